import { memo } from 'react'
import { CartesianGrid, ComposedChart, XAxis, YAxis } from 'recharts'
import { shown } from '../../words/language'
import type { Text } from '../../words/text'
import { SymbolSpans } from '../Symbols'
import { Words } from '../Words'
import styles from './charts.module.css'
import type { PlotArea } from './curves'
import { type Axis, withUnit } from './series'
import { type Domain, linearTicks, logTicks, type Scale, tickLabels } from './ticks'

export interface AxisLook {
  readonly scale: Scale
  readonly low: number
  readonly high: number
  readonly title: Text
  /** Positions and labels of the ticks, in one text each so that equal ones compare equal. */
  readonly ticks: string
  readonly labels: string
}

export interface AxesProps {
  readonly width: number
  readonly height: number
  readonly x: AxisLook
  readonly y: AxisLook
  /** Type size in px. */
  readonly size: number
}

/** px kept free at the right for half of the last label. */
const rightOf = (size: number) => Math.round(size * 1.3)

/** Height of what stands below the x axis, the ticks' labels and under them its title, in heights of the letters. */
const below = 3.4
/** How far a title stands from the chart's edge, and so from the words beyond it, in heights of the letters. */
const fromEdge = 0.25

/** How much room the axes take, and what is left for the curves. */
export function plotArea({ width, height, y, size }: Pick<AxesProps, 'width' | 'height' | 'y' | 'size'>): PlotArea {
  const longest = y.labels.split('|').reduce((most, text) => Math.max(most, text.length), 1)
  const left = Math.round(longest * size * 0.62 + 12)
  const top = Math.round(size * 2.2)
  const right = rightOf(size)
  return {
    left,
    top,
    width: Math.max(0, width - left - right),
    height: Math.max(0, height - top - Math.round(size * below)),
  }
}

const sameLook = (a: AxisLook, b: AxisLook) =>
  a.scale === b.scale &&
  a.low === b.low &&
  a.high === b.high &&
  a.title === b.title &&
  a.ticks === b.ticks &&
  a.labels === b.labels

const sameAxes = (a: AxesProps, b: AxesProps) =>
  a.width === b.width && a.height === b.height && a.size === b.size && sameLook(a.x, b.x) && sameLook(a.y, b.y)

const readTicks = (look: AxisLook) => (look.ticks === '' ? [] : look.ticks.split('|').map(Number))

/**
 * Grid and axes. They change far more rarely than the curves, which is why the curves are no part of it: letting
 * Recharts take new data ten times a second costs tens of milliseconds per chart, drawing paths over its axes costs one.
 */
export const Axes = memo(function Axes({ width, height, x, y, size }: AxesProps) {
  const area = plotArea({ width, height, y, size })
  const domain = ({ low, high }: AxisLook): [number, number] => [low, high]
  const common = (look: AxisLook) => {
    const ticks = readTicks(look)
    const labels = look.labels.split('|')
    return {
      type: 'number' as const,
      scale: look.scale,
      domain: domain(look),
      allowDataOverflow: true,
      ticks,
      interval: 0,
      tick: { fill: 'var(--sm-text-dim)', fontSize: size },
      tickFormatter: (value: number) => labels[ticks.indexOf(value)] ?? '',
      tickSize: 4,
      axisLine: { stroke: 'var(--sm-axis)' },
      tickLine: { stroke: 'var(--sm-axis)' },
    }
  }
  return (
    <ComposedChart
      width={width}
      height={height}
      data={[{ x: x.low, y: y.low }]}
      margin={{ top: area.top, right: rightOf(size), bottom: 0, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--sm-grid)" strokeDasharray="2 3" strokeWidth={0.75} />
      <XAxis {...common(x)} tickMargin={Math.round(size * 0.4)} dataKey="x" height={Math.round(size * below)} />
      <YAxis {...common(y)} dataKey="y" width={area.left} />
      <AxisTitle look={y} size={size} x={4} y={size * (1 + fromEdge)} />
      <AxisTitle look={x} size={size} x={width - rightOf(size)} y={height - 3 - size * fromEdge} end />
    </ComposedChart>
  )
}, sameAxes)

interface AxisTitleProps {
  readonly look: AxisLook
  readonly size: number
  readonly x: number
  readonly y: number
  readonly end?: boolean
}

/** An axis's title in the drawing: for pictures of it. What is read on the page is `AxisWords`. */
function AxisTitle({ look, size, x, y, end = false }: AxisTitleProps) {
  return (
    <text
      className={styles.axisTitle}
      data-picture-only
      x={x}
      y={y}
      fill="var(--sm-text-dim)"
      fontSize={size}
      textAnchor={end ? 'end' : 'start'}
    >
      <SymbolSpans text={look.title} size={size} />
    </text>
  )
}

/** The axes' titles on the page, where their terms can be asked. Outside of what is one picture for those who listen. */
export function AxisWords({ x, y, size }: Pick<AxesProps, 'x' | 'y' | 'size'>) {
  const look = { fontSize: size, lineHeight: `${size * 1.2}px` }
  return (
    <>
      <span className={styles.yWords} style={{ ...look, top: size * fromEdge }}>
        <Words text={y.title} />
      </span>
      <span className={styles.xWords} style={{ ...look, right: rightOf(size), bottom: size * fromEdge }}>
        <Words text={x.title} />
      </span>
    </>
  )
}

/** Ticks and labels of an axis as the comparable texts that `Axes` takes. @param room for so many ticks */
export function axisLook(axis: Axis, domain: Domain, room: number): AxisLook {
  const count = Math.max(2, Math.floor(room))
  const ticks = axis.scale === 'log' ? logTicks(domain, count) : linearTicks(domain, count)
  const labels = tickLabels(ticks, axis.scale).map(shown)
  const [low, high] = domain
  return { scale: axis.scale, low, high, title: withUnit(axis), ticks: ticks.join('|'), labels: labels.join('|') }
}
