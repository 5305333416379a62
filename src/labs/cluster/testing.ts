// What the tests of this lab share.
import { outcomeChecksum } from '../../experiments/document'
import { resolveStrictly } from '../../parameters/resolve'
import type { Vectors } from '../../physics/cluster/forces'
import { cluster } from '.'
import type { ClusterValues } from './parameters'
import { ClusterRun } from './run'

/** Full parameters from the ones a test cares about. */
export const valuesOf = (given: Partial<ClusterValues>): ClusterValues =>
  resolveStrictly(cluster, Object.entries(given), 'typed').values as ClusterValues

/** Takes a run to its last step. */
export async function finish(run: ClusterRun, steps: number, batch = Number.POSITIVE_INFINITY) {
  while (run.done < steps) await run.advance(Math.min(batch, steps - run.done))
}

/** Runs to the end and returns result, arrays and checksum. */
export async function runToEnd(
  given: Partial<ClusterValues>,
  { shared = true, batch = Number.POSITIVE_INFINITY } = {},
) {
  const values = valuesOf(given)
  const run = await ClusterRun.create(values, { shared })
  try {
    await finish(run, values.steps, batch)
    const outcome = await run.outcome()
    return { ...outcome, checksum: await outcomeChecksum(outcome), series: run.series }
  } finally {
    run.dispose()
  }
}

/** Rows of an (n, 3) array as columns. */
export function columnsOf(data: ArrayLike<number>): Vectors {
  const column = (axis: number) => Float64Array.from({ length: data.length / 3 }, (_, row) => data[3 * row + axis])
  return { x: column(0), y: column(1), z: column(2) }
}

export { mortalWorkers } from '../../compute/mortal.fixture'
