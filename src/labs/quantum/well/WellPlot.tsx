import { useElementSize } from '@mantine/hooks'
import { memo, useCallback, useMemo, useState } from 'react'
import type { RoomProps } from '../../../rooms/lab'
import { usePreview } from '../../../rooms/Previewing'
import { ChartFrame } from '../../../ui/charts/ChartFrame'
import type { LegendEntry } from '../../../ui/charts/Legend'
import type { Domain, Scale } from '../../../ui/charts/ticks'
import { useChartView } from '../../../ui/charts/useChartView'
import { type Step, usePlotGestures } from '../../../ui/charts/usePlotGestures'
import { formatNumber } from '../../../ui/format'
import { useRootSize } from '../../../ui/theme/tokens'
import { shown as inLanguage, t } from '../../../words/language'
import { asIs, say, type Text } from '../../../words/text'
import styles from '../quantum.module.css'
import type { SampleHistogram } from './histogram'
import type { WellValues } from './parameters'
import type { Prepared } from './prepare'
import { previewWell } from './preview'
import { WellHandles } from './WellHandles'
import { PreviewedDensities, PreviewedEnergies } from './WellPreview'
import {
  type Box,
  curvePath,
  densityCeiling,
  densityDecades,
  scaleDensity,
  scaleX,
  scaleY,
  shownLevels,
  tenth,
  type Window,
  widened,
  windowOf,
} from './wellWindow'

export interface WellPlotProps extends Pick<RoomProps, 'values' | 'parameters' | 'change'> {
  readonly prepared: Prepared
  readonly level: number
  readonly histogram: SampleHistogram | undefined
  /** Samples in the histogram: it is drawn anew when this changes. */
  readonly included: number
}

const margin = { left: 58, right: 52, top: 6, bottom: 34 }
/** Share of the height that the potential takes; the densities have the rest. */
const upperShare = 0.56

