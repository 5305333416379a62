import { describe, expect, it } from 'vitest'
import { runToEnd } from './testing'

/** A run with masses 4^a and lengths 4^b times as large, and with times to match: in exact arithmetic the same run. */
const run = (given: Parameters<typeof runToEnd>[0], a = 0, b = 0) =>
  runToEnd({
    model: 'plummer',
    units: 'natural',
    stars: 300,
    virialRatio: 0.5,
    massFunction: 'equal',
    steps: 30,
    mass: 4 ** a,
    radius: 4 ** b,
    softeningLength: 4 ** b / 128,
    ...(given.model === 'disk' ? { scaleHeight: 4 ** b / 8, externalMass: 100 * 4 ** a, externalRadius: 4 ** b } : {}),
    timeStep: 2 ** (3 * b - a - 7),
    workers: 1,
    ...given,
  })

/** Powers of two are exact in single precision, too, as long as nothing overflows on the way. */
const scales = [
  [-18, 0],
  [18, 0],
  [18, 8],
  [6, -4],
  [-18, -4],
] as const

describe.each([
  ['direct summation', { solver: 'direct' }],
  ['single precision', { solver: 'direct32' }],
  ['a tree of masses', { solver: 'tree', multipoleOrder: 1 }],
  ['a tree of quadrupoles', { solver: 'tree' }],
  ['a tree of the fifth order', { solver: 'tree', multipoleOrder: 5 }],
  ['a tree by angles', { solver: 'tree', forceAccuracy: 0 }],
  ['Hermite’s method', { integrator: 'hermite4', accuracy: 0.1, steps: 4 }],
  ['a disc about a bulge', { model: 'disk', externalPotential: 'plummer' }],
] as const)('%s', (_, given) => {
  it('gives the same digits in other units', async () => {
    const one = await run(given)
    for (const [a, b] of scales) {
      const other = await run(given, a, b)
      const scaled = other.arrays.position.data.map((x) => x / 4 ** b)
      expect([...scaled]).toEqual([...one.arrays.position.data])
      const { energyError, virialRatio, forceError } = one.result
      expect(other.result).toMatchObject({ energyError, virialRatio, ...(forceError ? { forceError } : {}) })
      expect(other.result.energy).toBe((one.result.energy as number) * 4 ** (2 * a - b))
      expect((other.lookedUp as Record<string, unknown>).boundFraction).toBe(
        (one.lookedUp as Record<string, unknown>).boundFraction,
      )
    }
  })
})
