import { afterEach, describe, expect, it } from 'vitest'
import { integer } from '../parameters/parameter'
import { asIs } from '../words/text'
import type { OpenContext } from './experiment'
import { defineExperiment } from './experiment'
import { composeLab } from './lab'
import type { AdvanceOptions, Outcome, Run } from './run'
import { RunSession } from './session'
import { settingsOf, until } from './testing'

/** What newer parameters, a cancel or an export do to a run that is being opened or is under way. */

interface Given {
  readonly start: number
  readonly length: number
  readonly unused: number
}

/** A promise that the test settles. */
function promised<T>() {
  let resolve: (value: T) => void = () => undefined
  const promise = new Promise<T>((fulfil) => {
    resolve = fulfil
  })
  return { promise, resolve }
}

/** Does a unit whenever the test lets it, and tells of it. */
class Counted implements Run<number | undefined, Given> {
  done = 0
  disposed = false
  private gate = promised<undefined>()
  telling: AdvanceOptions['onProgress']
  /** Keeps back what it has until its end. */
  silent = false
  readonly pool = undefined

  constructor(
    readonly values: Given,
    public end: number,
  ) {}

  async advance(most: number, { signal, onProgress }: AdvanceOptions = {}): Promise<number> {
    this.telling = onProgress
    const before = this.done
    while (this.done < Math.min(this.end, before + most)) {
      const stopped = new Promise<never>((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error))
      })
      await Promise.race([this.gate.promise, stopped])
      this.gate = promised()
      this.done++
    }
    return this.done - before
  }

  let() {
    this.gate.resolve(undefined)
  }

  snapshot() {
    return this.silent && this.done < this.end ? undefined : this.values.start
  }

  outcome(): Promise<Outcome> {
    return Promise.resolve({ result: { start: this.values.start, done: this.done }, arrays: {} })
  }

  dispose() {
    this.disposed = true
  }
}

class Adaptable extends Counted {
  adapt({ length }: Given) {
    this.end = length
    return Promise.resolve('same' as const)
  }
}

const own = { group: 'Run', minimum: 0, maximum: 100 } as const
const parameters = {
  start: integer({ ...own, label: asIs('Start'), meaning: asIs('Where it starts.'), default: 0 }),
  length: integer({ ...own, label: asIs('Length'), meaning: asIs('How far it goes.'), default: 3, effect: 'future' }),
  unused: integer({
    ...own,
    label: asIs('Unused'),
    meaning: asIs('Plays no part here.'),
    default: 0,
    applies: () => false,
  }),
}

const sessions: { dispose(): void }[] = []
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
})

interface Traits {
  readonly linger?: number
  readonly silent?: boolean
  readonly adaptable?: boolean
  readonly startsByItself?: (values: Given) => boolean
}

function prepare({ silent = false, adaptable = true, ...traits }: Traits = {}) {
  const openings: { readonly values: Given; readonly settle: () => Counted }[] = []
  const experiment = defineExperiment<Given, Counted>({
    name: 'count',
    title: asIs('Count'),
    parameters,
    results: {},
    mainArray: 'none',
    unit: 'unit',
    ...traits,
    open: (values: Given, _: OpenContext) => {
      const { promise, resolve } = promised<Counted>()
      const settle = () => {
        const run = new (adaptable ? Adaptable : Counted)(values, values.length)
        run.silent = silent
        resolve(run)
        return run
      }
      openings.push({ values, settle })
      return promise
    },
  })
  const lab = composeLab({ name: 'counting', title: '', summary: '', icon: '', experiments: [experiment.erased] })
  const session = new RunSession(lab, experiment)
  sessions.push(session)
  const settings = (given: Partial<Given>) => settingsOf(lab, given)
  return { session, settings, openings }
}

/** Everything that is on its way has arrived. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0))

type Prepared = ReturnType<typeof prepare>

/** What is shown the next time that there is something to show, which this brings about. */
async function shownNext(session: Prepared['session']) {
  const shown = new Promise<undefined>((resolve) => {
    const stop = session.subscribe(() => {
      stop()
      resolve(undefined)
    })
  })
  void session.between(() => Promise.resolve())
  await shown
  return session.snapshot()
}
const started = async ({ session, settings, openings }: Prepared, given: Partial<Given>) => {
  session.open(settings(given))
  const run = openings[openings.length - 1].settle()
  await until(session, ({ state }) => state === 'running')
  while (!run.telling) await turn()
  return run
}

describe('a run that is being opened', () => {
  it('is not adopted when the parameters went away and came back meanwhile', async () => {
    const prepared = prepare()
    const { session, settings, openings } = prepared
    await started(prepared, { start: 1 })
    session.follow(settings({ start: 2 }))
    session.follow(settings({ start: 1 }))
    expect(openings.map(({ values }) => values.start)).toEqual([1, 2, 1])
    const stale = openings[1].settle()
    openings[2].settle()
    const view = await until(session, ({ state }) => state === 'running')
    expect(view.run?.values.start).toBe(1)
    expect(view.identity?.values).toMatchObject({ start: 1 })
    expect(stale.disposed).toBe(true)
  })

  it('does not forget a change that would not start it again', async () => {
    const { session, settings, openings } = prepare()
    session.open(settings({ start: 1, length: 3 }))
    session.follow(settings({ start: 1, length: 5 }))
    for (const { settle } of openings) settle()
    const view = await until(session, ({ state }) => state === 'running')
    expect(view).toMatchObject({ end: 5 })
    expect(view.identity?.values).toMatchObject({ length: 5 })
  })
})

