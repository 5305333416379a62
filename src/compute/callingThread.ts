import { createHost } from './host'
import type { SpawnedWorker, spawnWorker } from './spawn'

/**
 * A pool's only worker on the thread that calls it: where many small runs follow each other, or each thread has a run of its own, a thread
 * more for each would be most of the time. Kernels that wait for one another at a barrier would wait for ever: one worker per pool.
 */
export const spawnOnCallingThread: typeof spawnWorker = () => {
  const host = createHost(() => Promise.resolve())
  const answers = Object.entries(host).map(([name, method]) => [
    name,
    (...args: unknown[]) => Promise.resolve().then(() => (method as (...args: unknown[]) => unknown)(...args)),
  ])
  return Promise.resolve({
    host: Object.fromEntries(answers) as SpawnedWorker['host'],
    terminate: () => undefined,
    retire: (wipe) => Promise.resolve(host.rest(wipe)),
  })
}
