import type { Remote } from 'comlink'
import type { KernelHost } from './protocol'
import type { ThreadEntry } from './thread'
import { startThread } from './thread'

/** A worker of a pool and its proxy, together for life. */
export interface SpawnedWorker {
  readonly host: Remote<KernelHost>
  terminate(): void
}

const entry: ThreadEntry = {
  inBrowser: () => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'kernels' }),
  inNode: () => new URL(/* @vite-ignore */ './nodeWorker.ts', import.meta.url),
}

/**
 * Starts a worker, without kernels yet.
 * @param onDeath called once, when the worker is gone without `terminate` having been called
 * @param signal ends a worker that is still starting
 * @throws WorkerStartError, or the signal's reason
 */
export async function spawnWorker(onDeath: (reason: string) => void, signal?: AbortSignal): Promise<SpawnedWorker> {
  const { host, end } = await startThread<KernelHost>(entry, { onDeath, signal })
  return { host, terminate: end }
}
