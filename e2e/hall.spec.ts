import type { Locator, Page } from '@playwright/test'
import { labs } from '../src/labs/all'
import { atRest, expect, test } from './page'
import { measure } from './ruler'

const rooms = [
  'cluster?stars=200&steps=300',
  'quantum?samples=100000',
  'diffusion?particles=50&frames=100',
  'resonance?task=orbit',
  'resonance?task=resonances',
  'resonance?task=encounter&mass=1.234e8',
  'resonance?task=grid&encounters=4',
  'verification?only=cluster/kepler,quantum/random',
]

/** An old projector's, and one of today. What lies between is looked at in the rooms that have most on the page. */
const sizes = [
  [1280, 720],
  [1920, 1080],
] as const
const between = [1440, 900] as const
const full = ['cluster', 'diffusion', 'resonance?task=grid']

/** The result in large letters; the grid has none, but maps. */
const results = (page: Page) =>
  page.locator('[data-headline] b').filter({ hasNotText: '…' }).or(page.getByText('cells hatched')).first()

/** Nothing lies over anything or is cut off; on the largest page letters and lines are as large as a hall needs them. */
async function expectReadable(page: Page) {
  const { width } = page.viewportSize() ?? { width: 0 }
  await page.mouse.move(width / 2, 5)
  await expect(page.getByRole('tooltip')).toHaveCount(0)
  await atRest(page)
  // Charts take their size a frame or two later.
  await expect
    .poll(async () => {
      const { overprinted, clipped, unset, rows, smallest, body, onCanvas, thinnest } = await measure(page)
      return {
        overprinted,
        clipped,
        unset,
        rows,
        ...(width < 1920
          ? {}
          : {
              tooSmall: Math.min(smallest.size, ...onCanvas) < 18 ? smallest : undefined,
              body: body < 22 ? body : 'large',
              lines: thinnest < 3 ? thinnest : 'thick',
            }),
      }
    })
    .toEqual({
      overprinted: [],
      clipped: [],
      unset: [],
      rows: 1,
      ...(width < 1920 ? {} : { tooSmall: undefined, body: 'large', lines: 'thick' }),
    })
}

for (const [width, height] of [...sizes, between]) {
  const looked = width === between[0] ? rooms.filter((room) => full.some((name) => room.startsWith(name))) : rooms
  test(`from the last row of a hall everything can be read: ${width} × ${height}`, async ({ page }) => {
    // A page for each size: a panel keeps the width that it has once had.
    await page.setViewportSize({ width, height })
    for (const room of looked) {
      await test.step(room, async () => {
        await page.goto(`/#/${room}&theme=projector`)
        const lab = labs.find(({ name }) => room.startsWith(name))
        await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toHaveText(lab?.title ?? '')
        await expect(page.locator('figcaption').first()).toBeAttached()
        const topAtFirst = room.startsWith('cluster') ? await topOfStage(page) : undefined
        await expect(page.locator('[data-stale]')).toHaveCount(0)
        await expect(results(page)).toBeVisible()
        await expectReadable(page)
        if (topAtFirst !== undefined) {
          await expectStarsInTheClear(page, height)
          // A result that comes, and has more digits than the last, moves nothing.
          expect(await topOfStage(page)).toBe(topAtFirst)
        }
        if (room.startsWith('verification')) expect(await claimsInSight(page)).toBeGreaterThanOrEqual(3)
      })
    }
  })
}

const topOfStage = (page: Page) =>
  page.locator('[data-scene]').evaluate((scene) => Math.round(scene.getBoundingClientRect().top))

/** Words stand above the picture, which is the largest thing on the page. */
async function expectStarsInTheClear(page: Page, height: number) {
  const stars = await page.locator('canvas').first().boundingBox()
  const words = await page.locator('[data-headline]').boundingBox()
  expect((words?.y ?? 0) + (words?.height ?? 9999)).toBeLessThanOrEqual(stars?.y ?? 0)
  expect(stars?.height).toBeGreaterThan(0.3 * height)
}

