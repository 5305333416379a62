import { createStore, delMany, getMany, keys, set, type UseStore, update } from 'idb-keyval'
import type { CellRecord } from '../../experiments/sweep/cell'

/** A sweep in the browser's storage. */
export interface KeptSweep {
  /** What it is of. */
  readonly subject: string
  readonly hash: string
  /** As a file. */
  readonly plan: string
  /** It was being computed when it was seen last. */
  readonly goesOn: boolean
}

/** Where sweeps outlive a load of the page: by the hash of their plans, the newest few. */
export interface SweepShelf {
  /** The sweep of a subject that was begun last. */
  newest(subject: string): Promise<KeptSweep | undefined>
  /** Hands out what is kept of a plan, part by part, in turns: a million records that came at once would hold the page up. */
  records(hash: string, take: (records: readonly CellRecord[]) => void): Promise<void>
  /** Puts a plan first; what is kept of it stays. */
  begin(sweep: Omit<KeptSweep, 'goesOn'>): Promise<void>
  append(hash: string, records: readonly CellRecord[]): void
  goesOn(hash: string, on: boolean): void
}

/** Sweeps that are kept; the oldest makes way. */
const most = 8
const index = 'sweeps'
/** Chunks that are read at once, each of some seconds' records. */
const readAtOnce = 8

/** What idb-keyval does, for tests without a browser. */
export interface Storage {
  readonly keys: () => Promise<IDBValidKey[]>
  readonly getMany: (names: IDBValidKey[]) => Promise<unknown[]>
  readonly set: (name: IDBValidKey, value: unknown) => Promise<void>
  readonly update: (name: IDBValidKey, change: (before: unknown) => unknown) => Promise<void>
  readonly delMany: (names: IDBValidKey[]) => Promise<void>
}

let opened: UseStore | undefined
const store = (): UseStore => (opened ??= createStore('second-moment-sweeps', 'records'))

const inBrowser: Storage = {
  keys: () => keys(store()),
  getMany: (names) => getMany(names, store()),
  set: (name, value) => set(name, value, store()),
  update: (name, change) => update(name, change, store()),
  delMany: (names) => delMany(names, store()),
}

const isKept = (value: unknown): value is KeptSweep =>
  typeof value === 'object' && value !== null && 'subject' in value && 'hash' in value && 'plan' in value
const listOf = (value: unknown) => (Array.isArray(value) ? value.filter(isKept) : [])

/** In a private window or a frame storage may be refused, and it may be full: then a sweep lasts as long as the page. */
const quietly = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await work()
  } catch {
    return otherwise
  }
}

export function sweepShelf(storage: Storage = inBrowser): SweepShelf {
  /** One after the other: chunks are numbered as they come. */
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    const done = last.then(() => quietly(work, otherwise))
    last = done
    return done
  }
  const chunksOf = async (hash: string) => {
    const all = await storage.keys()
    return all.filter((key): key is [string, number] => Array.isArray(key) && key[0] === hash)
  }
  const counts = new Map<string, number>()
  return {
    newest: (subject) =>
      inTurn(
        async () => listOf((await storage.getMany([index]))[0]).find((kept) => kept.subject === subject),
        undefined,
      ),
    records: (hash, take) =>
      inTurn(async () => {
        const chunks = await chunksOf(hash)
        for (let first = 0; first < chunks.length; first += readAtOnce) {
          for (const chunk of await storage.getMany(chunks.slice(first, first + readAtOnce)))
            if (Array.isArray(chunk)) take(chunk as CellRecord[])
          await new Promise((resolve) => setTimeout(resolve))
        }
      }, undefined),
    begin: (sweep) =>
      inTurn(async () => {
        let gone: KeptSweep[] = []
        await storage.update(index, (before) => {
          const others = listOf(before).filter(({ hash }) => hash !== sweep.hash)
          gone = others.slice(most - 1)
          return [{ ...sweep, goesOn: false }, ...others.slice(0, most - 1)]
        })
        for (const { hash } of gone) await storage.delMany(await chunksOf(hash))
      }, undefined),
    append: (hash, records) =>
      void inTurn(async () => {
        const known = counts.get(hash) ?? (await chunksOf(hash)).reduce((next, [, n]) => Math.max(next, n + 1), 0)
        counts.set(hash, known + 1)
        await storage.set([hash, known], records)
      }, undefined),
    goesOn: (hash, on) =>
      void inTurn(
        () =>
          storage.update(index, (before) =>
            listOf(before).map((kept) => (kept.hash === hash ? { ...kept, goesOn: on } : kept)),
          ),
        undefined,
      ),
  }
}
