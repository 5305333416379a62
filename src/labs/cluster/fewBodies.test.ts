import { describe, expect, it } from 'vitest'
import { outcomeChecksum } from '../../experiments/document'
import { identify } from '../../experiments/identity'
import { readAddress } from '../../files/address'
import { resolve, resolveStrictly } from '../../parameters/resolve'
import { fewBodies, figureEightPeriod } from '../../physics/cluster/fewBodies'
import { type FewBodyModel, fewBodyCounts } from '../../physics/cluster/fewBodyCounts'
import { gravitationalConstant, lightYear } from '../../physics/units'
import { cluster } from '.'
import type { ClusterValues } from './parameters'
import { ClusterRun } from './run'
import { shownUnits } from './scales'
import { finish, runToEnd, valuesOf } from './testing'

const natural = { units: 'natural', softeningLength: 0, workers: 1 } as const
const orbit = 2 * Math.PI
/** Largest |ΔE/E|: the run's own error is relative to K₀ + |W₀|. */
const most = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => Math.max(a, b), 0)

/** How far the bodies are from where they began, at most. */
async function missed(given: Partial<ClusterValues>) {
  const [start, end] = await Promise.all([runToEnd({ ...given, steps: 0 }), runToEnd(given)])
  const from = start.arrays.position.data
  return most(Array.from(end.arrays.position.data, (x, k) => Math.abs(x - from[k])))
}

describe('a Kepler orbit of eccentricity 0.5', () => {
  const kepler = { ...natural, model: 'kepler', eccentricity: 0.5 } as const

  it('has E = −G m₁ m₂/2a, and comes back after 2π, in units of pc as well', async () => {
    const { result } = await runToEnd({ ...kepler, steps: 0 })
    expect(result.energy).toBeCloseTo((-0.75 * 0.25) / 2, 15)
    const radau = { ...kepler, integrator: 'gaussRadau15', steps: 2 } as const
    expect(await missed({ ...radau, timeStep: orbit })).toBeLessThan(1e-13)
    const astronomical = {
      ...radau,
      units: 'astronomical',
      timeStep: orbit / Math.sqrt(gravitationalConstant),
    } as const
    expect(await missed(astronomical)).toBeLessThan(1e-12)
  })

  it('keeps its energy for 1000 orbits with symplectic methods, and drifts with the others', async () => {
    /** Growth of the largest energy error from the first tenth of the orbits to all of them. */
    const growth = async (integrator: ClusterValues['integrator']) => {
      const { series } = await runToEnd({ ...kepler, integrator, timeStep: orbit / 100, steps: 100_000 })
      const error = series.energyError
      return most(error) / most(error.subarray(0, error.length / 10))
    }
    for (const integrator of ['leapfrog', 'yoshida4', 'kahanLi6'] as const)
      expect(await growth(integrator)).toBeLessThan(1.1)
    for (const integrator of ['rungeKutta4', 'hermite4'] as const) expect(await growth(integrator)).toBeGreaterThan(3)
  })
})

describe('the figure eight', () => {
  it('is back after ten periods, and has its energy', async () => {
    const given = {
      ...natural,
      model: 'figureEight',
      integrator: 'kahanLi6',
      timeStep: figureEightPeriod / 200,
    } as const
    expect((await runToEnd({ ...given, steps: 0 })).result.energy).toBeCloseTo(-1.2871419956, 9)
    expect(await missed({ ...given, steps: 2000 })).toBeLessThan(1e-6)
  })
})

describe('Burrau’s Pythagorean problem', () => {
  it('is where it has to be at t = 10, to eight digits and more', async () => {
    const given = { ...natural, model: 'pythagorean', integrator: 'gaussRadau15', timeStep: 0.1, steps: 100 } as const
    const { arrays, result } = await runToEnd(given)
    expect(result.initialEnergy).toBeCloseTo(-769 / 60, 12)
    const expected = [
      [0.778480410138, 0.14139230029, 0],
      [-2.025092477978, 0.097219384146, 0],
      [1.1529857363, -0.162610887491, 0],
    ].flat()
    expect(most(Array.from(arrays.position.data, (x, k) => Math.abs(x - expected[k])))).toBeLessThan(1e-10)
  })
})

describe('the Benchmarks Game’s five bodies', () => {
  it('have its published energies, to nine digits', async () => {
    const given = {
      ...natural,
      model: 'benchmarkGame',
      integrator: 'symplecticEuler',
      timeStep: 0.01,
      steps: 1000,
    } as const
    const { result } = await runToEnd(given)
    expect((result.initialEnergy as number).toFixed(9)).toBe('-0.169075164')
    expect((result.energy as number).toFixed(9)).toBe('-0.169087605')
    expect(result.stars).toBe(5)
  })
})

