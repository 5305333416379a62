import type { Pool } from '../../compute/types'
import { seedWords } from '../../physics/random/philox'
import type { OnOneWorker } from './masses'
import type { ClusterPointers } from './memory'
import type { ClusterValues } from './parameters'
import { type Part, weightless } from './parts'
import { pairsAmong } from './primordial'

/**
 * Makes one star of the two of each primordial binary, the first of every part; the other weighs nothing meanwhile.
 * @returns what makes pairs of them again, about each other; nothing where there are none
 */
export async function joinPairs(
  pool: Pool,
  { state, mass, scratch }: ClusterPointers,
  { stars, seed, binaryFraction, minimumAxis, maximumAxis }: ClusterValues,
  parts: readonly Part[],
  one: OnOneWorker,
) {
  const groups = parts
    .map(({ first, last }) => ({ first, pairs: pairsAmong(last - first, binaryFraction) }))
    .filter(({ pairs }) => pairs > 0)
  if (groups.length === 0) return undefined
  const masses = await pool.read(mass, 'float64', stars)
  const joined = masses.slice()
  for (const { first, pairs } of groups) {
    for (let star = first; star < first + 2 * pairs; star += 2) {
      joined[star] = masses[star] + masses[star + 1]
      joined[star + 1] = weightless * masses[star + 1]
    }
  }
  await pool.write(mass, joined)
  return async () => {
    await pool.write(mass, masses)
    const [low, high] = seedWords(seed)
    const drawn = { state, low, high, smallest: minimumAxis, largest: maximumAxis, scratch }
    for (const group of groups) await one('clusterBinaries', { ...drawn, ...group })
  }
}
