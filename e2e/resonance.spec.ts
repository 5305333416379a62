import type { Page } from '@playwright/test'
import { expect, kernelWorkers, test } from './page'

/** The story of the resonance room: every tab opens and says something, the grid is the same serial and parallel. */

const open = async (page: Page, query: string) => {
  await page.goto(`/#/resonance?${query}`)
  await expect(page.getByRole('tablist', { name: 'Experiments' })).toBeVisible()
}
/** A sentence below a chart. */
const said = (page: Page, text: string | RegExp) => page.locator('figcaption').filter({ hasText: text })
/** The fingerprint of the run that the page shows. */
const shownChecksum = (page: Page) => page.locator('code[data-checksum]')
const smallGrid = 'task=grid&masses=1000000,1000000000&impacts=0,2.5&velocities=0,50&encounters=16&seed=7'

test('orbits: a trapped star is seen to be trapped and moved by the keyboard, islands, bad input', async ({ page }) => {
  await open(page, 'task=orbit')
  await expect(said(page, 'the star is trapped')).toBeVisible()
  const start = page.getByRole('button', { name: /^Start of the star/ })
  await start.focus()
  await start.press('ArrowDown')
  await expect(page).toHaveURL(/star=0,9\.59/)
  await expect(page.getByText(/NaN|Infinity/)).toHaveCount(0)
  // The pendulum and the orbit agree on the period.
  await open(page, 'preset=islands')
  await expect(page.getByText(/Pendulum: trapped.*Orbit: trapped.*periods differ by/)).toBeVisible()
  await expect(page.getByRole('row', { name: /300.*1128/ })).toBeVisible()
  // Bad input in the address: a notice, the defaults, and the page lives on.
  await open(page, 'task=orbit&star=0,0,0,1,0,0&barStrength=9')
  await expect(page.getByText(/0\.05 kpc from the centre/)).toBeVisible()
  await expect(page.getByText(/barStrength takes a number from 0 to 0\.2/)).toBeVisible()
  await expect(said(page, 'the star is trapped')).toBeVisible()
})

test('one encounter, by simulation, impulse and first order; the script interface follows an orbit beside it', async ({
  page,
}) => {
  await open(page, 'preset=flyby')
  await expect(said(page, /ΔE_?J simulated −1\.633/)).toBeVisible()
  await expect(page.getByText('A clean impulse')).toBeVisible()
  const turns = await page.evaluate(async () => {
    const { lab } = window as unknown as { lab: { run(lab: string, parameters: object): Promise<object> } }
    let count = 0
    let over = false
    const turn = () => {
      count++
      if (!over) setTimeout(turn)
    }
    turn()
    await lab.run('resonance', { task: 'orbit', duration: 100 })
    over = true
    return count
  })
  // On the page's own thread there would be none from beginning to end.
  expect(turns).toBeGreaterThan(5)
})

test('a grid is the same serial, parallel, by script and for any number of workers; a cell opens its encounters', async ({
  page,
}) => {
  await open(page, smallGrid)
  await expect(page.getByText('8 of 8 cells').first()).toBeVisible({ timeout: 60_000 })
  const shown = page.locator('code[title^="sha256:"]')
  await expect(shown).toBeVisible({ timeout: 60_000 })
  const onPage = await shown.getAttribute('title')
  const byScript = await page.evaluate(async () => {
    interface Lab {
      run(lab: string, parameters: object): Promise<{ checksum: string }>
    }
    const { lab } = window as unknown as { lab: Lab }
    const checksums: string[] = []
    for (const workers of [1, 2, 3]) {
      const parameters = {
        task: 'grid',
        masses: [1e6, 1e9],
        impacts: [0, 2.5],
        velocities: [0, 50],
        encounters: 16,
        seed: 7,
        workers,
      }
      checksums.push((await lab.run('resonance', parameters)).checksum)
    }
    return checksums
  })
  expect(new Set([onPage, ...byScript]).size).toBe(1)
  await page.getByRole('button', { name: 'Serial' }).click()
  const comparison = page.locator('table[data-comparison]')
  await expect(comparison).toBeVisible({ timeout: 60_000 })
  await expect(comparison.getByText('PASS')).toHaveCount(5)
  await expect(comparison.getByText('FAIL')).toHaveCount(0)
  // A cell opens its encounters, by keyboard.
  const map = page.getByRole('application', { name: /ΔE_J.*simulated/ }).first()
  await map.focus()
  await map.press('ArrowRight')
  await map.press('Enter')
  await expect(said(page, /⟨\|ΔE_?J\|⟩ = .* median/)).toBeVisible({ timeout: 30_000 })
})

test('a cancelled grid keeps its cells and goes on, and one of which a worker dies, too', async ({ page }) => {
  await open(page, 'task=grid&encounters=64')
  const cancel = page.getByRole('button', { name: /^Cancel/ })
  await expect(page.getByText(/[1-9]\d* of 150 cells/).first()).toBeVisible({ timeout: 60_000 })
  await cancel.click()
  await page.getByRole('button', { name: 'Go on, all workers' }).click()
  await expect(page.getByText('150 of 150 cells').first()).toBeVisible({ timeout: 180_000 })
  // A worker that dies costs its cell and a message, no more.
  await open(page, 'task=grid&encounters=80')
  await expect(page.getByText(/[1-9]\d* of 150 cells/).first()).toBeVisible({ timeout: 60_000 })
  await kernelWorkers(page)[0].evaluate(() => self.close())
  await expect(page.getByText('A worker died and was replaced')).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('150 of 150 cells').first()).toBeVisible({ timeout: 180_000 })
})

test('an orbit outlives the worker that follows it', async ({ page }) => {
  await page.addInitScript(() => {
    const made: Worker[] = []
    class Recorded extends Worker {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options)
        if (options?.name !== 'analysis') return
        made.push(this)
        this.addEventListener('message', () => answered.add(this))
      }
    }
    const answered = new Set<Worker>()
    Object.assign(window, { Worker: Recorded, made, answered })
  })
  // Some seconds of computing.
  await open(page, 'task=orbit&duration=100&timeStep=0.1')
  const analyses = () => page.evaluate(() => (window as unknown as { made: Worker[] }).made.length)
  await expect.poll(analyses).toBe(1)
  // From its first answer on it is at work, and watched.
  const atWork = () => page.evaluate(() => (window as unknown as { answered: Set<Worker> }).answered.size)
  await expect.poll(atWork).toBe(1)
  await page.evaluate(() => (window as unknown as { made: Worker[] }).made[0].terminate())
  await expect(page.getByText('A worker died and was replaced')).toBeVisible({ timeout: 60_000 })
  await expect(shownChecksum(page)).toBeAttached({ timeout: 80_000 })
  expect(await analyses()).toBe(2)
})

test('subhaloes of ordinary abundance do not break the resonance, and a halo has its map', async ({ page }) => {
  await open(page, 'task=population&trappedStars=64&horizon=2&timeStep=1')
  await expect(page.getByText(/these subhaloes do not break the resonance/)).toBeVisible({ timeout: 60_000 })
  await expect(said(page, /still trapped: 100 % of the orbits/)).toBeVisible({ timeout: 60_000 })
  // The halo’s map fills, and its moments can be walked through.
  await open(page, 'task=chevron&haloStars=3000&evolutionTime=1&timeStep=2')
  await expect(page.getByText('3000 of 3000 stars')).toBeVisible({ timeout: 60_000 })
  const time = page.getByRole('slider', { name: 'Moment' })
  await time.focus()
  await time.press('Home')
  await expect(said(page, /at 0 Gyr; 1 means/)).toBeVisible()
})
