import { afterEach, describe, expect, it, vi } from 'vitest'
import { drive } from '../../experiments/drive'
import { RunSession } from '../../experiments/session'
import { finished, mortalWorkers, settingsOf, until } from '../../experiments/testing'
import { gravitationalConstantKms } from '../../physics/units'
import { cluster } from '.'
import { clusterExperiment } from './experiment'
import type { ClusterValues } from './parameters'
import { presets } from './presets'
import { columnsOf, runToEnd } from './testing'

const few = { model: 'plummer', radius: 1, virialRatio: 0.5, stars: 20, timeStep: 0.01, softeningLength: 0.05 } as const
const many = { ...few, stars: 800, workers: 2 } as const
const settings = (given: Partial<ClusterValues>) => settingsOf(cluster, given)

const sessions: { dispose(): void }[] = []
function open(given: Partial<ClusterValues>, options: ConstructorParameters<typeof RunSession>[2] = {}) {
  const session = new RunSession(cluster, clusterExperiment, { autoStart: false, ...options })
  sessions.push(session)
  session.open(settings(given))
  return session
}
const opened = (session: ReturnType<typeof open>) =>
  until(session, ({ run, state }) => run !== undefined && state !== 'preparing')

afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
})

describe('playing', () => {
  it('gives the digits of a run without a page, at any speed', async () => {
    const given = { ...few, steps: 41 }
    const { document } = await drive(cluster, Object.entries(given), 'typed')
    expect(document.checksum).toBe((await runToEnd(given)).checksum)
    for (const speed of [1, 1000]) {
      const session = open({ ...given, speed })
      expect(await opened(session)).toMatchObject({ state: 'ready', done: 0, end: 41, document: undefined })
      session.play()
      const view = await finished(session)
      expect(view).toMatchObject({ state: 'done', done: 41, changedOnTheWay: [], deaths: 0 })
      expect(view.document?.checksum).toBe(document.checksum)
      expect(view.document?.parameters).toEqual(document.parameters)
      expect(view.snapshot?.time).toBeCloseTo(0.41, 12)
    }
  })

  it('pauses between batches, steps once, and goes on where it was', async () => {
    const given = { ...few, steps: 200 }
    const session = open(given)
    await opened(session)
    session.play()
    await until(session, ({ done }) => done > 5)
    session.pause()
    const done = await session.between((run) => Promise.resolve(run.done))
    expect(session.snapshot().state).toBe('paused')
    session.stepOnce()
    await until(session, (view) => view.done === done + 1)
    session.follow(settings({ ...given, speed: 1000 }))
    expect((await until(session, ({ wanted }) => wanted === 500_000)).done).toBe(done + 1)
    session.play()
    expect((await finished(session)).document?.checksum).toBe((await runToEnd(given)).checksum)
  })

  it('takes a single step from the start, and none beyond the end', async () => {
    const session = open({ ...few, steps: 1 })
    const { run } = await opened(session)
    const generation = run?.generation ?? 0
    session.stepOnce()
    await finished(session)
    expect(run?.generation).toBe(generation + 1)
    session.stepOnce()
    session.play()
    expect(session.snapshot()).toMatchObject({ state: 'done', done: 1 })
  })

  it('starts from the same stars after a reset', async () => {
    const session = open({ ...few, steps: 10 })
    const { run } = await opened(session)
    const start = run?.picture.slice()
    expect(start).toHaveLength(60)
    session.stepOnce()
    await until(session, ({ done }) => done === 1)
    session.reset(false)
    const again = await until(session, (view) => view.state === 'ready' && view.run !== run)
    expect(again.run?.picture.slice()).toEqual(start)
  })
})

