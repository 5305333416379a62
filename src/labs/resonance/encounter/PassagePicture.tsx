import { useElementSize } from '@mantine/hooks'
import type { ReactNode } from 'react'
import { squaredScaleRadius } from '../../../physics/resonance/encounter'
import { barRadius, referencePatternSpeed } from '../../../physics/resonance/galaxy'
import type { RoomProps } from '../../../rooms/lab'
import { usePreview } from '../../../rooms/Previewing'
import { Handle } from '../../../ui/drag/Handle'
import { listWithinLimits, withinLimits } from '../../../ui/drag/limits'
import { formatNumber } from '../../../ui/format'
import { useRootSize } from '../../../ui/theme/tokens'
import { t } from '../../../words/language'
import type { Text } from '../../../words/text'
import styles from '../resonance.module.css'
import { type EncounterValues, galacticVelocity, parameters } from './parameters'
import { type Aim, aimedAt, aimOf, flownAlong, offsetOf } from './passage'

interface PassageProps extends Pick<RoomProps, 'change'> {
  readonly values: EncounterValues
}

/** The passage from two sides, both to be taken hold of: how far and on which side of the star, and where to. */
export function PassagePicture({ values, change }: PassageProps) {
  const preview = usePreview<EncounterValues>()
  const shown = preview?.values ?? values
  const inHand = preview !== undefined || undefined
  return (
    <section className={styles.passage} aria-label={t('The passage')}>
      <SeenAlongFlight values={values} shown={shown} inHand={inHand} change={change} />
      <SeenFaceOn values={values} shown={shown} inHand={inHand} change={change} />
    </section>
  )
}

interface SideProps extends PassageProps {
  /** Those that are in hand, or the same. */
  readonly shown: EncounterValues
  readonly inHand: true | undefined
}

type Point = readonly [x: number, y: number]

interface ViewProps {
  /** Half of what is seen, kpc. */
  readonly extent: number
  readonly label: Text
  readonly caption: Text
  readonly drawing: ReactNode
  /** What is what. @param letter height of a letter, kpc */
  readonly names: (letter: number) => ReactNode
  /** @param toPixels place in the box of a place in kpc @param toKpc the way back */
  readonly handle: (toPixels: (point: Point) => Point, toKpc: (x: number, y: number) => Point) => ReactNode
}

/** A square of the sky, y upwards, and what can be taken hold of in it. */
function View({ extent, label, caption, drawing, names, handle }: ViewProps) {
  const { ref, width, height } = useElementSize()
  const scale = Math.min(width, height) / (2 * extent)
  const letter = (0.75 * useRootSize()) / Math.max(scale, 1e-9)
  const toPixels = ([x, y]: Point): Point => [
    Math.min(width, Math.max(0, width / 2 + scale * x)),
    Math.min(height, Math.max(0, height / 2 - scale * y)),
  ]
  return (
    <figure>
      <div ref={ref} className={styles.passageBox}>
        <svg
          data-stage-lines
          viewBox={`${-extent} ${-extent} ${2 * extent} ${2 * extent}`}
          role="img"
          aria-label={label}
          fontSize={letter}
        >
          {drawing}
          {names(letter)}
        </svg>
        {scale > 0 && handle(toPixels, (x, y) => [(x - width / 2) / scale, (height / 2 - y) / scale])}
      </div>
      <p>{caption}</p>
    </figure>
  )
}

interface NameProps {
  readonly of: Text
  /** What it names, kpc, y upwards. */
  readonly at: Point
  readonly letter: number
  /** From what it names, letters; away from the middle of the picture where it is not told. */
  readonly below?: boolean
}

/** A name beside what it names: on the side where there is more room. */
function Name({ of, at: [x, y], letter, below = false }: NameProps) {
  const side = x > 0 ? -1 : 1
  return (
    <text textAnchor={side > 0 ? 'start' : 'end'} x={x + 0.7 * side * letter} y={-y + (below ? 1.4 : -0.7) * letter}>
      {of}
    </text>
  )
}

/** The plane across the flight: the star in the middle, the subhalo where it comes closest. */
function SeenAlongFlight({ values, shown, inHand, change }: SideProps) {
  const extent = Math.max(4, 1.5 * values.impact)
  const [level, upright] = aimOf(shown)
  const core = Math.sqrt(squaredScaleRadius(shown.mass))
  return (
    <View
      extent={extent}
      label={t('Seen along the flight: the subhalo passes the star at {impact} kpc.', {
        impact: formatNumber(shown.impact, 3),
      })}
      caption={t('Along the flight, {width} kpc wide; strong: scale radius {radius} kpc.', {
        width: formatNumber(2 * extent, 2),
        radius: formatNumber(core, 3),
      })}
      drawing={
        <g data-preview={inHand}>
          <circle className={styles.circle} r={shown.impact} />
          <circle className={styles.circle} cx={level} cy={-upright} r={core} data-strong />
          <line className={styles.flight} x1={0} y1={0} x2={level} y2={-upright} />
          <circle className={styles.star} r={0.025 * extent} />
        </g>
      }
      names={(letter) => (
        <>
          <Name of={t('star')} at={[0, 0]} letter={letter} below={upright >= 0} />
          <Name of={t('subhalo')} at={[level, upright]} letter={letter} below={upright < 0} />
        </>
      )}
      handle={(toPixels, toKpc) => (
        <Handle<Aim>
          value={aimOf(values)}
          at={toKpc}
          step={([x, y], [right, up], large) => [x + right * (large ? 1 : 0.1), y + up * (large ? 1 : 0.1)]}
          within={(aim) => {
            const distance = Math.sqrt(aim[0] * aim[0] + aim[1] * aim[1])
            const { value, limit } = withinLimits(parameters.impact, distance, 0.01)
            return limit ? { value: [(aim[0] * value) / distance, (aim[1] * value) / distance], limit } : { value: aim }
          }}
          given={(aim) => aimedAt(values, aim)}
          change={change}
          place={toPixels}
          axis="both"
          label="Subhalo at closest approach"
          said={([x, y]) => t('{distance} kpc from the star', { distance: formatNumber(Math.sqrt(x * x + y * y), 3) })}
        />
      )}
    />
  )
}

