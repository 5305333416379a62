import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { call } from '../kernels/exports'

describe('workers that are started before anybody asks', () => {
  let started: Promise<unknown>[] = []
  let endSpareWorkers: () => void
  let pools: typeof import('./pool')

  beforeAll(async () => {
    vi.resetModules()
    const thread = await import('./thread')
    const startThread: typeof thread.startThread = (...options) => {
      const starting = thread.startThread(...options)
      started.push(starting)
      return starting as never
    }
    vi.doMock('./thread', () => ({ ...thread, startThread }))
    pools = await import('./pool')
    ;({ endSpareWorkers } = await import('./spawn'))
  })
  beforeEach(async () => {
    await Promise.allSettled(started)
    endSpareWorkers()
    started = []
  })
  afterAll(() => {
    endSpareWorkers()
    vi.doUnmock('./thread')
    vi.resetModules()
  })

  it.each([
    ['on their way', 1],
    ['on their way', 2],
    ['there', 1],
    ['there', 2],
  ])('are the ones that a pool takes, %s, %d of two; it starts those that are missing', async (where, ahead) => {
    pools.getReady(ahead)
    pools.getReady(ahead)
    expect(started).toHaveLength(ahead)
    if (where === 'there') await Promise.all(started)
    const pool = await pools.openPool({ workers: 2, bytes: 1 << 12, shared: true })
    expect(started).toHaveLength(2)
    expect(await pool.together((_, workers) => call('barrier', { workers }))).toEqual([1, 1])
    pool.dispose()
  })

  it('serve the next pool where the one that waited for them is given up', async () => {
    pools.getReady(1)
    const { spawnWorker } = await import('./spawn')
    const giveUp = new AbortController()
    const waiting = spawnWorker(() => undefined, giveUp.signal)
    giveUp.abort(new Error('enough'))
    await expect(waiting).rejects.toThrow('enough')
    await Promise.all(started)
    const pool = await pools.openPool({ workers: 1, bytes: 1 << 12, shared: true })
    expect(started).toHaveLength(1)
    pool.dispose()
  })
})
