import type { RoomProps } from '../../../rooms/lab'
import { formatNumber } from '../../../ui/format'
import styles from '../resonance.module.css'
import { type EncounterValues, galacticVelocity } from './parameters'

type Vector = readonly [number, number, number]

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const size = (a: Vector) => Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2])
const scale = (a: Vector, f: number): Vector => [a[0] * f, a[1] * f, a[2] * f]
const degrees = 180 / Math.PI

/** Two directions across w, the first of them as level as possible: the angle of the offset counts from it. */
function across(w: Vector): readonly [Vector, Vector] {
  const level = cross([0, 0, 1], w)
  const first: Vector = size(level) > 1e-9 * size(w) ? scale(level, 1 / size(level)) : [1, 0, 0]
  const second = cross(w, first)
  return [first, size(second) > 0 ? scale(second, 1 / size(second)) : [0, 1, 0]]
}

/** Speed and angles behind the two vectors of the parameters. */
function anglesOf(values: EncounterValues) {
  const star: Vector = [values.star[3], values.star[4], values.star[5]]
  const [vx, vy, vz] = galacticVelocity(values)
  const relative: Vector = [vx - star[0], vy - star[1], vz - star[2]]
  const aim: Vector = values.geometry === 'relative' ? relative : [vx, vy, vz]
  const speed = size(aim)
  const w = size(relative) > 0 ? relative : ([1, 0, 0] as const)
  const [first, second] = across(w)
  const [ex, ey, ez] = values.offsetDirection
  const along = (axis: Vector) => ex * axis[0] + ey * axis[1] + ez * axis[2]
  return {
    speed,
    azimuth: Math.atan2(aim[1], aim[0]) * degrees,
    elevation: speed > 0 ? Math.asin(Math.max(-1, Math.min(1, aim[2] / speed))) * degrees : 0,
    offset: Math.atan2(along(second), along(first)) * degrees,
  }
}

const round = (value: number) => Number(value.toPrecision(12))

/** Sliders for the speed of the subhalo, where it goes and on which side it passes. */
export function EncounterAngles({ values, change }: { readonly values: EncounterValues } & Pick<RoomProps, 'change'>) {
  const angles = anglesOf(values)
  const set = (next: Partial<typeof angles>) => {
    const { speed, azimuth, elevation, offset } = { ...angles, ...next }
    const c = Math.cos(elevation / degrees)
    const direction: Vector = [
      c * Math.cos(azimuth / degrees),
      c * Math.sin(azimuth / degrees),
      Math.sin(elevation / degrees),
    ]
    const star: Vector = [values.star[3], values.star[4], values.star[5]]
    const aim = scale(direction, speed)
    const relative = values.geometry === 'relative'
    const w: Vector = relative ? direction : [aim[0] - star[0], aim[1] - star[1], aim[2] - star[2]]
    const [first, second] = across(size(w) > 0 ? w : direction)
    const cos = Math.cos(offset / degrees)
    const sin = Math.sin(offset / degrees)
    change({
      subhaloVelocity: aim.map(round),
      offsetDirection: first.map((value, k) => round(cos * value + sin * second[k])),
    })
  }
  const sliders = [
    {
      name: 'speed',
      label: values.geometry === 'relative' ? 'v relative' : 'v galactic',
      least: 0,
      most: 600,
      unit: 'km/s',
    },
    { name: 'azimuth', label: 'azimuth', least: -180, most: 180, unit: '°' },
    { name: 'elevation', label: 'elevation', least: -90, most: 90, unit: '°' },
    { name: 'offset', label: 'side of passage', least: -180, most: 180, unit: '°' },
  ] as const
  return (
    <section className={styles.section} aria-label="Velocity and side of the passage">
      <h3>Velocity and side of the passage</h3>
      <div className={styles.sliders}>
        {sliders.map(({ name, label, least, most, unit }) => (
          <label key={name} style={{ display: 'contents' }}>
            <span>{label}</span>
            <input
              type="range"
              min={least}
              max={most}
              step={1}
              value={Math.round(angles[name])}
              aria-valuetext={`${formatNumber(angles[name], 3)} ${unit}`}
              onChange={(event) => set({ [name]: Number(event.currentTarget.value) })}
            />
            <output>
              {formatNumber(angles[name], 3)} {unit}
            </output>
          </label>
        ))}
      </div>
    </section>
  )
}
