import { describe, expect, it } from 'vitest'
import { Apart, distanceBetween } from './apart'
import type { ClusterValues } from './parameters'
import { ClusterRun } from './run'
import { draw, finish, runToEnd, valuesOf } from './testing'

const few: Partial<ClusterValues> = { stars: 40, model: 'plummer', radius: 1, virialRatio: 0.5, timeStep: 0.01 }

describe('a perturbation', () => {
  it('moves the first star along x, and nothing else', async () => {
    const [before, after] = [await draw(few), await draw({ ...few, perturbation: 0.25 })]
    expect(after.position.x[0] - before.position.x[0]).toBeCloseTo(0.25, 12)
    after.position.x[0] = before.position.x[0]
    expect(after.position).toEqual(before.position)
    expect(after.velocity).toEqual(before.velocity)
    expect(after.mass).toEqual(before.mass)
  })

  it('moves a body that is given, too, and of 0 leaves the digits as they are', async () => {
    const { arrays } = await runToEnd({ model: 'kepler', perturbation: 1, steps: 0 })
    expect(arrays.position.data[0]).toBeCloseTo(-0.375 + 1, 12)
    const [without, zero] = [
      await runToEnd({ ...few, steps: 5 }),
      await runToEnd({ ...few, steps: 5, perturbation: 0 }),
    ]
    expect(zero.checksum).toBe(without.checksum)
  })
})

describe('the distance of two runs', () => {
  const state = (...columns: number[]) => ({ columns: Float64Array.from(columns), stride: 2, stars: 2 })

  it('is that in places and velocities, as shares of the size', () => {
    // Two stars a length 2 apart along x, at rest: the sum of squares about their mean is 2.
    const rest = [-1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]
    expect(distanceBetween(state(...rest), state(...rest))).toBe(0)
    const moved = [...rest]
    moved[0] = -0.9
    expect(distanceBetween(state(...rest), state(...moved))).toBeCloseTo(0.1 / Math.sqrt(2), 12)
    // Moving, with the same velocities: half of it.
    const [one, other] = [rest, moved].map((each) => {
      const flying = [...each]
      flying[8] = 3
      return state(...flying)
    })
    expect(distanceBetween(one, other)).toBeCloseTo(0.1 / 2, 12)
  })

  it('keeps the order of time, also of a run that went back', () => {
    const apart = new Apart()
    for (const [time, distance] of [
      [0, 1],
      [1, 2],
      [2, 3],
      [1, 4],
    ])
      apart.add(time, distance)
    expect(apart.time).toEqual([0, 1])
    expect(apart.value).toEqual([1, 4])
    expect(apart.last).toBe(4)
  })

  it('grows from what one star was moved by, and is known of the same stars alone', async () => {
    const leader = await ClusterRun.create(valuesOf(few), { shared: false })
    const runs = await Promise.all(
      [{ perturbation: 1e-6 }, { stars: 41 }].map((more) =>
        ClusterRun.create(valuesOf({ ...few, ...more }), { shared: false }),
      ),
    )
    try {
      for (const steps of [0, 20]) {
        for (const run of [leader, ...runs]) await finish(run, steps)
        for (const run of runs) await run.meets(leader)
      }
      const [same, other] = runs.map((run) => run.snapshot().apart)
      expect(same?.time).toEqual([0, 0.2])
      expect(same?.value[0]).toBeGreaterThan(1e-8)
      expect(same?.value[0]).toBeLessThan(1e-6)
      expect(same?.last).not.toBe(same?.value[0])
      expect(other).toBeUndefined()
    } finally {
      for (const run of [leader, ...runs]) run.dispose()
    }
  })
})
