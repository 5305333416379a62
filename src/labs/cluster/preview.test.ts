import { expect, it } from 'vitest'
import { settingsOf } from '../../experiments/testing'
import { cluster } from '.'
import type { ClusterValues } from './parameters'
import { fallInWords, sphereIn } from './preview'

const valuesOf = (given: Partial<ClusterValues>) => settingsOf(cluster, given).values as unknown as ClusterValues

it('draws the sphere of the radius in hand, and of nothing else', () => {
  const values = valuesOf({ radius: 12 })
  expect(sphereIn({ values, changed: new Set(['radius']) })).toBe(12)
  expect(sphereIn({ values, changed: new Set(['stars']) })).toBeUndefined()
  const two = valuesOf({ model: 'twoClusters', radius: 12 })
  expect(sphereIn({ values: two, changed: new Set(['radius']) })).toBeUndefined()
})

it('says when a cold uniform sphere falls together: (π/2) √(R³ / 2GM)', () => {
  // 1000 M☉ in 10 pc; G = 0.0044985 pc³/(M☉ Myr²).
  const cold = { stars: 1000, radius: 10, massFunction: 'equal', mass: 1 } as const
  expect(fallInWords(valuesOf(cold))).toBe('falls together in about 16.6 Myr')
  expect(fallInWords(valuesOf({ ...cold, stars: 10, radius: 100 }))).toBe('falls together in about 5.24 Gyr')
  expect(fallInWords(valuesOf({ ...cold, virialRatio: 0.5 }))).toBeUndefined()
  expect(fallInWords(valuesOf({ ...cold, model: 'plummer' }))).toBeUndefined()
  expect(fallInWords(valuesOf({ ...cold, stars: 1 }))).toBeUndefined()
})
