import { createStore, get, set, type UseStore } from 'idb-keyval'
import type { Shelf } from '../experiments/history'
import type { Checkpoint } from '../experiments/run'

/**
 * ms that are waited between two at least, since a run that is fast passes many checkpoints in a second; and for each of their bytes: what is
 * stored is copied by the browser while the page waits, a million stars in a tenth of a second.
 */
const pause = 2000
const pausePerByte = 1e-3

interface Stored {
  /** Of the run that it belongs to. */
  readonly address: string
  /** What the page was built from: other sources may make other digits, or hold them in another way. */
  readonly build: string
  readonly checkpoint: Checkpoint
}

const isStored = (value: unknown): value is Stored =>
  typeof value === 'object' && value !== null && 'address' in value && 'build' in value && 'checkpoint' in value

let opened: UseStore | undefined
const store = (): UseStore => (opened ??= createStore('second-moment', 'checkpoints'))

/** In a private window or a frame storage may be refused, and it may be full: then runs are computed again. */
const quietly = <T>(work: () => Promise<T>): Promise<T | undefined> =>
  Promise.resolve()
    .then(work)
    .catch(() => undefined)

/** The newest checkpoint of an experiment's run, in the browser's own storage: one for each experiment, so it cannot grow. */
export function shelfOf(experiment: string, build: string): Shelf {
  let waiting: Stored | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const write = () => {
    timer = undefined
    if (!waiting) return
    const stored = waiting
    void quietly(() => set(experiment, stored, store()))
    waiting = undefined
    timer = setTimeout(write, Math.max(pause, pausePerByte * stored.checkpoint.bytes))
  }
  return {
    load: async (address) => {
      const found: unknown = await quietly(() => get(experiment, store()))
      return isStored(found) && found.address === address && found.build === build ? found.checkpoint : undefined
    },
    save: (address, checkpoint) => {
      waiting = { address, build, checkpoint }
      if (timer === undefined) write()
    },
  }
}
