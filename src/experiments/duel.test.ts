import { afterEach, describe, expect, it } from 'vitest'
import type { CountingRun, CountingValues } from './counting.fixture'
import { countingLab, deadly } from './counting.fixture'
import { drive } from './drive'
import { RunSession } from './session'
import { finished, settingsOf, until } from './testing'
import type { RunView } from './view'

const sessions: { dispose(): void }[] = []
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
})

function duel(given: Partial<CountingValues>, others: readonly Partial<CountingValues>[], { play = false } = {}) {
  const counting = countingLab({ paced: true })
  const { lab, experiment } = counting
  const settings = (leading: Partial<CountingValues>, beside = others) => ({
    ...settingsOf(lab, { speed: 100, ...leading }),
    rivals: beside.map((each) => settingsOf(lab, { speed: 100, ...leading, ...each })),
  })
  const session = new RunSession(lab, experiment, { autoStart: play })
  sessions.push(session)
  session.open(settings(given))
  return { ...counting, session, settings }
}

const sumsOf = ({ rivals }: RunView<CountingRun>) => rivals.map(({ snapshot }) => snapshot?.sum)
/** Every run beside the one that leads is where that is. */
const together = ({ done, rivals }: RunView<CountingRun>) =>
  rivals.length > 0 && rivals.every((each) => each.run && each.done === Math.min(done, each.end))

describe('runs beside each other', () => {
  it('are on one clock, forth and back, and each comes to the digits it has by itself', async () => {
    const { session, lab } = duel({ factor: 2, length: 300 }, [{ factor: 3 }, { factor: 5, length: 100 }])
    const ready = await until(session, (view) => together(view) && view.rivals.length === 2)
    expect(ready).toMatchObject({ state: 'ready', done: 0 })
    await session.seek(150)
    const there = await until(session, (view) => view.done === 150 && together(view))
    expect(sumsOf(there)).toEqual([450, 500])
    expect(there.rivals[0].document).toBeUndefined()
    await session.seek(70)
    expect(sumsOf(await until(session, (view) => view.done === 70 && together(view)))).toEqual([210, 350])
    session.stepOnce()
    const played = await until(session, (view) => view.done === 71 && together(view))
    expect(sumsOf(played)).toEqual([213, 355])
    // What is drawn of how it came there begins anew at every moment that it was taken to, and at none that it was played to.
    expect([played.run, ...played.rivals.map(({ run }) => run)].map((run) => run?.jumps)).toEqual([2, 2, 2])
    session.play()
    const over = await finished(session)
    expect(sumsOf(over)).toEqual([900, 500])
    const alone = await Promise.all(
      [{ factor: 2 }, { factor: 3 }, { factor: 5, length: 100 }].map((given) =>
        drive(lab, Object.entries({ length: 300, ...given }), 'typed'),
      ),
    )
    const sums = [over.document?.checksum, ...over.rivals.map(({ document }) => document?.checksum)]
    expect(sums).toEqual(alone.map(({ document }) => document.checksum))
    expect(over.rivals.map(({ identity }) => identity.values.factor)).toEqual([3, 5])
  })

  it('join a run under way, and leave it, without a unit being done twice', async () => {
    const { session, settings, opened } = duel({ length: 5000 }, [], { play: true })
    await until(session, ({ done }) => done > 50)
    const leader = session.snapshot().run
    session.follow(settings({ length: 5000 }, [{ factor: 3 }]))
    const joined = await until(session, (view) => together(view) && view.done > 60)
    expect(joined.run).toBe(leader)
    expect(sumsOf(joined)).toEqual([3 * joined.done])
    session.follow(settings({ length: 5000 }, [{ factor: 4 }]))
    const other = await until(session, (view) => together(view) && view.rivals[0].identity.values.factor === 4)
    expect(sumsOf(other)).toEqual([4 * other.done])
    session.follow(settings({ length: 5000 }, []))
    await until(session, ({ rivals }) => rivals.length === 0)
    expect(opened.map(({ disposed }) => disposed)).toEqual([false, true, true])
  })

  it('start again together where a parameter of all of them changes', async () => {
    const { session, settings, opened } = duel({ length: 40 }, [{ factor: 3 }])
    await until(session, together)
    session.follow(settings({ length: 40, factor: 7 }, [{ factor: 3, length: 10 }]))
    const ready = await until(session, (view) => together(view) && view.identity?.values.factor === 7)
    expect(ready.rivals[0].end).toBe(10)
    expect(opened.map(({ disposed }) => disposed)).toEqual([true, true, false, false])
    session.dispose()
    expect(opened.every(({ disposed }) => disposed)).toBe(true)
  })

  it('stays with the one that leads where another cannot be had, or breaks off', async () => {
    const { session, opened } = duel({ length: 200 }, [{ factor: 13 }, { factor: 3 }])
    const ready = await until(session, ({ rivals }) => rivals[0]?.error !== undefined && rivals[1]?.run !== undefined)
    expect(String(ready.rivals[0].error)).toContain('brings bad luck')
    const second = opened.find(({ values }) => values.factor === 3)
    await session.seek(20)
    if (second) second.fault = new Error('out of order')
    session.play()
    const over = await finished(session)
    expect(over.snapshot?.sum).toBe(400)
    expect(String(over.rivals[1].error)).toContain('out of order')
    expect(over.rivals[1].document).toBeUndefined()
  })

  it('outlives a worker', async () => {
    const { session, opened } = duel({ length: 200 }, [{ factor: 3 }])
    await until(session, together)
    await session.seek(20)
    const rival = opened.find(({ values }) => values.factor === 3)
    if (rival) rival.fault = deadly(true)
    session.play()
    expect(sumsOf(await finished(session))).toEqual([600])
  })
})
