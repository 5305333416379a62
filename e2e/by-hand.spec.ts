import { expect, openCluster, test } from './page'

test('somebody adds a star by hand, puts it elsewhere, throws it, and takes that back', async ({ page }) => {
  await openCluster(page, '?model=pythagorean&steps=60&run=0')
  const stars = (count: number) => page.getByRole('img', { name: new RegExp(`Star cluster of ${count} stars`) })
  // A star is chosen without a pointer, too.
  await stars(3).press('Enter')
  const chosen = page.getByRole('region', { name: /^Star [123]$/ })
  await expect(chosen).toContainText(/Mass[345]/)
  await chosen.getByRole('button', { name: 'Close' }).click()
  await page.getByRole('button', { name: 'Change stars by hand' }).click()
  await page.getByText('Numbers', { exact: true }).click()
  await page.getByRole('button', { name: 'Add one in the middle' }).click()
  await expect(stars(4)).toBeVisible()
  await expect(page).toHaveURL(/model=file&input=stars-by-hand-1\.csv/)

  const panel = page.getByRole('region', { name: 'Star 4 by hand' })
  await panel.getByRole('textbox', { name: 'x', exact: true }).fill('2.5')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/hand-2\.csv/)
  await expect(page.getByRole('button', { name: /^Place of the star: 2\.5/ })).toBeVisible()

  const velocity = page.getByRole('button', { name: /^Velocity of the star: 0, 0, 0/ })
  const box = await velocity.boundingBox()
  if (!box) throw new Error('there is no handle')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + 40, y - 30, { steps: 3 })
  await page.mouse.up()
  await expect(page).toHaveURL(/hand-3\.csv/)
  await expect(velocity).toHaveCount(0)

  for (const left of ['hand-2', 'hand-1', 'model=pythagorean(?!.*input)']) {
    await panel
      .or(page.getByRole('region', { name: 'Stars by hand' }))
      .getByRole('button', { name: 'Undo' })
      .click()
    await expect(page).toHaveURL(new RegExp(left))
  }
  await expect(stars(3)).toBeVisible()
})
