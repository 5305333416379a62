import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { call } from '../kernels/exports'
import { openPool } from './pool'
import { Service } from './service'
import type { Arithmetic } from './service.fixture'
import { endSpareWorkers, spawnWorker } from './spawn'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

/** Collects garbage until everything is gone, or it has clearly been kept. @returns names of what is kept */
async function kept(things: ReadonlyMap<string, WeakRef<WeakKey>>): Promise<string[]> {
  let left: string[] = []
  // Finalizers and the ends of threads need turns of the event loop; so does a look, which keeps its object for that turn.
  for (let round = 0; round < 40; round++) {
    await turn()
    collect()
    await turn()
    left = [...things].filter(([, thing]) => thing.deref() !== undefined).map(([name]) => name)
    if (left.length === 0) break
  }
  return left
}

/** Opens a pool, does something with it, closes it. @returns references to all that must be collectable then */
async function lifeOfAPool(shared: boolean, work: 'nothing' | 'resize' | 'death' | 'pending' | 'cancel') {
  const things = new Map<string, WeakRef<WeakKey>>()
  const kills: ((reason: string) => void)[] = []
  const pool = await openPool({
    workers: 3,
    bytes: 1 << 16,
    shared,
    spawn: async (onDeath, signal) => {
      const spawned = await spawnWorker(onDeath, signal)
      const { host } = spawned
      things.set(`proxy ${things.size}`, new WeakRef(host))
      things.set(`worker ${things.size}`, new WeakRef(spawned))
      kills.push((reason) => {
        spawned.terminate()
        onDeath(reason)
      })
      return spawned
    },
  })
  things.set('pool', new WeakRef(pool))
  const view = pool.view(0, 'uint8', 1)
  if (view) things.set('memory', new WeakRef(view.buffer))
  if (work === 'resize') for (const workers of [1, 3, 1]) await pool.resize(workers)
  if (work === 'death') {
    kills[0]('killed by the test')
    await pool.together(() => call('unitInterval', { low: 0, high: 0 })).catch(() => undefined)
    await pool.together(() => call('unitInterval', { low: 0, high: 0 }))
  }
  if (work === 'cancel') {
    const abort = new AbortController()
    const options = { signal: abort.signal, onBlock: () => abort.abort() }
    // Not by expect().rejects: vitest keeps the error, and its stack keeps who threw it.
    const outcome = await pool
      .blocks(1e6, () => call('unitInterval', { low: 0, high: 0 }), options)
      .catch(() => 'rejected')
    expect(outcome).toBe('rejected')
  }
  let underWay = () => {}
  const firstBlock = new Promise<void>((resolve) => {
    underWay = resolve
  })
  const pending = pool.blocks(work === 'pending' ? 1e6 : 5, () => call('unitInterval', { low: 0, high: 0 }), {
    onBlock: underWay,
  })
  await (work === 'pending' ? firstBlock : pending)
  pool.dispose()
  await pending.catch(() => undefined)
  return things
}

describe('nothing keeps a pool that was closed', () => {
  it.each([true, false])(
    'with shared memory: %s',
    async (shared) => {
      for (const work of ['nothing', 'resize', 'death', 'pending', 'cancel'] as const) {
        const things = await lifeOfAPool(shared, work)
        // Workers wait for the next pool; of the pool itself they keep nothing.
        const own = new Map([...things].filter(([name]) => name === 'pool' || name === 'memory'))
        expect({ work, kept: await kept(own) }).toEqual({ work, kept: [] })
        endSpareWorkers()
        expect({ work, kept: await kept(things) }).toEqual({ work, kept: [] })
      }
    },
    240_000,
  )
})

async function lifeOfAService(work: 'nothing' | 'abort' | 'death') {
  const service = new Service<Arithmetic>('calculator', {
    inBrowser: () => {
      throw new Error('not in a browser')
    },
    inNode: () => new URL('./service.fixture.ts', import.meta.url),
  })
  const died: string[] = []
  const told = new WeakRef({ fractions: [] as number[] })
  expect(await service.ask('count', 20, { onProgress: (fraction) => told.deref()?.fractions.push(fraction) })).toBe(20)
  if (work === 'abort') {
    const abort = new AbortController()
    const outcome = service.ask('never', undefined, { signal: abort.signal }).catch(() => 'rejected')
    abort.abort()
    expect(await outcome).toBe('rejected')
  }
  if (work === 'death') await service.ask('die', 3).catch((error: unknown) => died.push(String(error)))
  expect(died).toHaveLength(work === 'death' ? 1 : 0)
  if (work !== 'nothing') expect(await service.ask('double', 2)).toBe(4)
  service.dispose()
  return new Map<string, WeakRef<WeakKey>>([
    ['service', new WeakRef(service)],
    ['progress', told],
  ])
}

describe('nothing keeps a service that was closed', () => {
  it.each(['nothing', 'abort', 'death'] as const)('after %s', async (work) => {
    expect(await kept(await lifeOfAService(work))).toEqual([])
  })
})
