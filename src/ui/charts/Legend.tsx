import type { Text } from '../../words/text'
import { Words } from '../Words'
import styles from './charts.module.css'
import type { Series } from './series'

export interface LegendEntry {
  readonly name: Text
  readonly kind: Series['kind']
  /** Colour as a CSS value. */
  readonly color: string
}

/** Dashes by kind: colour is never the only difference. */
export const dashes: Readonly<Record<Series['kind'], string | undefined>> = {
  measured: undefined,
  histogram: undefined,
  theory: '6 4',
  guide: '1.5 4',
  ghost: '9 3 2 3',
  preview: '10 5',
}

/** @param floating over the curves' upper edge: what comes and goes moves nothing */
export function Legend({
  entries,
  floating = false,
}: {
  readonly entries: readonly LegendEntry[]
  readonly floating?: boolean
}) {
  return (
    <ul className={styles.legend} data-floating={floating || undefined}>
      {entries.map((entry) => (
        <li key={entry.name}>
          <svg width="20" height="8" viewBox="0 0 20 8" aria-hidden>
            {entry.kind === 'histogram' ? (
              <rect x="2" width="16" height="8" fill={entry.color} fillOpacity={0.45} stroke={entry.color} />
            ) : (
              <line
                x1="0"
                x2="20"
                y1="4"
                y2="4"
                stroke={entry.color}
                strokeWidth="2.25"
                strokeDasharray={dashes[entry.kind]}
              />
            )}
          </svg>
          <span>
            <Words text={entry.name} />
          </span>
        </li>
      ))}
    </ul>
  )
}
