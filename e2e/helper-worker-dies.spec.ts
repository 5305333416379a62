import type { Page } from '@playwright/test'
import { checksumOf, expect, test } from './page'

/**
 * Before the page starts: a worker of this name dies over its next questions, `window.dying` of them, as a crash would: no event tells
 * the page.
 */
function makeMortal(name: string) {
  Object.assign(window, { dying: 0 })
  const post = Object.getOwnPropertyDescriptor(Worker.prototype, 'postMessage')?.value as (
    this: Worker,
    ...args: Parameters<Worker['postMessage']>
  ) => void
  const names = new WeakMap<Worker, string | undefined>()
  window.Worker = new Proxy(Worker, {
    construct(target, args: [URL, WorkerOptions?]) {
      const worker = new target(...args)
      names.set(worker, args[1]?.name)
      return worker
    },
  })
  Object.assign(Worker.prototype, {
    postMessage(this: Worker, ...args: Parameters<Worker['postMessage']>) {
      const { path } = args[0] as { readonly path?: readonly string[] }
      const fate = window as unknown as { dying: number }
      if (path?.[0] === 'answer' && names.get(this) === name && fate.dying > 0) {
        fate.dying--
        this.terminate()
      } else post.apply(this, args)
    },
  })
}

const letDie = (page: Page, times: number) =>
  page.evaluate((dying) => Object.assign(window, { dying }) && undefined, times)
const open = (page: Page, address: string) => page.evaluate((to) => location.assign(to), address)
const again = (page: Page) => page.getByRole('button', { name: 'Try again' })
const survived = (page: Page) => page.getByText('A worker died and was replaced')

const well = (seed: number) => `/#/quantum?samples=20000&speed=100&seed=${seed}`

test('a solver that dies over its work is replaced, and the digits are the same', async ({ page }) => {
  await page.addInitScript(makeMortal, 'solver')
  await page.goto(well(1))
  const first = await checksumOf(page)
  await letDie(page, 1)
  // Another level is another question: the answer to the one before is known.
  await open(page, `${well(1)}&level=1`)
  await expect(survived(page)).toBeVisible()
  expect(await checksumOf(page)).not.toBe(first)
  await letDie(page, 1)
  await open(page, well(1))
  await expect(page.getByText(first).first()).toBeAttached()
})

test('a solver that keeps dying says so once, shows no old checksum, and is started again', async ({ page }) => {
  await page.addInitScript(makeMortal, 'solver')
  await page.goto(well(1))
  const first = await checksumOf(page)
  await letDie(page, 1000)
  await open(page, `${well(1)}&level=1`)
  const alert = page.getByRole('alert').getByText(/the solver died/)
  await expect(alert).toHaveCount(1)
  await expect(page.getByText(first)).toHaveCount(0)
  await expect(page.locator('[data-run]:not([data-stale])')).toHaveCount(0)
  await letDie(page, 0)
  await again(page).click()
  await expect(page.getByText(/the solver died/)).toHaveCount(0)
  expect(await checksumOf(page)).not.toBe(first)
})

test('a solver that is closed while idle is not missed', async ({ page }) => {
  await page.goto(well(1))
  const first = await checksumOf(page)
  const solver = page.workers().find((worker) => worker.url().includes('solverWorker'))
  if (!solver) throw new Error('nobody solves')
  await solver.evaluate(() => self.close()).catch(() => undefined)
  await open(page, `${well(1)}&level=1`)
  await expect(page.getByText(first)).toHaveCount(0)
  await checksumOf(page)
})

/** One of the tabs that ask once, and those that go on asking: what it says where it has nothing to show, and what stands there once it has. */
const tabs = [
  ['orbit', 'This orbit could not be computed', /sha256:/],
  ['population', 'This population could not be set up', 'velocityDiffusion'],
  ['chevron', 'This halo could not be set up', /corotation, tip at/],
] as const
test('an analysis that dies over its work is replaced, or says so, in every tab', async ({ page }) => {
  await page.addInitScript(makeMortal, 'analysis')
  for (const [task, title, computed] of tabs) {
    await test.step(task, async () => {
      const address = (patternSpeed: number) =>
        `/#/resonance?task=${task}&patternSpeed=${patternSpeed}&duration=1&trappedStars=8&horizon=0.1&haloStars=100&timeStep=2`
      await page.goto(address(35))
      await expect(page.getByText(computed).first()).toBeAttached()
      await expect(survived(page)).toHaveCount(0)
      await letDie(page, 1)
      await open(page, address(36))
      await expect(survived(page)).toBeVisible()
      await expect(page.getByText(computed).first()).toBeAttached()
      await letDie(page, 1000)
      await open(page, address(37))
      await expect(page.getByText(title)).toBeVisible()
      await expect(page.getByText(/the analysis died \(it was closed\)/)).toHaveCount(1)
      await letDie(page, 0)
      await again(page).click()
      await expect(page.getByText(/the analysis died/)).toHaveCount(0)
      await expect(page.getByText(computed).first()).toBeAttached()
      await expect(again(page)).toHaveCount(0)
    })
  }
})

test('a reader that dies over a file says so, and reads the next one', async ({ page }) => {
  await page.addInitScript(makeMortal, 'import')
  await page.goto('/#/diffusion?particles=8&frames=16')
  await checksumOf(page)
  await letDie(page, 1000)
  const rows = Array.from({ length: 40 }, (_, frame) => `${frame},0,${frame % 7},${(frame * frame) % 11}`)
  const file = {
    name: 'walk.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['frame,particle,x,y', ...rows].join('\n')),
  }
  const input = page.locator('input[type=file]').first()
  await input.setInputFiles(file)
  await expect(page.getByText(/the reader died/).first()).toBeVisible()
  await letDie(page, 0)
  await input.setInputFiles(file)
  await expect(page.getByText('Measuring walk.csv')).toBeVisible()
})

test('kernels that a server calls something else are computed with all the same', async ({ page }) => {
  let served = 0
  await page.route('**/*.wasm', async (route) => {
    const response = await route.fetch()
    served++
    await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'text/html' } })
  })
  await page.goto('/#/cluster?stars=8&steps=1')
  await checksumOf(page)
  expect(served).toBeGreaterThan(0)
})
