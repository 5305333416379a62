import { wrap } from 'comlink'
import type { PlainLoops } from './plainWorker'

/** A worker that runs the plain loops. */
export function plainLoops() {
  const worker = new Worker(new URL('./plainWorker.ts', import.meta.url), { type: 'module' })
  return { loops: wrap<PlainLoops>(worker), dispose: () => worker.terminate() }
}
