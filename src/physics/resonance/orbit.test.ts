import { describe, expect, test } from 'vitest'
import { fromGigayears, fromMegayears, gigayearsPerTimeUnit } from '../units'
import { elementary } from './elementary.fixture'
import { createGalaxy, type PhasePoint, potential } from './galaxy'
import { measureLibration } from './libration'
import { advance, followOrbit, phasePoint, stagesOf } from './orbit'

const galaxy = createGalaxy({ potential: 'logarithmic', patternSpeed: 35, barStrength: 0.02 }, elementary)
const orbits = {
  A: [0, 9.69, 0, -121, 0, 0],
  B: [0, 9.69, 0, -95, 0, 0],
  D: [4, 1, 0.5, 10, 150, 60],
  E: [8, 0, 0, 10, 20, 5],
} as const satisfies Record<string, PhasePoint>

/** Largest |ΔE_J / E_J| over 5 Gyr. */
const jacobiError = (star: PhasePoint, megayears: number) => {
  const h = fromMegayears(megayears)
  const steps = Math.round(fromGigayears(5) / h)
  return followOrbit(galaxy, star, h, steps, steps).maximumJacobiError
}

describe('PEFRL', () => {
  test.each([
    ['A', [4.2e-10, 6.8e-9, 1.1e-7]],
    ['B', [2.5e-9, 4.1e-8, 6.6e-7]],
    ['D', [3.1e-9, 4.9e-8, 7.9e-7]],
    ['E', [2.1e-6, 3.3e-5, 4.0e-3]],
  ] as const)('keeps the Jacobi integral of orbit %s to fourth order', (name, expected) => {
    const errors = [0.25, 0.5, 1].map((h) => jacobiError(orbits[name], h))
    errors.forEach((error, i) => {
      expect(error / expected[i]).toBeGreaterThan(0.5)
      expect(error / expected[i]).toBeLessThan(2)
    })
    const ratio = errors[1] / errors[0]
    expect(ratio).toBeGreaterThan(12)
    expect(ratio).toBeLessThan(20)
  })

  test('where orbit A is after 5 Gyr', () => {
    const state = Float64Array.from(orbits.A)
    advance(galaxy, stagesOf(fromMegayears(0.25), 35, elementary), state, 20000)
    const expected = [-4.53033104, 5.42845988, 0, -220.12780054, 8.5290333, 0]
    expected.forEach((value, i) => expect(Math.abs(state[i] - value)).toBeLessThan(1e-6))
  })

  test('goes back the way it came', () => {
    const state = Float64Array.from(orbits.D)
    const h = fromMegayears(0.5)
    advance(galaxy, stagesOf(h, 35, elementary), state, 1000)
    advance(galaxy, stagesOf(-h, 35, elementary), state, 1000)
    phasePoint(state).forEach((value, i) => expect(Math.abs(value - orbits.D[i])).toBeLessThan(1e-9))
  })
})

describe('libration of real orbits', () => {
  test.each([
    [115, 0.8893, 1.1927],
    [105, 6.335, 1.3235],
    [95, 16.953, 1.5349],
  ])('started at 9.69 kpc across the bar with %d km/s', (speed, action, period) => {
    const h = fromMegayears(0.25)
    const { apocentres } = followOrbit(galaxy, [0, 9.69, 0, -speed, 0, 0], h, 160000, 160000)
    const libration = measureLibration(apocentres, elementary, true)
    expect(libration.trapped).toBe(true)
    expect(Math.abs((libration.action ?? 0) / action - 1)).toBeLessThan(0.01)
    expect(Math.abs(((libration.period ?? 0) * gigayearsPerTimeUnit) / period - 1)).toBeLessThan(0.01)
  })

  test('whether a star is trapped is not told before it can be', () => {
    const { apocentres } = followOrbit(galaxy, [0, 9.69, 0, -105, 0, 0], fromMegayears(0.5), 20000, 20000)
    const early = apocentres.slice(0, 4)
    expect(measureLibration(early, elementary, false)).toMatchObject({ trapped: undefined, undecided: 'too brief' })
    // Long enough by the clock, but not once to and fro.
    expect(measureLibration(early, elementary, true)).toMatchObject({ trapped: undefined, undecided: 'too brief' })
    expect(measureLibration(apocentres, elementary, true)).toMatchObject({ trapped: true, undecided: undefined })
    expect(measureLibration([], elementary, true)).toMatchObject({ trapped: undefined, undecided: 'no apocentre' })
  })

  test('the error of E_J does not depend on where the potential has its zero', () => {
    // A speed at which E_J of a star on the x axis is zero but for rounding: ½p² − Ωp x p + Φ = 0.
    const [x, phi] = [4, potential(galaxy, 4, 0, 0)]
    expect(phi).toBeGreaterThan(0)
    const shift = phi + 0.5 * 190 * 190 - 35 * x * 190
    const shifted = {
      ...galaxy,
      background: {
        ...galaxy.background,
        potential: (r2: number, z: number) => galaxy.background.potential(r2, z) - shift,
      },
    }
    const follow = (of: typeof galaxy) => followOrbit(of, [x, 0, 0, 0, 190, 0], fromMegayears(0.5), 2000, 2000)
    expect(Math.abs(follow(shifted).jacobiIntegral)).toBeLessThan(1e-9)
    expect(follow(shifted).maximumJacobiError / follow(galaxy).maximumJacobiError).toBeLessThan(3)
  })

  test('a star far from the resonance circulates', () => {
    const { apocentres } = followOrbit(galaxy, [0, 5, 0, -215, 0, 0], fromMegayears(0.5), 20000, 20000)
    for (const longEnough of [true, false])
      expect(measureLibration(apocentres, elementary, longEnough).trapped).toBe(false)
  })
})
