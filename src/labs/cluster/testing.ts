// What the tests of this lab share.
import { spawnWorker } from '../../compute/spawn'
import { resolveStrictly } from '../../parameters/resolve'
import type { Vectors } from '../../physics/cluster/forces'
import { outcomeChecksum } from '../document'
import { cluster } from '.'
import type { ClusterValues } from './parameters'
import { collect } from './result'
import { ClusterSimulation } from './simulation'

/** Full parameters from the ones a test cares about. */
export const valuesOf = (given: Partial<ClusterValues>): ClusterValues =>
  resolveStrictly(cluster, Object.entries(given), 'typed').values as ClusterValues

/** Takes a simulation to its last step. */
export async function finish(simulation: ClusterSimulation, steps: number, batch = Number.POSITIVE_INFINITY) {
  while (simulation.step < steps) await simulation.advance(Math.min(batch, steps - simulation.step))
}

/** Runs to the end and returns result, arrays and checksum. */
export async function runToEnd(
  given: Partial<ClusterValues>,
  { shared = true, batch = Number.POSITIVE_INFINITY } = {},
) {
  const values = valuesOf(given)
  const simulation = await ClusterSimulation.create(values, { shared })
  try {
    await finish(simulation, values.steps, batch)
    const outcome = await collect(simulation, values)
    return { ...outcome, checksum: await outcomeChecksum(outcome), series: simulation.series }
  } finally {
    simulation.dispose()
  }
}

/** Rows of an (n, 3) array as columns. */
export function columnsOf(data: ArrayLike<number>): Vectors {
  const column = (axis: number) => Float64Array.from({ length: data.length / 3 }, (_, row) => data[3 * row + axis])
  return { x: column(0), y: column(1), z: column(2) }
}

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
