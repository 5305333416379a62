import { afterEach, describe, expect, it } from 'vitest'
import { drive } from '../../experiments/drive'
import { RunSession } from '../../experiments/session'
import { finished, mortalWorkers, settingsOf, until } from '../../experiments/testing'
import { ParameterError } from '../../parameters/resolve'
import { quantum } from '.'
import { cloudExperiment } from './cloud/experiment'
import { wellExperiment } from './well/experiment'

type Given = Readonly<Record<string, string | number>>
type Options = ConstructorParameters<typeof RunSession>[2]

const settings = (given: Given) => settingsOf(quantum, { workers: 1, ...given })
const documentOf = async (given: Given, options?: Parameters<typeof drive>[3]) =>
  (await drive(quantum, Object.entries({ workers: 1, ...given }), 'typed', options)).document

const sessions: { dispose(): void }[] = []
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
})
function openWell(given: Given, options: Options = {}) {
  const session = new RunSession(quantum, wellExperiment, { autoStart: false, ...options })
  sessions.push(session)
  session.open(settings(given))
  return session
}
function openCloud(given: Given, options: Options = {}) {
  const session = new RunSession(quantum, cloudExperiment, { autoStart: false, ...options })
  sessions.push(session)
  session.open(settings({ experiment: 'threeDimensional', ...given }))
  return session
}

const well = { potential: 'morse', proposal: 'mixture', samples: 50_000, seed: 7 } as const
const cloud = { experiment: 'threeDimensional', particles: 50, samplesPerParticle: 100 } as const

describe('playing', () => {
  it('stops to look at growing numbers of samples, and gives the digits of a run without a page', async () => {
    const session = openWell({ ...well, speed: 4 })
    const seen = new Set<number>()
    session.subscribe(() => seen.add(session.snapshot().snapshot?.samplesDone ?? 0))
    const ready = await until(session, ({ state }) => state === 'ready')
    expect(ready).toMatchObject({ done: 0, fraction: 0, document: undefined })
    expect(ready.end).toBeGreaterThan(12)
    session.play()
    const view = await finished(session)
    // At four times the nominal speed it is under way for two seconds, and heard of ten times a second.
    expect(seen.size).toBeGreaterThan(5)
    const document = await documentOf(well)
    expect(view.document?.checksum).toBe(document.checksum)
    expect(view.document?.result).toEqual(document.result)
    expect(view.document?.parameters).toEqual(document.parameters)
  })

  it('takes single stops: few samples with the first', async () => {
    const session = openWell(well)
    await until(session, ({ state }) => state === 'ready')
    session.stepOnce()
    const first = await until(session, ({ done }) => done === 1)
    expect(first.snapshot?.samplesDone).toBe(64)
    expect(first.snapshot?.included).toBe(64)
    expect(first.fraction).toBeCloseTo(64 / 50_000, 12)
    session.stepOnce()
    const second = await until(session, ({ done }) => done === 2)
    expect(second.snapshot?.samplesDone).toBe(128)
  })

  it('knows the tail index at the end, and warns of it then', async () => {
    const given = { samples: 20_000, proposalWidth: 0.4, speed: 100 }
    const session = openWell(given)
    const before = await until(session, ({ state }) => state === 'ready')
    expect(before.snapshot?.diagnosis).toBeUndefined()
    expect(before.snapshot?.warnings.join()).not.toContain('k̂')
    session.play()
    const { snapshot, document } = await finished(session)
    expect(snapshot?.diagnosis?.tailIndex).toBe(document?.result.tailIndex)
    expect(snapshot?.warnings).toEqual(document?.result.warnings)
    expect(snapshot?.warnings.join()).toContain('k̂')
  })

  it('of the cloud gives the digits of a run without a page, and something to draw', async () => {
    const session = openCloud({ ...cloud, speed: 100 }, { autoStart: true })
    const view = await finished(session)
    const document = await documentOf(cloud)
    expect(view.document?.checksum).toBe(document.checksum)
    expect(view.run?.positions).toHaveLength(60_000)
    expect(Object.keys(document.parameters).sort()).toEqual(
      ['experiment', 'particles', 'samplesPerParticle', 'seed', 'width', 'workers'].sort(),
    )
  })
})

describe('chains', () => {
  it('have an effective size that explains their error: Var(x²) = 1/2 in the ground state', async () => {
    const { result } = await documentOf({ method: 'metropolis', proposal: 'automatic', samples: 400_000 })
    const error = result.standardError as number
    const size = result.effectiveSampleSize as number
    expect(error * error * size).toBeGreaterThan(0.45)
    expect(error * error * size).toBeLessThan(0.55)
    // Neighbours of a chain are alike: it is worth less than as many independent samples.
    expect(size).toBeLessThan(0.75 * (result.samples as number))
  })
})

describe('a change of parameters', () => {
  it('plays a run of its own, whatever the one before did', async () => {
    const session = openWell({ ...well, speed: 100 })
    await until(session, ({ state }) => state === 'ready')
    session.follow(settings({ ...well, level: 1, speed: 100 }))
    expect(session.snapshot().state).toBe('preparing')
    const view = await finished(session)
    expect(view.document?.checksum).toBe((await documentOf({ ...well, level: 1 })).checksum)
    expect(view.restartedBy).toEqual(['level'])
  })

  it('of speed, workers or what has no part in it leaves the run as it is', async () => {
    const given = { samples: 50_000, proposal: 'automatic' } as const
    const session = openWell(given)
    const { run } = await until(session, ({ state }) => state === 'ready')
    session.stepOnce()
    await until(session, ({ done }) => done === 1)
    session.follow(settings({ ...given, proposalWidth: 3, speed: 100, workers: 2 }))
    await until(session, ({ workers }) => workers === 2)
    expect(session.snapshot()).toMatchObject({ run, done: 1, restartedBy: [] })
    session.play()
    expect((await finished(session)).document?.checksum).toBe((await documentOf(given)).checksum)
  })
})

