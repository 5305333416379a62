import { expect, openCluster, test } from './page'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true })

test('at 390 px the stage comes first and parameters are a sheet', async ({ page }) => {
  await openCluster(page, '?stars=100')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
  const stage = await page.locator('canvas').boundingBox()
  expect(stage?.width).toBeGreaterThan(380)
  expect(stage?.height).toBeGreaterThan(844 * 0.4)
  await page.getByRole('button', { name: /Parameters/ }).tap()
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('textbox', { name: /^Stars/ })).toBeVisible()
})
