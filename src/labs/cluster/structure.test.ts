import { describe, expect, it } from 'vitest'
import { gravitationalConstantKms } from '../../physics/units'
import { columnsOf, runToEnd } from './testing'

type Found = {
  readonly densityCentre: number[] | null
  readonly coreRadius: number | null
  readonly boundFraction: number
  readonly unboundMass: number
  readonly binaries: { stars: number[]; semiMajorAxis: number; eccentricity: number; bindingEnergy: number }[]
}

async function found(given: Parameters<typeof runToEnd>[0]) {
  const run = await runToEnd({ steps: 0, softeningLength: 0.01, massFunction: 'equal', ...given })
  return { ...run, found: run.lookedUp as unknown as Found }
}

describe('Plummer’s model', () => {
  it('has the core radius of Casertano and Hut’s integral, about the place where it is densest', async () => {
    // ∫ρ²r⁣³dr/∫ρ²r²dr = B(2, 3)/B(3/2, 7/2) scale radii: 0.679.
    const radii: number[] = []
    for (const seed of [1, 2, 3]) {
      const { found: each } = await found({ model: 'plummer', stars: 3000, radius: 2, virialRatio: 0.5, seed })
      radii.push((each.coreRadius ?? 0) / 2)
      expect(Math.hypot(...(each.densityCentre ?? [9]))).toBeLessThan(0.2)
      expect(each.boundFraction).toBe(1)
      expect(each.unboundMass).toBe(0)
    }
    const expected = 1 / 12 / ((0.5 * Math.sqrt(Math.PI) * (15 / 8) * Math.sqrt(Math.PI)) / 24)
    expect(expected).toBeCloseTo(0.679, 3)
    expect(Math.abs(radii.reduce((sum, r) => sum + r, 0) / 3 / expected - 1)).toBeLessThan(0.05)
  })
})

describe('a run', () => {
  it('knows who is bound from all pairs: a hot sphere against a plain double loop', async () => {
    const { arrays, found: each } = await found({ stars: 301, radius: 3, virialRatio: 1.2, massFunction: 'kroupa' })
    const [r, v, mass] = [columnsOf(arrays.position.data), columnsOf(arrays.velocity.data), arrays.mass.data]
    let unbound = 0
    for (let i = 0; i < mass.length; i++) {
      let energy = (v.x[i] ** 2 + v.y[i] ** 2 + v.z[i] ** 2) / 2
      for (let j = 0; j < mass.length; j++)
        if (j !== i)
          energy -=
            (gravitationalConstantKms * mass[j]) /
            Math.sqrt((r.x[i] - r.x[j]) ** 2 + (r.y[i] - r.y[j]) ** 2 + (r.z[i] - r.z[j]) ** 2 + 1e-4)
      if (energy >= 0) unbound += mass[i]
    }
    expect(unbound).toBeGreaterThan(1)
    expect(each.unboundMass).toBeCloseTo(unbound, 9)
  })

  it('finds Kepler’s pair as a binary with the orbit that it was put on', async () => {
    const { found: each } = await found({ model: 'kepler', eccentricity: 0.6, softeningLength: 0 })
    expect(each.binaries).toHaveLength(1)
    expect(each.binaries[0].semiMajorAxis).toBeCloseTo(1, 12)
    expect(each.binaries[0].eccentricity).toBeCloseTo(0.6, 12)
    expect(each.densityCentre).toBeNull()
  })

  it('finds no binaries where neighbours are at rest, but as far from each other as from the next ones', async () => {
    const { found: each } = await found({ stars: 300, radius: 3, virialRatio: 0, seed: 4 })
    // Some 18/N pairs would be close enough by chance.
    expect(each.binaries).toEqual([])
    expect(each.boundFraction).toBe(1)
  })

  it('finds the same on any number of workers, and leaves it out of the checksum', async () => {
    const given = { model: 'king', stars: 600, radius: 1, virialRatio: 0.5, timeStep: 0.01, steps: 2 } as const
    const [one, three] = [await found({ ...given, workers: 1 }), await found({ ...given, workers: 3 })]
    expect(three.lookedUp).toEqual(one.lookedUp)
    expect(Object.keys(one.result)).not.toContain('coreRadius')
    expect(three.checksum).toBe(one.checksum)
  })

  it('looks up nothing of more stars than that takes a second for, or of one', async () => {
    for (const stars of [1, 10_001]) {
      const { found: each } = await found({ stars, radius: 3, solver: 'tree' })
      expect(each).not.toHaveProperty('boundFraction')
    }
  })
})
