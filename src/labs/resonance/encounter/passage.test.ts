import { expect, it } from 'vitest'
import { settingsOf } from '../../../experiments/testing'
import type { Given } from '../../../ui/drag/preview'
import { resonance } from '..'
import { acrossRelative, type EncounterValues, galacticVelocity } from './parameters'
import { aimedAt, aimOf, flownAlong, offsetOf } from './passage'

const valuesOf = (given: Given) =>
  settingsOf(resonance, { task: 'encounter', ...given }).values as unknown as EncounterValues
const standard = valuesOf({})
const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, each, k) => sum + each * b[k], 0)
const relative = (values: EncounterValues) => galacticVelocity(values).map((v, k) => v - values.star[k + 3])

it.each([
  [3, 4],
  [-0.3, 0.05],
  [0, -2],
] as const)('a place aimed at, %f, %f, is where the subhalo passes', (level, upright) => {
  const given = aimedAt(standard, [level, upright])
  expect(given.impact).toBeCloseTo(Math.sqrt(level * level + upright * upright), 2)
  const values = valuesOf(given)
  const [x, y] = aimOf(values)
  expect(x).toBeCloseTo(level, 2)
  expect(y).toBeCloseTo(upright, 2)
  // At closest approach it is beside the star: across their relative velocity.
  const offset = offsetOf(values)
  expect(Math.abs(dot(offset, relative(values)))).toBeLessThan(1e-6)
  expect(Math.sqrt(dot(offset, offset))).toBeCloseTo(values.impact, 9)
})

it('aimed straight at the star it keeps its direction, which an offset must have', () => {
  expect(aimedAt(standard, [0, 0])).toEqual({ impact: 0 })
  expect(aimOf({ ...standard, impact: 0 }).map((each) => each + 0)).toEqual([0, 0])
})

it('flown another way it passes on the same side, in both geometries', () => {
  for (const geometry of ['galactic', 'relative']) {
    const before = valuesOf({ geometry })
    const given = flownAlong(before, [-120.4, 37])
    expect(given.subhaloVelocity).toEqual([-120, 37, before.subhaloVelocity[2]])
    const after = valuesOf({ geometry, ...given })
    expect(acrossRelative(after)?.projected).toBe(false)
    const [[x, y], [u, v]] = [aimOf(before), aimOf(after)]
    expect(u).toBeCloseTo(x, 9)
    expect(v).toBeCloseTo(y, 9)
  }
})
