import { useElementSize } from '@mantine/hooks'
import {
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import { formatNumber } from '../format'
import { readToken, useRootSize, useToken } from '../theme/tokens'
import { ChartFrame } from './ChartFrame'
import styles from './charts.module.css'
import { type ColourMap, rangeOf } from './colourMaps'
import { fewestFine, placeFine, useFinePicture } from './fineCells'
import {
  boxOf,
  cellUnder,
  drawHeatmap,
  type HeatmapAxis,
  type HeatmapDrawing,
  type HeatmapLine,
  type HeatmapNote,
} from './heatmapDrawing'
import { axesOfPart, cellInWhole, drawingOfPart, partOfMap } from './heatmapPart'
import { withUnit } from './series'
import type { Domain } from './ticks'
import { useChartView } from './useChartView'
import { usePlotGestures } from './usePlotGestures'

export interface HeatmapProps {
  readonly title: Text
  readonly x: HeatmapAxis
  readonly y: HeatmapAxis
  /** What the colour stands for. */
  readonly z: { readonly label: Text; readonly unit?: string; readonly scale: 'linear' | 'log' }
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
  readonly summary: Text
  readonly fileName: string
  /** Count it up when the values have been written to in place. */
  readonly version?: number
  /** What chooses what the map shows: stands in its header. */
  readonly tools?: ReactNode
}

/** How much finer a saved map is than the page. */
const pictureScale = 3

/** Height of the letters on the canvas, in rem. */
const letters = 0.6875

/** A map of values over two axes, on a canvas. Arrow keys walk over its cells, Enter chooses one. */
export function Heatmap(props: HeatmapProps) {
  const {
    title,
    x,
    y,
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
  const { summary, fileName, version = 0, tools } = props
  const [wish, setScale] = useState<'linear' | 'log'>()
  const z = useMemo(() => (wish ? { ...props.z, scale: wish } : props.z), [props.z, wish])
  const view = useChartView({ label: x.label, scale: 'linear' }, { label: y.label, scale: 'linear' })
  const { window: seen } = view
  const part = useMemo(() => partOfMap(seen, x, y), [seen, x, y])
  const { ref, width, height } = useElementSize()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [cursor, setCursor] = useState<number>()
  /** Keys are told what they come to; a pointer sees it. */
  const [spoken, setSpoken] = useState('')
  // Rendered again, and so drawn again, when the theme changes.
  const text = useToken('--sm-text')
  const size = letters * useRootSize()
  const ends = useMemo(
    () => range ?? rangeOf(values, z.scale),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- values written to in place are counted by their version
    [range, values, z.scale, version],
  )
  const [from, to] = ends ?? []
  const picture = useFinePicture({ x, y, z, values, ends, colourMap, hatched }, part, z.label, version)

  const draw = useCallback(
    (element: HTMLCanvasElement, ratio: number) => {
      element.width = Math.round(width * ratio)
      element.height = Math.round(height * ratio)
      const context = element.getContext('2d')
      if (!context) return
      context.scale(ratio, ratio)
      const ends = from === undefined || to === undefined ? undefined : ([from, to] as const)
      const paint: HeatmapDrawing['paint'] = (context, box) => {
        if (picture) placeFine(context, picture, part, box)
      }
      const fine = part.x.count * part.y.count >= fewestFine ? { paint } : {}
      const drawing: HeatmapDrawing = { x, y, z, values, ends, colourMap, hatched, lines, notes, selected, cursor, ...fine } // biome-ignore format: one line
      drawHeatmap(context, width, height, drawingOfPart(drawing, part), {
        text,
        dim: readToken('--sm-text-dim'),
        axis: readToken('--sm-axis'),
        empty: readToken('--sm-panel-raised'),
        focus: readToken('--sm-focus'),
        ground: readToken('--sm-panel'),
        font: readToken('--sm-font'),
        size,
      })
    },
    [
      width,
      height,
      part,
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
      picture,
      text,
      size,
    ],
  )

  useEffect(() => {
    if (canvas.current && width >= 40 && height >= 40) draw(canvas.current, devicePixelRatio || 1)
  }, [draw, width, height, version])

  const sayCell = (cell: number) => {
    const column = cell % x.count
    const row = Math.floor(cell / x.count)
    const value = values[cell]
    const number = Number.isFinite(value)
      ? shown(`${formatNumber(value, 4)} ${shown(z.unit ?? '')}`.trim())
      : t('no value')
    const more = describe?.(cell)
    const where = `${shown(x.label)} ${shown(x.name(column))}, ${shown(y.label)} ${shown(y.name(row))}`
    return `${where}: ${shown(z.label)} ${number}${more ? `. ${shown(more)}` : ''}`
  }
  const area = boxOf(width, height, size, { y: axesOfPart(x, y, part).y, z, ends })
  const point = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const [px, py] = [event.clientX - box.left, event.clientY - box.top]
    return cellInWhole(cellUnder(px, py, area, part.x.count, part.y.count), part, x.count)
  }
  const edges = (stretch: { readonly first: number; readonly count: number }): Domain => [
    stretch.first,
    stretch.first + stretch.count,
  ]
  const { handlers, drag, endsDrag } = usePlotGestures({
    area,
    x: { scale: 'linear' },
    y: { scale: 'linear' },
    shown: { x: edges(part.x), y: edges(part.y) },
    whole: { x: [0, x.count], y: [0, y.count] },
    view,
    about: cursor === undefined ? undefined : { x: (cursor % x.count) + 0.5, y: Math.floor(cursor / x.count) + 0.5 },
    // Its keys walk in two directions.
    onStep: () => undefined,
    onLeave: () => {
      setCursor(undefined)
      setSpoken('')
      return cursor !== undefined
    },
    onRead: (event) => {
      setCursor(event && point(event))
      setSpoken('')
    },
  })
  const steps = new Map<string, readonly [number, number]>([
    ['ArrowLeft', [-1, 0]],
    ['ArrowRight', [1, 0]],
    ['ArrowDown', [0, -1]],
    ['ArrowUp', [0, 1]],
  ])
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.shiftKey && view.zoomed ? undefined : steps.get(event.key)
    if (step) {
      const at = cursor ?? 0
      const held = (index: number, { first, count }: typeof part.x) =>
        Math.min(first + count - 1, Math.max(first, index))
      // The first key begins in the corner of what is in sight.
      const [right, up] = cursor === undefined ? [0, 0] : step
      const column = held((at % x.count) + right, part.x)
      const row = held(Math.floor(at / x.count) + up, part.y)
      setCursor(row * x.count + column)
      setSpoken(sayCell(row * x.count + column))
      event.preventDefault()
      event.stopPropagation()
    } else if ((event.key === 'Enter' || event.key === ' ') && cursor !== undefined && onSelect) {
      onSelect(cursor)
      event.preventDefault()
      event.stopPropagation()
    } else handlers.onKeyDown(event as KeyboardEvent<HTMLElement>)
  }
  const columns = () => {
    const length = x.count * y.count
    return [
      { name: x.label, ...(x.unit ? { unit: x.unit } : {}), values: { length, of: (cell: number) => x.value(cell % x.count) } }, // biome-ignore format: one line
      { name: y.label, ...(y.unit ? { unit: y.unit } : {}), values: { length, of: (cell: number) => y.value(Math.floor(cell / x.count)) } }, // biome-ignore format: one line
      { name: z.label, ...(z.unit ? { unit: z.unit } : {}), values },
    ]
  }
  const save = () =>
    new Promise<Blob>((resolve, reject) => {
      const element = document.createElement('canvas')
      draw(element, pictureScale)
      element.toBlob((blob) => {
        if (blob) resolve(blob)
        else reject(new Error('this browser could not write the picture'))
      })
    })
  return (
    <ChartFrame
      title={title}
      legend={[]}
      summary={summary}
      fileName={fileName}
      columns={columns}
      picture={save}
      view={view}
      colours={{ scale: z.scale, onChange: setScale }}
      tools={tools}
    >
      <div ref={ref} className={styles.plot}>
        <canvas
          ref={canvas}
          className={styles.heatmap}
          tabIndex={0}
          role="application"
          aria-roledescription={t('map')}
          aria-label={`${shown(title)}: ${t('{z} over {x} and {y}.', { z: withUnit(z), x: withUnit(x), y: withUnit(y) })} ${shown(summary)} ${onSelect ? t('Arrow keys walk over the cells, Enter chooses one, + and − zoom, Escape shows the whole map.') : t('Arrow keys walk over the cells, + and − zoom, Escape shows the whole map.')}`}
          data-selectable={onSelect ? '' : undefined}
          data-letters={size}
          {...handlers}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setCursor(undefined)
            setSpoken('')
          }}
          onClick={(event) => {
            const cell = point(event)
            if (cell !== undefined && !endsDrag()) onSelect?.(cell)
          }}
        />
        {drag && (
          <svg className={styles.curves} width={width} height={height} aria-hidden>
            <rect className={styles.drag} {...drag} />
          </svg>
        )}
        <output className={styles.cellNote} aria-live="off">
          {cursor === undefined ? '' : sayCell(cursor)}
        </output>
        <span className="sm-visually-hidden" aria-live="polite">
          {spoken}
        </span>
      </div>
    </ChartFrame>
  )
}
