import type { Row, Series } from './series'
import type { Domain, Scale } from './ticks'

/** Where the curves go, in px from the chart's upper left corner. */
export interface PlotArea {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

/** Values to pixels along one axis. */
export function pixelScale(scale: Scale, [low, high]: Domain, from: number, to: number): (value: number) => number {
  const place = scale === 'log' ? Math.log : (value: number) => value
  const start = place(low)
  const span = place(high) - start
  // Far outside, coordinates are cut: a path of 1e300 px draws nothing, or everything.
  return (value) => from + Math.min(50, Math.max(-50, span === 0 ? 0.5 : (place(value) - start) / span)) * (to - from)
}

/** Pixels along the x axis to values: the way back. */
export function valueScale(
  scale: Scale,
  [low, high]: Domain,
  { left, width }: Pick<PlotArea, 'left' | 'width'>,
): (pixel: number) => number {
  if (scale === 'log') return (pixel) => low * Math.exp(((pixel - left) / width) * Math.log(high / low))
  return (pixel) => low + ((pixel - left) / width) * (high - low)
}

const point = (x: number, y: number) => `${x.toFixed(1)},${y.toFixed(1)}`

export interface CurvePaths {
  /** The line itself. */
  readonly line: string
  /** The closed shape below a histogram or between the ends of a band. */
  readonly fill: string
}

/**
 * The SVG paths of curve `number` in the rows. Rows in which the curve has no value are passed over; a histogram is drawn in steps that
 * begin at each x and stands on `ground` px.
 */
export function curvePaths(
  rows: readonly Row[],
  number: number,
  kind: Series['kind'],
  x: (value: number) => number,
  y: (value: number) => number,
  ground: number,
): CurvePaths {
  const line: string[] = []
  const above: string[] = []
  const below: string[] = []
  let before = 0
  let first = 0
  for (const row of rows) {
    const value = row[`y${number}`]
    if (value === undefined) continue
    const px = x(row.x)
    const py = y(value)
    if (line.length === 0) first = px
    else if (kind === 'histogram') line.push(point(px, before))
    line.push(point(px, py))
    before = py
    const band = row[`b${number}`]
    if (band) {
      above.push(point(px, y(band[1])))
      below.push(point(px, y(band[0])))
    }
  }
  const path = line.length > 0 ? `M${line.join('L')}` : ''
  if (kind === 'histogram' && path !== '') {
    const last = line[line.length - 1].split(',')[0]
    return { line: path, fill: `${path}L${last},${ground.toFixed(1)}L${point(first, ground)}Z` }
  }
  return { line: path, fill: above.length > 1 ? `M${above.join('L')}L${below.reverse().join('L')}Z` : '' }
}

/** The row nearest to an x pixel; rows need not be in order. */
export function nearestRow(rows: readonly Row[], x: (value: number) => number, pixel: number): Row | undefined {
  let best: Row | undefined
  let distance = Infinity
  for (const row of rows) {
    const d = Math.abs(x(row.x) - pixel)
    if (d < distance) {
      best = row
      distance = d
    }
  }
  return best
}
