import type { Scale } from '../../../ui/charts/ticks'
import styles from '../quantum.module.css'
import type { WellPreview } from './preview'
import { type Box, curvePath, scaleDensity, scaleX, scaleY, shownLevels, type Window } from './wellWindow'

interface PreviewProps {
  readonly box: Box
  readonly preview: WellPreview
}

/** Potential, levels and the wave in hand, dashed. The boxes that clip are those of the plot. */
export function PreviewedEnergies({ box, window, preview }: PreviewProps & { readonly window: Window }) {
  const { level, sketch, potential } = preview
  if (!potential) return null
  const [bottom, top] = window.energy
  const toX = scaleX(window.position, box)
  const toY = scaleY(window.energy, box)
  const clamped = potential.potential.map((v) => Math.min(v, top + (top - bottom)))
  const levels = sketch ? shownLevels(sketch.levels, level) : []
  const wave = sketch?.waves[level]
  const largest = wave?.reduce((most, value) => Math.max(most, Math.abs(value)), 0) ?? 1
  // As high as the waves of the run: about half a gap.
  const gap = levels.length > 1 ? Math.min(...levels.slice(1).map((each, i) => each - levels[i])) : Infinity
  const amplitude = 0.42 * Math.min(Math.max(gap, 0.08 * (top - bottom)), 0.35 * (top - bottom))
  return (
    <g className={styles.preview} clipPath="url(#well-energies)" data-preview>
      <path className={styles.potential} d={curvePath(potential.x, clamped, toX, toY)} />
      {levels.map((energy, n) => (
        <g key={n} className={styles.level} data-chosen={n === level || undefined}>
          <line x1={box.left} x2={box.left + box.width} y1={toY(energy)} y2={toY(energy)} />
          {n === level && sketch && wave && (
            <path
              d={curvePath(
                sketch.x,
                wave.map((v) => energy + (amplitude * v) / largest),
                toX,
                toY,
              )}
            />
          )}
        </g>
      ))}
    </g>
  )
}

interface DensitiesProps extends PreviewProps {
  readonly range: Window['position']
  /** Where the axis of the densities ends. */
  readonly ceiling: number
  readonly scale: Scale
}

/** |ψ|² and the proposal in hand, dashed. */
export function PreviewedDensities({ box, range, ceiling, scale, preview }: DensitiesProps) {
  const { level, sketch, proposal } = preview
  const toX = scaleX(range, box)
  const toY = scaleDensity(ceiling, scale, box)
  const wave = sketch?.waves[level]
  const [low, high] = range
  const x = Float64Array.from({ length: 240 }, (_, i) => low + ((high - low) * i) / 239)
  return (
    <g className={styles.preview} clipPath="url(#well-densities)" data-preview>
      {proposal && <path className={styles.proposal} d={curvePath(x, x.map(proposal), toX, toY)} />}
      {sketch && wave && (
        <path
          className={styles.density}
          d={curvePath(
            sketch.x,
            wave.map((v) => v * v),
            toX,
            toY,
          )}
        />
      )}
    </g>
  )
}
