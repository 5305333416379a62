import { WorkerDiedError } from '../../compute/errors'
import { Service } from '../../compute/service'
import type { Layout, Trajectories } from '../../files/trajectories/trajectories'
import type { ReaderAnswers } from './importWorker'

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
  const service = new Service<ReaderAnswers>('reader', {
    inBrowser: () => new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module', name: 'import' }),
  })
  try {
    return await service.ask('read', { file, layout }, { signal, onProgress })
  } catch (error) {
    if (!(error instanceof WorkerDiedError)) throw error
    throw new Error(`the file could not be read: ${error.message}, perhaps for lack of memory`, { cause: error })
  } finally {
    service.dispose()
  }
}
