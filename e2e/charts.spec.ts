import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
import { atRest, expect, test } from './page'

/** A chart by its title. */
const chart = (page: Page, title: string) => page.getByRole('figure', { name: title })

/** What of a chart the pointer, the fingers and the keys are about. */
const surface = (figure: Locator) => figure.locator('[aria-roledescription="chart"]')

async function choose(page: Page, figure: Locator, item: RegExp) {
  await figure.getByRole('button', { name: /save or show as a table/ }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

/** The labels of an axis. */
const ticks = (figure: Locator, axis: 'x' | 'y') =>
  figure.locator(`.recharts-${axis}Axis-tick-labels text`).allTextContents()

/** Drags over a part of a chart. @param from @param to shares of its width and height */
async function drag(page: Page, on: Locator, from: readonly [number, number], to: readonly [number, number]) {
  const box = await on.boundingBox()
  if (!box) throw new Error('The chart is not on the page.')
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
  await page.mouse.move(...at(from))
  await page.mouse.down()
  await page.mouse.move(...at([(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]))
  await page.mouse.move(...at(to))
  await page.mouse.up()
}

async function openCharts(page: Page) {
  await page.goto('/#/cluster?stars=60&steps=200')
  await expect(page.getByText(/after 200 steps/).first()).toBeAttached()
  await expect.poll(() => ticks(chart(page, 'Virial ratio'), 'x')).not.toEqual([])
  await atRest(page)
}

test('a chart is read and magnified by a drag and by keys alone, and the whole comes back', async ({ page }) => {
  await openCharts(page)
  const figure = chart(page, 'Virial ratio')
  const whole = await ticks(figure, 'x')
  await drag(page, surface(figure), [0.4, 0.5], [0.6, 0.5])
  await expect.poll(() => ticks(figure, 'x')).not.toEqual(whole)
  const part = (await ticks(figure, 'x')).map(Number)
  // A fifth of what was seen: its ends lie inside, and it is a fifth as long, up to a step of the ticks.
  const [first, last] = [Number(whole[0]), Number(whole.at(-1))]
  expect(Math.min(...part)).toBeGreaterThan(first)
  expect(Math.max(...part)).toBeLessThan(last)
  expect(Math.max(...part) - Math.min(...part)).toBeLessThan(0.35 * (last - first))
  await figure.getByRole('button', { name: 'Whole chart' }).click()
  await expect.poll(() => ticks(figure, 'x')).toEqual(whole)
  // A click that drags nothing magnifies nothing.
  await surface(figure).click({ position: { x: 120, y: 60 } })
  await expect(figure.getByRole('button', { name: 'Whole chart' })).toHaveCount(0)
  // Twice at once gives the whole back as well.
  await drag(page, surface(figure), [0.3, 0.2], [0.7, 0.8])
  await expect(figure.getByRole('button', { name: 'Whole chart' })).toBeVisible()
  await surface(figure).dblclick({ position: { x: 120, y: 60 } })
  await expect.poll(() => ticks(figure, 'x')).toEqual(whole)
  // By keys alone.
  const spoken = surface(figure).locator('[aria-live]')
  await surface(figure).focus()
  await page.keyboard.press('Home')
  await expect(spoken).toContainText(/time 0 Myr; virial ratio: 0$/)
  await page.keyboard.press('ArrowRight')
  await expect(spoken).not.toContainText('time 0 Myr')
  await page.keyboard.press('End')
  await expect(spoken).toContainText(/time 63\.\d+ Myr; virial ratio: \d/)
  await page.keyboard.press('+')
  await expect.poll(() => ticks(figure, 'x')).not.toEqual(whole)
  // First the zoom is given up, then the reading.
  await page.keyboard.press('Escape')
  await expect.poll(() => ticks(figure, 'x')).toEqual(whole)
  await expect(spoken).not.toBeEmpty()
  await page.keyboard.press('Escape')
  await expect(spoken).toBeEmpty()
  // None of these keys was one of the run's: it stands where it stood.
  await expect(page.getByText(/after 200 steps/).first()).toBeAttached()
  // A drawing that is saved is an SVG file that says what made it.
  const saved = page.waitForEvent('download')
  await choose(page, figure, /SVG/)
  const file = await saved
  expect(file.suggestedFilename()).toMatch(/\.svg$/)
  const text = await readFile(await file.path(), 'utf8')
  // Not on the page itself, whose policy has no place for the styles in a file.
  const elsewhere = await page.context().newPage()
  const read = await elsewhere.evaluate((svg) => {
    const document = new DOMParser().parseFromString(svg, 'image/svg+xml')
    return {
      error: document.querySelector('parsererror')?.textContent,
      title: document.querySelector('title')?.textContent,
      address: document.querySelector('about[name="address"]')?.textContent,
      curves: document.querySelectorAll('path[d*="L"]').length,
      letters: [...document.querySelectorAll('text')].map((each) => each.textContent),
    }
  }, text)
  expect(read.error).toBeUndefined()
  expect(read.title).toBe('Virial ratio')
  expect(read.address).toContain('stars=60')
  expect(read.curves).toBeGreaterThan(0)
  expect(read.letters).toContain('balance')
  expect(read.letters.join(' ')).toContain('time (Myr)')
  // No colour and no letter hangs on the page's own style sheet.
  expect(text).not.toContain('var(--')
  // An axis changes between linear and logarithmic, or says why it cannot.
  const energy = chart(page, 'Energy error')
  await expect.poll(async () => (await ticks(energy, 'y')).join(' ')).toMatch(/10/)
  const logarithmic = await ticks(energy, 'y')
  await choose(page, energy, /Vertical axis: linear/)
  await expect.poll(() => ticks(energy, 'y')).not.toEqual(logarithmic)
  await choose(page, energy, /Vertical axis: logarithmic/)
  await expect.poll(() => ticks(energy, 'y')).toEqual(logarithmic)
  // The start of a run has no place on a logarithmic axis: it is left out, and the chart says so.
  const virial = chart(page, 'Virial ratio')
  await choose(page, virial, /Horizontal axis: logarithmic/)
  await expect(virial.getByText('One value is not above zero and left out.')).toBeVisible()
})

test('the well and the dots are charts like the others, and MSD/t is flat where the motion diffuses', async ({
  page,
}) => {
  await page.goto('/#/quantum?samples=50000')
  const well = chart(page, 'The well')
  await expect(well).toBeVisible()
  await surface(well).focus()
  await page.keyboard.press('Home')
  await expect(surface(well).locator('[aria-live]')).toContainText(/x = .*V\(x\) = .*ψ = .*q\(x\) = /)
  await choose(page, well, /table/)
  await expect(well.getByRole('columnheader', { name: 'proposal' })).toBeAttached()
  await choose(page, well, /chart/)
  await page.goto('/#/diffusion?particles=200&frames=100')
  const msd = chart(page, 'Mean-square displacement')
  await expect(msd).toBeVisible()
  await msd.getByText('MSD/t', { exact: true }).click()
  // 2dD = 6 for D = 1 in three dimensions: the exact curve says so at the first lag as at the last.
  const spoken = surface(msd).locator('[aria-live]')
  await surface(msd).focus()
  for (const key of ['Home', 'End']) {
    await page.keyboard.press(key)
    await expect(spoken).toContainText(/exact: 6(\.0+)? length²\/s/)
  }
  // Dots are read, chosen and magnified as curves are.
  await page.goto('/#/diffusion?particles=40&frames=60')
  await page.getByText('Each track', { exact: true }).click()
  const figure = chart(page, 'D against α')
  const said = surface(figure).locator('[aria-live]')
  await surface(figure).focus()
  await page.keyboard.press('Home')
  await expect(said).toHaveText(/^Track \d+; α: .*; D: .* length²\/s$/)
  const first = /Track \d+/.exec((await said.textContent()) ?? '')?.[0] ?? 'none'
  await page.keyboard.press('Enter')
  await expect(page.getByRole('img', { name: new RegExp(`${first} is lit`) })).toBeVisible()
  await page.keyboard.press('End')
  await expect(said).not.toContainText(`${first};`)
  const whole = await ticks(figure, 'x')
  await drag(page, surface(figure), [0.4, 0.3], [0.7, 0.7])
  await expect.poll(() => ticks(figure, 'x')).not.toEqual(whole)
  // The end of a drag chooses nothing.
  await expect(page.getByRole('img', { name: new RegExp(`${first} is lit`) })).toBeVisible()
  await figure.getByRole('button', { name: 'Whole chart' }).click()
  await expect.poll(() => ticks(figure, 'x')).toEqual(whole)
  await choose(page, figure, /Vertical axis: linear/)
  await expect(figure.getByRole('button', { name: /save or show/ })).toBeVisible()
  await choose(page, figure, /Vertical axis: logarithmic/)
})

test('the phase plane is a chart like the others, and a map is magnified and changes the scale of its colours', async ({
  page,
}) => {
  {
    await page.goto('/#/resonance?task=resonances')
    const figure = chart(page, 'Phase plane of the slow angle')
    const spoken = surface(figure).locator('[aria-live]')
    await surface(figure).focus()
    await page.keyboard.press('Home')
    await expect(spoken).toHaveText(/^Apocentre \d+; slow angle θ_s: [\d.]+ π; I_s: .* kpc km\/s$/)
    await expect(figure.getByRole('listitem')).toHaveText(['star at apocentres', 'other energies', 'separatrix'])
    const whole = await ticks(figure, 'x')
    await drag(page, surface(figure), [0.4, 0.3], [0.7, 0.7])
    await expect.poll(() => ticks(figure, 'x')).not.toEqual(whole)
    await figure.getByRole('button', { name: 'Whole chart' }).click()
    await expect.poll(() => ticks(figure, 'x')).toEqual(whole)
  }
  await page.goto('/#/resonance?task=grid&encounters=4&run=0')
  const figure = page.getByRole('figure', { name: /⟨\|ΔE_?J\|⟩, simulated/ }).first()
  const map = figure.getByRole('application')
  const note = figure.locator('output')
  await map.focus()
  await page.keyboard.press('ArrowRight')
  const corner = await note.textContent()
  expect(corner).not.toBe('')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowUp')
  await expect(note).not.toHaveText(corner ?? '')
  await page.keyboard.press('+')
  await expect(figure.getByRole('button', { name: 'Whole chart' })).toBeVisible()
  // The first escape shows the whole map, the second stops reading.
  await page.keyboard.press('Escape')
  await expect(figure.getByRole('button', { name: 'Whole chart' })).toHaveCount(0)
  await expect(note).not.toHaveText('')
  await page.keyboard.press('Escape')
  await expect(note).toHaveText('')
  await drag(page, map, [0.4, 0.3], [0.7, 0.6])
  await expect(figure.getByRole('button', { name: 'Whole chart' })).toBeVisible()
  // The corner of the part is no corner of the whole.
  await map.focus()
  await page.mouse.move(5, 5)
  await page.keyboard.press('ArrowRight')
  await expect(note).not.toHaveText(corner ?? '')
  await choose(page, figure, /Colours: linear/)
  await choose(page, figure, /Colours: logarithmic/)
})
