import type { Remote } from 'comlink'
import { proxy, wrap } from 'comlink'
import type { Layout, Trajectories } from '../../files/trajectories/trajectories'
import type { Reader } from './importWorker'

export interface ImportOptions {
  readonly layout: Layout
  readonly signal: AbortSignal
  readonly onProgress: (fraction: number) => void
}

/**
 * Reads a file in a worker of its own, which ends with the reading or when it is cancelled. The file never leaves the browser.
 * @throws what the reader says is wrong with the file, or the signal's reason
 */
export async function importFile(file: File, { layout, signal, onProgress }: ImportOptions): Promise<Trajectories> {
  signal.throwIfAborted()
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module', name: 'import' })
  const reader: Remote<Reader> = wrap<Reader>(worker)
  let stop: (() => void) | undefined
  const given = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason instanceof Error ? signal.reason : new Error('cancelled'))
    signal.addEventListener('abort', stop)
    worker.addEventListener('error', (event) => {
      event.preventDefault()
      reject(
        new Error(`the file could not be read: ${event.message || 'the reader stopped, perhaps for lack of memory'}`),
      )
    })
  })
  try {
    return await Promise.race([reader.read(file, layout, proxy(onProgress)), given])
  } finally {
    if (stop) signal.removeEventListener('abort', stop)
    worker.terminate()
  }
}