/** Claims that are seen whole without scrolling. */
const claimsInSight = (page: Page) =>
  page.getByRole('table', { name: 'Claims' }).evaluate((table) => {
    const { bottom } = table.getBoundingClientRect()
    return [...table.querySelectorAll('[data-state]')].filter((row) => row.getBoundingClientRect().bottom <= bottom + 1)
      .length
  })

test('a lesson with its answer and four charts leave the stars in sight', async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 })
  await page.goto('/#/cluster?lesson=sinking&step=4&theme=projector')
  await page.getByRole('button', { name: 'Both 2.2' }).click()
  await expect(page.locator('figure[data-chart]')).toHaveCount(4)
  await expect.poll(async () => (await page.locator('canvas').first().boundingBox())?.height ?? 0).toBeGreaterThan(100)
})

test('from the last row of a hall everything can be read: a sweep', async ({ page }) => {
  await page.goto('/#/cluster?stars=10&steps=3&run=0&theme=projector')
  await expect(page.getByRole('toolbar', { name: 'Run' })).toBeVisible()
  await page.keyboard.press('w')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Values of radius').fill('100,200')
  await dialog.getByLabel('Seeds per point').fill('2')
  // Pressed where it stands, at the end of its column, which is not scrolled by that: what is scrolled out lies under an edge.
  const start = dialog.getByRole('button', { name: /^Run on/ })
  await expect(dialog.getByText('2 × 2 = 4 cells.')).toBeVisible()
  await expect(start).toBeEnabled()
  await start.dispatchEvent('click')
  await expect(dialog.getByText(/^2 of 2 points/).first()).toBeVisible()
  for (const [width, height] of [...sizes, between]) {
    await page.setViewportSize({ width, height })
    await expectReadable(page)
  }
})

const curvesOf = (chart: Locator) => chart.locator('[data-grid]').first()

test('on a small laptop, and at twice the size, three charts are in sight together or scroll in a strip', async ({
  page,
}) => {
  for (const [width, height, query] of [
    [1024, 768, 'cluster?stars=200&steps=300'],
    [1024, 768, 'diffusion?particles=50&frames=60'],
    [720, 450, 'cluster?stars=200&steps=300'],
  ] as const) {
    await page.setViewportSize({ width, height })
    await page.goto('about:blank')
    await page.goto(`/#/${query}`)
    const charts = page.locator('figure[data-chart]')
    await expect(charts).toHaveCount(3)
    for (const chart of await charts.all()) {
      await chart.scrollIntoViewIfNeeded()
      const box = await chart.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 9999)).toBeLessThanOrEqual(width + 1)
      expect((box?.y ?? 0) + (box?.height ?? 9999)).toBeLessThanOrEqual(height + 1)
      expect(box?.width).toBeGreaterThan(180)
      // And curves have room to be seen.
      await expect.poll(async () => (await curvesOf(chart).boundingBox())?.height ?? 0).toBeGreaterThan(35)
    }
    // The page itself goes nowhere.
    expect(await page.evaluate(() => [document.documentElement.scrollHeight, scrollY])).toEqual([height, 0])
  }
})

test('all labs and all tools are in sight at once, in a hall, on a laptop and at twice the size', async ({ page }) => {
  await page.goto('/#/verification?only=diffusion/file&run=0')
  const rail = page.getByRole('navigation', { name: 'Labs' })
  await expect(rail.getByRole('link')).toHaveCount(6)
  for (const theme of ['projector', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name
    }, theme)
    for (const [width, height] of [
      [1920, 1080],
      [1440, 900],
      [1280, 720],
      [1024, 768],
      ...(theme === 'dark'
        ? [
            [720, 450],
            [600, 700],
            [431, 900],
          ]
        : []),
    ]) {
      await page.setViewportSize({ width, height })
      const within = rail.locator('a, button').evaluateAll(
        (each) =>
          each.filter((one) => {
            const list = one.closest('ul')?.getBoundingClientRect()
            const { top, right, bottom } = one.getBoundingClientRect()
            return (
              top < (list?.top ?? 0) - 1 ||
              right > (list?.right ?? innerWidth) + 1 ||
              bottom > (list?.bottom ?? innerHeight) + 1
            )
          }).length,
      )
      expect(await within, `${theme}, ${width} × ${height}`).toBe(0)
    }
  }
})
