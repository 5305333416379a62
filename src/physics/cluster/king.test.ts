import { describe, expect, it } from 'vitest'
import { kingRows } from '../../kernels/clusterLayout'
import { kingDensity, kingProfile } from './king'

describe('King’s model', () => {
  // King (1966), table II, and Binney & Tremaine (2008), figure 4.9: log₁₀(r_t/r₀) and r_h/r₀.
  it.each([
    [3, 0.672, 1.259],
    [6, 1.255, 2.647],
    [9, 2.119, 15.41],
  ])('of W₀ = %d has its concentration %d and half-mass radius %d', (centralPotential, concentration, half) => {
    const { tidalRadius, radius, massShare } = kingProfile(centralPotential)
    expect(Math.log10(tidalRadius)).toBeCloseTo(concentration, 3)
    const row = massShare.findIndex((share) => share >= 0.5)
    const place = (0.5 - massShare[row - 1]) / (massShare[row] - massShare[row - 1])
    expect((radius[row - 1] + place * (radius[row] - radius[row - 1])) / half).toBeCloseTo(1, 3)
  })

  it('falls from W₀ to 0, and its mass grows from the centre to the whole', () => {
    for (const centralPotential of [0.5, 1, 5, 12]) {
      const { radius, potential, massShare, tidalRadius } = kingProfile(centralPotential)
      expect(radius.length).toBeLessThanOrEqual(kingRows)
      for (let k = 1; k < radius.length; k++) {
        expect(radius[k]).toBeGreaterThan(radius[k - 1])
        expect(potential[k]).toBeLessThanOrEqual(potential[k - 1])
        expect(massShare[k]).toBeGreaterThanOrEqual(massShare[k - 1])
      }
      expect(potential[0]).toBeCloseTo(centralPotential, 5)
      expect(potential[potential.length - 1]).toBeLessThan(1e-8)
      expect(massShare[massShare.length - 1]).toBe(1)
      expect(radius[radius.length - 1]).toBe(tidalRadius)
    }
  })

  it('has the density of its distribution: the integral of 4πv²(e^(W − v²/2) − 1), per (2π)^(3/2)', () => {
    for (const potential of [1e-4, 0.1, 1, 6, 12]) {
      const edge = Math.sqrt(2 * potential)
      const steps = 20_000
      let sum = 0
      for (let k = 0; k < steps; k++) {
        const v = ((k + 0.5) / steps) * edge
        sum += v * v * Math.expm1(potential - (v * v) / 2)
      }
      const integral = (4 * Math.PI * sum * (edge / steps)) / (2 * Math.PI) ** 1.5
      expect(kingDensity(potential) / integral).toBeCloseTo(1, 6)
    }
    expect(kingDensity(0)).toBe(0)
    expect(kingDensity(-1)).toBe(0)
  })
})
