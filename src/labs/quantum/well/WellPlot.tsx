import { useElementSize } from '@mantine/hooks'
import { memo, useMemo } from 'react'
import { formatNumber } from '../../../ui/format'
import { useRootSize } from '../../../ui/theme/tokens'
import styles from '../quantum.module.css'
import type { SampleHistogram } from './histogram'
import type { Curves, Prepared } from './prepare'

export interface WellPlotProps {
  readonly prepared: Prepared
  readonly level: number
  readonly histogram: SampleHistogram | undefined
  /** Samples in the histogram: it is drawn anew when this changes. */
  readonly included: number
}

interface Box {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** Of the letters, and of the room they need: 1 where they are 16 px to the rem. */
  readonly scale: number
}

const margin = { left: 58, right: 52, top: 6, bottom: 34 }
/** Share of the height that the potential takes; the densities have the rest. */
const upperShare = 0.56

const round = (value: number) => Math.round(value * 10) / 10

/** Potential, levels and wave functions above; |ψ|², the proposal and the growing histogram below, on the same x axis. */
export const WellPlot = memo(function WellPlot({ prepared, level, histogram, included }: WellPlotProps) {
  const { ref, width, height } = useElementSize()
  // Margins hold text: they grow with it.
  const scale = useRootSize() / 16
  const inner = Math.max(0, height - margin.top - margin.bottom * scale)
  const upper: Box = {
    left: margin.left * scale,
    top: margin.top,
    width: width - (margin.left + margin.right) * scale,
    height: inner * upperShare - 8 * scale,
    scale,
  }
  const lower: Box = {
    ...upper,
    top: margin.top + inner * upperShare + 8 * scale,
    height: inner * (1 - upperShare) - 8 * scale,
  }
  const description = describe(prepared, level)
  return (
    <div className={styles.well}>
      <ul className={styles.legend}>
        <li data-line="potential">V(x)</li>
        <li data-line="wave">ψ</li>
        <li data-line="density">|ψ|²</li>
        <li data-line="proposal">q(x)</li>
        {histogram && (
          <>
            <li data-line="drawn">samples</li>
            <li data-line="weighted">samples, weighted</li>
          </>
        )}
      </ul>
      <div ref={ref} className={styles.plot} role="img" aria-label={description} data-included={included}>
        {upper.width > 60 && upper.height > 40 && (
          <svg width={width} height={height} data-stage-lines aria-hidden>
            <Energies box={upper} prepared={prepared} level={level} />
            <Densities box={lower} prepared={prepared} histogram={histogram} />
            <PositionAxis box={lower} curves={prepared.curves} />
          </svg>
        )}
      </div>
    </div>
  )
})

function describe({ levels, state, levelsComplete }: Prepared, level: number): string {
  const listed = levels.slice(0, 6).map((energy) => formatNumber(energy, 4))
  const more = levelsComplete ? `${levels.length} bound levels` : 'the lowest levels'
  return `Potential with ${more} at ${listed.join(', ')}. Level ${level} has ⟨x⟩ = ${formatNumber(state.meanPosition, 4)} and ⟨x²⟩ = ${formatNumber(state.meanSquarePosition, 6)}. Below it |ψ|², the proposal and the histogram of samples.`
}

const scaleX = ({ x }: Curves, box: Box) => {
  const low = x[0]
  const high = x[x.length - 1]
  return (at: number) => box.left + ((at - low) / (high - low)) * box.width
}

function path(xs: ArrayLike<number>, ys: ArrayLike<number>, toX: (x: number) => number, toY: (y: number) => number) {
  let d = ''
  let pen = false
  for (let i = 0; i < xs.length; i++) {
    if (!Number.isFinite(ys[i])) {
      pen = false
      continue
    }
    d += `${pen ? 'L' : 'M'}${round(toX(xs[i]))} ${round(toY(ys[i]))}`
    pen = true
  }
  return d
}

/** About `count` round numbers from low to high. */
function ticks(low: number, high: number, count: number): number[] {
  const rough = (high - low) / Math.max(1, count)
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((m) => m * power).find((s) => s >= rough) ?? rough
  const first = Math.ceil(low / step)
  return Array.from({ length: Math.floor(high / step) - first + 1 }, (_, i) => (first + i) * step)
}

