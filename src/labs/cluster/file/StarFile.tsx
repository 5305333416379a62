import { starEndings } from '../../../files/stars/starEndings'
import { ImportPanel, type Job } from '../../../rooms/ImportPanel'
import { shown, t } from '../../../words/language'
import styles from '../star.module.css'

interface Props {
  /** The file that is asked for; empty where none is. */
  readonly input: string
  readonly missing: boolean
  readonly job: Job | undefined
  /** How it was read. */
  readonly reading: readonly string[] | undefined
  readonly onFiles: (files: readonly File[]) => void
  readonly onForget: () => void
  /** Opens what changes stars by hand. Absent while it is open. */
  readonly onHand: (() => void) | undefined
}

/** Where stars of one's own come in. */
export function StarFile({ reading, onHand, ...props }: Props) {
  return (
    <ImportPanel
      {...props}
      label="Open or drop stars or a checkpoint"
      endings={starEndings}
      doing="Stars from"
      otherwise="stars drawn by chance"
    >
      {reading && <p>{reading.map(shown).join(' ')}</p>}
      {onHand && (
        <button type="button" className={styles.follow} onClick={onHand}>
          {t('Change stars by hand')}
        </button>
      )}
    </ImportPanel>
  )
}
