import { describe, expect, test } from 'vitest'
import { galacticGravitationalConstant as G } from '../units'
import { haloMassShare, milkyWayParts } from './backgrounds'
import { elementary } from './elementary.fixture'
import {
  acceleration,
  angularFrequency,
  circularSpeed,
  createGalaxy,
  epicyclicFrequency,
  type GalaxyParameters,
  potential,
} from './galaxy'
import { corotationRadius, lagrangePoints, resonantRadii } from './resonances'

const standard: GalaxyParameters = { potential: 'logarithmic', patternSpeed: 35, barStrength: 0.02 }
const galaxy = createGalaxy(standard, elementary)
const milkyWay = createGalaxy({ ...standard, potential: 'milkyWay' }, elementary)

/** Radii where Ω + mκ = Ωp in the logarithmic halo, from the inside out. */
function closedForm(patternSpeed: number, multiple: number): number[] {
  const core2 = 0.25
  // With s = R² + r_c²: Ω = V₀/√s and κ = V₀√(2(s + r_c²))/s; the roots by bisection on a grid of its own.
  const excess = (r: number) => {
    const s = r * r + core2
    return 235 / Math.sqrt(s) + (multiple * 235 * Math.sqrt(2 * (s + core2))) / s - patternSpeed
  }
  const roots: number[] = []
  const steps = 40_000
  for (let i = 0; i < steps; i++) {
    let low = (200 * i) / steps
    let high = (200 * (i + 1)) / steps
    if (excess(low) > 0 === excess(high) > 0) continue
    const rising = excess(high) > 0
    for (let k = 0; k < 60; k++) {
      const middle = 0.5 * (low + high)
      if (excess(middle) > 0 === rising) high = middle
      else low = middle
    }
    roots.push(0.5 * (low + high))
  }
  return roots
}

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

describe('the halo near the centre', () => {
  test('its mass goes as x²/2 − 2x³/3, and meets the logarithm where the series ends', () => {
    for (const x of [1e-12, 1e-9, 1e-6])
      expect(relative(haloMassShare(x, elementary), x * x * (0.5 - (2 * x) / 3))).toBeLessThan(1e-11)
    // At x = 1/15 the series ends. Here the logarithm still cancels to 1e-13.
    for (const x of [0.0666, 0.0667]) {
      const direct = Math.log1p(x) - x / (1 + x)
      expect(relative(haloMassShare(x, elementary), direct)).toBeLessThan(1e-13)
    }
  })
  test('force and potential of the Milky Way are those of its cusps down to 1e-8 kpc', () => {
    const { nucleus, bulge, halo } = milkyWayParts
    // f → Σ GM/(a² r): two Hernquist cusps and NFW's.
    const cusp =
      G * (nucleus.mass / nucleus.length ** 2 + bulge.mass / bulge.length ** 2 + halo.mass / (2 * halo.length ** 2))
    for (const r of [1e-8, 1e-7, 1e-6]) {
      const force = milkyWay.background.horizontal(r * r, 0) * r
      expect(relative(force, cusp)).toBeLessThan(1e-4)
      const rise = milkyWay.background.potential(4 * r * r, 0) - milkyWay.background.potential(r * r, 0)
      expect(Math.abs(rise / (cusp * r) - 1)).toBeLessThan(3e-10 / (cusp * r) + 1e-3)
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

  test.each([5, 8, 20, 35, 120])('of the logarithmic halo for a bar at %f km/s/kpc, in closed form', (patternSpeed) => {
    const slow = createGalaxy({ ...standard, patternSpeed }, elementary)
    for (const multiple of [0.5, 0.25, 0, -0.25, -0.5]) {
      const roots = closedForm(patternSpeed, multiple)
      const found = resonantRadii(slow, multiple)
      expect(found).toHaveLength(roots.length)
      found.forEach((radius, i) => expect(relative(radius, roots[i])).toBeLessThan(1e-9))
    }
  })

  test('far out for the slowest bar', () => {
    const slow = createGalaxy({ ...standard, patternSpeed: 5 }, elementary)
    expect(resonantRadii(slow, 1 / 2).at(-1)).toBeCloseTo(80.233, 3)
    expect(resonantRadii(slow, 1 / 4).at(-1)).toBeCloseTo(63.616, 3)
  })

  test('two inner Lindblad resonances just before they merge', () => {
    // The largest Ω − κ/2 of the logarithmic halo, by trisection.
    const height = (r: number) => angularFrequency(galaxy, r) - 0.5 * epicyclicFrequency(galaxy, r)
    let [low, high] = [0.1, 3]
    for (let i = 0; i < 200; i++) {
      const third = (high - low) / 3
      if (height(low + third) < height(high - third)) low += third
      else high -= third
    }
    const near = createGalaxy({ ...standard, patternSpeed: height(low) * (1 - 1e-7) }, elementary)
    expect(resonantRadii(near, -1 / 2)).toHaveLength(2)
  })

  test('a galaxy that turns too slowly for any resonance', () => {
    const fast = createGalaxy({ ...standard, patternSpeed: 600 }, elementary)
    expect(corotationRadius(fast)).toBeUndefined()
    expect(lagrangePoints(fast)).toEqual({})
  })
})
