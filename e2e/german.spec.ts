import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { germanWords, leftovers } from './leftovers'
import { atRest, expect, test } from './page'

// What the browser speaks: no address says so.
test.use({ locale: 'de-DE' })

const nothing = async (page: Page, words: ReadonlyMap<string, string>, where: string) =>
  expect.poll(() => leftovers(page, words), where).toEqual([])

test('every room is there in German, and nothing in it is left in English', async ({ page }) => {
  const words = await germanWords()
  const look = async (where: string) => {
    await nothing(page, words, where)
    await page.mouse.move(640, 200)
    await expect(page.locator('[data-stale]')).toHaveCount(0)
    await atRest(page)
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ preload: false }).analyze()
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`),
    ).toEqual([])
  }
  await page.goto('/#/cluster?stars=100&steps=60&nonsense=1')
  await expect(page).toHaveTitle('Sternhaufen · Second Moment')
  await expect(page.locator('html')).toHaveAttribute('lang', 'de')
  await expect(page.getByText('nonsense ist kein Parameter dieses Labors')).toBeVisible()
  await expect(page.getByText(/^sha256:/).first()).toBeAttached()
  await look('cluster')
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
  for (const [address, title] of [
    ['quantum?samples=1000', 'Quantentopf'],
    ['diffusion?particles=20&frames=50', 'Diffusion'],
    ['resonance?task=orbit', 'Balkenresonanz'],
    ['verification?only=cluster/kepler', 'Nachprüfung'],
    [
      'benchmark?stars=50&samples=64&particles=2&encounters=2&budget=0&rounds=1&scaling=false&ownPairs=0.01',
      'Tempoleiter',
    ],
  ]) {
    await page.evaluate((hash) => (location.hash = hash), `#/${address}`)
    await expect(page).toHaveTitle(`${title} · Second Moment`)

    if (!address.startsWith('resonance')) await expect(page.getByText(/^sha256:/).first()).toBeAttached()
    await look(title)
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

test('a lesson is walked in German, a comma is typed, and the page goes on in English where it was', async ({
  page,
}) => {
  const words = await germanWords()
  await page.goto('/#/quantum?lesson=spotTheBug')
  const lesson = page.getByRole('region', { name: /^Lektion: / })
  await expect(lesson.getByRole('heading', { level: 2 })).toHaveText(words.get('A molecule') ?? '')
  await nothing(page, words, 'the first step')
  await page.keyboard.press('PageDown')
  await lesson.getByRole('button', { name: words.get('More samples') ?? '', exact: true }).press('Enter')
  await expect(lesson.getByRole('status')).toContainText(`Richtig ist: ${words.get('A factor in the density')}`)
  for (const title of ['Where 39.58 comes from', 'Without knowing the answer', 'Immune']) {
    await page.keyboard.press('ArrowRight')
    await expect(lesson.getByRole('heading', { level: 2 })).toHaveText(words.get(title) ?? '')
    await nothing(page, words, title)
  }
  await expect(lesson).toContainText('Zum Mitnehmen')
  await lesson.getByRole('button', { name: 'Lektion beenden' }).click()
  await expect(lesson).toHaveCount(0)

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
