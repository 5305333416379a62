import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { checksumOf, expect, openCluster, test } from './page'

/** Mean brightness of the middle of a picture in 32 × 32 pieces, each 0 to 255. */
const piecesOf = (page: Page, png: Buffer) =>
  page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
    const context = new OffscreenCanvas(32, 32).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.imageSmoothingQuality = 'high'
    const { width, height } = picture
    context.drawImage(picture, width / 4, height / 4, width / 2, height / 2, 0, 0, 32, 32)
    const { data } = context.getImageData(0, 0, 32, 32)
    return Array.from({ length: 32 * 32 }, (_, k) => (data[4 * k] + data[4 * k + 1] + data[4 * k + 2]) / 3)
  }, png.toString('base64'))

test('many stars look alike, painted for the stage and drawn for a picture that is kept', async ({ page }) => {
  // An address with a camera, so that it does not turn.
  await openCluster(page, '?stars=20000&model=plummer&solver=tree&steps=1&view=20,60,1,0,0,0')
  await checksumOf(page)
  await page.getByRole('toolbar', { name: 'Run' }).getByRole('button', { name: 'Export' }).click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /PNG/ }).click()])
  const kept = await piecesOf(page, await readFile(await file.path()))
  expect(Math.max(...kept)).toBeGreaterThan(60)
  const canvas = page.getByRole('img', { name: /^Star cluster of 20000 stars/ })
  const difference = async () => {
    const shown = await piecesOf(page, await canvas.screenshot())
    return (
      kept.reduce((sum, piece, k) => sum + Math.abs(piece - shown[k]), 0) / kept.reduce((sum, piece) => sum + piece)
    )
  }
  await expect.poll(difference).toBeLessThan(0.1)
})

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
