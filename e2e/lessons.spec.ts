import AxeBuilder from '@axe-core/playwright'
import { atRest, expect, test } from './page'

test('a lesson is walked to its end with the keys, and shown to a hall', async ({ page }) => {
  await page.goto('/#/quantum?lesson=spotTheBug')
  const lesson = page.getByRole('region', { name: 'Lesson: Spot the bug' })
  await expect(lesson).toContainText('A molecule')
  await expect(page).toHaveURL(/preset=articleMorse&samples=100000.*lesson=spotTheBug&step=1/)
  await page.keyboard.press('PageDown')
  const guess = lesson.getByRole('button', { name: 'More samples' })
  await guess.press('Enter')
  await expect(lesson.getByRole('status')).toContainText('It is: A factor in the density')
  for (const title of ['Where 39.58 comes from', 'Without knowing the answer', 'Immune']) {
    await page.keyboard.press('ArrowRight')
    await expect(lesson.getByRole('heading', { name: title })).toBeVisible()
  }
  await expect(lesson).toContainText('Take home')
  await page.keyboard.press('p')
  await expect(page).toHaveURL(/present=1/)
  await expect(page.getByRole('navigation', { name: 'Labs' })).toBeHidden()
  await expect(page.locator('[data-stale]')).toHaveCount(0)
  await atRest(page)
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include('main').analyze()
  const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  expect(bad.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`)).toEqual([])
  await page.keyboard.press('b')
  await page.getByRole('button', { name: /Blackout/ }).click()
  await page.keyboard.press('p')
  await lesson.getByRole('button', { name: 'End the lesson' }).click()
  await expect(lesson).toHaveCount(0)
  await expect(page).toHaveURL(/method=selfNormalised/)

  // The sheet of a student, and the key that finds the same by a run of its own.
  await page.keyboard.press('l')
  await page.getByRole('button', { name: 'Quiz sheet: How well do you know D?' }).click()
  const dialog = page.getByRole('dialog', { name: 'Quiz sheet' })
  await dialog.getByLabel('Your name').fill('Ada Lovelace')
  await expect(dialog.getByRole('link', { name: /fitLags=2&seed=95889512$/ })).toBeVisible()
  await dialog.getByRole('button', { name: 'The key, for teachers' }).click()
  await dialog.getByLabel(/^Names/).fill(' ADA  lovelace;Emmy Noether')
  await dialog.getByRole('button', { name: 'Compute the key' }).click()
  await expect(dialog.getByRole('row', { name: /ADA\s+lovelace 95889512 1\.047/i })).toBeVisible()
})
