import { describe, expect, it } from 'vitest'
import { kineticEnergy, momentum, potentialEnergy, type Vectors } from '../../physics/cluster/forces'
import { gravitationalConstant, kilometresPerSecond } from '../../physics/units'
import { firstOfTwo } from './encounter'
import type { ClusterValues } from './parameters'
import { distanceFromUniform, draw, runToEnd, valuesOf } from './testing'

const axes = ['x', 'y', 'z'] as const

const given = {
  model: 'twoClusters',
  stars: 3000,
  radius: 2,
  separation: 60,
  relativeSpeed: 0.7,
  impactParameter: 11,
  massRatio: 0.5,
  massFunction: 'kroupa',
  virialRatio: 0.4,
  softeningLength: 0.05,
  seed: 11,
} as const satisfies Partial<ClusterValues>

/** The stars of one of the two, seen from their own centre of mass, which is where and as fast as it says. */
function part(stars: Awaited<ReturnType<typeof draw>>, first: number, last: number) {
  const mass = stars.mass.slice(first, last)
  const total = mass.reduce((sum, each) => sum + each, 0)
  const seen = (all: Vectors, scale = 1) => {
    const own = Object.fromEntries(
      axes.map((axis) => [axis, all[axis].slice(first, last).map((x) => x * scale)]),
    ) as unknown as Vectors
    const centre = momentum(own, mass).map((sum) => sum / total)
    axes.forEach((axis, k) => own[axis].forEach((x, i) => (own[axis][i] = x - centre[k])))
    return { own, centre }
  }
  const place = seen(stars.position)
  // km/s to pc/Myr.
  const motion = seen(stars.velocity, 1 / kilometresPerSecond)
  const kinetic = kineticEnergy(motion.own, mass)
  const potential = potentialEnergy(place.own, mass, given.softeningLength, gravitationalConstant)
  return { mass, total, place, motion, kinetic, potential }
}

describe('two clusters', () => {
  const middle = firstOfTwo(given.stars, given.massRatio)
  const both = (async () => {
    const stars = await draw(given)
    return { stars, one: part(stars, 0, middle), other: part(stars, middle, given.stars) }
  })()
  const difference = (a: readonly number[], b: readonly number[]) => b.map((x, k) => x - a[k])

  it('share the stars in the ratio of their masses, and have one each at least', () => {
    expect(middle).toBe(2000)
    expect(firstOfTwo(2, 0.01)).toBe(1)
    expect(firstOfTwo(3, 1)).toBe(1)
    expect(firstOfTwo(1000, 1)).toBe(500)
  })

  it('stand and approach each other as they are told, about a centre of mass at rest', async () => {
    const { stars, one, other } = await both
    const apart = difference(one.place.centre, other.place.centre)
    const speed = difference(one.motion.centre, other.motion.centre)
    expect(Math.hypot(...apart)).toBeCloseTo(60, 11)
    expect(apart[1]).toBeCloseTo(11, 11)
    expect(apart[2]).toBeCloseTo(0, 12)
    expect(speed[0] * kilometresPerSecond).toBeCloseTo(-0.7, 12)
    expect(Math.hypot(speed[1], speed[2])).toBeLessThan(1e-13)
    // |d × v|/v
    expect(Math.abs(apart[0] * speed[1] - apart[1] * speed[0]) / Math.abs(speed[0])).toBeCloseTo(11, 11)
    momentum(stars.velocity, stars.mass).forEach((sum) => expect(Math.abs(sum)).toBeLessThan(1e-11))
    momentum(stars.position, stars.mass).forEach((sum) => expect(Math.abs(sum)).toBeLessThan(1e-9))
  })

  it('are Plummer spheres, each with the virial ratio that was asked for', async () => {
    const { one, other } = await both
    for (const { mass, place, kinetic, potential } of [one, other]) {
      const share = place.own.x.map((x, i) => {
        const square = (x * x + place.own.y[i] ** 2 + place.own.z[i] ** 2) / 4
        return (square / (1 + square)) ** 1.5
      })
      // 1.95/√n is exceeded by chance once in a thousand; centring on the heavy stars adds a little.
      expect(distanceFromUniform(share)).toBeLessThan(2.3 / Math.sqrt(mass.length))
      expect(Math.abs(kinetic / -potential / 0.4 - 1)).toBeLessThan(1e-11)
    }
    expect(Math.abs(other.total / one.total / 0.5 - 1)).toBeLessThan(0.2)
  })

  it('have the energy of their parts and of their orbit', async () => {
    const { stars, one, other } = await both
    const unit = kilometresPerSecond ** 2
    const reduced = (one.total * other.total) / (one.total + other.total)
    const between =
      potentialEnergy(stars.position, stars.mass, given.softeningLength, gravitationalConstant) -
      one.potential -
      other.potential
    // Two Plummer spheres thirty radii apart pull nearly as two points.
    expect(between / ((-gravitationalConstant * one.total * other.total) / 60)).toBeGreaterThan(0.97)
    expect(between / ((-gravitationalConstant * one.total * other.total) / 60)).toBeLessThan(1.03)
    const parts = one.kinetic + one.potential + other.kinetic + other.potential
    const orbit = 0.5 * reduced * (0.7 / kilometresPerSecond) ** 2 + between
    const scale = stars.result.kineticEnergy as number
    expect(Math.abs((stars.result.energy as number) - (parts + orbit) * unit) / scale).toBeLessThan(1e-11)
  })

  it('are the same for any number of workers, also with the tree', async () => {
    for (const solver of ['direct', 'tree'] as const) {
      const small = { ...given, stars: 600, solver, steps: 3, timeStep: 0.01 }
      const [alone, together] = [await runToEnd({ ...small, workers: 1 }), await runToEnd({ ...small, workers: 3 })]
      expect(together.checksum).toBe(alone.checksum)
      expect(Math.abs(alone.result.virialRatio as number)).toBeLessThan(2)
    }
  })

  it('need two stars, and pass each other no farther than they are apart', () => {
    expect(() => valuesOf({ model: 'twoClusters', stars: 1 })).toThrow(/stars must be 2 at least for two clusters/)
    expect(() => valuesOf({ model: 'twoClusters', separation: 3, impactParameter: 4 })).toThrow(
      /impactParameter must not be above separation, which is 3 pc/,
    )
    // Where one cluster is drawn neither counts.
    expect(valuesOf({ model: 'plummer', stars: 1 }).stars).toBe(1)
  })

  it('take plain numbers where G = 1', async () => {
    const { velocity, mass } = await draw({ ...given, stars: 2, massRatio: 1, units: 'natural', virialRatio: 0 })
    expect(velocity.x[1] - velocity.x[0]).toBeCloseTo(-0.7, 12)
    expect(mass[0] * velocity.x[0] + mass[1] * velocity.x[1]).toBeCloseTo(0, 13)
  })
})
