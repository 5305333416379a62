import { beforeAll, describe, expect, it } from 'vitest'
import { WorkerDiedError } from '../../compute/errors'
import { outcomeChecksum } from '../../experiments/document'
import { mortalWorkers } from '../../experiments/testing'
import type { Vectors } from '../../physics/cluster/forces'
import {
  accelerationsAndJerks,
  angularMomentum,
  kineticEnergy,
  lagrangianRadii,
  momentum,
  potentialEnergy,
  vectors,
} from '../../physics/cluster/forces'
import type { IntegratorName } from '../../physics/integrators'
import { integrators, takeStep } from '../../physics/integrators'
import { advanceByAarseth } from '../../physics/integrators/adaptive'
import { GaussRadau } from '../../physics/integrators/gaussRadau'
import { gravitationalConstant, kilometresPerSecond } from '../../physics/units'
import { ClusterRun } from './run'
import { columnsOf, finish, runToEnd, valuesOf } from './testing'

const warm = { model: 'plummer', virialRatio: 0.5, radius: 1, softeningLength: 0.05, timeStep: 0.01 } as const

/** Takes the same ten steps with the kernel and with its plain twin. @returns the largest relative difference */
async function distanceFromTwin(
  integrator: IntegratorName,
  stars: number,
  accuracy?: number,
  timeStep: number = warm.timeStep,
): Promise<number> {
  const steps = 10
  const values = valuesOf({
    ...warm,
    timeStep,
    integrator,
    stars,
    steps,
    ...(accuracy === undefined ? {} : { accuracy }),
  })
  const simulation = await ClusterRun.create(values, { shared: true })
  try {
    const start = await simulation.phaseSpace()
    await finish(simulation, steps)
    const end = await simulation.phaseSpace()
    const position = columnsOf(start.position)
    const velocity = columnsOf(start.velocity)
    const acceleration = vectors(stars)
    const jerk = vectors(stars)
    const { masses } = simulation
    const { softeningLength } = warm
    const force = () =>
      accelerationsAndJerks(position, velocity, masses, softeningLength, gravitationalConstant, acceleration, jerk)
    force()
    const motion = { position, velocity, acceleration, jerk, force }
    const radau = new GaussRadau(motion)
    let wanted = timeStep
    for (let step = 0; step < steps; step++) {
      if (integrator === 'gaussRadau15') radau.advance(timeStep, accuracy)
      else if (accuracy === undefined) takeStep(integrators[integrator], motion, timeStep)
      else wanted = advanceByAarseth(integrators[integrator], motion, timeStep, accuracy, wanted)
    }
    const compare = (got: Vectors, expected: Vectors) =>
      (['x', 'y', 'z'] as const).map((axis) =>
        got[axis].reduce(
          (most, value, k) =>
            Math.max(most, Math.abs(value - expected[axis][k]) / Math.max(1, Math.abs(expected[axis][k]))),
          0,
        ),
      )
    return Math.max(...compare(columnsOf(end.position), position), ...compare(columnsOf(end.velocity), velocity))
  } finally {
    simulation.dispose()
  }
}

describe('the kernel', () => {
  it.each([1, 2, 3, 5, 8, 33, 100])('moves %i stars as its plain twin does', async (stars) => {
    expect(await distanceFromTwin('leapfrog', stars)).toBeLessThan(1e-11)
  })

  it.each(Object.keys(integrators) as IntegratorName[])('steps like the plain %s', async (integrator) => {
    expect(await distanceFromTwin(integrator, 13)).toBeLessThan(1e-11)
  })

  it('chooses its steps like the plain twins', async () => {
    expect(await distanceFromTwin('hermite4', 32, 1e-7)).toBeLessThan(1e-11)
    expect(await distanceFromTwin('gaussRadau15', 7, 1e-9, 2)).toBeLessThan(1e-11)
  })
})

