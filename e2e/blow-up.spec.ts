import { expect, openCluster, test } from './page'

test('a time step that ruins the energy pauses the run, names the cause and offers half the step', async ({ page }) => {
  await openCluster(page, '?stars=50&radius=1&softeningLength=0&timeStep=10&massFunction=equal')
  const alert = page.getByRole('alert').filter({ hasText: 'The time step is too long' })
  await expect(alert).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await page.getByRole('button', { name: 'Halve the time step and start again' }).click()
  await expect(page).toHaveURL(/timeStep=5/)
})
