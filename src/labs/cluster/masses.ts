import type { Pool } from '../../compute/types'
import type { KernelArguments, KernelName } from '../../kernels/exports'
import { massSegments } from '../../physics/cluster/massFunction'
import { seedWords } from '../../physics/random/philox'
import { type ClusterPointers, segmentBytes } from './memory'
import type { ClusterValues } from './parameters'

/** Calls a kernel on one worker. */
export type OnOneWorker = <K extends KernelName>(kernel: K, args: KernelArguments<K>) => Promise<number>

/** Draws the masses of all stars by inverting their distribution. */
export async function drawMasses(
  pool: Pool,
  { state, mass, scratch }: ClusterPointers,
  values: ClusterValues,
  one: OnOneWorker,
): Promise<void> {
  const { massFunction, minimumMass, maximumMass, stars } = values
  if (massFunction === 'equal' || minimumMass === maximumMass) {
    await pool.write(mass, new Float64Array(stars).fill(massFunction === 'equal' ? values.mass : minimumMass))
    return
  }
  const [low, high] = seedWords(values.seed)
  const segments = massSegments(massFunction, minimumMass, maximumMass)
  let scale = 1
  const weights: number[] = []
  for (const [k, { lower, upper, exponent }] of segments.entries()) {
    if (k > 0) scale *= await one('powerLawValue', { mass: lower, exponent: segments[k - 1].exponent - exponent })
    weights.push(scale * (await one('powerLawWeight', { lower, upper, power: 1 - exponent })))
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  let start = 0
  const table = segments.flatMap(({ lower, upper, exponent }, k) => {
    const row = [lower, upper, 1 - exponent, start, weights[k] / total]
    start += weights[k] / total
    return row
  })
  await pool.write(scratch, Float64Array.from(table))
  const drawn = { segments: scratch, segmentCount: segments.length, scratch: scratch + segmentBytes * segments.length }
  await one('clusterMasses', { state, low, high, ...drawn })
}
