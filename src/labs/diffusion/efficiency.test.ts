import { expect, it } from 'vitest'
import { efficiencyOf } from './efficiency.fixture'

const replicas = 150
/** Mean squares of so many scatter by this share. */
const scatter = 3.5 * Math.sqrt(2 / replicas)

it('the posterior scatters as little as can be on a walk in three dimensions', async () => {
  const { gls, cve, posterior } = await efficiencyOf({ particles: 8, frames: 128, noise: 0, offset: true }, replicas, 1)
  for (const ratio of [gls, cve, posterior]) expect(Math.abs(ratio - 1)).toBeLessThan(scatter + 0.05)
})

it('so it does with errors of position, where neighbouring steps alone tell less', async () => {
  const walk = { particles: 8, frames: 128, noise: Math.sqrt(10), offset: true }
  const { cve, posterior } = await efficiencyOf(walk, replicas, 5000)
  expect(Math.abs(posterior - 1)).toBeLessThan(scatter + 0.05)
  expect(cve).toBeGreaterThan(2)
})

it('a line that begins at 0 gains the factor that knowing the positions is worth', async () => {
  const { posterior, gls } = await efficiencyOf({ particles: 8, frames: 128, noise: 0, offset: false }, replicas, 9000)
  expect(Math.abs(posterior - 1)).toBeLessThan(scatter + 0.05)
  // Three times the variance, for the offset that has to be found.
  expect(Math.abs(gls / 3 - 1)).toBeLessThan(scatter + 0.05)
})
