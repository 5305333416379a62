import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call } from '../kernels/exports'
import { WorkerDiedError, WorkerStartError } from './errors'
import { openPool } from './pool'
import { spawnWorker } from './spawn'
import { startThread } from './thread'

describe('starting', () => {
  it('thirty pools of four workers, one after the other', async () => {
    for (let turn = 0; turn < 30; turn++) {
      const pool = await openPool({ workers: 4, bytes: 1 << 12, shared: true })
      expect(await pool.together((_, workers) => call('barrier', { workers }))).toEqual([1, 1, 1, 1])
      pool.dispose()
    }
    // A hang takes for ever; 120 threads on one busy core take their time.
  }, 240_000)
})

describe('a worker that does not start', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'second moment '))
  })
  afterAll(() => rm(folder, { recursive: true }))

  /** Starts a thread from a text. @returns how it went, and how often it was tried */
  async function start(name: string, text: string, { patience = 30, signal = new AbortController().signal } = {}) {
    const file = join(folder, `${name}.cjs`)
    await writeFile(file, text)
    let tries = 0
    const entry = {
      inBrowser: () => {
        throw new Error('not in a browser')
      },
      inNode: () => {
        tries++
        return pathToFileURL(file)
      },
    }
    const started = startThread(entry, { onDeath: () => undefined, patience, signal })
    const error: unknown = await started.catch((reason: unknown) => reason)
    return { error, tries }
  }

  it('is ended when it does not answer in time, and tried once more', async () => {
    const { error, tries } = await start('silent', 'setInterval(() => {}, 1000)', { patience: 0.1 })
    expect(error).toBeInstanceOf(WorkerStartError)
    expect(error).toMatchObject({ message: 'a worker could not be started: it did not answer within 0.1 s' })
    expect(tries).toBe(2)
  })

  it('says what happened where it crashes, and is not tried again', async () => {
    const { error, tries } = await start('crash', "throw new Error('no such luck')")
    expect(error).toMatchObject({ code: 'worker-start', message: 'a worker could not be started: no such luck' })
    expect(tries).toBe(1)
  })

  it('is ended when the start is taken back', async () => {
    const signal = AbortSignal.abort(new Error('enough'))
    const { error } = await start('unwanted', 'setInterval(() => {}, 1000)', { signal })
    expect(error).toMatchObject({ message: 'enough' })
  })
})

describe('a pool that cannot replace its dead', () => {
  it('says why at every call, claims no successor, and works again as soon as it can', async () => {
    let possible = true
    const kills: (() => void)[] = []
    const pool = await openPool({
      workers: 2,
      bytes: 1 << 12,
      shared: true,
      spawn: async (onDeath, signal) => {
        if (!possible) throw new WorkerStartError('the test says no', false)
        const spawned = await spawnWorker(onDeath, signal)
        kills.push(() => {
          spawned.terminate()
          onDeath('killed by the test')
        })
        return spawned
      },
    })
    try {
      possible = false
      const pending = pool.blocks(1e6, () => call('unitInterval', { low: 0, high: 0 }))
      await new Promise((resolve) => setTimeout(resolve, 20))
      kills[0]()
      const error: unknown = await pending.catch((reason: unknown) => reason)
      expect(error).toBeInstanceOf(WorkerDiedError)
      expect(String(error)).not.toContain('replaced')
      expect(pool.replaced).toBe(0)
      for (let time = 0; time < 2; time++) {
        await expect(pool.together(() => call('unitInterval', { low: 0, high: 0 }))).rejects.toThrow('the test says no')
      }
      possible = true
      expect(await pool.together((_, workers) => call('barrier', { workers }))).toEqual([1, 1])
      expect(pool.replaced).toBe(1)
    } finally {
      pool.dispose()
    }
  })
})
