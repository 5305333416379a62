import { describe, expect, it, vi } from 'vitest'
import { countingLab } from '../../experiments/counting.fixture'
import { archiveOf } from '../../experiments/sweep/archive'
import type { CellRecord } from '../../experiments/sweep/cell'
import { computeCell } from '../../experiments/sweep/cell'
import { Merged } from '../../experiments/sweep/merged'
import type { Plan } from '../../experiments/sweep/plan'
import { makePlan } from '../../experiments/sweep/plan'
import { inTurn, SweepSession } from './session'
import type { Storage, SweepShelf } from './shelf'
import { sweepShelf } from './shelf'

const { lab } = countingLab({ paced: false })
const build = { program: '0.1.0+abc', kernels: 'sha256:def' }
const planOf = (axes: string) => makePlan(lab, { given: [], axes, keep: 'sum', shards: 1 }, build)

/** A browser's storage that lasts as long as it is held. */
function memory(): Storage & { readonly entries: Map<string, unknown> } {
  const entries = new Map<string, unknown>()
  const key = (name: IDBValidKey) => JSON.stringify(name)
  return {
    entries,
    keys: () => Promise.resolve([...entries.keys()].map((name) => JSON.parse(name) as IDBValidKey)),
    getMany: (names) => Promise.resolve(names.map((name) => entries.get(key(name)))),
    set: (name, value) => Promise.resolve(void entries.set(key(name), structuredClone(value))),
    update: (name, change) =>
      Promise.resolve(void entries.set(key(name), structuredClone(change(entries.get(key(name)))))),
    delMany: (names) => Promise.resolve(names.forEach((name) => void entries.delete(key(name)))),
  }
}

/** Lanes that compute in this thread, in the order in which they are let. */
function fakeLanes(plan: Plan, width = 2) {
  const waiting: { readonly cell: number; readonly go: () => Promise<void>; readonly fail: (error: Error) => void }[] = [] // biome-ignore format: one line
  let ended = 0
  const computed: number[] = []
  return {
    computed,
    waiting,
    ended: () => ended,
    computer: () => ({
      width,
      compute: (cell: number) =>
        new Promise<CellRecord>((resolve, reject) => {
          computed.push(cell)
          waiting.push({ cell, fail: reject, go: async () => resolve(await computeCell(plan, cell, {})) })
        }),
      end: () => {
        ended++
      },
    }),
    /** Lets so many cells be finished, the newest first: out of order. */
    async finish(count = Number.POSITIVE_INFINITY) {
      for (let n = 0; n < count; n++) {
        await vi.waitFor(() => expect(waiting.length).toBeGreaterThan(0), { timeout: 200 }).catch(() => undefined)
        const next = waiting.pop()
        if (!next) return
        await next.go()
        await new Promise((resolve) => setTimeout(resolve))
      }
    },
  }
}

/** All that a shelf hands out. */
async function keptOf(shelf: SweepShelf, hash: string) {
  const parts: (readonly CellRecord[])[] = []
  await shelf.records(hash, (records) => parts.push(records))
  return parts.flat()
}

async function inOrder(plan: Plan) {
  const merged = new Merged(plan)
  for (let cell = 0; cell < plan.cells; cell++) merged.add(await computeCell(plan, cell, {}))
  return merged.archive()
}

describe('a sweep in the page', () => {
  it('computes all cells, in whatever order, to the bytes of the command line', async () => {
    const plan = await planOf('length=3:6 factor=1,13,2')
    const lanes = fakeLanes(plan, 3)
    const session = new SweepSession(plan, { computer: lanes.computer, shelf: sweepShelf(memory()) })
    const states: string[] = []
    session.subscribe(() => states.push(session.snapshot().state))
    const run = session.run()
    expect(session.snapshot()).toMatchObject({ state: 'running', done: 0, cells: 12, secondsLeft: undefined })
    await lanes.finish()
    await run
    // factor 13 brings bad luck: those cells are records, too.
    expect(session.snapshot()).toMatchObject({ state: 'done', done: 12, failed: 4, message: undefined })
    expect(states.at(-1)).toBe('done')
    expect(lanes.ended()).toBe(1)
    expect(await archiveOf(plan, session.records)).toEqual(await inOrder(plan))
  })

  it('keeps what is there when it is stopped, and goes on with what is missing', async () => {
    const plan = await planOf('length=3:8')
    const lanes = fakeLanes(plan)
    const session = new SweepSession(plan, { computer: lanes.computer, shelf: sweepShelf(memory()) })
    const first = session.run()
    await lanes.finish(3)
    session.stop()
    expect(session.snapshot()).toMatchObject({ state: 'stopped', done: 3 })
    expect(lanes.ended()).toBe(1)
    // Those at hand come to nothing, even where their answer still arrives.
    await lanes.finish(2)
    await first
    expect(session.snapshot().done).toBe(3)
    const known = new Set([0, 1, 2, 3, 4, 5].filter((cell) => session.records.has(cell)))
    lanes.computed.length = 0
    const second = session.run()
    await lanes.finish()
    await second
    expect(lanes.computed.toSorted()).toEqual([0, 1, 2, 3, 4, 5].filter((cell) => !known.has(cell)))
    expect(await archiveOf(plan, session.records)).toEqual(await inOrder(plan))
  })

  it('says what the machine failed of, and can be run again', async () => {
    const plan = await planOf('length=3:8')
    const lanes = fakeLanes(plan)
    const session = new SweepSession(plan, { computer: lanes.computer, shelf: sweepShelf(memory()) })
    const run = session.run()
    await lanes.finish(2)
    await vi.waitFor(() => expect(lanes.waiting).toHaveLength(2))
    lanes.waiting.pop()?.fail(new Error('the lane died'))
    await run
    expect(session.snapshot()).toMatchObject({ state: 'failed', done: 2, message: 'the lane died' })
    lanes.waiting.length = 0
    const again = session.run()
    await lanes.finish()
    await again
    expect(session.snapshot()).toMatchObject({ state: 'done', done: 6, message: undefined })
  })

  it('computes every point once before any has its second seed', () => {
    const cells = (lengths: Record<string, number>) => {
      const axes = Object.entries(lengths).map(([name, length]) => ({ name, length })) as unknown as Plan['axes']
      const count = Object.values(lengths).reduce((a, b) => a * b, 1)
      return Array.from({ length: count }, (_, i) => inTurn({ axes, cells: count })(i))
    }
    expect(cells({ x: 3, seed: 2 })).toEqual([0, 2, 4, 1, 3, 5])
    expect(cells({ seed: 2, x: 3 })).toEqual([0, 1, 2, 3, 4, 5])
    expect(cells({ x: 2, seed: 2, y: 2 })).toEqual([0, 1, 4, 5, 2, 3, 6, 7])
    expect(cells({ x: 2, y: 2 })).toEqual([0, 1, 2, 3])
  })
})

