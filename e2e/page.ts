import type { Page } from '@playwright/test'
import { test as base, expect } from '@playwright/test'

/** Messages that come from libraries and say nothing about this page. */
const harmless = [/THREE\.Clock: This module has been deprecated/, /GPU stall due to ReadPixels/, /GL Driver Message/]

/** A page that fails its test when it logs an error or throws. */
export const test = base.extend<{ faults: string[] }>({
  faults: [
    async ({ page }, use) => {
      const faults: string[] = []
      page.on('pageerror', (error) => faults.push(error.message))
      page.on('console', (message) => {
        if (message.type() === 'error' && !harmless.some((each) => each.test(message.text())))
          faults.push(message.text())
      })
      await use(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
})
export { expect }

/** Opens an address and waits until the run has stars. */
export async function openCluster(page: Page, query = '') {
  await page.goto(`/#/cluster${query}`)
  await expect(page.getByRole('toolbar', { name: 'Run' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The run now', includeHidden: true })).toBeAttached()
}

/** Waits until the run has come to its end and gives its checksum. */
export async function checksumOf(page: Page): Promise<string> {
  const checksum = page.getByText(/sha256:[0-9a-f]{64}/).first()
  await expect(checksum).toBeAttached({ timeout: 60_000 })
  return /sha256:[0-9a-f]{64}/.exec((await checksum.textContent()) ?? '')?.[0] ?? ''
}

/** Simulated time as the transport bar shows it. */
export async function shownTime(page: Page): Promise<number> {
  const text = await page.getByRole('toolbar', { name: 'Run' }).innerText()
  const [, value, unit] = /([\d.,]+)(?:\s*×\s*10\S+)?\s*(Myr|Gyr)/.exec(text) ?? []
  return Number(value) * (unit === 'Gyr' ? 1000 : 1)
}
