import type { ThreadEntry } from '../compute/thread'

/** Where the page's lanes come from. */
export const laneEntry: ThreadEntry = {
  inBrowser: () => new Worker(new URL('./laneWorker.ts', import.meta.url), { type: 'module', name: 'lane' }),
}
