import { useEffect, useRef } from 'react'
import { shown } from '../../words/language'
import { inkOf } from './ground'
import { type Overlay, useStage } from './hub'
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
      if (scale.length !== shownLength) label.current.textContent = shown(scaleBarLabel(scale.length, unit))
      if (Math.abs(scale.pixels - shownPixels) >= 0.25) bar.current.style.width = `${scale.pixels.toFixed(1)}px`
      shownLength = scale.length
      shownPixels = scale.pixels
    }
    const marks: Overlay = (width, height, ground) => {
      const scale = scaleBarLength(hub.worldPerPixel, LONGEST)
      if (!scale || width < 2 * MARGIN + LONGEST) return []
      const fill = inkOf(ground)
      const bar = { kind: 'bar', fill } as const
      return [
        { ...bar, x: MARGIN, y: height - MARGIN - 2, width: scale.pixels, height: 2 },
        { ...bar, x: MARGIN, y: height - MARGIN - 8, width: 2, height: 8 },
        { ...bar, x: MARGIN + scale.pixels - 2, y: height - MARGIN - 8, width: 2, height: 8 },
        { kind: 'words', x: MARGIN, y: height - MARGIN - 13, words: shown(scaleBarLabel(scale.length, unit)), fill },
      ]
    }
    hub.overlays.add(marks)
    const stop = hub.onDrawn(follow)
    follow()
    return () => {
      stop()
      hub.overlays.delete(marks)
    }
  }, [hub, unit])
  return (
    <div className={classes.scaleBar}>
      <span ref={label} />
      <div ref={bar} className={classes.scaleLine} aria-hidden="true" />
    </div>
  )
}
