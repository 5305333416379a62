import { checksumOf, expect, openCluster, shownTime, test } from './page'

test('the speed of playback does not change the orbits', async ({ page }) => {
  const run = '?stars=300&steps=400&model=plummer&radius=1&virialRatio=0.5&timeStep=0.01&softeningLength=0.05'
  await openCluster(page, `${run}&speed=1`)
  const slow = await checksumOf(page)
  await openCluster(page, `${run}&speed=10`)
  expect(await checksumOf(page)).toBe(slow)
})

test('a change of speed or time step does not start the run again', async ({ page }) => {
  await openCluster(page, '?stars=50&timeStep=1&speed=0.2')
  await expect.poll(() => shownTime(page)).toBeGreaterThan(20)
  const before = await shownTime(page)
  await page.keyboard.press(']')
  await expect(page).toHaveURL(/speed=0.4/)
  expect(await shownTime(page)).toBeGreaterThanOrEqual(before)

  const field = page.getByRole('textbox', { name: /Time step/ })
  await field.fill('2')
  await field.press('Enter')
  await expect(page).toHaveURL(/timeStep=2/)
  expect(await shownTime(page)).toBeGreaterThanOrEqual(before)
  await expect(page.getByText(/Started again/)).toHaveCount(0)
  await expect(page.getByText(/time step was changed on the way/)).toBeAttached()
})

test('a change of the stars starts again and says so', async ({ page }) => {
  await openCluster(page, '?stars=50&timeStep=1')
  await expect.poll(() => shownTime(page)).toBeGreaterThan(5)
  const field = page.getByRole('textbox', { name: /^Stars/ })
  await field.fill('60')
  await field.press('Enter')
  await expect(page.getByText('Started again: stars changed.')).toBeVisible()
  await expect(page.getByRole('img', { name: /60 stars/ })).toBeVisible()
})