describe('a potential that cannot be used', () => {
  it('is refused under its own address, and leaves nothing of the run before under it', async () => {
    const typed = { potential: 'custom', expression: 'x^2/2', samples: 5000, speed: 100 } as const
    const session = openWell(typed, { autoStart: true })
    const before = await finished(session)
    session.follow(settings({ ...typed, expression: '-x^2' }))
    const view = await until(session, ({ state }) => state === 'refused')
    expect(view.error).toBeInstanceOf(ParameterError)
    expect(String(view.error)).toContain('unbounded below')
    expect(view.document).toBeUndefined()
    // The picture may stay, under the name that it has.
    expect(view.identity).toEqual(before.identity)
    await expect(session.collect()).rejects.toThrow()
    session.follow(settings(typed))
    expect((await finished(session)).document?.checksum).toBe(before.document?.checksum)
  })

  it('leaves a paused run nothing to go on with', async () => {
    const typed = { potential: 'custom', expression: 'x^2/2', samples: 5000 } as const
    const session = openWell(typed)
    await until(session, ({ state }) => state === 'ready')
    session.follow(settings({ ...typed, expression: '1/x^2' }))
    await until(session, ({ state }) => state === 'refused')
    session.stepOnce()
    session.pause()
    expect(session.snapshot()).toMatchObject({ state: 'refused', document: undefined })
  })
})

describe('replicas', () => {
  it('are taken between two batches and change no digit', async () => {
    const session = openWell({ ...well, speed: 100 }, { autoStart: true })
    await until(session, ({ run }) => run !== undefined)
    const sums = await session.between((run) => run.replicas(400, 4096))
    expect(sums).toHaveLength(400)
    const means = sums.map(({ sumW, samples }) => sumW / samples)
    expect(means.reduce((sum, mean) => sum + mean, 0) / 400).toBeCloseTo(1, 2)
    expect(new Set(means).size).toBe(400)
    expect((await finished(session)).document?.checksum).toBe((await documentOf(well)).checksum)
  })
})

describe('a worker that dies', () => {
  it.each([true, false])('in mid-run costs one batch and changes no digit (shared memory: %s)', async (shared) => {
    const { kills, spawn } = mortalWorkers()
    const given = { ...well, samples: 400_000 }
    const session = openWell({ ...given, speed: 10 }, { autoStart: true, environment: { shared, spawn } })
    await until(session, ({ done }) => done > 3)
    kills[0]()
    const view = await finished(session)
    expect(view).toMatchObject({ state: 'done', error: undefined })
    expect(view.deaths).toBeGreaterThan(0)
    expect(view.document?.checksum).toBe((await documentOf(given)).checksum)
  })

  it('before the replicas, with a memory of its own, does not spoil them nor the run', async () => {
    const { kills, spawn } = mortalWorkers()
    const session = openWell(well, { environment: { shared: false, spawn } })
    await until(session, ({ state }) => state === 'ready')
    session.stepOnce()
    await until(session, ({ done }) => done === 1)
    const before = await session.between((run) => run.replicas(20, 512))
    kills[0]()
    expect(await session.between((run) => run.replicas(20, 512))).toEqual(before)
    session.play()
    expect((await finished(session)).document?.checksum).toBe((await documentOf(well)).checksum)
  })

  it('in the cloud changes no digit', async () => {
    const { kills, spawn } = mortalWorkers()
    const session = openCloud({ ...cloud, speed: 10 }, { autoStart: true, environment: { shared: false, spawn } })
    await until(session, ({ done }) => done > 1)
    kills[0]()
    expect((await finished(session)).document?.checksum).toBe((await documentOf(cloud)).checksum)
  })
})

describe('a run without a page', () => {
  it('tells how far it is, to the end, and gives the same in any batches', async () => {
    const fractions: number[] = []
    const { checksum, timing } = await documentOf(well, { onProgress: ({ fraction }) => fractions.push(fraction) })
    expect(fractions[fractions.length - 1]).toBe(1)
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b))
    expect(timing.samplesPerSecond).toBeGreaterThan(0)
    for (const batch of [1, 7, 1000]) expect((await documentOf(well, { batch })).checksum).toBe(checksum)
  })

  it('that is cancelled in mid-run goes on from where it was', async () => {
    const given = { ...well, samples: 50_000_000 }
    const values = settings(given).values as never
    const run = await wellExperiment.open(values, { environment: { shared: true } })
    try {
      await run.advance(2)
      const abort = new AbortController()
      const batch = run.advance(1000, { signal: abort.signal, onProgress: () => abort.abort(new Error('enough')) })
      await expect(batch).rejects.toThrow('enough')
      expect(run.done).toBe(2)
      while (run.done < run.end) await run.advance(1000)
      const { result } = await run.outcome()
      expect((await documentOf(given)).result).toMatchObject(result)
    } finally {
      run.dispose()
    }
  })
})
