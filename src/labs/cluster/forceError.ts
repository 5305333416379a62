import { forceErrorRecord } from '../../kernels/clusterLayout'

/** How far accelerations are from direct summation in float64, on stars drawn by chance. */
export interface ForceError {
  /** Root mean square of |a − a_direct|, over that of |a_direct|. */
  readonly rms: number
  /** 99th percentile and largest of |a − a_direct|/|a_direct|. */
  readonly p99: number
  readonly max: number
  /** The relative difference of every star that was drawn, from the smallest on. */
  readonly each: readonly number[]
}

/** The same without the single stars, as a document tells it. */
export const summaryOf = ({ rms, p99, max }: ForceError) => ({ rms, p99, max })

/** From records of `forceErrorRecord`, one a star. A star that nothing pulls on counts as it is off by: not at all, or without bound. */
export function forceErrorOf(records: Float64Array): ForceError {
  const { field, off } = forceErrorRecord.place
  const each: number[] = []
  let fields = 0
  let offs = 0
  for (let at = 0; at < records.length; at += forceErrorRecord.length) {
    fields += records[at + field]
    offs += records[at + off]
    each.push(records[at + off] === 0 ? 0 : Math.sqrt(records[at + off] / records[at + field]))
  }
  each.sort((a, b) => a - b)
  return {
    rms: offs === 0 ? 0 : Math.sqrt(offs / fields),
    p99: each[Math.max(0, Math.ceil(0.99 * each.length) - 1)],
    max: each[each.length - 1],
    each,
  }
}