describe('the shelf of sweeps', () => {
  it('gives a stopped sweep back, of its lab and plan, and it ends with the same bytes', async () => {
    const plan = await planOf('length=3:8')
    const storage = memory()
    const shelf = sweepShelf(storage)
    await shelf.begin({ subject: 'test', hash: plan.hash, plan: 'the plan' })
    const lanes = fakeLanes(plan)
    const session = new SweepSession(plan, { computer: lanes.computer, shelf })
    void session.run()
    await lanes.finish(4)
    session.stop()

    // What was written is there, and the page is loaded anew.
    await shelf.newest('test')
    const later = sweepShelf(storage)
    expect(await later.newest('other')).toBeUndefined()
    expect(await later.newest('test')).toMatchObject({ hash: plan.hash, plan: 'the plan', goesOn: false })
    expect(await keptOf(later, 'sha256:other')).toEqual([])
    const lanesLater = fakeLanes(plan)
    const second = new SweepSession(plan, { computer: lanesLater.computer, shelf: later })
    await later.records(plan.hash, second.restore)
    expect(second.snapshot()).toMatchObject({ state: 'stopped', done: 4 })
    const run = second.run()
    await lanesLater.finish()
    await run
    expect(lanesLater.computed).toHaveLength(2)
    expect(await archiveOf(plan, second.records)).toEqual(await inOrder(plan))
    expect(await keptOf(sweepShelf(storage), plan.hash)).toHaveLength(6)
  })

  it('knows which one was on its way when the page went', async () => {
    const plan = await planOf('length=3:8')
    const storage = memory()
    const shelf = sweepShelf(storage)
    await shelf.begin({ subject: 'test', hash: plan.hash, plan: '' })
    const session = new SweepSession(plan, { computer: fakeLanes(plan).computer, shelf })
    void session.run()
    await shelf.newest('test')
    expect(await sweepShelf(storage).newest('test')).toMatchObject({ goesOn: true })
    session.stop()
    await shelf.newest('test')
    expect(await sweepShelf(storage).newest('test')).toMatchObject({ goesOn: false })
  })

  it('keeps the newest few, and nothing of the others', async () => {
    const storage = memory()
    const shelf = sweepShelf(storage)
    for (let n = 0; n < 12; n++) {
      await shelf.begin({ subject: 'test', hash: `${n}`, plan: '' })
      shelf.append(`${n}`, [{ cell: 0, values: [n] }])
    }
    expect(await shelf.newest('test')).toMatchObject({ hash: '11' })
    expect(storage.entries.size).toBe(9)
    expect(await keptOf(shelf, '3')).toEqual([])
    expect(await keptOf(shelf, '4')).toEqual([{ cell: 0, values: [4] }])
  })

  it('hands out what is kept in turns, and in the order in which it came', async () => {
    const shelf = sweepShelf(memory())
    for (let n = 0; n < 20; n++) shelf.append('many', [{ cell: 2 * n }, { cell: 2 * n + 1 }])
    const cells: number[] = []
    const turns = [0]
    await shelf.records('many', (records) => {
      if (turns.at(-1) === 0) setTimeout(() => turns.push(0))
      turns[turns.length - 1] += records.length
      cells.push(...records.map(({ cell }) => cell))
    })
    expect(Math.max(...turns)).toBeLessThanOrEqual(16)
    expect(cells).toEqual(Array.from({ length: 40 }, (_, cell) => cell))
  })

  it('does without storage where there is none', async () => {
    const refuse = () => Promise.reject(new Error('no'))
    const shelf = sweepShelf({ keys: refuse, getMany: refuse, set: refuse, update: refuse, delMany: refuse })
    await shelf.begin({ subject: 'test', hash: 'a', plan: '' })
    shelf.append('a', [])
    expect(await shelf.newest('test')).toBeUndefined()
    expect(await keptOf(shelf, 'a')).toEqual([])
  })
})
