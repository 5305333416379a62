import { afterEach, describe, expect, it } from 'vitest'
import { call } from '../kernels/exports'
import { layout } from '../kernels/layout'
import { DisposedError, KernelError, MemoryError, WorkerDiedError } from './errors'
import type { PoolOptions } from './pool'
import { openPool } from './pool'
import { spawnWorker } from './spawn'
import type { Pool } from './types'

const open: Pool[] = []
afterEach(() => {
  for (const pool of open.splice(0)) pool.dispose()
})

async function poolOf(options: Partial<PoolOptions>) {
  const pool = await openPool({ workers: 2, bytes: 1 << 20, shared: true, ...options })
  open.push(pool)
  return pool
}

/** A pool whose workers can be killed from outside, by the order in which they were started. */
async function mortalPool(options: Partial<PoolOptions> = {}) {
  const kills: (() => void)[] = []
  let started = 0
  const pool = await poolOf({
    ...options,
    spawn: async (onDeath, signal) => {
      const place = started++
      const spawned = await spawnWorker(onDeath, signal)
      kills[place] = () => {
        spawned.terminate()
        onDeath('killed by the test')
      }
      return spawned
    },
  })
  return { pool, kills }
}

/** A barrier for more workers than there are: nobody passes it until the run is cancelled. */
const endless = (pool: Pool, signal?: AbortSignal) =>
  pool.together((_, workers) => call('barrier', { workers: workers + 1 }), signal ? { signal } : {})

const soon = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe.each([
  { shared: true, workers: 3 },
  { shared: false, workers: 1 },
])('a pool with shared = $shared', ({ shared, workers }) => {
  it('has the workers it was asked for, or one where memory cannot be shared', async () => {
    const pool = await poolOf({ shared, workers: 3 })
    expect(pool.workers).toBe(workers)
    expect(pool.view(layout.controlEnd, 'float64', 1) !== undefined).toBe(shared)
  })

  it('writes, computes and reads', async () => {
    const pool = await poolOf({ shared })
    const pointer = pool.allocate(64)
    await pool.write(pointer, Float64Array.of(1.5, 2.5))
    await pool.together(() => call('philox', { c0: 0, c1: 0, c2: 0, c3: 0, k0: 0, k1: 0, out: pointer + 16 }), {
      workers: 1,
    })
    expect([...(await pool.read(pointer, 'float64', 2))]).toEqual([1.5, 2.5])
    expect((await pool.read(pointer + 16, 'uint32', 1))[0]).toBe(0x6627e8d5)
  })

  it('keeps results in block order, whoever computed them', async () => {
    const pool = await poolOf({ shared })
    const seen: number[] = []
    const results = await pool.blocks(50, (block) => call('powerLawValue', { mass: block + 1, exponent: -1 }), {
      onBlock: (block) => seen.push(block),
    })
    results.forEach((value, block) => expect(value).toBeCloseTo(block + 1, 12))
    expect(seen.toSorted((a, b) => a - b)).toEqual(results.map((_, block) => block))
  })

  it('makes none of the calls where one of them is refused', async () => {
    const pool = await poolOf({ shared, workers: 2 })
    const wrong = pool.together((worker, all) => call('barrier', { workers: worker === all - 1 ? Number.NaN : all }))
    await expect(wrong).rejects.toThrow('a whole number of 32 bits for workers, not NaN')
    await pool.together((_, all) => call('barrier', { workers: all }))
  })

  it('rejects with a typed error when a kernel traps, and is usable afterwards', async () => {
    const pool = await poolOf({ shared })
    const outside = 3_000_000_000
    await expect(
      pool.together(() => call('philox', { c0: 0, c1: 0, c2: 0, c3: 0, k0: 0, k1: 0, out: outside })),
    ).rejects.toThrow(KernelError)
    expect(await pool.together(() => call('unitInterval', { low: 0, high: 0 }), { workers: 1 })).toEqual([2 ** -53])
  })

  it('says how much memory a run would need', async () => {
    const pool = await poolOf({ shared })
    expect(() => pool.allocate(1 << 30)).toThrow(MemoryError)
  })

  it('rejects what is pending when it is closed', async () => {
    const pool = await poolOf({ shared })
    const pending = pool.blocks(100_000, () => call('unitInterval', { low: 0, high: 0 }))
    pool.dispose()
    await expect(pending).rejects.toThrow('closed')
    await expect(pool.together(() => call('unitInterval', { low: 0, high: 0 }))).rejects.toThrow('closed')
  })
})

describe('a lot of numbers', () => {
  const length = 3_000_000
  const much = Float64Array.from({ length }, (_, k) => k + 0.5)

  it('are copied in turns, between which others have theirs', async () => {
    const pool = await poolOf({ bytes: 8 * length })
    const pointer = pool.allocate(8 * length)
    let turns = 0
    const others = setInterval(() => turns++, 0)
    try {
      await pool.write(pointer, much)
      expect(turns).toBeGreaterThan(0)
      turns = 0
      const back = await pool.read(pointer, 'float64', length)
      expect(turns).toBeGreaterThan(0)
      expect(back.every((value, k) => value === k + 0.5)).toBe(true)
    } finally {
      clearInterval(others)
    }
  })

  it('are not read on when the pool is closed: its memory may be the next one’s by then', async () => {
    const pool = await poolOf({ bytes: 8 * length })
    const pointer = pool.allocate(8 * length)
    const reading = pool.read(pointer, 'float64', length)
    pool.dispose()
    await expect(reading).rejects.toThrow(DisposedError)
  })
})

