import { pixelScale } from '../../../ui/charts/curves'
import type { Scale } from '../../../ui/charts/ticks'
import type { Curves, Prepared } from './prepare'
import type { WellPreview } from './preview'

/** Where something is drawn, px. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Of the letters, and of the room they need: 1 where they are 16 px to the rem. */
  readonly scale: number
}

type Ends = readonly [low: number, high: number]

/** What of positions and energies is in sight. */
export interface Window {
  readonly position: Ends
  readonly energy: Ends
}

export const tenth = (value: number) => Math.round(value * 10) / 10

export const scaleX =
  ([low, high]: Ends, box: Box) =>
  (at: number) =>
    box.left + ((at - low) / (high - low)) * box.width

export const scaleY =
  ([low, high]: Ends, box: Box) =>
  (at: number) =>
    box.top + box.height - ((at - low) / (high - low)) * box.height

/** Decades that a logarithmic axis of densities shows below its end: what is smaller lies on its foot. */
export const densityDecades = 8

/** Where a density stands. @param ceiling where its axis ends */
export function scaleDensity(ceiling: number, scale: Scale, box: Box): (density: number) => number {
  if (scale === 'linear') return scaleY([0, ceiling], box)
  const least = ceiling / Number(`1e${densityDecades}`)
  const place = pixelScale('log', [least, ceiling], box.top + box.height, box.top)
  return (density) => place(Math.max(least, density))
}

/** A curve with gaps where it has no value. */
export function curvePath(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  toX: (x: number) => number,
  toY: (y: number) => number,
): string {
  let d = ''
  let pen = false
  for (let i = 0; i < xs.length; i++) {
    if (!Number.isFinite(ys[i])) {
      pen = false
      continue
    }
    d += `${pen ? 'L' : 'M'}${tenth(toX(xs[i]))} ${tenth(toY(ys[i]))}`
    pen = true
  }
  return d
}

/** The levels that are drawn beside the one that is asked for. */
export const shownLevels = (levels: readonly number[], level: number) => levels.slice(0, Math.max(level + 2, 5))

/** Energies from below the bottom of a well to above the highest level that is shown. */
function energiesOf(potential: ArrayLike<number>, shown: readonly number[]): Ends {
  let lowest = Infinity
  for (const v of Array.from(potential)) if (v < lowest) lowest = v
  const highest = shown[shown.length - 1]
  const gap = shown.length > 1 ? highest - shown[shown.length - 2] : highest - lowest
  return [lowest - 0.06 * (highest - lowest), highest + 0.9 * Math.max(gap, 0.15 * (highest - lowest))]
}

/** What a run has to show. */
export const windowOf = ({ curves, levels }: Pick<Prepared, 'curves' | 'levels'>, level: number): Window => ({
  position: [curves.x[0], curves.x[curves.x.length - 1]],
  energy: energiesOf(curves.potential, shownLevels(levels, level)),
})

const holding = (ends: Ends, [low, high]: Ends): Ends =>
  low >= ends[0] && high <= ends[1] ? ends : [Math.min(ends[0], low), Math.max(ends[1], high)]

/** The same window, or one that shows a preview, too. */
export function widened(window: Window, preview: WellPreview | undefined): Window {
  const sketch = preview?.sketch
  if (!preview?.spreads || !sketch || sketch.levels.length === 0) return window
  const { level } = preview
  const shown = shownLevels(sketch.levels, level)
  const position = holding(window.position, visible(sketch.x, sketch.waves[Math.min(level, shown.length - 1)]))
  const energy = holding(window.energy, energiesOf(sketch.potential, shown))
  return position === window.position && energy === window.energy ? window : { position, energy }
}

/** Where a wave is above one per cent of its largest value, with a margin. */
function visible(x: Float64Array, wave: Float64Array): Ends {
  let largest = 0
  for (const value of wave) largest = Math.max(largest, Math.abs(value))
  const seen = (value: number) => Math.abs(value) > 0.01 * largest
  const [low, high] = [x[wave.findIndex(seen)], x[wave.findLastIndex(seen)]]
  const margin = 0.08 * (high - low)
  return [low - margin, high + margin]
}

/** Where the axis of the densities ends: a proposal that is much narrower than the state is cut off. */
export function densityCeiling({ density, proposal }: Pick<Curves, 'density' | 'proposal'>): number {
  let top = 0
  for (const v of density) top = Math.max(top, v)
  let peak = 0
  for (const v of proposal) peak = Math.max(peak, v)
  return 1.12 * Math.max(top, Math.min(peak, 1.6 * top))
}
