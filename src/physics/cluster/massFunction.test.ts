import { describe, expect, it } from 'vitest'
import { kroupaSegments, massSegments, meanMass, mostSegments, salpeterExponent } from './massFunction'

describe('a mass function', () => {
  it('has the mean that its integrals give', () => {
    expect(meanMass(massSegments('salpeter', 0.1, 50))).toBeCloseTo(0.34197663593, 12)
    expect(meanMass(massSegments('kroupa', 0.01, 100))).toBeCloseTo(0.376175542638, 11)
  })

  it.each([
    ['kroupa', 0.02, 60, 1e-5],
    ['chabrier', 0.02, 60, 2e-4],
    ['chabrier', 0.01, 0.9, 1e-5],
    ['chabrier', 0.0005, 100, 2e-4],
  ] as const)('%s from %f to %f M☉ has the mean of a sum over narrow bins', (massFunction, from, to, tolerance) => {
    // Midpoint rule in ln m, with the densities written out, so that the joints count, too.
    const kroupa = (m: number) => (m < 0.08 ? m ** -0.3 : m < 0.5 ? 0.08 * m ** -1.3 : 0.08 * 0.5 * m ** -2.3)
    const normal = (m: number) => Math.exp(-((Math.log10(m) - Math.log10(0.079)) ** 2) / (2 * 0.69 ** 2))
    const chabrier = (m: number) => (m < 1 ? normal(m) : normal(1) * m ** -1.3) / m
    const density = massFunction === 'kroupa' ? kroupa : chabrier
    const bins = 200_000
    const width = Math.log(to / from) / bins
    let number = 0
    let mass = 0
    for (let bin = 0; bin < bins; bin++) {
      const m = from * Math.exp((bin + 0.5) * width)
      number += density(m) * m
      mass += density(m) * m * m
    }
    expect(Math.abs(meanMass(massSegments(massFunction, from, to)) / (mass / number) - 1)).toBeLessThan(tolerance)
  })

  it('joins Chabrier’s two parts as he published them: 0.158 of the log-normal, 0.0443 of the power law', () => {
    const segments = massSegments('chabrier', 0.001, 100)
    const parts = segments.map(({ lower, upper, exponent }) => ({ lower, upper, exponent }))
    // ξ(log m) along the pieces, from its value at 0.079 M☉.
    const peak = parts.findIndex(({ upper }) => upper > 0.079)
    let value = 0.158
    let at = 0.079
    for (const { upper, exponent } of parts.slice(peak, -1)) {
      value *= (upper / at) ** (1 - exponent)
      at = upper
    }
    expect(at).toBe(1)
    expect(Math.abs(value / 0.0443 - 1)).toBeLessThan(0.005)
    segments.slice(1).forEach(({ lower }, k) => expect(lower).toBe(segments[k].upper))
    expect(segments).toHaveLength(mostSegments)
  })

  it('is one power law for Salpeter', () => {
    expect(massSegments('salpeter', 0.1, 50)).toEqual([{ lower: 0.1, upper: 50, exponent: salpeterExponent }])
  })

  it('is cut at the limits for Kroupa', () => {
    const exponents = (from: number, to: number) => massSegments('kroupa', from, to).map(({ exponent }) => exponent)
    expect(exponents(0.01, 100)).toEqual([0.3, 1.3, 2.3])
    // A limit at a joint leaves no empty piece.
    expect(exponents(0.01, 0.08)).toEqual([0.3])
    expect(exponents(0.08, 0.5)).toEqual([1.3])
    expect(exponents(0.5, 100)).toEqual([2.3])
    expect(exponents(0.1, 0.2)).toEqual([1.3])
    expect(exponents(0.2, 0.2)).toEqual([])
    const cut = massSegments('kroupa', 0.05, 50)
    expect(cut[0].lower).toBe(0.05)
    expect(cut[2].upper).toBe(50)
    cut.slice(1).forEach(({ lower }, k) => expect(lower).toBe(cut[k].upper))
    expect(kroupaSegments[0].lower).toBe(0)
  })
})
