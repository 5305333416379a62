import { afterEach, describe, expect, it, vi } from 'vitest'
import { DisposedError } from '../../compute/errors'
import { gravitationalConstantKms } from '../../physics/units'
import { runLab } from '../document'
import { cluster } from '.'
import { ClusterEngine, runCluster } from './engine'
import type { ClusterValues } from './parameters'
import { presets } from './presets'
import { columnsOf, mortalWorkers, runToEnd, valuesOf } from './testing'

const few = { model: 'plummer', radius: 1, virialRatio: 0.5, stars: 20, timeStep: 0.01, softeningLength: 0.05 } as const
const many = { ...few, stars: 800, workers: 2 } as const

const engines: ClusterEngine[] = []
async function open(given: Partial<ClusterValues>, spawn?: ReturnType<typeof mortalWorkers>['spawn']) {
  const engine = await ClusterEngine.create(valuesOf(given), { shared: true, ...(spawn ? { spawn } : {}) })
  engines.push(engine)
  return engine
}

afterEach(() => {
  for (const engine of engines.splice(0)) engine.dispose()
})

/** Resolves when the engine's summary is as wanted. */
function until(engine: ClusterEngine, wanted: (summary: ReturnType<ClusterEngine['summary']>) => boolean) {
  return new Promise<void>((resolve) => {
    let stop = () => {}
    const look = () => {
      if (!wanted(engine.summary())) return
      stop()
      resolve()
    }
    stop = engine.subscribe(look)
    look()
  })
}

const finished = (engine: ClusterEngine) => until(engine, ({ checksum }) => checksum !== undefined)

describe('playing', () => {
  it('gives the digits of a run without a page, at any speed', async () => {
    const given = { ...few, steps: 41 }
    const { checksum } = await runToEnd(given)
    for (const speed of [1, 1000]) {
      const engine = await open({ ...given, speed })
      expect(engine.summary()).toMatchObject({ state: 'idle', step: 0, steps: 41, checksum: undefined })
      engine.play()
      await finished(engine)
      expect(engine.summary()).toMatchObject({ state: 'done', step: 41, checksum, changedOnTheWay: false, replaced: 0 })
      expect(engine.summary().time).toBeCloseTo(0.41, 12)
    }
    const { document } = await runLab(cluster, Object.entries(given), 'typed')
    expect(document.checksum).toBe(checksum)
  })

  it('pauses between batches, steps once, and goes on where it was', async () => {
    const given = { ...few, steps: 200 }
    const engine = await open(given)
    engine.play()
    await until(engine, ({ step }) => step > 5)
    await engine.pause()
    const { step } = engine.summary()
    expect(engine.summary().state).toBe('paused')
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(engine.summary().step).toBe(step)
    await engine.stepOnce()
    await engine.stepOnce()
    expect(engine.summary()).toMatchObject({ state: 'paused', step: step + 2 })
    engine.setSpeed(1000)
    expect(engine.summary().wanted).toBe(500_000)
    engine.play()
    await finished(engine)
    expect(engine.summary().checksum).toBe((await runToEnd(given)).checksum)
  })

  it('takes a single step from the start, and none beyond the end', async () => {
    const engine = await open({ ...few, steps: 1 })
    const { generation } = engine.simulation
    await engine.stepOnce()
    expect(engine.summary()).toMatchObject({ state: 'done', step: 1 })
    expect(engine.simulation.generation).toBe(generation + 1)
    await engine.stepOnce()
    engine.play()
    expect(engine.summary()).toMatchObject({ state: 'done', step: 1 })
  })

  it('starts from the same stars after a reset, which is a new engine', async () => {
    const first = await open({ ...few, steps: 10 })
    const start = first.simulation.picture.slice()
    expect(start).toHaveLength(60)
    await first.stepOnce()
    expect(first.simulation.picture).not.toEqual(start)
    const second = await open({ ...few, steps: 10 })
    expect(second.simulation.picture.slice()).toEqual(start)
    expect(second.summary().step).toBe(0)
  })
})

describe('a parameter changed on the way', () => {
  it('marks the run when it is the time step: the address no longer gives these digits', async () => {
    const given = { ...few, steps: 30 }
    const engine = await open(given)
    await engine.stepOnce()
    await engine.setTimeStep(0.01)
    expect(engine.summary().changedOnTheWay).toBe(false)
    await engine.setTimeStep(0.02)
    engine.play()
    await until(engine, ({ state }) => state === 'done')
    expect(engine.summary()).toMatchObject({ step: 30, changedOnTheWay: true })
    expect(engine.summary().time).toBeCloseTo(0.01 + 29 * 0.02, 12)
    expect(await engine.record()).toMatchObject({ complete: false, values: { timeStep: 0.02 } })
    expect(engine.summary().checksum).toBeUndefined()
  })

  it('does not mark a run that has not begun', async () => {
    const engine = await open({ ...few, steps: 30 })
    await engine.setTimeStep(0.02)
    engine.play()
    await finished(engine)
    const { checksum } = await runToEnd({ ...few, steps: 30, timeStep: 0.02 })
    expect(engine.summary()).toMatchObject({ changedOnTheWay: false, checksum })
  })

  it('lets a finished run go on when it is the number of steps', async () => {
    const engine = await open({ ...few, steps: 20 })
    engine.play()
    await finished(engine)
    const short = engine.summary().checksum
    engine.setSteps(33)
    expect(engine.summary()).toMatchObject({ state: 'paused', step: 20, steps: 33, checksum: undefined })
    engine.play()
    await finished(engine)
    const { checksum } = await runToEnd({ ...few, steps: 33 })
    expect(checksum).not.toBe(short)
    expect(engine.summary()).toMatchObject({ state: 'done', step: 33, checksum, changedOnTheWay: false })
  })

  it('vouches for nothing where the run is already beyond the new number of steps', async () => {
    const engine = await open({ ...few, steps: 1000 })
    for (let step = 0; step < 3; step++) await engine.stepOnce()
    engine.setSteps(2)
    engine.play()
    await until(engine, ({ state }) => state === 'done')
    expect(engine.astray).toBe(true)
    expect(await engine.record()).toMatchObject({ complete: false })
    expect(engine.summary()).toMatchObject({ step: 3, steps: 2, checksum: undefined })
  })

  it('changes no digit when it is the number of workers', async () => {
    const given = { ...many, steps: 60 }
    const engine = await open({ ...given, speed: 1000 })
    expect(engine.summary().workers).toBe(2)
    engine.play()
    await until(engine, ({ step }) => step > 0)
    await engine.setWorkers(1)
    expect(engine.summary()).toMatchObject({ workers: 1 })
    await engine.setWorkers(3)
    expect(engine.summary()).toMatchObject({ workers: 3 })
    await finished(engine)
    expect(engine.summary()).toMatchObject({
      checksum: (await runToEnd({ ...given, workers: 1 })).checksum,
      changedOnTheWay: false,
    })
  })
})

