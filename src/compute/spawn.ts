import type { Remote } from 'comlink'
import { availableCores } from './cores'
import type { KernelHost } from './protocol'
import { betweenRuns, Spares } from './spares'
import type { Thread, ThreadEntry } from './thread'
import { startThread } from './thread'

/** A worker of a pool and its proxy, together for life. */
export interface SpawnedWorker {
  readonly host: Remote<KernelHost>
  terminate(): void
  /**
   * Gives up a worker that computes nothing: it lets go of its memory and is kept a little for the next pool.
   * @param wipe whether it is to zero the memory first
   * @returns when it has
   */
  retire(wipe: boolean): Promise<void>
}

const entry: ThreadEntry = {
  inBrowser: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'kernels' }),
  inNode: () => new URL(/* @vite-ignore */ './nodeWorker.ts', import.meta.url),
}

/** A thread, who is told of its death at present, and what it was asked for last by the pool that gave it up. */
interface Hired {
  readonly thread: Thread<KernelHost>
  onDeath: (reason: string) => void
  resting: Promise<void>
}

const spares = new Spares<Hired>({
  fits: (kept) => kept.length < availableCores(),
  // Where it is one too many, it first does what it was asked for: somebody waits for the memory that it zeroes.
  end: ({ thread, resting }) => void resting.finally(thread.end).catch(() => undefined),
  seconds: betweenRuns,
})

/** Ends the workers that wait for the next pool. */
export const endSpareWorkers = (): void => spares.clear()

/** Workers that were started before anybody asked and are not here yet. */
const coming: Promise<Hired>[] = []

/** Starts workers before anybody asks, so that there are so many for the next pool. One that does not start is left to whoever asks. */
export function hireAhead(workers: number): void {
  while (coming.length < workers) {
    const hired = startHired(new AbortController().signal)
    coming.push(hired)
    const here = () => {
      const index = coming.indexOf(hired)
      if (index >= 0) void coming.splice(index, 1)
      return index >= 0
    }
    hired.then((one) => here() && rest(one), here)
  }
}

function rest(hired: Hired) {
  hired.onDeath = () => spares.forget(hired)
  hired.thread.occupy(false)
  spares.keep(hired)
}

/** One that is on its way, or undefined where none is or it does not come. @throws the signal's reason */
function arriving(signal: AbortSignal | undefined): Promise<Hired | undefined> {
  const hired = coming.shift()
  if (!hired) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    const abort = () => {
      hired.then(rest, () => undefined)
      reject(signal?.reason as Error)
    }
    const take = (one?: Hired) => {
      signal?.removeEventListener('abort', abort)
      resolve(one)
    }
    signal?.addEventListener('abort', abort, { once: true })
    hired.then(take, () => take())
  })
}

/**
 * A worker without kernels: one that a pool has given up or that was started ahead, or a new one.
 * @param onDeath called once, when the worker is gone without `terminate` or `retire` having been called
 * @param signal ends a worker that is still starting
 * @throws WorkerStartError, or the signal's reason
 */
export async function spawnWorker(onDeath: (reason: string) => void, signal?: AbortSignal): Promise<SpawnedWorker> {
  signal?.throwIfAborted()
  const hired = spares.take() ?? (await arriving(signal)) ?? (await hire(signal))
  hired.onDeath = onDeath
  hired.thread.occupy(true)
  return contractOf(hired)
}

async function hire(signal: AbortSignal | undefined): Promise<Hired> {
  const starting = new AbortController()
  const abort = () => starting.abort(signal?.reason)
  signal?.addEventListener('abort', abort)
  try {
    return await startHired(starting.signal)
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}

/** Knows a signal of its own only: the thread outlives the pool, whose signal's reason, an error, knows by its stack who closed it. */
async function startHired(signal: AbortSignal): Promise<Hired> {
  const told: Omit<Hired, 'thread'> = { onDeath: () => undefined, resting: Promise.resolve() }
  const thread = await startThread<KernelHost>(entry, { onDeath: (reason) => told.onDeath(reason), signal })
  return Object.assign(told, { thread })
}

/** What a pool may do with a worker, until it gives it up. */
function contractOf(hired: Hired): SpawnedWorker {
  const { thread } = hired
  let over = false
  const leave = (how: () => void) => {
    if (over) return
    over = true
    how()
  }
  return {
    host: thread.host,
    terminate: () => leave(thread.end),
    async retire(wipe) {
      if (over) return
      over = true
      hired.resting = thread.host.rest(wipe)
      rest(hired)
      await hired.resting
    },
  }
}
