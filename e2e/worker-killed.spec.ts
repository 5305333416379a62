import { checksumOf, coresOf, expect, kernelWorkers, openCluster, shownTime, test } from './page'

test('a worker that is killed in mid-run is replaced and the run goes on with the same digits', async ({ page }) => {
  const run = '?stars=600&steps=600&model=plummer&radius=1&virialRatio=0.5&timeStep=0.01&softeningLength=0.05'
  // Slow by the clock, not by the machine: there is time to kill a worker on the fastest, and little to compute on the slowest.
  await openCluster(page, `${run}&speed=0.1`)
  await expect.poll(() => shownTime(page)).toBeGreaterThan(0)
  const cores = await coresOf(page)
  const [victim] = kernelWorkers(page)
  // It closes itself, as a crash would: no event tells the page.
  await victim.evaluate(() => self.close()).catch(() => undefined)
  await expect(page.getByText(/A worker died and was replaced/)).toBeVisible()
  await expect.poll(() => kernelWorkers(page).length).toBe(cores)
  const survived = await checksumOf(page)
  await openCluster(page, run)
  expect(await checksumOf(page)).toBe(survived)
})
