import { useEffect } from 'react'
import type { RoomProps } from '../../../rooms/lab'
import { Room } from '../../../rooms/Room'
import { useRun } from '../../../rooms/useRun'
import { formatNumber } from '../../../ui/format'
import { useCalm } from '../../../ui/useCalm'
import { say, type Text } from '../../../words/text'
import { ConvergenceChart, ErrorChart } from '../Charts'
import styles from '../quantum.module.css'
import { reasonOf, WaysOn } from '../Refused'
import { chartBeat, readingsOf, restartNote } from '../shared'
import { errorVerdict, headlineOf } from '../words'
import { annotationsFor } from './annotations'
import { BandsChart } from './BandsChart'
import { Calculators } from './Calculators'
import { CoveragePanel } from './CoveragePanel'
import { ExpressionEditor } from './ExpressionEditor'
import { wellExperiment } from './experiment'
import type { WellValues } from './parameters'
import { previewWell, type WellPreview } from './preview'
import { readings } from './readings'
import { SpotTheBug } from './SpotTheBug'
import { exactVariance } from './theory'
import { WellStage } from './WellStage'
import { PotentialFormula, WhatIsComputed } from './WhatIsComputed'

/** The well with its levels and samples, convergence and error, calculators. */
export function WellRoom(props: RoomProps) {
  const { change, notify, dismiss } = props
  const values = props.values as unknown as WellValues
  const handle = useRun(props, wellExperiment)
  const { session, view, current } = handle
  const { run, snapshot, state, error } = view
  const charted = useCalm(view, chartBeat, state)
  const refusal = state === 'refused' ? reasonOf(error) : undefined

  const warning = current ? snapshot?.warnings[0] : undefined
  useEffect(() => {
    if (warning === undefined) return
    const id = notify({
      kind: 'warning',
      text: warning,
      ...(warning.includes('defensive mixture')
        ? { action: { label: 'Take the defensive mixture', onClick: () => change({ proposal: 'mixture' }) } }
        : {}),
    })
    return () => dismiss(id)
  }, [warning, notify, dismiss, change])

  return (
    <Room
      room={props}
      run={handle}
      experiment={wellExperiment}
      contents="History, density and levels"
      header={
        <div className={styles.header}>
          {values.potential === 'custom' ? (
            <ExpressionEditor value={values.expression} change={change} refusal={refusal} />
          ) : (
            <PotentialFormula values={values} />
          )}
        </div>
      }
      stage={
        <WellStage
          view={view}
          current={current}
          session={session}
          values={props.values}
          parameters={props.parameters}
          change={change}
          included={charted.snapshot?.included ?? 0}
        />
      }
      {...readingsOf(handle)}
      headline={headlineOf(charted.snapshot, '⟨x²⟩')}
      stepLabel="One block of samples"
      charts={
        charted.run && charted.snapshot
          ? [
              <ConvergenceChart
                key="convergence"
                history={charted.run.history}
                sampled={charted.snapshot}
                quantity="⟨x²⟩"
              />,
              <ErrorChart
                key="error"
                history={charted.run.history}
                sampled={charted.snapshot}
                variance={exactVariance(charted.run.values)}
                summary={errorVerdict(charted.snapshot, {
                  warnings: charted.snapshot.warnings,
                  tailIndex: charted.snapshot.diagnosis?.tailIndex,
                })}
              />,
              ...(charted.run.prepared.dispersion
                ? [
                    <BandsChart
                      key="bands"
                      dispersion={charted.run.prepared.dispersion}
                      quasimomentum={charted.run.values.quasimomentum ?? 0}
                      energy={charted.run.prepared.state.energy}
                      level={charted.run.values.level}
                    />,
                  ]
                : []),
            ]
          : 2
      }
      hidden={hidden}
      saysWhy
      reason={refusal}
      wayBack={<WaysOn error={error} onTake={change} />}
      choosesExperiment
      annotations={annotationsFor(values)}
      previewWords={(inHand) => run && wordsOf(previewWell(inHand, run.prepared.curves))}
      restartNote={restartNote(handle, refusal)}
      extra={
        <div className={styles.panels}>
          <WhatIsComputed values={values} />
          <Calculators />
        </div>
      }
      findings={
        run &&
        snapshot && (
          <div className={styles.panels}>
            {run.values.potential === 'morse' && run.values.level === 0 && run.values.method !== 'metropolis' && (
              <SpotTheBug values={run.values} sampled={snapshot} />
            )}
            {run.histogram && <CoveragePanel run={run} session={session} />}
          </div>
        )
      }
      readings={run && snapshot ? readings(run.prepared, snapshot) : []}
    />
  )
}

/** What a sketch says of the state, to the digits that it is good for. */
function wordsOf({ level, sketch }: WellPreview): Text | undefined {
  const square = sketch?.meanSquarePosition[level]
  if (sketch === undefined || square === undefined) return undefined
  return say('⟨x²⟩ ≈ {square}, energy ≈ {energy}', {
    square: formatNumber(square, 2),
    energy: formatNumber(sketch.levels[level], 2),
  })
}

/** The expression has its place in the header. */
const hidden = ['expression']
