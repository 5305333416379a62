import { type CSSProperties, useEffect, useMemo } from 'react'
import { inkOf } from '../../ui/stage/ground'
import { type Overlay, useStage } from '../../ui/stage/hub'
import { shown } from '../../words/language'
import styles from './legend.module.css'
import { mapRamp, ramp, temperatureRamp } from './shades'
import type { StarLegend } from './starColours'

const scales = {
  shades: { light: ramp(true), ink: ramp(false) },
  temperature: { light: temperatureRamp(true), ink: temperatureRamp(false) },
  density: { light: mapRamp(true), ink: mapRamp(false) },
} as const

const gradient = (colours: readonly string[]) => `linear-gradient(90deg, ${colours.join(', ')})`

/** CSS pixels, in a picture of the stage: beside the scale bar. */
const LEFT = 170
const WIDTH = 96
const SWATCH = 10
const MARGIN = 16
/** The scale bar, its words and a gap. */
const ABOVE = 44

/** What the colours of the stars say. */
export function ColourLegend({ scale, ...legend }: StarLegend) {
  const words = shown(legend.words)
  const kinds = useMemo(() => legend.kinds?.map(shown), [legend.kinds])
  const hub = useStage()
  const { light, ink } = scales[scale ?? 'shades']
  useEffect(() => {
    const marks: Overlay = (width, height, ground, widthOf) => {
      if (width < LEFT + WIDTH + MARGIN) return []
      const colours = ground.dark ? light : ink
      const fill = inkOf(ground)
      if (kinds) {
        let left = LEFT
        return kinds.flatMap((kind, place) => {
          const x = left
          left += SWATCH + 19 + widthOf(kind)
          return [
            {
              kind: 'bar',
              x,
              y: height - MARGIN - SWATCH,
              width: SWATCH,
              height: SWATCH,
              fill: colours[place === 0 ? 0 : colours.length - 1],
            },
            { kind: 'words', x: x + SWATCH + 5, y: height - MARGIN, words: kind, fill },
          ] as const
        })
      }
      // As wide as its words, as on the page; where both are too wide to stand beside the scale bar, above it.
      const long = Math.max(WIDTH, widthOf(words))
      const beside = LEFT + long + MARGIN <= width
      const place = { x: beside ? LEFT : MARGIN, y: height - MARGIN - (beside ? 0 : ABOVE) }
      const said = { ...place, kind: 'words', y: place.y - 13, words, fill } as const
      const ramp = { ...place, kind: 'bar', y: place.y - 6, width: long, height: 6, fill: colours } as const
      return scale ? [ramp, said] : [said]
    }
    hub.overlays.add(marks)
    return () => {
      hub.overlays.delete(marks)
    }
  }, [hub, words, scale, kinds, light, ink])
  if (kinds)
    return (
      <ul className={`${styles.legend} ${styles.kinds}`} aria-label={words}>
        {kinds.map((kind, place) => (
          <li key={kind}>
            <span className={styles.swatch} style={inks(light, ink, place)} aria-hidden />
            {kind}
          </li>
        ))}
      </ul>
    )
  const ramps = { '--light': gradient(light), '--ink': gradient(ink) } as CSSProperties
  return (
    <div className={styles.legend} data-over={scale === 'density' || undefined}>
      <span>{words}</span>
      {scale && <span className={styles.ramp} style={ramps} aria-hidden />}
    </div>
  )
}

/** Colours of the first kind, or of the last. */
function inks(light: readonly string[], ink: readonly string[], place: number): CSSProperties {
  const of = (colours: readonly string[]) => colours[place === 0 ? 0 : colours.length - 1]
  return { '--light': of(light), '--ink': of(ink) } as CSSProperties
}
