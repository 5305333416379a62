import type { Pool } from '../../compute/types'
import { clusterSample } from '../../kernels/clusterLayout'
import { call, invoke } from '../../kernels/exports'
import { instantiateInProcess } from '../../kernels/inProcess'
import type { Vectors } from '../../physics/cluster/forces'
import { drawStars, writeState } from './initial'
import { allocateCluster, clusterArrays } from './memory'
import type { ClusterValues } from './parameters'

/** Stars of one's own, in place of those that the parameters draw. */
export interface OwnStars {
  readonly position: Vectors
  readonly mass: Float64Array
}

/** Forces of a cluster on the calling thread: what the pool's workers compute, to be looked at number by number. */
export async function forcesInProcess(values: ClusterValues, own?: OwnStars) {
  const { bytes, padded } = clusterArrays(values)
  const { kernels, allocate, memory, float64, call: run } = await instantiateInProcess(bytes + 4096)
  const pool = {
    allocate,
    write: (at: number, data: ArrayBufferView) => {
      const from = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
      new Uint8Array(memory.buffer, at, data.byteLength).set(from)
      return Promise.resolve()
    },
    read: (at: number, _: string, length: number) => Promise.resolve(float64(at, length).slice()),
    together: (task: (worker: number, workers: number) => ReturnType<typeof call>) =>
      Promise.resolve([invoke(kernels, task(0, 1))]),
  } as unknown as Pool
  const pointers = allocateCluster(pool, values)
  await writeState(pool, pointers, values)
  await drawStars(pool, pointers, values)
  const columns = (pointer: number): Vectors => {
    const all = float64(pointer, 3 * padded)
    const column = (axis: number) => all.subarray(axis * padded, axis * padded + values.stars)
    return { x: column(0), y: column(1), z: column(2) }
  }
  const position = columns(pointers.position)
  const mass = float64(pointers.mass, padded).subarray(0, values.stars)
  if (own) {
    for (const axis of ['x', 'y', 'z'] as const) position[axis].set(own.position[axis])
    mass.set(own.mass)
  }
  const { state } = pointers
  return {
    position,
    mass,
    acceleration: columns(pointers.acceleration),
    /** Computes the accelerations anew. @returns the potential energy */
    begin: () => {
      run('clusterBegin', { state, worker: 0, workers: 1 })
      return float64(pointers.samples, clusterSample.length)[clusterSample.place.potential]
    },
    /** The potential energy, without touching the accelerations. */
    measure: () => {
      run('clusterMeasure', { state, worker: 0, workers: 1 })
      return float64(pointers.samples, clusterSample.length)[clusterSample.place.potential]
    },
  }
}
