import type { Text } from '../../words/text'
import { Handle } from '../drag/Handle'
import type { Holdable } from '../drag/Hold'
import styles from './charts.module.css'
import type { PlotArea } from './curves'

/** A place on a chart's x axis that can be taken hold of. */
export interface ChartHandle extends Holdable<number> {
  readonly label: Text
  /** Its value in words. */
  readonly said: (value: number) => string
  /** The value that an x stands for, and the other way round. */
  readonly fromX: (x: number) => number
  readonly toX: (value: number) => number
  /** Where an arrow key leads to. @param large with shift */
  readonly step: (from: number, by: number, large: boolean) => number
  readonly minimum: number
  readonly maximum: number
}

interface HandlesProps {
  readonly handles: readonly ChartHandle[]
  readonly area: PlotArea
  /** Height of the axes' letters, px. */
  readonly size: number
  /** Pixels of an x, and the x of a pixel. */
  readonly toX: (x: number) => number
  readonly xAt: (pixel: number) => number
}

/** The handles of a chart, at the foot of its plot. */
export function ChartHandles({ handles, area, size, toX, xAt }: HandlesProps) {
  if (handles.length === 0) return null
  // Above the lowest label of the y axis, which one at the left end would cover.
  const foot = area.top + area.height - 1.25 * size
  return (
    <div className={styles.handles} data-sm-interface>
      {handles.map((handle) => (
        <Handle<number>
          key={handle.label}
          {...handle}
          at={(x) => handle.fromX(xAt(Math.min(area.left + area.width, Math.max(area.left, x))))}
          step={(from, [right, up], large) => handle.step(from, right + up, large)}
          place={(value) => [toX(handle.toX(value)), foot]}
          axis="x"
          range={{ now: (value) => value, minimum: handle.minimum, maximum: handle.maximum }}
        />
      ))}
    </div>
  )
}
