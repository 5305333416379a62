import type { Page } from '@playwright/test'
import { runOnCommandLine } from './commandLine'
import { checksumOf, expect, openCluster, test } from './page'

/** Two runs beside each other, on one clock. */

const pane = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const small = { stars: 20, steps: 60, timeStep: 0.5 }
const address = '?stars=20&steps=60&timeStep=0.5&speed=100&run=0'

test('two integrators run side by side, and each has the digits that it has alone', async ({ page }) => {
  await openCluster(page, address)
  await page.getByRole('button', { name: 'Side by side' }).click()
  await page.getByRole('menuitem', { name: 'Explicit Euler' }).click()
  await expect(pane(page, 'Explicit Euler')).toContainText('0 steps')
  await expect(page.getByRole('region', { name: /^Leapfrog/ })).toBeVisible()
  await expect(page).toHaveURL(/&duel=integrator=explicitEuler/)
  await page.getByRole('button', { name: 'One step' }).click()
  await expect(pane(page, 'Explicit Euler')).toContainText('1 step')
  await page.getByRole('button', { name: 'Play' }).click()
  expect(await checksumOf(page)).toBe((await runOnCommandLine('cluster', small)).checksum)
  await expect(pane(page, 'Explicit Euler')).toContainText('60 steps')
  // Both curves stand in one chart.
  const curvesOf = (chart: string) =>
    page.getByRole('img', { name: chart, exact: true }).locator('path[data-kind=measured]')
  await expect(curvesOf('Energy error')).toHaveCount(2)
  await expect(curvesOf('Energy error by force evaluations')).toHaveCount(2)
  await pane(page, 'Explicit Euler').getByRole('link').click()
  await expect(page.getByRole('region', { name: /^Leapfrog/ })).toHaveCount(0)
  const alone = await runOnCommandLine('cluster', { ...small, integrator: 'explicitEuler' })
  await expect(page.getByText(alone.checksum ?? 'none').first()).toBeAttached()
})

test('an address brings the runs beside it along, and one of them can be taken away', async ({ page }) => {
  await openCluster(page, `${address}&duel=integrator=explicitEuler|timeStep=0.25&at=10`)
  await expect(pane(page, 'Leapfrog (kick-drift-kick), Time step 0.25 Myr')).toContainText('5 Myr, 20 steps')
  await expect(pane(page, 'Explicit Euler, Time step 0.5 Myr')).toContainText('5 Myr, 10 steps')
  await page.getByRole('button', { name: 'End Explicit Euler, Time step 0.5 Myr' }).click()
  await expect(pane(page, 'Time step 0.25 Myr')).toContainText('20 steps')
  await expect(page.locator('canvas')).toHaveCount(2)
  await page.getByRole('button', { name: 'End Time step 0.25 Myr' }).click()
  await expect(page.locator('canvas')).toHaveCount(1)
  await expect(page).not.toHaveURL(/duel/)
})
