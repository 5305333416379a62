import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { shown, t } from '../../words/language'
import type { Text } from '../../words/text'
import styles from './star.module.css'

interface StagePanelProps {
  readonly title: Text
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something to work with, in a corner of the stage. */
export function StagePanel({ title, onClose, children }: StagePanelProps) {
  return (
    <section className={`${styles.star} ${styles.tall}`} aria-label={shown(title)}>
      <header>
        <h3>{shown(title)}</h3>
        <button type="button" onClick={onClose} aria-label={t('Close')}>
          <IconX size="1rem" aria-hidden />
        </button>
      </header>
      {children}
    </section>
  )
}
