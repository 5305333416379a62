import { useElementSize } from '@mantine/hooks'
import { memo, type PointerEvent, useId, useMemo, useState } from 'react'
import { formatNumber } from '../format'
import { SymbolSpans, Symbols } from '../Symbols'
import { useRootSize } from '../theme/tokens'
import { Axes, AxisWords, axisLook, plotArea, sameMarks } from './Axes'
import { type ChartHandle, ChartHandles } from './ChartHandles'
import styles from './charts.module.css'
import { curvePaths, nearestRow, type PlotArea, pixelScale, valueScale } from './curves'
import { dashes } from './Legend'
import { type Axis, type Mark, prepare, type Row, type Series, sameSeries } from './series'

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
  /** Places on the x axis that can be taken hold of. */
  readonly handles: readonly ChartHandle[]
}

const sameAxis = (a: Axis, b: Axis) =>
  a.label === b.label &&
  a.unit === b.unit &&
  a.scale === b.scale &&
  a.domain?.[0] === b.domain?.[0] &&
  a.domain?.[1] === b.domain?.[1]

/** Draws again only for other data: callers may build new objects as they like. */
function samePlot(a: PlotProps, b: PlotProps): boolean {
  return (
    a.version === b.version &&
    a.handles === b.handles &&
    a.label === b.label &&
    a.emptyText === b.emptyText &&
    sameSeries(a.series, b.series) &&
    sameAxis(a.x, b.x) &&
    sameAxis(a.y, b.y) &&
    sameMarks(a.marks, b.marks)
  )
}

/** The drawing itself: axes below, curves and bands over them, and the values under the pointer. */
export const Plot = memo(function Plot(props: PlotProps) {
  const { label, x, y, series, colors, marks, emptyText, version, handles } = props
  const { ref, width, height } = useElementSize()
  const clip = useId()
  const [pointer, setPointer] = useState<number>()
  const fontScale = useRootSize() / 16
  const drawing = useMemo(() => ({ ...prepare(series, x, y, marks), version }), [series, x, y, marks, version])

  const size = 11 * fontScale
  const yLook = axisLook(y, drawing.y, (height - 40) / (38 * fontScale))
  const xLook = axisLook(x, drawing.x, (width - 50) / (72 * fontScale))
  const area = plotArea({ width, height, y: yLook, size })
  const toX = pixelScale(x.scale, drawing.x, area.left, area.left + area.width)
  const toY = pixelScale(y.scale, drawing.y, area.top + area.height, area.top)
  const row = pointer === undefined ? undefined : nearestRow(drawing.rows, toX, pointer)
  const follow = (event: PointerEvent) => {
    const at = event.clientX - event.currentTarget.getBoundingClientRect().left
    setPointer(at >= area.left - 4 && at <= area.left + area.width + 4 ? at : undefined)
  }
  return (
    <div ref={ref} className={styles.plot} onPointerMove={follow} onPointerLeave={() => setPointer(undefined)}>
      {drawing.empty ? (
        <p className={styles.empty}>{emptyText}</p>
      ) : (
        area.width > 20 &&
        area.height > 20 && (
          <>
            <div className={styles.picture} role="img" aria-label={label}>
              <Axes width={width} height={height} x={xLook} y={yLook} size={size} marks={marks} />
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
                  {marks.map((mark) => (
                    <MarkLabel
                      key={`${mark.axis} ${mark.label}`}
                      mark={mark}
                      size={size}
                      area={area}
                      toX={toX}
                      toY={toY}
                    />
                  ))}
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
              </svg>
            </div>
            <AxisWords x={xLook} y={yLook} size={size} />
            {row && <Reading row={row} series={series} x={x} y={y} at={toX(row.x)} width={width} />}
            <ChartHandles handles={handles} area={area} toX={toX} xAt={valueScale(x.scale, drawing.x, area)} />
          </>
        )
      )}
    </div>
  )
}, samePlot)

interface MarkLabelProps {
  readonly mark: Mark
  readonly size: number
  readonly area: PlotArea
  readonly toX: (value: number) => number
  readonly toY: (value: number) => number
}

/** The words of a reference line, over the curves and inside the plot. */
function MarkLabel({ mark, size, area, toX, toY }: MarkLabelProps) {
  const end = area.left + area.width
  if (mark.axis === 'y') {
    const y = Math.max(area.top + size, toY(mark.value) - size * 0.45)
    return (
      <text className={styles.markLabel} fontSize={size} textAnchor="end" x={end - 4} y={y}>
        <SymbolSpans text={mark.label} size={size} />
      </text>
    )
  }
  const x = toX(mark.value)
  const late = x > area.left + area.width / 2
  return (
    <text
      className={styles.markLabel}
      fontSize={size}
      textAnchor={late ? 'end' : 'start'}
      x={late ? x - 5 : x + 5}
      y={area.top + size}
    >
      <SymbolSpans text={mark.label} size={size} />
    </text>
  )
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
        <Symbols text={x.label} /> {formatNumber(row.x, 4)} {x.unit}
      </b>
      {series.map(({ name, key = name }, number) => {
        const value = row[`y${number}`]
        return (
          value !== undefined && (
            <span key={key}>
              <Symbols text={name} />: {formatNumber(value, 5)} {y.unit}
            </span>
          )
        )
      })}
    </div>
  )
}
