import { expect, it } from 'vitest'
import { clusterSample } from '../../kernels/clusterLayout'
import { ClusterRun } from './run'
import { finish, runToEnd, valuesOf } from './testing'

const approach = (lookedUp: object | undefined) =>
  (lookedUp as { closestApproach?: { separation: number; time: number } } | undefined)?.closestApproach

it('is the pericentre of an ellipse, half a period after its apocentre', async () => {
  // a = 1, G M = 1: from 1 + e down to 1 − e at t = π.
  const given = { model: 'kepler', eccentricity: 0.6, integrator: 'kahanLi6', timeStep: Math.PI / 400 } as const
  const { lookedUp } = await runToEnd({ ...given, steps: 600 })
  expect(approach(lookedUp)?.separation).toBeCloseTo(0.4, 8)
  expect(approach(lookedUp)?.time).toBeCloseTo(Math.PI, 8)
  // Before it is there the present is the closest.
  const early = await runToEnd({ ...given, steps: 101 })
  expect(approach(early.lookedUp)?.time).toBeCloseTo((101 * Math.PI) / 400, 10)
})

it('is that of all pairs, also of neighbours in the list and of an odd number, on any number of workers', async () => {
  const given = { stars: 601, steps: 0, virialRatio: 0, model: 'plummer', softeningLength: 1 } as const
  const { lookedUp, arrays } = await runToEnd({ ...given, workers: 1 })
  const { data } = arrays.position
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 601; i++)
    for (let j = 0; j < i; j++)
      least = Math.min(least, Math.hypot(...[0, 1, 2].map((axis) => data[3 * i + axis] - data[3 * j + axis])))
  expect(approach(lookedUp)?.separation).toBeCloseTo(least, 12)
  expect((await runToEnd({ ...given, workers: 3 })).lookedUp).toEqual(lookedUp)
  const pair = await runToEnd({ model: 'kepler', eccentricity: 0.5, steps: 0 })
  expect(approach(pair.lookedUp)).toEqual({ separation: 1.5, time: 0 })
})

it('is not there of a single star, nor where a tree does not look at all pairs', async () => {
  expect((await runToEnd({ stars: 1, steps: 0 })).lookedUp).not.toHaveProperty('closestApproach')
  expect((await runToEnd({ stars: 40, steps: 0, solver: 'tree' })).lookedUp).not.toHaveProperty('closestApproach')
})

const tightest = (lookedUp: object | undefined) =>
  (lookedUp as { smallestHalfMassRadius?: { radius: number; time: number } } | undefined)?.smallestHalfMassRadius

it('knows how small the half-mass radius has been, however the run is cut, and from a checkpoint on', async () => {
  const given = { stars: 30, radius: 10, virialRatio: 0, softeningLength: 0.3, timeStep: 0.5, steps: 400 } as const
  const { lookedUp, series } = await runToEnd(given)
  const radii = series.column(clusterSample.place.lagrangianRadii + 1)
  const smallest = tightest(lookedUp)
  expect(smallest?.radius).toBe(Math.min(...radii))
  expect(smallest?.time).toBe(series.time[radii.indexOf(smallest?.radius ?? 0)])
  expect(smallest?.time).toBeGreaterThan(20)
  expect((await runToEnd(given, { shared: false, batch: 7 })).lookedUp).toEqual(lookedUp)

  const values = valuesOf(given)
  const [run, other, older] = await Promise.all([0, 1, 2].map(() => ClusterRun.create(values, { shared: true })))
  try {
    await finish(run, 300)
    const kept = await run.checkpoint()
    await other.restore(kept)
    const state = Object.fromEntries(Object.entries(kept.state).filter(([name]) => name !== 'tightest'))
    await older.restore({ ...kept, state })
    for (const each of [other, older]) {
      await finish(each, 400)
      expect((await each.outcome()).lookedUp).toEqual(lookedUp)
    }
  } finally {
    for (const each of [run, other, older]) each.dispose()
  }
})

it('looks at the energies of stars that nothing but encounters changes', async () => {
  const given = { stars: 64, model: 'plummer', virialRatio: 0.5, timeStep: 0.02, steps: 50 } as const
  const { lookedUp } = await runToEnd({ ...given, radius: 1 })
  expect(lookedUp?.energyDiffusion).toBeGreaterThan(1e-5)
  expect(lookedUp?.energyDiffusion).toBeLessThan(0.1)
  expect((await runToEnd({ ...given, steps: 0 })).lookedUp?.energyDiffusion).toBe(0)
  expect((await runToEnd({ ...given, externalPotential: 'plummer' })).lookedUp).not.toHaveProperty('energyDiffusion')
})
