import { afterEach, describe, expect, it } from 'vitest'
import { integer } from '../parameters/parameter'
import { ParameterError } from '../parameters/resolve'
import { asIs } from '../words/text'
import { defineExperiment } from './experiment'
import { identify } from './identity'
import { composeLab } from './lab'
import type { Run } from './run'
import { RunSession } from './session'
import { settingsOf, until } from './testing'

interface Values {
  readonly start: number
  readonly length: number
}

/** Counts up from a start. */
class Count implements Run<number, Values> {
  done = 0
  end: number
  constructor(readonly values: Values) {
    this.end = values.length
  }
  /** The second half goes twice as fast. */
  get fraction() {
    return this.done / this.end / 2
  }
  advance(most: number) {
    const taken = Math.min(most, this.end - this.done)
    this.done += taken
    return Promise.resolve(taken)
  }
  adapt({ length }: Values) {
    this.end = length
    return Promise.resolve('same' as const)
  }
  snapshot() {
    return this.values.start + this.done
  }
  outcome() {
    return Promise.resolve({ result: { value: this.snapshot() }, arrays: {} })
  }
  dispose() {}
}

const parameters = {
  start: integer({ label: asIs('Start'), meaning: '', group: 'Run', default: 0, minimum: -9, maximum: 9 }),
  length: integer({
    label: asIs('Length'),
    meaning: '',
    group: 'Run',
    default: 4,
    minimum: 0,
    maximum: 9,
    effect: 'future',
  }),
} as const

/** Openings that wait for the test to let them through. */
const gates: (() => void)[] = []

const experiment = defineExperiment<Values, Count>({
  name: 'count',
  title: asIs('Count'),
  parameters,
  results: { value: { meaning: '' } },
  mainArray: 'value',
  unit: 'step',
  pace: () => 1,
  open: async (values) => {
    await new Promise<void>((resolve) => gates.push(resolve))
    if (values.start < 0)
      throw new ParameterError([{ name: 'start', given: String(values.start), reason: asIs('cannot be had') }])
    return new Count(values)
  },
})
const lab = composeLab({ name: 'counts', title: '', summary: '', icon: '', experiments: [experiment.erased] })

const settings = (given: Partial<Values>) => settingsOf(lab, given)
const sessions: { dispose(): void }[] = []
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
  gates.length = 0
})

/** A session whose first run is there. */
async function opened(given: Partial<Values>) {
  const session = new RunSession<Values, Count>(lab, experiment, { autoStart: false })
  sessions.push(session)
  session.open(settings(given))
  gates[0]()
  await until(session, ({ state }) => state === 'ready')
  return session
}

describe('while another run is being opened', () => {
  it('going back to the parameters of before gives their run, and never the other one', async () => {
    for (const back of ['follow', 'open'] as const) {
      gates.length = 0
      const session = await opened({ start: 1 })
      session.follow(settings({ start: 2 }))
      session[back](settings({ start: 1 }))
      for (const pass of gates) pass()
      const view = await until(session, ({ state }) => state !== 'preparing')
      expect(view).toMatchObject({ state: 'ready', snapshot: 1 })
      expect(view.identity?.address).toBe(identify(lab, settings({ start: 1 })).address)
    }
  })

  it('a change that would not restart it counts for it, too', async () => {
    const session = await opened({ start: 1 })
    session.follow(settings({ start: 2 }))
    session.follow(settings({ start: 2, length: 7 }))
    for (const pass of gates) pass()
    const view = await until(session, ({ state }) => state !== 'preparing')
    expect(view).toMatchObject({ snapshot: 2, end: 7 })
    expect(view.identity?.address).toBe(identify(lab, settings({ start: 2, length: 7 })).address)
  })
})

describe('what is asked of a run that is still being opened', () => {
  it.each([1, 3])('%i single steps are taken once it is there', async (steps) => {
    const session = new RunSession<Values, Count>(lab, experiment, { autoStart: false })
    sessions.push(session)
    session.open(settings({ start: 1 }))
    for (let step = 0; step < steps; step++) session.stepOnce()
    gates[0]()
    expect(await until(session, ({ done }) => done === steps)).toMatchObject({ state: 'paused', snapshot: 1 + steps })
  })

  it('another moment is gone to', async () => {
    const session = new RunSession<Values, Count>(lab, experiment)
    sessions.push(session)
    session.open(settings({ start: 1 }))
    void session.seek(3)
    gates[0]()
    expect(await until(session, ({ done }) => done === 3)).toMatchObject({ state: 'paused' })
  })

  it('belongs to that run only, not to the one that takes its place', async () => {
    const session = new RunSession<Values, Count>(lab, experiment, { autoStart: false })
    sessions.push(session)
    session.open(settings({ start: 1 }))
    session.stepOnce()
    session.reset(false)
    for (const pass of gates) pass()
    expect(await until(session, ({ state }) => state !== 'preparing')).toMatchObject({ state: 'ready', done: 0 })
  })
})

describe('a run that cannot be had', () => {
  it('leaves the one before in sight under its own name, and gives way to one that can', async () => {
    const session = await opened({ start: 1 })
    session.follow(settings({ start: -1 }))
    gates[1]()
    const refused = await until(session, ({ state }) => state === 'refused')
    expect(refused.error).toBeInstanceOf(ParameterError)
    expect(refused).toMatchObject({ snapshot: 1, document: undefined })
    expect(refused.identity?.address).toBe(identify(lab, settings({ start: 1 })).address)
    session.follow(settings({ start: 1 }))
    gates[2]()
    expect(await until(session, ({ state }) => state === 'ready')).toMatchObject({ snapshot: 1, error: undefined })
  })
})

describe('units of different sizes', () => {
  it('let the run itself say how far it is', async () => {
    const session = await opened({ length: 4 })
    session.stepOnce()
    expect(await until(session, ({ done }) => done === 1)).toMatchObject({ end: 4, fraction: 1 / 8 })
  })
})
