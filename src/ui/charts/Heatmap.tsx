import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import { formatNumber } from '../format'
import { readToken, useRootSize, useToken } from '../theme/tokens'
import { ChartFrame } from './ChartFrame'
import styles from './charts.module.css'
import { type ColourMap, rangeOf } from './colourMaps'
import {
  cellUnder,
  drawHeatmap,
  type HeatmapAxis,
  type HeatmapDrawing,
  type HeatmapLine,
  type HeatmapNote,
} from './heatmapDrawing'
import { withUnit } from './series'

export interface HeatmapProps {
  readonly title: string
  readonly x: HeatmapAxis
  readonly y: HeatmapAxis
  /** What the colour stands for. */
  readonly z: { readonly label: string; readonly unit?: string; readonly scale: 'linear' | 'log' }
  /** Row by row from the bottom: index = row · columns + column. Not a number: nothing there yet. */
  readonly values: ArrayLike<number>
  /** Ends of the colours; those of the values where absent. */
  readonly range?: readonly [number, number]
  readonly colourMap?: ColourMap
  /** Non-zero where a cell is hatched. */
  readonly hatched?: ArrayLike<number>
  /** Says more about a cell: why it is hatched, what a click does. */
  readonly describe?: (cell: number) => string
  readonly lines?: readonly HeatmapLine[]
  /** What is to be seen, pointed at. */
  readonly notes?: readonly HeatmapNote[]
  readonly selected?: number
  readonly onSelect?: (cell: number) => void
  readonly summary: string
  readonly fileName: string
  /** Count it up when the values have been written to in place. */
  readonly version?: number
}

/** Height of the letters on the canvas, in rem. */
const letters = 0.6875

/** A map of values over two axes, on a canvas. Arrow keys walk over its cells, Enter chooses one. */
export function Heatmap(props: HeatmapProps) {
  const {
    title,
    x,
    y,
    z,
    values,
    range,
    colourMap = 'viridis',
    hatched,
    describe,
    lines,
    notes,
    selected,
    onSelect,
  } = props
  const { summary, fileName, version = 0 } = props
  const { ref, width, height } = useElementSize()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [cursor, setCursor] = useState<number>()
  // Rendered again, and so drawn again, when the theme changes.
  const text = useToken('--sm-text')
  const size = letters * useRootSize()
  const [from, to] = range ?? rangeOf(values, z.scale) ?? []

  useEffect(() => {
    const element = canvas.current
    if (!element || width < 40 || height < 40) return
    const ratio = window.devicePixelRatio || 1
    element.width = Math.round(width * ratio)
    element.height = Math.round(height * ratio)
    const context = element.getContext('2d')
    if (!context) return
    context.scale(ratio, ratio)
    const ends = from === undefined || to === undefined ? undefined : ([from, to] as const)
    const drawing: HeatmapDrawing = { x, y, z, values, ends, colourMap, hatched, lines, notes, selected, cursor }
    drawHeatmap(context, width, height, drawing, {
      text,
      dim: readToken('--sm-text-dim'),
      axis: readToken('--sm-axis'),
      empty: readToken('--sm-panel-raised'),
      focus: readToken('--sm-focus'),
      ground: readToken('--sm-panel'),
      font: readToken('--sm-font'),
      size,
    })
  }, [
    width,
    height,
    x,
    y,
    z,
    values,
    from,
    to,
    colourMap,
    hatched,
    lines,
    notes,
    selected,
    cursor,
    text,
    size,
    version,
  ])

  const sayCell = (cell: number) => {
    const column = cell % x.count
    const row = Math.floor(cell / x.count)
    const value = values[cell]
    const number = Number.isFinite(value) ? `${formatNumber(value, 4)} ${z.unit ?? ''}`.trim() : 'no value'
    const more = describe?.(cell)
    return `${x.label} ${x.name(column)}, ${y.label} ${y.name(row)}: ${z.label} ${number}${more ? `. ${more}` : ''}`
  }
  const point = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return cellUnder(event.clientX - box.left, event.clientY - box.top, width, height, x.count, y.count, size)
  }
  const steps = new Map<string, readonly [number, number]>([
    ['ArrowLeft', [-1, 0]],
    ['ArrowRight', [1, 0]],
    ['ArrowDown', [0, -1]],
    ['ArrowUp', [0, 1]],
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps.get(event.key)
    if (step) {
      const at = cursor ?? 0
      const column = Math.min(x.count - 1, Math.max(0, (at % x.count) + step[0]))
      const row = Math.min(y.count - 1, Math.max(0, Math.floor(at / x.count) + step[1]))
      setCursor(cursor === undefined ? 0 : row * x.count + column)
      event.preventDefault()
      event.stopPropagation()
    } else if ((event.key === 'Enter' || event.key === ' ') && cursor !== undefined && onSelect) {
      onSelect(cursor)
      event.preventDefault()
      event.stopPropagation()
    }
  }
  const columns = () => {
    const cells = Array.from({ length: x.count * y.count }, (_, cell) => cell)
    return [
      { name: x.label, ...(x.unit ? { unit: x.unit } : {}), values: cells.map((cell) => x.value(cell % x.count)) },
      {
        name: y.label,
        ...(y.unit ? { unit: y.unit } : {}),
        values: cells.map((cell) => y.value(Math.floor(cell / x.count))),
      },
      { name: z.label, ...(z.unit ? { unit: z.unit } : {}), values: Array.from(values) },
    ]
  }
  const picture = () =>
    new Promise<Blob>((resolve, reject) => {
      const element = canvas.current
      if (!element) reject(new Error('the map is not on the page'))
      else
        element.toBlob((blob) => {
          if (blob) resolve(blob)
          else reject(new Error('this browser could not write the picture'))
        })
    })
  return (
    <ChartFrame title={title} legend={[]} summary={summary} fileName={fileName} columns={columns} picture={picture}>
      <div ref={ref} className={styles.plot}>
        <canvas
          ref={canvas}
          className={styles.heatmap}
          tabIndex={0}
          role="application"
          aria-roledescription="map"
          aria-label={`${title}: ${withUnit(z)} over ${withUnit(x)} and ${withUnit(y)}. ${summary} Arrow keys walk over the cells${onSelect ? ', Enter chooses one' : ''}.`}
          data-selectable={onSelect ? '' : undefined}
          data-letters={size}
          onKeyDown={onKeyDown}
          onPointerMove={(event) => setCursor(point(event))}
          onPointerLeave={() => setCursor(undefined)}
          onBlur={() => setCursor(undefined)}
          onClick={(event) => {
            const cell = point(event as PointerEvent<HTMLCanvasElement>)
            if (cell !== undefined) onSelect?.(cell)
          }}
        />
        <output className={styles.cellNote} aria-live="polite">
          {cursor === undefined ? '' : sayCell(cursor)}
        </output>
      </div>
    </ChartFrame>
  )
}
