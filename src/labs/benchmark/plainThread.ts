import { Service } from '../../compute/service'
import type { ThreadEntry } from '../../compute/thread'
import type { loops } from './loops'

const entry: ThreadEntry = {
  inBrowser: () => new Worker(new URL('./loopWorker.ts', import.meta.url), { type: 'module', name: 'plain loops' }),
  inNode: () => new URL(/* @vite-ignore */ './loopNodeWorker.ts', import.meta.url),
}

/** A thread for the plain loops. */
export type PlainThread = Service<typeof loops>
export const newPlainThread = (): PlainThread => new Service('plain loop', entry)
