import { Button } from '@mantine/core'
import { messageOf } from '../../parameters/message'
import type { Offer } from '../../parameters/problem'
import { ParameterError } from '../../parameters/resolve'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { shown, t } from '../../words/language'
import { asIs, type Text } from '../../words/text'
import styles from './quantum.module.css'

interface RefusedProps {
  readonly error: unknown
  readonly onRetry: () => void
  /** Goes back to the parameters of the run that is still in sight. */
  readonly onBack: () => void
  /** Takes the values of a way on that is offered. */
  readonly onTake?: (values: Offer['values']) => void
}

/** Laid over the picture of the run before: why there is none for the parameters as they are. */
export function Refused({ error, onRetry, onBack, onTake }: RefusedProps) {
  // The same parameters would be refused again.
  const wrong = error instanceof ParameterError
  return (
    <div className={styles.refused}>
      <ErrorPanel
        title="This run could not be set up"
        message={reasonOf(error)}
        reassurance="What you see behind it is the run before."
        {...(wrong ? {} : { onRetry })}
      >
        {onTake && <WaysOn error={error} onTake={onTake} />}
        {wrong && (
          <Button variant="default" onClick={onBack}>
            {t('Back to the run before')}
          </Button>
        )}
      </ErrorPanel>
    </div>
  )
}

interface WaysOnProps {
  readonly error: unknown
  readonly onTake: (values: Offer['values']) => void
}

/** What would make a run of the potential that was refused: walls, one cell. */
export function WaysOn({ error, onTake }: WaysOnProps) {
  if (!(error instanceof ParameterError)) return null
  const offers = error.problems.flatMap(({ remedies = [] }) => remedies)
  return offers.map(({ label, values }) => (
    <Button key={label} onClick={() => onTake(values)}>
      {shown(label)}
    </Button>
  ))
}

/** Why no run can be had, in the page's language. */
export function reasonOf(error: unknown): Text {
  if (!(error instanceof ParameterError)) return messageOf(error)
  const sentence = error.problems
    .map(({ name, given, reason }) =>
      name === 'level' ? t('Level {given} {reason}', { given, reason }) : t('The potential {reason}', { reason }),
    )
    .join('; ')
  return asIs(`${sentence}.`)
}