/** Half of the galaxy that is shown, kpc. */
const galaxyExtent = 14
/** kpc for each km/s of the arrow that shows the velocity. */
const arrowScale = 0.04

/** The galaxy face on: bar, star, and the line along which the subhalo flies. */
function SeenFaceOn({ values, shown, inHand, change }: SideProps) {
  const start = offsetOf(values)
  const extent = Math.max(
    galaxyExtent,
    ...[0, 1].flatMap((k) => [1.2 * Math.abs(values.star[k]), 1.4 * Math.abs(values.star[k] + start[k])]),
  )
  const length = barRadius(shown.barLengthFollows ? shown.patternSpeed : referencePatternSpeed)
  const offset = offsetOf(shown)
  const at = [shown.star[0] + offset[0], shown.star[1] + offset[1]]
  const [vx, vy] = galacticVelocity(shown)
  const speed = Math.sqrt(vx * vx + vy * vy)
  const reach = speed > 0 ? (2 * extent) / speed : 0
  const tip = (of: EncounterValues, [x, y]: Point): Point => {
    const from = offsetOf(of)
    return [of.star[0] + from[0] + arrowScale * x, of.star[1] + from[1] + arrowScale * y]
  }
  const [px, py] = values.geometry === 'relative' ? [values.star[3], values.star[4]] : [0, 0]
  return (
    <View
      extent={extent}
      label={t(
        'Face on: the bar, the star and the way of the subhalo, which flies with {vx}, {vy} km/s in the plane.',
        { vx: formatNumber(vx, 3), vy: formatNumber(vy, 3) },
      )}
      caption={t('Face on, {width} kpc wide.', { width: formatNumber(2 * extent, 2) })}
      drawing={
        <g data-preview={inHand}>
          <ellipse className={styles.galacticBar} rx={0.62 * length} ry={0.2 * length} />
          <line
            className={styles.flight}
            x1={at[0] - reach * vx}
            y1={-(at[1] - reach * vy)}
            x2={at[0] + reach * vx}
            y2={-(at[1] + reach * vy)}
          />
          <line
            className={styles.arrow}
            x1={at[0]}
            y1={-at[1]}
            x2={at[0] + arrowScale * vx}
            y2={-(at[1] + arrowScale * vy)}
          />
          <circle className={styles.point} cx={at[0]} cy={-at[1]} r={0.02 * extent} />
          <circle className={styles.star} cx={shown.star[0]} cy={-shown.star[1]} r={0.025 * extent} />
        </g>
      }
      names={(letter) => (
        <>
          <text textAnchor="middle" y={0.35 * letter}>
            {t('bar')}
          </text>
          <Name of={t('star')} at={[shown.star[0], shown.star[1]]} letter={letter} below={offset[1] >= 0} />
          <Name of={t('subhalo')} at={[at[0], at[1]]} letter={letter} below={offset[1] < 0} />
        </>
      )}
      handle={(toPixels, toKpc) => (
        <Handle<Point>
          value={[values.subhaloVelocity[0], values.subhaloVelocity[1]]}
          at={(x, y) => {
            const point = toKpc(x, y)
            return [
              (point[0] - values.star[0] - start[0]) / arrowScale - px,
              (point[1] - values.star[1] - start[1]) / arrowScale - py,
            ]
          }}
          step={([x, y], [right, up], large) => [x + right * (large ? 20 : 2), y + up * (large ? 20 : 2)]}
          within={([x, y]) => {
            const { value, limit } = listWithinLimits(parameters.subhaloVelocity, [x, y, values.subhaloVelocity[2]])
            return { value: [value[0], value[1]], ...(limit ? { limit } : {}) }
          }}
          given={(velocity) => flownAlong(values, velocity)}
          change={change}
          place={([x, y]) => toPixels(tip(shown, [x + px, y + py]))}
          axis="both"
          label="Velocity of the subhalo in the plane"
          said={([x, y]) => `${formatNumber(x, 3)}, ${formatNumber(y, 3)} km/s`}
        />
      )}
    />
  )
}
