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

/** The stars of a run before its first step. */
export async function draw(given: Partial<ClusterValues>) {
  const { arrays, result } = await runToEnd({ workers: 1, softeningLength: 0.01, ...given, steps: 0 })
  const mass = arrays.mass.data
  const position = columnsOf(arrays.position.data)
  const velocity = columnsOf(arrays.velocity.data)
  const length = ({ x, y, z }: typeof position) =>
    Float64Array.from(x, (_, i) => Math.sqrt(x[i] ** 2 + y[i] ** 2 + z[i] ** 2))
  return {
    result,
    mass: Float64Array.from(mass),
    position,
    velocity,
    distance: length(position),
    speed: length(velocity),
  }
}

export const mean = (values: ArrayLike<number>) =>
  Array.from(values).reduce((sum, value) => sum + value, 0) / values.length

/** Largest distance between the distribution of a sample and the uniform one (Kolmogorov & Smirnov). */
export function distanceFromUniform(values: ArrayLike<number>): number {
  const sorted = Float64Array.from(values).sort()
  return sorted.reduce(
    (most, value, k) => Math.max(most, value - k / sorted.length, (k + 1) / sorted.length - value),
    0,
  )
}

export { mortalWorkers } from '../../compute/mortal.fixture'
