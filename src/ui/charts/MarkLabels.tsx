import { shown } from '../../words/language'
import { SymbolSpans } from '../Symbols'
import styles from './charts.module.css'
import type { PlotArea } from './curves'
import { type Box, freePlace, type Trace } from './places'
import type { Mark } from './series'

interface MarkLabelsProps {
  readonly marks: readonly Mark[]
  readonly size: number
  readonly area: PlotArea
  readonly toX: (value: number) => number
  readonly toY: (value: number) => number
  /** The curves in px. */
  readonly traces: readonly Trace[]
}

interface Place extends Box {
  readonly anchor: 'start' | 'end'
}

/** px between a reference line and its words. */
const gap = 4

/** The words of reference lines: beside them where no curve runs, otherwise above the plot. */
export function MarkLabels({ marks, size, area, toX, toY, traces }: MarkLabelsProps) {
  const taken: Box[] = []
  const above: string[] = []
  const lines = marks.map(({ axis, value }): Trace => {
    const at = axis === 'x' ? toX(value) : toY(value)
    return axis === 'x' ? [at, area.top, at, area.top + area.height] : [area.left, at, area.left + area.width, at]
  })
  const placed = marks.flatMap((mark) => {
    const at = mark.axis === 'x' ? toX(mark.value) : toY(mark.value)
    const [low, length] = mark.axis === 'x' ? [area.left, area.width] : [area.top, area.height]
    if (!(at >= low - 1 && at <= low + length + 1)) return []
    const width = shown(mark.label).length * size * 0.6
    const place = freePlace(placesOf(mark.axis, at, width, size, area), [...traces, ...lines], taken)
    if (!place) {
      above.push(shown(mark.label))
      return []
    }
    taken.push(place)
    return [{ mark, place }]
  })
  return (
    <>
      {placed.map(({ mark, place }) => (
        <text
          key={`${mark.axis} ${mark.label}`}
          className={styles.markLabel}
          fontSize={size}
          textAnchor={place.anchor}
          x={place.anchor === 'end' ? place.right : place.left}
          y={place.bottom - size * 0.25}
        >
          <SymbolSpans text={mark.label} size={size} />
        </text>
      ))}
      {above.length > 0 && (
        <text
          className={styles.markLabel}
          fontSize={size}
          textAnchor="end"
          x={area.left + area.width}
          y={area.top - size * 0.35}
          data-above
        >
          <SymbolSpans text={above.join(', ')} size={size} />
        </text>
      )}
    </>
  )
}

/** Where the words of a line may stand, the most usual place first; all of them inside the plot. */
function placesOf(axis: Mark['axis'], at: number, width: number, size: number, area: PlotArea): Place[] {
  const height = size * 1.1
  const [endX, endY] = [area.left + area.width, area.top + area.height]
  const inside = ({ left, top, right, bottom }: Box) =>
    left >= area.left && right <= endX && top >= area.top - 1 && bottom <= endY
  const places = (
    axis === 'y'
      ? [1, 0, 0.75, 0.25, 0.5].flatMap((share): Place[] => {
          const left = area.left + gap + share * (area.width - width - 2 * gap)
          const anchor = share > 0.5 ? 'end' : 'start'
          const box = { left, right: left + width, anchor } as const
          return [
            { ...box, top: at - gap - height, bottom: at - gap },
            { ...box, top: at + gap, bottom: at + gap + height },
          ]
        })
      : [0, 1, 0.75, 0.25, 0.5].flatMap((share): Place[] => {
          const top = area.top + share * (area.height - height)
          const right: Place = { left: at + gap, right: at + gap + width, top, bottom: top + height, anchor: 'start' }
          const left: Place = { left: at - gap - width, right: at - gap, top, bottom: top + height, anchor: 'end' }
          return at > area.left + area.width / 2 ? [left, right] : [right, left]
        })
  ) satisfies Place[]
  return places.filter(inside)
}
