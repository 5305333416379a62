import { clusterCard } from '../../../kernels/clusterLayout'
import type { FixedStars } from '../../../physics/cluster/fixedPoint'
import type { Vectors } from '../../../physics/cluster/forces'

/** The stars of a run in the memory of its workers, in place. */
export interface SharedStars {
  readonly stars: number
  readonly softening: number
  /** x, y, z one after the other, of equal length. */
  readonly position: Float64Array
  readonly mass: Float64Array
  /** The block through which run and card talk (`clusterCard`). */
  readonly block: Uint8Array
  /** Receives what the card sums up, shape (stars, 4). */
  readonly sums: Float32Array
}

/** What sums up all pairs: a card, or its twin. */
export type SumPairs = (
  position: Vectors,
  mass: Float64Array,
  softening: number,
  out: Float32Array,
) => Promise<Pick<FixedStars, 'pullUnit' | 'depthUnit'>>

/** Answers a run's kernels whenever they ask for forces. @returns never @throws what `sumPairs` throws */
export async function serveStars(shared: SharedStars, sumPairs: SumPairs): Promise<never> {
  const { stars, softening, mass, block, sums } = shared
  const words = new Int32Array(block.buffer, block.byteOffset, clusterCard.bytes / 4)
  const units = new Float64Array(block.buffer, block.byteOffset, clusterCard.bytes / 8)
  const [asked, answered] = [clusterCard.at.asked / 4, clusterCard.at.answered / 4]
  const column = (axis: number) => {
    const start = (axis * shared.position.length) / 3
    return shared.position.subarray(start, start + stars)
  }
  const position = { x: column(0), y: column(1), z: column(2) }
  for (;;) {
    const number = Atomics.load(words, asked)
    if (number === Atomics.load(words, answered)) {
      await Atomics.waitAsync(words, asked, number).value
      continue
    }
    const { pullUnit, depthUnit } = await sumPairs(position, mass, softening, sums)
    units[clusterCard.at.pullUnit / 8] = pullUnit
    units[clusterCard.at.depthUnit / 8] = depthUnit
    Atomics.store(words, answered, number)
    Atomics.notify(words, answered)
  }
}
