import { afterEach, describe, expect, it } from 'vitest'
import { mortalWorkers } from '../../compute/mortal.fixture'
import { outcomeChecksum } from '../../experiments/document'
import { type DriveOptions, drive } from '../../experiments/drive'
import { finished, until } from '../../experiments/testing'
import { resonance } from '.'
import { type Given, openSession, settings } from './testing'

/** What every experiment of the lab owes; small runs, a few hundred ms each. */
const runs: readonly (readonly [name: string, given: Given])[] = [
  ['orbit', { task: 'orbit', duration: 0.5 }],
  ['resonances', { task: 'resonances', duration: 0.5, radialActions: [25, 300] }],
  ['encounter', { preset: 'flyby', window: 0.1 }],
  [
    'grid',
    { task: 'grid', masses: [1e6, 1e9], impacts: [0, 2.5, 7.5], velocities: [0, 50], encounters: 19, window: 0.2 },
  ],
  ['population', { task: 'population', trappedStars: 100, horizon: 1, timeStep: 2 }],
  ['chevron', { task: 'chevron', haloStars: 2500, evolutionTime: 0.5, timeStep: 2 }],
]
/** Those that compute on kernels. */
const parallel = runs.slice(3)

const find = (name: string) => {
  const found = resonance.experiments.find((each) => each.name === name)
  if (!found) throw new Error(`there is no experiment ${name}`)
  return found
}
const checksum = async (given: Given, options: DriveOptions = {}) =>
  (await drive(resonance, Object.entries(given), 'typed', options)).document.checksum

const sessions: { dispose(): void }[] = []
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
})
const open = (name: string, given: Given, options = {}) => {
  const session = openSession(find(name), given, options)
  sessions.push(session)
  return session
}

it('is six experiments, each with presets that lead to it', () => {
  expect(resonance.experiments.map(({ name }) => name)).toEqual(runs.map(([name]) => name))
  for (const { name, presets = {} } of resonance.experiments) {
    expect(Object.keys(presets)).not.toHaveLength(0)
    for (const preset of Object.keys(presets))
      expect(resonance.experimentOf(settings({ preset }).values).name).toBe(name)
  }
})

describe.each(runs)('%s', (name, given) => {
  it('names only parameters that count, results that are declared and an array that is there', async () => {
    const { document, arrays, experiment } = await drive(resonance, Object.entries(given), 'typed')
    expect(experiment.name).toBe(name)
    const own = new Set([...Object.keys(experiment.parameters), 'task', 'preset'])
    for (const parameter of Object.keys(document.parameters)) expect(own).toContain(parameter)
    for (const key of Object.keys(document.result)) expect(experiment.results).toHaveProperty(key)
    expect(arrays).toHaveProperty(experiment.mainArray)
    expect(JSON.stringify(document)).not.toMatch(/NaN|Infinity/)
  })

  it('shows and exports what the command line says, to the digit', async () => {
    const { document, arrays } = await drive(resonance, Object.entries(given), 'typed')
    const session = open(name, given)
    const view = await finished(session)
    expect(view.document).toMatchObject({ result: document.result, checksum: document.checksum })
    expect(view.document?.parameters).toEqual(document.parameters)
    const exported = await session.collect()
    expect(exported.document.checksum).toBe(document.checksum)
    expect(Object.keys(exported.arrays).sort()).toEqual(Object.keys(arrays).sort())
  })

  it('shows nothing as its own before it is there, and nothing of the run before as its own', async () => {
    const session = open(name, given)
    const first = await finished(session)
    session.follow(settings({ ...given, patternSpeed: 36 }))
    const between = session.snapshot()
    expect(between.document).toBeUndefined()
    expect(between.identity?.address).toBe(first.identity?.address)
    const second = await until(
      session,
      ({ document, identity }) => document !== undefined && identity?.address !== first.identity?.address,
    )
    expect(second.document?.checksum).not.toBe(first.document?.checksum)
    expect(second.document?.checksum).toBe(await checksum({ ...given, patternSpeed: 36 }))
  })

  it('ends in an answer when the parameters go away and come back at once', async () => {
    const session = open(name, given)
    const { document } = await finished(session)
    session.follow(settings({ ...given, patternSpeed: 36 }))
    session.follow(settings(given))
    expect((await finished(session)).document?.checksum).toBe(document?.checksum)
    expect(session.snapshot().identity?.values).toMatchObject({ patternSpeed: 35 })
  })

  it('tells how far it is, up to the end, and can be stopped before it begins', async () => {
    const fractions: number[] = []
    await checksum(given, { onProgress: ({ fraction }) => fractions.push(fraction) })
    expect(fractions.at(-1)).toBe(1)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    await expect(checksum(given, { signal: AbortSignal.abort(new Error('enough')) })).rejects.toThrow('enough')
  })
})

