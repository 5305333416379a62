import { afterEach, describe, expect, it } from 'vitest'
import { countingLab } from './counting.fixture'
import type { Shelf } from './history'
import { identify } from './identity'
import type { Checkpoint } from './run'
import { RunSession } from './session'
import { finished, settingsOf, until } from './testing'

const sessions: { dispose(): void }[] = []
afterEach(() => {
  for (const session of sessions.splice(0)) session.dispose()
})

/** Storage as a browser's: it knows the newest checkpoint of one run. */
function storage() {
  let kept: { readonly address: string; readonly checkpoint: Checkpoint } | undefined
  const shelf: Shelf = {
    load: (address) => Promise.resolve(kept?.address === address ? kept.checkpoint : undefined),
    save: (address, checkpoint) => {
      kept = { address, checkpoint: structuredClone(checkpoint) }
    },
  }
  return { shelf, kept: () => kept }
}

function page(shelf: Shelf) {
  const { lab, experiment, opened } = countingLab({ paced: true })
  const session = new RunSession(lab, experiment, { autoStart: false, shelf })
  sessions.push(session)
  const open = (at: number, factor = 2) => {
    const settings = settingsOf(lab, { factor, length: 400, speed: 100 })
    session.open(settings, false, at)
    return identify(lab, settings).address
  }
  return { session, opened, open, lab }
}

describe('a run whose page was left', () => {
  it('is taken up at its newest checkpoint, to the same digits', async () => {
    const { shelf, kept } = storage()
    const first = page(shelf)
    const address = first.open(0)
    first.session.play()
    await until(first.session, ({ done }) => done > 200)
    first.session.pause()
    const done = await first.session.between((run) => Promise.resolve(run.done))
    const stored = kept()
    expect(stored?.address).toBe(address)
    expect(stored?.checkpoint.done).toBeGreaterThan(done - 10)

    const second = page(shelf)
    second.open(done)
    await until(second.session, (view) => view.state === 'paused' && view.done === done)
    // It was not there from its start: what was computed again is what came after the checkpoint.
    expect(second.session.snapshot().moments).toEqual([0, stored?.checkpoint.done])
    second.session.play()
    expect((await finished(second.session)).snapshot).toEqual({ sum: 800 })
  })

  it('is no run of this program where another version of it wrote the checkpoint: it says so, and stores nothing', async () => {
    const { shelf, kept } = storage()
    const first = page(shelf)
    first.open(0)
    first.session.play()
    await until(first.session, ({ done }) => done > 200)
    first.session.pause()
    await first.session.between(() => Promise.resolve())
    const stored = kept()?.checkpoint
    if (!stored) throw new Error('nothing was kept')

    let saved = 0
    const foreign = { load: () => Promise.resolve({ ...stored, begunBy: '0.9.0' }), save: () => void saved++ }
    const { session, open } = page(foreign)
    open(stored.done)
    await until(session, (view) => view.state === 'paused' && view.done === stored.done)
    const { changedOnTheWay, origin, moments } = session.snapshot()
    expect(changedOnTheWay).toEqual(['version of the program'])
    expect(origin).toMatchObject({ begunBy: '0.9.0', changedOnTheWay: 'version of the program' })
    // Nothing before it was computed here.
    expect(moments).toEqual([stored.done])
    const { document } = await session.collect()
    expect(document.result.warnings).toEqual([expect.stringContaining('another version of the program (0.9.0)')])
    session.play()
    const end = await finished(session)
    expect(end.snapshot).toEqual({ sum: 800 })
    expect(end.document?.checksum).toBeUndefined()
    expect(saved).toBe(0)
    // From the start it is one of this program again.
    session.reset(true)
    await until(session, ({ state }) => state !== 'done')
    expect((await finished(session)).document?.checksum).toBeDefined()
  })

  it('is computed anew where what is kept is another run, lies beyond, or cannot be had', async () => {
    const { shelf } = storage()
    const first = page(shelf)
    first.open(0)
    first.session.play()
    await finished(first.session)
    for (const [at, factor, use] of [
      [300, 3, shelf],
      [100, 2, shelf],
      [300, 2, { ...shelf, load: () => Promise.resolve(undefined) }],
    ] as const) {
      const { session, open } = page(use)
      open(at, factor)
      const there = await until(session, (view) => view.state === 'paused' && view.done === at)
      expect(there.snapshot).toEqual({ sum: at * factor })
      expect(there.moments).toEqual([0])
    }
  })
})
