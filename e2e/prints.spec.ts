import { checksumOf, expect, openCluster, test } from './page'

test('paper has the stage, the charts, the numbers, the parameters and the address, and cuts nothing', async ({
  page,
}) => {
  await openCluster(page, '?stars=50&steps=50')
  await checksumOf(page)
  const drawn = () =>
    page
      .locator('[data-chart] svg[data-axes]')
      .evaluateAll((all) =>
        all.map((each) => ['width', 'height'].map((name) => Math.round(Number(each.getAttribute(name))))),
      )
  const onThePage = await drawn()
  // What only paper needs comes when the page has long been there.
  const facts = page.getByRole('region', { name: 'Printed with it' })
  await expect(async () => {
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')))
    await expect(facts).toBeAttached({ timeout: 1000 })
  }).toPass()
  await page.emulateMedia({ media: 'print' })
  // A4 less the margins that browsers leave.
  await page.setViewportSize({ width: 718, height: 1047 })
  await expect(facts).toContainText('#/cluster?v=1&stars=50&steps=50')
  await expect(facts.getByRole('row', { name: /Softening length/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The run now' })).toBeVisible()
  await expect(page.getByRole('toolbar', { name: 'Run' })).toBeHidden()
  for (const title of ['Energy error', 'Virial ratio', 'Lagrangian radii'])
    await expect(page.getByRole('figure', { name: title })).toBeVisible()
  const looks = await page.evaluate(() => {
    const stage = document.querySelector('section[aria-label="Stage"] [aria-hidden] > canvas')
    const [canvas, ink] = [stage as HTMLCanvasElement, new Set<number>()]
    const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    for (let i = 0; i < pixels.length; i += 4) ink.add(pixels[i])
    return {
      ground: pixels[0],
      colours: ink.size,
      beyond: [...document.querySelectorAll('[data-prints], table')].filter(
        (each) => each.getBoundingClientRect().right > innerWidth + 1,
      ).length,
      high: document.documentElement.scrollHeight,
      // A drawing that is larger than its box is cut; one that lies over its words cannot be read.
      cut: [...document.querySelectorAll('[data-chart]')].flatMap((chart) => {
        const caption = chart.querySelector('figcaption')?.getBoundingClientRect().top ?? 0
        return [...chart.querySelectorAll('svg[data-axes], canvas')].flatMap((each) => {
          const [drawing, box] = [each.getBoundingClientRect(), each.closest('[data-chart] > div')]
          const { bottom, right } = box?.getBoundingClientRect() ?? drawing
          const fits = drawing.bottom <= bottom + 1 && drawing.right <= right + 1 && drawing.bottom <= caption + 1
          return fits ? [] : [chart.textContent?.slice(0, 40)]
        })
      }),
    }
  })
  expect(looks.ground).toBe(255)
  expect(looks.colours).toBeGreaterThan(1)
  expect(looks.beyond).toBe(0)
  expect(looks.high).toBeGreaterThan(1047)
  expect(onThePage.length).toBeGreaterThan(2)
  expect(await drawn()).toEqual(onThePage)
  expect(looks.cut).toEqual([])

  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(facts).toHaveCount(0)
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
