import { checksumOf, expect, openCluster, test } from './page'

test('a tree says how far its forces are off, and has the digits that one worker and the script interface find', async ({
  page,
}) => {
  await openCluster(page, '?stars=600&model=plummer&virialRatio=0.5&solver=tree&steps=12')
  const shown = await checksumOf(page)
  await expect(page.getByRole('row', { name: /forceError .* rms, .* at 99 %, .* at most$/ })).toBeVisible()
  const document = await page.evaluate(async () =>
    window.lab.run('cluster', {
      stars: 600,
      model: 'plummer',
      virialRatio: 0.5,
      solver: 'tree',
      steps: 12,
      workers: 1,
    }),
  )
  expect(document.checksum).toBe(shown)
  expect(document.result).toMatchObject({ solver: 'tree', forceError: { rms: expect.any(Number) as unknown } })
})

test('what computes the forces can be chosen, and the tree brings its accuracy along', async ({ page }) => {
  await openCluster(page, '?stars=50&steps=5')
  await checksumOf(page)
  const accuracy = page.getByRole('textbox', { name: 'Force accuracy' })
  await expect(accuracy).toHaveCount(0)
  await page.getByRole('combobox', { name: 'Forces' }).click()
  await page.getByRole('option', { name: /^Tree/ }).click()
  await expect(accuracy).toHaveCount(1)
  await expect(page).toHaveURL(/solver=tree/)
  await accuracy.fill('7')
  await accuracy.press('Enter')
  await expect(page.getByText(/takes a number from 0 to 0\.1/).first()).toBeVisible()
})

test('a problem of a few bodies comes as it is stated, and drawn stars come back as usual', async ({ page }) => {
  await openCluster(page, '?stars=50&steps=5')
  const model = page.getByRole('combobox', { name: 'Model' })
  await model.click()
  await page.getByRole('option', { name: /^Figure eight/ }).click()
  await expect(page).toHaveURL(/model=figureEight/)
  await expect(page).not.toHaveURL(/units=|softeningLength=/)
  await expect(page.getByRole('textbox', { name: /^Softening length/ })).toHaveValue('0')
  await expect(
    page.getByRole('region', { name: 'Stage' }).getByText('chase each other along one curve, for ever.'),
  ).toBeVisible()
  await expect(page.getByText('another problem')).toHaveCount(0)
  await page.getByRole('textbox', { name: /^Softening length/ }).fill('0.3')
  await page.getByRole('textbox', { name: /^Softening length/ }).press('Enter')
  await expect(page.getByText('another problem')).toBeVisible()
  await model.click()
  await page.getByRole('option', { name: /^Plummer/ }).click()
  await expect(page).toHaveURL(/model=plummer/)
  // What was typed stays.
  await expect(page).toHaveURL(/softeningLength=0\.3/)
  await expect(page).not.toHaveURL(/units=/)
})
