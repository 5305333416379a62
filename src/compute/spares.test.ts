import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from '../kernels/exports'
import { layout } from '../kernels/layout'
import { openPool } from './pool'
import type { KernelHost } from './protocol'
import { Spares } from './spares'
import { endSpareWorkers, spawnWorker } from './spawn'
import type { Pool } from './types'

describe('spares', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  const sparesOf = (seconds: number, ended: string[]) =>
    new Spares<string>({ fits: (kept) => kept.length < 2, end: (one) => ended.push(one), seconds })

  it('gives what suits, the newest first, and once', () => {
    const spares = sparesOf(5, [])
    spares.keep('a')
    spares.keep('b')
    expect(spares.take((one) => one === 'c')).toBeUndefined()
    expect([spares.take(), spares.take(), spares.take()]).toEqual(['b', 'a', undefined])
  })

  it('ends what is too much, what nobody takes in time, and all when told; never what was taken or forgotten', () => {
    const ended: string[] = []
    const spares = sparesOf(5, ended)
    for (const one of ['a', 'b', 'c']) spares.keep(one)
    expect(ended).toEqual(['c'])
    expect(spares.take()).toBe('b')
    vi.advanceTimersByTime(4000)
    spares.keep('d')
    vi.advanceTimersByTime(1000)
    expect(ended).toEqual(['c', 'a'])
    spares.keep('e')
    spares.forget('d')
    spares.clear()
    vi.runAllTimers()
    expect(ended).toEqual(['c', 'a', 'e'])
  })

  it('keeps for good where no time is set', () => {
    const spares = sparesOf(Number.POSITIVE_INFINITY, [])
    spares.keep('a')
    vi.advanceTimersByTime(1e9)
    expect(spares.take()).toBe('a')
  })
})

describe('what a pool leaves to the next one', () => {
  const filler = Uint8Array.from({ length: 1 << 12 }, (_, i) => i | 1)

  beforeEach(endSpareWorkers)
  afterEach(endSpareWorkers)

  /** A pool that tells of its workers by what they answer through, of the memories they are given, and when they have let go of them. */
  async function observed(options: { readonly bytes: number; readonly shared?: boolean; readonly workers?: number }) {
    const hosts: unknown[] = []
    const memories = new Set<unknown>()
    const retired: Promise<void>[] = []
    const pool = await openPool({
      workers: 2,
      shared: true,
      ...options,
      spawn: async (...args) => {
        const spawned = await spawnWorker(...args)
        const { host } = spawned
        hosts.push(host)
        const start = (...[module, memory]: Parameters<KernelHost['start']>) => {
          memories.add(memory)
          return host.start(module, memory)
        }
        return {
          ...spawned,
          host: new Proxy(host, {
            get: (target, key): unknown => (key === 'start' ? start : Reflect.get(target, key)) as unknown,
          }),
          retire: (wipe) => {
            const done = spawned.retire(wipe)
            retired.push(done)
            return done
          },
        }
      },
    })
    return { pool, hosts, memories, retired }
  }

  afterEach(() => void vi.unstubAllGlobals())

  it.each([
    [1, true],
    [2, true],
    [16, true],
    [2, false],
  ])(
    'workers, as many as there are cores (%d), with another memory and other kernels on it; shared: %s',
    async (cores, shared) => {
      vi.stubGlobal('navigator', { hardwareConcurrency: cores })
      const first = await observed({ bytes: 1 << 12, shared })
      await first.pool.write(first.pool.allocate(filler.length), filler)
      first.pool.dispose()
      const second = await observed({ bytes: 1 << 20, shared })
      const same = second.hosts.filter((host) => first.hosts.includes(host))
      expect(same.length).toBe(Math.min(first.hosts.length, cores))
      expect(await second.pool.together((_, workers) => call('barrier', { workers }))).toEqual(shared ? [1, 1] : [1])
      const pointer = second.pool.allocate(filler.length)
      expect((await second.pool.read(pointer, 'uint8', filler.length)).every((byte) => byte === 0)).toBe(true)
      second.pool.dispose()
    },
  )

  /** How many memories pools of one size are given, one after the other. */
  async function memoriesOf(pools: number, bytes: number, use: (pool: Pool) => void) {
    const seen = new Set<unknown>()
    for (let turn = 0; turn < pools; turn++) {
      const { pool, memories, retired } = await observed({ bytes })
      for (const memory of memories) seen.add(memory)
      const pointer = pool.allocate(filler.length)
      expect((await pool.read(pointer, 'uint8', filler.length)).every((byte) => byte === 0)).toBe(true)
      await pool.write(pointer, filler)
      use(pool)
      pool.dispose()
      // A memory is there again when a worker has zeroed it and the pool has heard of it.
      await Promise.all(retired)
      await new Promise((resolve) => setTimeout(resolve))
    }
    return seen.size
  }

  it.each([1, 2])('its memory, zeroed, where nobody can look at it any more; cores: %d', async (cores) => {
    vi.stubGlobal('navigator', { hardwareConcurrency: cores })
    expect(await memoriesOf(5, (37 + cores) << 16, () => undefined)).toBe(1)
  })

  it('no memory that somebody was given to look at', async () => {
    expect(await memoriesOf(2, 5 << 16, (pool) => pool.view(layout.controlEnd, 'uint8', 1))).toBe(2)
  })

  it('neither memory nor workers that still compute', async () => {
    const first = await observed({ bytes: 1 << 12 })
    const endless = first.pool.together((_, workers) => call('barrier', { workers: workers + 1 }))
    const outcome = endless.catch(() => 'rejected')
    await first.pool.read(0, 'uint8', 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    first.pool.dispose()
    expect(await outcome).toBe('rejected')
    const second = await observed({ bytes: 1 << 12 })
    expect(second.hosts.filter((host) => first.hosts.includes(host))).toEqual([])
    expect(await second.pool.together((_, workers) => call('barrier', { workers }))).toEqual([1, 1])
    second.pool.dispose()
  })
})