describe('a parameter changed on the way', () => {
  it('takes the checksum when it is the time step: no address gives these digits', async () => {
    const given = { ...few, steps: 30 }
    const session = open(given)
    await opened(session)
    session.stepOnce()
    await until(session, ({ done }) => done === 1)
    session.follow(settings({ ...given, timeStep: 0.02 }))
    await until(session, ({ changedOnTheWay }) => changedOnTheWay.length === 1)
    session.play()
    const view = await finished(session)
    expect(view).toMatchObject({ done: 30, changedOnTheWay: ['time step'] })
    expect(view.snapshot?.time).toBeCloseTo(0.01 + 29 * 0.02, 12)
    expect(view.document).toMatchObject({ changedOnTheWay: ['time step'] })
    expect(view.document).not.toHaveProperty('checksum')
  })

  it('leaves a run that has not begun the one that the address describes', async () => {
    const session = open({ ...few, steps: 30 })
    await opened(session)
    const given = { ...few, steps: 30, timeStep: 0.02 }
    session.follow(settings(given))
    session.play()
    const view = await finished(session)
    expect(view.changedOnTheWay).toEqual([])
    expect(view.document?.checksum).toBe((await runToEnd(given)).checksum)
  })

  it('lets a finished run go on when there are to be more steps, and starts it again when there are to be fewer', async () => {
    const session = open({ ...few, steps: 20 }, { autoStart: true })
    const short = (await finished(session)).document?.checksum
    session.pause()
    session.follow(settings({ ...few, steps: 33 }))
    await until(session, ({ state, end }) => state === 'paused' && end === 33)
    expect(session.snapshot()).toMatchObject({ done: 20, document: undefined })
    session.play()
    const long = (await finished(session)).document?.checksum
    expect(long).toBe((await runToEnd({ ...few, steps: 33 })).checksum)
    session.follow(settings({ ...few, steps: 20 }))
    const view = await until(session, ({ end, document }) => end === 20 && document !== undefined)
    expect(view.document?.checksum).toBe(short)
  })

  it('starts a finished run again when it is the time step, and gives the digits of the address', async () => {
    const given = { ...few, steps: 30 }
    const session = open(given, { autoStart: true })
    const before = await finished(session)
    session.follow(settings({ ...given, timeStep: 0.005 }))
    const after = await until(session, ({ document }) => document?.parameters.timeStep === 0.005)
    expect(after).toMatchObject({ changedOnTheWay: [], restartedBy: ['time step'] })
    expect(after.document?.checksum).toBe((await runToEnd({ ...given, timeStep: 0.005 })).checksum)
    expect(after.document?.checksum).not.toBe(before.document?.checksum)
  })

  it('changes no digit when it is the number of workers', async () => {
    const given = { ...many, steps: 60 }
    const session = open({ ...given, speed: 1000 }, { autoStart: true })
    await until(session, ({ done }) => done > 0)
    session.follow(settings({ ...given, speed: 1000, workers: 1 }))
    await until(session, ({ workers }) => workers === 1)
    session.follow(settings({ ...given, speed: 1000, workers: 3 }))
    await until(session, ({ workers }) => workers === 3)
    const view = await finished(session)
    expect(view.document?.checksum).toBe((await runToEnd({ ...given, workers: 1 })).checksum)
  })
})