describe('a sample', () => {
  it.each([2, 7, 300, 601])('of %i stars agrees with the plain sums', async (stars) => {
    const { result, arrays } = await runToEnd({ ...warm, stars, steps: 3 })
    const mass = arrays.mass.data as Float64Array
    const position = columnsOf(arrays.position.data)
    const velocity = columnsOf(arrays.velocity.data)
    const kinetic = kineticEnergy(velocity, mass)
    const g = gravitationalConstant * kilometresPerSecond * kilometresPerSecond
    const potential = potentialEnergy(position, mass, warm.softeningLength, g)
    expect(result.kineticEnergy).toBeCloseTo(kinetic, 9)
    expect(Math.abs((result.potentialEnergy as number) / potential - 1)).toBeLessThan(1e-12)
    expect(Math.abs((result.virialRatio as number) / (kinetic / -potential) - 1)).toBeLessThan(1e-12)
    momentum(velocity, mass).forEach((p, axis) => expect((result.momentum as number[])[axis]).toBeCloseTo(p, 9))
    const spin = angularMomentum(position, velocity, mass)
    spin.forEach((l, axis) => expect((result.angularMomentum as number[])[axis]).toBeCloseTo(l, 8))
    const radii = lagrangianRadii(position, mass, [0.1, 0.5, 0.9])
    const got = Object.values(result.lagrangianRadii as Record<string, number>)
    radii.forEach((radius, k) => expect(Math.abs(got[k] / radius - 1)).toBeLessThan(1e-12))
  })
})

describe('force evaluations', () => {
  it('are counted: those of every step, and the first', async () => {
    const counted = async (given: object) => {
      const { costs, records } = await runToEnd({ ...warm, stars: 7, steps: 6, ...given })
      return [costs?.forceEvaluations, Array.from(records?.forceEvaluations.data ?? [])]
    }
    expect(await counted({})).toEqual([7, [1, 5, 7]])
    expect(await counted({ integrator: 'yoshida4', workers: 2 })).toEqual([19, [1, 13, 19]])
    expect(await counted({ integrator: 'hermite4' })).toEqual([13, [1, 9, 13]])
    expect(await counted({ solver: 'tree' })).toEqual([8, [2, 6, 8]])
    const [own] = await counted({ integrator: 'hermite4', accuracy: 1e-8 })
    expect(own).toBeGreaterThan(30)
  })
})

describe('the digits', () => {
  const given = { ...warm, stars: 601, steps: 40 } as const

  it('do not depend on the number of workers, nor on how the run is cut into batches', async () => {
    const { checksum } = await runToEnd({ ...given, workers: 1 })
    expect((await runToEnd({ ...given, workers: 2 })).checksum).toBe(checksum)
    expect((await runToEnd({ ...given, workers: 3 }, { batch: 7 })).checksum).toBe(checksum)
  })

  it('do not either where the integrator chooses its steps', async () => {
    const own = { ...given, timeStep: 0.1, steps: 4, integrator: 'hermite4', accuracy: 0.01 } as const
    const { checksum } = await runToEnd({ ...own, workers: 1 })
    expect((await runToEnd({ ...own, workers: 2 }, { batch: 3 })).checksum).toBe(checksum)
    expect((await runToEnd({ ...own, workers: 3 }, { shared: false, batch: 1 })).checksum).toBe(checksum)
    const few = { ...warm, stars: 5, timeStep: 20, steps: 12, integrator: 'gaussRadau15' } as const
    const whole = await runToEnd(few)
    expect((await runToEnd(few, { batch: 1 })).checksum).toBe(whole.checksum)
    expect((await runToEnd(few, { shared: false, batch: 5 })).checksum).toBe(whole.checksum)
  })

  it('are the same where memory cannot be shared', async () => {
    const { checksum } = await runToEnd(given)
    expect((await runToEnd(given, { shared: false, batch: 11 })).checksum).toBe(checksum)
  })

  it('change with the seed', async () => {
    const { checksum } = await runToEnd({ ...given, steps: 0 })
    expect((await runToEnd({ ...given, steps: 0, seed: 2027 })).checksum).not.toBe(checksum)
    // The upper half of a large seed counts, too.
    expect((await runToEnd({ ...given, steps: 0, seed: 2026 + 2 ** 32 })).checksum).not.toBe(checksum)
  })
})

/** So many that a batch takes longer than the 5 ms after which it is disturbed, even on sixteen fast cores. */
const many = { ...warm, stars: 3000, steps: 30 }

