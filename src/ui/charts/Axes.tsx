import { memo } from 'react'
import { type BaseTickContentProps, CartesianAxis, Surface } from 'recharts'
import { shown } from '../../words/language'
import type { Text } from '../../words/text'
import { SymbolSpans } from '../Symbols'
import { Words } from '../Words'
import styles from './charts.module.css'
import { type PlotArea, pixelScale } from './curves'
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

/** Width of a digit, at most, in heights of the letters. */
const letter = 0.62

/** How much room the axes take, and what is left for the curves. */
export function plotArea({ width, height, y, size }: Pick<AxesProps, 'width' | 'height' | 'y' | 'size'>): PlotArea {
  const longest = y.labels.split('|').reduce((most, text) => Math.max(most, text.length), 1)
  const left = Math.round(longest * size * letter + 12)
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

/** Length of a tick, px. */
const tick = 4
/** Height of capitals, in heights of the letters. */
const capital = 0.71

/** Where an axis has ticks, in px, and what stands there. */
export function placedTicks({ scale, low, high, ticks, labels }: AxisLook, from: number, to: number) {
  if (ticks === '') return []
  const place = pixelScale(scale, [low, high], from, to)
  const texts = labels.split('|')
  return ticks.split('|').map((value, index) => ({ at: rounded(place(Number(value))), label: texts[index] }))
}

/** To a hundredth of a pixel. */
const rounded = (at: number) => Math.round(at * 100) / 100

/** Lines of a grid: at the ticks and at both ends, no two in one place. */
const withEnds = (ticks: readonly { readonly at: number }[], ...ends: readonly number[]) => [
  ...new Set([...ticks.map(({ at }) => at), ...ends.map(rounded)]),
]

/**
 * Grid and axes. They change far more rarely than the curves, which is why the curves are no part of it. The axes are Recharts' by
 * themselves, not those of a chart: that has a store which draws everything twice, and asks the page how wide each label is, which
 * lays it out anew in the middle of being drawn. Labels are written down here, and nothing is measured.
 */
export const Axes = memo(function Axes({ width, height, x, y, size }: AxesProps) {
  const area = plotArea({ width, height, y, size })
  const [right, bottom] = [area.left + area.width, area.top + area.height]
  const columns = placedTicks(x, area.left, right)
  const rows = placedTicks(y, bottom, area.top)
  return (
    <Surface className={styles.axes} width={width} height={height} data-axes>
      <path
        d={
          withEnds(rows, bottom, area.top)
            .map((at) => `M${area.left},${at}H${right}`)
            .join('') +
          withEnds(columns, area.left, right)
            .map((at) => `M${at},${area.top}V${bottom}`)
            .join('')
        }
        fill="none"
        stroke="var(--sm-grid)"
        strokeDasharray="2 3"
        strokeWidth={0.75}
        data-grid
      />
      <CartesianAxis
        {...common(columns, size, width)}
        axisType="xAxis"
        orientation="bottom"
        x={area.left}
        y={bottom}
        width={area.width}
        height={Math.round(size * below)}
        tickMargin={Math.round(size * 0.4) + size * capital}
      />
      <CartesianAxis
        {...common(rows, size)}
        axisType="yAxis"
        orientation="left"
        x={0}
        y={area.top}
        width={area.left}
        height={area.height}
        tickMargin={2}
      />
      <AxisTitle look={y} size={size} x={4} y={size * (1 + fromEdge)} />
      <AxisTitle look={x} size={size} x={width - rightOf(size)} y={height - 3 - size * fromEdge} end />
    </Surface>
  )
}, sameAxes)

/** What both axes have in common. @param width of the chart, beyond which no label below it may reach */
function common(ticks: ReturnType<typeof placedTicks>, size: number, width = Infinity) {
  return {
    ticks: ticks.map(({ at }, index) => ({ value: index, coordinate: at, index })),
    tick: (given: unknown) => {
      const { x, y, index, textAnchor } = given as BaseTickContentProps
      // Below an axis it hangs from its place, beside one it is in the middle of it.
      const bottom = textAnchor === 'end' ? Number(y) + (size * capital) / 2 : y
      const { label } = ticks[index]
      const middle = Math.min(Number(x), rounded(width - (label.length * size * letter) / 2))
      return (
        <text x={middle} y={bottom} fill="var(--sm-text-dim)" fontSize={size} textAnchor={textAnchor}>
          {label}
        </text>
      )
    },
    // All that are given: with another choice labels would be measured.
    interval: 0,
    tickSize: tick,
    stroke: 'var(--sm-axis)',
  } as const
}

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