/** Potential, levels and wave functions above; |ψ|², the proposal and the growing histogram below, on the same x axis. */
export const WellPlot = memo(function WellPlot(props: WellPlotProps) {
  const { prepared, level, histogram, included, values, parameters, change } = props
  const { ref, width, height } = useElementSize()
  const inHand = usePreview<WellValues>()
  const preview = useMemo(() => inHand && previewWell(inHand, prepared.curves), [inHand, prepared])
  const own = useMemo(() => windowOf(prepared, level), [prepared, level])
  const whole = useMemo(() => widened(own, preview), [own, preview])
  // Margins hold text: they grow with it.
  const scale = useRootSize() / 16
  const inner = Math.max(0, height - margin.top - margin.bottom * scale)
  const [left, right] = [margin.left * scale, margin.right * scale]
  const upper = useMemo<Box>(
    () => ({ left, top: margin.top, width: width - left - right, height: inner * upperShare - 8 * scale, scale }),
    [left, right, width, inner, scale],
  )
  const lower = useMemo<Box>(
    () => ({
      ...upper,
      top: margin.top + inner * upperShare + 8 * scale,
      height: inner * (1 - upperShare) - 8 * scale,
    }),
    [upper, inner, scale],
  )
  const there = upper.width > 60 && upper.height > 40
  const [at, setAt] = useState<number>()
  const [spoken, setSpoken] = useState('')
  const { curves } = prepared
  const chart = useChartView(positionAxis, densityAxis)
  const densities = chart.y.scale
  const span = chart.window.x ?? whole.position
  const window = useMemo(() => ({ ...whole, position: span }), [whole, span])
  const inSight = (x: number) => x >= span[0] && x <= span[1]
  const index = at === undefined ? -1 : nearestTo(curves.x, at)
  const reading = index >= 0 && inSight(curves.x[index]) ? readingAt(prepared, level, index) : undefined
  const onStep = (step: Step) => {
    const seen = Array.from(curves.x.keys()).filter((i) => inSight(curves.x[i]))
    const ends = { first: seen[0], last: seen[seen.length - 1] }
    const next = index < 0 ? ends.first : index + (step === 'next' ? 1 : -1)
    const place = step === 'first' || step === 'last' ? ends[step] : Math.min(ends.last, Math.max(ends.first, next))
    setAt(curves.x[place])
    setSpoken(readingAt(prepared, level, place).join('; '))
  }
  const stopReading = () => {
    setAt(undefined)
    setSpoken('')
    return at !== undefined
  }
  const { handlers, drag, endsDrag } = usePlotGestures({
    area: { ...upper, height: lower.top + lower.height - upper.top },
    x: positionAxis,
    y: { scale: 'linear' },
    shown: { x: span, y: unit },
    whole: { x: whole.position, y: unit },
    // Energies and densities stand over one another: what is chosen of them is a part of the position that they share.
    view: { ...chart, zoom: ({ x }) => chart.zoom({ x }) },
    about: { x: at },
    onStep,
    onLeave: stopReading,
    onRead: (event) => {
      const px = event && event.clientX - event.currentTarget.getBoundingClientRect().left
      const share = px === undefined ? -1 : (px - upper.left) / upper.width
      setAt(share >= 0 && share <= 1 ? span[0] + share * (span[1] - span[0]) : undefined)
    },
  })
  const choose = useCallback(
    (chosen: number) => {
      if (!endsDrag()) change({ level: chosen })
    },
    [change, endsDrag],
  )
  const description = describe(prepared, level)
  const toX = scaleX(span, upper)
  return (
    <div className={styles.well}>
      <ChartFrame
        title="The well"
        legend={histogram ? [...curveEntries, ...sampleEntries] : curveEntries}
        summary={summaryOf(prepared, level)}
        fileName="quantum-well"
        columns={() => columnsOf(prepared, histogram)}
        view={chart}
        refusesLog={(axis) =>
          axis === 'x' ? 'Positions lie on both sides of zero: a logarithmic axis has no place for them.' : undefined
        }
      >
        <div
          ref={ref}
          className={styles.plot}
          data-included={included}
          role="application"
          aria-roledescription={t('chart')}
          aria-label={t('The well: arrow keys read its values, + and − zoom, Escape shows all of it')}
          {...handlers}
          tabIndex={0}
          onBlur={stopReading}
        >
          {there && (
            <>
              <div className={styles.picture} role="img" aria-label={inLanguage(description)}>
                <svg width={width} height={height} data-stage-lines data-curves aria-hidden>
                  <Energies box={upper} prepared={prepared} level={level} window={window} onLevel={choose} />
                  <Densities
                    box={lower}
                    prepared={prepared}
                    histogram={histogram}
                    included={included}
                    range={window.position}
                    scale={densities}
                  />
                  <PositionAxis box={lower} range={window.position} />
                  {preview && <PreviewedEnergies box={upper} window={window} preview={preview} />}
                  {preview && (
                    <PreviewedDensities
                      box={lower}
                      range={window.position}
                      ceiling={densityCeiling(prepared.curves)}
                      scale={densities}
                      preview={preview}
                    />
                  )}
                </svg>
              </div>
              <WellHandles
                upper={upper}
                lower={lower}
                window={window}
                prepared={prepared}
                densities={densities}
                values={values}
                parameters={parameters}
                change={change}
              />
            </>
          )}
          {(drag || reading) && (
            <svg className={styles.over} width={width} height={height} aria-hidden>
              {drag && (
                <rect className={styles.drag} {...drag} y={upper.top} height={lower.top + lower.height - upper.top} />
              )}
              {reading && (
                <line
                  className={styles.tick}
                  x1={toX(curves.x[index])}
                  x2={toX(curves.x[index])}
                  y1={upper.top}
                  y2={lower.top + lower.height}
                />
              )}
            </svg>
          )}
          {reading && (
            <div
              className={styles.reading}
              style={
                toX(curves.x[index]) < width / 2
                  ? { left: toX(curves.x[index]) + 10 }
                  : { right: width - toX(curves.x[index]) + 10 }
              }
            >
              {reading.map((line) => (
                <span key={line}>{line}</span>
              ))}
            </div>
          )}
          <span className="sm-visually-hidden" aria-live="polite">
            {spoken}
          </span>
        </div>
      </ChartFrame>
    </div>
  )
})

const positionAxis = { label: 'position x', scale: 'linear' } as const
const densityAxis = { label: 'density', scale: 'linear' } as const
const unit: Domain = [0, 1]

const curveEntries: readonly LegendEntry[] = [
  { name: asIs('V(x)'), kind: 'measured', color: 'var(--sm-text)' },
  { name: asIs('ψ'), kind: 'measured', color: 'var(--sm-series-3)' },
  { name: asIs('|ψ|²'), kind: 'measured', color: 'var(--sm-accent-strong)' },
  { name: asIs('q(x)'), kind: 'theory', color: 'var(--sm-series-2)' },
]
const sampleEntries: readonly LegendEntry[] = [
  { name: 'samples', kind: 'histogram', color: 'var(--sm-series-2)' },
  { name: 'samples, weighted', kind: 'histogram', color: 'var(--sm-accent)' },
]

/** The index of the nearest of rising, evenly spaced values. */
const nearestTo = (values: Float64Array, value: number) => {
  const last = values.length - 1
  const index = Math.round(((value - values[0]) / (values[last] - values[0])) * last)
  return Math.min(last, Math.max(0, index))
}