describe('a worker that dies in mid-run', () => {
  let undisturbed: string
  beforeAll(async () => {
    undisturbed = (await runToEnd(many)).checksum
  })

  it.each([true, false])('costs one batch and changes no digit (shared memory: %s)', async (shared) => {
    const values = valuesOf({ ...many, workers: 2 })
    const { kills, spawn } = mortalWorkers()
    const simulation = await ClusterRun.create(values, { shared, spawn })
    try {
      await finish(simulation, 10)
      const batch = simulation.advance(20)
      setTimeout(() => kills[kills.length - 1](), 5)
      const error: unknown = await batch.catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(WorkerDiedError)
      expect(simulation.done).toBe(10)
      await finish(simulation, values.steps)
      expect(await outcomeChecksum(await simulation.outcome())).toBe(undisturbed)
    } finally {
      simulation.dispose()
    }
  })

  it('or between two batches, with a memory of its own, costs nothing', async () => {
    const values = valuesOf({ ...warm, stars: 50, steps: 43 })
    const { kills, spawn } = mortalWorkers()
    const simulation = await ClusterRun.create(values, { shared: false, spawn })
    try {
      await finish(simulation, 22)
      const before = await simulation.phaseSpace()
      kills[0]()
      expect(await simulation.phaseSpace()).toEqual(before)
      kills[1]()
      await expect(simulation.advance(10)).rejects.toThrow(WorkerDiedError)
      expect(simulation.done).toBe(22)
      await finish(simulation, 42)
      kills[2]()
      expect((await simulation.phaseSpace()).position).toHaveLength(150)
      await finish(simulation, values.steps)
      const checksum = await outcomeChecksum(await simulation.outcome())
      expect(checksum).toBe((await runToEnd({ ...warm, stars: 50, steps: 43 })).checksum)
    } finally {
      simulation.dispose()
    }
  })

  it('and a cancel leave the state of the last batch', async () => {
    const values = valuesOf(many)
    const simulation = await ClusterRun.create(values, { shared: true })
    try {
      await finish(simulation, 10)
      const before = await simulation.phaseSpace()
      const abort = new AbortController()
      const batch = simulation.advance(20, { signal: abort.signal })
      setTimeout(() => abort.abort(new Error('enough')), 5)
      await expect(batch).rejects.toThrow('enough')
      expect(await simulation.phaseSpace()).toEqual(before)
      await finish(simulation, values.steps)
      expect(await outcomeChecksum(await simulation.outcome())).toBe(undisturbed)
    } finally {
      simulation.dispose()
    }
  })
})

describe('a change on the way', () => {
  it('of the time step acts from the next step on, and time goes on from where it was', async () => {
    const values = valuesOf({ ...warm, stars: 10, steps: 20 })
    const simulation = await ClusterRun.create(values, { shared: true })
    try {
      await finish(simulation, 10)
      expect(await simulation.adapt({ ...values, timeStep: 0.04 })).toBe('departed')
      await finish(simulation, 20)
      expect(simulation.time).toBeCloseTo(10 * 0.01 + 10 * 0.04, 12)
    } finally {
      simulation.dispose()
    }
  })
})

describe('a change before the first step', () => {
  it('makes it the run of the new parameters', async () => {
    const values = valuesOf({ ...warm, stars: 10, steps: 20 })
    const simulation = await ClusterRun.create(values, { shared: true })
    try {
      expect(await simulation.adapt({ ...values, timeStep: 0.04 })).toBe('same')
      await finish(simulation, 20)
      const checksum = await outcomeChecksum(await simulation.outcome())
      expect(checksum).toBe((await runToEnd({ ...warm, stars: 10, steps: 20, timeStep: 0.04 })).checksum)
    } finally {
      simulation.dispose()
    }
  })
})

describe('numbers that stop being numbers', () => {
  it('end the run with an error that names the time step', async () => {
    const values = valuesOf({ ...warm, stars: 20, steps: 20 })
    const simulation = await ClusterRun.create(values, { shared: true })
    try {
      // No parameters lead there, so a velocity is spoilt by hand.
      await simulation['pool'].write(simulation['pointers'].velocity, Float64Array.of(Number.NaN))
      await expect(finish(simulation, 20)).rejects.toThrow(/timeStep is too long for these stars: at step 4/)
    } finally {
      simulation.dispose()
    }
  })
})
