import { expect, openCluster, shownTime, test } from './page'

test('a lecturer opens the page and the cluster moves, without a click', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveTitle(/Second Moment/)
  await expect(page.getByRole('img', { name: /Star cluster of 1000 stars/ })).toBeVisible()
  await expect.poll(() => shownTime(page)).toBeGreaterThan(0)
  const before = await shownTime(page)
  await expect.poll(() => shownTime(page)).toBeGreaterThan(before)
  // What is on the stage is stars, not an empty canvas.
  const canvas = page.locator('canvas')
  await expect(canvas).toBeVisible()
  // Counted from a screenshot: what people see, whatever the graphics library says.
  await expect
    .poll(async () => {
      const picture = (await canvas.screenshot()).toString('base64')
      return page.evaluate(async (data) => {
        const bytes = Uint8Array.from(atob(data), (each) => each.charCodeAt(0))
        const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
        const surface = new OffscreenCanvas(image.width, image.height)
        const context = surface.getContext('2d')
        if (!context) return 0
        context.drawImage(image, 0, 0)
        const { data: pixels } = context.getImageData(0, 0, image.width, image.height)
        let lit = 0
        for (let i = 0; i < pixels.length; i += 4) if (pixels[i] + pixels[i + 1] + pixels[i + 2] > 300) lit++
        return lit
      }, picture)
    })
    .toBeGreaterThan(300)
})

test('who comes without an address sees what this is, and a fall', async ({ page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/#\/cluster\?v=1&preset=collapse$/)
  await expect(page.getByText('whose numbers are right and repeatable')).toBeVisible()
  await expect(page.getByText('1000 stars, at rest at first')).toBeVisible()
  /** Of a sphere of 10 pc at first 7.9 pc. */
  const halfMassRadius = async () => {
    const words = await page.locator('figcaption', { hasText: '90 % of the mass lie within' }).textContent()
    return Number(/within [\d.]+, ([\d.]+)/.exec(words ?? '')?.[1])
  }
  await expect.poll(halfMassRadius).toBeLessThan(7.75)
  await page.keyboard.press('.')
  await page.getByRole('slider', { name: 'Playback speed' }).press('ArrowRight')
  await expect(page.getByText('whose numbers are right and repeatable')).toHaveCount(0)
})

test('stars that all weigh the same are coloured by their speed, and a legend says so', async ({ page }) => {
  await openCluster(page, '?preset=cold&stars=200')
  await expect(page.getByRole('img', { name: /coloured by speed/ })).toBeVisible()
  await expect(page.getByText(/^Speed, 0 to [\d.]+ km\/s$/)).toBeVisible()
  await openCluster(page, '?stars=200')
  await expect(page.getByText(/^Speed, 0 to/)).toHaveCount(0)
})

test('the charts say in words what they show', async ({ page }) => {
  await openCluster(page, '?stars=100&steps=200')
  await expect(
    page.locator('figcaption', { hasText: /Energy off by .* of K₀ \+ \|W₀\| after \d+ steps/ }),
  ).toBeVisible()
  await expect(page.locator('figcaption', { hasText: '0.5 is balance: the cluster' })).toBeVisible()
  await expect(page.locator('figcaption', { hasText: '10, 50 and 90 % of the mass lie within' })).toBeVisible()
})
