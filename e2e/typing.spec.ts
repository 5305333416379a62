import type { Page } from '@playwright/test'
import { expect, openCluster, shownTime, test } from './page'

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

test('what people type is read as they mean it, and how it is read is shown', async ({ page }) => {
  await openCluster(page, '?stars=20&seed=7&run=0')
  const stars = field(page, 'Stars')
  const step = field(page, 'Time step')
  // A field shows four digits, and the whole number to whoever comes to change it.
  const radius = field(page, 'Radius')
  await expect(radius).toHaveValue('306.6')
  await radius.focus()
  await expect(radius).toHaveValue('306.60139378555056')
  await radius.press('Enter')
  await radius.blur()
  await expect(radius).toHaveValue('306.6')
  await expect(page).not.toHaveURL(/radius=/)
  // What is typed takes the place of a number that is shown short.
  const short = await step.inputValue()
  await step.focus()
  // In full, and all of it selected: as it is in a field that is reached by Tab.
  await expect(step).not.toHaveValue(short)
  await page.keyboard.type('0.4')
  await expect(step).toHaveValue('0.4')
  await step.press('Enter')
  await expect(page).toHaveURL(/timeStep=0\.4\b/)
  await expect(stars).toHaveAccessibleDescription(/^How many stars\./)
  await expect(page.getByRole('combobox', { name: 'Model', exact: true })).toHaveAccessibleDescription(
    /^How the stars are spread/,
  )
  await stars.fill('2,000')
  await expect(page.getByText('is read as 2000', { exact: true })).toBeVisible()
  await stars.press('Enter')
  await expect(stars).toHaveValue('2000')
  await expect(page).toHaveURL(/stars=2000\b/)
  await step.fill('2,5·10⁻⁴ Gyr')
  await expect(page.getByText('is read as 0.25 Myr', { exact: true })).toBeVisible()
  await step.press('Enter')
  await expect(step).toHaveValue('0.25')
  await expect(page.getByText(/is read as/)).toHaveCount(0)
  // Thousands for some, decimals for others: nothing is taken, and nothing is lost.
  await step.fill('1,000')
  await expect(page.getByText('may mean 1000 or 1.000 here: write one of them')).toBeVisible()
  await step.press('Enter')
  await expect(step).toHaveValue('1,000')
  await expect(page).toHaveURL(/timeStep=0\.25/)
  // Another seed is drawn with the die.
  await page.getByRole('button', { name: 'Seed: draw another one' }).click()
  await expect(page).not.toHaveURL(/seed=7\b/)
  await expect(page).toHaveURL(/seed=\d+/)
  await expect(field(page, 'Seed')).not.toHaveValue('7')
})

test('nothing below moves while a value is changed, and a slash finds a parameter, also behind a folded panel', async ({
  page,
}) => {
  await openCluster(page, '?stars=20&run=0')
  const stars = field(page, 'Stars')
  const below = field(page, 'Radius')
  const before = await below.boundingBox()
  await stars.fill('10^1')
  await expect(page.getByText('is read as 10')).toBeVisible()
  expect(await below.boundingBox()).toEqual(before)
  await stars.press('Enter')
  await expect(page.getByRole('button', { name: /1 change/ })).toBeVisible()
  expect(await below.boundingBox()).toEqual(before)
  await expect(field(page, 'Smallest mass')).toBeHidden()
  // Folded by the keys of its border, which no pointer has to hit.
  await page.getByRole('separator', { name: 'Width of the parameters' }).press('Enter')
  await expect(page.getByRole('button', { name: 'Show the parameters' })).toBeVisible()
  await page.keyboard.press('/')
  const search = page.getByRole('searchbox', { name: 'Find a parameter' })
  await expect(search).toBeFocused()
  await search.fill('smallest')
  await expect(field(page, 'Smallest mass')).toBeVisible()
  await expect(field(page, 'Stars')).toHaveCount(0)
  await search.press('Enter')
  await expect(field(page, 'Smallest mass')).toBeFocused()
  await search.fill('zzz')
  await expect(page.getByText('Nothing here has to do with “zzz”.')).toBeVisible()
  await search.press('Escape')
  await expect(field(page, 'Stars')).toBeVisible()
  await expect(field(page, 'Smallest mass')).toBeHidden()
})

test('a choice gives the keys back to the run', async ({ page }) => {
  await openCluster(page, '?stars=50')
  const shows = (name: string) => expect(page.getByRole('button', { name, exact: true })).toBeVisible()
  /** The keys are given back a moment after the choice, sooner than any hand, not than this. */
  const givesBack = () => expect.poll(() => page.evaluate(() => document.activeElement === document.body)).toBe(true)
  await shows('Pause')
  await page.getByRole('combobox', { name: 'Preset' }).click()
  await page.getByRole('option', { name: /Cold collapse/ }).click()
  await expect(page).toHaveURL(/preset=cold/)
  // While the stars of the preset are being drawn, nothing runs that a key could pause.
  await expect.poll(() => shownTime(page)).toBeGreaterThan(0)
  await shows('Pause')
  await page.keyboard.press('Space')
  await shows('Play')
  await page.getByText('Masses', { exact: true }).click()
  await page.getByRole('radiogroup', { name: 'Mass function' }).getByText('Kroupa').click()
  await expect(page).toHaveURL(/massFunction=kroupa/)
  await givesBack()
  await page.keyboard.press('Space')
  await shows('Pause')
  await page.keyboard.press('Space')
  await shows('Play')
  for (const trails of ['On', 'Off']) {
    await page.getByRole('radiogroup', { name: 'Trails' }).getByText(trails, { exact: true }).click()
    await givesBack()
    await page.keyboard.press('Space')
    await shows('Pause')
    await page.keyboard.press('Space')
    await shows('Play')
  }
})

test('a switch that is clicked gives them back, too, and one that is reached by keys keeps them', async ({ page }) => {
  await page.goto('/#/diffusion?particles=50&frames=200&speed=0.1')
  const drift = page.getByRole('switch', { name: 'Remove drift' })
  // Its own box lies under the track that is seen.
  await drift.locator('xpath=following-sibling::*[1]').click()
  await expect(drift).toBeChecked()
  await expect(drift).not.toBeFocused()
  await drift.focus()
  await page.keyboard.press('Space')
  await expect(drift).not.toBeChecked()
  await expect(drift).toBeFocused()
})

test('nothing scrolls into black', async ({ page }) => {
  for (const lab of [
    'cluster?stars=20&steps=20',
    'quantum?samples=1000',
    'diffusion?particles=5&frames=20',
    'resonance?task=orbit',
  ]) {
    await page.goto(`/#/${lab}`)
    await expect(page.locator('figcaption').first()).toBeAttached()
    for (const key of ['End', 'Space', 'PageDown']) await page.keyboard.press(key)
    await page.mouse.wheel(0, 4000)
    const [height, inner, top] = await page.evaluate(() => [
      document.documentElement.scrollHeight,
      window.innerHeight,
      window.scrollY,
    ])
    expect({ lab, height, top }).toEqual({ lab, height: inner, top: 0 })
  }
})