describe('a run whose energy goes wrong', () => {
  it('pauses once, says why, and goes on when asked to', async () => {
    const engine = await open({ ...presets.article.values, stars: 100, timeStep: 3000, steps: 60, speed: 1000 })
    engine.play()
    await until(engine, ({ warning }) => warning !== undefined)
    await engine.pause()
    const { warning, state, numbers, step } = engine.summary()
    expect(state).toBe('paused')
    expect(step).toBeLessThan(60)
    expect(numbers.energyError).toBeGreaterThan(1)
    expect(warning).toMatch(/^Paused at step \d+: the energy is off by \d+ % of itself\. The time step is too long/)
    engine.play()
    expect(engine.summary().warning).toBeUndefined()
    await finished(engine)
    expect(engine.summary()).toMatchObject({ state: 'done', step: 60, warning: undefined })
  })
})

describe('a worker that dies while playing', () => {
  it('is replaced, and no digit changes', async () => {
    const given = { ...many, stars: 1200, steps: 80 }
    const { kills, spawn } = mortalWorkers()
    const engine = await open({ ...given, speed: 1000 }, spawn)
    engine.play()
    await until(engine, ({ step }) => step > 10)
    // From a timer: at top speed the engine leaves no gap between batches that a timer could fall into.
    setTimeout(() => kills[0](), 0)
    await finished(engine)
    const { checksum } = await runToEnd(given)
    expect(engine.summary()).toMatchObject({ state: 'done', step: 80, replaced: 1, checksum, error: undefined })
  })
})

describe('leaving while playing', () => {
  it('is quiet', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const engine = await open({ ...many, steps: 1_000_000, speed: 1000 })
    const listener = vi.fn()
    engine.subscribe(listener)
    engine.play()
    await until(engine, ({ step }) => step > 0)
    const late = engine.record()
    engine.dispose()
    const calls = listener.mock.calls.length
    await expect(late).rejects.toThrow()
    await expect(engine.setWorkers(1)).rejects.toThrow(DisposedError)
    await new Promise((resolve) => setTimeout(resolve, 100))
    expect(unhandled).not.toHaveBeenCalled()
    expect(listener).toHaveBeenCalledTimes(calls)
    expect(engine.summary().state).not.toBe('failed')
    process.off('unhandledRejection', unhandled)
  })
})

describe('a star', () => {
  it('has the numbers of plain formulas', async () => {
    const engine = await open({ ...few, steps: 3 })
    engine.play()
    await finished(engine)
    const { arrays, timing } = await engine.record()
    expect(timing.workers).toBe(1)
    const mass = arrays.mass.data
    const { x, y, z } = columnsOf(arrays.position.data)
    const velocity = columnsOf(arrays.velocity.data)
    for (const index of [0, 7, 19]) {
      const star = await engine.star(index)
      const speed = Math.hypot(velocity.x[index], velocity.y[index], velocity.z[index])
      let potential = 0
      for (let other = 0; other < 20; other++) {
        const distance = Math.hypot(x[other] - x[index], y[other] - y[index], z[other] - z[index], 0.05)
        if (other !== index) potential -= (gravitationalConstantKms * mass[other]) / distance
      }
      expect(star.mass).toBe(mass[index])
      expect(star.distance).toBeCloseTo(Math.hypot(x[index], y[index], z[index]), 13)
      expect(star.speed).toBeCloseTo(speed, 13)
      expect(star.energy / (speed ** 2 / 2 + potential)).toBeCloseTo(1, 12)
    }
  })
})

describe('a run without a page', () => {
  it('reports its progress to the end and can be stopped', async () => {
    const fractions: number[] = []
    const values = valuesOf({ ...few, steps: 50 })
    const { timing } = await runCluster(values, { onProgress: ({ fraction }) => fractions.push(fraction) })
    expect(fractions[fractions.length - 1]).toBe(1)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(timing.stepsPerSecond).toBeGreaterThan(0)
    const abort = new AbortController()
    const stopped = runCluster(valuesOf({ ...many, steps: 1_000_000 }), {
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('enough')),
    })
    await expect(stopped).rejects.toThrow('enough')
  })

  it('of no steps is its initial conditions', async () => {
    const { result, arrays, timing } = await runCluster(valuesOf({ ...few, steps: 0 }), {})
    expect(result).toMatchObject({ steps: 0, time: 0, energyError: 0 })
    expect(Array.from(arrays.time.data)).toEqual([0])
    expect(timing.stepsPerSecond).toBe(0)
  })
})
