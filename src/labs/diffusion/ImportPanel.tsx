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
}

/** Where files come in, how far the work is, and what was decided on the way. */
export function ImportPanel({ view, input, onFile, onCancel, onForget }: Props) {
  const { job, wanted, measured } = view
  return (
    <section className={styles.panel} aria-label="Your own trajectories">
      <h3>Your own trajectories</h3>
      {wanted && (
        <p role="status">This address wants the file {wanted}: choose it, files are not part of an address.</p>
      )}
      <FileDrop
        label="Open a file or drop it here"
        hint={`${extensions.join(' ')}: read in this browser, sent nowhere`}
        accept={extensions.join(',')}
        onFiles={([file]) => onFile(file)}
      />
      {job && (
        <ProgressRow
          text={job.text}
          {...(job.fraction === undefined ? {} : { fraction: job.fraction })}
          onCancel={onCancel}
        />
      )}
      {input !== '' && (
        <p>
          Measuring {input}.{' '}
          <button type="button" onClick={onForget}>
            Back to simulated motion
          </button>
        </p>
      )}
      {measured && measured.facts.notices.length > 0 && (
        <ul className={styles.note}>
          {measured.facts.notices.map((notice) => (
            <li key={notice}>{notice}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