describe.each(parallel)('%s on kernels', (name, given) => {
  it('has the same digits for one, two and three workers, in any number of goes, and on memory of its own', async () => {
    const whole = await checksum({ ...given, workers: 1 })
    expect(await checksum({ ...given, workers: 2 })).toBe(whole)
    expect(await checksum({ ...given, workers: 3 }, { batch: 1 })).toBe(whole)
    expect(await checksum({ ...given, workers: 2 }, { batch: 7 })).toBe(whole)
    expect(await checksum(given, { environment: { shared: false } })).toBe(whole)
  })

  it('does no unit more than it is asked to', async () => {
    const run = await find(name).open(settings({ ...given, workers: 2 }).values, { environment: { shared: true } })
    try {
      expect(await run.advance(0)).toBe(0)
      expect(run.done).toBe(0)
      expect(await run.advance(2)).toBe(2)
      expect(run.done).toBe(2)
    } finally {
      run.dispose()
    }
  })

  it('keeps what is done when it is cancelled, goes on, and ends with the same digits', async () => {
    const run = await find(name).open(settings({ ...given, workers: 2 }).values, { environment: { shared: true } })
    try {
      const stop = new AbortController()
      const stopped = run.advance(run.end, {
        signal: stop.signal,
        onProgress: () => {
          if (run.done >= 1) stop.abort(new Error('enough'))
        },
      })
      await expect(stopped).rejects.toThrow('enough')
      const { done } = run
      expect(done).toBeGreaterThanOrEqual(1)
      expect(done).toBeLessThan(run.end)
      expect(await run.advance(run.end)).toBe(run.end - done)
      expect(await outcomeChecksum(await run.outcome())).toBe(await checksum(given))
    } finally {
      run.dispose()
    }
  })

  it('loses no digit to a worker that is killed', async () => {
    const { kills, spawn } = mortalWorkers()
    const run = { ...given, workers: 2 }
    const session = open(name, run, { environment: { shared: true, spawn }, autoStart: false })
    await until(session, ({ state }) => state === 'ready')
    let killed = false
    session.subscribe(() => {
      const { progress, state } = session.snapshot()
      if (killed || state !== 'running' || progress === undefined) return
      killed = true
      kills[1]()
    })
    session.play()
    const view = await finished(session)
    expect(view.error).toBeUndefined()
    expect(view.document?.checksum).toBe(await checksum(given))
  })

  it('loses no digit to more and fewer workers on the way, nor to another room', async () => {
    const session = open(name, { ...given, workers: 1 }, { autoStart: false })
    await until(session, ({ state }) => state === 'ready')
    session.play()
    session.follow(settings({ ...given, workers: 2 }))
    await until(session, ({ workers, state }) => workers === 2 || state === 'done')
    await session.rest()
    expect(session.snapshot().run?.pool?.workers).toBe(0)
    session.follow(settings({ ...given, workers: 1 }))
    await session.wake()
    expect((await finished(session)).document?.checksum).toBe(await checksum(given))
  })

  it('can be taken home as it stands, without a checksum, and goes on', async () => {
    const session = open(name, given, { autoStart: false })
    await until(session, ({ state }) => state === 'ready')
    session.play()
    const { document } = await session.collect()
    expect(document).toMatchObject({ complete: false })
    expect(document).not.toHaveProperty('checksum')
    expect((await finished(session)).document?.checksum).toBe(await checksum(given))
  })
})

describe('bad parameters', () => {
  it('belong to the experiment that they concern', () => {
    const atTheCentre = { star: [0, 0, 0, 0, 0, 0] }
    expect(() => settings({ task: 'orbit', ...atTheCentre })).toThrow(/0\.05 kpc from the centre/)
    for (const task of ['grid', 'population', 'chevron']) expect(() => settings({ task, ...atTheCentre })).not.toThrow()
    expect(() => settings({ task: 'grid', window: 5, timeStep: 0.01 })).toThrow(/20000 time steps/)
    expect(() => settings({ task: 'orbit', window: 5, timeStep: 0.01 })).not.toThrow()
  })

  it('a population without a bar is refused, not waited for', async () => {
    await expect(checksum({ task: 'population', barStrength: 0 })).rejects.toMatchObject({
      name: 'ParameterError',
      message: expect.stringMatching(/barStrength must be above 0 here/) as string,
    })
  })
})
