import { Service } from '../../compute/service'
import type { ThreadEntry } from '../../compute/thread'
import type { examinations } from './examine'

const entry: ThreadEntry = {
  inBrowser: () => new Worker(new URL('./claimWorker.ts', import.meta.url), { type: 'module', name: 'verifier' }),
  inNode: () => new URL(/* @vite-ignore */ './claimNodeWorker.ts', import.meta.url),
}

/** A thread that verifies: one question at a time, kernels and all. */
export type Verifier = Service<typeof examinations>
export const newVerifier = (): Verifier => new Service('verifier', entry)
