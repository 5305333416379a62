import { afterEach, describe, expect, it, vi } from 'vitest'
import { mortalWorkers } from '../../compute/mortal.fixture'
import { drive } from '../../experiments/drive'
import type { Experiment } from '../../experiments/experiment'
import { identify } from '../../experiments/identity'
import type { SessionOptions } from '../../experiments/session'
import { RunSession } from '../../experiments/session'
import { finished, settingsOf, until } from '../../experiments/testing'
import { writeNpy } from '../../files/npy'
import { asFile } from '../../files/trajectories/handover'
import { ParameterError } from '../../parameters/resolve'
import { asIs } from '../../words/text'
import { diffusion } from '.'
import { rememberContents } from './file/contents'
import { fileExperiment } from './file/experiment'
import type { DiffusionRun } from './run'
import type { DiffusionValues } from './values'
import { walkExperiment } from './walk/experiment'

type Given = Readonly<Record<string, unknown>>
const small = { particles: 30, frames: 60, workers: 2 }
const settings = (given: Given) => settingsOf(diffusion, given)
const keyOf = (given: Given) => identify(diffusion, settings(given)).address
const driven = async (given: Given, files: Readonly<Record<string, Blob>> = {}) =>
  (await drive(diffusion, Object.entries(given), 'typed', { readFile: (name) => Promise.resolve(files[name]) }))
    .document

const sessions: { dispose(): void }[] = []
type Session = RunSession<DiffusionValues, DiffusionRun>
function open(given: Given, options: SessionOptions = {}): Session {
  const experiment = given.input === undefined ? walkExperiment : fileExperiment
  const session = new RunSession<DiffusionValues, DiffusionRun>(diffusion, experiment, options)
  sessions.push(session)
  session.open(settings(given))
  return session
}
/** The finished run that some parameters describe. */
const arrived = (session: Session, given: Given) =>
  until(session, ({ document, identity }) => document !== undefined && identity?.address === keyOf(given))
const npy = (frames: number, step: (k: number) => number) =>
  new Blob([writeNpy({ data: Float64Array.from({ length: frames }, (_, k) => step(k)), shape: [frames] })])

afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
})

describe('a measurement', () => {
  it('is the same on the page and without one', async () => {
    const view = await finished(open(small))
    const document = await driven(small)
    expect(view.document?.checksum).toBe(document.checksum)
    expect(view.document?.parameters).toEqual(document.parameters)
    expect(view).toMatchObject({ state: 'done', done: 3, end: 3, fraction: 1, changedOnTheWay: [] })
  })

  it('names the parameters that count for its experiment, and no others', async () => {
    const { parameters } = await driven(small)
    expect(Object.keys(parameters)).toEqual(expect.arrayContaining(['motion', 'input', 'lags', 'seed']))
    for (const name of ['layout', 'box', 'frameInterval', 'hurst', 'boxLength'])
      expect(parameters).not.toHaveProperty(name)
    const ofFile = await driven({ input: 'a.npy' }, { 'a.npy': npy(9, (k) => k) })
    expect(Object.keys(ofFile.parameters)).toEqual(expect.arrayContaining(['input', 'layout', 'box', 'lags']))
    for (const name of ['motion', 'seed', 'drift', 'particles']) expect(ofFile.parameters).not.toHaveProperty(name)
  })

  it('has the same digits however it is cut', async () => {
    const whole = await driven(small)
    for (const batch of [1, 2]) {
      const { document } = await drive(diffusion, Object.entries(small), 'typed', { batch })
      expect(document.checksum).toBe(whole.checksum)
    }
  })

  it('says how far it is, never backwards', async () => {
    const fractions: number[] = []
    await drive(diffusion, Object.entries({ ...small, input: 'a.npy' }), 'typed', {
      readFile: () => Promise.resolve(npy(400, (k) => k % 7)),
      onProgress: ({ fraction }) => fractions.push(fraction),
    })
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
  })

  it('outlives workers that take its memory along, at any moment', async () => {
    const given = { ...small, removeDrift: true, drift: [3], motion: 'fractionalBrownian' }
    const { checksum } = await driven(given)
    for (const at of [0, 1, 2]) {
      const { kills, spawn } = mortalWorkers()
      const session = open(given, { environment: { shared: false, spawn }, autoStart: false })
      await until(session, ({ run }) => run !== undefined)
      for (let stage = 0; stage < at; stage++) await session.between((run) => run.advance(1))
      kills.at(-1)?.()
      session.play()
      const view = await finished(session)
      expect(view.document?.checksum).toBe(checksum)
    }
  })

  it('counts displacements for a memory that was lost when nobody looked', async () => {
    const { kills, spawn } = mortalWorkers()
    const session = open(small, { environment: { shared: false, spawn } })
    await finished(session)
    const before = await session.between((run) => run.histogram(5))
    kills.at(-1)?.()
    expect(await session.between((run) => run.histogram(5))).toEqual(before)
    session.follow(settings({ ...small, lags: '1,2' }))
    const { document } = await arrived(session, { ...small, lags: '1,2' })
    expect(document?.checksum).toBe((await driven({ ...small, lags: '1,2' })).checksum)
  })
})

