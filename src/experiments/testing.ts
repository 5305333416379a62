// What the tests of sessions share.
import { spawnWorker } from '../compute/spawn'
import { resolveStrictly } from '../parameters/resolve'
import type { Lab, Settings } from './lab'
import type { Run } from './run'
import type { RunSession } from './session'
import type { RunView } from './view'

/** Settings from the parameters that a test cares about. */
export const settingsOf = (lab: Lab, given: Readonly<Record<string, unknown>>): Settings =>
  resolveStrictly(lab, Object.entries(given), 'typed')

/** Resolves with a session's view when it is as wanted. */
export function until<V, R extends Run<unknown, V>>(
  session: RunSession<V, R>,
  wanted: (view: RunView<R>) => boolean,
): Promise<RunView<R>> {
  return new Promise((resolve) => {
    let stop = () => {}
    const look = () => {
      const view = session.snapshot()
      if (!wanted(view)) return
      stop()
      resolve(view)
    }
    stop = session.subscribe(look)
    look()
  })
}

/** Resolves with the finished run's document. */
export const finished = <V, R extends Run<unknown, V>>(session: RunSession<V, R>): Promise<RunView<R>> =>
  until(session, ({ state, document }) => state === 'done' && document !== undefined)

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
