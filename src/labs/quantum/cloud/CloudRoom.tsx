import { Suspense, useState } from 'react'
import type { RoomProps } from '../../../rooms/lab'
import { Belonging, Room } from '../../../rooms/Room'
import { useRun } from '../../../rooms/useRun'
import { lazily } from '../../../ui/lazily'
import type { StageHandle } from '../../../ui/stage/Stage'
import { useCalm } from '../../../ui/useCalm'
import { t } from '../../../words/language'
import { ConvergenceChart, ErrorChart } from '../Charts'
import styles from '../quantum.module.css'
import { Refused, reasonOf } from '../Refused'
import { chartBeat, estimateRows, readingsOf, restartNote } from '../shared'
import { errorVerdict, headlineOf } from '../words'
import { cloudExperiment } from './experiment'
import type { CloudValues } from './parameters'
import { WhatIsComputed } from './WhatIsComputed'

/** three.js is half a megabyte, and of this lab only the cloud needs it. */
const CloudScene = lazily(async () => ({ default: (await import('./CloudScene')).CloudScene }))

const noDoubts = { warnings: [], tailIndex: undefined }

/** The cloud in three dimensions, convergence and error. */
export function CloudRoom(props: RoomProps) {
  const handle = useRun(props, cloudExperiment)
  const { session, view, current } = handle
  const { run, snapshot, identity, state, error } = view
  const refusal = state === 'refused' ? reasonOf(error) : undefined
  const charted = useCalm(view, chartBeat, state)
  const [stage, setStage] = useState<StageHandle | null>(null)
  return (
    <Room
      room={props}
      run={handle}
      experiment={cloudExperiment}
      contents="History of the estimate"
      picture={stage ? () => stage.capture() : undefined}
      drawing={stage?.draw}
      header={
        <div className={styles.header}>
          <p>{t('Positions of particles, normally distributed along each axis.')}</p>
        </div>
      }
      stage={
        run && identity ? (
          <>
            <Belonging address={identity.address} current={current} fill>
              <Suspense fallback={<p className={styles.waiting}>{t('The cloud is on its way …')}</p>}>
                <CloudScene ref={setStage} positions={run.positions} width={run.values.width} />
              </Suspense>
            </Belonging>
            {state === 'refused' && (
              <Refused error={error} onRetry={() => session.reset(true)} onBack={() => props.change(identity.values)} />
            )}
          </>
        ) : (
          <p className={styles.waiting}>{t('The cloud is on its way …')}</p>
        )
      }
      {...readingsOf(handle)}
      headline={headlineOf(charted.snapshot, '⟨r²⟩')}
      stepLabel="One block of samples"
      charts={
        charted.run && charted.snapshot
          ? [
              <ConvergenceChart
                key="convergence"
                history={charted.run.history}
                sampled={charted.snapshot}
                quantity="⟨r²⟩"
              />,
              <ErrorChart
                key="error"
                history={charted.run.history}
                sampled={charted.snapshot}
                variance={6 * charted.run.values.width ** 4}
                summary={errorVerdict(charted.snapshot, noDoubts)}
              />,
            ]
          : 2
      }
      choosesExperiment
      saysWhy
      reason={refusal}
      restartNote={restartNote(handle, refusal)}
      extra={
        <div className={styles.panels}>
          <WhatIsComputed values={props.values as unknown as CloudValues} />
        </div>
      }
      readings={snapshot ? estimateRows(snapshot) : []}
    />
  )
}
