import { describe, expect, it } from 'vitest'
import { type Surroundings, structureOf } from './structure'

/** Two stars on a Kepler orbit, a and e as given, at a distance r: seen from their centre of mass. G = 1. */
function pair(m1: number, m2: number, a: number, e: number, r: number) {
  const total = m1 + m2
  const speed = Math.sqrt(total * (2 / r - 1 / a))
  const spin = Math.sqrt(total * a * (1 - e * e))
  const across = spin / r
  const along = Math.sqrt(Math.max(0, speed * speed - across * across))
  const one = [r, 0, 0, along, across, 0].map((value) => (-m2 / total) * value)
  const other = [r, 0, 0, along, across, 0].map((value) => (m1 / total) * value)
  return [one, other] as const
}

/** What the kernel finds of so few stars, without softening. */
function around(mass: readonly number[], rows: readonly (readonly number[])[]): Surroundings {
  const distance = (i: number, j: number) => Math.hypot(...[0, 1, 2].map((k) => rows[i][k] - rows[j][k]))
  const others = (i: number) => [...mass.keys()].filter((j) => j !== i)
  const energy = (i: number, j: number) =>
    0.5 * Math.hypot(...[3, 4, 5].map((k) => rows[i][k] - rows[j][k])) ** 2 - (mass[i] + mass[j]) / distance(i, j)
  const best = mass.map((_, i) => others(i).reduce((least, j) => (energy(i, j) < energy(i, least) ? j : least)))
  return {
    potential: mass.map((_, i) => -others(i).reduce((sum, j) => sum + mass[j] / distance(i, j), 0)),
    density: mass.map(() => 0),
    companion: best,
    pairEnergy: mass.map((_, i) => energy(i, best[i])),
  }
}

const columns = (rows: readonly (readonly number[])[]) => [0, 1, 2, 3, 4, 5].flatMap((k) => rows.map((row) => row[k]))

const structure = (mass: readonly number[], rows: readonly (readonly number[])[]) =>
  structureOf({ mass, state: columns(rows), stride: mass.length }, around(mass, rows), 1)

describe('binaries', () => {
  it.each([
    [1, 1, 0.01, 0, 0.01],
    [3, 0.5, 0.02, 0.6, 0.03],
    [1, 2, 0.05, 0.95, 0.01],
  ])('of %f and %f solar masses have the orbit that they were put on: a = %f, e = %f', (m1, m2, a, e, r) => {
    const [one, other] = pair(m1, m2, a, e, r)
    // Two more far away, that pass by.
    const rows = [one, [9, 3, 1, 0.4, 0, 0], other, [-8, 2, 4, 0, 0.3, 0.1]]
    const { binaries = [] } = structure([m1, 1, m2, 1], rows)
    expect(binaries).toHaveLength(1)
    expect(binaries[0].stars).toEqual([0, 2])
    expect(binaries[0].semiMajorAxis / a).toBeCloseTo(1, 10)
    expect(binaries[0].eccentricity).toBeCloseTo(e, 6)
    expect(binaries[0].bindingEnergy).toBeCloseTo((m1 * m2) / (2 * a), 8)
  })

  it('are not pairs of which one is bound more to another', () => {
    const still = (x: number) => [x, 0, 0, 0, 0, 0]
    // Neighbours at rest in a row: the middle one is nearest to the left, which leaves the right one without a partner.
    const { binaries = [] } = structure([1, 1, 1, 1], [still(0), still(1e-3), still(2.5e-3), still(9)])
    expect(binaries.map(({ stars }) => stars)).toEqual([[0, 1]])
  })

  it('come tightest first', () => {
    const [a, b] = pair(1, 1, 0.02, 0.1, 0.02)
    const [c, d] = pair(1, 1, 0.01, 0.1, 0.01)
    const shift = (row: readonly number[]) => row.map((value, k) => value + (k === 0 ? 50 : 0))
    const { binaries = [] } = structure([1, 1, 1, 1], [a, b, shift(c), shift(d)])
    expect(binaries.map(({ stars }) => stars)).toEqual([
      [2, 3],
      [0, 1],
    ])
  })
})

describe('stars without mass', () => {
  it('that move along with each other are no pair, and hide none', () => {
    const [a, b] = pair(1, 1, 0.02, 0.1, 0.02)
    const beside = (x: number) => [x, 0, 0, 0, 9, 0]
    const { binaries = [] } = structure([1, 1, 0, 0], [a, b, beside(100), beside(101)])
    expect(binaries.map(({ stars }) => stars)).toEqual([[0, 1]])
  })
})

describe('the bound share', () => {
  it('changes where a star reaches the escape speed, whatever the whole moves at', () => {
    // A light star at distance 2 from a heavy one: it escapes from v = √(2GM/r) = 1 on.
    const at = (speed: number) =>
      structure(
        [1, 1e-9],
        [
          [0, 0, 0, 5, 0, 0],
          [2, 0, 0, 5, speed, 0],
        ],
      )
    expect(at(0.999)).toMatchObject({ boundFraction: 1, unboundMass: 0 })
    expect(at(1.001).unboundMass).toBe(1e-9)
    expect(at(1.001).boundFraction).toBeCloseTo(1 - 1e-9, 15)
  })
})

describe('the density centre', () => {
  it('weighs places by density, and is unknown where there is none', () => {
    const state = [0, 4, 8, 0, 0, 4, 1, 1, 1, ...new Array<number>(9).fill(0)]
    const none = { potential: [0, 0, 0], companion: [-1, -1, -1], pairEnergy: [0, 0, 0] }
    const stars = { mass: [1, 1, 1], state, stride: 3 }
    const { densityCentre, coreRadius } = structureOf(stars, { ...none, density: [1, 1, 2] }, 1)
    expect(densityCentre).toEqual([5, 2, 1])
    expect(coreRadius).toBeCloseTo((Math.sqrt(29) + Math.sqrt(5) + 2 * Math.sqrt(13)) / 4, 14)
    expect(structureOf(stars, { ...none, density: [0, 0, 0] }, 1)).toMatchObject({
      densityCentre: undefined,
      coreRadius: undefined,
    })
  })

  it('is where stars are in one place, if some are', () => {
    const state = [0, 4, 4, 0, 2, 2, 1, 1, 1, ...new Array<number>(9).fill(0)]
    const around = {
      potential: [0, 0, 0],
      companion: [-1, -1, -1],
      pairEnergy: [0, 0, 0],
      density: [1, Infinity, Infinity],
    }
    const stars = { mass: [1, 1, 1], state, stride: 3 }
    expect(structureOf(stars, around, 1)).toMatchObject({ densityCentre: [4, 2, 1], coreRadius: 0 })
    // In a tide velocities are seen from there, too.
    expect(structureOf(stars, { ...around, potential: [-1, -1, -1] }, 1, { stretch: () => 1e-9 })).toMatchObject({
      boundFraction: 1,
    })
  })
})
