import { execFileSync } from 'node:child_process'
import { accessSync, constants, existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Browser, Page } from 'puppeteer-core'
import { launch } from 'puppeteer-core'

// Playwright drives only a Firefox of its own making. An ordinary one understands WebDriver BiDi, which puppeteer speaks.

/** Names under which a Firefox goes on the PATH. */
const names = ['firefox-esr', 'firefox']

const fixedPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

const onPath = () =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((file) => existsSync(file))

/**
 * Finds a Firefox, or installs Debian's where this is allowed.
 * Order: SECOND_MOMENT_FIREFOX, the PATH, the usual places, apt-get as root.
 * @throws Error where there is none: a run without the second engine must not look like a pass
 */
export function findFirefox(): string {
  const wanted = process.env.SECOND_MOMENT_FIREFOX
  if (wanted) {
    accessSync(wanted, constants.X_OK)
    return wanted
  }
  const found = onPath() ?? fixedPlaces.find((file) => existsSync(file))
  if (found) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const apt = (...args: string[]) => execFileSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'] })
    apt('update', '-qq')
    apt('install', '-y', '-qq', '--no-install-recommends', 'firefox-esr')
    const installed = onPath()
    if (installed) return installed
  }
  throw new Error('No Firefox found. Install one, or name it in SECOND_MOMENT_FIREFOX.')
}

/** Starts a Firefox without a window. It has no WebGL then: scenes stay empty, numbers do not. */
export async function openFirefox(): Promise<{ readonly browser: Browser; readonly page: Page }> {
  const browser = await launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    // Gives pages TestUtils.gc(), for tests that count what is left.
    extraPrefsFirefox: { 'dom.testing.testutils.enabled': true },
  })
  const page = await browser.newPage()
  // One call may compute for a while.
  page.setDefaultTimeout(60_000)
  return { browser, page }
}
