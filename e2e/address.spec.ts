import { checksumOf, checksumShown, expect, openCluster, test } from './page'

test('what is set stands in the address, and the address brings it back', async ({ page, context }) => {
  await openCluster(page, '?stars=50&steps=100')
  await expect(page).toHaveURL(/#\/cluster\?v=1&stars=50&steps=100$/)
  const before = await checksumOf(page)
  const field = page.getByRole('textbox', { name: /^Seed/ })
  await field.fill('42')
  await field.press('Enter')
  await expect(page).toHaveURL(/seed=42/)

  // The other page has had one run only, so its checksum is that of the address; the first one must come to show the same.
  const other = await context.newPage()
  await other.goto(page.url())
  const checksum = await checksumOf(other)
  expect(checksum).not.toBe(before)
  await expect(checksumShown(page)).toContainText(checksum)
  await expect(other.getByRole('textbox', { name: /^Seed/ })).toHaveValue('42')
})

test('a preset is named, and only what differs from it', async ({ page }) => {
  await openCluster(page, '?preset=article&stars=100')
  await expect(page).toHaveURL(/#\/cluster\?v=1&preset=article&stars=100$/)
  await expect(page.getByText('Symplectic Euler').first()).toBeAttached()
})

test('an address typed into an open page is followed', async ({ page }) => {
  await openCluster(page, '?stars=50')
  await page.evaluate(() => {
    location.hash = '#/cluster?stars=70'
  })
  await expect(page.getByRole('img', { name: /70 stars/ })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('img', { name: /50 stars/ })).toBeVisible()
})

test('the script interface navigates, describes itself and tells the address', async ({ page }) => {
  await openCluster(page, '?stars=50')
  const described = await page.evaluate(async () => ({
    labs: window.lab.labs,
    stars: (await window.lab.parameters('cluster')).stars,
  }))
  expect(described.labs).toContain('cluster')
  expect(described.stars).toMatchObject({ minimum: 1, maximum: 1_000_000, accepts: 'a whole number from 1 to 1000000' })
  await page.evaluate(() => window.lab.open('cluster', { stars: 80 }))
  await expect(page.getByRole('img', { name: /80 stars/ })).toBeVisible()
  expect(await page.evaluate(() => window.lab.address())).toMatch(/#\/cluster\?v=1&stars=80$/)
})
