import { describe, expect, test } from 'vitest'
import { elementary } from './elementary.fixture'
import { acceleration, circularSpeed, createGalaxy, type GalaxyParameters, potential } from './galaxy'
import { corotationRadius, lagrangePoints, resonantRadii } from './resonances'

const standard: GalaxyParameters = { potential: 'logarithmic', patternSpeed: 35, barStrength: 0.02 }
const galaxy = createGalaxy(standard, elementary)
const milkyWay = createGalaxy({ ...standard, potential: 'milkyWay' }, elementary)

const relative = (got: number, expected: number) => Math.abs(got / expected - 1)

describe('the potential', () => {
  test('constants of the bar', () => {
    expect(relative(galaxy.bar.radius, 6.69564281104221)).toBeLessThan(1e-15)
    expect(galaxy.bar.amplitude).toBe(552.25)
    expect(relative(galaxy.bar.coefficient, 12.318311141458972)).toBeLessThan(1e-15)
  })

  test.each([
    { at: [8, 0, 0], phi: 114556.56591368455, a: [-6975.787323054996, 0, 0] },
    { at: [3, 4, 1], phi: 90470.14744196052, a: [-6002.275391777077, -8555.537443494499, -2069.8214123996586] },
    {
      at: [0.1, 0.2, -0.3],
      phi: -25703.143691447563,
      a: [-12003.620723545753, -31927.831190924804, 41951.304478512226],
    },
  ])('potential and force at $at', ({ at: [x, y, z], phi, a }) => {
    expect(relative(potential(galaxy, x, y, z), phi)).toBeLessThan(1e-14)
    const got = acceleration(galaxy, x, y, z)
    for (let i = 0; i < 3; i++) expect(Math.abs(got[i] - a[i])).toBeLessThan(1e-14 * 5e4)
  })

  test.each([galaxy, milkyWay])('the force is minus the gradient of the potential ($potentialName)', (model) => {
    const step = 1e-4
    for (const [x, y, z] of [
      [8, 0, 0],
      [-3, 4, 1.5],
      [0.7, -0.2, 0.3],
      [20, 5, -9],
    ]) {
      const a = acceleration(model, x, y, z)
      const along = (dx: number, dy: number, dz: number) =>
        -(potential(model, x + dx, y + dy, z + dz) - potential(model, x - dx, y - dy, z - dz)) / (2 * step)
      const gradient = [along(step, 0, 0), along(0, step, 0), along(0, 0, step)]
      for (let i = 0; i < 3; i++) expect(Math.abs(a[i] - gradient[i])).toBeLessThan(2e-6 * Math.hypot(...a))
    }
  })

  test('is finite at the centre', () => {
    for (const model of [galaxy, milkyWay]) {
      expect(potential(model, 0, 0, 0)).toSatisfy(Number.isFinite)
      for (const component of acceleration(model, 0, 0, 0)) expect(component).toSatisfy(Number.isFinite)
    }
  })
})

describe('resonances', () => {
  test('of the logarithmic halo', () => {
    expect(circularSpeed(galaxy, 8)).toBeCloseTo(234.542356, 6)
    expect(corotationRadius(galaxy)).toBeCloseTo(6.69564281104221, 12)
    const inner = resonantRadii(galaxy, -1 / 2)
    expect(inner).toHaveLength(2)
    expect(inner[0]).toBeCloseTo(0.369517086027, 11)
    expect(inner[1]).toBeCloseTo(1.71201087544555, 11)
    expect(resonantRadii(galaxy, 1 / 2).at(-1)).toBeCloseTo(11.4556077283587, 11)
    expect(resonantRadii(galaxy, -1 / 4).at(-1)).toBeCloseTo(4.2956122458074, 11)
    expect(resonantRadii(galaxy, 1 / 4).at(-1)).toBeCloseTo(9.07797212745932, 11)
  })

  test('of the Milky Way', () => {
    expect(corotationRadius(milkyWay)).toBeCloseTo(6.68905896107, 9)
    expect(resonantRadii(milkyWay, 1 / 2).at(-1)).toBeCloseTo(10.827317712455, 9)
  })

  test('Lagrange points', () => {
    const { L1, L2, L4, L5 } = lagrangePoints(galaxy)
    expect(L1?.x).toBeCloseTo(6.758984677163278, 12)
    expect(L2?.x).toBeCloseTo(-6.758984677163278, 12)
    expect(L4?.y).toBeCloseTo(6.6298490981955585, 12)
    expect(L5?.y).toBeCloseTo(-6.6298490981955585, 12)
    expect(L1?.jacobiIntegral).toBeCloseTo(77154.85984670563, 8)
    expect(L4?.jacobiIntegral).toBeCloseTo(78259.5685109542, 8)
  })

  test('a galaxy that turns too slowly for any resonance', () => {
    const fast = createGalaxy({ ...standard, patternSpeed: 600 }, elementary)
    expect(corotationRadius(fast)).toBeUndefined()
    expect(lagrangePoints(fast)).toEqual({})
  })
})