describe('another question about the same trajectories', () => {
  const questions: readonly Given[] = [
    { axes: 'xy' },
    { method: 'direct' },
    { lags: '1,7' },
    { fit: 'gls' },
    { fit: 'posterior' },
    { fit: 'posterior', fitOffset: false },
    { fitLags: [2, 9] },
    { lengthUnit: 'µm' },
    { perTrack: true },
    { perTrack: true, fit: 'cve' },
  ]
  it.each(questions)('is answered without moving a particle: %o', async (question) => {
    const session = open(small)
    const { run } = await finished(session)
    const given = { ...small, ...question }
    session.follow(settings(given))
    const view = await arrived(session, given)
    expect(view.run).toBe(run)
    const document = await driven(given)
    expect(view.document?.checksum).toBe(document.checksum)
    expect(view.document?.result).toEqual(document.result)
    expect(view.restartedBy).toEqual([])
  })

  it('never shows an answer to the one before', async () => {
    const session = open(small)
    await finished(session)
    const asked = [...questions, ...questions.toReversed(), {}]
    session.subscribe(() => {
      const { identity, snapshot, document } = session.snapshot()
      const values = identity?.values as DiffusionValues | undefined
      if (!values || !snapshot?.measured) return
      const { analysis, facts } = snapshot.measured
      // What is shown under an identity is what it asks for.
      expect(facts.fit).toBe(values.fit)
      expect(facts.units.length).toBe(values.lengthUnit)
      expect(analysis.axes.indices).toHaveLength(values.axes.length)
      if (values.lags !== 'all') expect(analysis.msd.lags.join()).toBe(values.lags)
      if (document) expect(document.parameters).toEqual(values)
    })
    for (const [turn, question] of asked.entries()) {
      session.follow(settings({ ...small, ...question }))
      if (turn % 3 === 0) await arrived(session, { ...small, ...question })
    }
    expect((await arrived(session, small)).document?.checksum).toBe((await driven(small)).checksum)
  })

  it('that cannot be answered is refused, and the next one that can is answered', async () => {
    const session = open({ input: 'a.npy' }, { readFile: () => Promise.resolve(npy(9, (k) => k)) })
    const before = await finished(session)
    const asked = { input: 'a.npy', lags: '20', axes: 'x' }
    session.follow(settings(asked))
    const refused = await until(session, ({ state }) => state === 'refused')
    expect(refused.error).toBeInstanceOf(ParameterError)
    expect(refused.identity).toEqual(before.identity)
    expect(refused.document).toBeUndefined()
    await session.between((run) => run.histogram(1))
    expect((await until(session, ({ run }) => run !== undefined)).state).toBe('refused')
    const right = { ...asked, lags: '2,4' }
    session.follow(settings(right))
    const view = await arrived(session, right)
    expect(view).toMatchObject({ state: 'done', error: undefined })
    expect(view.document?.result.lags).toEqual([2, 4])
  })

  it('that is asked while particles are still moving is the one that is answered', async () => {
    const given = { ...small, lags: '1,2,3' }
    const session = open(small)
    session.follow(settings(given))
    const { document } = await arrived(session, given)
    expect(document?.checksum).toBe((await driven(given)).checksum)
  })
})

