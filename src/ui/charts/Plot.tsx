import { useElementSize } from '@mantine/hooks'
import { memo, useId, useMemo, useState } from 'react'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import { formatNumber } from '../format'
import { Symbols } from '../Symbols'
import { useRootSize } from '../theme/tokens'
import { Axes, AxisWords, axisLook, plotArea } from './Axes'
import { type ChartHandle, ChartHandles } from './ChartHandles'
import styles from './charts.module.css'
import { curvePaths, nearestRow, type PlotArea, pixelScale, valueScale } from './curves'
import { dashes } from './Legend'
import { MarkLabels } from './MarkLabels'
import { leftOut, seenOf } from './seen'
import { type Axis, type Mark, prepare, type Row, type Series, sameSeries } from './series'
import type { ChartView } from './useChartView'
import { type Step, usePlotGestures } from './usePlotGestures'
import type { ZoomWindow } from './zoom'

// What draws curves draws those that are drawn by hand.
export { CurvePad } from './CurvePad'

export interface PlotProps {
  readonly label: Text
  readonly view: ChartView
  readonly series: readonly Series[]
  readonly colors: readonly string[]
  readonly marks: readonly Mark[]
  readonly emptyText: Text
  /** Changes when arrays have been written to in place. */
  readonly version: number
  /** Places on the x axis that can be taken hold of. */
  readonly handles: readonly ChartHandle[]
}

const sameAxis = (a: Axis, b: Axis) =>
  a.label === b.label &&
  a.unit === b.unit &&
  a.scale === b.scale &&
  a.domain?.[0] === b.domain?.[0] &&
  a.domain?.[1] === b.domain?.[1]

const sameWindow = (a: ZoomWindow, b: ZoomWindow) =>
  a.x?.[0] === b.x?.[0] && a.x?.[1] === b.x?.[1] && a.y?.[0] === b.y?.[0] && a.y?.[1] === b.y?.[1]

const sameMarks = (a: readonly Mark[], b: readonly Mark[]) =>
  a.length === b.length &&
  a.every(
    (mark, index) =>
      mark.value === b[index].value &&
      mark.label === b[index].label &&
      mark.axis === b[index].axis &&
      mark.kind === b[index].kind,
  )

/** Draws again only for other data: callers may build new objects as they like. */
function samePlot(a: PlotProps, b: PlotProps): boolean {
  return (
    a.version === b.version &&
    a.handles === b.handles &&
    a.label === b.label &&
    a.emptyText === b.emptyText &&
    sameSeries(a.series, b.series) &&
    sameAxis(a.view.x, b.view.x) &&
    sameAxis(a.view.y, b.view.y) &&
    sameWindow(a.view.window, b.view.window) &&
    sameMarks(a.marks, b.marks)
  )
}

