import { describe, expect, test } from 'vitest'
import type { KernelCall } from '../kernels/exports'
import { call } from '../kernels/exports'
import { WorkerDiedError } from './errors'
import { cellAt, cellCount, cellIndex, Sweep, type SweepAxis, type SweepPlan, sweepBytes } from './sweep'
import type { BlockOptions, ElementType, ElementTypes, Pool } from './types'

const axes: readonly SweepAxis[] = [
  { name: 'a', values: [1, 2, 3] },
  { name: 'b', values: [10, 20] },
  { name: 'c', values: [100, 200, 300, 400] },
]

/** A pool whose one kernel writes cell · 10 and the product of the cell's values, after a number of turns of its own. */
class PretendPool implements Pool {
  readonly bytes = 0
  private readonly memory = new ArrayBuffer(1 << 16)
  private next = 64
  calls: number[] = []
  /** Dies while computing this cell, once. */
  deadly = -1
  readonly replaced = 0
  readonly computing = 0
  constructor(
    readonly workers: number,
    readonly shared: boolean,
  ) {}
  allocate(bytes: number) {
    const pointer = this.next
    this.next += Math.ceil(bytes / 64) * 64
    return pointer
  }
  write() {
    return Promise.resolve()
  }
  read<T extends ElementType>(pointer: number, type: T, length: number) {
    return Promise.resolve(this.floats(pointer, length).slice() as ElementTypes[typeof type])
  }
  view<T extends ElementType>(pointer: number, type: T, length: number) {
    return this.shared ? (this.floats(pointer, length) as ElementTypes[typeof type]) : undefined
  }
  private floats(pointer: number, length: number) {
    return new Float64Array(this.memory, pointer, length)
  }
  resize() {
    return Promise.resolve()
  }
  together() {
    return Promise.resolve([])
  }
  async blocks(count: number, callOf: (block: number) => KernelCall, options: BlockOptions = {}) {
    let next = 0
    const results: number[] = []
    const work = async (worker: number) => {
      while (next < count) {
        options.signal?.throwIfAborted()
        const block = next++
        const [cell, value, record] = callOf(block).values
        for (let wait = 0; wait < 1 + ((cell * 7 + worker * 3) % 5); wait++) await Promise.resolve()
        if (cell === this.deadly) {
          this.deadly = -1
          throw new WorkerDiedError(worker, false)
        }
        options.signal?.throwIfAborted()
        this.calls.push(cell)
        this.floats(record, 2).set([cell * 10, value])
        results[block] = 1
        options.onBlock?.(block, 1)
      }
    }
    await Promise.all(
      Array.from({ length: Math.min(options.workers ?? this.workers, this.workers) }, (_, i) => work(i)),
    )
    return results
  }
  dispose() {
    this.calls = []
  }
}

const plan: SweepPlan = {
  axes,
  recordLength: 2,
  slotBytes: 16,
  callOf: (cell, _slot, record) => {
    const product = cell.values.reduce((a, b) => a * b)
    return call('philox', { c0: cell.index, c1: product, c2: record, c3: 0, k0: 0, k1: 0, out: 0 })
  },
}

describe('cells', () => {
  test('are numbered in C order, there and back', () => {
    expect(cellCount(axes)).toBe(24)
    expect(cellAt(axes, 0).values).toEqual([1, 10, 100])
    expect(cellAt(axes, 23).values).toEqual([3, 20, 400])
    expect(cellAt(axes, 6).position).toEqual([0, 1, 2])
    for (let cell = 0; cell < 24; cell++) expect(cellIndex(axes, cellAt(axes, cell).position)).toBe(cell)
  })
  test('memory grows with the workers, not with the cells', () => {
    expect(sweepBytes(plan, 5)).toBe(2 * sweepBytes(plan, 1))
  })
})

describe.each([
  [1, true],
  [2, true],
  [3, true],
  [1, false],
] as const)('a sweep on %d workers, shared memory %s', (workers, shared) => {
  const fresh = () => new PretendPool(workers, shared)

  test('places every record by its cell', async () => {
    const sweep = new Sweep(fresh(), plan)
    const seen: number[] = []
    await sweep.run({ onCell: (cell) => seen.push(cell) })
    expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 24 }, (_, i) => i))
    for (let cell = 0; cell < 24; cell++) {
      const product = cellAt(axes, cell).values.reduce((a, b) => a * b)
      expect(Array.from(sweep.record(cell))).toEqual([cell * 10, product])
    }
  })

  test('keeps what is finished when it is cancelled, and goes on from there', async () => {
    const pool = fresh()
    const sweep = new Sweep(pool, plan)
    const stop = new AbortController()
    const running = sweep.run({ signal: stop.signal, onCell: () => sweep.finishedCells >= 5 && stop.abort() })
    await expect(running).rejects.toThrow()
    const kept = sweep.finishedCells
    expect(kept).toBeGreaterThanOrEqual(5)
    expect(kept).toBeLessThan(24)
    const before = Array.from(sweep.finished)
    pool.calls = []
    await sweep.run()
    expect(pool.calls).toHaveLength(24 - kept)
    expect(pool.calls.every((cell) => !before[cell])).toBe(true)
    expect(sweep.finishedCells).toBe(24)
  })

  test('keeps what is finished when a worker dies in mid-cell', async () => {
    const pool = fresh()
    pool.deadly = 11
    const sweep = new Sweep(pool, plan)
    await expect(sweep.run()).rejects.toBeInstanceOf(WorkerDiedError)
    expect(sweep.finished[11]).toBe(0)
    expect(sweep.record(11)[0]).toBeNaN()
    await sweep.run()
    expect(sweep.finishedCells).toBe(24)
  })

  test('computes one cell again, alone', async () => {
    const pool = fresh()
    const sweep = new Sweep(pool, plan)
    await sweep.run()
    pool.calls = []
    await sweep.rerun(7)
    expect(pool.calls).toEqual([7])
    expect(sweep.record(7)[0]).toBe(70)
  })
})

test('tells how far it is', async () => {
  const sweep = new Sweep(new PretendPool(2, true), plan)
  const last = await new Promise((resolve) => {
    void sweep.run({ onProgress: resolve })
  })
  expect(last).toMatchObject({ finished: 24, cells: 24, secondsLeft: 0 })
})

test('a signal that has gone off already stops it before it starts', async () => {
  const pool = new PretendPool(2, true)
  const sweep = new Sweep(pool, plan)
  await expect(sweep.run({ signal: AbortSignal.abort() })).rejects.toThrow()
  expect(pool.calls).toEqual([])
})
