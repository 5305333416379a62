import type { RoomProps } from '../../../rooms/lab'
import { Belonging } from '../../../rooms/Room'
import type { RunHandle } from '../../../rooms/useRun'
import { t } from '../../../words/language'
import styles from '../quantum.module.css'
import { Refused } from '../Refused'
import type { WellValues } from './parameters'
import type { WellRun } from './run'
import { WellPlot } from './WellPlot'

interface WellStageProps
  extends Pick<RunHandle<WellValues, WellRun>, 'view' | 'current' | 'session'>,
    Pick<RoomProps, 'values' | 'parameters' | 'change'> {
  /** Samples in the histogram that is drawn. */
  readonly included: number
}

/** The well; the one of the run before, greyed, while there is no other, and why that is so. */
export function WellStage({ view, current, session, values, parameters, change, included }: WellStageProps) {
  const { run, identity, state, error } = view
  if (!run || !identity) return <p className={styles.waiting}>{t('Solving the potential …')}</p>
  const { prepared, histogram } = run
  return (
    <>
      <Belonging address={identity.address} current={current} fill>
        <WellPlot
          prepared={prepared}
          level={run.values.level}
          histogram={histogram}
          included={included}
          values={values}
          parameters={parameters}
          change={change}
        />
      </Belonging>
      {state === 'refused' && (
        <Refused
          error={error}
          onRetry={() => session.reset(true)}
          onBack={() => change(identity.values)}
          onTake={change}
        />
      )}
    </>
  )
}
