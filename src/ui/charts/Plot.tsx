import { useElementSize } from '@mantine/hooks'
import { memo, useMemo } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, Tooltip, XAxis, YAxis } from 'recharts'
import { formatNumber } from '../format'
import { useToken } from '../theme/tokens'
import styles from './charts.module.css'
import { dashes } from './Legend'
import { type Axis, type Mark, prepare, type Row, type Series, sameSeries, withUnit } from './series'
import { linearTicks, logTicks, tickLabels } from './ticks'

export interface PlotProps {
  readonly label: string
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly Series[]
  readonly colors: readonly string[]
  readonly marks: readonly Mark[]
  readonly emptyText: string
  /** Changes when arrays have been written to in place. */
  readonly version: number
}

const sameAxis = (a: Axis, b: Axis) =>
  a.label === b.label &&
  a.unit === b.unit &&
  a.scale === b.scale &&
  a.domain?.[0] === b.domain?.[0] &&
  a.domain?.[1] === b.domain?.[1]

const sameMarks = (a: readonly Mark[], b: readonly Mark[]) =>
  a.length === b.length &&
  a.every(
    (mark, index) => mark.value === b[index].value && mark.label === b[index].label && mark.axis === b[index].axis,
  )

/** Draws again only for other data: callers may build new objects as they like. */
function samePlot(a: PlotProps, b: PlotProps): boolean {
  return (
    a.version === b.version &&
    a.label === b.label &&
    a.emptyText === b.emptyText &&
    sameSeries(a.series, b.series) &&
    sameAxis(a.x, b.x) &&
    sameAxis(a.y, b.y) &&
    sameMarks(a.marks, b.marks)
  )
}

function Reading({ row, names, x, y }: { row: Row; names: readonly string[]; x: Axis; y: Axis }) {
  return (
    <div className={styles.reading}>
      <b>
        {x.label} {formatNumber(row.x, 4)} {x.unit}
      </b>
      {names.map((name, number) => {
        const value = row[`y${number}`]
        return (
          value !== undefined && (
            <span key={name}>
              {name}: {formatNumber(value, 5)} {y.unit}
            </span>
          )
        )
      })}
    </div>
  )
}

/** The drawing itself: curves, bands, reference lines. */
export const Plot = memo(function Plot(props: PlotProps) {
  const { label, x, y, series, colors, marks, emptyText, version } = props
  const { ref, width, height } = useElementSize()
  const fontScale = Number(useToken('--sm-font-scale')) || 1
  const drawing = useMemo(() => ({ ...prepare(series, x, y, marks), version }), [series, x, y, marks, version])
  const size = 11 * fontScale
  const ticksOf = (axis: Axis, domain: readonly [number, number], room: number) =>
    axis.scale === 'log' ? logTicks(domain, room) : linearTicks(domain, room)
  const yTicks = ticksOf(y, drawing.y, Math.max(2, Math.floor((height - 40) / (38 * fontScale))))
  const yLabels = new Map(tickLabels(yTicks, y.scale).map((text, index) => [yTicks[index], text]))
  const xTicks = ticksOf(x, drawing.x, Math.max(2, Math.floor((width - 50) / (72 * fontScale))))
  const xLabels = new Map(tickLabels(xTicks, x.scale).map((text, index) => [xTicks[index], text]))
  const longest = Math.max(1, ...[...yLabels.values()].map((text) => text.length))
  const names = series.map((each) => each.name)
  const tick = { fill: 'var(--sm-text-dim)', fontSize: size }
  const line = { stroke: 'var(--sm-axis)' }
  return (
    <div ref={ref} className={styles.plot} role="img" aria-label={label}>
      {drawing.empty ? (
        <p className={styles.empty}>{emptyText}</p>
      ) : (
        width > 40 &&
        height > 40 && (
          <ComposedChart
            width={width}
            height={height}
            data={drawing.rows}
            margin={{ top: size * 1.9, right: 14, bottom: size * 0.5, left: 0 }}
            accessibilityLayer={false}
          >
            <CartesianGrid stroke="var(--sm-grid)" strokeDasharray="2 3" strokeWidth={0.75} />
            <XAxis
              dataKey="x"
              type="number"
              scale={x.scale}
              domain={[drawing.x[0], drawing.x[1]]}
              allowDataOverflow
              ticks={xTicks}
              interval={0}
              tick={tick}
              tickFormatter={(value: number) => xLabels.get(value) ?? ''}
              tickSize={4}
              axisLine={line}
              tickLine={line}
              height={size * 2.9}
              label={{
                value: withUnit(x),
                position: 'insideBottomRight',
                offset: 0,
                fill: 'var(--sm-text-dim)',
                fontSize: size,
              }}
            />
            <YAxis
              type="number"
              scale={y.scale}
              domain={[drawing.y[0], drawing.y[1]]}
              allowDataOverflow
              ticks={yTicks}
              interval={0}
              tick={tick}
              tickFormatter={(value: number) => yLabels.get(value) ?? ''}
              tickSize={4}
              axisLine={line}
              tickLine={line}
              width={longest * size * 0.62 + 12}
            />
            <text x={4} y={size} fill="var(--sm-text-dim)" fontSize={size}>
              {withUnit(y)}
            </text>
            <Tooltip
              isAnimationActive={false}
              cursor={{ stroke: 'var(--sm-axis)', strokeWidth: 1 }}
              content={({ active, payload }) => {
                const row = payload?.[0]?.payload as Row | undefined
                return active && row ? <Reading row={row} names={names} x={x} y={y} /> : null
              }}
            />
            {marks.map((mark) => (
              <ReferenceLine
                key={`${mark.axis} ${mark.label}`}
                {...(mark.axis === 'x' ? { x: mark.value } : { y: mark.value })}
                stroke={mark.kind === 'guide' ? 'var(--sm-guide)' : 'var(--sm-theory)'}
                strokeDasharray={dashes[mark.kind ?? 'theory']}
                className={styles.mark}
                label={{
                  value: mark.label,
                  position: mark.axis === 'x' ? 'insideTopRight' : 'insideBottomRight',
                  fill: 'var(--sm-text-dim)',
                  fontSize: size,
                }}
              />
            ))}
            {series.map(
              (each, number) =>
                each.lower && (
                  <Area
                    key={`band of ${each.name}`}
                    dataKey={`b${number}`}
                    type="linear"
                    stroke="none"
                    fill={colors[number]}
                    className={styles.band}
                    isAnimationActive={false}
                    activeDot={false}
                    connectNulls
                    tooltipType="none"
                  />
                ),
            )}
            {series.map((each, number) =>
              each.kind === 'histogram' ? (
                <Area
                  key={each.name}
                  dataKey={`y${number}`}
                  type="stepAfter"
                  stroke={colors[number]}
                  strokeWidth={1}
                  fill={colors[number]}
                  fillOpacity={0.35}
                  isAnimationActive={false}
                  activeDot={false}
                  connectNulls
                />
              ) : (
                <Line
                  key={each.name}
                  dataKey={`y${number}`}
                  type="linear"
                  stroke={colors[number]}
                  strokeDasharray={dashes[each.kind]}
                  className={each.kind === 'guide' ? styles.guide : styles.curve}
                  dot={drawing.rows.length === 1}
                  activeDot={false}
                  isAnimationActive={false}
                  connectNulls
                />
              ),
            )}
          </ComposedChart>
        )
      )}
    </div>
  )
}, samePlot)
