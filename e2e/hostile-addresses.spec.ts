import { expect, shownTime, test } from './page'

const hostile = [
  ['markup', 'stars=<img src=x onerror=alert(1)>', 'stars'],
  ['minus zero', 'stars=-0', 'stars'],
  ['more stars than there is memory for', 'stars=1e12', 'stars'],
  ['a prototype name', '__proto__=1&constructor=2', 'constructor'],
  ['a broken escape', 'stars=%E0%A4%A', 'stars'],
] as const

test('whatever stands in the address, the page opens, moves, and says what it left out', async ({ page }) => {
  for (const [what, query, name] of hostile) {
    // A page of its own for each: what is tested is how it opens.
    await page.goto('about:blank')
    await page.goto(`/#/cluster?${query}`)
    await expect(page.getByRole('status').filter({ hasText: name }).first(), what).toBeVisible()
    await expect.poll(() => shownTime(page), what).toBeGreaterThan(0)
    await expect(page.getByText(/\bNaN\b/), what).toHaveCount(0)
  }
})

test('100 kB of text and thousands of names leave a page that works', async ({ page }) => {
  await page.goto(`/#/cluster?model=${'<b>'.repeat(33_000)}&${'x=1&'.repeat(5000)}`)
  await expect.poll(() => shownTime(page)).toBeGreaterThan(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1280)
  // Keys reach the words of a notice where these scroll, and nowhere else: that is a matter of the window, not of their length.
  const words = page.locator('li > [role="status"], li > [role="alert"]')
  const astray = () =>
    words.evaluateAll(
      (all) => all.filter((each) => each.scrollHeight > each.clientHeight !== (each.tabIndex === 0)).length,
    )
  const reached = page.locator('li > [tabindex="0"]')
  for (const [width, some] of [
    [1280, false],
    [170, true],
    [1280, false],
  ] as const) {
    await page.setViewportSize({ width, height: 720 })
    await expect.poll(async () => (await reached.count()) > 0).toBe(some)
    await expect.poll(astray).toBe(0)
  }
})

/** One page per lab; each address is typed into it. What must be named, or nothing where the address is right. */
const names = Object.getOwnPropertyNames(Object.prototype)
const typed = (name: string) => `potential=custom&expression=${encodeURIComponent(`x^2+0*${name}; ${name} = 1`)}`
const nasty: Readonly<Record<string, readonly (readonly [query: string, named: string | undefined])[]>> = {
  cluster: [
    ...names.map((name) => [`${name}=1`, name] as const),
    ['stars=1&seed=7&maximumMass=0.05', 'maximumMass'],
    ['minimumMass=99&maximumMass=0.05', 'minimumMass'],
    ['preset=constructor', 'preset'],
    ['theme=__proto__', 'theme'],
    ['run=1&run=0', 'run'],
    [`model=${'<b>'.repeat(2000)}`, 'model'],
    ['%F0%9F%92%A5=1', '💥'],
    ['stars=1&stars=2', 'stars'],
    ['stars=NaN', 'stars'],
    ['stars=0', 'stars'],
    ['radius=1e999', 'radius'],
    ['starz=100', 'starz'],
    ['model=toString', 'model'],
    ['minimumMass=40&maximumMass=2', 'minimumMass'],
    ['duel=__proto__=1', '__proto__'],
    ['duel=|;=', 'duel'],
  ],
  quantum: [
    // Whatever a slider is called, it has a name of its own in the address.
    ...[...names, 'v', 'run', 'theme', 'workers', 'mass', 'domain'].map((name) => [typed(name), undefined] as const),
    [typed('sin'), 'expression'],
    ['potential=morse&mass=0.01', 'mass'],
    ['potential=morse&level=12', 'level'],
    ['potential=custom&expression=toString', 'expression'],
    ['potential=custom&expression=__proto__(x)', 'expression'],
    ['potential=custom&expression=x^2&domain=3,1', 'domain'],
    ['potential=__proto__', 'potential'],
    ['frequency=undefined', 'frequency'],
  ],
  diffusion: [
    ['lags=999999', 'lags'],
    ['axes=z&dimensions=1', 'axes'],
    ['particles=1000000&frames=10000000', 'particles'],
    ['drift=NaN,1', 'drift'],
    ['lengthUnit=<script>alert(1)</script>', 'lengthUnit'],
    ['motion=valueOf', 'motion'],
  ],
  resonance: [
    ['star=0,0,0,0,0,0', 'star'],
    ['task=encounter&window=5&timeStep=0.01', 'timeStep'],
    ['task=orbit&duration=0.1&window=5', undefined],
    ['task=__proto__&duration=0.1', 'task'],
    ['radialActions=,,', 'radialActions'],
  ],
}

for (const [lab, addresses] of Object.entries(nasty)) {
  test(`${addresses.length} nasty addresses leave ${lab} open, each with its reason`, async ({ page }) => {
    test.setTimeout(240_000)
    await page.goto(`/#/${lab}?run=0`)
    await expect(page.getByRole('region', { name: 'Parameters' })).toBeVisible()
    for (const [query, named] of addresses) {
      await page.evaluate((hash) => {
        location.hash = hash
      }, `#/${lab}?run=0&${query}`)
      await expect(page, query).toHaveURL(new RegExp(`#/${lab}\\?v=1`))
      const reasons = page.getByRole('status').filter({ hasText: named ?? /=.*: / })
      if (named === undefined) await expect(reasons, query).toHaveCount(0)
      else await expect(reasons.first(), query).toBeAttached()
      await expect(page.getByRole('region', { name: 'Parameters' }), query).toBeVisible()
      await expect(page.getByRole('navigation', { name: 'Labs' })).toBeVisible()
    }
  })
}

test('an unknown lab opens the first one and says so, and the script interface rejects with a typed error', async ({
  page,
}) => {
  await page.goto('/#/alchemy')
  await expect(page.getByText('There is no lab “alchemy”')).toBeVisible()
  await expect.poll(() => shownTime(page)).toBeGreaterThan(0)
  const outcome = await page.evaluate(() =>
    window.lab.run('cluster', { stars: 0 }).then(
      () => 'resolved',
      (error: Error) => `${error.name}: ${error.message}`,
    ),
  )
  expect(outcome).toBe('ParameterError: stars=0: stars takes a whole number from 1 to 1000000')
})