/** What is read at a place, line by line. */
function readingAt({ curves }: Prepared, level: number, index: number): string[] {
  const { x, potential, waves, density, proposal } = curves
  const values: readonly (readonly [string, number])[] = [
    ['x', x[index]],
    ['V(x)', potential[index]],
    ...(waves[level] ? [['ψ', waves[level][index]] as const] : []),
    ['|ψ|²', density[index]],
    ['q(x)', proposal[index]],
  ]
  return values.map(([name, value]) => inLanguage(`${name} = ${formatNumber(value, 4)}`))
}

/** The curves as columns; those of the histogram, where there is one, on its own edges. */
function columnsOf({ curves }: Prepared, histogram: SampleHistogram | undefined) {
  const { x, potential, density, proposal, waves } = curves
  return [
    { name: 'x', values: x },
    { name: 'potential', values: potential },
    { name: 'density', values: density },
    { name: 'proposal', values: proposal },
    ...waves.map((wave, n) => ({ name: `wave${n}`, values: wave })),
    ...(histogram
      ? [
          { name: 'binFrom', values: histogram.edges.slice(0, -1) },
          { name: 'binTo', values: histogram.edges.slice(1) },
          { name: 'samples', values: histogram.drawn },
          { name: 'samplesWeighted', values: histogram.weighted },
        ]
      : []),
  ]
}

const summaryOf = ({ state, levels }: Prepared, level: number) =>
  say('Level {level}: energy {energy}, mean position {position}.', {
    level,
    energy: formatNumber(levels[level], 6),
    position: formatNumber(state.meanPosition, 4),
  })

function describe({ levels, state, levelsComplete }: Prepared, level: number): Text {
  const listed = levels.slice(0, 6).map((energy) => formatNumber(energy, 4))
  const which: Text = levelsComplete ? say('{count} bound levels', { count: levels.length }) : 'the lowest levels'
  return say(
    'Potential with {which} at {levels}. Level {level} has ⟨x⟩ = {mean} and ⟨x²⟩ = {square}. Below it |ψ|², the proposal and the histogram of samples.',
    {
      which,
      levels: listed.join(', '),
      level,
      mean: formatNumber(state.meanPosition, 4),
      square: formatNumber(state.meanSquarePosition, 6),
    },
  )
}

/** About `count` round numbers from low to high. */
function ticks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough) ?? rough
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step)
}

interface EnergiesProps {
  readonly box: Box
  readonly prepared: Prepared
  readonly level: number
  readonly window: Window
  readonly onLevel: (level: number) => void
}

const Energies = memo(function Energies({ box, prepared, level, window, onLevel }: EnergiesProps) {
  const { curves } = prepared
  const shown = shownLevels(prepared.levels, level)
  const [bottom, top] = window.energy
  const toX = scaleX(window.position, box)
  const toY = scaleY(window.energy, box)
  const clamped = curves.potential.map((v) => Math.min(v, top + (top - bottom)))
  // Waves are drawn to half the smallest gap, so that they do not cross; where levels crowd, as in a steep well, they are drawn large
  // enough to be seen and do.
  const gaps = shown.slice(1).map((e, i) => e - shown[i])
  const amplitude = 0.42 * Math.max(0.2 * (top - bottom), Math.min(...gaps, 0.35 * (top - bottom)))
  return (
    <g>
      <clipPath id="well-energies">
        <rect x={box.left} y={box.top} width={box.width} height={box.height} />
      </clipPath>
      <Frame box={box} />
      {ticks(bottom, top, box.height / (40 * box.scale)).map((e) => (
        <text key={e} x={box.left - 8} y={toY(e) + 4 * box.scale} textAnchor="end">
          {inLanguage(formatNumber(e, 3))}
        </text>
      ))}
      <AxisTitle box={box} text="energy" />
      <g clipPath="url(#well-energies)">
        <path className={styles.potential} d={curvePath(curves.x, clamped, toX, toY)} />
        {shown.map((energy, n) => {
          const wave = prepared.curves.waves[n]
          let largest = 0
          for (const v of wave) largest = Math.max(largest, Math.abs(v))
          const y = wave.map((v) => energy + (amplitude * v) / largest)
          return (
            <g key={n} data-chosen={n === level || undefined} className={styles.level}>
              <line x1={box.left} x2={box.left + box.width} y1={toY(energy)} y2={toY(energy)} />
              <path d={curvePath(curves.x, y, toX, toY)} />
              {/* With keys and fingers a level is chosen by its handle. */}
              <line
                className={styles.levelReach}
                x1={box.left}
                x2={box.left + box.width}
                y1={toY(energy)}
                y2={toY(energy)}
                onClick={() => onLevel(n)}
              >
                <title>{t('Take level {n}', { n })}</title>
              </line>
            </g>
          )
        })}
      </g>
      {labelsOf(shown, level, toY, 13 * box.scale).map(({ text, y, chosen }) => (
        <text key={text} x={box.left + box.width + 6} y={y + 4 * box.scale} data-chosen={chosen || undefined}>
          {text}
        </text>
      ))}
    </g>
  )
})

