import type { ReactNode } from 'react'
import { FileDrop } from '../ui/FileDrop'
import { ProgressRow } from '../ui/ProgressRow'
import { shown, t } from '../words/language'
import type { Text } from '../words/text'
import styles from './ImportPanel.module.css'

/** Something that is under way, in words. */
export interface Job {
  readonly text: Text
  readonly fraction: number | undefined
  /** Absent where it cannot be stopped. */
  readonly cancel?: () => void
}

interface Props {
  /** Of the place where files come in: "Open or drop trajectories". */
  readonly label: Text
  /** Endings of files that can be read. */
  readonly endings: readonly string[]
  readonly multiple?: boolean
  readonly job: Job | undefined
  /** Names of the files that are asked for; empty where none are. */
  readonly input: string
  readonly several?: boolean
  /** What is done with the file: "Measuring". */
  readonly doing: Text
  /** What there is without a file: "simulated motion". */
  readonly otherwise: Text
  /** Whether the page does not have the file. */
  readonly missing: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly onForget: () => void
  /** Stands below. */
  readonly children?: ReactNode
}

/** Where files come in, and how far the work is. */
export function ImportPanel(props: Props) {
  const { label, endings, multiple, job, input, several, doing, otherwise, missing, onFiles, onForget, children } =
    props
  return (
    <>
      {missing && (
        <p role="status">
          {several
            ? t('This address wants “{input}”: files are no part of an address, open them all here.', { input })
            : t('This address wants “{input}”: files are no part of an address, open it here.', { input })}
        </p>
      )}
      <FileDrop label={label} accept={endings.join(',')} {...(multiple ? { multiple } : {})} onFiles={onFiles} />
      {job && (
        <ProgressRow
          text={job.text}
          {...(job.fraction === undefined ? {} : { fraction: job.fraction })}
          {...(job.cancel ? { onCancel: job.cancel } : {})}
        />
      )}
      {input !== '' && (
        <p>
          {missing ? (
            t('Or ')
          ) : (
            <>
              {shown(doing)} <b>{input}</b>.{' '}
            </>
          )}
          <button type="button" className={styles.textButton} onClick={onForget}>
            {missing ? t('back to {otherwise}', { otherwise }) : t('Back to {otherwise}', { otherwise })}
          </button>
        </p>
      )}
      {children}
    </>
  )
}
