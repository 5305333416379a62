import { expect, shownTime, test } from './page'

const hostile = [
  ['markup', 'stars=<img src=x onerror=alert(1)>', 'stars'],
  ['not a number', 'stars=NaN', 'stars'],
  ['beyond infinity', 'radius=1e999', 'radius'],
  ['minus zero', 'stars=-0', 'stars'],
  ['zero stars', 'stars=0', 'stars'],
  ['more stars than there is memory for', 'stars=1e12', 'stars'],
  ['a prototype name', '__proto__=1&constructor=2', 'constructor'],
  ['an unknown name', 'starz=100', 'starz'],
  ['an unknown model', 'model=toString', 'model'],
  ['masses upside down', 'minimumMass=40&maximumMass=2', 'minimumMass'],
  ['a broken escape', 'stars=%E0%A4%A', 'stars'],
] as const

for (const [what, query, name] of hostile) {
  test(`${what} in the address: the page opens and says what it left out`, async ({ page }) => {
    await page.goto(`/#/cluster?${query}`)
    await expect(page.getByRole('status').filter({ hasText: name }).first()).toBeVisible()
    await expect.poll(() => shownTime(page)).toBeGreaterThan(0)
    await expect(page.getByText(/\bNaN\b/)).toHaveCount(what === 'not a number' ? 1 : 0)
  })
}

test('100 kB of text and thousands of names leave a page that works', async ({ page }) => {
  await page.goto(`/#/cluster?model=${'<b>'.repeat(33_000)}&${'x=1&'.repeat(5000)}`)
  await expect.poll(() => shownTime(page)).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
})

test('an unknown lab opens the first one and says so', async ({ page }) => {
  await page.goto('/#/alchemy')
  await expect(page.getByText('There is no lab “alchemy”')).toBeVisible()
  await expect.poll(() => shownTime(page)).toBeGreaterThan(0)
})

test('the script interface rejects with a typed error', async ({ page }) => {
  await page.goto('/#/cluster?stars=10')
  const outcome = await page.evaluate(() =>
    window.lab.run('cluster', { stars: 0 }).then(
      () => 'resolved',
      (error: Error) => `${error.name}: ${error.message}`,
    ),
  )
  expect(outcome).toBe('ParameterError: stars=0: stars takes a whole number from 1 to 100000')
})
