import { useEffect, useRef } from 'react'
import { useStage } from './hub'
import classes from './Stage.module.css'
import { scaleBarLabel, scaleBarLength } from './scaleLengths'

/** CSS pixels. */
const LONGEST = 120
const MARGIN = 16

export interface ScaleBarProps {
  /** Unit of the world's lengths, e.g. "pc"; empty for pure numbers. */
  readonly unit: string
}

/**
 * A scale bar for the plane through what the camera looks at. It follows the zoom by writing to its own two elements
 * after each drawn frame, without passing through React.
 */
export function ScaleBar({ unit }: ScaleBarProps) {
  const hub = useStage()
  const bar = useRef<HTMLDivElement>(null)
  const label = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    let shownLength = 0
    let shownPixels = 0
    const follow = (): void => {
      const scale = scaleBarLength(hub.worldPerPixel, LONGEST)
      if (!bar.current || !label.current || !scale) return
      if (scale.length !== shownLength) label.current.textContent = scaleBarLabel(scale.length, unit)
      if (Math.abs(scale.pixels - shownPixels) >= 0.25) bar.current.style.width = `${scale.pixels.toFixed(1)}px`
      shownLength = scale.length
      shownPixels = scale.pixels
    }
    const paint = (
      context: CanvasRenderingContext2D,
      width: number,
      height: number,
      ground: { readonly dark: boolean },
    ): void => {
      const scale = scaleBarLength(hub.worldPerPixel, LONGEST)
      if (!scale || width < 2 * MARGIN + LONGEST) return
      const colour = ground.dark ? '#dbe6ff' : '#101624'
      context.fillStyle = colour
      context.fillRect(MARGIN, height - MARGIN - 2, scale.pixels, 2)
      context.fillRect(MARGIN, height - MARGIN - 8, 2, 8)
      context.fillRect(MARGIN + scale.pixels - 2, height - MARGIN - 8, 2, 8)
      context.font = '13px system-ui, sans-serif'
      context.fillText(scaleBarLabel(scale.length, unit), MARGIN, height - MARGIN - 13)
    }
    hub.painters.add(paint)
    const stop = hub.onDrawn(follow)
    follow()
    return () => {
      stop()
      hub.painters.delete(paint)
    }
  }, [hub, unit])
  return (
    <div className={classes.scaleBar}>
      <span ref={label} />
      <div ref={bar} className={classes.scaleLine} aria-hidden="true" />
    </div>
  )
}
