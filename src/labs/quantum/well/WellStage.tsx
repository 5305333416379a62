import { ParameterError } from '../../../parameters/resolve'
import { Belonging } from '../../../rooms/Room'
import type { RunHandle } from '../../../rooms/useRun'
import { ErrorPanel } from '../../../ui/ErrorPanel'
import styles from '../quantum.module.css'
import type { WellValues } from './parameters'
import type { WellRun } from './run'
import { WellPlot } from './WellPlot'

interface WellStageProps extends Pick<RunHandle<WellValues, WellRun>, 'view' | 'current' | 'session'> {
  /** Why there is no run, in words. */
  readonly refusal: string | undefined
  /** Samples in the histogram that is drawn. */
  readonly included: number
}

/** The well; the one of the run before, greyed, while there is no other, and why that is so. */
export function WellStage({ view, current, session, refusal, included }: WellStageProps) {
  const { run, identity, error } = view
  if (!run || !identity) return <p className={styles.waiting}>Solving the potential …</p>
  const { prepared, values, histogram } = run
  return (
    <>
      <Belonging address={identity.address} current={current} fill>
        <WellPlot prepared={prepared} level={values.level} histogram={histogram} included={included} />
      </Belonging>
      {refusal !== undefined && (
        <div className={styles.refused}>
          <ErrorPanel
            title="This run could not be set up"
            message={refusal}
            reassurance="What you see behind it is the run before."
            {...(error instanceof ParameterError ? {} : { onRetry: () => session.reset(true) })}
          />
        </div>
      )}
    </>
  )
}
