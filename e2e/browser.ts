import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { findProgram, installDebian, onPath } from './programs'

/** A Chromium that has no windows of its own: the same engine, at half the cost of opening a page. */
const shell = 'chromium-headless-shell'

/**
 * Finds a Chromium, or installs Debian's where this is allowed.
 * Order: SECOND_MOMENT_BROWSER, Playwright's own, one without windows, any other, apt-get as root.
 * @throws Error where there is none: a run without a browser must not look like a pass
 */
export function findBrowser(): string {
  const own = chromium.executablePath()
  if (!process.env.SECOND_MOMENT_BROWSER && existsSync(own)) return own
  return findProgram({
    title: 'Chromium',
    variable: 'SECOND_MOMENT_BROWSER',
    names: [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    debian: shell,
  })
}

/** Installs the Chromium without windows where Debian has one and it is allowed; any other will do. */
export function preferShell(): void {
  if (process.env.SECOND_MOMENT_BROWSER || existsSync(chromium.executablePath()) || onPath([shell])) return
  try {
    installDebian(shell)
  } catch {
    // No network, or an older Debian: then the browser that is there.
  }
}

/** Further arguments for a Chromium whose graphics card is software: with any fewer it has none, or one that dies. */
export const softwareCard = [
  '--enable-unsafe-webgpu',
  '--use-vulkan=swiftshader',
  '--enable-features=Vulkan',
  '--use-angle=swiftshader',
]

/** Arguments for a Chromium that stays off the network; without the sandbox only where it cannot have one. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