describe('a run under way', () => {
  it('does not notice a change that has no part in it', async () => {
    const prepared = prepare({ adaptable: false })
    const run = await started(prepared, { start: 1 })
    prepared.session.follow(prepared.settings({ start: 1, unused: 7 }))
    await turn()
    expect(prepared.openings).toHaveLength(1)
    expect(prepared.session.snapshot().run).toBe(run)
  })

  it('has nothing to say any more once it is given up', async () => {
    const prepared = prepare()
    const { session, settings, openings } = prepared
    const run = await started(prepared, { start: 1 })
    run.telling?.({ fraction: 0.5, text: asIs('half') })
    expect((await until(session, ({ progress }) => progress !== undefined)).progress?.text).toBe('half')
    session.follow(settings({ start: 2 }))
    run.telling?.({ fraction: 0.7, text: asIs('still here') })
    const second = openings[1].settle()
    await until(session, ({ run: now }) => now === second)
    run.telling?.({ fraction: 0.9, text: asIs('and here') })
    session.pause()
    expect((await shownNext(session)).progress).toBeUndefined()
  })

  it('shows no job once it is cancelled, and goes on where it was', async () => {
    const prepared = prepare()
    const { session } = prepared
    const run = await started(prepared, { start: 1 })
    run.let()
    while (run.done < 1) await turn()
    run.telling?.({ fraction: 0.5, text: asIs('half') })
    session.pause()
    run.telling?.({ fraction: 0.6, text: asIs('late') })
    await until(session, ({ state, progress }) => state === 'paused' && progress === undefined)
    // Once the batch is over nothing clears what it still has to say.
    await turn()
    run.telling?.({ fraction: 0.7, text: asIs('later still') })
    expect(await shownNext(session)).toMatchObject({
      state: 'paused',
      done: 1,
      document: undefined,
      progress: undefined,
    })
    session.play()
    await until(session, ({ state }) => state === 'running')
    expect(run.done).toBe(1)
  })

  it('may end within a while before a newer one takes its place, and is seen under its own name', async () => {
    const prepared = prepare({ linger: 60_000, silent: true })
    const { session, settings, openings } = prepared
    const first = await started(prepared, { start: 1, length: 1 })
    first.let()
    await until(session, ({ document }) => document !== undefined)
    session.follow(settings({ start: 2, length: 1 }))
    const second = openings[1].settle()
    await until(session, ({ state }) => state === 'running')
    // Nothing to show yet: the first one's picture stays, and is told as the first one's.
    expect(session.snapshot()).toMatchObject({ snapshot: 1, document: undefined })
    expect(session.snapshot().identity?.values).toMatchObject({ start: 1 })
    session.follow(settings({ start: 3, length: 1 }))
    session.follow(settings({ start: 4, length: 1 }))
    expect(openings).toHaveLength(2)
    second.let()
    const seen = await until(session, ({ snapshot }) => snapshot === 2)
    expect(seen.identity?.values).toMatchObject({ start: 2 })
    while (openings.length < 3) await turn()
    expect(openings[2].values.start).toBe(4)
    openings[2].settle().let()
    const last = await until(session, ({ document }) => document !== undefined)
    expect(last.document?.result).toMatchObject({ start: 4 })
    expect(last.identity?.values).toMatchObject({ start: 4 })
  })

  it('gives way when it takes longer than that', async () => {
    const prepared = prepare({ linger: 1, silent: true })
    const { session, settings, openings } = prepared
    const first = await started(prepared, { start: 1 })
    session.follow(settings({ start: 2 }))
    while (openings.length < 2) await turn()
    expect(first.disposed).toBe(true)
  })
})

describe('a run that takes long', () => {
  const startsByItself = ({ start }: Given) => start < 10

  it.each([
    [{ start: 5 }, undefined, 'running'],
    [{ start: 50 }, undefined, 'ready'],
    [{ start: 50 }, true, 'running'],
    [{ start: 5 }, false, 'ready'],
  ] as const)('%j, told to play: %s, is %s', async (given, play, state) => {
    const { session, settings, openings } = prepare({ startsByItself })
    session.open(settings(given), play)
    openings[0].settle()
    await until(session, ({ run }) => run !== undefined)
    await turn()
    expect(session.snapshot().state).toBe(state)
  })

  it('does not start because the one before it did', async () => {
    const prepared = prepare({ startsByItself })
    await started(prepared, { start: 5 })
    prepared.session.follow(prepared.settings({ start: 50 }))
    prepared.openings[1].settle()
    await until(prepared.session, ({ run }) => run?.values.start === 50)
    await turn()
    expect(prepared.session.snapshot().state).toBe('ready')
  })
})
