import { formatNumber } from '../format'
import { axisNumber, type HeatmapAxis, type HeatmapDrawing } from './heatmapDrawing'
import type { Domain } from './ticks'
import type { ZoomWindow } from './zoom'

/** Cells along an axis that are in sight. */
interface Stretch {
  readonly first: number
  readonly count: number
}

/** The part of a map that is in sight, in whole cells. */
export interface MapPart {
  readonly x: Stretch
  readonly y: Stretch
}

/** Whole cells that a stretch of an axis, in cells, touches; at least one. */
function stretchOf(seen: Domain | undefined, count: number): Stretch {
  if (!seen) return { first: 0, count }
  const first = Math.min(count - 1, Math.max(0, Math.floor(seen[0] + 1e-9)))
  const end = Math.min(count, Math.max(first + 1, Math.ceil(seen[1] - 1e-9)))
  return { first, count: end - first }
}

/** @param window in cells from the map's corner */
export const partOfMap = (
  window: ZoomWindow,
  x: Pick<HeatmapAxis, 'count'>,
  y: Pick<HeatmapAxis, 'count'>,
): MapPart => ({
  x: stretchOf(window.x, x.count),
  y: stretchOf(window.y, y.count),
})

/** The cell of the part that is a cell of the whole; undefined where it is out of sight. */
export function cellInPart(cell: number | undefined, { x, y }: MapPart, columns: number): number | undefined {
  if (cell === undefined) return undefined
  const column = (cell % columns) - x.first
  const row = Math.floor(cell / columns) - y.first
  return column >= 0 && column < x.count && row >= 0 && row < y.count ? row * x.count + column : undefined
}

/** The cell of the whole that is a cell of the part. */
export function cellInWhole(cell: number | undefined, { x, y }: MapPart, columns: number): number | undefined {
  if (cell === undefined) return undefined
  return (y.first + Math.floor(cell / x.count)) * columns + x.first + (cell % x.count)
}

/** A place on an axis, 0 to 1 along the whole of it, along the part. */
const along = (at: number, { first, count }: Stretch, whole: number) => (at * whole - first) / count

/** Labels where the whole axis has too few in the part. */
const mostLabels = 6

/** Digits that a number needs at most to be told from its neighbour. */
const mostDigits = 9

/** Numbers as short as an axis needs them, but no two of them alike. */
function distinctNumbers(values: readonly number[]): string[] {
  let texts = values.map(axisNumber)
  for (let digits = 3; new Set(texts).size < texts.length && digits <= mostDigits; digits++)
    texts = values.map((value) => formatNumber(Number(value.toPrecision(digits)), digits))
  return texts
}

function axisPart(axis: HeatmapAxis, stretch: Stretch): HeatmapAxis {
  const { first, count } = stretch
  const value = (index: number) => axis.value(first + index)
  const kept = axis.ticks
    .map(({ at, text }) => ({ at: along(at, stretch, axis.count), text }))
    .filter(({ at }) => at >= 0 && at <= 1)
  const every = Math.ceil(count / mostLabels)
  const shown = Array.from({ length: Math.ceil(count / every) }, (_, i) => i * every)
  const texts = distinctNumbers(shown.map(value))
  const own = shown.map((index, i) => ({ at: (index + 0.5) / count, text: texts[i] }))
  return {
    ...axis,
    count,
    value,
    name: (index) => axis.name(first + index),
    ticks: kept.length < 2 ? own : kept,
  }
}

/** The axes of a part, those of the whole where all of it is in sight. */
export const axesOfPart = (x: HeatmapAxis, y: HeatmapAxis, part: MapPart) =>
  part.x.count === x.count && part.y.count === y.count ? { x, y } : { x: axisPart(x, part.x), y: axisPart(y, part.y) }

/** A map of which only a part is in sight. */
export function drawingOfPart(drawing: HeatmapDrawing, part: MapPart): HeatmapDrawing {
  const { x, y, values, hatched, lines, notes, selected, cursor } = drawing
  if (part.x.count === x.count && part.y.count === y.count) return drawing
  // What is painted is not drawn cell by cell.
  const cut = (whole: ArrayLike<number>) =>
    drawing.paint
      ? whole
      : Float64Array.from(
          { length: part.x.count * part.y.count },
          (_, cell) => whole[cellInWhole(cell, part, x.count) ?? 0],
        )
  const place = ([px, py]: readonly [number, number]) =>
    [along(px, part.x, x.count), along(py, part.y, y.count)] as const
  const inside = (at: number) => at >= 0 && at <= 1
  return {
    ...drawing,
    ...axesOfPart(x, y, part),
    values: cut(values),
    hatched: hatched && cut(hatched),
    lines: lines?.map((line) => ({
      ...line,
      x: line.x.map((at) => along(at, part.x, x.count)),
      y: line.y.map((at) => along(at, part.y, y.count)),
    })),
    // Words stay on the map, what they point at decides whether they are there.
    notes: notes
      ?.map(({ text, at, from }) => {
        const [fx, fy] = place(from)
        const held = (share: number) => Math.min(0.95, Math.max(0.05, share))
        return { text, at: place(at), from: [held(fx), held(fy)] as const }
      })
      .filter(({ at }) => inside(at[0]) && inside(at[1])),
    selected: cellInPart(selected, part, x.count),
    cursor: cellInPart(cursor, part, x.count),
  }
}
