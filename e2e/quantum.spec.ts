import type { Page } from '@playwright/test'
import { runOnCommandLine } from './commandLine'
import { checksumOf, expect, test } from './page'

/** Opens the lab and waits until a run has been set up. */
async function openQuantum(page: Page, query = '') {
  await page.goto(`/#/quantum${query}`)
  await expect(page.getByRole('toolbar', { name: 'Run' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'The run now', includeHidden: true })).toBeAttached()
}

test('runs, runs again, converges to the exact value, and calls a proposal out that is too narrow', async ({
  page,
}) => {
  await openQuantum(page, '?samples=1000&speed=4')
  const checksum = await checksumOf(page)
  await page.getByRole('button', { name: 'Run again' }).click()
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
  expect(await checksumOf(page)).toBe(checksum)
  await openQuantum(page, '?speed=100')
  await expect(page.getByRole('img', { name: /Potential with/ })).toBeVisible()
  await expect(page.getByText(/⟨x²⟩ = 0\.\d+ ± 0\.\d+, exact 0\.5000000, \d\.\dσ away/).first()).toBeVisible()
  await checksumOf(page)
  await openQuantum(page, '?proposalWidth=0.45&samples=200000&speed=100')
  await expect(page.getByText(/variance of the weights is infinite/).first()).toBeVisible()
  await expect(page.getByText('infinite variance: there is no error bar')).toBeAttached()
})

test('hostile and impossible parameters become notices and the page lives on', async ({ page }) => {
  await openQuantum(page, '?proposalWidth=-1&samples=1e18&level=99&speed=100')
  await expect(page.getByText(/samples takes a whole number from 10/).first()).toBeVisible()
  await expect(page.getByText(/⟨x²⟩ = 0\.\d+ ±/).first()).toBeVisible()
  await page.goto(`/#/quantum?potential=custom&expression=${encodeURIComponent('('.repeat(3000))}`)
  await expect(page.getByText(/expression/).first()).toBeVisible()
  await expect(page.getByText(/\bNaN\b/)).toHaveCount(0)
})

test('page, script interface and command line give the same checksum for 1, 2 and 3 workers', async ({ page }) => {
  const parameters = { potential: 'morse', samples: 500_000, seed: 7 }
  const expected = await runOnCommandLine('quantum', { ...parameters, workers: 2 })
  await openQuantum(page, '?potential=morse&samples=500000&seed=7&speed=100')
  expect(await checksumOf(page)).toBe(expected.checksum)
  for (const workers of [1, 3]) {
    const document = await page.evaluate(([given, count]) => window.lab.run('quantum', given, { workers: count }), [
      parameters,
      workers,
    ] as const)
    expect(document.checksum).toBe(expected.checksum)
    expect(document.result).toEqual(expected.result)
  }
})

