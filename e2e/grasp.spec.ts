import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { atRest, checksumOf, checksumShown, expect, openCluster, test } from './page'

/** What is taken in hand shows at once what would come of it, as a preview; the run follows when it is let go of. */

const note = (page: Page) => page.locator('div[data-preview]')
/** What is drawn of a preview. */
const drawn = (page: Page) => page.locator('svg [data-preview] path, path[data-kind=preview]')
const hash = (page: Page) => page.evaluate(() => location.hash)

/** Takes the middle of something in hand and moves it, without letting go. */
async function hold(page: Page, thing: Locator, right: number, down: number) {
  await thing.scrollIntoViewIfNeeded()
  const box = await thing.boundingBox()
  if (!box) throw new Error('there is nothing to take hold of')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  for (let step = 1; step <= 4; step++) await page.mouse.move(x + (right * step) / 4, y + (down * step) / 4)
}

/** Nothing of a preview stands among the numbers of a run, and those are still there. */
async function expectOneTruth(page: Page) {
  for (const part of await page.locator('[data-run] [data-preview]').all()) expect(await part.textContent()).toBe('')
  await expect(page.locator('[data-run][data-stale]')).toHaveCount(0)
}

/** The handle is large enough for a finger, takes the focus, and is named. */
async function expectGraspable(handle: Locator) {
  const box = await handle.boundingBox()
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24)
  await handle.focus()
  await expect(handle).toBeFocused()
}

test('a slider that is held moves the well, its levels and ψ; given up it leaves everything as it was; let go of it is one change', async ({
  page,
}) => {
  await page.goto('/#/quantum?samples=20000&speed=100')
  const checksum = await checksumOf(page)
  const before = await hash(page)
  const slider = page.getByRole('slider', { name: 'Angular frequency', exact: true })
  await hold(page, slider, 30, 0)
  await expect(note(page)).toContainText('Preview')
  await expect(note(page)).toContainText(/⟨x²⟩ ≈ 0\.\d+/)
  expect(await drawn(page).count()).toBeGreaterThan(3)
  expect(await hash(page)).toBe(before)
  await expect(checksumShown(page)).toHaveText(new RegExp(checksum.slice(0, 20)))
  await expectOneTruth(page)

  await page.keyboard.press('Escape')
  await expect(note(page)).toHaveCount(0)
  await page.mouse.up()
  expect(await hash(page)).toBe(before)

  await hold(page, slider, 40, 0)
  await page.mouse.up()
  await expect(page).toHaveURL(/frequency=/)
  await expect(note(page)).toHaveCount(0)
  await expect(drawn(page)).toHaveCount(0)
  expect(await checksumOf(page)).not.toBe(checksum)
  await page.goBack()
  await expect(page).not.toHaveURL(/frequency=/)
})

test('proposal and level of a well are taken hold of, with a pointer and with keys', async ({ page }) => {
  await page.goto('/#/quantum?samples=20000&speed=100&theme=projector')
  await checksumOf(page)
  const width = page.getByRole('slider', { name: 'Width of the proposal on the plot' })
  await expectGraspable(width)
  await hold(page, width, 40, 0)
  await expect(note(page)).toContainText(/Width of the proposal [12]\.\d/)
  await expectOneTruth(page)
  await atRest(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual(
    [],
  )
  await page.mouse.up()
  await expect(page).toHaveURL(/proposalWidth=/)

  const centre = page.getByRole('slider', { name: 'Centre of the proposal on the plot' })
  await expectGraspable(centre)
  await centre.press('ArrowRight')
  await expect(page).toHaveURL(/proposalCenter=/)

  const level = page.getByRole('slider', { name: 'Level on the plot' })
  await expectGraspable(level)
  // As far as it goes, and no further: what is refused changes nothing.
  await page.keyboard.down('ArrowDown')
  await expect(note(page)).toContainText('Level takes a whole number from 0 to 40')
  await page.keyboard.up('ArrowDown')
  await expect(note(page)).toHaveCount(0)
  await expect(page).not.toHaveURL(/level=/)
  await level.press('ArrowUp')
  await expect(page).toHaveURL(/level=1/)
  await expect(level).toHaveAttribute('aria-valuetext', /^1, energy 1\.5/)
  await expect(note(page)).toHaveCount(0)
  // With a mouse that has come to rest on it, and is read from there: nothing may lie in between.
  const second = await page.locator('line', { has: page.locator('title', { hasText: 'Take level 2' }) }).boundingBox()
  if (!second) throw new Error('level 2 is not drawn')
  await page.mouse.move(second.x + 0.2 * second.width, second.y + second.height / 2)
  await expect(page.getByText(/^V\(x\) = /)).toBeVisible()
  await page.mouse.down()
  await page.mouse.up()
  await expect(page).toHaveURL(/level=2/)
})

test('a held slider moves the expected displacement, and the lags of the fit are taken hold of on the chart', async ({
  page,
}) => {
  await page.goto('/#/diffusion?particles=100&frames=200')
  await checksumOf(page)
  const before = await hash(page)
  await hold(page, page.getByRole('slider', { name: 'Diffusion coefficient', exact: true }), 15, 0)
  await expect(page.getByText('preview: exact')).toBeVisible()
  await expect(note(page)).toContainText('long-time D')
  expect(await hash(page)).toBe(before)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByText('preview: exact')).toHaveCount(0)

  const last = page.getByRole('slider', { name: 'Fit up to lag' })
  await expectGraspable(last)
  await hold(page, last, 60, 0)
  await expect(page.getByText('preview: fit')).toBeVisible()
  await expect(note(page)).toContainText(/straight line D ≈ \d/)
  await expectOneTruth(page)
  expect(await hash(page)).toBe(before)
  await page.mouse.up()
  await expect(page).toHaveURL(/fitLags=1,\d+/)
  await expect(note(page)).toHaveCount(0)
  await last.press('ArrowLeft')
  await expect(page.getByText('preview: fit')).toHaveCount(0)
})

