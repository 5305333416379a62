import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, useMemo, useRef, useState } from 'react'
import { formatNumber } from '../../../ui/format'
import { useRootSize } from '../../../ui/theme/tokens'
import styles from '../resonance.module.css'
import { type OrbitScene, pictureExtent } from './compute'

interface OrbitPictureProps {
  readonly answer: OrbitScene
  /** Point of the path where the star is drawn. */
  readonly shown: number
  readonly star: readonly number[]
  readonly onStar: (star: number[]) => void
}

/** kpc per km/s of the arrow that shows the velocity. */
const arrowScale = 0.02
/** Points of the path drawn behind the star at once. */
const longestTrail = 1500

interface Circle {
  readonly radius: number | undefined
  readonly label: string
  readonly strong: boolean
  /** Its name stands at the lower left instead of at the lower right. */
  readonly left?: boolean
}

/** The galaxy face on, turning with the bar: orbit, curve of zero velocity, resonances, Lagrange points. The start can be dragged. */
export function OrbitPicture({ answer, shown, star, onStar }: OrbitPictureProps) {
  const { orbit, resonances, zeroVelocity, barRadius } = answer
  const svg = useRef<SVGSVGElement>(null)
  const { ref: measured, width, height } = useElementSize()
  // Letters of 3/4 rem, in the drawing's kpc.
  const letter = (0.75 * useRootSize() * 2 * pictureExtent) / Math.max(1, Math.min(width, height))
  const [dragging, setDragging] = useState<'position' | 'velocity'>()
  const zero = useMemo(() => {
    let d = ''
    for (let i = 0; i < zeroVelocity.length; i += 4)
      d += `M${zeroVelocity[i].toFixed(3)} ${(-zeroVelocity[i + 1]).toFixed(3)}L${zeroVelocity[i + 2].toFixed(3)} ${(-zeroVelocity[i + 3]).toFixed(3)}`
    return d
  }, [zeroVelocity])
  const trail = useMemo(() => {
    const from = Math.max(0, shown - longestTrail)
    let d = ''
    for (let i = from; i <= shown; i++)
      d += `${i === from ? 'M' : 'L'}${orbit.path[6 * i].toFixed(3)} ${(-orbit.path[6 * i + 1]).toFixed(3)}`
    return d
  }, [orbit, shown])

  const place = (event: PointerEvent) => {
    const matrix = svg.current?.getScreenCTM()
    if (!matrix) return undefined
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse())
    return [point.x, -point.y] as const
  }
  const move = (event: PointerEvent) => {
    const point = dragging && place(event)
    if (!point) return
    const [x, y] = point.map((value) => Math.round(value * 100) / 100)
    if (dragging === 'position') {
      if (x * x + y * y < 0.05) return
      onStar([x, y, ...star.slice(2)])
    } else {
      const velocity = [(x - star[0]) / arrowScale, (y - star[1]) / arrowScale].map((v) => Math.round(v * 2) / 2)
      onStar([...star.slice(0, 3), ...velocity, star[5]])
    }
  }
  const nudge = (kind: 'position' | 'velocity') => (event: KeyboardEvent) => {
    const steps = new Map<string, readonly [number, number]>([
      ['ArrowLeft', [-1, 0]],
      ['ArrowRight', [1, 0]],
      ['ArrowUp', [0, 1]],
      ['ArrowDown', [0, -1]],
    ])
    const step = steps.get(event.key)
    if (!step) return
    event.preventDefault()
    event.stopPropagation()
    const size = kind === 'position' ? 0.1 : 1
    const first = kind === 'position' ? 0 : 3
    onStar(star.map((value, i) => (i === first || i === first + 1 ? value + size * step[i - first] : value)))
  }
  const grab = (kind: 'position' | 'velocity', event: PointerEvent<SVGElement>) => {
    svg.current?.setPointerCapture(event.pointerId)
    setDragging(kind)
  }
  const circles: readonly Circle[] = [
    // Two of them lie close to the middle: the inner one has its name at the left.
    ...resonances.innerLindblad.map((radius, index, all) => ({
      radius,
      label: 'ILR',
      strong: false,
      left: index === 0 && all.length > 1,
    })),
    { radius: resonances.corotation, label: 'corotation', strong: true },
    { radius: resonances.outerLindblad, label: 'OLR', strong: false },
  ]
  const [tipX, tipY] = [star[0] + arrowScale * star[3], star[1] + arrowScale * star[4]]
  const extent = pictureExtent
  return (
    <div ref={measured} className={styles.fill}>
      <svg
        ref={svg}
        data-stage-lines
        fontSize={letter}
        className={styles.picture}
        viewBox={`${-extent} ${-extent} ${2 * extent} ${2 * extent}`}
        role="group"
        aria-label={`Orbit in the frame of the bar, ${2 * extent} kpc wide. The star starts at x ${formatNumber(star[0], 3)}, y ${formatNumber(star[1], 3)} kpc.`}
        onPointerMove={move}
        onPointerUp={() => setDragging(undefined)}
        onPointerCancel={() => setDragging(undefined)}
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
                {label}
              </text>
            </g>
          ),
        )}
        <path className={styles.zeroVelocity} d={zero} />
        <path className={styles.path} d={trail} />
        {Object.entries(resonances.lagrange).map(([name, point]) => (
          <g key={name}>
            <circle className={styles.point} cx={point.x} cy={-point.y} r={0.11} />
            <text x={point.x + 0.4 * letter} y={-point.y - 0.4 * letter}>
              {name}
            </text>
          </g>
        ))}
        <line className={styles.arrow} x1={star[0]} y1={-star[1]} x2={tipX} y2={-tipY} />
        <circle
          className={styles.handle}
          cx={tipX}
          cy={-tipY}
          r={0.28}
          tabIndex={0}
          role="button"
          aria-label={`Velocity at the start: ${formatNumber(star[3], 4)}, ${formatNumber(star[4], 4)} km/s. Drag, or use the arrow keys.`}
          onPointerDown={(event) => grab('velocity', event)}
          onKeyDown={nudge('velocity')}
        />
        <circle
          className={styles.handle}
          cx={star[0]}
          cy={-star[1]}
          r={0.4}
          tabIndex={0}
          role="button"
          aria-label={`Start of the star: ${formatNumber(star[0], 3)}, ${formatNumber(star[1], 3)} kpc. Drag, or use the arrow keys.`}
          onPointerDown={(event) => grab('position', event)}
          onKeyDown={nudge('position')}
        />
        <circle className={styles.star} cx={orbit.path[6 * shown]} cy={-orbit.path[6 * shown + 1]} r={0.22} />
        <g transform={`translate(${-extent + 1} ${extent - 0.8})`}>
          <line className={styles.arrow} x1={0} y1={0} x2={5} y2={0} />
          <text x={5 + 0.5 * letter} y={0.35 * letter}>
            5 kpc
          </text>
        </g>
      </svg>
    </div>
  )
}
