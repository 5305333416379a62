import { afterEach, describe, expect, it } from 'vitest'
import { countingLab, deadly } from './counting.fixture'
import { drive } from './drive'
import { identify } from './identity'
import { RunSession } from './session'
import { finished, settingsOf, until } from './testing'

const sessions: { dispose(): void }[] = []
function start(paced: boolean, given: Readonly<Record<string, unknown>> = {}, autoStart = true) {
  const counting = countingLab({ paced })
  const session = new RunSession(counting.lab, counting.experiment, { autoStart })
  sessions.push(session)
  const settings = (values: Readonly<Record<string, unknown>>) => settingsOf(counting.lab, values)
  return { ...counting, session, settings, open: () => session.open(settings(given)) }
}

afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
})

describe.each([true, false])('a run (played back: %s)', (paced) => {
  it('comes to the document that every other door gives', async () => {
    const { session, open, lab } = start(paced, { factor: 3, length: 7 })
    open()
    const { document, snapshot } = await finished(session)
    expect(snapshot).toEqual({ sum: 21 })
    const driven = await drive(
      lab,
      [
        ['factor', '3'],
        ['length', '7'],
      ],
      'text',
    )
    expect(document?.checksum).toBe(driven.document.checksum)
    expect(document?.parameters).toEqual({ factor: 3, length: 7, mark: 0 })
  })

  it('pauses with what is done, and goes on from there', async () => {
    const { session, open, opened } = start(paced, { length: 4000 })
    open()
    await until(session, ({ done }) => done > 0)
    session.pause()
    const done = await session.between((run) => Promise.resolve(run.done))
    expect(done).toBeLessThan(4000)
    expect(session.snapshot().document).toBeUndefined()
    const { document } = await session.collect()
    expect(document).toMatchObject({ complete: false, result: { sum: 2 * done } })
    expect(document).not.toHaveProperty('checksum')
    session.stepOnce()
    await until(session, (view) => view.done === done + 1)
    expect(opened).toHaveLength(1)
    session.follow(settingsOf(session.lab, { length: done + 5 }))
    session.play()
    expect((await finished(session)).snapshot).toEqual({ sum: 2 * (done + 5) })
  })

  it('that breaks off says so, and can be tried again', async () => {
    const { session, open, opened } = start(paced, { length: 500 })
    open()
    await until(session, ({ done }) => done > 0)
    opened[0].fault = new Error('out of order')
    const { error } = await until(session, ({ state }) => state === 'failed')
    expect(error).toEqual(new Error('out of order'))
    session.play()
    expect((await finished(session)).snapshot).toEqual({ sum: 1000 })
    expect(opened[0].disposed).toBe(true)
  })

  it.each([true, false])('outlives a worker (its memory with it: %s)', async (memoryLost) => {
    const { session, open, opened } = start(paced, { length: 300, factor: 3 })
    open()
    await until(session, ({ done }) => done > 0)
    opened[0].fault = deadly(memoryLost)
    const view = await finished(session)
    expect(view).toMatchObject({ deaths: 1, snapshot: { sum: 900 }, error: undefined })
    expect(opened).toHaveLength(memoryLost ? 2 : 1)
    expect(opened[0].disposed).toBe(memoryLost)
  })

  it('is given up when its workers keep dying', async () => {
    const { session, open, opened } = start(paced, { length: 100_000 })
    open()
    await until(session, ({ done }) => done > 0)
    const kill = setInterval(() => {
      opened[0].fault = deadly(false)
    }, 1)
    const { error } = await until(session, ({ state }) => state === 'failed')
    clearInterval(kill)
    expect(String(error)).toContain('died')
  })
})

