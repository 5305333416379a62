import type { Pool } from '../../compute/types'
import {
  clusterChunk,
  clusterExtremes,
  clusterMoments,
  clusterOutside,
  clusterProgress,
  clusterSample,
  clusterState,
  diskRow,
  diskRows,
  forceErrorRecord,
  forceErrorStars,
  kingRows,
  mostOperations,
  mostWorkers,
  neighbours,
  operationRecord,
  orbitsPerStar,
  profileRow,
  radauKept,
  radauTables,
  radauWork,
  structureRecord,
} from '../../kernels/clusterLayout'
import { mostSegments } from '../../physics/cluster/massFunction'
import { hasStages, type Integrator, integrators } from '../../physics/integrators'
import type { ClusterValues } from './parameters'
import { isSegregated } from './primordial'
import { solverOf, solvers } from './solvers'

/** Samples that fit into the buffer of one batch. */
export const samplesPerBatch = 64

/** What `clusterMasses` reads of a segment. */
export const segmentBytes = 5 * 8

/** Bytes of scratch that drawing masses may take: all segments, and the two variates of a star. */
const massScratchBytes = mostSegments * segmentBytes + 16

/** Up to so many stars what takes all pairs (who is bound, densities, binaries) is looked up: a second's work. */
export const mostStructured = 10_000

/** Whether the structure of so many stars is looked up. */
export const hasStructure = (stars: number): boolean => stars > 1 && stars <= mostStructured

/** How long that will take, in ms, about: ten nanoseconds a pair. */
export const timeForStructure = (stars: number): number => 1e-5 * stars * stars

const align = (bytes: number) => Math.ceil(bytes / 64) * 64

/** What the arrays of a run depend on. */
type Sized = Pick<
  ClusterValues,
  | 'stars'
  | 'model'
  | 'solver'
  | 'integrator'
  | 'openingAngle'
  | 'forceAccuracy'
  | 'multipoleOrder'
  | 'externalPotential'
  | 'massFunction'
  | 'binaryFraction'
  | 'massSegregation'
>

/** What a model is drawn from besides chance. */
function profileBytes({ model }: Pick<Sized, 'model'>): number {
  if (model === 'king') return kingRows * profileRow.bytes
  return model === 'disk' ? diskRows * diskRow.bytes : 0
}

/** Bytes of every array of a run, by name, and their sum. `stars` are padded to an even number. */
export function clusterArrays(values: Sized) {
  const { stars: count, integrator } = values
  const padded = count + (count % 2)
  const plan = solvers[solverOf(values)].plan(values)
  const column = padded * 8
  const method: Integrator = integrators[integrator]
  const kept = hasStages(method) ? 6 * column : 0
  const radau = method.stepping === 'gaussRadau'
  /** Where in it stands what an external potential depends on and does. */
  const outside = clusterProgress.bytes + (method.jerks ? 3 * column : 0) + (radau ? radauKept * 3 * column : 0)
  const progress = outside + (values.externalPotential === 'none' ? 0 : clusterOutside.bytes + 3 * column)
  const sizes = {
    state: clusterState.bytes,
    mass: column,
    position: 3 * column,
    velocity: 3 * column,
    acceleration: 3 * column,
    start: kept,
    sum: kept,
    rows: plan.memory.rows?.bytes ?? 0,
    buffers: plan.memory.buffers?.bytes ?? 0,
    partials: plan.memory.partials?.bytes ?? 0,
    tree: plan.memory.tree?.bytes ?? 0,
    card: plan.memory.card?.bytes ?? 0,
    program: mostOperations * operationRecord.bytes,
    /** What goes on from step to step besides the stars; the state block calls its size `keptBytes`. */
    progress,
    tables: radau ? radauTables.bytes : 0,
    work: radau ? radauWork * 3 * column : 0,
    extremes: mostWorkers * clusterExtremes.bytes,
    moments: Math.ceil(count / clusterChunk) * clusterMoments.bytes,
    radii: column,
    order: padded * 4,
    samples: samplesPerBatch * clusterSample.length * 8,
    /** Two of each, used in turn: while one is drawn or kept, the running batch writes the other. */
    pictures: 2 * align(count * 12),
    checkpoints: 2 * (9 * column + progress),
    profile: profileBytes(values),
    /** What `clusterSegregate` works with. */
    orbits: isSegregated(values) ? count * (16 + 16 * orbitsPerStar) + 8 : 0,
    structure: count <= mostStructured ? count * structureRecord.bytes : 0,
    neighbours: mostWorkers * 2 * neighbours * 8,
    forceErrors: forceErrorStars * forceErrorRecord.bytes,
    scratch: Math.max(1024, massScratchBytes),
  }
  const bytes = Object.values(sizes).reduce((sum, size) => sum + align(size), 0)
  return { padded, plan, sizes, bytes, outside, checkpointLength: 9 * padded + progress / 8 }
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
