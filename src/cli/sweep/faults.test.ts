import fs, { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import later from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Worker } from 'node:worker_threads'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { runCommand } from '../main'

/** What the machine does to a shard: a status, one line, and nothing that was computed is lost. What people do: commands.test.ts. */

let folder = ''
let bytes = new Uint8Array()
const at = (name: string) => join(folder, name)

/** @param told hears of every cell */
async function lab(argv: readonly string[], told: (line: string) => void = () => undefined) {
  const surroundings = { isTerminal: true, progress: told, writing: () => undefined, written: () => undefined }
  return runCommand(argv, { ...surroundings, variables: {} })
}
const run = (results: string, workers: number, told?: (line: string) => void) =>
  lab(['run', at('plan.json'), '--shard', '1/1', '--workers', `${workers}`, '--out', at(results)], told)
function expectTheSame(results: string) {
  expect(readdirSync(at(results))).toEqual(['shard-1-of-1.jsonl'])
  expect(readFileSync(at(`${results}/shard-1-of-1.jsonl`))).toEqual(bytes)
}
/** Whole records in the only file of a folder, a part. */
function recordsIn(results: string) {
  const names = readdirSync(at(results))
  expect(names).toEqual([expect.stringMatching(/^shard-1-of-1\..*\.part$/)])
  return readFileSync(at(`${results}/${names[0]}`), 'utf8').split('\n').length - 2
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'second-moment-'))
  await lab(['plan', 'cluster', '--stars', '150', '--steps', '10', '--axes', 'seed=1:12', '--keep', 'energyError', '--out', at('plan.json')]) // biome-ignore format: one line
  await run('well', 1)
  bytes = readFileSync(at('well/shard-1-of-1.jsonl'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const real = { ...fs }
function replace(functions: Partial<typeof fs>) {
  Object.assign(fs, functions)
  syncBuiltinESMExports()
}
const realLater = { ...later }
function replaceLater(functions: Partial<typeof later>) {
  Object.assign(later, functions)
  syncBuiltinESMExports()
}
afterEach(() => {
  replace({ writeSync: real.writeSync, linkSync: real.linkSync })
  replaceLater({ rename: realLater.rename, open: realLater.open })
})

const systemError = (code: string, words: string) => Object.assign(new Error(`${code}: ${words}`), { code })

describe('a disk', () => {
  /** As it does in reality: what still fits is written, then nothing. */
  function fillsUpAfter(room: number) {
    let left = room
    replace({
      writeSync: ((handle: number, data: Uint8Array, from: number) => {
        if (left === 0) throw systemError('ENOSPC', 'no space left on device, write')
        const piece = data.subarray(from, from + left)
        left -= piece.length
        return real.writeSync(handle, piece)
      }) as unknown as typeof fs.writeSync,
    })
  }

  it('that is full in the middle of a record costs that record and no other', async () => {
    fillsUpAfter(600)
    const { status, text } = await run('full', 1)
    replace({ writeSync: real.writeSync })
    const kept = recordsIn('full')
    expect(kept).toBeGreaterThan(2)
    expect(text).toMatch(new RegExp(`\\.part cannot be written: no space left on device; its first ${kept} cells are kept: run it again to go on$`)) // biome-ignore format: one line
    expect(status).toBe(1)
    expect(await run('full', 2)).toMatchObject({ status: 0 })
    expectTheSame('full')
  })

  it('that is full from the first leaves nothing', async () => {
    fillsUpAfter(10)
    const { status, text } = await run('full-before', 1)
    expect(text).toMatch(/\.part cannot be written: no space left on device$/)
    expect(status).toBe(1)
    expect(readdirSync(at('full-before'))).toEqual([])
  })
})

it('a disk that is full leaves nothing of what is merged', async () => {
  mkdirSync(at('no-room'))
  replaceLater({
    open: async (...given) => {
      const handle = await realLater.open(...given)
      // As it does in reality: an empty file is made, and nothing fits into it.
      handle.writeFile = () => Promise.reject(systemError('ENOSPC', 'no space left on device, write'))
      return handle
    },
  })
  const { status, text } = await lab(['merge', at('plan.json'), at('well'), '--out', at('no-room/all.npz')])
  expect(text).toMatch(/^--out .*all\.npz could not be written: no space left on device$/)
  expect(status).toBe(1)
  expect(readdirSync(at('no-room'))).toEqual([])
})

describe('a network’s folder', () => {
  function loses(times: number) {
    let left = times
    replace({
      linkSync: (from, to) => {
        real.linkSync(from, to)
        if (left-- > 0) rmSync(to)
      },
    })
  }

  it('that loses a file that was put there is asked again', async () => {
    loses(1)
    expect(await run('lost', 1)).toMatchObject({ status: 0 })
    expectTheSame('lost')
  })

  it('that loses it again and again has all of it in the part, and the next run only puts it in its place', async () => {
    loses(Number.POSITIVE_INFINITY)
    const { status, text } = await run('lost-for-good', 1)
    expect(text).toMatch(/shard-1-of-1\.jsonl is not there after it was put there; .*\.part has all of it$/)
    expect(status).toBe(1)
    expect(recordsIn('lost-for-good')).toBe(13)
    replace({ linkSync: real.linkSync })
    const cells: string[] = []
    expect(await run('lost-for-good', 1, (line) => cells.push(line))).toMatchObject({ status: 0 })
    expect(cells.filter((line) => line.includes('cell'))).toEqual([])
    expectTheSame('lost-for-good')
  })

  it('that loses what is merged is asked again, and what it loses for good is said, with nothing left behind', async () => {
    mkdirSync(at('merged'))
    const merge = () => lab(['merge', at('plan.json'), at('well'), '--out', at('merged/all.npz')])
    const losesRenames = (times: number) => {
      let left = times
      replaceLater({
        rename: async (from, to) => {
          await realLater.rename(from, to)
          if (left-- > 0) rmSync(to)
        },
      })
    }
    losesRenames(1)
    expect(await merge()).toMatchObject({ status: 0 })
    expect(readdirSync(at('merged'))).toEqual(['all.npz'])
    losesRenames(Number.POSITIVE_INFINITY)
    const { status, text } = await merge()
    expect(text).toMatch(/^--out .*all\.npz could not be written: it is not there after it was put there$/)
    expect(status).toBe(1)
    expect(readdirSync(at('merged'))).toEqual([])
  })

  it('without links gets the file by a rename', async () => {
    replace({
      linkSync: () => {
        throw systemError('EPERM', 'operation not permitted, link')
      },
    })
    expect(await run('no-links', 1)).toMatchObject({ status: 0 })
    expectTheSame('no-links')
  })
})

describe('a lane', () => {
  /** Hears of every thread that is started meanwhile. */
  async function withThreads<T>(started: (thread: Worker) => void, body: () => Promise<T>): Promise<T> {
    process.on('worker', started)
    try {
      return await body()
    } finally {
      process.off('worker', started)
    }
  }

  it('that is killed is followed by another, and its cell is computed again', async () => {
    const threads: Worker[] = []
    let cells = 0
    const killed: Promise<number>[] = []
    const outcome = await withThreads(
      (thread) => threads.push(thread),
      // The only lane: a second one might be through with all cells by then.
      () => run('killed', 1, (line) => line.includes('cell') && ++cells === 1 && killed.push(threads[0].terminate())),
    )
    expect(killed).toHaveLength(1)
    expect(threads.length).toBeGreaterThan(1)
    expect(outcome).toMatchObject({ status: 0 })
    expectTheSame('killed')
  })

  it('that dies over and over ends the shard with what was computed kept', async () => {
    let cells = 0
    const threads: Worker[] = []
    const outcome = await withThreads(
      (thread) => {
        threads.push(thread)
        if (cells >= 3) void thread.terminate()
      },
      () =>
        run('dying', 1, (line) => {
          if (line.includes('cell') && ++cells === 3) for (const thread of threads) void thread.terminate()
        }),
    )
    expect(outcome.text).toMatch(/^.*; its first 3 cells are kept: run it again to go on$/)
    expect(outcome.status).toBe(1)
    expect(recordsIn('dying')).toBe(3)
    expect(await run('dying', 1)).toMatchObject({ status: 0 })
    expectTheSame('dying')
  })
})

it('a folder with somebody else’s things in it is left as it is', async () => {
  mkdirSync(at('mixed'))
  for (const name of ['notes.txt', 'shard-1-of-1.elsewhere.7.aa.part.txt']) cpSync(at('plan.json'), at(`mixed/${name}`))
  expect(await run('mixed', 1)).toMatchObject({ status: 0 })
  expect(readdirSync(at('mixed')).sort()).toEqual(['notes.txt', 'shard-1-of-1.elsewhere.7.aa.part.txt', 'shard-1-of-1.jsonl']) // biome-ignore format: one line
})
