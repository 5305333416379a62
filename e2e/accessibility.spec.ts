import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { labs } from '../src/labs/all'
import { atRest, checksumOf, expect, openCluster, test } from './page'

/** What stands open in a room when it is looked at: notices, panels and dialogs are part of the page. */
const rooms: Readonly<Record<string, readonly [query: string, prepare?: (page: Page) => Promise<void>]>> = {
  cluster: [
    'cluster?stars=100&duel=integrator=explicitEuler',
    async (page) => {
      await page.evaluate(() => {
        location.hash += '&nonsense=1'
      })
      await expect(page.getByText(/nonsense is not a parameter/)).toBeVisible()
      await page.getByRole('button', { name: 'Pause' }).click()
    },
  ],
  'quantum well': [
    'quantum?preset=articleMorse&proposal=mixture&samples=100000&speed=100',
    async (page) => {
      await checksumOf(page)
      await page.getByText('From ⟨x²⟩ to the laboratory').click()
      await expect(page.getByText('0.089041 Å')).toBeVisible()
    },
  ],
  'diffusion walk': ['diffusion?particles=20&frames=50', async (page) => void (await checksumOf(page))],
  'a sweep': [
    'cluster?stars=10&steps=3&run=0&theme=projector',
    async (page) => {
      await page.keyboard.press('w')
      await page.getByLabel('Values of radius').fill('100,200')
      await page.getByLabel('Seeds per point').fill('2')
      await page.getByRole('button', { name: /^Run on/ }).click()
      await expect(page.getByText(/^2 of 2 points/).first()).toBeVisible()
    },
  ],
  'a locked frame': [
    'resonance?task=encounter&theme=projector&embed=1&lock=1',
    async (page) => {
      await page.keyboard.press('i')
      await page.getByText('What is known from elsewhere').click()
      // The page around keeps its frame.
      await expect(page.getByRole('link', { name: /here and now/ })).toHaveAttribute('target', '_blank')
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toHaveCount(0)
      await expect(page.getByRole('slider', { name: 'azimuth' })).toBeDisabled()
    },
  ],
}

/** Rooms that are looked at one after the other, in one theme. */
const inLight: typeof rooms = {
  'diffusion, track by track': [
    'diffusion?particles=20&frames=50',
    async (page) => {
      await checksumOf(page)
      await page.getByText('Each track', { exact: true }).click()
      await page.getByRole('grid').press('ArrowDown')
      await expect(page.getByRole('img', { name: /Track 1 is lit/ })).toBeVisible()
    },
  ],
  'verification of claims': ['verification?only=cluster/kepler', async (page) => void (await checksumOf(page))],
  'a speed ladder': [
    'benchmark?stars=50&samples=64&particles=2&encounters=2&budget=0&rounds=1&scaling=false&ownPairs=0.01',
    async (page) => void (await checksumOf(page)),
  ],
  ...Object.fromEntries(
    [
      ['orbit', 'Orbit'],
      ['resonances', 'Trapping'],
      ['grid&encounters=4', 'Grid'],
    ].map(([task, name]) => [
      `resonance ${task}`,
      [
        `resonance?task=${task}`,
        (page: Page) => expect(page.getByRole('tab', { name, exact: true })).toHaveAttribute('aria-selected', 'true'),
      ] as const,
    ]),
  ),
}

/** Off by default. */
const rules = { 'target-size': { enabled: true } }
/** Rules whose answer depends on the theme. */
const ofThemes = ['color-contrast', 'link-in-text-block', 'target-size']

/** Looks at what is open, in one theme after the other. */
async function expectNothing(page: Page, themes: readonly string[]) {
  // A tooltip that is still fading has no contrast to speak of.
  await page.mouse.move(640, 200)
  for (const theme of themes) {
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expect(page.getByRole('tooltip')).toHaveCount(0)
    // Greyed is what is left of a run before: not to be read, and gone in a moment.
    await expect(page.locator('[data-stale]')).toHaveCount(0)
    await atRest(page)
    const axe = new AxeBuilder({ page })
      .setLegacyMode(true)
      .options({ resultTypes: ['violations'], preload: false, rules })
    // Themes differ in colours and sizes; names, roles and order are the same in all.
    const { violations } = await (theme === themes[0] ? axe : axe.withRules(ofThemes)).analyze()
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)
    expect(found, theme).toEqual([])
    if (themes.length > 1) await page.keyboard.press('t')
  }
}

for (const [room, [query, prepare]] of Object.entries(rooms)) {
  // What the tabs of a lab have of their own is looked at in one theme each.
  const only = /theme=(\w+)/.exec(query)?.[1]
  test(`axe finds nothing in ${only ?? 'any'} theme: ${room}`, async ({ page }) => {
    await page.goto(`/#/${query}`)
    await expect(page.locator('figcaption').first()).toBeVisible()
    await prepare?.(page)
    await expectNothing(page, only ? [only] : ['dark', 'light', 'projector'])
  })
}

test('axe finds nothing in light theme: all the other rooms', async ({ page }) => {
  for (const [room, [query, prepare]] of Object.entries(inLight)) {
    await test.step(room, async () => {
      await page.goto(`/#/${query}&theme=light`)
      const lab = labs.find(({ name }) => query.startsWith(name))
      await expect(page.getByRole('heading', { level: 1, includeHidden: true })).toHaveText(lab?.title ?? '')
      await expect(page.locator('figcaption').first()).toBeVisible()
      await prepare?.(page)
      await expectNothing(page, ['light'])
    })
  }
})

test('the keyboard reaches the transport bar, the parameters and the charts', async ({ page }) => {
  await openCluster(page, '?stars=50')
  const reached = new Set<string>()
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab')
    reached.add(
      await page.evaluate(() => {
        const element = document.activeElement
        return element?.getAttribute('aria-label') ?? element?.textContent?.trim().slice(0, 40) ?? ''
      }),
    )
  }
  const all = [...reached].join('\n')
  for (const name of ['Pause', 'One step', 'Reset', 'Export', 'Stars']) expect(all).toContain(name)
})
