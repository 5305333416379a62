import { type CSSProperties, useEffect } from 'react'
import { useStage } from '../../ui/stage/hub'
import styles from './cluster.module.css'
import { speedRamp } from './speedColours'

const light = speedRamp(true)
const ink = speedRamp(false)
const gradient = (colours: readonly string[]) => `linear-gradient(90deg, ${colours.join(', ')})`
const ramps = { '--light': gradient(light), '--ink': gradient(ink) } as CSSProperties

/** CSS pixels, in a picture of the stage: beside the scale bar. */
const LEFT = 170
const WIDTH = 96
const MARGIN = 16

/** What the colours of the stars say. @param most the fastest speed that has one of its own, km/s */
export function SpeedLegend({ most }: { readonly most: number }) {
  const hub = useStage()
  const words = `Speed, 0 to ${most} km/s`
  useEffect(() => {
    const paint = (
      context: CanvasRenderingContext2D,
      width: number,
      height: number,
      ground: { readonly dark: boolean },
    ): void => {
      if (width < LEFT + WIDTH + MARGIN) return
      const colours = ground.dark ? light : ink
      const ramp = context.createLinearGradient(LEFT, 0, LEFT + WIDTH, 0)
      for (const [stop, colour] of colours.entries()) ramp.addColorStop(stop / (colours.length - 1), colour)
      context.fillStyle = ramp
      context.fillRect(LEFT, height - MARGIN - 6, WIDTH, 6)
      context.fillStyle = ground.dark ? '#dbe6ff' : '#101624'
      context.font = '13px system-ui, sans-serif'
      context.fillText(words, LEFT, height - MARGIN - 13)
    }
    hub.painters.add(paint)
    return () => {
      hub.painters.delete(paint)
    }
  }, [hub, words])
  return (
    <div className={styles.speeds}>
      <span>{words}</span>
      <span className={styles.ramp} style={ramps} aria-hidden />
    </div>
  )
}
