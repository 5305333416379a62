import { usePreview } from '../../../rooms/Previewing'
import { Handle } from '../../../ui/drag/Handle'
import { formatNumber } from '../../../ui/format'
import styles from '../resonance.module.css'
import type { OrbitValues } from './parameters'
import { type Star, starAt, starHurried, starMoved, starWith, starWithinLimits } from './starInHand'

type Point = readonly [x: number, y: number]

/** kpc per km/s of the arrow that shows the velocity. */
const arrowScale = 0.02

const tipOf = ([x, y, , px, py]: Star): Point => [x + arrowScale * px, y + arrowScale * py]

/** The velocity of the star, or of the one in hand, in the drawing around it. */
export function StarArrow({ star }: { readonly star: Star }) {
  const shown: Star = usePreview<OrbitValues>()?.values.star ?? star
  const [x, y] = tipOf(shown)
  return <line className={styles.arrow} x1={shown[0]} y1={-shown[1]} x2={x} y2={-y} />
}

interface StarHandlesProps {
  readonly star: Star
  readonly onStar: (star: Star) => void
  /** From kpc to px of the picture, y upwards, and back. */
  readonly toPixels: (point: Point) => Point
  readonly toKpc: (x: number, y: number) => Point
}

/** Start and velocity of the star, both to be taken hold of. */
export function StarHandles({ star, onStar, toPixels, toKpc }: StarHandlesProps) {
  const common = {
    value: star,
    within: starWithinLimits,
    given: (value: Star) => ({ star: value }),
    change: (given: { readonly star?: unknown }) => onStar(given.star as Star),
    axis: 'both',
  } as const
  return (
    <>
      <Handle<Star>
        {...common}
        at={(px, py) => {
          const [x, y] = toKpc(px, py)
          return starWith(star, (x - star[0]) / arrowScale, (y - star[1]) / arrowScale)
        }}
        step={starHurried}
        place={(held) => toPixels(tipOf(held))}
        label="Velocity at the start"
        said={(held) => `${formatNumber(held[3], 4)}, ${formatNumber(held[4], 4)} km/s`}
      />
      <Handle<Star>
        {...common}
        at={(px, py) => starAt(star, ...toKpc(px, py))}
        step={starMoved}
        place={(held) => toPixels([held[0], held[1]])}
        label="Start of the star"
        said={(held) => `${formatNumber(held[0], 3)}, ${formatNumber(held[1], 3)} kpc`}
      />
    </>
  )
}