describe('identity', () => {
  it('stays with the numbers while another run is on its way', async () => {
    const { session, open, settings, delay } = start(true, { length: 5 })
    open()
    const before = await finished(session)
    let arrive = () => {}
    delay(
      (run) =>
        new Promise((resolve) => {
          arrive = () => resolve(run)
        }),
    )
    session.follow(settings({ length: 5, factor: 7 }))
    const between = session.snapshot()
    expect(between).toMatchObject({ state: 'preparing', identity: before.identity, snapshot: { sum: 10 } })
    expect(between.document).toBeUndefined()
    arrive()
    const after = await finished(session)
    expect(after.identity).toEqual(identify(session.lab, settings({ length: 5, factor: 7 })))
    expect(after.snapshot).toEqual({ sum: 35 })
  })

  it('and document never disagree, whatever is changed and when', async () => {
    const { session, open, settings } = start(true, { length: 3, speed: 1000 })
    const seen: string[] = []
    session.subscribe(() => {
      const { document, identity, snapshot } = session.snapshot()
      if (!document) return
      expect(document.parameters).toEqual(identity?.values)
      const { factor, length } = document.parameters as { factor: number; length: number }
      expect(snapshot).toEqual({ sum: factor * length })
      seen.push(`${factor}·${length}`)
    })
    open()
    for (let turn = 0; turn < 120; turn++) {
      const asked = { factor: 1 + (turn % 5), length: 1 + ((turn * 7) % 4), speed: 1000 }
      if (turn % 3 === 0) session.open(settings(asked))
      else session.follow(settings(asked))
      if (turn % 4 === 0) await finished(session)
      else await new Promise((resolve) => setTimeout(resolve, turn % 3))
    }
    await until(session, ({ document, identity }) => document !== undefined && identity?.values.factor === 5)
    expect(new Set(seen).size).toBeGreaterThan(5)
  })

  it('of a finished run that follows a parameter is the new one, and it has a document again', async () => {
    const { session, open, settings, opened } = start(true, { length: 5 })
    open()
    await finished(session)
    session.follow(settings({ length: 5, mark: 3 }))
    const { document, state } = await until(session, (view) => view.document?.parameters.mark === 3)
    expect(state).toBe('done')
    expect(document).toHaveProperty('checksum')
    expect(opened).toHaveLength(1)
  })

  it('only the newest wish is carried out, and every run is closed', async () => {
    const { session, open, settings, opened, delay } = start(true, { length: 5 })
    const arrivals: (() => void)[] = []
    delay((run) => new Promise((resolve) => arrivals.push(() => resolve(run))))
    open()
    for (const factor of [3, 4, 5]) session.follow(settings({ length: 5, factor }))
    // The oldest last.
    for (const arrive of arrivals.toReversed()) arrive()
    expect((await finished(session)).snapshot).toEqual({ sum: 25 })
    expect(opened.map(({ disposed }) => disposed)).toEqual([true, true, true, false])
    session.dispose()
    expect(opened.at(-1)?.disposed).toBe(true)
  })

  it('names no preset: two ways to say the same run are the same', () => {
    const { lab, settings } = start(true)
    const plain = identify(lab, settings({ factor: 3, length: 7 }))
    const named = identify(lab, settings({ preset: 'triple', length: 7 }))
    expect(named.address).toBe(plain.address)
    expect(named.address).toContain('factor=3')
    expect([named.preset, plain.preset]).toEqual(['triple', undefined])
  })

  it('of a run that was changed on the way is no address’s: who opens the address gets a run of its own', async () => {
    const { session, open, settings, opened } = start(true, { length: 5 }, false)
    open()
    await until(session, ({ state }) => state === 'ready')
    session.stepOnce()
    await until(session, ({ done }) => done === 1)
    opened[0].adapt = () => Promise.resolve('departed')
    const changed = settings({ length: 5, mark: 3 })
    session.follow(changed)
    await until(session, ({ changedOnTheWay }) => changedOnTheWay.length === 1)
    session.open(changed, true)
    const { document, changedOnTheWay } = await finished(session)
    expect(changedOnTheWay).toEqual([])
    expect(document).toHaveProperty('checksum')
    expect(opened).toHaveLength(2)
  })

  it('of an address that is opened is that of its run, whatever ran before', async () => {
    const { session, open, settings, opened } = start(true, { length: 10 })
    open()
    const whole = await finished(session)
    session.open(settings({ length: 8 }))
    const shorter = await until(session, ({ document }) => document?.parameters.length === 8)
    expect(shorter.snapshot).toEqual({ sum: 16 })
    session.open(settings({ length: 10 }))
    const again = await until(session, ({ document }) => document?.parameters.length === 10)
    expect(again.document?.checksum).toBe(whole.document?.checksum)
    // The same address once more: the run that is there is the one it describes.
    const { length } = opened
    session.open(settings({ length: 10 }))
    expect(opened).toHaveLength(length)
    expect(session.snapshot().document?.checksum).toBe(whole.document?.checksum)
  })

  it('of an address that is opened begins, though one that told it to wait was opened before', async () => {
    const { session, settings, opened } = start(true, {}, true)
    const waiting = settings({ length: 10 })
    session.open(waiting, false)
    await until(session, ({ state }) => state === 'ready')
    session.open(waiting, false)
    expect(session.snapshot().state).toBe('ready')
    session.open(waiting)
    expect((await finished(session)).snapshot).toEqual({ sum: 20 })
    expect(opened).toHaveLength(1)
  })
})

