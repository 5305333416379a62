import type { ReactNode } from 'react'
import styles from './layout.module.css'

export interface FrameProps {
  readonly rail: ReactNode
  readonly children: ReactNode
}

/** The whole page: rail at the left (at the top where it is narrow), the open lab in the rest. */
export function Frame({ rail, children }: FrameProps) {
  return (
    <div className={styles.page}>
      {rail}
      <main className={styles.main}>{children}</main>
    </div>
  )
}
