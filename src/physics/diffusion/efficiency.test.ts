import { expect, it } from 'vitest'
import { efficiencyOf } from './efficiency.fixture'

const replicas = 600
/** Mean squares of so many replicas scatter by this share. */
const scatter = 3.5 * Math.sqrt(2 / replicas)
const walk = { particles: 8, frames: 128, noise: 0, offset: true }

it('the posterior scatters as little as can be on a walk in three dimensions', async () => {
  const { gls, cve, posterior } = await efficiencyOf(walk, replicas, 1)
  for (const ratio of [gls, cve, posterior]) {
    expect(ratio).toBeGreaterThan(1 - scatter)
    expect(ratio).toBeLessThan(1.05 + scatter)
  }
})

it('so it does with errors of position, where neighbouring steps alone tell less', async () => {
  const { cve, posterior } = await efficiencyOf({ ...walk, noise: 10 }, replicas, 5000)
  expect(posterior).toBeGreaterThan(1 - scatter)
  expect(posterior).toBeLessThan(1.05 + scatter)
  expect(cve).toBeGreaterThan(5)
})

it('a line that begins at 0 gains the factor that knowing the positions is worth', async () => {
  const { posterior, gls } = await efficiencyOf({ ...walk, offset: false }, replicas, 9000)
  expect(posterior).toBeGreaterThan(1 - scatter)
  expect(posterior).toBeLessThan(1.05 + scatter)
  // Three times the variance, for the offset that has to be found.
  expect(Math.abs(gls / 3 - 1)).toBeLessThan(scatter + 0.05)
})
