import { describe, expect, it } from 'vitest'
import { energyDiffusion, halfMassRelaxationTime } from './relaxation'

const mass = Float64Array.of(1, 2, 3)
const first = {
  position: Float64Array.of(0, 0, 0, 1, 0, 0, 0, 2, 0),
  velocity: Float64Array.of(1, 0, 0, 0, 2, 0, 0, 0, 1),
}

describe('how the energies of stars change', () => {
  it('is nothing where nothing changes, however fast the whole flies', () => {
    const flying = { ...first, velocity: first.velocity.map((value, k) => value + [5, -3, 1][k % 3]) }
    expect(energyDiffusion(first, first, mass, 0.1, 2)).toBe(0)
    expect(energyDiffusion(first, flying, mass, 0.1, 2)).toBeLessThan(1e-28)
  })

  it('is that of each star, relative to the squares of all', () => {
    // Two stars at rest, G = 1: per mass −m/d. Twice as far apart they have half of that.
    const [near, far] = [1, 2].map((x) => ({ position: Float64Array.of(0, 0, 0, x, 0, 0), velocity: new Float64Array(6) })) // biome-ignore format: one line
    expect(energyDiffusion(near, far, Float64Array.of(1, 3), 0, 1)).toBeCloseTo(0.25, 14)
  })
})

it('half-mass relaxation takes longer of more stars, as N/ln γN crossing times', () => {
  const time = (stars: number) => halfMassRelaxationTime(stars, 1, 1 / stars, 1, Math.log(0.11 * stars))
  expect(time(1000)).toBeCloseTo((0.138 * 1000) / Math.log(110), 10)
})
