import type { Column } from './chevron'

/** A map of counts over two columns: ends and number of cells of each axis. */
export interface MapSpan {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  readonly columns: number
  readonly rows: number
}

export const chevronSpan: MapSpan = { x: [1, 16], y: [-450, 450], columns: 60, rows: 60 }
export const energySpan: MapSpan = { x: [-2400, 2400], y: [95e3, 155e3], columns: 64, rows: 48 }

/** The Sun in the bar's frame: 8.2 kpc from the centre, 30° behind the bar. */
export const sun = { x: 8.2 * 0.8660254037844386, y: -4.1 } as const
/** Stars within this distance of the Sun pass the Sun filter, kpc in the plane. */
export const nearSun = 4

export type Sense = 'all' | 'prograde' | 'retrograde' | 'ratio'
type Columns = Readonly<Record<Column, Float32Array>>

/** |L_z| of stars that count as prograde or retrograde, kpc km/s. */
const momenta = [150, 1200] as const

/** Counts stars over two columns. Stars that are not done hold zeros and are left out. */
export function countMap(
  columns: Columns,
  x: Column,
  y: Column,
  span: MapSpan,
  sense: Exclude<Sense, 'ratio'>,
  onlyNearSun: boolean,
): Float64Array {
  const counts = new Float64Array(span.columns * span.rows)
  const xs = columns[x]
  const ys = columns[y]
  const toColumn = span.columns / (span.x[1] - span.x[0])
  const toRow = span.rows / (span.y[1] - span.y[0])
  for (let star = 0; star < xs.length; star++) {
    if (columns.radius[star] === 0) continue
    const momentum = columns.angularMomentum[star]
    if (sense === 'prograde' && !(momentum > momenta[0] && momentum < momenta[1])) continue
    if (sense === 'retrograde' && !(momentum < -momenta[0] && momentum > -momenta[1])) continue
    if (onlyNearSun) {
      const dx = columns.x[star] - sun.x
      const dy = columns.y[star] - sun.y
      if (dx * dx + dy * dy > nearSun * nearSun) continue
    }
    const column = Math.floor((xs[star] - span.x[0]) * toColumn)
    const row = Math.floor((ys[star] - span.y[0]) * toRow)
    if (column >= 0 && column < span.columns && row >= 0 && row < span.rows) counts[row * span.columns + column]++
  }
  return counts
}

/** Smallest count of both that gives a ratio worth showing. */
const leastForRatio = 3

/** Prograde over retrograde where there are enough of both, relative to the ratio of all of them. */
export function ratioMap(prograde: Float64Array, retrograde: Float64Array): Float64Array {
  return prograde.map((count, cell) =>
    count + retrograde[cell] >= 2 * leastForRatio && count > 0 && retrograde[cell] > 0
      ? count / retrograde[cell]
      : Number.NaN,
  )
}
