import { shown } from '../../words/language'
import type { Text } from '../../words/text'
import { formatNumber, powerOfTen } from '../format'
import { type ColourMap, colourOf, shareOf } from './colourMaps'
import { fillSymbols } from './fillSymbols'
import { withUnit } from './series'

export interface HeatmapAxis {
  readonly label: Text
  readonly unit?: string
  /** Cells along the axis. */
  readonly count: number
  /** What stands at a cell, in words and as a number. */
  readonly name: (index: number) => string
  readonly value: (index: number) => number
  /** Labels and where they stand, 0 to 1 along the axis. */
  readonly ticks: readonly { readonly at: number; readonly text: string }[]
}

/** A number as short as an axis needs it: 10⁷ rather than 1.00 × 10⁷ or 10000000. */
export function axisNumber(value: number): string {
  const size = Math.abs(value)
  if (size !== 0 && (size >= 1e5 || size < 1e-2)) {
    const exponent = Math.floor(Math.log10(size) + 1e-9)
    const mantissa = value / 10 ** exponent
    const power = powerOfTen(exponent)
    const rounded = formatNumber(Math.round(mantissa * 10) / 10, 2)
    return rounded === '1' || rounded === '1.0' ? power : `${rounded}·${power}`
  }
  return formatNumber(Number(value.toPrecision(3)), size < 10 && !Number.isInteger(value) ? 2 : 3)
}

/** An axis whose cells are named values: a grid's. */
export function listAxis(label: Text, unit: string | undefined, values: readonly number[]): HeatmapAxis {
  const every = Math.ceil(values.length / 12)
  return {
    label,
    ...(unit ? { unit } : {}),
    count: values.length,
    name: (index) => `${formatNumber(values[index], 4)}${unit ? ` ${shown(unit)}` : ''}`,
    value: (index) => values[index],
    ticks: values.flatMap((value, index) =>
      index % every === 0 ? [{ at: (index + 0.5) / values.length, text: axisNumber(value) }] : [],
    ),
  }
}

/** An axis cut into equal cells between two ends. */
export function rangeAxis(
  label: Text,
  unit: string | undefined,
  [from, to]: readonly [number, number],
  count: number,
  ticks: readonly number[],
): HeatmapAxis {
  const value = (index: number) => from + ((index + 0.5) * (to - from)) / count
  return {
    label,
    ...(unit ? { unit } : {}),
    count,
    value,
    name: (index) => `${formatNumber(value(index), 4)}${unit ? ` ${shown(unit)}` : ''}`,
    ticks: ticks.map((tick) => ({ at: (tick - from) / (to - from), text: axisNumber(tick) })),
  }
}

