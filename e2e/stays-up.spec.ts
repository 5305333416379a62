import type { Page } from '@playwright/test'
import { test as plain } from '@playwright/test'
import { expect, openCluster, test } from './page'

const labs = (page: Page) => page.getByRole('navigation', { name: 'Labs' })
const toolbar = (page: Page) => page.getByRole('toolbar', { name: 'Run' })

// Faults are put in on purpose here, so these pages may log errors.

plain(
  'a lab of which nothing arrived leaves the page as it is, says so, and comes with "Try again"',
  async ({ page }) => {
    const others = '**/assets/{quantum,diffusion,resonance}-*.js'
    await page.route(others, (route) => route.abort('internetdisconnected'))
    await page.goto('/#/cluster?stars=10&run=0')
    await expect(toolbar(page)).toBeVisible()
    await labs(page).getByRole('link', { name: 'Quantum well' }).click()
    await expect(page.getByRole('alert').getByText('Quantum well could not be opened')).toBeVisible()
    await expect(page).toHaveURL(/#\/cluster\?v=1&stars=10&run=0$/)
    await expect(toolbar(page)).toBeVisible()
    await page.unroute(others)
    await page.getByRole('button', { name: 'Try again' }).click()
    await expect(page).toHaveURL(/#\/quantum\?v=1$/)
    await expect(page.getByRole('region', { name: 'Parameters' })).toBeVisible()
    await expect(page.getByRole('alert')).toHaveCount(0)
  },
)

plain('a room that did not arrive says so, and comes with "Try again"', async ({ page }) => {
  await page.goto('/#/cluster?stars=10')
  await expect(toolbar(page)).toBeVisible()
  await page.evaluate(() => window.lab.ready())
  const asked: string[] = []
  const known = new Set(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)))
  // Everything that another lab's room brings is blocked: scripts and styles.
  await page.route('**/assets/*.{js,css}', (route) => {
    const url = route.request().url()
    asked.push(url)
    return known.has(url) ? route.continue() : route.abort('internetdisconnected')
  })
  await labs(page).getByRole('link', { name: 'Diffusion' }).click()
  await expect(page.getByRole('alert').getByText('did not arrive')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Load the page again' })).toBeVisible()
  await expect(labs(page)).toBeVisible()
  expect(asked.length).toBeGreaterThan(0)

  // Still offline: it says the same again.
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('alert').getByText('did not arrive')).toBeVisible()

  await page.unroute('**/assets/*.{js,css}')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(toolbar(page)).toBeVisible()
  await expect(page.getByRole('alert')).toHaveCount(0)
  const unstyled = await page.evaluate(
    () =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')].filter(({ sheet }) => !sheet).length,
  )
  expect(unstyled).toBe(0)
  // Opened again, it is asked for again.
  await page.evaluate(() => window.lab.ready())
  const arrived = new Set(await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name)))
  await page.route('**/assets/*.{js,css}', (route) =>
    arrived.has(route.request().url()) ? route.continue() : route.abort('internetdisconnected'),
  )
  await labs(page).getByRole('link', { name: 'Bar resonance' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.unroute('**/assets/*.{js,css}')
  await labs(page).getByRole('link', { name: 'Star cluster' }).click()
  await expect(toolbar(page)).toBeVisible()
  await labs(page).getByRole('link', { name: 'Bar resonance' }).click()
  await expect(page.getByRole('heading', { name: 'Bar resonance', includeHidden: true })).toBeAttached()
  await expect(page.getByRole('region', { name: 'Parameters' })).toBeVisible()
})

for (const [where, room] of [
  ['while it is drawn', 'throw new Error("the lamp went out")'],
  // React calls a ref in the same pass as effects; the chunk that stands in for the room has no hooks at hand.
  ['after it was drawn', 'return { ...element, props: { ref: () => { throw new Error("the lamp went out") } } }'],
] as const) {
  plain(`a room that breaks ${where} leaves the rail and ways back`, async ({ page }) => {
    await page.goto('/#/cluster?stars=10')
    await expect(toolbar(page)).toBeVisible()
    const element = '{ $$typeof: Symbol.for("react.transitional.element"), type: "p", key: null, _store: {} }'
    const body = `const element = ${element}\nexport default function Lab() { ${room} }`
    await page.route('**/assets/Lab-*.js', (route) => route.fulfill({ contentType: 'text/javascript', body }))
    await labs(page).getByRole('link', { name: 'Quantum well' }).click()
    await expect(page.getByRole('alert').getByText('the lamp went out')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Open with the defaults' })).toBeVisible()
    await labs(page).getByRole('link', { name: 'Star cluster' }).click()
    await expect(toolbar(page)).toBeVisible()
  })
}

plain('a fault in an event or a promise is a notice, and the run goes on', async ({ page }) => {
  await page.goto('/#/cluster?stars=10&seed=3')
  await expect(toolbar(page)).toBeVisible()
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('a wire came loose')
    })
    void Promise.reject(new Error('a promise was broken'))
  })
  await expect(page.getByRole('alert').filter({ hasText: 'a wire came loose' })).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'a promise was broken' })).toBeVisible()
  await expect(toolbar(page)).toBeVisible()
  await page.getByRole('button', { name: 'Open with the defaults' }).first().click()
  await expect(page).toHaveURL(/#\/cluster\?v=1$/)
})

test('an address wins over a change that waits to be written', async ({ page }) => {
  await openCluster(page, '?stars=1&steps=0&theme=dark')
  const lost = await page.evaluate(async () => {
    const wait = (ms: number) => new Promise((done) => setTimeout(done, ms))
    const wrong: string[] = []
    for (let offset = 200; offset <= 300; offset += 20) {
      // A change of the page's own, the theme, whose writing waits.
      dispatchEvent(new KeyboardEvent('keydown', { key: 't', bubbles: true }))
      await wait(offset)
      location.hash = `#/cluster?stars=1&steps=0&theme=dark&seed=${offset}`
      await wait(400)
      if (location.hash !== `#/cluster?v=1&stars=1&steps=0&seed=${offset}&theme=dark`) wrong.push(location.hash)
    }
    return wrong
  })
  expect(lost).toEqual([])
})

test('copying that the browser refuses says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
    })
  })
  await openCluster(page, '?stars=5&steps=2')
  await page.getByRole('button', { name: 'Copy the result' }).click()
  await expect(page.getByText('The browser refuses to copy').first()).toBeVisible()
})
