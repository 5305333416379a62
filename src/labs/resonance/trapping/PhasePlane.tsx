import { useElementSize } from '@mantine/hooks'
import { ChartFrame } from '../../../ui/charts/ChartFrame'
import { formatNumber } from '../../../ui/format'
import styles from '../resonance.module.css'
import type { ComputedTrapping } from './compute'

interface PhasePlaneProps {
  readonly trapping: ComputedTrapping | undefined
  readonly reason: string | undefined
}

const margin = { left: 62, right: 16, top: 10, bottom: 40 }
/** Height of the plane in half-widths of the island. */
const reach = 1.6
/** Energies of the thin curves, in units of the separatrix's above the bottom. */
const levels = [0.1, 0.3, 0.6, 1.3, 1.8]

/** θ_s and I_s: curves of equal pendulum energy, the separatrix, and the star at each of its apocentres. */
export function PhasePlane({ trapping, reason }: PhasePlaneProps) {
  const { ref, width, height } = useElementSize()
  const half = trapping?.state.island.halfWidth ?? 1
  const stable = trapping?.state.island.stableAngle ?? Math.PI
  const x = (angle: number) => margin.left + (angle / (2 * Math.PI)) * Math.max(1, width - margin.left - margin.right)
  const y = (action: number) => {
    const room = Math.max(1, height - margin.top - margin.bottom)
    return margin.top + room * 0.5 * (1 - action / (reach * half))
  }
  // ½𝒢I² + Ψ(1 − cos(θ − θ₀)) = 2Ψ·energy, with I_h² = 4Ψ/𝒢: closed curves inside the separatrix, pairs of open ones outside.
  const level = (energy: number) => {
    const steps = 240
    const draw = (place: (share: number) => readonly [number, number]) =>
      Array.from({ length: steps + 1 }, (_, i) => {
        const [angle, action] = place(i / steps)
        return `${i === 0 ? 'M' : 'L'}${x(angle).toFixed(1)} ${y(action).toFixed(1)}`
      }).join('')
    if (energy < 1) {
      const modulus = Math.sqrt(energy)
      return draw((share) => {
        const turn = 2 * Math.PI * share
        return [stable + 2 * Math.asin(modulus * Math.sin(turn)), half * modulus * Math.cos(turn)]
      })
    }
    const branch = (sign: number) =>
      draw((share) => {
        const angle = 2 * Math.PI * share
        return [angle, sign * half * Math.sqrt(Math.max(0, energy - 0.5 * (1 - Math.cos(angle - stable))))]
      })
    return branch(1) + branch(-1)
  }
  const points = trapping?.points ?? []
  const summary = trapping
    ? `${points.length} apocentres of the star; the island reaches ${formatNumber(half, 4)} kpc km/s to either side of the resonance and is centred ${stable > 0 ? 'across' : 'along'} the bar. The star starts at ${formatNumber(100 * trapping.state.depth, 3)} % of the separatrix's energy: ${trapping.state.trapped ? 'trapped' : 'free'}.`
    : (reason ?? 'Computing …')
  return (
    <ChartFrame
      title="Phase plane of the slow angle"
      legend={[
        { name: 'star at apocentres', kind: 'measured', color: 'var(--sm-series-1)' },
        { name: 'separatrix', kind: 'theory', color: 'var(--sm-theory)' },
        { name: 'other energies', kind: 'guide', color: 'var(--sm-guide)' },
      ]}
      summary={summary}
      fileName="resonance-phase-plane"
      columns={() => [
        { name: 'slowAngle', unit: 'rad', values: points.map((point) => point.slowAngle) },
        { name: 'slowAction', unit: 'kpc km/s', values: points.map((point) => point.slowAction) },
      ]}
    >
      <div ref={ref} className={styles.planeBox}>
        {trapping && width > 100 && height > 80 && (
          <svg className={styles.plane} width={width} height={height} role="img" aria-label={summary} data-curves>
            <clipPath id="plane-clip">
              <rect x={x(0)} y={margin.top} width={x(2 * Math.PI) - x(0)} height={y(-reach * half) - margin.top} />
            </clipPath>
            <g clipPath="url(#plane-clip)">
              {levels.map((energy) => (
                <path key={energy} className={styles.level} d={level(energy)} />
              ))}
              <path className={styles.separatrix} d={level(1)} />
              {points.map((point, i) => (
                <circle
                  key={i}
                  className={styles.orbitPoint}
                  cx={x(point.slowAngle)}
                  cy={y(point.slowAction)}
                  r={2.6}
                />
              ))}
            </g>
            <line
              className={styles.planeAxis}
              x1={x(0)}
              x2={x(2 * Math.PI)}
              y1={y(-reach * half)}
              y2={y(-reach * half)}
            />
            <line className={styles.planeAxis} x1={x(0)} x2={x(0)} y1={y(-reach * half)} y2={margin.top} />
            {[0, 0.5, 1, 1.5, 2].map((turn) => (
              <text key={turn} x={x(turn * Math.PI)} y={y(-reach * half) + 16} textAnchor="middle">
                {turn === 0 ? '0' : turn === 1 ? 'π' : `${turn}π`}
              </text>
            ))}
            <text x={(x(0) + x(2 * Math.PI)) / 2} y={height - 6} textAnchor="middle">
              slow angle θ_s (twice the azimuth from the bar)
            </text>
            {[-half, 0, half].map((action) => (
              <text key={action} x={margin.left - 6} y={y(action) + 4} textAnchor="end">
                {formatNumber(action, 3)}
              </text>
            ))}
            <text transform={`translate(13 ${height / 2}) rotate(-90)`} textAnchor="middle">
              I_s (kpc km/s)
            </text>
          </svg>
        )}
      </div>
    </ChartFrame>
  )
}