/** A line over the map, in shares of the axes. Not a number interrupts it. */
export interface HeatmapLine {
  readonly label: Text
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** Words on the map that point at a place; places in shares of the axes. */
export interface HeatmapNote {
  readonly text: string
  /** What is meant. */
  readonly at: readonly [number, number]
  /** Where the words stand, centred. */
  readonly from: readonly [number, number]
}

export interface HeatmapDrawing {
  readonly x: HeatmapAxis
  readonly y: HeatmapAxis
  readonly z: { readonly label: Text; readonly unit?: string; readonly scale: 'linear' | 'log' }
  readonly values: ArrayLike<number>
  readonly ends: readonly [number, number] | undefined
  readonly colourMap: ColourMap
  readonly hatched: ArrayLike<number> | undefined
  readonly lines: readonly HeatmapLine[] | undefined
  readonly notes?: readonly HeatmapNote[] | undefined
  readonly selected: number | undefined
  readonly cursor: number | undefined
  /** Puts all cells on the map at once, where they are too many to be drawn one by one. */
  readonly paint?: ((context: CanvasRenderingContext2D, box: MapBox) => void) | undefined
}

/** Where the map itself stands on the canvas, px. */
export interface MapBox {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface HeatmapColours {
  readonly text: string
  readonly dim: string
  readonly axis: string
  readonly empty: string
  readonly focus: string
  readonly ground: string
  readonly font: string
  /** Height of the letters, px. */
  readonly size: number
}

/** Values that are named beside the scale of colours, and where: from its lower end to its upper. */
function scaleMarks({ z, ends }: Pick<HeatmapDrawing, 'z' | 'ends'>) {
  if (!ends) return []
  const [low, high] = ends
  const middle = z.scale === 'log' ? Math.sqrt(low * high) : 0.5 * (low + high)
  return [low, middle, high].map((value, i) => ({ share: i / 2, text: axisNumber(value) }))
}

const longestOf = (words: readonly { readonly text: string }[]) =>
  words.reduce((most, { text }) => Math.max(most, text.length), 1)

/** The map itself, px: what is left between the labels and the scale of colours. @param size height of the letters */
export const boxOf = (
  width: number,
  height: number,
  size: number,
  drawing: Pick<HeatmapDrawing, 'y' | 'z' | 'ends'>,
): MapBox => {
  // The labels of the rows, and left of them the axis's title on its side.
  const left = Math.max(5.2, 0.58 * longestOf(drawing.y.ticks) + 2.1) * size
  const top = 6
  // The scale of colours, and what stands beside it.
  const scale = 24 + Math.max(4.5, 0.58 * longestOf(scaleMarks(drawing))) * size
  return {
    left,
    top,
    width: Math.max(1, width - left - scale),
    height: Math.max(1, height - top - 3.1 * size),
  }
}

/** The cell at a place on the canvas. @param box where the map itself stands on it */
export function cellUnder(px: number, py: number, box: MapBox, columns: number, rows: number): number | undefined {
  const column = Math.floor(((px - box.left) / box.width) * columns)
  const row = Math.floor((1 - (py - box.top) / box.height) * rows)
  return column >= 0 && column < columns && row >= 0 && row < rows ? row * columns + column : undefined
}

/** Draws the map, its axes and the scale of its colours. */
export function drawHeatmap(
  context: CanvasRenderingContext2D,
  width: number,
  height: number,
  drawing: HeatmapDrawing,
  colours: HeatmapColours,
): void {
  const { x, y, z, values, ends, colourMap, hatched, lines, notes = [], selected, cursor } = drawing
  const box = boxOf(width, height, colours.size, drawing)
  const cellWidth = box.width / x.count
  const cellHeight = box.height / y.count
  context.fillStyle = colours.ground
  context.fillRect(0, 0, width, height)
  context.fillStyle = colours.empty
  context.fillRect(box.left, box.top, box.width, box.height)
  const left = (column: number) => box.left + column * cellWidth
  const top = (row: number) => box.top + box.height - (row + 1) * cellHeight
  if (drawing.paint) drawing.paint(context, box)
  else if (ends) {
    for (let row = 0; row < y.count; row++) {
      for (let column = 0; column < x.count; column++) {
        const value = values[row * x.count + column]
        if (!Number.isFinite(value) || (z.scale === 'log' && value <= 0)) continue
        const [r, g, b] = colourOf(colourMap, shareOf(value, ends[0], ends[1], z.scale))
        context.fillStyle = `rgb(${r},${g},${b})`
        // A little larger than the cell: no seams between neighbours.
        context.fillRect(left(column), top(row), cellWidth + 0.6, cellHeight + 0.6)
      }
    }
  }
  if (hatched && !drawing.paint) {
    for (let cell = 0; cell < x.count * y.count; cell++) {
      if (hatched[cell]) hatch(context, left(cell % x.count), top(Math.floor(cell / x.count)), cellWidth, cellHeight)
    }
  }
  context.save()
  context.beginPath()
  context.rect(box.left, box.top, box.width, box.height)
  context.clip()
  for (const line of lines ?? []) {
    for (const [stroke, thick] of [
      ['#000', 3.5],
      ['#fff', 1.5],
    ] as const) {
      context.strokeStyle = stroke
      context.lineWidth = thick
      context.beginPath()
      let pen = false
      line.x.forEach((at, i) => {
        const px = box.left + at * box.width
        const py = box.top + (1 - line.y[i]) * box.height
        if (!Number.isFinite(px) || !Number.isFinite(py)) pen = false
        else if (pen) context.lineTo(px, py)
        else {
          context.moveTo(px, py)
          pen = true
        }
      })
      context.stroke()
    }
  }
  context.restore()
  for (const [cell, colour, thick] of [
    [cursor, colours.text, 1.5],
    [selected, colours.focus, 3],
  ] as const) {
    if (cell === undefined) continue
    context.strokeStyle = colour
    context.lineWidth = thick
    context.strokeRect(left(cell % x.count), top(Math.floor(cell / x.count)), cellWidth, cellHeight)
  }
  for (const note of notes) drawNote(context, box, note, colours)
  drawAxes(context, box, [width, height], drawing, colours)
}

/** White on black, like the lines: readable on any colour of the map. */
function drawNote(
  context: CanvasRenderingContext2D,
  box: MapBox,
  { text, at, from }: HeatmapNote,
  { font, size }: HeatmapColours,
) {
  const place = ([x, y]: readonly [number, number]) =>
    [box.left + x * box.width, box.top + (1 - y) * box.height] as const
  context.save()
  context.font = `600 ${size}px ${font}`
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  const half = context.measureText(shown(text)).width / 2 + 4
  const [px, py] = place(at)
  const [wanted, ty] = place(from)
  // Never beyond the map's edge.
  const tx = Math.max(box.left + half, Math.min(box.left + box.width - half, wanted))
  const end = ty > py ? ty - size : ty + size
  for (const [colour, thick] of [
    ['#000', 4],
    ['#fff', 1.5],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = thick
    context.beginPath()
    context.moveTo(tx, end)
    context.lineTo(px, py)
    context.stroke()
  }
  context.lineWidth = 4
  context.lineJoin = 'round'
  context.strokeStyle = '#000'
  context.strokeText(shown(text), tx, ty)
  context.fillStyle = '#fff'
  context.fillText(shown(text), tx, ty)
  context.restore()
}

/** Stripes over a cell: readable in any colour because dark and light alternate. */
function hatch(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number) {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
  context.clip()
  const gap = 7
  for (const [shift, colour] of [
    [0, 'rgb(0 0 0 / 60%)'],
    [1.5, 'rgb(255 255 255 / 70%)'],
  ] as const) {
    context.strokeStyle = colour
    context.lineWidth = 1.2
    context.beginPath()
    for (let at = -height + shift; at < width; at += gap) {
      context.moveTo(x + at, y + height)
      context.lineTo(x + at + height, y)
    }
    context.stroke()
  }
  context.restore()
}

function drawAxes(
  context: CanvasRenderingContext2D,
  box: MapBox,
  [width, height]: readonly [number, number],
  { x, y, z, ends, colourMap }: HeatmapDrawing,
  colours: HeatmapColours,
) {
  context.strokeStyle = colours.axis
  context.lineWidth = 1
  context.strokeRect(box.left, box.top, box.width, box.height)
  context.fillStyle = colours.text
  context.font = `${colours.size}px ${colours.font}`
  context.textAlign = 'center'
  context.textBaseline = 'top'
  let before = Number.NEGATIVE_INFINITY
  for (const { at, text: tick } of x.ticks) {
    const text = shown(tick)
    const px = box.left + at * box.width
    const room = context.measureText(text).width
    // A label that would touch its neighbour is left out.
    if (px - room / 2 < before + 4) continue
    context.fillText(text, px, box.top + box.height + 4)
    before = px + room / 2
  }
  context.textAlign = 'right'
  context.textBaseline = 'middle'
  for (const { at, text } of y.ticks) context.fillText(shown(text), box.left - 5, box.top + (1 - at) * box.height)
  context.fillStyle = colours.dim
  context.textAlign = 'center'
  context.textBaseline = 'bottom'
  fillSymbols(context, withUnit(x), box.left + box.width / 2, height - 2, colours)
  context.save()
  context.translate(colours.size * 0.9, box.top + box.height / 2)
  context.rotate(-Math.PI / 2)
  context.textBaseline = 'middle'
  fillSymbols(context, withUnit(y), 0, 0, colours)
  context.restore()
  if (!ends) return
  const barLeft = box.left + box.width + 10
  const steps = 64
  for (let i = 0; i < steps; i++) {
    const [r, g, b] = colourOf(colourMap, i / (steps - 1))
    context.fillStyle = `rgb(${r},${g},${b})`
    context.fillRect(barLeft, box.top + (1 - (i + 1) / steps) * box.height, 10, box.height / steps + 0.6)
  }
  context.fillStyle = colours.text
  context.textAlign = 'left'
  for (const { share, text } of scaleMarks({ z, ends })) {
    context.textBaseline = share === 0 ? 'bottom' : share === 1 ? 'top' : 'middle'
    context.fillText(shown(text), barLeft + 13, box.top + (1 - share) * box.height)
  }
  if (!z.unit) return
  // Below the bar, and no further to the right than the picture goes.
  context.fillStyle = colours.dim
  context.textBaseline = 'top'
  const room = context.measureText(shown(z.unit)).width
  fillSymbols(context, z.unit, Math.min(barLeft, width - 2 - room), box.top + box.height + 4, colours)
}
