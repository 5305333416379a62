import { describe, expect, test } from 'vitest'
import { gigayearsPerTimeUnit } from '../units'
import { elementary } from './elementary.fixture'
import { completeElliptic } from './ellipticIntegrals'
import { createGalaxy } from './galaxy'
import {
  circularIsland,
  corotationIsland,
  fastestOrbit,
  type Island,
  librationAction,
  locate,
  pendulumState,
} from './pendulum'
import { createRadialSolver } from './radialOrbit'
import { corotationRadius } from './resonances'

const galaxy = createGalaxy({ potential: 'logarithmic', patternSpeed: 35, barStrength: 0.02 }, elementary)
const solver = createRadialSolver(galaxy)
const milkyWay = createRadialSolver(
  createGalaxy({ potential: 'milkyWay', patternSpeed: 35, barStrength: 0.02 }, elementary),
)

function islandAt(radialAction: number, of = solver): Island {
  const found = corotationIsland(of, radialAction)
  if (!found) throw new Error(`there is no island at ${radialAction}`)
  return found
}

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
    const island = islandAt(action)
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
    expect(islandAt(570).coefficientPsi).toBeLessThan(0)
    const eccentric = islandAt(590)
    expect(eccentric.coefficientPsi).toBeGreaterThan(0)
    expect(eccentric.stableAngle).toBe(0)
  })
})

describe('where an island is and where there is none', () => {
  test.each([
    ['logarithmic', solver],
    ['milkyWay', milkyWay],
  ] as const)('the %s galaxy: nearly circular orbits tend to the closed form', (_, of) => {
    const circular = circularIsland(of, corotationRadius(of.galaxy) ?? Number.NaN)
    const found = islandAt(0.1, of)
    expect(found.coefficientG / circular.coefficientG).toBeCloseTo(1, 3)
    expect(found.coefficientPsi / circular.coefficientPsi).toBeCloseTo(1, 3)
  })
  test.each([25, 100, 300, 500])('in the Milky Way at J_r = %f the orbit keeps up with the bar', (action) => {
    const { orbit } = islandAt(action, milkyWay)
    expect(orbit.radialAction).toBeCloseTo(action, 6)
    expect(orbit.azimuthalFrequency).toBeCloseTo(35, 8)
    // A second method for Ω_φ: dE/dL at constant J_r.
    const step = 0.5
    const rise =
      milkyWay.fromActions(action, orbit.angularMomentum + step).energy -
      milkyWay.fromActions(action, orbit.angularMomentum - step).energy
    expect(rise / (2 * step)).toBeCloseTo(35, 4)
  })
  test('a bar that turns faster than any orbit of that action has none, and one just slower has one', () => {
    for (const potential of ['logarithmic', 'milkyWay'] as const) {
      const turning = (patternSpeed: number) =>
        createRadialSolver(createGalaxy({ potential, patternSpeed, barStrength: 0.02 }, elementary))
      const most = fastestOrbit(turning(35), 300).azimuthalFrequency
      expect(corotationIsland(turning(most * 1.0001), 300)).toBeUndefined()
      expect(corotationIsland(turning(most * 0.9999), 300)).toBeDefined()
    }
  })
  test('a circular orbit has J_r = 0 and an island; what has none says why', () => {
    const r = corotationRadius(galaxy) ?? Number.NaN
    expect(pendulumState(solver, [0, r, 0, -35 * r, 0, 0])).toMatchObject({ trapped: true })
    expect(pendulumState(solver, [0, 8, 0, 200, 0, 0])).toEqual({ without: 'retrograde' })
    expect(pendulumState(milkyWay, [0, 8, 0, -900, 0, 0])).toEqual({ without: 'unbound' })
    const unbarred = createRadialSolver({ ...galaxy, bar: { ...galaxy.bar, amplitude: 0, coefficient: 0 } })
    expect(pendulumState(unbarred, [0, 8, 0, -200, 0, 0])).toEqual({ without: 'no bar' })
  })
  test('what goes wrong in the solver is thrown, never taken for an answer', () => {
    const { background } = galaxy
    const broken = createRadialSolver({ ...galaxy, background: { ...background, potential: () => Number.NaN } })
    expect(() => corotationIsland(broken, 300)).toThrow(RangeError)
  })
})

describe('libration', () => {
  const island = islandAt(300)
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
    if ('without' in state) throw new Error(state.without)
    expect(state.slowAngle).toBeCloseTo(Math.PI, 12)
    expect(Math.abs(state.slowAction)).toBeLessThan(1e-3)
    expect(state.depth).toBeLessThan(1e-9)
  })
})
