import { messageOf } from '../../parameters/message'
import { ParameterError } from '../../parameters/resolve'
import { ErrorPanel } from '../../ui/ErrorPanel'
import styles from './quantum.module.css'

interface RefusedProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** Laid over the picture of the run before: why there is none for the parameters as they are. */
export function Refused({ error, onRetry }: RefusedProps) {
  return (
    <div className={styles.refused}>
      <ErrorPanel
        title="This run could not be set up"
        message={reasonOf(error)}
        reassurance="What you see behind it is the run before."
        // The same parameters would be refused again.
        {...(error instanceof ParameterError ? {} : { onRetry })}
      />
    </div>
  )
}

/** Why no run can be had, in words. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof ParameterError)) return messageOf(error)
  const sentence = error.problems
    .map(({ name, given, reason }) => (name === 'level' ? `Level ${given} ${reason}` : `The potential ${reason}`))
    .join('; ')
  return `${sentence}.`
}
