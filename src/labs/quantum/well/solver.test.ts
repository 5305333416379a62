import { afterEach, describe, expect, it } from 'vitest'
import { WorkerDiedError } from '../../../compute/errors'
import { Service } from '../../../compute/service'
import { RunSession } from '../../../experiments/session'
import { settingsOf, until } from '../../../experiments/testing'
import { ParameterError } from '../../../parameters/resolve'
import { quantum } from '..'
import { wellExperiment } from './experiment'
import type { WellValues } from './parameters'
import { WellRun } from './run'
import { solver as inPlace, solverOn } from './solver'
import type { SolverAnswers } from './solverAnswers'

/** Masses over which the fixture's solver dies, or never comes to an end. */
const deadly = 6.66
const endless = 77.7

const open: { dispose(): void }[] = []
afterEach(() => {
  for (const each of open.splice(0)) each.dispose()
})

/** A solver on a thread, as a page has one. */
function threaded() {
  let starts = 0
  const service = new Service<SolverAnswers>('solver', {
    inBrowser: () => {
      throw new Error('not in a browser')
    },
    inNode: () => {
      starts++
      return new URL('./solver.fixture.ts', import.meta.url)
    },
  })
  open.push(service)
  return { solver: solverOn(service), starts: () => starts }
}

const settings = (given: Partial<WellValues> & Readonly<Record<string, unknown>>) =>
  settingsOf(quantum, { samples: 1000, workers: 1, speed: 100, ...given })
const valuesOf = (given: Parameters<typeof settings>[0]) => settings(given).values as WellValues

/** A session whose runs ask a solver on a thread. */
function session(given: Parameters<typeof settings>[0]) {
  const { solver, starts } = threaded()
  const made = new RunSession<WellValues, WellRun>(quantum, {
    ...wellExperiment,
    open: (values, context) => WellRun.open(values, context, solver),
  })
  open.push(made)
  made.open(settings(given))
  return { session: made, starts }
}

describe('the solver', () => {
  it('gives on its thread what it gives in place', async () => {
    const { solver } = threaded()
    const values = valuesOf({ potential: 'morse', level: 1 })
    const [here, there] = [await inPlace.prepare(values), await solver.prepare(values)]
    expect(Object.keys(there)).toEqual(Object.keys(here))
    expect(there.state.meanSquarePosition).toBeCloseTo(here.state.meanSquarePosition, 12)
    expect(there.curves.waves.map(({ length }) => length)).toEqual(here.curves.waves.map(({ length }) => length))
    const points = { x: Float64Array.from({ length: 400 }, (_, i) => i), weights: new Float64Array(400).fill(1) }
    expect(await solver.diagnose(points)).toEqual(await inPlace.diagnose(points))
  })

  it('says which parameter cannot be used', async () => {
    const { solver } = threaded()
    const refused = solver.prepare(valuesOf({ potential: 'custom', expression: '-x^2' }))
    await expect(refused).rejects.toThrow(ParameterError)
    await expect(refused).rejects.toThrow(/expression cannot be used: .*unbounded/)
  })

  it('answers the newest of quick questions on one thread, and not those that were taken back', async () => {
    const { solver, starts } = threaded()
    const questions = [1, 2, 3, 4, 5].map((mass) => {
      const abort = new AbortController()
      return { abort, answer: solver.prepare(valuesOf({ mass }), abort.signal) }
    })
    for (const { abort } of questions.slice(0, -1)) abort.abort(new Error('moved on'))
    const answers = await Promise.allSettled(questions.map(({ answer }) => answer))
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected', 'rejected', 'fulfilled'])
    const last = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []))
    // ⟨x²⟩ = 1/2mω
    expect(last[0].state.meanSquarePosition).toBeCloseTo(0.1, 12)
    expect(starts()).toBe(1)
  })

  it('asks once more when its thread dies over the weights of a run, and then gives up', async () => {
    const points = { x: new Float64Array(64), weights: new Float64Array(64) }
    const asked = (deaths: number) => {
      let left = deaths
      const ask = () =>
        left-- > 0 ? Promise.reject(new WorkerDiedError('solver', false)) : Promise.resolve({ tailIndex: 0.25 })
      return solverOn({ ask: ask as never }).diagnose(points)
    }
    expect(await asked(0)).toEqual({ tailIndex: 0.25 })
    expect(await asked(1)).toEqual({ tailIndex: 0.25 })
    await expect(asked(2)).rejects.toThrow(WorkerDiedError)
  })
})

describe('a session', () => {
  it('asks a solver that died three times, says so, and tries again when it is asked to', async () => {
    const { session: made, starts } = session({ mass: deadly })
    const dead = await until(made, ({ state }) => state === 'refused')
    expect(dead.error).toBeInstanceOf(WorkerDiedError)
    expect(dead).toMatchObject({ run: undefined, document: undefined })
    made.reset(true)
    await until(made, ({ state }) => state === 'preparing')
    await until(made, ({ state }) => state === 'refused')
    expect(starts()).toBe(6)
    made.follow(settings({ mass: 2 }))
    const view = await until(made, ({ state, document }) => state === 'done' && document !== undefined)
    expect(view.snapshot?.exact).toBeCloseTo(0.25, 10)
    expect(view.deaths).toBe(0)
    expect(starts()).toBe(7)
  })

  it('no longer waits for a solver that does not come to an end when the parameters change', async () => {
    const { session: made, starts } = session({ mass: 2 })
    await until(made, ({ run }) => run !== undefined)
    made.follow(settings({ mass: endless }))
    made.follow(settings({ mass: 1 }))
    const view = await until(made, ({ state, document }) => state === 'done' && document !== undefined)
    expect(view.snapshot?.exact).toBeCloseTo(0.5, 10)
    expect(starts()).toBe(2)
  })
})