function Energies({
  box,
  prepared,
  level,
}: {
  readonly box: Box
  readonly prepared: Prepared
  readonly level: number
}) {
  const { curves, levels } = prepared
  const shown = levels.slice(0, Math.max(level + 2, 5))
  const [bottom, top] = useMemo(() => {
    let lowest = Infinity
    for (const v of curves.potential) if (v < lowest) lowest = v
    const highest = shown[shown.length - 1]
    const gap = shown.length > 1 ? highest - shown[shown.length - 2] : highest - lowest
    return [lowest - 0.06 * (highest - lowest), highest + 0.9 * Math.max(gap, 0.15 * (highest - lowest))]
  }, [curves, shown])
  const toX = scaleX(curves, box)
  const toY = (e: number) => box.top + box.height - ((e - bottom) / (top - bottom)) * box.height
  const clamped = curves.potential.map((v) => Math.min(v, top + (top - bottom)))
  // Waves are drawn to half the smallest gap, so that they do not cross.
  const gaps = shown.slice(1).map((e, i) => e - shown[i])
  const amplitude = 0.42 * Math.max(0.08 * (top - bottom), Math.min(...gaps, 0.35 * (top - bottom)))
  return (
    <g>
      <clipPath id="well-energies">
        <rect x={box.left} y={box.top} width={box.width} height={box.height} />
      </clipPath>
      <Frame box={box} />
      {ticks(bottom, top, box.height / (40 * box.scale)).map((e) => (
        <text key={e} x={box.left - 8} y={toY(e) + 4 * box.scale} textAnchor="end">
          {formatNumber(e, 3)}
        </text>
      ))}
      <AxisTitle box={box} text="energy" />
      <g clipPath="url(#well-energies)">
        <path className={styles.potential} d={path(curves.x, clamped, toX, toY)} />
        {shown.map((energy, n) => {
          const wave = prepared.curves.waves[n]
          let largest = 0
          for (const v of wave) largest = Math.max(largest, Math.abs(v))
          const y = wave.map((v) => energy + (amplitude * v) / largest)
          return (
            <g key={n} data-chosen={n === level || undefined} className={styles.level}>
              <line x1={box.left} x2={box.left + box.width} y1={toY(energy)} y2={toY(energy)} />
              <path d={path(curves.x, y, toX, toY)} />
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
}

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
}

function Densities({ box, prepared, histogram }: DensitiesProps) {
  const { curves } = prepared
  let top = 0
  for (const v of curves.density) top = Math.max(top, v)
  let peak = 0
  for (const v of curves.proposal) peak = Math.max(peak, v)
  const highest = 1.12 * Math.max(top, Math.min(peak, 1.6 * top))
  const toX = scaleX(curves, box)
  const toY = (v: number) => box.top + box.height - (v / highest) * box.height
  return (
    <g>
      <clipPath id="well-densities">
        <rect x={box.left} y={box.top} width={box.width} height={box.height} />
      </clipPath>
      <Frame box={box} />
      {ticks(0, highest, box.height / (36 * box.scale)).map((v) => (
        <text key={v} x={box.left - 8} y={toY(v) + 4 * box.scale} textAnchor="end">
          {formatNumber(v, 2)}
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
        <path className={styles.proposal} d={path(curves.x, curves.proposal, toX, toY)} />
        <path className={styles.density} d={path(curves.x, curves.density, toX, toY)} />
      </g>
    </g>
  )
}

function bars(edges: Float64Array, heights: Float64Array, toX: (x: number) => number, toY: (y: number) => number) {
  let d = `M${round(toX(edges[0]))} ${round(toY(0))}`
  for (let i = 0; i < heights.length; i++) {
    d += `V${round(toY(heights[i]))}H${round(toX(edges[i + 1]))}`
  }
  return `${d}V${round(toY(0))}Z`
}

function Frame({ box }: { readonly box: Box }) {
  return <rect className={styles.frame} x={box.left} y={box.top} width={box.width} height={box.height} />
}

function AxisTitle({ box, text }: { readonly box: Box; readonly text: string }) {
  const y = box.top + box.height / 2
  return (
    <text className={styles.axisTitle} transform={`translate(${box.left / 4} ${y}) rotate(-90)`} textAnchor="middle">
      {text}
    </text>
  )
}

function PositionAxis({ box, curves }: { readonly box: Box; readonly curves: Curves }) {
  const toX = scaleX(curves, box)
  const low = curves.x[0]
  const high = curves.x[curves.x.length - 1]
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
        position x
      </text>
    </g>
  )
}
