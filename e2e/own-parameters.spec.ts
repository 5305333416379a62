import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { RunDocument } from '../src/experiments/document'
import { expect, test } from './page'
import { addressNow, referenceOf, settled, stateOf } from './watch'

/** A run keeps its parameters: an address that is opened starts its run, and a file names what made it. */

const openAddress = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash
  }, address)
const shown = (page: Page) => page.locator('[data-checksum]').first().getAttribute('data-checksum')
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

type Exported = Omit<RunDocument, 'checksum'> & { readonly checksum?: string; readonly complete?: boolean }

async function exported(page: Page): Promise<Exported> {
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: /JSON/ }).click(),
  ])
  return JSON.parse((await readFile(await file.path())).toString()) as Exported
}

test('a finished run makes way for the one that is opened', async ({ page }) => {
  await page.goto('/#/cluster?stars=20&steps=60&speed=100')
  for (const change of ['steps=40', 'timeStep=0.5']) {
    await settled(page)
    const before = await shown(page)
    await openAddress(page, `#/cluster?stars=20&speed=100&${change.startsWith('steps') ? '' : 'steps=60&'}${change}`)
    await expect(page).toHaveURL(new RegExp(change.replace('.', '\\.')))
    await settled(page)
    const reference = await referenceOf(page, stateOf(await addressNow(page)))
    expect(reference).not.toBe(before)
    expect(await shown(page)).toBe(reference)
  }
})

test('a run that is changed on the way has no checksum; opened, the same address has its own', async ({ page }) => {
  await page.goto('/#/cluster?stars=20&steps=60&speed=100&timeStep=0.5&run=0')
  await page.getByRole('button', { name: 'One step' }).click()
  await expect(page.locator('[data-run] figcaption', { hasText: /after 1 step\b/ })).toBeVisible()
  await field(page, 'Time step').fill('0.25')
  await field(page, 'Time step').press('Enter')
  await page.getByRole('button', { name: 'Play' }).click()
  await expect(page.locator('[data-run] figcaption', { hasText: 'after 60 steps' })).toBeVisible()
  await expect(page.getByText('The time step was changed on the way')).toBeAttached()
  await expect(page.locator('[data-checksum]')).toHaveCount(0)
  const document = await exported(page)
  expect(document.changedOnTheWay).toEqual(['time step'])
  expect(document.checksum).toBeUndefined()
  await page.evaluate(() => window.lab.open('cluster', { stars: 20, steps: 60, speed: 100, timeStep: 0.25 }))
  await settled(page)
  expect(await shown(page)).toBe(await referenceOf(page, stateOf(await addressNow(page))))
})

/** Runs that are not over when the page has shown their first numbers. */
const unfinished: Readonly<Record<string, string>> = {
  cluster: '#/cluster?stars=20&steps=50000&speed=0.1',
  quantum: '#/quantum?samples=10000000&speed=0.05',
}
test('an unfinished run says so in its file', async ({ page }) => {
  const expectUnfinished = async () => {
    const document = await exported(page)
    expect(document.complete).toBe(false)
    expect(document.checksum).toBeUndefined()
  }
  for (const [name, address] of Object.entries(unfinished)) {
    await page.goto(`/${address}`)
    await expect(page.locator(`[data-run*="${name}"]:not([data-stale]) figcaption`).first()).toBeVisible()
    await expectUnfinished()
  }
  await page.goto('/#/resonance?task=grid&encounters=4096&run=1')
  await page.getByRole('button', { name: /^Cancel/ }).click()
  await expect(page.getByText(/of 150 cells/).first()).toBeVisible()
  await expectUnfinished()
})

/** What a file says made it gives its checksum again. */
async function vouchesFor(page: Page, document: Exported) {
  const parameters = Object.fromEntries(Object.entries(document.parameters).filter(([name]) => name !== 'preset'))
  const { checksum } = await page.evaluate(([name, given]) => window.lab.run(name, given, { workers: 1 }), [
    document.lab,
    parameters,
  ] as const)
  expect(document.checksum).toBe(checksum)
  expect(document).not.toHaveProperty('complete')
}

test('a file that is not there leaves no numbers of another run, and nothing to take home', async ({ page }) => {
  await page.goto('/#/diffusion?particles=5&frames=60')
  await settled(page)
  await openAddress(page, '#/diffusion?input=walk.npy')
  await expect(page.getByText(/This address wants/).first()).toBeVisible()
  await expect(page.getByText(/sha256:/)).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0)
})

test('under a potential that binds nothing a chart of the run before names that run in its file', async ({ page }) => {
  await page.goto('/#/quantum?samples=2000&speed=100')
  await settled(page)
  const checksum = await shown(page)
  await openAddress(page, '#/quantum?samples=2000&speed=100&potential=custom&expression=-x%5E2')
  await expect(page.getByText('from the run before').first()).toBeVisible()
  await expect(page.getByText(/unbounded below/).first()).toBeVisible()
  await expect(page.locator('[data-checksum]')).toHaveCount(0)
  await expect(page.getByRole('button', { name: 'Export' })).toHaveCount(0)
  await page
    .getByRole('button', { name: /save or show as a table/ })
    .first()
    .click()
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: /CSV/ }).click()])
  const lines = (await readFile(await file.path())).toString().split('\r\n')
  expect(lines).toContain('# address: #/quantum?v=1&samples=2000')
  expect(lines).toContain(`# checksum: ${checksum}`)
})

/** One finished run of every experiment. */
const star = 'duration=0.3&window=0.02&timeStep=2'
const crowd = 'masses=1e8&impacts=2.5&velocities=50&encounters=4&trappedStars=8&horizon=0.1&haloStars=256'
const finished: Readonly<Record<string, string>> = {
  cluster: '#/cluster?stars=20&steps=60&speed=100',
  'quantum well': '#/quantum?samples=2000&speed=100',
  'quantum cloud': '#/quantum?experiment=threeDimensional&particles=20&samplesPerParticle=10&speed=100',
  'diffusion walk': '#/diffusion?particles=5&frames=60',
  ...Object.fromEntries(
    ['orbit', 'resonances', 'encounter', 'grid', 'population', 'chevron'].map((task) => [
      `resonance ${task}`,
      `#/resonance?task=${task}&${star}&${crowd}&evolutionTime=0.5&run=1`,
    ]),
  ),
}
test('page, file and script interface agree in every experiment', async ({ page }) => {
  let before: string | null = null
  for (const [experiment, address] of Object.entries(finished)) {
    await page.goto(`/${address}`)
    // No two of them have the same one.
    await expect.poll(() => page.locator('[data-checksum]').count(), experiment).toBeGreaterThan(0)
    await expect.poll(() => shown(page), experiment).not.toBe(before)
    await settled(page)
    const document = await exported(page)
    await vouchesFor(page, document)
    before = await shown(page)
    expect(document.checksum, experiment).toBe(before)
  }
})
