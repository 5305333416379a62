import type { Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'

/** Messages that come from libraries and say nothing about this page. */
const harmless = [/THREE\.Clock: This module has been deprecated/, /GPU stall due to ReadPixels/, /GL Driver Message/]

/** A page that fails its test when it logs an error (one that its policy forbids is one), throws, or asks anybody but its own host. */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !harmless.some((each) => each.test(message.text())))
          faults.push(message.text())
      })
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url())
        if (/^(https?|wss?):$/.test(protocol) && hostname !== 'localhost') faults.push(`asked ${hostname}`)
      })
      await use(faults)
      // What is fetched behind a page may be on its way yet when its test is over.
      await page.unrouteAll({ behavior: 'ignoreErrors' })
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** Opens an address in a new page and waits until the run has stars. (From one address to the next an open page would keep its run.) */
export async function openCluster(page: Page, query = '') {
  await page.goto('about:blank')
  await page.goto(`/#/cluster${query}`)
  await expect(page.getByRole('toolbar', { name: 'Run' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The run now', includeHidden: true })).toBeAttached()
}

const checksumPattern = /sha256:[0-9a-f]{64}/

/** Where a page shows the checksum of its run. */
export const checksumShown = (page: Page) => page.getByText(checksumPattern).first()

/** Waits until the first run of a new page has come to its end and gives its checksum. */
export async function checksumOf(page: Page): Promise<string> {
  const checksum = checksumShown(page)
  await expect(checksum).toBeAttached({ timeout: 240_000 })
  return checksumPattern.exec((await checksum.textContent()) ?? '')?.[0] ?? ''
}

/** The workers that compute; others solve, import and analyse. */
export const kernelWorkers = (page: Page) => page.workers().filter((worker) => /\/worker-/.test(worker.url()))

/** Cores as the page counts them. */
export const coresOf = (page: Page) => page.evaluate(() => navigator.hardwareConcurrency)

/** Waits until nothing on the page is on its way any more: a colour that is still fading has no contrast to speak of. */
export async function atRest(page: Page) {
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          document
            .getAnimations()
            .filter((each) => each.playState === 'running' && each.effect?.getComputedTiming().endTime !== Infinity)
            .length,
      ),
    )
    .toBe(0)
}

/** Simulated time as the transport bar shows it. */
export async function shownTime(page: Page): Promise<number> {
  const text = await page.getByRole('toolbar', { name: 'Run' }).innerText()
  const [, value, unit] = /([\d.,]+)(?:\s*×\s*10\S+)?\s*(Myr|Gyr)/.exec(text) ?? []
  return Number(value) * (unit === 'Gyr' ? 1000 : 1)
}
