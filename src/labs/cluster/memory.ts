import type { Pool } from '../../compute/types'
import {
  clusterChunk,
  clusterMoments,
  clusterSample,
  clusterState,
  mostOperations,
  operationRecord,
} from '../../kernels/clusterLayout'
import { hasStages, integrators } from '../../physics/integrators'
import type { ClusterValues } from './parameters'
import { solvers } from './solvers'

/** Samples that fit into the buffer of one batch. */
export const samplesPerBatch = 64

const align = (bytes: number) => Math.ceil(bytes / 64) * 64

/** What the arrays of a run depend on. */
type Sized = Pick<ClusterValues, 'stars' | 'solver' | 'integrator'>

/** Bytes of every array of a run, by name, and their sum. `stars` are padded to an even number. */
export function clusterArrays({ stars: count, solver, integrator }: Sized) {
  const padded = count + (count % 2)
  const plan = solvers[solver].plan(padded)
  const column = padded * 8
  const kept = hasStages(integrators[integrator]) ? 6 * column : 0
  const sizes = {
    state: clusterState.bytes,
    mass: column,
    position: 3 * column,
    velocity: 3 * column,
    acceleration: 3 * column,
    start: kept,
    sum: kept,
    rows: plan.memory.rows.bytes,
    buffers: plan.memory.buffers.bytes,
    partials: plan.memory.partials.bytes,
    program: mostOperations * operationRecord.bytes,
    moments: Math.ceil(count / clusterChunk) * clusterMoments.bytes,
    radii: column,
    order: padded * 4,
    samples: samplesPerBatch * clusterSample.length * 8,
    /** Two of each, used in turn: while one is drawn or kept, the running batch writes the other. */
    pictures: 2 * align(count * 12),
    checkpoints: 2 * 9 * column,
    scratch: 256,
  }
  const bytes = Object.values(sizes).reduce((sum, size) => sum + align(size), 0)
  return { padded, plan, sizes, bytes }
}

export type ClusterPointers = Readonly<Record<keyof ReturnType<typeof clusterArrays>['sizes'], number>>

/** Reserves all arrays of a run in a pool. @throws MemoryError */
export function allocateCluster(pool: Pool, values: Sized): ClusterPointers {
  const { sizes } = clusterArrays(values)
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [name, pool.allocate(size)]),
  ) as unknown as ClusterPointers
}

export const pictureStride = (count: number) => align(count * 12)
