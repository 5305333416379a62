import AxeBuilder from '@axe-core/playwright'
import type { Locator, Page } from '@playwright/test'
import { germanWords, leftovers } from './leftovers'
import { atRest, expect, test } from './page'

// What the browser speaks: no address says so.
test.use({ locale: 'de-DE' })

const nothing = async (page: Page, words: ReadonlyMap<string, string>, where: string) =>
  expect.poll(() => leftovers(page, words), where).toEqual([])

/** Rules whose answer depends on the theme. */
const ofThemes = ['color-contrast', 'link-in-text-block', 'target-size']

test('every room is there in German, and nothing in it is left in English', async ({ page }) => {
  const words = await germanWords()
  /** What is seen in each of the themes; names, roles and order are the same in all, and looked at in the first room. */
  const look = async (where: string, themes: readonly string[]) => {
    await nothing(page, words, where)
    await page.mouse.move(640, 200)
    const root = page.locator('html')
    for (const theme of themes) {
      for (let press = 0; press < 3 && (await root.getAttribute('data-theme')) !== theme; press++)
        await page.keyboard.press('t')
      await expect(root).toHaveAttribute('data-theme', theme)
      await expect(page.locator('[data-stale]')).toHaveCount(0)
      await atRest(page)
      const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ preload: false })
      const { violations } = await (theme === 'dark' ? axe : axe.withRules(ofThemes)).analyze()
      const found = violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`,
      )
      expect(found, `${where}, ${theme}`).toEqual([])
    }
  }
  /** A control that is grey says why. */
  const locked = async (control: Locator) => {
    await expect(control).toBeDisabled()
    await expect(control).toHaveAccessibleDescription(/^Gesperrt von dem, der diese Seite eingerichtet hat\./)
  }
  await page.goto('/#/cluster?stars=100&steps=60&nonsense=1')
  await expect(page).toHaveTitle('Sternhaufen · Second Moment')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByText('nonsense ist kein Parameter dieses Labors')).toBeVisible()
  await expect(page.getByText(/^sha256:/).first()).toBeAttached()
  await look('cluster', ['dark', 'light', 'projector'])
  for (const [key, dialog] of [
    ['?', 'Tasten'],
    ['s', 'Diesen Lauf teilen'],
    ['i', 'Sternhaufen: die Physik'],
    ['l', 'Lektionen'],
    ['m', 'Meine Aufbauten'],
    ['w', 'Sweep: Sternhaufen'],
  ]) {
    await page.keyboard.press(key)
    await expect(page.getByRole('dialog', { name: dialog })).toBeVisible()
    await nothing(page, words, dialog)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  for (const [address, title, ...themes] of [
    [
      'quantum?potential=custom&expression=x^2/2&samples=1000&lock=potential,expression,samples,domain',
      'Quantentopf',
      'projector',
    ],
    ['diffusion?particles=20&frames=50&lock=fitLags', 'Diffusion', 'light'],
    ['resonance?task=orbit&lock=task,star', 'Balkenresonanz', 'light', 'projector'],
    ['verification?only=cluster/kepler', 'Nachprüfung', 'light'],
    [
      'benchmark?stars=50&samples=64&particles=2&encounters=2&budget=0&rounds=1&scaling=false&ownPairs=0.01',
      'Tempoleiter',
      'projector',
    ],
  ]) {
    await page.evaluate((hash) => (location.hash = hash), `#/${address}`)
    await expect(page).toHaveTitle(`${title} · Second Moment`)

    if (!address.startsWith('resonance')) await expect(page.getByText(/^sha256:/).first()).toBeAttached()
    await look(title, themes)
    if (title === 'Quantentopf') {
      await locked(page.getByRole('textbox', { name: 'V(x) =' }))
      for (const name of ['Potential', 'Ziehungen', 'Gebiet'])
        await locked(page.getByRole('region', { name: 'Parameter' }).getByLabel(name, { exact: true }).first())
    } else if (title === 'Diffusion')
      await expect(page.getByRole('slider', { name: 'Anpassung ab Zeitversatz' })).toBeDisabled()
    else if (title === 'Balkenresonanz') {
      await expect(page.getByRole('tab', { name: 'Einfang' })).toBeDisabled()
      await expect(page.locator('[aria-disabled][title^="Gesperrt"]')).toHaveCount(2)
    }
  }
  for (const [task, tab] of [
    ['resonances', 'Einfang'],
    ['encounter', 'Begegnung'],
    ['population', 'Population'],
  ]) {
    await page.evaluate((hash) => (location.hash = hash), `#/resonance?task=${task}`)
    await expect(page.getByRole('tab', { name: tab, exact: true })).toHaveAttribute('aria-selected', 'true')
    await nothing(page, words, task)
  }
})

test('a comma is typed, and the page goes on in English where it was', async ({ page }) => {
  await page.goto('/#/cluster?stars=100&steps=3000&run=0')
  const step = page.getByRole('textbox', { name: 'Zeitschritt' })
  await step.fill('0,25')
  await step.press('Enter')
  await expect(page).toHaveURL(/timeStep=0\.25/)
  await expect(step).toHaveValue('0,25')
  await step.fill('9.999,5')
  await expect(page.getByText('gelesen als 9999,5 Myr')).toBeVisible()
  await step.press('Escape')
  await page.getByRole('button', { name: 'Ein Schritt', exact: true }).click()
  await expect(page.getByRole('toolbar', { name: 'Lauf' })).toContainText('0,25')
  await page.getByRole('button', { name: 'In English' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByRole('toolbar', { name: 'Run' })).toContainText('0.25')
  await expect(page).toHaveURL(/timeStep=0\.25/)
  // An address says it better than what was chosen.
  await page.evaluate(() => (location.hash += '&lang=de'))
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByRole('toolbar', { name: 'Lauf' })).toBeVisible()
})
