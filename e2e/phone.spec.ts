import type { Page } from '@playwright/test'
import { checksumOf, expect, openCluster, test } from './page'

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

/** How wide the page and its window are. A phone makes both wider for whatever stands out at the side. */
const widths = (page: Page) => page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
const asWideAsThePhone = [390, 390]

const openSheet = (page: Page) => page.getByRole('button', { name: 'Parameters', exact: true }).tap()

test('at 390 px the stage comes first and parameters are a sheet', async ({ page }) => {
  await openCluster(page, '?stars=100')
  expect(await widths(page)).toEqual(asWideAsThePhone)
  const stage = await page.locator('canvas').boundingBox()
  expect(stage?.width).toBeGreaterThan(380)
  expect(stage?.height).toBeGreaterThan(844 * 0.4)
  // Words stand above the stars, not over them.
  const headline = await page.locator('[data-headline]').boundingBox()
  expect((headline?.y ?? 0) + (headline?.height ?? 999)).toBeLessThanOrEqual(stage?.y ?? 0)
  await openSheet(page)
  const sheet = page.getByRole('dialog')
  await expect(sheet.getByRole('textbox', { name: /^Stars/ })).toBeVisible()
  // What a word means is content of the page, also over the sheet.
  await sheet.getByRole('button', { name: 'Units', exact: true }).tap()
  await expect(page.getByRole('main').getByRole('tooltip')).toBeInViewport({ ratio: 1 })
})

test('all labs are in reach of a thumb, and keys are offered to nobody', async ({ page }) => {
  await openCluster(page, '?stars=20')
  const labs = page.getByRole('navigation', { name: 'Labs' }).getByRole('link')
  await expect(labs).toHaveCount(6)
  for (const lab of await labs.all()) {
    const box = await lab.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(390)
    expect(box?.height).toBeGreaterThanOrEqual(40)
    // Nothing around it cuts it off.
    const list = await page.getByRole('navigation', { name: 'Labs' }).getByRole('list').boundingBox()
    expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual((list?.x ?? 0) + (list?.width ?? 0))
    // The words fit into it.
    expect(await lab.evaluate((element) => element.scrollWidth - element.clientWidth)).toBeLessThanOrEqual(0)
  }
  await labs.last().tap()
  await expect(page).toHaveURL(/#\/benchmark/)
  await expect(page.getByRole('button', { name: /^Keys/ })).toBeHidden()
})

test('every choice in the sheets works by touch, and none makes the page wider or restless', async ({ page }) => {
  for (const lab of [
    'cluster?stars=20&massFunction=kroupa&run=0',
    'quantum?samples=1000&run=0',
    'diffusion?particles=5&frames=20&run=0',
    'resonance?task=orbit&run=0',
  ]) {
    await page.goto('about:blank')
    await page.goto(`/#/${lab}`)
    await expect(page.getByRole('toolbar', { name: 'Run' })).toBeVisible()
    await openSheet(page)
    await page.evaluate(() => {
      const counted = window as unknown as { resizes: number }
      counted.resizes = 0
      for (const each of [window, visualViewport]) each?.addEventListener('resize', () => counted.resizes++)
    })
    const sheet = page.getByRole('dialog')
    const names = await sheet
      .getByRole('combobox')
      .evaluateAll((all) => all.map((each) => (each as HTMLSelectElement).labels[0]?.textContent ?? ''))
    expect(names.length).toBeGreaterThan(0)
    // The last first: the preset, which sets the others, stays for the end.
    for (const name of names.toReversed()) {
      const select = sheet.getByRole('combobox', { name, exact: true })
      // What a choice before it has put away is asked for no more; another experiment is another room, with its sheet down.
      if (!(await sheet.isVisible())) await openSheet(page)
      await expect(sheet.getByRole('combobox').first()).toBeVisible()
      if (!(await select.isVisible())) continue
      const before = page.url()
      const now = await select.inputValue()
      const values = await select
        .locator('option')
        .evaluateAll((all) => all.map((each) => (each as HTMLOptionElement).value))
      await select.selectOption(values.find((value) => value !== now) ?? '')
      await expect(page).not.toHaveURL(before)
      expect({ lab, name, widths: await widths(page) }).toEqual({ lab, name, widths: asWideAsThePhone })
    }
    const resizes = await page.evaluate(() => (window as unknown as { resizes: number }).resizes)
    expect({ lab, resizes }).toEqual({ lab, resizes: 0 })
  }
})

test('the lags are chosen below the charts they are about', async ({ page }) => {
  await page.goto('/#/diffusion?particles=20&frames=50')
  const lag = page.getByRole('slider', { name: 'Lag of the displacements' })
  await expect(lag).toHaveCount(1)
  await lag.scrollIntoViewIfNeeded()
  await expect(lag).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Displacements at lag 1', exact: true })).toBeVisible()
  await lag.press('End')
  await expect(page.getByRole('heading', { name: 'Displacements at lag 49', exact: true })).toBeVisible()
  const fit = page.getByRole('slider', { name: 'Last lag of the fit' })
  await fit.scrollIntoViewIfNeeded()
  await fit.press('ArrowRight')
  await expect(page).toHaveURL(/fitLags=/)
  expect(await widths(page)).toEqual(asWideAsThePhone)
})

test('a finger takes the star of an orbit along instead of moving the page', async ({ page, context }) => {
  await page.goto('/#/resonance?task=orbit&duration=2&run=0')
  await checksumOf(page)
  const start = page.getByRole('button', { name: /^Start of the star/ })
  const box = await start.boundingBox()
  if (!box) throw new Error('there is nothing to take hold of')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  const fingers = await context.newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove', ...[right, down]: readonly [number, number]) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x: x + right, y: y + down }] })
  await touch('touchStart', 0, 0)
  for (const share of [0.25, 0.5, 0.75, 1]) await touch('touchMove', 20 * share, 30 * share)
  await expect(page.locator('div[data-preview]')).toContainText('Star')
  await fingers.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await expect(page).toHaveURL(/star=[^0]/)
})
