import { IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import styles from './star.module.css'

interface StagePanelProps {
  readonly title: string
  readonly onClose: () => void
  readonly children: ReactNode
}

/** Something to work with, in a corner of the stage. */
export function StagePanel({ title, onClose, children }: StagePanelProps) {
  return (
    <section className={`${styles.star} ${styles.tall}`} aria-label={title}>
      <header>
        <h3>{title}</h3>
        <button type="button" onClick={onClose} aria-label="Close">
          <IconX size="1rem" aria-hidden />
        </button>
      </header>
      {children}
    </section>
  )
}
