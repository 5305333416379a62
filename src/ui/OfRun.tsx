import { createContext, type ReactNode, useContext } from 'react'
import { t } from '../words/language'
import styles from './pieces.module.css'

const Stale = createContext(false)

/** Whether what stands around belongs to another run than the one that the page is set to. */
export const useStale = () => useContext(Stale)

export interface OfRunProps {
  /** Address of the run that the content was made from, taken from the same snapshot as its numbers; absent where there is none. */
  readonly run: string | undefined
  /** Address of the run that the page is set to. */
  readonly current: string
  /** The content fills the box around it. */
  readonly fill?: boolean
  readonly children: ReactNode
}

/**
 * Numbers, verdicts and pictures with the run that made them. From the frame on in which the page is set to another run they are
 * greyed and say so; a checksum inside is no longer shown.
 */
export function OfRun({ run, current, fill = false, children }: OfRunProps) {
  const stale = run !== undefined && run !== current
  return (
    <Stale value={stale}>
      <div className={styles.ofRun} data-run={run} data-stale={stale || undefined} data-fill={fill || undefined}>
        {stale && <p className={styles.before}>{t('from the run before')}</p>}
        {children}
      </div>
    </Stale>
  )
}