test('a held radius shows the sphere that the stars would start in, and when they would fall together', async ({
  page,
}) => {
  await openCluster(page, '?stars=50&steps=20&speed=100')
  const checksum = await checksumOf(page)
  await hold(page, page.getByRole('slider', { name: 'Radius', exact: true }), -20, 0)
  await expect(note(page)).toContainText(/Radius .* pc · falls together in about .* [MG]yr/)
  await expectOneTruth(page)
  await page.mouse.up()
  await expect(page).toHaveURL(/radius=/)
  await expect(note(page)).toHaveCount(0)
  expect(await checksumOf(page)).not.toBe(checksum)
})

test('the star of an orbit is taken hold of: its way, its borders and the resonances follow the hand', async ({
  page,
}) => {
  await page.goto('/#/resonance?task=orbit&duration=2&run=0')
  await checksumOf(page)
  const before = await hash(page)
  const start = page.getByRole('button', { name: /^Start of the star/ })
  await expectGraspable(start)
  await hold(page, start, 30, 40)
  expect(await drawn(page).count()).toBe(2)
  expect(await hash(page)).toBe(before)
  await expectOneTruth(page)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(note(page)).toHaveCount(0)
  expect(await hash(page)).toBe(before)
  await hold(page, start, 30, 40)
  await page.mouse.up()
  await expect(page).toHaveURL(/star=[^0]/)
  await expect(note(page)).toHaveCount(0)
  await page.getByRole('button', { name: /^Velocity at the start/ }).press('ArrowUp')
  await expect(page).toHaveURL(/star=[^&]*,1,0/)

  await hold(page, page.getByRole('slider', { name: 'Pattern speed', exact: true }), 25, 0)
  await expect(note(page)).toContainText(/corotation at \d/)
  expect(await page.locator('svg [data-preview] circle').count()).toBeGreaterThan(1)
  await page.keyboard.press('Escape')
  await page.mouse.up()
})

test('a subhalo is aimed by hand: how close it comes, on which side, and where it flies', async ({ page }) => {
  await page.goto('/#/resonance?task=encounter&window=0.1')
  await checksumOf(page)
  const before = await hash(page)
  const subhalo = page.getByRole('button', { name: /^Subhalo at closest approach/ })
  await expectGraspable(subhalo)
  const field = page.getByRole('textbox', { name: 'Impact parameter', exact: true })
  await expect(field).toHaveValue('2.5')
  await hold(page, subhalo, 12, 20)
  await expect(note(page)).toContainText(/Impact parameter .* kpc/)
  // The panel says the same as the picture.
  await expect(field).not.toHaveValue('2.5')
  expect(await hash(page)).toBe(before)
  await expectOneTruth(page)
  await page.mouse.up()
  await expect(page).toHaveURL(/impact=\d/)
  await expect(page).toHaveURL(/offsetDirection=/)
  await expect(note(page)).toHaveCount(0)
  await page.goBack()
  await expect(page).not.toHaveURL(/impact=/)

  const velocity = page.getByRole('button', { name: /^Velocity of the subhalo/ })
  await expectGraspable(velocity)
  await velocity.press('ArrowRight')
  await expect(page).toHaveURL(/subhaloVelocity=62,0,80/)
  const side = page.getByRole('slider', { name: 'side of passage' })
  await side.press('ArrowRight')
  await expect(note(page)).toHaveCount(0)
  await expect(page).toHaveURL(/offsetDirection=/)

  await page.getByRole('tab', { name: 'Trapping' }).click()
  await checksumOf(page)
  await hold(page, page.getByRole('slider', { name: 'Bar strength', exact: true }), 20, 0)
  await expect(note(page)).toContainText(/island ± \d+ kpc km\/s, T_?lib ≈ \d\.\d+ Gyr/)
  await expect(drawn(page)).toHaveCount(1)
  await page.mouse.up()
})
