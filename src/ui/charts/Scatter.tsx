import { useElementSize } from '@mantine/hooks'
import { type MouseEvent, type ReactNode, useId, useMemo, useState } from 'react'
import type { CsvColumn } from '../../files/csv'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import { formatNumber } from '../format'
import { Symbols } from '../Symbols'
import { useRootSize } from '../theme/tokens'
import { Axes, AxisWords, axisLook, plotArea } from './Axes'
import { ChartFrame } from './ChartFrame'
import styles from './charts.module.css'
import { pixelScale } from './curves'
import { dashes, type LegendEntry } from './Legend'
import { logRefusal } from './seen'
import type { Axis, Series } from './series'
import { type Domain, domainOf } from './ticks'
import { useChartView } from './useChartView'
import { type Step, usePlotGestures } from './usePlotGestures'

/** A curve that the dots lie upon; a gap where a number is not finite. Curves of one name share a line in the legend. */
export type BackgroundCurve = Pick<Series, 'name' | 'x' | 'y'> & {
  readonly kind: 'theory' | 'guide' | 'preview'
}

export interface ScatterProps {
  readonly title: Text
  readonly x: Axis
  readonly y: Axis
  /** A dot for each index; what has no place on the axes has none. */
  readonly values: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }
  /** What a dot is called. */
  readonly name: (index: number) => string
  /** The dot that is chosen, where dots can be. */
  readonly selected?: number | undefined
  readonly onSelect?: (index: number | undefined) => void
  /** What the legend calls the dots, where there are curves beside them. */
  readonly dots?: Text
  readonly curves?: readonly BackgroundCurve[]
  /** What stands there when no dot has a place. */
  readonly empty?: Text
  readonly summary: Text
  readonly fileName: string
  readonly columns: () => readonly CsvColumn[]
  readonly tools?: ReactNode
}

/** Dots that are drawn at once; of more, one in so many. */
export const mostDots = 1000
/** px between the pointer and a dot that it means. */
const reach = 14

const noCurves: readonly BackgroundCurve[] = []