const subscript = (n: number) => [...String(n)].map((digit) => '₀₁₂₃₄₅₆₇₈₉'[Number(digit)]).join('')

/** Names of the levels; those that would overlap share one label. */
function labelsOf(levels: readonly number[], chosen: number, toY: (energy: number) => number, least: number) {
  const labels: { text: string; y: number; chosen: boolean }[] = []
  levels.forEach((energy, n) => {
    const y = toY(energy)
    const last = labels.at(-1)
    if (last && last.y - y < least) {
      last.text += `,${subscript(n)}`
      last.chosen ||= n === chosen
    } else labels.push({ text: `E${subscript(n)}`, y, chosen: n === chosen })
  })
  return labels
}

interface DensitiesProps {
  readonly box: Box
  readonly prepared: Prepared
  readonly histogram: SampleHistogram | undefined
  /** Samples in the histogram, which grows in place. */
  readonly included: number
  readonly range: Window['position']
  readonly scale: Scale
}

const Densities = memo(function Densities({ box, prepared, histogram, range, scale }: DensitiesProps) {
  const { curves } = prepared
  const highest = densityCeiling(curves)
  const toX = scaleX(range, box)
  const toY = scaleDensity(highest, scale, box)
  return (
    <g>
      <clipPath id="well-densities">
        <rect x={box.left} y={box.top} width={box.width} height={box.height} />
      </clipPath>
      <Frame box={box} />
      {(scale === 'log' ? decades(highest, box) : ticks(0, highest, box.height / (36 * box.scale))).map((v) => (
        <text key={v} x={box.left - 8} y={toY(v) + 4 * box.scale} textAnchor="end">
          {inLanguage(formatNumber(v, scale === 'log' ? 1 : 2))}
        </text>
      ))}
      <AxisTitle box={box} text="density" />
      <g clipPath="url(#well-densities)">
        {histogram && histogram.included > 0 && (
          <>
            <path className={styles.drawn} d={bars(histogram.edges, histogram.drawn, toX, toY)} />
            <path className={styles.weighted} d={bars(histogram.edges, histogram.weighted, toX, toY)} />
          </>
        )}
        <path className={styles.proposal} d={curvePath(curves.x, curves.proposal, toX, toY)} />
        <path className={styles.density} d={curvePath(curves.x, curves.density, toX, toY)} />
      </g>
    </g>
  )
})

/** Powers of ten from the foot of a logarithmic axis to its end, as many as there is room for. */
function decades(end: number, box: Box): number[] {
  const every = Math.max(1, Math.ceil((densityDecades * 30 * box.scale) / box.height))
  const last = Math.floor(Math.log10(end))
  return Array.from({ length: Math.ceil(densityDecades / every) }, (_, i) => 10 ** (last - i * every))
}

function bars(edges: Float64Array, heights: Float64Array, toX: (x: number) => number, toY: (y: number) => number) {
  let d = `M${tenth(toX(edges[0]))} ${tenth(toY(0))}`
  for (let i = 0; i < heights.length; i++) {
    d += `V${tenth(toY(heights[i]))}H${tenth(toX(edges[i + 1]))}`
  }
  return `${d}V${tenth(toY(0))}Z`
}

function Frame({ box }: { readonly box: Box }) {
  return <rect className={styles.frame} x={box.left} y={box.top} width={box.width} height={box.height} />
}

function AxisTitle({ box, text }: { readonly box: Box; readonly text: Text }) {
  const y = box.top + box.height / 2
  return (
    <text className={styles.axisTitle} transform={`translate(${box.left / 4} ${y}) rotate(-90)`} textAnchor="middle">
      {inLanguage(text)}
    </text>
  )
}

const PositionAxis = memo(function PositionAxis({
  box,
  range,
}: {
  readonly box: Box
  readonly range: Window['position']
}) {
  const toX = scaleX(range, box)
  const [low, high] = range
  const bottom = box.top + box.height
  return (
    <g>
      {ticks(low, high, box.width / (90 * box.scale)).map((x) => (
        <g key={x}>
          <line className={styles.tick} x1={toX(x)} x2={toX(x)} y1={bottom} y2={bottom + 5} />
          <text x={toX(x)} y={bottom + 17 * box.scale} textAnchor="middle">
            {formatNumber(x, 3)}
          </text>
        </g>
      ))}
      <text className={styles.axisTitle} x={box.left + box.width} y={bottom + 31 * box.scale} textAnchor="end">
        {t('position x')}
      </text>
    </g>
  )
})