describe('going back in time', () => {
  it('gives any earlier moment, and the end from there, to the same digits', async () => {
    const given = { ...few, steps: 700 }
    const session = open({ ...given, speed: 1000 }, { autoStart: true })
    const whole = await finished(session)
    expect(whole.moments.length).toBeGreaterThan(2)
    for (const moment of [333, 6, 699, 0]) {
      await session.seek(moment)
      expect(session.snapshot()).toMatchObject({ done: moment, document: undefined })
      const { document } = await session.collect()
      const { result } = (await drive(cluster, Object.entries({ ...given, steps: moment }), 'typed')).document
      expect(document).toMatchObject({ complete: false, result: { ...result, steps: moment } })
      expect(document).not.toHaveProperty('checksum')
    }
    session.play()
    expect((await finished(session)).document?.checksum).toBe(whole.document?.checksum)
    await session.seek(20)
    await session.seek(700)
    expect((await finished(session)).document?.checksum).toBe(whole.document?.checksum)
  })

  it('ends where another course begins: no moment before the change is recomputed under its name', async () => {
    const given = { ...few, steps: 60 }
    const session = open(given, { autoStart: true })
    await finished(session)
    await session.seek(20)
    session.follow(settings({ ...given, timeStep: 0.02 }))
    await until(session, ({ changedOnTheWay }) => changedOnTheWay.length > 0)
    session.play()
    const end = await until(session, ({ state, document }) => state === 'done' && document !== undefined)
    expect(end.snapshot?.time).toBeCloseTo(20 * 0.01 + 40 * 0.02, 12)
    await session.seek(5)
    expect(session.snapshot()).toMatchObject({ done: 20 })
    session.play()
    const again = await until(session, ({ state, document }) => state === 'done' && document !== undefined)
    expect(again.snapshot?.time).toBeCloseTo(1, 12)
    expect(again.document?.result).toEqual(end.document?.result)
  })

  it('forgets what it knew of the way where another time step is chosen back at the start', async () => {
    const given = { ...few, steps: 60 }
    const session = open(given)
    for (let step = 1; step <= 5; step++) {
      session.stepOnce()
      await until(session, ({ done }) => done === step)
    }
    await session.seek(0)
    session.follow(settings({ ...given, timeStep: 0.02 }))
    session.play()
    const end = await until(session, ({ state, document }) => state === 'done' && document !== undefined)
    expect(end.snapshot?.time).toBeCloseTo(60 * 0.02, 12)
    await session.seek(3)
    expect(session.snapshot().snapshot?.time).toBeCloseTo(3 * 0.02, 12)
  })

  it('gives the course that was taken, where another time step was chosen after going back', async () => {
    const given = { ...few, steps: 300 }
    const session = open({ ...given, speed: 1000 }, { autoStart: true })
    await finished(session)
    await session.seek(100)
    session.follow(settings({ ...given, timeStep: 0.02, speed: 1000 }))
    await until(session, ({ changedOnTheWay }) => changedOnTheWay.length === 1)
    // One by one: so there is a checkpoint of the new course soon.
    for (let step = 101; step <= 104; step++) {
      session.stepOnce()
      await until(session, ({ done }) => done === step)
    }
    session.play()
    await finished(session)
    await session.seek(200)
    // A hundred steps of each.
    expect(session.snapshot().snapshot?.time).toBeCloseTo(1 + 2, 9)
  })

  it('keeps to the newest wish', async () => {
    const session = open({ ...few, steps: 3000, speed: 1000 }, { autoStart: true })
    await finished(session)
    await Promise.all([session.seek(2999), session.seek(10), session.seek(1234)])
    await until(session, ({ done }) => done === 1234)
    expect(session.snapshot().run?.time).toBeCloseTo(12.34, 9)
  })
})

describe('another room', () => {
  it('takes the workers and leaves the run', async () => {
    const given = { ...many, steps: 300 }
    const session = open({ ...given, speed: 1000 }, { autoStart: true })
    await until(session, ({ done }) => done > 0)
    await session.rest()
    const { run, done } = session.snapshot()
    expect(run?.pool.workers).toBe(0)
    expect(session.bytes).toBeGreaterThan(0)
    session.open(settings({ ...given, speed: 1000 }))
    await session.wake()
    expect(session.snapshot().run).toBe(run)
    expect(session.snapshot().done).toBeGreaterThanOrEqual(done)
    expect((await finished(session)).document?.checksum).toBe((await runToEnd(given)).checksum)
  })
})

describe('a run whose energy goes wrong', () => {
  it('pauses once, says why, and goes on when asked to', async () => {
    const given = { ...presets.article.values, stars: 100, timeStep: 3000, steps: 60, speed: 1000 }
    const session = open(given, { autoStart: true })
    const { concern, snapshot, done } = await until(
      session,
      (view) => view.concern !== undefined && view.state === 'paused',
    )
    expect(done).toBeLessThan(60)
    expect(snapshot?.numbers.energyError).toBeGreaterThan(1)
    expect(concern).toMatch(/^Paused at step \d+\. The energy is off by .+: the time step is too long/)
    session.play()
    expect(await finished(session)).toMatchObject({ state: 'done', done: 60, concern: undefined })
  })
})

describe('two integrators beside each other', () => {
  it('stand at the same simulated time whatever their steps, and have the digits they have alone', async () => {
    const given = { ...many, steps: 40, speed: 1000 }
    const others = [
      { ...given, integrator: 'explicitEuler' },
      { ...given, timeStep: 0.004, steps: 100 },
    ] as const
    const session = open(given)
    session.follow({ ...settings(given), rivals: others.map(settings) })
    await until(session, ({ rivals }) => rivals.length === 2 && rivals.every(({ run }) => run))
    await session.seek(7)
    const there = await until(session, ({ done, rivals }) => done === 7 && rivals[1].done > 0)
    expect(there.rivals.map(({ done }) => done)).toEqual([7, 17])
    session.play()
    const over = await finished(session)
    expect(over.rivals.map(({ snapshot }) => snapshot?.time)).toEqual([0.4, 0.4])
    const alone = await Promise.all([given, ...others].map((each) => runToEnd(each)))
    expect([over.document, ...over.rivals.map(({ document }) => document)].map((each) => each?.checksum)).toEqual(
      alone.map(({ checksum }) => checksum),
    )
    await session.rest()
    expect(over.rivals.map(({ run }) => run?.pool.workers)).toEqual([0, 0])
    await session.wake()
    await session.seek(20)
    const back = await until(session, ({ done, rivals }) => done === 20 && rivals[1].done === 50)
    expect(back.rivals[0].snapshot?.time).toBeCloseTo(0.2, 12)
  })
})

