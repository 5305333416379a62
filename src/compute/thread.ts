import type { Remote } from 'comlink'
import { releaseProxy, wrap } from 'comlink'
import { say } from '../words/text'
import type { Body } from './body'
import { WorkerStartError } from './errors'
import type { Mortal, Told } from './protocol'
import { bodyInBrowser } from './threadInBrowser'

/** Where a worker comes from: in a browser what the bundler made of it, in Node a TypeScript file that is built when needed. */
export interface ThreadEntry {
  /** Left out where only Node needs it. */
  readonly inBrowser?: () => Worker
  /** Left out where only a page needs it. */
  readonly inNode?: () => URL
}

/** A worker and its proxy, together for life. */
export interface Thread<Host extends Mortal> {
  readonly host: Remote<Host>
  /** Ends the worker and lets go of everything that comlink, events and locks hold of it. */
  readonly end: () => void
  /** Whether a process in Node is to wait for it: not for one that has nothing to do. */
  readonly occupy: (occupied: boolean) => void
}

export interface ThreadOptions {
  /** Called once, when a worker that had started is gone without `end` having been called. */
  readonly onDeath: (reason: string) => void
  readonly onTold?: (told: Told) => void
  /** Ends a worker that is still starting. */
  readonly signal?: AbortSignal
  /** Seconds within which a worker has to answer for the first time. */
  readonly patience?: number
}

/** Long enough for sixteen workers on one busy core; a start takes some 50 ms. */
const startPatience = 30

/**
 * Starts a worker and waits for its first answer. One that does not answer in time is ended and started once more.
 * @throws WorkerStartError, or the signal's reason
 */
export async function startThread<Host extends Mortal>(
  entry: ThreadEntry,
  options: ThreadOptions,
): Promise<Thread<Host>> {
  try {
    return await startOnce(entry, options)
  } catch (error) {
    if (!(error instanceof WorkerStartError && error.overdue)) throw error
    return startOnce(entry, options)
  }
}

async function bodyOf(entry: ThreadEntry): Promise<Body> {
  if (typeof Worker !== 'undefined') {
    if (!entry.inBrowser) throw new WorkerStartError(say('it is made for Node'), false)
    return bodyInBrowser(entry.inBrowser())
  }
  const source = entry.inNode?.()
  if (!source) throw new WorkerStartError(say('it is made for a page'), false)
  const { bodyInNode, builtEntry } = await import('./threadInNode')
  return bodyInNode(await builtEntry(source))
}

async function startOnce<Host extends Mortal>(
  entry: ThreadEntry,
  { onDeath, onTold, signal, patience = startPatience }: ThreadOptions,
): Promise<Thread<Host>> {
  const body = await bodyOf(entry)
  const host = wrap<Mortal>(body.endpoint)
  let over = false
  const end = () => {
    if (over) return
    over = true
    // First the proxy: unreleased, comlink's registry holds the worker, and the worker's listeners all that they know.
    host[releaseProxy]()
    body.terminate()
  }
  let began = false
  let stopWaiting = () => {}
  try {
    await new Promise<void>((resolve, reject) => {
      const gone = (reason: string) => {
        if (over) return
        end()
        if (began) onDeath(reason)
        else reject(new WorkerStartError(reason, false))
      }
      body.watch(gone, (message) => {
        if (onTold && isTold(message)) onTold(message)
      })
      const abort = () => reject(signal?.reason instanceof Error ? signal.reason : new Error('cancelled'))
      const late = () => reject(new WorkerStartError(say('it did not answer within {patience} s', { patience }), true))
      const stopTimer = afterSeconds(patience, late)
      signal?.addEventListener('abort', abort)
      stopWaiting = () => {
        stopTimer()
        signal?.removeEventListener('abort', abort)
      }
      if (signal?.aborted) abort()
      host.begin(body.life).then(() => {
        began = true
        if (!over) body.watchLife(gone)
        resolve()
      }, reject)
    })
  } catch (error) {
    end()
    throw error
  } finally {
    stopWaiting()
  }
  // A Remote<Host> can what a Remote<Mortal> can, and more; the type parameter hides that from the compiler.
  return { host: host as unknown as Remote<Host>, end, occupy: (occupied) => body.occupy(occupied) }
}

/** Counts seconds one by one: those during which this thread was too busy to listen count as one. @returns stops counting */
function afterSeconds(seconds: number, then: () => void): () => void {
  let left = seconds
  let timer: ReturnType<typeof setTimeout>
  const wait = () => {
    timer = setTimeout(() => {
      left--
      if (left > 0) wait()
      else then()
    }, 1000 * Math.min(1, left))
  }
  wait()
  return () => clearTimeout(timer)
}

const isTold = (message: unknown): message is Told =>
  typeof message === 'object' && message !== null && 'call' in message && 'fraction' in message
