import { Suspense, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import { messageOf } from '../../parameters/message'
import { sigmaLimits } from '../../physics/quantum/harmonicTheory'
import { ParameterPanel } from '../../ui/controls/ParameterPanel'
import type { SliderAnnotation } from '../../ui/controls/SliderZones'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { ExportMenu } from '../../ui/ExportMenu'
import { formatCount, formatRate } from '../../ui/format'
import { LabLayout } from '../../ui/layout/LabLayout'
import { lazily } from '../../ui/lazily'
import { OfRun } from '../../ui/OfRun'
import { OneCoreBadge } from '../../ui/OneCoreBadge'
import type { StageHandle } from '../../ui/stage/Stage'
import { TransportBar } from '../../ui/TransportBar'
import { useCalm } from '../../ui/useCalm'
import { runAddress } from '../identity'
import type { RoomProps } from '../lab'
import { useOpened } from '../useOpened'
import { useTransportActions } from '../useTransportActions'
import { Calculators } from './Calculators'
import { ConvergenceChart, ErrorChart, verdict } from './Charts'
import { CoveragePanel } from './CoveragePanel'
import { ExpressionEditor } from './ExpressionEditor'
import type { Summary } from './engine'
import { exportActions } from './exports'
import type { QuantumValues } from './parameters'
import { parameters } from './parameters'
import styles from './quantum.module.css'
import { PotentialFormula, RunPanel, WhatIsComputed } from './RunPanel'
import { SpotTheBug } from './SpotTheBug'
import { QuantumSession } from './session'
import { isCloud } from './simulation'
import { WellPlot } from './WellPlot'

/** three.js is half a megabyte, and only the cloud needs it. */
const CloudScene = lazily(async () => ({ default: (await import('./CloudScene')).CloudScene }))

/** Charts are redrawn this often while the run goes on, in ms. */
const chartBeat = 400

/** The quantum lab's room: the well with its levels and samples, convergence and error, calculators. */
export default function Lab(props: RoomProps) {
  const { lab, change, choosePreset, notify, dismiss, bare, notices, autoStart } = props
  const values = props.values as unknown as QuantumValues
  const [session] = useState(() => new QuantumSession(autoStart ?? true))
  useOpened(
    values,
    props.opened,
    (given) => session.begin(given, autoStart ?? true),
    (given) => session.update(given),
  )
  useEffect(() => () => session.dispose(), [session])
  const view = useSyncExternalStore(session.subscribe, session.snapshot)
  const { engine, refusal, failure } = view
  const current = runAddress(lab, values)
  const runOf = (of: Summary | undefined) => of && runAddress(lab, of.values)
  const shownRun = runOf(view.summary)
  // Readings of another run are none of this one.
  const summary = shownRun === current ? view.summary : undefined
  const charted = useCalm(view.summary, chartBeat, `${view.summary?.state} ${shownRun}`)
  const [stage, setStage] = useState<StageHandle | null>(null)

  const play = useCallback(() => session.play(), [session])
  const pause = useCallback(() => session.pause(), [session])
  const stepOnce = useCallback(() => session.stepOnce(), [session])
  const reset = useCallback(() => session.reset(false), [session])
  const running = summary?.state === 'running'
  const { speed: speedRange } = parameters
  const setSpeed = useCallback(
    (value: number) => change({ speed: Math.min(speedRange.maximum, Math.max(speedRange.minimum, value)) }),
    [change, speedRange],
  )
  useTransportActions(props, {
    running,
    play,
    pause,
    reset,
    stepOnce,
    stepLabel: 'One block of samples',
    speed: { value: values.speed, set: setSpeed },
  })

  const trouble = refusal ?? (summary?.state === 'failed' ? messageOf(summary.error) : undefined)
  useEffect(() => {
    if (trouble === undefined) return
    const id = notify({ kind: 'error', text: `${trouble}. The last run that worked stays.` })
    return () => dismiss(id)
  }, [trouble, notify, dismiss])
  const warning = summary?.warnings[0]
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

  if (failure !== undefined) {
    return (
      <ErrorPanel
        title="This run could not be set up"
        message={messageOf(failure)}
        onRetry={() => session.reset(true)}
      />
    )
  }

  const shown = engine?.values
  const prepared = engine?.simulation.prepared
  return (
    <LabLayout
      hideInterface={bare}
      notices={notices}
      badges={summary && !summary.shared ? <OneCoreBadge /> : undefined}
      header={
        <div className={styles.header}>
          {isCloud(values) ? (
            <p>Positions of particles, normally distributed along each axis.</p>
          ) : values.potential === 'custom' ? (
            <ExpressionEditor value={values.expression} change={change} refusal={refusal} />
          ) : (
            <PotentialFormula values={values} />
          )}
        </div>
      }
      stage={
        engine && shown ? (
          <OfRun run={shownRun} current={current} fill>
            {engine.cloud ? (
              <Suspense fallback={<p className={styles.waiting}>The cloud is on its way …</p>}>
                <CloudScene ref={setStage} positions={engine.cloud} width={shown.width ?? 1} />
              </Suspense>
            ) : (
              prepared && (
                <WellPlot
                  prepared={prepared}
                  level={shown.level}
                  histogram={engine.histogram}
                  included={charted && engine.histogram ? engine.histogram.included : 0}
                />
              )
            )}
          </OfRun>
        ) : (
          <p className={styles.waiting}>{refusal ?? 'Solving the potential …'}</p>
        )
      }
      transport={
        <TransportBar
          state={summary?.state ?? 'idle'}
          onPlay={play}
          onPause={pause}
          onStep={stepOnce}
          onReset={reset}
          speed={{
            value: values.speed,
            onChange: setSpeed,
            minimum: speedRange.minimum,
            maximum: speedRange.maximum,
          }}
          elapsed={{
            value: formatCount(summary?.samplesDone ?? 0),
            unit: `of ${formatCount(summary?.total ?? 0)}`,
            label: 'Samples',
          }}
          rate={formatRate(summary?.samplesPerSecond ?? 0, 'samples')}
          workers={summary?.workers ?? 0}
          progress={summary ? summary.samplesDone / Math.max(1, summaryTotal(summary)) : undefined}
          exportMenu={
            engine && (
              <ExportMenu
                actions={exportActions(lab, engine, props, stage && engine.cloud ? () => stage.capture() : undefined)}
                onError={(action, error) =>
                  notify({ kind: 'error', text: `${action.label} failed: ${messageOf(error)}` })
                }
              />
            )
          }
        />
      }
      charts={
        engine && charted
          ? [
              <OfRun key="convergence" run={runOf(charted)} current={current} fill>
                <ConvergenceChart engine={engine} summary={charted} />
              </OfRun>,
              <OfRun key="error" run={runOf(charted)} current={current} fill>
                <ErrorChart engine={engine} summary={charted} />
              </OfRun>,
            ]
          : []
      }
      parameters={
        <ParameterPanel
          parameters={props.parameters}
          values={props.values}
          presets={lab.presets}
          preset={props.preset}
          onChange={change}
          onPreset={choosePreset}
          hidden={hidden}
          annotations={annotationsFor(values)}
          restartNote={summary && shown ? verdict(summary, shown) : undefined}
          extra={
            <>
              <WhatIsComputed values={values} />
              {engine && view.summary && shown && (
                <OfRun run={shownRun} current={current}>
                  {shown.potential === 'morse' &&
                    shown.level === 0 &&
                    engine.values.method !== 'metropolis' &&
                    !engine.cloud && <SpotTheBug values={shown} summary={view.summary} />}
                  {engine.histogram && <CoveragePanel engine={engine} />}
                  <Calculators />
                  <RunPanel engine={engine} summary={view.summary} values={shown} />
                </OfRun>
              )}
            </>
          }
        />
      }
    />
  )
}

/** Speed has its place in the transport bar, the expression in the header. */
const hidden = ['speed', 'expression']

/** All samples that will be made: stratified runs make more than the last stage has. */
function summaryTotal({ total, samplesDone, blocksDone, blocks }: Summary): number {
  return blocksDone === blocks ? samplesDone : Math.max(total, samplesDone)
}

/** Where the width of a Gaussian proposal is safe, for the oscillator's ground state. */
function annotationsFor(values: QuantumValues): Readonly<Record<string, SliderAnnotation>> {
  const { frequency } = values as unknown as { readonly frequency: number }
  const applies = values.potential === 'harmonic' && values.level === 0 && values.proposal === 'gaussian'
  if (isCloud(values) || !applies || values.method === 'metropolis') return {}
  // In units of the oscillator's length.
  const unit = 1 / Math.sqrt(values.mass * frequency)
  const { infiniteVariance, untrustedError, boundedWeights, optimum } = sigmaLimits
  return {
    proposalWidth: {
      zones: [
        { from: 0, to: infiniteVariance * unit, kind: 'danger', label: 'infinite variance: there is no error bar' },
        {
          from: infiniteVariance * unit,
          to: untrustedError * unit,
          kind: 'warning',
          label: 'the error bar itself has infinite variance',
        },
        { from: untrustedError * unit, to: boundedWeights * unit, kind: 'warning', label: 'the weights are unbounded' },
      ],
      marks: [
        { value: infiniteVariance * unit, label: 'σ = 0.5: variance becomes finite' },
        { value: untrustedError * unit, label: 'σ = 0.612: the error bar can be trusted' },
        { value: boundedWeights * unit, label: 'σ = 0.707: weights become bounded' },
        { value: optimum * unit, label: 'σ = 1.225: smallest error' },
      ],
    },
  }
}
