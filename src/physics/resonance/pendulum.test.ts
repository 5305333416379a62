import { describe, expect, test } from 'vitest'
import { gigayearsPerTimeUnit } from '../units'
import { elementary } from './elementary.fixture'
import { completeElliptic } from './ellipticIntegrals'
import { createGalaxy } from './galaxy'
import { circularIsland, corotationIsland, librationAction, locate, pendulumState } from './pendulum'
import { createRadialSolver } from './radialOrbit'
import { corotationRadius } from './resonances'

const galaxy = createGalaxy({ potential: 'logarithmic', patternSpeed: 35, barStrength: 0.02 }, elementary)
const solver = createRadialSolver(galaxy)

describe('complete elliptic integrals', () => {
  // Abramowitz & Stegun, table 17.1, and the limits.
  test.each([
    [0, 1.5707963267948966, 1.5707963267948966],
    [Math.sqrt(0.5), 1.8540746773013719, 1.3506438810476755],
    [Math.sqrt(0.99), 3.6956373629898747, 1.0159935450252239],
  ])('modulus %f', (k, K, E) => {
    const got = completeElliptic(k)
    expect(got.K).toBeCloseTo(K, 13)
    expect(got.E).toBeCloseTo(E, 13)
  })
  test('outside their range', () => {
    expect(() => completeElliptic(1)).toThrow(RangeError)
    expect(() => completeElliptic(Number.NaN)).toThrow(RangeError)
  })
})

describe('the island at corotation', () => {
  test.each([
    [25, 1533.3817, 132612.612, 5.66857, 7.67042, 49.73512, -0.0882087, -536.1038, 0.8934, 155.9189],
    [100, 1425.2213, 132569.001, 4.60326, 8.57271, 50.05693, -0.0880198, -484.8278, 0.94046, 148.434],
    [300, 1127.6767, 132266.199, 2.99348, 9.69, 51.11263, -0.08667, -321.451, 1.16395, 121.8016],
    [500, 808.5485, 131464.373, 1.84952, 10.20051, 52.69515, -0.0823856, -100.9865, 2.12995, 70.0222],
  ])('radial action %f', (action, momentum, energy, pericentre, apocentre, frequency, g, psi, period, width) => {
    const island = corotationIsland(solver, action)
    const close = (got: number, expected: number, decimals: number) =>
      expect(Math.abs(got - expected)).toBeLessThanOrEqual(0.6 * 10 ** -decimals)
    close(island.orbit.angularMomentum, momentum, 4)
    close(island.orbit.energy, energy, 3)
    close(island.orbit.pericentre, pericentre, 5)
    close(island.orbit.apocentre, apocentre, 5)
    close(island.orbit.radialFrequency, frequency, 5)
    close(island.coefficientG, g, 7)
    close(island.coefficientPsi, psi, 3)
    close(island.librationPeriod * gigayearsPerTimeUnit, period, 5)
    close(island.halfWidth, width, 3)
    expect(island.orbit.azimuthalFrequency).toBeCloseTo(35, 9)
    expect(island.stableAngle).toBe(Math.PI)
  })

  test('closed form in the circular limit', () => {
    const circular = circularIsland(solver, corotationRadius(galaxy) ?? Number.NaN)
    expect(circular.coefficientG).toBeCloseTo(-0.0882386043894, 12)
    expect(circular.coefficientPsi).toBeCloseTo(-552.25, 9)
    expect(circular.librationPeriod * gigayearsPerTimeUnit).toBeCloseTo(0.880094422994, 11)
    expect(circular.halfWidth).toBeCloseTo(158.222609423, 8)
  })

  test('the stable points move onto the axis of the bar near a radial action of 580', () => {
    expect(corotationIsland(solver, 570).coefficientPsi).toBeLessThan(0)
    const eccentric = corotationIsland(solver, 590)
    expect(eccentric.coefficientPsi).toBeGreaterThan(0)
    expect(eccentric.stableAngle).toBe(0)
  })
})

describe('libration', () => {
  const island = corotationIsland(solver, 300)
  test('small librations are harmonic: action is area of the ellipse over 2π', () => {
    const modulus = 1e-3
    // θ amplitude 2k, I amplitude k I_h: area π · 2k · k I_h, over 2π.
    expect(librationAction(island.halfWidth, modulus) / (island.halfWidth * modulus * modulus)).toBeCloseTo(1, 6)
  })
  test('at the separatrix the action tends to (4/π) I_h', () => {
    expect(librationAction(island.halfWidth, 1 - 1e-12)).toBeCloseTo((4 / Math.PI) * island.halfWidth, 4)
  })
  test('trapped inside the separatrix, free outside', () => {
    expect(locate(island, Math.PI, 0.99 * island.halfWidth, elementary.cos).trapped).toBe(true)
    expect(locate(island, Math.PI, 1.01 * island.halfWidth, elementary.cos).trapped).toBe(false)
    expect(locate(island, 0, 0, elementary.cos).depth).toBeCloseTo(1, 12)
  })
  test('a star across the bar at the resonant angular momentum sits at the bottom', () => {
    const { apocentre, angularMomentum } = island.orbit
    const state = pendulumState(solver, [0, apocentre, 0, -angularMomentum / apocentre, 0, 0])
    expect(state.slowAngle).toBeCloseTo(Math.PI, 12)
    expect(Math.abs(state.slowAction)).toBeLessThan(1e-3)
    expect(state.depth).toBeLessThan(1e-9)
  })
})
