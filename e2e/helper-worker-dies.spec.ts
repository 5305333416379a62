import type { Page } from '@playwright/test'
import { checksumOf, expect, test } from './page'

/**
 * Before the page starts: a worker of this name takes questions and never answers, as long as `window.deaf` is true. Whoever closes
 * it then closes it over its work.
 */
function makeDeaf(name: string) {
  Object.assign(window, { deaf: false })
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
      const question = path?.[0] === 'answer'
      if (question) Object.assign(window, { asked: true })
      if (question && names.get(this) === name && (window as { deaf?: boolean }).deaf) return
      post.apply(this, args)
    },
  })
}

const setDeaf = (page: Page, deaf: boolean) =>
  page.evaluate((value) => Object.assign(window, { deaf: value, asked: false }), deaf)
const wasAsked = (page: Page) => page.waitForFunction(() => (window as { asked?: boolean }).asked === true)
/** It closes itself, as a crash would: no event tells the page. */
async function closeWorker(page: Page, file: RegExp) {
  const victim = page.workers().find((worker) => file.test(worker.url()))
  if (!victim) throw new Error(`no worker from ${String(file)}`)
  await victim.evaluate(() => self.close()).catch(() => undefined)
}

const again = (page: Page) => page.getByRole('button', { name: 'Try again' })

test('a solver that dies over its work says so, shows no old checksum, and is started again', async ({ page }) => {
  const address = (seed: number) => `/#/quantum?samples=20000&seed=${seed}`
  await page.addInitScript(makeDeaf, 'solver')
  await page.goto(address(1))
  const first = await checksumOf(page)
  await setDeaf(page, true)
  await page.evaluate((to) => location.assign(to), address(2))
  await wasAsked(page)
  await closeWorker(page, /solverWorker/)
  await expect(page.getByText('the solver died (it was closed)')).toBeVisible()
  await expect(page.getByText(first)).toHaveCount(0)
  await setDeaf(page, false)
  await again(page).click()
  await expect(page.getByText(/the solver died/)).toHaveCount(0)
  const second = await checksumOf(page)
  expect(second).not.toBe(first)
  await page.evaluate((to) => location.assign(to), address(1))
  await expect(page.getByText(first).first()).toBeAttached()
})

test('a solver that is closed while idle is not missed', async ({ page }) => {
  await page.addInitScript(makeDeaf, 'solver')
  await page.goto('/#/quantum?samples=20000&seed=1')
  const first = await checksumOf(page)
  await closeWorker(page, /solverWorker/)
  await page.evaluate(() => location.assign('/#/quantum?samples=20000&seed=2'))
  await expect(page.getByText(first)).toHaveCount(0)
  await checksumOf(page)
})

const tabs = [
  ['orbit', 'This orbit could not be computed', 'The orbit'],
  ['resonances', 'The islands could not be computed', 'Resonances (kpc)'],
  ['encounter', 'This encounter could not be computed', 'The encounter'],
  ['population', 'Stopped: ', 'velocityDiffusion'],
  ['chevron', 'The expected ridge could not be computed', /tip at/],
] as const
for (const [task, title, computed] of tabs) {
  test(`an analysis that dies over its work says so in the tab ${task} and is started again`, async ({ page }) => {
    const address = (patternSpeed: number) =>
      `/#/resonance?task=${task}&patternSpeed=${patternSpeed}&duration=1&trappedStars=8&horizon=0.1&haloStars=100&timeStep=2`
    await page.addInitScript(makeDeaf, 'analysis')
    await page.goto(address(35))
    await wasAsked(page)
    await setDeaf(page, true)
    await page.evaluate((to) => location.assign(to), address(36))
    await wasAsked(page)
    await closeWorker(page, /analysisWorker/)
    await expect(page.getByText(title)).toBeVisible()
    await expect(page.getByText(/the analysis died \(it was closed\)/)).toBeVisible()
    await setDeaf(page, false)
    await again(page).click()
    await expect(page.getByText(/the analysis died/)).toHaveCount(0)
    await expect(page.getByText(computed).first()).toBeAttached()
    await expect(again(page)).toHaveCount(0)
  })
}

test('a reader that dies over a file says so, and reads the next one', async ({ page }) => {
  await page.addInitScript(makeDeaf, 'import')
  await page.goto('/#/diffusion?particles=8&frames=16')
  await checksumOf(page)
  await setDeaf(page, true)
  const rows = Array.from({ length: 40 }, (_, frame) => `${frame},0,${frame % 7},${(frame * frame) % 11}`)
  const file = {
    name: 'walk.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['frame,particle,x,y', ...rows].join('\n')),
  }
  const input = page.locator('input[type=file]').first()
  await input.setInputFiles(file)
  await wasAsked(page)
  await closeWorker(page, /importWorker/)
  await expect(page.getByText(/the file could not be read: the reader died/)).toBeVisible()
  await setDeaf(page, false)
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