test('a typed potential is typeset, explains its errors, offers what was meant, and greys what was there before it', async ({
  page,
}) => {
  await openQuantum(page, '?potential=custom&samples=100000')
  const field = page.getByRole('textbox', { name: 'V(x) =' })
  await field.fill('x^2/2 + k*x^4')
  await expect(page.getByText('unknown symbol k, at character 9')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add ; k = 1 in [0, 5]' })).toBeVisible()
  await field.fill('x^2/2 + k*x^4; k = 0.1 in [0, 5]')
  await expect(page.getByRole('math', { name: /k/ }).first()).toBeVisible()
  await expect(page).toHaveURL(/expression=/)
  await expect(page.getByText(/exact 0\.412525/).first()).toBeVisible()
  // The definition has become a slider, and the run is that of the new text.
  await expect(page.getByRole('slider', { name: 'k', exact: true })).toBeAttached()
  await expect(page.locator('[data-run*="expression="]:not([data-stale])').first()).toBeAttached()
  await field.fill('-x^2')
  // In place of the verdict, and over the picture of the run before.
  await expect(page.getByText(/unbounded below/).first()).toBeVisible()
  await expect(
    page
      .getByRole('alert')
      .getByText(/unbounded below/)
      .first(),
  ).toBeVisible()
  await expect(page.getByText('from the run before').first()).toBeVisible()
  await expect(page.getByRole('img', { name: /Potential with/ })).toBeVisible()
  // Nothing of that run stands under the address of this one.
  const fresh = page.locator('[data-run]:not([data-stale])')
  await expect(fresh).toHaveCount(0)
  await expect(page.getByText(/exact 0\.412525/)).toHaveCount(
    await page
      .locator('[data-stale]')
      .getByText(/exact 0\.412525/)
      .count(),
  )
  await expect(page.getByText(/sha256:/)).toHaveCount(0)
  await expect(page.getByText(/\bNaN\b/)).toHaveCount(0)
  // And the way back leads to the run that was there, with its own numbers.
  await page.getByRole('button', { name: 'Back to the run before' }).click()
  await expect(field).toHaveValue('x^2/2 + k*x^4; k = 0.1 in [0, 5]')
  await expect(page.getByText(/exact 0\.412525/).first()).toBeVisible()
  await expect(page.getByText('from the run before')).toHaveCount(0)
  // A student types 1/2x^2 and clicks what was meant.
  await field.fill('1/2x^2')
  await expect(page.getByText('what the fraction ends with can be read in two ways, at character 3')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Write 1/(2*x^2)' })).toBeVisible()
  await page.getByRole('button', { name: 'Write (1/2)*x^2' }).click()
  await expect(field).toHaveValue('(1/2)*x^2')
  await expect(page).toHaveURL(/expression=/)
  await expect(page.getByText(/exact 0\.5000/).first()).toBeVisible()
  // One slip after the other, each with its buttons.
  await field.fill('x^2/2 + k*sinx')
  await page.getByRole('button', { name: /^Add ; k = 1/ }).click()
  await page.getByRole('button', { name: 'Write sin(x)' }).click()
  await expect(field).toHaveValue('x^2/2 + k*sin(x); k = 1 in [0, 5]')
  await expect(page.getByRole('slider', { name: 'k', exact: true })).toBeAttached()
})

test('A lecturer types cos x, takes the bands of one cell, and walls for a metastable well.', async ({ page }) => {
  await page.goto('/#/quantum?potential=custom&samples=100000&expression=cos(x)')
  // There is no run before: the ways on stand where the picture would be.
  await page.getByRole('button', { name: /Look at the bands of one cell, 6\.28319 long/ }).click()
  await expect(page).toHaveURL(/ends=periodic/)
  await expect(page.getByRole('img', { name: /the lowest levels at −0\.535/ })).toBeVisible()
  await expect(page.getByRole('slider', { name: 'Crystal momentum' })).toBeAttached()
  // The proposal comes along: none of the cell is missed.
  await checksumOf(page)
  await expect(
    page
      .getByText('The run now')
      .locator('..')
      .getByText(/means nothing|misses/),
  ).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.goto('/#/quantum?potential=custom&samples=100000&expression=x^2/2-0.1*x^4')
  await page.getByRole('button', { name: 'Put it into a box from −1.581 to 1.581' }).click()
  await expect(page).toHaveURL(/domain=-1\.581/)
  await expect(page.getByRole('img', { name: /Potential with/ })).toBeVisible()
  await expect(page.getByText('This run could not be set up')).toHaveCount(0)
})

test('the Morse bug, the coverage of error bars, the calculators, and the cloud in three dimensions', async ({
  page,
}) => {
  await openQuantum(page, '?preset=articleMorse&proposal=mixture&samples=200000&speed=100')
  await checksumOf(page)
  await expect(page.getByRole('cell', { name: '11.037', exact: true })).toBeAttached()
  await page.getByText('Do the error bars keep their promise?').click()
  await page.getByRole('button', { name: 'Run 400 replicas' }).click()
  await expect(page.getByText(/of 400/).first()).toBeVisible()
  await page.getByText('From ⟨x²⟩ to the laboratory').click()
  await expect(page.getByText('0.089041 Å')).toBeVisible()
  await expect(page.getByText(/4\.069 fm/).first()).toBeVisible()
  await expect(page.getByText(/0\.2008/).first()).toBeVisible()
  // The cloud in three dimensions, chosen among the parameters and left again.
  await openQuantum(page, '?preset=articleCloud&speed=100')
  await expect(page.locator('canvas')).toBeVisible()
  await expect(page.getByText(/⟨r²⟩ = [23]\.\d+ ± 0\.\d+, exact 3/).first()).toBeVisible()
  const cloud = await checksumOf(page)
  const choose = async (label: RegExp) => {
    await page.getByRole('combobox', { name: 'Experiment' }).click()
    await page.getByRole('option', { name: label }).click()
  }
  await choose(/⟨x²⟩ of a bound state/)
  await expect(page.getByText(/⟨x²⟩ = 0\.\d+ ±/).first()).toBeVisible()
  await choose(/⟨r²⟩ in three dimensions/)
  expect(await checksumOf(page)).toBe(cloud)
})

test('fits a phone, and text of the stage grows with the theme once, like all other text', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await openQuantum(page, '?samples=100000&speed=100')
  await expect(page.getByRole('img', { name: /Potential with/ })).toBeVisible()
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  // Text of the stage grows with the theme once, like all other text.
  const shareOfRoot = async (theme: string) => {
    await openQuantum(page, `?samples=1000&speed=100&theme=${theme}`)
    const label = page
      .getByRole('img', { name: /Potential with/ })
      .locator('text')
      .first()
    await expect(label).toBeAttached()
    return label.evaluate((text) => {
      const size = (element: Element) => Number.parseFloat(getComputedStyle(element).fontSize)
      return { share: size(text) / size(document.documentElement), root: size(document.documentElement) }
    })
  }
  const dark = await shareOfRoot('dark')
  const projector = await shareOfRoot('projector')
  expect(projector.root).toBeGreaterThan(dark.root)
  expect(projector.share).toBeCloseTo(dark.share, 3)
})