describe('the lag of the histogram', () => {
  it('is no part of the run', async () => {
    const session = open(small)
    const { identity, document } = await finished(session)
    for (const lag of [1, 12, 59]) {
      const histogram = await session.between((run) => run.histogram(lag))
      expect(histogram?.lag).toBe(lag)
      // 30 particles, three axes, as many windows as there are.
      expect(histogram?.total).toBe(30 * 3 * (60 - lag))
    }
    expect(await session.between((run) => run.histogram(60))).toBeUndefined()
    expect(session.snapshot().identity).toBe(identity)
    expect(session.snapshot().document).toBe(document)
    expect((await session.collect()).document.checksum).toBe(document?.checksum)
  })
})

describe('cancelling', () => {
  it('leaves nothing under way on show, and what is done stays done', async () => {
    const given = { particles: 5000, frames: 500, workers: 2 }
    const session = open(given)
    await until(session, ({ state, progress }) => state === 'running' && progress !== undefined)
    session.pause()
    expect(session.snapshot()).toMatchObject({ progress: undefined, document: undefined })
    // The first of its parts may be done by now, and stays so.
    expect(['ready', 'paused']).toContain(session.snapshot().state)
    const stop = session.subscribe(() => expect(session.snapshot().progress).toBeUndefined())
    await session.between(() => Promise.resolve())
    stop()
    session.play()
    const { document } = await finished(session)
    expect(document?.checksum).toBe((await driven(given)).checksum)
  })

  it('a reading that broke off shows no progress, either', async () => {
    const broken = new Blob([`frame,x\n${Array.from({ length: 60_000 }, (_, k) => `${k},1`).join('\n')}\noops\n`])
    const session = open({ input: 'a.csv' }, { readFile: () => Promise.resolve(broken) })
    const { error, progress } = await until(session, ({ state }) => state === 'refused')
    expect(String(error)).toMatch(/input cannot be read: line 60002/)
    expect(progress).toBeUndefined()
  })
})

describe('files', () => {
  it('that the page does not have are refused with the way on, and taken when they are there', async () => {
    const files = new Map<string, Blob>()
    const readFile = (name: string) => {
      const file = files.get(name)
      return file ? Promise.resolve(file) : Promise.reject(new Error('it has to be picked again on this page'))
    }
    const session = open({ input: 'walk.npy' }, { readFile })
    const { error, run } = await until(session, ({ state }) => state === 'refused')
    expect(String(error)).toMatch(/input cannot be opened: it has to be picked again on this page/)
    expect(run).toBeUndefined()
    files.set(
      'walk.npy',
      npy(30, (k) => k * k),
    )
    session.reset(true)
    expect((await finished(session)).document?.result.frames).toBe(30)
  })

  it('that arrive late are not taken for the ones that were asked for since', async () => {
    const arrivals = new Map<string, (file: Blob) => void>()
    const readFile = (name: string) => new Promise<Blob>((resolve) => arrivals.set(name, resolve))
    const session = open({ input: 'a.npy' }, { readFile })
    await vi.waitFor(() => expect(arrivals.has('a.npy')).toBe(true))
    session.open(settings({ input: 'b.npy' }))
    await vi.waitFor(() => expect(arrivals.has('b.npy')).toBe(true))
    arrivals.get('b.npy')?.(npy(20, (k) => k))
    await finished(session)
    arrivals.get('a.npy')?.(npy(10, (k) => k))
    await session.between(() => Promise.resolve())
    expect(session.snapshot()).toMatchObject({ snapshot: { frames: 20 }, identity: { values: { input: 'b.npy' } } })
  })

  it('are read once: what was found in them is handed on, and read again only where the order of the array is another', async () => {
    const file = npy(5, (k) => k)
    const trajectories = {
      particles: 1,
      frames: 7,
      dimensions: 1,
      positions: Float64Array.from([0, 1, 2, 3, 4, 5, 6]),
      gaps: 0,
      missing: false,
      notices: [],
    }
    const options = { readFile: () => Promise.resolve(file) }
    rememberContents(
      [{ name: 'a.npy', file }],
      { layout: 'particlesFirst', together: 'replicas' },
      { trajectories, wrapping: undefined, asked: undefined },
    )
    expect((await finished(open({ input: 'a.npy' }, options))).snapshot?.frames).toBe(7)
    expect((await finished(open({ input: 'a.npy' }, options))).snapshot?.frames).toBe(5)
    rememberContents(
      [{ name: 'a.npy', file }],
      { layout: 'particlesFirst', together: 'replicas' },
      { trajectories, wrapping: undefined, asked: undefined },
    )
    expect((await finished(open({ input: 'a.npy', layout: 'framesFirst' }, options))).snapshot?.frames).toBe(5)
  })

  it('that another room left are opened like any, as often as they are asked for', async () => {
    const positions = Float64Array.from({ length: 60 }, (_, k) => k)
    const left = { particles: 2, frames: 10, dimensions: 3, positions, gaps: 0, missing: false, unwrapped: true }
    const file = asFile({
      ...left,
      frameInterval: 2,
      timeUnit: 'Myr',
      lengthUnit: 'pc',
      notices: [asIs('from elsewhere')],
    })
    for (let time = 0; time < 2; time++) {
      const { document, snapshot } = await finished(
        open({ input: 'cluster run, seed 1' }, { readFile: () => Promise.resolve(file) }),
      )
      expect(document?.result).toMatchObject({ particles: 2, frames: 10 })
      expect(document?.result.notices).toContain('from elsewhere')
      expect(snapshot).toMatchObject({ timeStep: 2, units: { length: 'pc', time: 'Myr' } })
    }
  })
})

