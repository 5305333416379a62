import { type DragEvent, type ReactNode, useState } from 'react'
import type { TrajectoryFormat } from '../../files/trajectories/readTrajectories'
import { trajectoryFormats } from '../../files/trajectories/readTrajectories'
import { FileDrop } from '../../ui/FileDrop'
import { ProgressRow } from '../../ui/ProgressRow'
import styles from './diffusion.module.css'
import type { Job } from './file/useImport'
import { inputNames } from './parameters'

const formats: readonly TrajectoryFormat[] = Object.values(trajectoryFormats)
const extensions = formats.flatMap((format) => format.extensions)

interface Props {
  readonly job: Job | undefined
  readonly input: string
  /** Whether the page does not have the file. */
  readonly missing: boolean
  readonly onFiles: (files: readonly File[]) => void
  readonly onForget: () => void
  /** Stands below. */
  readonly children?: ReactNode
}

/** Where files come in, and how far the work is. */
export function ImportPanel({ job, input, missing, onFiles, onForget, children }: Props) {
  const severalNames = inputNames(input).length > 1
  return (
    <>
      {missing && (
        <p role="status">
          This address wants “{input}”: files are no part of an address, open {severalNames ? 'them all' : 'it'} here.
        </p>
      )}
      <FileDrop label="Open or drop trajectories" accept={extensions.join(',')} multiple onFiles={onFiles} />
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
            'Or '
          ) : (
            <>
              Measuring <b>{input}</b>.{' '}
            </>
          )}
          <button type="button" className={styles.textButton} onClick={onForget}>
            {missing ? 'back to simulated motion' : 'Back to simulated motion'}
          </button>
        </p>
      )}
      {children}
    </>
  )
}

/** The whole stage takes files that are dropped on it. */
export function DropArea({
  onFiles,
  children,
}: {
  readonly onFiles: (files: readonly File[]) => void
  readonly children: ReactNode
}) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    setOver(false)
    // A place inside has taken it already.
    if (event.isDefaultPrevented()) return
    event.preventDefault()
    onFiles([...event.dataTransfer.files])
  }
  return (
    <div
      className={styles.stage}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      {children}
    </div>
  )
}
