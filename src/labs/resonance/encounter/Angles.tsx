import { useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { RoomProps } from '../../../rooms/lab'
import { usePreview } from '../../../rooms/Previewing'
import { type Given, PreviewContext } from '../../../ui/drag/preview'
import { useGiveUp } from '../../../ui/drag/useGiveUp'
import { formatNumber } from '../../../ui/format'
import { Lockable } from '../../../ui/locked'
import { shown, t } from '../../../words/language'
import styles from '../resonance.module.css'
import { type EncounterValues, galacticVelocity } from './parameters'
import { across, scale, size, type Vector } from './passage'

const degrees = 180 / Math.PI

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
export function EncounterAngles(props: { readonly values: EncounterValues } & Pick<RoomProps, 'change'>) {
  const { change } = props
  const values = usePreview<EncounterValues>()?.values ?? props.values
  const angles = anglesOf(values)
  const previews = useContext(PreviewContext)
  const list = useRef<HTMLDivElement>(null)
  const [held, setHeld] = useState<Given>()
  const givenUp = useRef(false)
  useGiveUp(held !== undefined, () => {
    givenUp.current = true
    setHeld(undefined)
    previews.drop()
  })
  const release = useEffectEvent(() => {
    if (!held) return
    setHeld(undefined)
    previews.release()
    change(held)
  })
  // React's own change is every input; the browser's comes once, when a slider is let go of.
  useEffect(() => {
    const { current } = list
    current?.addEventListener('change', release)
    return () => current?.removeEventListener('change', release)
  }, [])
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
    if (givenUp.current) return
    const given = {
      subhaloVelocity: aim.map(round),
      offsetDirection: first.map((value, k) => round(cos * value + sin * second[k])),
    }
    setHeld(given)
    previews.show(given)
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
    <section className={styles.section} aria-label={t('Velocity and side of the passage')}>
      <h3>{t('Velocity and side of the passage')}</h3>
      <div
        ref={list}
        className={styles.sliders}
        onPointerDown={() => {
          givenUp.current = false
        }}
        onKeyDown={() => {
          givenUp.current = false
        }}
      >
        <Lockable of={['subhaloVelocity', 'offsetDirection']}>
          {sliders.map(({ name, label, least, most, unit }) => (
            <label key={name} style={{ display: 'contents' }}>
              <span>{shown(label)}</span>
              <input
                type="range"
                min={least}
                max={most}
                step={1}
                value={Math.round(angles[name])}
                aria-valuetext={shown(`${formatNumber(angles[name], 3)} ${unit}`)}
                onChange={(event) => set({ [name]: Number(event.currentTarget.value) })}
              />
              <output>
                {shown(formatNumber(angles[name], 3))} {unit}
              </output>
            </label>
          ))}
        </Lockable>
      </div>
    </section>
  )
}
