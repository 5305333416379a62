import { useEffect } from 'react'
import { formatNumber } from '../../ui/format'
import { inkOf } from '../../ui/stage/ground'
import { type Overlay, useStage } from '../../ui/stage/hub'
import { shown } from '../../words/language'
import styles from './legend.module.css'
import type { ClusterRun } from './run'
import type { StarArrows } from './StarField'
import { shownUnits, withUnit } from './scales'
import { fastestOf, usualSpeedOf } from './starColours'

/** CSS pixels that the arrow of a usual speed is long. */
const LENGTH = 56
/** CSS pixels, in a picture of the stage: above the scale bar. */
const LEFT = 16
const BOTTOM = 58
const HEAD = 5
/** Share of the speed of a fall together, from which on stars move. */
const SLOW = 0.05

interface ArrowLegendProps {
  /** The speed that an arrow of the length drawn stands for. */
  readonly words: string
}

/** Arrows for the velocities of a run's stars, and what their length says. @param extent radius of the picture, pc */
export function arrowsOf(
  run: ClusterRun,
  extent: number,
): { readonly arrows: StarArrows; readonly legend: ArrowLegendProps } {
  const fall = fastestOf(run, extent)
  const usual = usualSpeedOf(run) ?? 0
  // Of what is still at rest arrows tell how it falls.
  const fastest = usual > SLOW * fall ? usual : fall
  return {
    arrows: { pixels: LENGTH / fastest, read: (velocities) => run.readVelocities(velocities) },
    legend: { words: shown(withUnit(formatNumber(fastest, 1), shownUnits(run.values).speed)) },
  }
}

/** An arrow as long as that of a star of that speed. */
export function ArrowLegend({ words }: ArrowLegendProps) {
  const hub = useStage()
  useEffect(() => {
    const marks: Overlay = (_width, height, ground) => {
      const y = height - BOTTOM
      const colour = inkOf(ground)
      const line = { kind: 'line', stroke: colour, width: 1.5 } as const
      const end = LEFT + LENGTH
      return [
        {
          ...line,
          points: [
            [LEFT, y],
            [end, y],
          ],
        },
        {
          ...line,
          points: [
            [end - HEAD, y - HEAD / 2],
            [end, y],
            [end - HEAD, y + HEAD / 2],
          ],
        },
        { kind: 'words', x: end + 6, y: y + 4, words, fill: colour },
      ]
    }
    hub.overlays.add(marks)
    return () => {
      hub.overlays.delete(marks)
    }
  }, [hub, words])
  return (
    <div className={styles.arrow}>
      <svg viewBox={`0 0 ${LENGTH} 8`} width={LENGTH} height={8} aria-hidden>
        <path d={`M0 4H${LENGTH}M${LENGTH - HEAD} ${4 - HEAD / 2}L${LENGTH} 4L${LENGTH - HEAD} ${4 + HEAD / 2}`} />
      </svg>
      <span>{words}</span>
    </div>
  )
}