describe('a worker that dies while playing', () => {
  it('is replaced, and no digit changes', async () => {
    const given = { ...many, stars: 1200, steps: 80 }
    const { kills, spawn } = mortalWorkers()
    const session = open({ ...given, speed: 1000 }, { autoStart: true, environment: { shared: true, spawn } })
    await until(session, ({ done }) => done > 10)
    // From a timer: at top speed there is no gap between batches that a timer could fall into.
    setTimeout(() => kills[0](), 0)
    const view = await finished(session)
    expect(view).toMatchObject({ state: 'done', done: 80, deaths: 1, error: undefined })
    expect(view.document?.checksum).toBe((await runToEnd(given)).checksum)
  })
})

describe('leaving while playing', () => {
  it('is quiet', async () => {
    const unhandled = vi.fn()
    process.on('unhandledRejection', unhandled)
    const session = open({ ...many, steps: 1_000_000, speed: 1000 }, { autoStart: true })
    const listener = vi.fn()
    session.subscribe(listener)
    await until(session, ({ done }) => done > 0)
    const late = session.collect().catch((error: unknown) => error)
    session.dispose()
    const calls = listener.mock.calls.length
    // A turn of everything that is still on its way.
    await Promise.race([late, new Promise((resolve) => setTimeout(resolve, 100))])
    expect(unhandled).not.toHaveBeenCalled()
    expect(listener).toHaveBeenCalledTimes(calls)
    process.off('unhandledRejection', unhandled)
  })
})

describe('a star', () => {
  it('has the numbers of plain formulas', async () => {
    const session = open({ ...few, steps: 3 }, { autoStart: true })
    const { run } = await finished(session)
    const { arrays } = await session.collect()
    const mass = arrays.mass.data
    const { x, y, z } = columnsOf(arrays.position.data)
    const velocity = columnsOf(arrays.velocity.data)
    for (const index of [0, 7, 19]) {
      const star = await run?.star(index)
      const speed = Math.hypot(velocity.x[index], velocity.y[index], velocity.z[index])
      let potential = 0
      for (let other = 0; other < 20; other++) {
        const distance = Math.hypot(x[other] - x[index], y[other] - y[index], z[other] - z[index], 0.05)
        if (other !== index) potential -= (gravitationalConstantKms * mass[other]) / distance
      }
      expect(star?.mass).toBe(mass[index])
      expect(star?.distance).toBeCloseTo(Math.hypot(x[index], y[index], z[index]), 13)
      expect(star?.speed).toBeCloseTo(speed, 13)
      expect((star?.energy ?? 0) / (speed ** 2 / 2 + potential)).toBeCloseTo(1, 12)
    }
  })
})

describe('a run without a page', () => {
  it('reports its progress to the end and can be stopped', async () => {
    const fractions: number[] = []
    const { document } = await drive(cluster, Object.entries({ ...few, steps: 50 }), 'typed', {
      onProgress: ({ fraction }) => fractions.push(fraction),
    })
    expect(fractions[fractions.length - 1]).toBe(1)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(document.timing.stepsPerSecond).toBeGreaterThan(0)
    const abort = new AbortController()
    const stopped = drive(cluster, Object.entries({ ...many, steps: 1_000_000 }), 'typed', {
      signal: abort.signal,
      onProgress: () => abort.abort(new Error('enough')),
    })
    await expect(stopped).rejects.toThrow('enough')
  })

  it('of no steps is its initial conditions', async () => {
    const { document, arrays } = await drive(cluster, Object.entries({ ...few, steps: 0 }), 'typed')
    expect(document.result).toMatchObject({ steps: 0, time: 0, energyError: 0 })
    expect(Array.from(arrays.time.data)).toEqual([0])
    expect(document.timing.stepsPerSecond).toBe(0)
  })
})