describe('drift', () => {
  const drifting = { particles: 400, frames: 80, drift: [30, -20, 10], timeStep: 0.01, lags: '1,10,40', workers: 2 }
  interface Result {
    readonly msd: readonly number[]
    readonly msdError: readonly number[]
    readonly expectedMsd: readonly number[] | null
  }
  const resultOf = async (given: Given, files?: Readonly<Record<string, Blob>>) =>
    (await driven(given, files)).result as unknown as Result

  it('is in the measurement and in the expected curve, until it is removed from both', async () => {
    const still = await resultOf({ ...drifting, drift: [0] })
    const moving = await resultOf(drifting)
    const removed = await resultOf({ ...drifting, removeDrift: true })
    ;[1, 10, 40].forEach((lag, i) => {
      const t = lag * 0.01
      expect(still.expectedMsd?.[i]).toBeCloseTo(6 * t, 12)
      expect(moving.expectedMsd?.[i]).toBeCloseTo(6 * t + 1400 * t * t, 9)
      expect(removed.expectedMsd?.[i]).toBeCloseTo(6 * t, 12)
      // The same particles with and without drift: less one part in 400, which the mean motion takes along.
      expect(Math.abs(removed.msd[i] - still.msd[i])).toBeLessThan(still.msdError[i])
      for (const { msd, msdError, expectedMsd } of [still, moving, removed])
        expect(Math.abs(msd[i] - (expectedMsd?.[i] ?? 0))).toBeLessThan(
          6 * msdError[i] + 0.02 * (expectedMsd?.[i] ?? 0),
        )
    })
    expect(moving.msd[2]).toBeGreaterThan(50 * still.msd[2])
  })

  it('of one axis is looked at along that axis', async () => {
    const along = await resultOf({ ...drifting, axes: 'y' })
    expect(along.expectedMsd?.[2]).toBeCloseTo(2 * 0.4 + 400 * 0.16, 9)
  })

  it('is removed from the trajectories of a file', async () => {
    // Two particles that fly together and step to and fro against one another.
    const data = Float64Array.from({ length: 80 }, (_, i) => (i % 40) * 5 + (i < 40 ? 1 : -1) * (i % 2))
    const files = { 'pair.npy': new Blob([writeNpy({ data, shape: [2, 40, 1] })]) }
    const given = { input: 'pair.npy', lags: '1,2' }
    expect((await resultOf(given, files)).msd).toEqual([26, 100])
    expect((await resultOf({ ...given, removeDrift: true }, files)).msd[0]).toBeCloseTo(2, 12)
  })
})

it('has one selection: an address opens the experiment that it names', () => {
  const experiment = (given: Given): Experiment => diffusion.experimentOf(settings(given).values)
  expect(experiment({}).name).toBe('walk')
  expect(experiment({ preset: 'trap' }).name).toBe('walk')
  expect(experiment({ input: 'x.npy' }).name).toBe('file')
})
