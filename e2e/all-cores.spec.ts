import { expect, openCluster, test } from './page'

test('the run uses one worker per core on one shared memory', async ({ page }) => {
  await openCluster(page)
  const { isolated, cores } = await page.evaluate(() => ({
    isolated: crossOriginIsolated,
    cores: navigator.hardwareConcurrency,
  }))
  expect(isolated).toBe(true)
  await expect.poll(() => page.workers().length).toBe(cores)
  for (const worker of page.workers()) expect(await worker.evaluate(() => crossOriginIsolated)).toBe(true)
  await expect(page.getByText(`${cores} workers`, { exact: true })).toBeVisible()
})

test('a parameter lowers the number of workers, and few stars run on one', async ({ page }) => {
  await openCluster(page, '?workers=1')
  await expect(page.getByText('1 worker', { exact: true })).toBeVisible()
  expect(page.workers()).toHaveLength(1)
  await openCluster(page, '?workers=3')
  await expect(page.getByText('3 workers', { exact: true })).toBeVisible()
  await openCluster(page, '?stars=200&workers=3')
  await expect(page.getByText('1 worker', { exact: true })).toBeVisible()
})
