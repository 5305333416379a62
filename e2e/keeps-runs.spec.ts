import type { Page } from '@playwright/test'
import { checksumOf, checksumShown, expect, openCluster, test } from './page'

const after = (page: Page, steps: number) =>
  page.locator('[data-run]:not([data-stale]) figcaption', { hasText: new RegExp(`after ${steps} steps?\\b`) }).first()
const small = '?stars=20&steps=60&speed=100&timeStep=0.5'
const bar = (page: Page, name: string) =>
  page.getByRole('toolbar', { name: 'Run' }).getByRole('button', { name, exact: true })
const lab = (page: Page, name: RegExp) => page.getByRole('navigation', { name: 'Labs' }).getByRole('link', { name })

async function stepTo(page: Page, steps: number) {
  for (let step = 1; step <= steps; step++) {
    await bar(page, 'One step').click()
    await expect(after(page, step)).toBeVisible()
  }
}

test('another lab leaves the run as it is, and says that it waits', async ({ page }) => {
  await openCluster(page, `${small}&run=0`)
  await stepTo(page, 3)
  await lab(page, /Quantum/).click()
  await checksumOf(page)
  await expect(lab(page, /Star cluster.*Kept as you left it: step 3 of 60/)).toBeVisible()
  await lab(page, /Star cluster/).click()
  await expect(after(page, 3)).toBeVisible()
  await expect(lab(page, /Star cluster.*Kept/)).toHaveCount(0)
  await expect(lab(page, /Quantum.*Kept as you left it/)).toBeVisible()
})

test('a reload comes back to the same step, and from there to the same digits', async ({ page }) => {
  await openCluster(page, small)
  const whole = await checksumOf(page)
  await bar(page, 'Reset').click()
  await stepTo(page, 3)
  await page.reload()
  await expect(after(page, 3)).toBeVisible()
  await bar(page, 'Play').click()
  expect(await checksumOf(page)).toBe(whole)
  // A finished one stays finished.
  await page.reload()
  await expect(checksumShown(page)).toHaveText(whole)
})

test('time goes back by key and by hand, and forward again to the same digits; an address with a moment opens there', async ({
  page,
}) => {
  await openCluster(page, small)
  const whole = await checksumOf(page)
  await page.keyboard.press(',')
  await expect(after(page, 59)).toBeVisible()
  await expect(page.getByText(/sha256/)).toHaveCount(0)
  const line = page.getByRole('slider', { name: 'Moment of the run' })
  await line.focus()
  await page.keyboard.press('Home')
  await expect(after(page, 0)).toBeVisible()
  const box = await line.boundingBox()
  if (!box) throw new Error('there is nothing to be dragged')
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
  await expect(after(page, 30)).toBeVisible()
  await bar(page, 'Play').click()
  expect(await checksumOf(page)).toBe(whole)
  // An address with a moment opens there, paused, and forgets it when the run moves on.
  await openCluster(page, `${small}&at=30`)
  await expect(after(page, 30)).toBeVisible()
  await expect(bar(page, 'Play')).toBeVisible()
  await expect(page).toHaveURL(/at=30/)
  await bar(page, 'Play').click()
  expect(await checksumOf(page)).toBe(whole)
  await expect(page).not.toHaveURL(/at=/)
})

test('a moment that does not exist is said, and a moment beyond the end is the end', async ({ page }) => {
  await openCluster(page, `${small}&at=soon`)
  await expect(page.getByText(/at=soon/)).toBeVisible()
  await openCluster(page, `${small}&at=100000`)
  await expect(after(page, 60)).toBeVisible()
})

test('the address carries the camera', async ({ page }) => {
  await openCluster(page, `${small}&run=0`)
  // It has its name, and with it the keys, once there is a camera.
  const canvas = page.getByRole('img', { name: /Star cluster of 20 stars/ })
  await canvas.focus()
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowUp', '+', '+']) await page.keyboard.press(key)
  await expect(page).toHaveURL(/view=/)
  const view = () =>
    new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('view')?.split(',').map(Number) ?? []
  const first = view()
  expect(first).toHaveLength(3)
  // Opened elsewhere it is the same one: a turn there and back ends where it began.
  await openCluster(page, `${small}&run=0&view=${first.join(',')}`)
  await canvas.focus()
  await page.keyboard.press('ArrowRight')
  await expect.poll(() => view()[0]).not.toBe(first[0])
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => Math.abs(view()[0] - first[0])).toBeLessThan(0.05)
  for (const [index, value] of view().entries()) expect(Math.abs(value - first[index])).toBeLessThan(0.05)
})

test('a change of parameters is taken back by Ctrl+Z and by the browser, and made again; up to three runs are kept', async ({
  page,
}) => {
  await openCluster(page, '?stars=20&steps=60&speed=100')
  const first = await checksumOf(page)
  const seed = page.getByRole('textbox', { name: 'Seed', exact: true })
  await seed.fill('77')
  await seed.press('Enter')
  await expect(page).toHaveURL(/seed=77/)
  const second = await checksumOf(page)
  expect(second).not.toBe(first)
  await seed.press('Control+z')
  await expect(page).not.toHaveURL(/seed=/)
  await expect(seed).toHaveValue('2026')
  await expect(page.getByText(first).first()).toBeAttached()
  await seed.press('Control+Shift+z')
  await expect(page).toHaveURL(/seed=77/)
  await expect(page.getByText(second).first()).toBeAttached()
  await page.goBack()
  await expect(page).not.toHaveURL(/seed=/)
  await expect(page.getByText(first).first()).toBeAttached()
  // Up to three runs are kept to compare with, named by what differs.
  const kept = page.getByRole('list', { name: 'Kept for comparison' })
  for (const value of [11, 12, 13, 14]) {
    await bar(page, 'Keep these curves').click()
    await seed.fill(String(value))
    await seed.press('Enter')
    await expect(page).toHaveURL(new RegExp(`seed=${value}`))
    await checksumOf(page)
  }
  await expect(kept.getByRole('listitem')).toHaveCount(3)
  await expect(kept).toContainText('13')
  // A curve of each in every chart, with a name in the legend.
  await expect(page.locator('[data-chart]').first()).toContainText('12')
  await kept.getByRole('button').first().click()
  await expect(kept.getByRole('listitem')).toHaveCount(2)
})
