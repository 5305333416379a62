import { IconX } from '@tabler/icons-react'
import { shown, t } from '../words/language'
import type { Text } from '../words/text'
import { formatPercent } from './format'
import styles from './pieces.module.css'

export interface ProgressRowProps {
  /** What is being done: "Sampling 10⁹ positions". */
  readonly text: Text
  /** 0 to 1; absent while it cannot be known. */
  readonly fraction?: number
  /** Time left, speed, … */
  readonly detail?: string
  readonly onCancel?: () => void
}

/** One job: what it does, how far it is, and a way to stop it. */
export function ProgressRow({ text, fraction, detail, onCancel }: ProgressRowProps) {
  const known = fraction !== undefined && Number.isFinite(fraction)
  const done = known ? Math.min(1, Math.max(0, fraction)) : undefined
  return (
    <div className={styles.progressRow}>
      <div className={styles.progressText}>
        <span>{shown(text)}</span>
        <span className={styles.dim}>
          {detail} {done === undefined ? '' : formatPercent(done)}
        </span>
      </div>
      <progress className={styles.progress} aria-label={text} max={1} value={done} />
      {onCancel && (
        <button
          type="button"
          className={styles.iconButton}
          onClick={onCancel}
          aria-label={t('Cancel: {text}', { text })}
        >
          <IconX size="1rem" aria-hidden />
        </button>
      )}
    </div>
  )
}
