import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

/** Names under which a Chromium goes on the PATH. */
const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file))

/**
 * Finds a Chromium, or installs Debian's where this is allowed.
 * Order: SECOND_MOMENT_BROWSER, Playwright's own, the PATH, the usual places, apt-get as root.
 * @throws Error where there is none: a run without a browser must not look like a pass
 */
export function findBrowser(): string {
  const wanted = process.env.SECOND_MOMENT_BROWSER
  if (wanted) {
    accessSync(wanted, constants.X_OK)
    return wanted
  }
  const own = chromium.executablePath()
  const found = (existsSync(own) ? own : undefined) ?? onPath() ?? fixedPlaces.find((file) => existsSync(file))
  if (found) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] })
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', 'chromium')
    const installed = onPath()
    if (installed) return installed
  }
  throw new Error('No Chromium found. Install one, or name it in SECOND_MOMENT_BROWSER.')
}

/** Arguments for a Chromium that stays off the network; without the sandbox only where it cannot have one. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
