import { spawnWorker } from './spawn'

/** Workers that a test can kill, in the order in which they were started. */
export function mortalWorkers() {
  const kills: (() => void)[] = []
  let started = 0
  const spawn: typeof spawnWorker = async (onDeath, signal) => {
    const place = started++
    const spawned = await spawnWorker(onDeath, signal)
    kills[place] = () => {
      spawned.terminate()
      onDeath('killed by the test')
    }
    return spawned
  }
  return { kills, spawn }
}