/** Many things by two of their numbers, a dot each. A click chooses the nearest; arrow keys walk over them, Enter chooses one. */
export function Scatter(props: ScatterProps) {
  const { title, values, name, selected, onSelect, summary, fileName, columns, tools } = props
  const { dots: dotsName = 'dots', curves = noCurves, empty = 'Nothing has both of these numbers.' } = props
  const view = useChartView(props.x, props.y)
  const { x, y, window } = view
  const clip = useId()
  const { ref, width, height } = useElementSize()
  const fontScale = useRootSize() / 16
  const [under, setUnder] = useState<number>()
  const [spoken, setSpoken] = useState('')
  const drawn = useMemo(() => {
    const fits = ({ scale }: Axis, value: number) => Number.isFinite(value) && (scale === 'linear' || value > 0)
    const there: number[] = []
    for (let i = 0; i < values.x.length; i++) if (fits(x, values.x[i]) && fits(y, values.y[i])) there.push(i)
    const every = Math.max(1, Math.ceil(there.length / mostDots))
    return there.filter((_, i) => i % every === 0)
  }, [values, x, y])
  const size = 11 * fontScale
  const whole = useMemo(
    () => ({
      x:
        x.domain ??
        domainOf(
          drawn.map((i) => values.x[i]),
          x.scale,
          true,
        ),
      y:
        y.domain ??
        domainOf(
          drawn.map((i) => values.y[i]),
          y.scale,
          true,
        ),
    }),
    [drawn, values, x, y],
  )
  const domain = { x: window.x ?? whole.x, y: window.y ?? whole.y }
  const seen = drawn.filter((i) => within(domain.x, values.x[i]) && within(domain.y, values.y[i]))
  const yLook = axisLook(y, domain.y, (height - 40) / (38 * fontScale))
  const xLook = axisLook(x, domain.x, (width - 50) / (72 * fontScale))
  const area = plotArea({ width, height, y: yLook, size })
  const toX = pixelScale(x.scale, domain.x, area.left, area.left + area.width)
  const toY = pixelScale(y.scale, domain.y, area.top + area.height, area.top)
  const dots = seen.map((i) => `M${toX(values.x[i]).toFixed(1)},${toY(values.y[i]).toFixed(1)}h0.01`).join('')

  const nearest = (event: MouseEvent) => {
    const box = event.currentTarget.getBoundingClientRect()
    const [px, py] = [event.clientX - box.left, event.clientY - box.top]
    let best: number | undefined
    let least = reach * reach
    for (const i of seen) {
      const square = (toX(values.x[i]) - px) ** 2 + (toY(values.y[i]) - py) ** 2
      if (square > least) continue
      best = i
      least = square
    }
    return best
  }
  const ring = (index: number | undefined, radius: number) => {
    if (index === undefined || !seen.includes(index)) return null
    const [cx, cy] = [toX(values.x[index]), toY(values.y[index])]
    return Number.isFinite(cx) && Number.isFinite(cy) ? (
      <circle className={styles.ring} cx={cx} cy={cy} r={radius * fontScale} />
    ) : null
  }
  const told = under ?? selected
  const lines = (index: number) =>
    [x, y].map((axis, i) => ({
      label: axis.label,
      value: shown(`${formatNumber((i === 0 ? values.x : values.y)[index], 4)} ${shown(axis.unit ?? '')}`.trim()),
    }))
  const onStep = (step: Step) => {
    const order = [...seen].sort((a, b) => values.x[a] - values.x[b])
    const now = under === undefined ? -1 : order.indexOf(under)
    const last = order.length - 1
    const next = step === 'last' ? last : step === 'first' || now < 0 ? 0 : now + (step === 'next' ? 1 : -1)
    const index = order.at(Math.min(last, Math.max(0, next)))
    if (index === undefined) return
    setUnder(index)
    setSpoken([shown(name(index)), ...lines(index).map(({ label, value }) => `${shown(label)}: ${value}`)].join('; '))
  }
  const stopReading = () => {
    setUnder(undefined)
    setSpoken('')
    return under !== undefined
  }
  const { handlers, drag, endsDrag } = usePlotGestures({
    area,
    x,
    y,
    shown: domain,
    whole,
    view,
    about: under === undefined ? undefined : { x: values.x[under], y: values.y[under] },
    onStep,
    onLeave: stopReading,
    ...(onSelect && { onEnter: () => onSelect(under) }),
    onRead: (event) => setUnder(event && nearest(event)),
  })
  const legend = useMemo(() => legendOf(dotsName, curves), [dotsName, curves])
  return (
    <ChartFrame
      title={title}
      legend={legend}
      summary={summary}
      fileName={fileName}
      columns={columns}
      view={view}
      refusesLog={(axis) => logRefusal([values[axis]], axis === 'x' ? x : y)}
      tools={tools}
    >
      <div
        ref={ref}
        className={styles.plot}
        data-selectable={onSelect && true}
        role="application"
        aria-roledescription={t('chart')}
        aria-label={
          onSelect
            ? t('{title}: arrow keys read its dots, Enter chooses one, + and − zoom, Escape shows the whole chart', {
                title,
              })
            : t('{title}: arrow keys read its dots, + and − zoom, Escape shows the whole chart', { title })
        }
        {...handlers}
        tabIndex={0}
        onBlur={stopReading}
        onClick={(event) => {
          if (!endsDrag()) onSelect?.(nearest(event))
        }}
      >
        {drawn.length === 0 ? (
          <p className={styles.empty}>{empty && shown(empty)}</p>
        ) : (
          area.width > 20 &&
          area.height > 20 && (
            <>
              <div className={styles.picture} role="img" aria-label={shown(title)}>
                <Axes width={width} height={height} x={xLook} y={yLook} size={size} />
                <svg
                  className={styles.curves}
                  width={width}
                  height={height}
                  viewBox={`0 0 ${width} ${height}`}
                  data-curves
                >
                  <clipPath id={clip}>
                    <rect x={area.left - 3} y={area.top - 3} width={area.width + 6} height={area.height + 6} />
                  </clipPath>
                  <g clipPath={`url(#${clip})`}>
                    {curves.map(({ kind, x, y }, index) => (
                      <path
                        key={index}
                        className={styles.curve}
                        data-kind={kind}
                        d={curvePath(x, y, toX, toY)}
                        stroke={inkOf(kind)}
                        strokeDasharray={dashes[kind]}
                      />
                    ))}
                    <path className={styles.dots} d={dots} stroke="var(--sm-series-1)" />
                    {ring(under, 5)}
                    {ring(selected, 7)}
                  </g>
                </svg>
              </div>
              {drag && (
                <svg className={styles.curves} width={width} height={height} aria-hidden>
                  <rect className={styles.drag} {...drag} />
                </svg>
              )}
              <AxisWords x={xLook} y={yLook} size={size} />
              {told !== undefined && told < values.x.length && (
                <div
                  className={styles.reading}
                  style={toX(values.x[told]) < width / 2 ? { right: 4 } : { left: area.left + 4 }}
                >
                  <b>{shown(name(told))}</b>
                  {lines(told).map(({ label, value }) => (
                    <span key={label}>
                      <Symbols text={label} />: {value}
                    </span>
                  ))}
                </div>
              )}
            </>
          )
        )}
        <span className="sm-visually-hidden" aria-live="polite">
          {spoken}
        </span>
      </div>
    </ChartFrame>
  )
}

const inkOf = (kind: BackgroundCurve['kind']) => `var(--sm-${kind === 'preview' ? 'text' : kind})`

/** Where there are curves, dots and curves have to be told apart. What is in hand comes and goes without moving anything. */
function legendOf(dots: Text, curves: readonly BackgroundCurve[]): readonly LegendEntry[] {
  if (curves.length === 0) return []
  const named = new Map(
    curves
      .filter(({ kind }) => kind !== 'preview')
      .map(({ name, kind }): [string, LegendEntry] => [name, { name, kind, color: inkOf(kind) }]),
  )
  return [{ name: dots, kind: 'measured', color: 'var(--sm-series-1)' }, ...named.values()]
}

type ToPixel = (value: number) => number

/** An SVG path through points; it is interrupted where one is missing. */
function curvePath(x: ArrayLike<number>, y: ArrayLike<number>, toX: ToPixel, toY: ToPixel): string {
  let d = ''
  let draws = false
  for (let i = 0; i < x.length; i++) {
    const [px, py] = [toX(x[i]), toY(y[i])]
    const there = Number.isFinite(px) && Number.isFinite(py)
    if (there) d += `${draws ? 'L' : 'M'}${px.toFixed(1)},${py.toFixed(1)}`
    draws = there
  }
  return d
}

const within = ([low, high]: Domain, value: number) => value >= low && value <= high
