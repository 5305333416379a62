import { useHold } from '../../../ui/drag/useHold'
import { formatNumber } from '../../../ui/format'
import styles from '../resonance.module.css'
import { type Star, starAt, starHurried, starMoved, starWith, starWithinLimits } from './starInHand'

/** kpc per km/s of the arrow that shows the velocity. */
const arrowScale = 0.02

interface StarHandlesProps {
  readonly star: Star
  readonly onStar: (star: Star) => void
  /** Radius that is at least to be reached by a finger, kpc. */
  readonly reach: number
}

/** A point of the page in the drawing around an element: kpc, y downwards. */
function placeIn(element: Element, x: number, y: number): DOMPoint | undefined {
  const matrix = element instanceof SVGElement ? element.ownerSVGElement?.getScreenCTM() : undefined
  return matrix ? new DOMPoint(x, y).matrixTransform(matrix.inverse()) : undefined
}

/** Start and velocity of the star, both to be taken hold of. */
export function StarHandles({ star, onStar, reach }: StarHandlesProps) {
  const common = {
    value: star,
    within: starWithinLimits,
    given: (value: Star) => ({ star: value }),
    change: (given: { readonly star?: unknown }) => onStar(given.star as Star),
  }
  const position = useHold<Star>({
    ...common,
    at: (x, y, element) => {
      const point = placeIn(element, x, y)
      return point && starAt(star, point.x, -point.y)
    },
    step: starMoved,
  })
  const velocity = useHold<Star>({
    ...common,
    at: (x, y, element) => {
      const point = placeIn(element, x, y)
      return point && starWith(star, (point.x - star[0]) / arrowScale, (-point.y - star[1]) / arrowScale)
    },
    step: starHurried,
  })
  const shown = position.held ?? velocity.held ?? star
  const tip = [shown[0] + arrowScale * shown[3], shown[1] + arrowScale * shown[4]]
  return (
    <>
      <line className={styles.arrow} x1={shown[0]} y1={-shown[1]} x2={tip[0]} y2={-tip[1]} />
      <g
        {...velocity.grip}
        className={styles.grip}
        tabIndex={0}
        role="button"
        aria-label={`Velocity at the start: ${formatNumber(shown[3], 4)}, ${formatNumber(shown[4], 4)} km/s. Drag, or use the arrow keys.`}
      >
        <circle className={styles.reach} cx={tip[0]} cy={-tip[1]} r={Math.max(0.28, reach)} />
        <circle className={styles.handle} cx={tip[0]} cy={-tip[1]} r={0.28} />
      </g>
      <g
        {...position.grip}
        className={styles.grip}
        tabIndex={0}
        role="button"
        aria-label={`Start of the star: ${formatNumber(shown[0], 3)}, ${formatNumber(shown[1], 3)} kpc. Drag, or use the arrow keys.`}
      >
        <circle className={styles.reach} cx={shown[0]} cy={-shown[1]} r={Math.max(0.4, reach)} />
        <circle className={styles.handle} cx={shown[0]} cy={-shown[1]} r={0.4} />
      </g>
    </>
  )
}
