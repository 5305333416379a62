import { useEffect, useMemo, useState } from 'react'
import { Handle } from '../../../ui/drag/Handle'
import { PreviewContext, PreviewHub } from '../../../ui/drag/preview'
import { formatNumber } from '../../../ui/format'
import { useStage } from '../../../ui/stage/hub'
import { onScreen, type Picture, underPoint } from '../../../ui/stage/plane'
import type { Star } from '../oneStar'
import type { ClusterRun } from '../run'
import { shownUnits, withUnit } from '../scales'
import { fastestOf } from '../starColours'
import type { HeldStar, Vector } from './editStars'
import styles from './hand.module.css'

interface Props {
  readonly run: ClusterRun
  readonly star: Star
  readonly onPut: (held: Partial<HeldStar>) => void
}

/** CSS pixels that the arrow of the fastest usual speed is long, and that it has at rest, so that it can be taken hold of. */
const LONGEST = 110
const RESTING = 26
/** CSS pixels that an arrow key moves by, and with shift. */
const STEP = { small: 4, large: 24 } as const

const sum = (a: Vector, b: Vector, share = 1): Vector => [a[0] + share * b[0], a[1] + share * b[1], a[2] + share * b[2]]

/** A star and its velocity, to be taken hold of: in the plane through the star that faces the camera. */
export function StarHolds({ run, star, onPut }: Props) {
  const hub = useStage()
  const [previews] = useState(() => new PreviewHub())
  // They follow the camera.
  const [, drawn] = useState(0)
  useEffect(() => hub.onDrawn(() => drawn((count) => count + 1)), [hub])
  // What is in hand moves more than itself: the line between the two.
  const [inHand, setInHand] = useState<{ readonly at?: Vector; readonly tip?: Vector }>({})
  useEffect(
    () =>
      previews.subscribe(() => {
        const { given } = previews.snapshot() ?? {}
        if (!given) return setInHand({})
        const vector: Vector = [Number(given.x), Number(given.y), Number(given.z)]
        setInHand(given.what === 'place' ? { at: vector } : { tip: vector })
      }),
    [previews],
  )
  const fastest = useMemo(() => fastestOf(run, 1), [run])
  const camera = hub.drawing?.camera
  if (!camera) return null
  const picture: Picture = { camera, width: hub.width, height: hub.height }
  const { position, velocity } = star
  const place = onScreen(picture, position)
  if (!place) return null
  /** Length of the arrow per speed. */
  const reach = (LONGEST * hub.worldPerPixel) / fastest
  const tip = sum(position, velocity, reach)
  const units = shownUnits(run.values)
  const screen = (of: Vector): readonly [number, number] => {
    const { x, y } = onScreen(picture, of) ?? place
    return [x, y]
  }
  /** Of a star at rest the arrow's end stands beside it. */
  const shownTip = (of: Vector): readonly [number, number] => {
    const [x, y] = screen(of)
    const [x0, y0] = screen(position)
    return Math.hypot(x - x0, y - y0) < RESTING ? [x + RESTING, y] : [x, y]
  }
  const said = (of: Vector, unit: string) => withUnit(of.map((each) => formatNumber(each, 3)).join(', '), unit)
  const speedTo = (end: Vector): Vector => sum([0, 0, 0], sum(end, position, -1), 1 / reach)
  const beside = (
    from: readonly [number, number],
    through: Vector,
    [right, up]: readonly [number, number],
    large: boolean,
  ) => {
    const step = large ? STEP.large : STEP.small
    return underPoint(picture, { x: from[0] + step * right, y: from[1] - step * up }, through)
  }
  const shared = { axis: 'both', within: (value: Vector) => ({ value }) } as const
  const given =
    (what: 'place' | 'velocity') =>
    ([x, y, z]: Vector) => ({ what, x, y, z })
  const back = (of: Readonly<Record<string, unknown>>): Vector => [Number(of.x), Number(of.y), Number(of.z)]
  const [fromX, fromY] = screen(inHand.at ?? position)
  const [toX, toY] = inHand.at ? shownTip(sum(inHand.at, velocity, reach)) : shownTip(inHand.tip ?? tip)
  return (
    <PreviewContext value={previews}>
      <div className={styles.holds}>
        <svg aria-hidden>
          <line x1={fromX} y1={fromY} x2={toX} y2={toY} />
        </svg>
        <Handle<Vector>
          {...shared}
          label="Place of the star"
          value={position}
          at={(x, y) => underPoint(picture, { x, y }, position)}
          place={screen}
          step={(from, direction, large) => beside(screen(from), from, direction, large)}
          said={(of) => said(of, units.length)}
          given={given('place')}
          change={(of) => onPut({ position: back(of) })}
        />
        <Handle<Vector>
          {...shared}
          label="Velocity of the star"
          value={tip}
          at={(x, y) => underPoint(picture, { x, y }, tip)}
          place={shownTip}
          step={(from, direction, large) => beside(screen(from), from, direction, large)}
          said={(of) => said(speedTo(of), units.speed)}
          given={given('velocity')}
          change={(of) => {
            const [x, y, z] = speedTo(back(of))
            const { speed } = run.scales
            onPut({ velocity: [x / speed, y / speed, z / speed] })
          }}
          color="var(--sm-series-2)"
        />
      </div>
    </PreviewContext>
  )
}
