import type { Pool } from '../../compute/types'
import { clusterChunk, clusterMoments, clusterSample, clusterState } from '../../kernels/clusterLayout'

/** Samples that fit into the buffer of one batch. */
export const samplesPerBatch = 64

/**
 * Row blocks of the force computation: enough to keep sixteen workers evenly busy, never so many that a block is not worth
 * handing out. Depends on the number of stars alone, because the digits depend on it.
 */
export const blocksFor = (padded: number) => Math.max(1, Math.min(32, Math.floor(padded / 32)))

/** Row boundaries, even, that give every block about the same number of pairs: row i has (padded − i) of them. */
export function rowBoundaries(padded: number, blocks: number): Int32Array {
  return Int32Array.from({ length: blocks + 1 }, (_, block) =>
    block === blocks ? padded : 2 * Math.round((padded * (1 - Math.sqrt(1 - block / blocks))) / 2),
  )
}

const align = (bytes: number) => Math.ceil(bytes / 64) * 64

/** Bytes of every array of a run, by name, and their sum. `count` stars are padded to an even number. */
export function clusterArrays(count: number) {
  const padded = count + (count % 2)
  const blocks = blocksFor(padded)
  const column = padded * 8
  const sizes = {
    state: clusterState.bytes,
    mass: column,
    position: 3 * column,
    velocity: 3 * column,
    acceleration: 3 * column,
    rows: (blocks + 1) * 4,
    buffers: blocks * 3 * column,
    partials: blocks * 8,
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
  return { padded, blocks, sizes, bytes }
}

export type ClusterPointers = Readonly<Record<keyof ReturnType<typeof clusterArrays>['sizes'], number>>

/** Reserves all arrays of a run in a pool. @throws MemoryError */
export function allocateCluster(pool: Pool, count: number): ClusterPointers {
  const { sizes } = clusterArrays(count)
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [name, pool.allocate(size)]),
  ) as unknown as ClusterPointers
}

export const pictureStride = (count: number) => align(count * 12)
