import { expect, openCluster, shownTime, test } from './page'

test('pause, step and reset do what they say', async ({ page }) => {
  await openCluster(page, '?stars=50&timeStep=1&speed=0.05')
  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  // The batch that was under way still lands; then the clock stands, and single steps are all that moves it.
  let paused = -1
  await expect
    .poll(
      async () => {
        const before = paused
        paused = await shownTime(page)
        return paused - before
      },
      { intervals: [500] },
    )
    .toBe(0)
  for (const steps of [1, 2, 3]) {
    await page.getByRole('button', { name: 'One step' }).click()
    await expect.poll(() => shownTime(page)).toBe(paused + steps)
  }

  await page.getByRole('button', { name: 'Reset', exact: true }).click()
  await expect.poll(() => shownTime(page)).toBe(0)
  for (const time of [1, 2, 3]) {
    await page.getByRole('button', { name: 'One step' }).click()
    await expect.poll(() => shownTime(page)).toBe(time)
  }
  await page.getByRole('button', { name: 'Play' }).click()
  await expect.poll(() => shownTime(page)).toBeGreaterThan(3)
})

test('the keys do the same, and the help lists them', async ({ page }) => {
  await openCluster(page, '?stars=50&timeStep=1&run=0')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  expect(await shownTime(page)).toBe(0)
  await page.keyboard.press('.')
  await expect.poll(() => shownTime(page)).toBe(1)
  await page.keyboard.press(' ')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await page.keyboard.press(' ')
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await page.keyboard.press('r')
  await expect.poll(() => shownTime(page)).toBe(0)
  await page.keyboard.press(']')
  await expect(page).toHaveURL(/speed=2/)
  await page.keyboard.press('h')
  await expect(page.getByRole('toolbar', { name: 'Run' })).toBeHidden()
  await expect(page.getByRole('button', { name: /Press H, or here/ })).toBeVisible()
  await page.keyboard.press('h')
  await expect(page.getByRole('toolbar', { name: 'Run' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Press H, or here/ })).toHaveCount(0)
  const opener = page.getByRole('link', { name: 'Star cluster' })
  await opener.focus()
  await page.keyboard.press('?')
  const help = page.getByRole('dialog')
  for (const line of ['One step', 'Back to the start', 'Faster', 'Full screen'])
    await expect(help.getByText(line, { exact: true })).toBeVisible()
  // Whoever speaks to the computer switches letters off: T changes nothing then, and Space plays.
  await help.getByText(/^Letters and signs alone do something/).click()
  await page.keyboard.press('Escape')
  await expect(help).toHaveCount(0)
  // What had the focus has it again, also after the first time that a dialog was there.
  await expect(opener).toBeFocused()
  await opener.blur()
  await page.keyboard.press('t')
  await page.keyboard.press(' ')
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})

test('clicking fast does not confuse it', async ({ page }) => {
  await openCluster(page, '?stars=600')
  const reset = page.getByRole('button', { name: 'Reset', exact: true })
  for (let click = 0; click < 6; click++) await reset.click({ delay: 0 })
  await expect.poll(() => shownTime(page)).toBe(0)
  await page.getByRole('button', { name: 'Play' }).click()
  await expect.poll(() => shownTime(page)).toBeGreaterThan(0)
})