describe('a memory that cannot be had', () => {
  it('is a typed error, not a crash', async () => {
    await expect(openPool({ workers: 1, bytes: 2 ** 33, shared: true })).rejects.toThrow(MemoryError)
  })
})

describe('cancelling', () => {
  it('frees workers that wait at a barrier and gives back the signal’s reason', async () => {
    const pool = await poolOf({})
    const abort = new AbortController()
    const pending = endless(pool, abort.signal)
    setTimeout(() => abort.abort(new Error('enough')), 50)
    await expect(pending).rejects.toThrow('enough')
    expect(await pool.together((_, workers) => call('barrier', { workers }))).toEqual([1, 1])
  })

  it('does not start what was cancelled before', async () => {
    const pool = await poolOf({})
    await expect(endless(pool, AbortSignal.abort(new Error('too late')))).rejects.toThrow('too late')
  })

  it('keeps the blocks that were finished', async () => {
    const pool = await poolOf({})
    const abort = new AbortController()
    let finished = 0
    const pending = pool.blocks(1_000_000, () => call('unitInterval', { low: 0, high: 0 }), {
      signal: abort.signal,
      onBlock: () => {
        if (++finished === 20) abort.abort(new Error('enough'))
      },
    })
    await expect(pending).rejects.toThrow('enough')
    expect(finished).toBeGreaterThanOrEqual(20)
  })
})

describe('a worker that does not stop when asked to', () => {
  it('is replaced after a while, and the pool goes on', async () => {
    let started = 0
    const pool = await poolOf({
      spawn: async (onDeath, signal) => {
        const deaf = started++ === 0
        const spawned = await spawnWorker(onDeath, signal)
        if (!deaf) return spawned
        // It takes calls, and nothing ever comes of them.
        const host = new Proxy(spawned.host, {
          get: (target, name) =>
            name === 'call' ? () => new Promise(() => undefined) : (Reflect.get(target, name) as unknown),
        })
        return { ...spawned, host }
      },
    })
    const abort = new AbortController()
    const pending = endless(pool, abort.signal)
    setTimeout(() => abort.abort(new Error('enough')), 50)
    await expect(pending).rejects.toThrow('enough')
    expect(pool.replaced).toBe(1)
    expect(started).toBe(3)
    expect(await pool.together((_, workers) => call('barrier', { workers }))).toEqual([1, 1])
  }, 60_000)
})

describe('a worker that dies', () => {
  it('in the middle of a run rejects with a typed error; its successor works on the same memory', async () => {
    const { pool, kills } = await mortalPool()
    const pointer = pool.allocate(8)
    await pool.write(pointer, Float64Array.of(42))
    const pending = endless(pool)
    await soon(50)
    kills[1]()
    const error = await pending.catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(WorkerDiedError)
    expect(error).toMatchObject({ worker: 1, memoryLost: false, code: 'worker-died' })
    expect(pool.workers).toBe(2)
    expect(await pool.together((_, workers) => call('barrier', { workers }))).toEqual([1, 1])
    expect((await pool.read(pointer, 'float64', 1))[0]).toBe(42)
    expect(kills).toHaveLength(3)
  })

  it('while idle does not disturb the one that works', async () => {
    const { pool, kills } = await mortalPool()
    const abort = new AbortController()
    let over = false
    const pending = pool
      .together(() => call('barrier', { workers: 2 }), { workers: 1, signal: abort.signal })
      .finally(() => {
        over = true
      })
    await soon(50)
    kills[1]()
    await soon(50)
    expect(over).toBe(false)
    abort.abort(new Error('enough'))
    await expect(pending).rejects.toThrow('enough')
    expect(await pool.together((_, workers) => call('barrier', { workers }))).toEqual([1, 1])
  })

  it('while idle is replaced before the next call', async () => {
    const { pool, kills } = await mortalPool()
    kills[0]()
    expect(await pool.together((_, workers) => call('barrier', { workers }))).toEqual([1, 1])
  })

  it('takes its own memory with it where none is shared, and says so', async () => {
    const { pool, kills } = await mortalPool({ shared: false })
    const pending = endless(pool)
    await soon(50)
    kills[0]()
    await expect(pending).rejects.toMatchObject({ memoryLost: true })
    expect(await pool.together(() => call('unitInterval', { low: 0, high: 0 }))).toEqual([2 ** -53])
    // The same while it only reads, and while it has nothing to do at all: whoever asks next is told.
    const reading = pool.read(pool.allocate(8), 'float64', 1)
    await Promise.resolve()
    kills[1]()
    await expect(reading).rejects.toMatchObject({ memoryLost: true })
    await pool.together(() => call('unitInterval', { low: 0, high: 0 }))
    kills[2]()
    await expect(pool.together(() => call('unitInterval', { low: 0, high: 0 }))).rejects.toMatchObject({
      memoryLost: true,
    })
    expect(await pool.together(() => call('unitInterval', { low: 0, high: 0 }))).toEqual([2 ** -53])
  })
})

describe('resizing', () => {
  it('adds and ends workers on the same memory', async () => {
    const pool = await poolOf({ workers: 1 })
    const pointer = pool.allocate(8)
    await pool.write(pointer, Float64Array.of(7))
    for (const workers of [3, 2]) {
      await pool.resize(workers)
      expect(pool.workers).toBe(workers)
      expect(await pool.together((_, count) => call('barrier', { workers: count }))).toEqual(
        Array<number>(workers).fill(1),
      )
    }
    expect((await pool.read(pointer, 'float64', 1))[0]).toBe(7)
  })
})
