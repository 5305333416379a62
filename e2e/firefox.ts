import { expect } from '@playwright/test'
import type { Browser, Page } from 'puppeteer-core'
import { launch } from 'puppeteer-core'
import { findProgram } from './programs'

// Playwright drives only a Firefox of its own making. An ordinary one understands WebDriver BiDi, which puppeteer speaks.

/** Finds a Firefox, or installs Debian's where this is allowed. @throws Error where there is none */
export const findFirefox = (): string =>
  findProgram({
    title: 'Firefox',
    variable: 'SECOND_MOMENT_FIREFOX',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox', 'C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
    debian: 'firefox-esr',
  })

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

/** Waits until the page has its script interface. By asking: a function that waits there would be made of text, which the page's policy forbids. */
export async function opened(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(() => 'lab' in window)).toBe(true)
}
