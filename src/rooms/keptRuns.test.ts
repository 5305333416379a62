import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { countingLab } from '../experiments/counting.fixture'
import { composeLab } from '../experiments/lab'
import { settingsOf, until } from '../experiments/testing'

// The runs of a page are kept in the module: every test is a page of its own.
beforeEach(() => {
  vi.resetModules()
  vi.stubGlobal('addEventListener', () => undefined)
})
const sessions: { dispose(): void }[] = []
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
  vi.unstubAllGlobals()
})

/** A page with three rooms, whose runs hold two fifths of the budget each. */
async function page() {
  const { enter, keptBudget, keptRuns, leave, sessionOf } = await import('./keptRuns')
  const { experiment, delay } = countingLab({ paced: true })
  const pool = { bytes: 0.4 * keptBudget, workers: 1, replaced: 0, shared: false }
  delay((run) => Promise.resolve(Object.assign(run, { pool })))
  const rooms = ['first', 'second', 'third'].map((name) => {
    const lab = composeLab({ name, title: '', summary: '', icon: '', experiments: [experiment.erased] })
    const session = sessionOf(lab, experiment)
    sessions.push(session)
    return {
      session,
      visit: async () => {
        enter(lab, experiment)
        session.open(settingsOf(lab, { length: 9 }), false)
        await until(session, ({ state }) => state === 'ready' || state === 'paused')
      },
      leave: async () => {
        leave(lab, experiment)
        await new Promise((resolve) => setTimeout(resolve, 0))
      },
    }
  })
  return { rooms, kept: () => keptRuns.list().map(({ lab, moment }) => `${lab}: ${moment}`) }
}

it('keeps a run where it is when its room is left, and lists it until its room is entered again', async () => {
  const { rooms, kept } = await page()
  const [{ session, visit, leave }] = rooms
  await visit()
  expect(kept()).toEqual([])
  session.stepOnce()
  const { run } = await until(session, ({ done }) => done === 1)
  await leave()
  expect(kept()).toEqual(['first: unit 1 of 9'])
  await visit()
  expect(kept()).toEqual([])
  expect(session.snapshot()).toMatchObject({ run, done: 1 })
})

it('lets go of the run that was not looked at for longest where there is no room for all', async () => {
  const { rooms, kept } = await page()
  const [first, second, third] = rooms
  for (const { visit, leave } of [first, second, first, third]) {
    await visit()
    await leave()
  }
  expect(kept()).toEqual(['first: unit 0 of 9', 'third: unit 0 of 9'])
  expect(second.session.snapshot().run).toBeUndefined()
  // It is opened anew when somebody comes back.
  await second.visit()
  expect(second.session.snapshot()).toMatchObject({ state: 'ready', done: 0 })
})

it('lets go of no run that is being looked at', async () => {
  const { rooms, kept } = await page()
  const [first, second, third] = rooms
  await first.visit()
  for (const { visit, leave } of [second, third]) {
    await visit()
    await leave()
  }
  expect(kept()).toEqual(['second: unit 0 of 9', 'third: unit 0 of 9'])
  expect(first.session.snapshot().state).toBe('ready')
})
