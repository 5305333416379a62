import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { shown } from '../words/language'
import type { Text } from '../words/text'
import styles from './Badge.module.css'

export interface BadgeProps {
  readonly children: ReactNode
  readonly tone?: 'neutral' | 'accent' | 'ok' | 'warning' | 'danger'
  readonly icon?: ReactNode
  /** The reason, on hover and focus. */
  readonly explanation?: Text
}

/** A short fact about the run, in words; its colour repeats what the words say. */
export function Badge({ children, tone = 'neutral', icon, explanation }: BadgeProps) {
  const badge = (
    <span className={styles.badge} data-tone={tone} {...(explanation ? { tabIndex: 0, role: 'note' } : {})}>
      {icon}
      {children}
    </span>
  )
  return explanation ? (
    <Tooltip label={shown(explanation)} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
      {badge}
    </Tooltip>
  ) : (
    badge
  )
}
