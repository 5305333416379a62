import { coresOf, expect, kernelWorkers, openCluster, test } from './page'

test('the run uses one worker per core on one shared memory', async ({ page }) => {
  await openCluster(page)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true)
  const cores = await coresOf(page)
  await expect.poll(() => kernelWorkers(page).length).toBe(cores)
  for (const worker of kernelWorkers(page)) expect(await worker.evaluate(() => crossOriginIsolated)).toBe(true)
  await expect(page.getByText(cores === 1 ? '1 worker' : `${cores} workers`, { exact: true })).toBeVisible()
})

test('a parameter lowers the number of workers, and few stars run on one', async ({ page }) => {
  await openCluster(page, '?workers=1')
  await expect(page.getByText('1 worker', { exact: true })).toBeVisible()
  // Those that were started before anybody asked, and are one too many, are ended.
  await expect.poll(() => kernelWorkers(page).length, { timeout: 20_000 }).toBe(1)
  await openCluster(page, '?workers=3')
  await expect(page.getByText('3 workers', { exact: true })).toBeVisible()
  await openCluster(page, '?stars=200&workers=3')
  await expect(page.getByText('1 worker', { exact: true })).toBeVisible()
})
