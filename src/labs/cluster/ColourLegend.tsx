import { type CSSProperties, useEffect } from 'react'
import { useStage } from '../../ui/stage/hub'
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

/** What the colours of the stars say. */
export function ColourLegend({ words, scale, kinds }: StarLegend) {
  const hub = useStage()
  const { light, ink } = scales[scale ?? 'shades']
  useEffect(() => {
    const paint = (
      context: CanvasRenderingContext2D,
      width: number,
      height: number,
      ground: { readonly dark: boolean },
    ): void => {
      if (width < LEFT + WIDTH + MARGIN) return
      const colours = ground.dark ? light : ink
      const text = ground.dark ? '#dbe6ff' : '#101624'
      context.font = '13px system-ui, sans-serif'
      if (kinds) {
        let left = LEFT
        for (const [place, kind] of kinds.entries()) {
          context.fillStyle = colours[place === 0 ? 0 : colours.length - 1]
          context.fillRect(left, height - MARGIN - SWATCH, SWATCH, SWATCH)
          context.fillStyle = text
          context.fillText(kind, left + SWATCH + 5, height - MARGIN)
          left += SWATCH + 19 + context.measureText(kind).width
        }
        return
      }
      if (scale) {
        const run = context.createLinearGradient(LEFT, 0, LEFT + WIDTH, 0)
        for (const [stop, colour] of colours.entries()) run.addColorStop(stop / (colours.length - 1), colour)
        context.fillStyle = run
        context.fillRect(LEFT, height - MARGIN - 6, WIDTH, 6)
      }
      context.fillStyle = text
      context.fillText(words, LEFT, height - MARGIN - 13)
    }
    hub.painters.add(paint)
    return () => {
      hub.painters.delete(paint)
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
