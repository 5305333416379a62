import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { atRest, expect, openCluster, test } from './page'

const card = (page: Page) => page.getByRole('tooltip').filter({ hasText: 'Binney & Tremaine' })
const virialRatio = (page: Page) =>
  page.getByRole('figure', { name: 'Virial ratio' }).getByRole('heading').getByRole('button', { name: 'Virial ratio' })

test('a term says what it means to a pointer and to the keyboard, and Escape closes it', async ({ page }) => {
  await openCluster(page, '?stars=50&run=0')
  const term = virialRatio(page)
  await term.hover()
  await expect(card(page)).toContainText('motion and gravity balance')
  await expect(card(page).locator('.katex')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  await page.mouse.move(640, 200)

  await term.press('Enter')
  await expect(card(page)).toBeVisible()
  await expect(term).toHaveAttribute('aria-expanded', 'true')
  await atRest(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(card(page)).toHaveCount(0)
  // In the name of a parameter it leaves the field alone.
  const panel = page.getByRole('region', { name: 'Parameters', exact: true })
  const field = panel.getByRole('textbox', { name: 'Softening length' })
  await panel.getByRole('button', { name: 'Softening length', exact: true }).click()
  await expect(page.getByRole('tooltip').filter({ hasText: 'Aarseth 1963' })).toBeVisible()
  await expect(field).not.toBeFocused()
})

test('symbols are set with their indices, on axes and in tables', async ({ page }) => {
  await page.goto('/#/resonance?task=encounter')
  const chart = page.getByRole('figure', { name: 'Angular momentum Lz' })
  await expect(chart.locator('sub', { hasText: 'z' }).first()).toBeVisible()
  await expect(page.getByRole('row', { name: /ΔEJ simulated/ }).locator('sub')).toHaveText('J')
  await expect(page.getByRole('img', { name: /Face on: the bar, the star/ })).toBeVisible()
})

test('the physics of every lab is one key away, with the numbers that are set', async ({ page }) => {
  const marks = {
    'cluster?stars=50&run=0&softeningLength=0.07': '0.07',
    'quantum?run=0': 'What is computed',
    'diffusion?particles=20&frames=50': 'What is computed',
    'resonance?task=encounter': 'impulse approximation',
  }
  for (const [address, mark] of Object.entries(marks)) {
    await page.goto(`/#/${address}`)
    await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
    await page.keyboard.press('i')
    const dialog = page.getByRole('dialog', { name: /the physics/ })
    await expect(dialog).toContainText(mark)
    await expect(dialog.locator('.katex').first()).toBeVisible()
    await atRest(page)
    const cut = await dialog
      .locator('[role=math]')
      .evaluateAll((formulas) => formulas.filter((each) => each.scrollWidth > each.clientWidth + 1).length)
    expect(cut, address).toBe(0)
    if (!address.startsWith('resonance')) {
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      continue
    }
    // And from there to where it is checked.
    await dialog.getByText('What is known from elsewhere').click()
    await dialog.getByRole('link', { name: 'Complete elliptic integral K of modulus 1/2' }).click()
    await expect(dialog).toHaveCount(0)
    await expect(page).toHaveURL(/#\/verification\?.*only=resonance/)
    await expect(page.getByRole('table', { name: 'Claims' }).locator('[data-state]')).toHaveCount(1)
  }
})