/** The drawing itself: axes below, curves and bands over them, and the values under the pointer. */
export const Plot = memo(function Plot(props: PlotProps) {
  const { label, view, series, colors, marks, emptyText, version, handles } = props
  const { x, y, window } = view
  const { ref, width, height } = useElementSize()
  const clip = useId()
  const [pointer, setPointer] = useState<number>()
  const [walked, setWalked] = useState<{ readonly index: number; readonly x: number }>()
  const [spoken, setSpoken] = useState('')
  const fontScale = useRootSize() / 16
  const whole = useMemo(() => ({ ...prepare(series, x, y, marks), version }), [series, x, y, marks, version])
  const drawing = useMemo(() => {
    if (!window.x && !window.y) return whole
    const seen = window.x
    const ends = { x: { ...x, domain: seen ?? whole.x }, y: { ...y, domain: window.y ?? whole.y } }
    return prepare(seen ? series.map((each) => seenOf(each, seen)) : series, ends.x, ends.y)
  }, [whole, series, x, y, window])
  const missing = useMemo(
    () => ({ points: view.changed.x || view.changed.y ? leftOut(series, x, y) : 0, version }).points,
    [view.changed.x, view.changed.y, series, x, y, version],
  )

  const size = 11 * fontScale
  const yLook = axisLook(y, drawing.y, (height - 40) / (38 * fontScale))
  const xLook = axisLook(x, drawing.x, (width - 50) / (72 * fontScale))
  const area = plotArea({ width, height, y: yLook, size })
  const toX = pixelScale(x.scale, drawing.x, area.left, area.left + area.width)
  const toY = pixelScale(y.scale, drawing.y, area.top + area.height, area.top)
  const inSight = (row: Row) => row.x >= drawing.x[0] && row.x <= drawing.x[1]
  const rows = window.x ? drawing.rows.filter(inSight) : drawing.rows
  const row = walked
    ? rows[walked.index]?.x === walked.x
      ? rows[walked.index]
      : nearestRow(rows, toX, toX(walked.x))
    : pointer === undefined
      ? undefined
      : nearestRow(rows, toX, pointer)
  const stopReading = () => {
    const reading = walked !== undefined || pointer !== undefined
    setWalked(undefined)
    setPointer(undefined)
    setSpoken('')
    return reading
  }
  const onStep = (step: Step) => {
    const now = row ? rows.indexOf(row) : -1
    const last = rows.length - 1
    const index = step === 'first' ? 0 : step === 'last' ? last : now < 0 ? 0 : now + (step === 'next' ? 1 : -1)
    const next = rows[Math.min(last, Math.max(0, index))]
    if (!next) return
    setWalked({ index: rows.indexOf(next), x: next.x })
    setSpoken(readingOf(next, series, x, y).join('; '))
  }
  const first = row && series.findIndex((_, number) => row[`y${number}`] !== undefined)
  const gestures = usePlotGestures({
    area,
    x,
    y,
    shown: drawing,
    whole,
    view,
    about: row && { x: row.x, y: row[`y${first ?? 0}`] },
    onStep,
    onLeave: stopReading,
    onRead: (event) => {
      const at = event && event.clientX - event.currentTarget.getBoundingClientRect().left
      setWalked(undefined)
      setPointer(at !== undefined && at >= area.left - 4 && at <= area.left + area.width + 4 ? at : undefined)
    },
  })
  const { handlers, drag } = gestures
  const words = t('{label}: arrow keys read its values, + and − zoom, Escape shows the whole chart', { label })
  return (
    <div
      ref={ref}
      className={styles.plot}
      role="application"
      aria-roledescription={t('chart')}
      aria-label={words}
      {...handlers}
      tabIndex={0}
      onBlur={stopReading}
    >
      {drawing.empty && !view.zoomed ? (
        <p className={styles.empty}>{emptyText && shown(emptyText)}</p>
      ) : (
        area.width > 20 &&
        area.height > 20 && (
          <>
            <div className={styles.picture} role="img" aria-label={shown(label)}>
              <Axes width={width} height={height} x={xLook} y={yLook} size={size} />
              <svg
                className={styles.curves}
                width={width}
                height={height}
                viewBox={`0 0 ${width} ${height}`}
                data-curves
              >
                <clipPath id={clip}>
                  <rect x={area.left} y={area.top - 2} width={area.width + 2} height={area.height + 4} />
                </clipPath>
                <g clipPath={`url(#${clip})`}>
                  {marks.map((mark) => (
                    <MarkLine key={`${mark.axis} ${mark.label}`} mark={mark} area={area} toX={toX} toY={toY} />
                  ))}
                  {series.map((each, number) => {
                    const paths = curvePaths(drawing.rows, number, each.kind, toX, toY, area.top + area.height)
                    const single = paths.line !== '' && !paths.line.includes('L')
                    return (
                      <g key={each.key ?? each.name}>
                        {paths.fill !== '' && <path className={styles.fill} d={paths.fill} fill={colors[number]} />}
                        <path
                          className={styles.curve}
                          data-kind={each.kind}
                          // A curve of one point is a dot: a line of no length with round ends.
                          d={single ? `${paths.line}h0.01` : paths.line}
                          stroke={colors[number]}
                          strokeDasharray={dashes[each.kind]}
                          data-single={single || undefined}
                        />
                      </g>
                    )
                  })}
                  {row && (
                    <line
                      className={styles.cursor}
                      x1={toX(row.x)}
                      x2={toX(row.x)}
                      y1={area.top}
                      y2={area.top + area.height}
                    />
                  )}
                </g>
                {marks.length > 0 && (
                  <MarkLabels
                    marks={marks}
                    size={size}
                    area={area}
                    toX={toX}
                    toY={toY}
                    traces={series.map((_, number) => traceOf(drawing.rows, number, toX, toY))}
                  />
                )}
              </svg>
            </div>
            <AxisWords x={xLook} y={yLook} size={size} />
            {drag && (
              <svg className={styles.curves} width={width} height={height} aria-hidden>
                <rect className={styles.drag} {...drag} />
              </svg>
            )}
            {missing > 0 && (
              <p className={styles.missing}>
                {missing === 1
                  ? t('One value is not above zero and left out.')
                  : t('{missing} values are not above zero and left out.', { missing })}
              </p>
            )}
            {row && <Reading row={row} series={series} x={x} y={y} at={toX(row.x)} width={width} />}
            <ChartHandles
              handles={handles}
              area={area}
              size={size}
              toX={toX}
              xAt={valueScale(x.scale, drawing.x, area)}
            />
          </>
        )
      )}
      <span className="sm-visually-hidden" aria-live="polite">
        {spoken}
      </span>
    </div>
  )
}, samePlot)

