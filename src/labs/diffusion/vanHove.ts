import type { JobOptions } from '../../compute/types'
import type { ShapedArrays } from '../../files/arrays'
import type { CsvColumn } from '../../files/csv'
import { writeCsv } from '../../files/csv'
import type { Origin } from '../../files/origin'
import type { Analysis } from './analysis'
import type { DisplacementHistogram } from './measure'
import { histogramAt } from './measure'
import type { TrajectorySet } from './trajectorySet'

/** Self part of van Hove's function at some lags: the density of displacements along an axis, all axes together. Van Hove, Phys. Rev. 95, 249 (1954). */
export type VanHove = readonly DisplacementHistogram[]

/** @param lags in frames as they are stored */
export async function vanHoveAt(
  set: TrajectorySet,
  { axes, moments }: Pick<Analysis, 'axes' | 'moments'>,
  lags: readonly number[],
  { signal }: JobOptions = {},
): Promise<VanHove> {
  const found: DisplacementHistogram[] = []
  for (const lag of lags) {
    signal?.throwIfAborted()
    const histogram = await histogramAt(set, axes, moments, lag)
    if (histogram) found.push(histogram)
  }
  return found
}

const middles = ({ lower, width, counts }: DisplacementHistogram) =>
  Float64Array.from(counts, (_, bin) => lower + (bin + 0.5) * width)
const densities = ({ width, counts, total }: DisplacementHistogram) => counts.map((count) => count / (total * width))

/** Lags, and for each of them displacements and densities, row by row. */
export function vanHoveArrays(found: VanHove, frameStep: number, length: string): ShapedArrays {
  const bins = found[0]?.counts.length ?? 0
  const rows = (of: (each: DisplacementHistogram) => Float64Array) =>
    Float64Array.from(found.flatMap((each) => [...of(each)]))
  const unit = length === '' ? {} : { unit: length }
  const inverse = length === '' ? {} : { unit: `1/${length}` }
  return {
    vanHoveLag: { data: Int32Array.from(found, ({ lag }) => lag * frameStep), shape: [found.length] },
    vanHoveDisplacement: { data: rows(middles), shape: [found.length, bins], ...unit },
    vanHove: { data: rows(densities), shape: [found.length, bins], ...inverse },
  }
}

/** A column of displacements and one of densities for each lag. */
export function vanHoveTable(found: VanHove, frameStep: number, length: string, origin: Origin | undefined): string {
  const unit = length === '' ? {} : { unit: length }
  const inverse = length === '' ? {} : { unit: `1/${length}` }
  const columns = found.flatMap((each): CsvColumn[] => [
    { name: `displacement at lag ${each.lag * frameStep}`, ...unit, values: middles(each) },
    { name: `density at lag ${each.lag * frameStep}`, ...inverse, values: densities(each) },
  ])
  return writeCsv(columns, origin)
}
