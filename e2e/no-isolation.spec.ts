import { checksumOf, expect, kernelWorkers, openCluster, test } from './page'

test('a page that is not isolated runs on one core, says so, and gives the same digits', async ({ page }) => {
  const run = '?stars=600&steps=200&model=plummer&radius=1&virialRatio=0.5&timeStep=0.01&softeningLength=0.05'
  await openCluster(page, run)
  const isolated = await checksumOf(page)

  await page.route('**/*', async (route) => {
    const response = await route.fetch()
    const headers = Object.fromEntries(
      Object.entries(response.headers()).filter(([name]) => !/^(cross-origin|document-isolation)-/.test(name)),
    )
    await route.fulfill({ response, headers })
  })
  await openCluster(page, run)
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(false)
  await expect(page.getByText('one core: this page is not cross-origin isolated')).toBeVisible()
  expect(kernelWorkers(page)).toHaveLength(1)
  expect(await checksumOf(page)).toBe(isolated)
})
