import type { Pool } from '../../compute/types'
import type { StarColumn } from '../../files/stars/starColumns'
import type { Body } from '../../physics/cluster/body'
import type { Stars } from './file/takeStars'
import { type ClusterPointers, clusterArrays } from './memory'
import type { ClusterValues } from './parameters'
import { scalesOf } from './scales'

/** Where the pad of an odd number of stars stands: beyond anything a run can reach, as in the kernels. */
const far = 1e12

/** Puts a few bodies where they are given, with speeds in the units of the run: they grow with the root of G. */
export async function placeBodies(
  pool: Pool,
  pointers: ClusterPointers,
  values: ClusterValues,
  bodies: readonly Body[],
) {
  const { padded } = clusterArrays(values)
  const speed = Math.sqrt(scalesOf(values).gravity)
  const position = new Float64Array(3 * padded).fill(far)
  const velocity = new Float64Array(3 * padded)
  for (const [star, body] of bodies.entries()) {
    for (let axis = 0; axis < 3; axis++) {
      position[axis * padded + star] = body.position[axis]
      velocity[axis * padded + star] = speed * body.velocity[axis]
    }
  }
  await pool.write(
    pointers.mass,
    Float64Array.from(bodies, ({ mass }) => mass),
  )
  await pool.write(pointers.position, position)
  await pool.write(pointers.velocity, velocity)
}

/** Puts stars where a file has them. */
export async function placeStars(
  pool: Pool,
  pointers: ClusterPointers,
  values: ClusterValues,
  { count, columns }: Stars,
) {
  const { padded } = clusterArrays(values)
  const vector = (names: readonly StarColumn[], pad: number) => {
    const out = new Float64Array(3 * padded).fill(pad)
    for (const [axis, name] of names.entries()) out.set(columns[name].subarray(0, count), axis * padded)
    return out
  }
  await pool.write(pointers.mass, columns.m)
  await pool.write(pointers.position, vector(['x', 'y', 'z'], far))
  await pool.write(pointers.velocity, vector(['vx', 'vy', 'vz'], 0))
}