describe('time that is reversed', () => {
  const cold = {
    stars: 40,
    radius: 1,
    massFunction: 'equal',
    softeningLength: 0.1,
    timeStep: 0.03,
    workers: 1,
    reverseAt: 120,
    steps: 240,
  } as const
  const back = async (given: Partial<ClusterValues>, batch?: number) => {
    const { result, checksum } = await runToEnd({ ...cold, ...given }, batch === undefined ? {} : { batch })
    return { error: result.roundTripError as number | null, checksum, result }
  }

  it('leads reversible integrators back to the stars at rest, and others past them', async () => {
    for (const integrator of ['leapfrog', 'yoshida4', 'kahanLi6', 'gaussRadau15'] as const)
      expect((await back({ integrator })).error).toBeLessThan(1e-13)
    for (const [integrator, least] of [
      ['symplecticEuler', 0.1],
      ['rungeKutta4', 1e-5],
      ['hermite4', 1e-8],
    ] as const)
      expect((await back({ integrator })).error).toBeGreaterThan(least)
    const { result } = await back({})
    expect(result.kineticEnergy).toBeLessThan(1e-9)
  })

  it('has digits that no batch, checkpoint or worker changes, and says nothing before it is back', async () => {
    const whole = await back({ integrator: 'hermite4', accuracy: 0.001 })
    expect((await back({ integrator: 'hermite4', accuracy: 0.001 }, 7)).checksum).toBe(whole.checksum)
    const values = valuesOf({ ...cold, integrator: 'gaussRadau15' })
    const run = await ClusterRun.create(values, { shared: false })
    await finish(run, 100)
    const kept = await run.checkpoint()
    await finish(run, 240)
    const once = await outcomeChecksum(await run.outcome())
    await run.restore(kept)
    await finish(run, 240)
    expect(await outcomeChecksum(await run.outcome())).toBe(once)
    run.dispose()
    expect((await back({ integrator: 'gaussRadau15' })).checksum).toBe(once)
    expect((await back({ steps: 239 })).error).toBeNull()
    expect('roundTripError' in (await back({ reverseAt: 0, steps: 4 })).result).toBe(false)
    const later = await back({ steps: 260 })
    expect(later.error).toBe((await back({})).error)
  })
})

it('the solar system keeps its energy for a hundred years, and the Earth is back after a sidereal year', async () => {
  const given = { model: 'solarSystem', integrator: 'kahanLi6', workers: 1 } as const
  const [start, year, century] = await Promise.all([
    runToEnd({ ...given, steps: 0 }),
    runToEnd({ ...given, timeStep: 365.25636 / 365.25 / 100, steps: 100 }),
    runToEnd({ ...given, steps: 10_000 }),
  ])
  expect(century.result.energyError).toBeLessThan(1e-9)
  const fromTheSun = ({ arrays }: typeof start, planet: number) =>
    [0, 1, 2].map((axis) => arrays.position.data[3 * planet + axis] - arrays.position.data[axis])
  const before = fromTheSun(start, 3)
  // The Moon and the other planets move it by some thousandths.
  for (const [axis, x] of fromTheSun(year, 3).entries()) expect(Math.abs(x - before[axis])).toBeLessThan(2e-3)
}, 20_000)

it('planets have the units that the page names', async () => {
  for (const [model, planet] of [
    ['solarSystem', 3],
    ['solarSystem', 5],
    ['benchmarkGame', 1],
  ] as const) {
    const run = await ClusterRun.create(valuesOf({ model, workers: 1 }), { shared: true })
    try {
      expect(shownUnits(run.values)).toMatchObject({ time: 'yr', length: 'au', mass: 'M☉/4π²', speed: 'au/yr' })
      const { mass } = await run.star(0)
      expect(mass / (4 * Math.PI ** 2)).toBeCloseTo(1, 3)
      // On a circle v √r = 2π; these are a little oval.
      const { distance, speed } = await run.star(planet)
      expect(Math.abs(speed * Math.sqrt(distance) - 2 * Math.PI)).toBeLessThan(0.2)
    } finally {
      run.dispose()
    }
  }
})

describe('a model of a few bodies that is named comes as it is stated', () => {
  const named = (text: string) => resolveStrictly(cluster, readAddress(text).given, 'text')

  it('G = 1, no softening, a step of its own, unless a parameter is named', () => {
    for (const model of Object.keys(fewBodies))
      expect(valuesOf({ model: model as FewBodyModel })).toMatchObject({
        units: 'natural',
        softeningLength: 0,
        timeStep: 0.01,
      })
    expect(valuesOf({ model: 'kepler', softeningLength: 0.1 })).toMatchObject({
      units: 'natural',
      softeningLength: 0.1,
    })
    expect(valuesOf({ model: 'plummer' })).toMatchObject({ units: 'astronomical', softeningLength: lightYear })
  })

  it('in an address, which holds what differs; an address that names everything means what it meant', () => {
    const bare = named('#/cluster?model=figureEight')
    const whole = named(
      '#/cluster?v=1&model=figureEight&units=natural&softeningLength=0&timeStep=0.01&speed=0.3&trails=on',
    )
    expect(whole.values).toEqual(bare.values)
    expect(identify(cluster, whole).address).toBe(identify(cluster, bare).address)
    const soft = named('#/cluster?model=figureEight&units=astronomical&softeningLength=0.3&timeStep=0.1')
    expect(soft.values).toMatchObject({ units: 'astronomical', softeningLength: 0.3, timeStep: 0.1 })
    expect(named(identify(cluster, soft).address).values).toMatchObject({ units: 'astronomical', softeningLength: 0.3 })
  })

  it('messages then know no parsec and no megayear', () => {
    const { problems } = resolve(
      cluster,
      [
        ['model', 'kepler'],
        ['timeStep', '1e5'],
        ['softeningLength', '-1'],
      ],
      'text',
    )
    expect(problems.map(({ reason }) => reason)).toEqual([
      'takes a number from 1e-9 to 10000',
      'takes a number from 0 to 10000',
    ])
    const masses = { units: 'natural', minimumMass: 2, maximumMass: 1 }
    const [relation] = resolve(cluster, Object.entries(masses), 'typed').problems
    expect(relation.reason).toBe('must not be above maximumMass, which is 1')
  })
})

it('every model of a few bodies has as many as it is said to have', () => {
  for (const [model, bodies] of Object.entries(fewBodies))
    expect(bodies({ eccentricity: 0.5 })).toHaveLength(fewBodyCounts[model as FewBodyModel])
})