interface MarkLineProps {
  readonly mark: Mark
  readonly area: PlotArea
  readonly toX: (value: number) => number
  readonly toY: (value: number) => number
}

/** A reference line. */
function MarkLine({ mark: { axis, value, kind = 'theory' }, area, toX, toY }: MarkLineProps) {
  const at = axis === 'x' ? toX(value) : toY(value)
  if (!Number.isFinite(at)) return null
  const [right, bottom] = [area.left + area.width, area.top + area.height]
  const ends =
    axis === 'x' ? { x1: at, x2: at, y1: area.top, y2: bottom } : { x1: area.left, x2: right, y1: at, y2: at }
  return (
    <line
      className={styles.mark}
      {...ends}
      stroke={kind === 'guide' ? 'var(--sm-guide)' : 'var(--sm-theory)'}
      strokeDasharray={dashes[kind]}
    />
  )
}

/** A curve's corners in px, x and y in turn. */
function traceOf(
  rows: readonly Row[],
  number: number,
  toX: (value: number) => number,
  toY: (value: number) => number,
): number[] {
  return rows.flatMap((row) => {
    const value = row[`y${number}`]
    return value === undefined ? [] : [toX(row.x), toY(value)]
  })
}

/** What is read at a place, line by line. */
function readingOf(row: Row, series: readonly Series[], x: Axis, y: Axis): string[] {
  const value = (number: number, digits: number, unit = '') =>
    shown(`${formatNumber(number, digits)} ${shown(unit)}`.trim())
  return [
    `${shown(x.label)} ${value(row.x, 4, x.unit)}`,
    ...series.flatMap(({ name }, number) => {
      const found = row[`y${number}`]
      return found === undefined ? [] : [`${shown(name)}: ${value(found, 5, y.unit)}`]
    }),
  ]
}

interface ReadingProps {
  readonly row: Row
  readonly series: readonly Series[]
  readonly x: Axis
  readonly y: Axis
  readonly at: number
  readonly width: number
}

function Reading({ row, series, x, y, at, width }: ReadingProps) {
  return (
    <div className={styles.reading} style={at < width / 2 ? { left: at + 10 } : { right: width - at + 10 }}>
      <b>
        <Symbols text={x.label} /> {shown(formatNumber(row.x, 4))} {x.unit && shown(x.unit)}
      </b>
      {series.map(({ name, key = name }, number) => {
        const value = row[`y${number}`]
        return (
          value !== undefined && (
            <span key={key}>
              <Symbols text={name} />: {shown(formatNumber(value, 5))} {y.unit && shown(y.unit)}
            </span>
          )
        )
      })}
    </div>
  )
}
