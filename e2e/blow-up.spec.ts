import { expect, openCluster, test } from './page'

test('a time step that ruins the energy pauses the run, names the cause and offers half the step', async ({ page }) => {
  await openCluster(page, '?stars=50&radius=1&softeningLength=0&timeStep=10&massFunction=equal')
  const alert = page.getByRole('alert').filter({ hasText: 'The time step is too long' })
  await expect(alert).toBeVisible()
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible()
  await page.getByRole('button', { name: 'Halve the time step and start again' }).click()
  await expect(page).toHaveURL(/timeStep=5/)
})

test('where a few bodies pass too close an integrator that finds its steps is offered, and mends it', async ({
  page,
}) => {
  await openCluster(page, '?model=pythagorean&integrator=leapfrog&timeStep=0.01&steps=1500&speed=10')
  await expect(page.getByRole('alert').filter({ hasText: 'gaussRadau15 finds its steps by itself' })).toBeVisible()
  await page.getByRole('button', { name: 'Take Gauss–Radau 15 and start again' }).click()
  await expect(page).toHaveURL(/integrator=gaussRadau15/)
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible()
})
