import { useElementSize } from '@mantine/hooks'
import type { Vector } from '../../../physics/resonance/encounter'
import { squaredScaleRadius } from '../../../physics/resonance/encounter'
import { barRadius, referencePatternSpeed } from '../../../physics/resonance/galaxy'
import { formatNumber } from '../../../ui/format'
import { useRootSize } from '../../../ui/theme/tokens'
import { shown, t } from '../../../words/language'
import type { Text } from '../../../words/text'
import type { GalaxyValues } from '../parameters'
import styles from '../resonance.module.css'

export interface Passing {
  /** Where it is at closest approach, kpc. */
  readonly place: Vector
  /** Its velocity, km/s; only the direction is drawn. */
  readonly velocity: Vector
}

interface PassagesProps {
  readonly galaxy: Pick<GalaxyValues, 'potential' | 'patternSpeed' | 'barLengthFollows'>
  /** kpc */
  readonly star: Vector
  /** km/s; the star of no orbit in particular has none. */
  readonly starVelocity?: Vector
  /** M☉ */
  readonly mass: number
  readonly passing: readonly Passing[]
  readonly caption: Text
}

/** kpc per km/s of an arrow. */
const arrowScale = 0.02
/** kpc; the outermost of what is drawn has this much room around it. */
const margin = 2.5

/** Bar, star and subhalo from above, at closest approach, with the straight line along which the subhalo comes and goes. */
export function Passages({ galaxy, star, starVelocity, mass, passing, caption }: PassagesProps) {
  const { potential, patternSpeed, barLengthFollows } = galaxy
  const bar = barRadius(barLengthFollows ? patternSpeed : referencePatternSpeed)
  const corotation = potential === 'logarithmic' ? barRadius(patternSpeed) : undefined
  const size = Math.sqrt(squaredScaleRadius(mass))
  const reach = [star, ...passing.map(({ place }) => place)].map(([x, y]) => Math.max(Math.abs(x), Math.abs(y)))
  const extent = Math.max(0.75 * bar, corotation ?? 0, ...reach) + margin
  const { ref, width, height } = useElementSize()
  const letters = (0.75 * useRootSize() * 2 * extent) / Math.max(1, Math.min(width, height))
  const tip = starVelocity && [star[0] + arrowScale * starVelocity[0], star[1] + arrowScale * starVelocity[1]]
  return (
    <figure className={styles.passages}>
      <div ref={ref}>
        <svg
          viewBox={`${-extent} ${-extent} ${2 * extent} ${2 * extent}`}
          role="img"
          aria-label={t('From above: the bar along x, the star at x {x}, y {y} kpc. {caption}', {
            x: formatNumber(star[0], 3),
            y: formatNumber(star[1], 3),
            caption,
          })}
          fontSize={letters}
        >
          <ellipse className={styles.galacticBar} rx={0.62 * bar} ry={0.2 * bar} />
          <text textAnchor="middle" y={letters * 0.35}>
            {t('bar')}
          </text>
          {corotation !== undefined && (
            <>
              <circle className={styles.circle} r={corotation} data-strong />
              <text textAnchor="middle" y={corotation + letters * 1.1}>
                {t('corotation')}
              </text>
            </>
          )}
          {passing.map(({ place: [x, y], velocity: [vx, vy] }, index) => {
            const speed = Math.sqrt(vx * vx + vy * vy)
            const [ux, uy] = speed > 0 ? [vx / speed, vy / speed] : [0, 0]
            const length = 4 * extent
            const arrow = letters * 2.2
            return (
              <g key={index}>
                <line
                  className={styles.flight}
                  x1={x - length * ux}
                  y1={-y + length * uy}
                  x2={x + length * ux}
                  y2={-y - length * uy}
                />
                <line className={styles.offset} x1={star[0]} y1={-star[1]} x2={x} y2={-y} />
                <circle className={styles.subhalo} cx={x} cy={-y} r={Math.max(size, extent / 60)} />
                {speed > 0 && (
                  <path
                    className={styles.flightHead}
                    d={`M${x + arrow * ux} ${-y - arrow * uy}l${-letters * 0.7 * (ux - 0.5 * uy)} ${letters * 0.7 * (uy + 0.5 * ux)}l${-letters * 0.7 * uy} ${-letters * 0.7 * ux}z`}
                  />
                )}
                {index === 0 && (
                  // On the side where there is room.
                  <text
                    textAnchor={x > 0 ? 'end' : 'start'}
                    x={x + letters * (x > 0 ? -0.5 : 0.5)}
                    y={-y - letters * 0.6}
                  >
                    {t('subhalo')}
                  </text>
                )}
              </g>
            )
          })}
          {tip && <line className={styles.arrow} x1={star[0]} y1={-star[1]} x2={tip[0]} y2={-tip[1]} />}
          <circle className={styles.star} cx={star[0]} cy={-star[1]} r={extent / 50} />
          <text textAnchor="end" x={star[0] - letters * 0.5} y={-star[1] + letters * 1.1}>
            {t('star')}
          </text>
        </svg>
      </div>
      <figcaption>{shown(caption)}</figcaption>
    </figure>
  )
}
