import { shown } from '../../words/language'
import type { Text } from '../../words/text'
import styles from './controls.module.css'
import { type SliderScale, sliderSteps } from './sliderScale'

/** What a lab draws on a slider: ranges with a meaning, and single values worth knowing. */
export interface SliderAnnotation {
  readonly zones?: readonly {
    readonly from: number
    readonly to: number
    readonly kind: 'danger' | 'warning' | 'ok'
    /** Shown in words while the value is inside. */
    readonly label: Text
  }[]
  readonly marks?: readonly { readonly value: number; readonly label: Text }[]
}

export interface SliderZonesProps {
  readonly annotation: SliderAnnotation
  readonly scale: SliderScale
  readonly value: number
}

/** Coloured stretches and ticks on a slider's track, and in words the one the thumb stands in. */
export function SliderZones({ annotation, scale, value }: SliderZonesProps) {
  const percent = (x: number) => (scale.positionOf(x) / sliderSteps) * 100
  const here = annotation.zones?.find((zone) => value >= zone.from && value <= zone.to)
  return (
    <>
      <div className={styles.zones} aria-hidden>
        {annotation.zones?.map((zone) => (
          <span
            key={`${zone.from} ${zone.to}`}
            className={styles.zone}
            data-kind={zone.kind}
            style={{ left: `${percent(zone.from)}%`, width: `${percent(zone.to) - percent(zone.from)}%` }}
          />
        ))}
        {annotation.marks?.map((mark) => (
          <span
            key={mark.value}
            className={styles.mark}
            style={{ left: `${percent(mark.value)}%` }}
            title={shown(mark.label)}
          />
        ))}
      </div>
      {annotation.zones && (
        <p className={styles.zoneText} data-kind={here?.kind}>
          {here && shown(here.label)}
        </p>
      )}
    </>
  )
}
