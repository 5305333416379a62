import { shown, t } from '../words/language'
import type { Text } from '../words/text'
import { Formula } from './Formula'
import styles from './Headline.module.css'

export interface HeadlineProps {
  /** What it is, as a formula and for those who listen. */
  readonly tex: string
  readonly label: Text
  /** The number, with its error where there is one; absent while there is none. */
  readonly value: string | undefined
  readonly unit?: string | undefined
  /** What it is to be held against: "exact 0.5, 0.7σ away". */
  readonly note?: Text | undefined
}

/** The one result that matters, to be read from the last row. */
export function Headline({ tex, label, value, unit, note }: HeadlineProps) {
  return (
    <p className={styles.headline} data-headline>
      <span className={styles.number}>
        <span className="sm-visually-hidden">{t('{label} is ', { label })}</span>
        <Formula tex={tex} decorative /> <span aria-hidden>=</span> <b>{value === undefined ? '…' : shown(value)}</b>
        {value !== undefined && unit && <span> {shown(unit)}</span>}
      </span>
      <small>{value !== undefined && note && shown(note)}</small>
    </p>
  )
}
