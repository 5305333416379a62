import type { Column, Columns } from './run'

/** A map of counts over two columns: ends and number of cells of each axis. */
export interface MapSpan {
  readonly x: readonly [number, number]
  readonly y: readonly [number, number]
  readonly columns: number
  readonly rows: number
}

export const chevronSpan: MapSpan = { x: [1, 16], y: [-450, 450], columns: 45, rows: 45 }
export const energySpan: MapSpan = { x: [-2400, 2400], y: [95e3, 155e3], columns: 48, rows: 40 }

/** The Sun in the bar's frame: 8.2 kpc from the centre, 30° behind the bar. */
export const sun = { x: 8.2 * 0.8660254037844386, y: -4.1 } as const
/** Stars within this distance of the Sun pass the Sun filter, kpc in the plane. */
export const nearSun = 4

export type Sense = 'all' | 'prograde' | 'retrograde' | 'ratio'

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

/** Weights of a cell and its neighbours, along each axis: a bell of about one cell. */
const bell = [0.06, 0.24, 0.4, 0.24, 0.06] as const

/** Spreads counts over neighbouring cells, so that a ratio of small numbers can be read. */
export function smooth(counts: Float64Array, { columns, rows }: Pick<MapSpan, 'columns' | 'rows'>): Float64Array {
  const along = (from: Float64Array, step: number, length: number, position: (cell: number) => number) =>
    from.map((_, cell) => {
      let sum = 0
      let weight = 0
      bell.forEach((share, i) => {
        const at = position(cell) + i - 2
        if (at < 0 || at >= length) return
        sum += share * from[cell + (i - 2) * step]
        weight += share
      })
      return sum / weight
    })
  const wide = along(counts, 1, columns, (cell) => cell % columns)
  return along(wide, columns, rows, (cell) => Math.floor(cell / columns))
}

/** Fewest stars, smoothed, that give a ratio worth showing. */
const leastForRatio = 0.8

/** Prograde over retrograde, of smoothed counts; not a number where there are too few. */
export function ratioMap(prograde: Float64Array, retrograde: Float64Array, span: MapSpan): Float64Array {
  const below = smooth(retrograde, span)
  return smooth(prograde, span).map((above, cell) =>
    above > leastForRatio && below[cell] > leastForRatio ? above / below[cell] : Number.NaN,
  )
}
