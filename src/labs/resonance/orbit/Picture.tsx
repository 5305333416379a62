import { useElementSize } from '@mantine/hooks'
import { useMemo, useSyncExternalStore } from 'react'
import { formatNumber } from '../../../ui/format'
import { useRootSize } from '../../../ui/theme/tokens'
import { shown, t } from '../../../words/language'
import { asIs, type Text } from '../../../words/text'
import styles from '../resonance.module.css'
import type { OrbitScene } from './compute'
import { pictureExtent } from './extent'
import { PreviewedOrbit, piecesPath } from './PreviewedOrbit'
import { StarArrow, StarHandles } from './StarHandles'
import type { Star } from './starInHand'
import type { PathHead } from './usePathPlayback'

interface OrbitPictureProps {
  readonly answer: OrbitScene
  /** Where the star is on its path. */
  readonly head: PathHead
  readonly star: Star
  readonly onStar: (star: Star) => void
}

/** Points of the path drawn behind the star at once. */
const longestTrail = 1500

interface Circle {
  readonly radius: number | undefined
  readonly label: Text
  readonly strong: boolean
  /** Its name stands at the lower left instead of at the lower right. */
  readonly left?: boolean
}

/** The galaxy face on, turning with the bar: orbit, curve of zero velocity, resonances, Lagrange points. The start can be dragged. */
export function OrbitPicture({ answer, head, star, onStar }: OrbitPictureProps) {
  const { orbit, resonances, zeroVelocity, barRadius } = answer
  const { ref: measured, width, height } = useElementSize()
  /** px for each kpc. */
  const scale = Math.min(width, height) / (2 * pictureExtent)
  // Letters of 3/4 rem, in the drawing's kpc.
  const letter = (0.75 * useRootSize()) / Math.max(scale, 1e-9)
  const zero = useMemo(() => piecesPath(zeroVelocity), [zeroVelocity])
  const circles: readonly Circle[] = [
    // Two of them lie close to the middle: the inner one has its name at the left.
    ...resonances.innerLindblad.map((radius, index, all) => ({
      radius,
      label: asIs('ILR'),
      strong: false,
      left: index === 0 && all.length > 1,
    })),
    { radius: resonances.corotation, label: 'corotation', strong: true },
    { radius: resonances.outerLindblad, label: asIs('OLR'), strong: false },
  ]
  const extent = pictureExtent
  return (
    <div ref={measured} className={styles.fill}>
      <svg
        data-stage-lines
        fontSize={letter}
        className={styles.picture}
        viewBox={`${-extent} ${-extent} ${2 * extent} ${2 * extent}`}
        role="group"
        aria-label={t('Orbit in the frame of the bar, {width} kpc wide. The star starts at x {x}, y {y} kpc.', {
          width: 2 * extent,
          x: formatNumber(star[0], 3),
          y: formatNumber(star[1], 3),
        })}
      >
        <ellipse className={styles.galacticBar} cx={0} cy={0} rx={0.62 * barRadius} ry={0.2 * barRadius} />
        {circles.map(({ radius, label, strong, left = false }) =>
          radius === undefined ? null : (
            <g key={`${label} ${radius}`}>
              <circle className={styles.circle} r={radius} data-strong={strong || undefined} />
              <text
                textAnchor={left ? 'end' : 'start'}
                x={(left ? -1 : 1) * (0.71 * radius + 0.2 * letter)}
                y={0.71 * radius + 0.8 * letter}
              >
                {shown(label)}
              </text>
            </g>
          ),
        )}
        <path className={styles.zeroVelocity} d={zero} />
        <Trail path={orbit.path} head={head} />
        {Object.entries(resonances.lagrange).map(([name, point]) => (
          <g key={name}>
            <circle className={styles.point} cx={point.x} cy={-point.y} r={0.11} />
            <text x={point.x + 0.4 * letter} y={-point.y - 0.4 * letter}>
              {name}
            </text>
          </g>
        ))}
        <PreviewedOrbit />
        <StarArrow star={star} />
        <StarOnPath path={orbit.path} head={head} />
        <g transform={`translate(${-extent + 1} ${extent - 0.8})`}>
          <line className={styles.arrow} x1={0} y1={0} x2={5} y2={0} />
          <text x={5 + 0.5 * letter} y={0.35 * letter}>
            {asIs('5 kpc')}
          </text>
        </g>
      </svg>
      {scale > 0 && (
        <StarHandles
          star={star}
          onStar={onStar}
          toPixels={([x, y]) => [width / 2 + scale * x, height / 2 - scale * y]}
          toKpc={(x, y) => [(x - width / 2) / scale, (height / 2 - y) / scale]}
        />
      )}
    </div>
  )
}

interface TravellerProps {
  /** x y z and their momenta at one point after the other, kpc and km/s. */
  readonly path: ArrayLike<number>
  readonly head: PathHead
}

/** The point the star is at, in every frame; the last one where the path is shorter than the one before it was. */
const usePoint = ({ path, head }: TravellerProps) =>
  Math.min(useSyncExternalStore(head.subscribe, head.point), Math.max(0, path.length / 6 - 1))

/** The way that lies behind the star. */
function Trail({ path, head }: TravellerProps) {
  const shown = usePoint({ path, head })
  const from = Math.max(0, shown - longestTrail)
  let d = ''
  for (let i = from; i <= shown; i++)
    d += `${i === from ? 'M' : 'L'}${path[6 * i].toFixed(3)} ${(-path[6 * i + 1]).toFixed(3)}`
  return <path className={styles.path} d={d} />
}

function StarOnPath({ path, head }: TravellerProps) {
  const shown = usePoint({ path, head })
  return <circle className={styles.star} cx={path[6 * shown]} cy={-path[6 * shown + 1]} r={0.22} />
}