describe('parameters that cannot be used', () => {
  it('are refused with the reason, and the run before stays under its own name', async () => {
    const { session, open, settings } = start(true, { length: 4 })
    open()
    await finished(session)
    session.follow(settings({ length: 4, factor: 13 }))
    const view = await until(session, ({ state }) => state === 'refused')
    expect(String(view.error)).toContain('factor brings bad luck')
    expect(view).toMatchObject({ document: undefined, identity: { values: { factor: 2 } }, snapshot: { sum: 8 } })
    session.follow(settings({ length: 4, factor: 6 }))
    expect((await finished(session)).snapshot).toEqual({ sum: 24 })
  })

  it('can be tried again', async () => {
    const { session, open, delay } = start(true, { length: 4 })
    let tries = 0
    delay((run) => (++tries === 1 ? Promise.reject(new Error('no network')) : Promise.resolve(run)))
    open()
    await until(session, ({ state }) => state === 'refused')
    session.reset(true)
    expect((await finished(session)).snapshot).toEqual({ sum: 8 })
  })
})

describe('speed', () => {
  it('opens no new run and changes no number', async () => {
    const { session, open, settings, opened } = start(true, { length: 30 })
    open()
    for (const speed of [2, 50, 1000]) session.follow(settings({ length: 30, speed }))
    expect((await finished(session)).snapshot).toEqual({ sum: 60 })
    expect(opened).toHaveLength(1)
  })
})

describe('three hundred resets', () => {
  it('leave one run open', async () => {
    const { session, open, opened } = start(true, { length: 5 })
    open()
    for (let reset = 0; reset < 300; reset++) {
      session.reset(reset % 2 === 0)
      if (reset % 10 === 0) await until(session, ({ state }) => state !== 'preparing')
    }
    await until(session, ({ state }) => state !== 'preparing')
    expect(opened.filter(({ disposed }) => !disposed)).toHaveLength(1)
  })
})

describe('going back', () => {
  it('recomputes to the same numbers, and forgets nothing of the way on', async () => {
    const { session, open } = start(true, { length: 600, factor: 3 })
    open()
    await finished(session)
    for (const moment of [250, 0, 599, 17]) {
      await session.seek(moment)
      expect(session.snapshot()).toMatchObject({
        state: moment === 0 ? 'ready' : 'paused',
        done: moment,
        snapshot: { sum: 3 * moment },
        document: undefined,
      })
    }
    session.play()
    expect((await finished(session)).snapshot).toEqual({ sum: 1800 })
  })
})
