import { type DragEvent, type ReactNode, useState } from 'react'
import type { TrajectoryFormat } from '../../files/trajectories/readTrajectories'
import { trajectoryFormats } from '../../files/trajectories/readTrajectories'
import { FileDrop } from '../../ui/FileDrop'
import { ProgressRow } from '../../ui/ProgressRow'
import styles from './diffusion.module.css'
import type { SessionView } from './session'

const formats: readonly TrajectoryFormat[] = Object.values(trajectoryFormats)
const extensions = formats.flatMap((format) => format.extensions)

interface Props {
  readonly view: SessionView
  readonly input: string
  readonly onFile: (file: File) => void
  readonly onCancel: () => void
  readonly onForget: () => void
  /** Stands below. */
  readonly children: ReactNode
}

/** Over the stage: where files come in, and how far the work is. */
export function ImportPanel({ view, input, onFile, onCancel, onForget, children }: Props) {
  const { job, wanted } = view
  return (
    <section className={styles.overlay} aria-label="Your own trajectories" data-sm-interface>
      {wanted && <p role="status">This address wants “{wanted}”: files are no part of an address, open it here.</p>}
      <FileDrop label="Open or drop trajectories" accept={extensions.join(',')} onFiles={([file]) => onFile(file)} />
      {job && (
        <ProgressRow
          text={job.text}
          {...(job.fraction === undefined ? {} : { fraction: job.fraction })}
          onCancel={onCancel}
        />
      )}
      {input !== '' && !wanted && (
        <p>
          Measuring <b>{input}</b>.{' '}
          <button type="button" className={styles.textButton} onClick={onForget}>
            Back to simulated motion
          </button>
        </p>
      )}
      {children}
    </section>
  )
}

/** The whole stage takes files that are dropped on it. */
export function DropArea({
  onFile,
  children,
}: {
  readonly onFile: (file: File) => void
  readonly children: ReactNode
}) {
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files.item(0)
    if (file) onFile(file)
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
