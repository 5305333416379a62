import { Suspense, useCallback, useState } from 'react'
import { messageOf } from '../../parameters/message'
import { ParameterPanel } from '../../ui/controls/ParameterPanel'
import { ErrorPanel } from '../../ui/ErrorPanel'
import { ExportMenu } from '../../ui/ExportMenu'
import { formatNumber, formatRate } from '../../ui/format'
import { LabLayout } from '../../ui/layout/LabLayout'
import { lazily } from '../../ui/lazily'
import { OfRun } from '../../ui/OfRun'
import { OneCoreBadge } from '../../ui/OneCoreBadge'
import type { StageHandle } from '../../ui/stage/Stage'
import { TransportBar } from '../../ui/TransportBar'
import { useCalm } from '../../ui/useCalm'
import { runAddress } from '../identity'
import type { RoomProps } from '../lab'
import { useTransportActions } from '../useTransportActions'
import { EnergyChart, RadiiChart, VirialChart } from './Charts'
import type { ClusterEngine, Summary } from './engine'
import { exportActions } from './exports'
import type { ClusterValues } from './parameters'
import { parameters } from './parameters'
import { RunPanel } from './RunPanel'
import { StarPanel } from './StarPanel'
import { useClusterSession } from './useClusterSession'
import { useTroubleNotices } from './useTroubleNotices'

/** three.js is half a megabyte: the page, the numbers and the charts do not wait for it. */
const Scene = lazily(async () => ({ default: (await import('./Scene')).Scene }))

/** Charts are redrawn this often while the run goes on, in ms. */
const chartBeat = 750

/** The summary for each of the three charts; they take turns, so that no frame has to draw them all. */
function useTurns(summary: Summary | undefined, run: string | undefined) {
  const state = `${summary?.state} ${run}`
  return [
    useCalm(summary, chartBeat, state),
    useCalm(summary, chartBeat, state, chartBeat / 3),
    useCalm(summary, chartBeat, state, (2 * chartBeat) / 3),
  ] as const
}

interface Picked {
  readonly engine: ClusterEngine | undefined
  readonly star: number
  readonly follow: boolean
}

/** The cluster's room: the stars, the transport bar, three charts, the parameters. */
export default function Lab(props: RoomProps) {
  const { lab, change, choosePreset, notify, bare, notices } = props
  const values = props.values as ClusterValues
  const { session, view } = useClusterSession(props)
  const { engine, source, failure } = view
  const current = runAddress(lab, values)
  const runOf = (of: Summary | undefined) => of && runAddress(lab, of.values)
  const shownRun = runOf(view.summary)
  // Readings of another run are none of this one.
  const summary = shownRun === current ? view.summary : undefined
  const play = useCallback(() => session.play(), [session])
  const pause = useCallback(() => session.pause(), [session])
  const stepOnce = useCallback(() => session.stepOnce(), [session])
  const reset = useCallback(() => session.reset(false), [session])
  const [stage, setStage] = useState<StageHandle | null>(null)
  const [picked, setPicked] = useState<Picked>()
  // Another set of stars: the number of the old one means another star now.
  const selected = picked?.engine === engine ? picked?.star : undefined
  const following = picked?.follow ? selected : undefined
  const pick = (star: number | undefined, follow: boolean) =>
    setPicked(star === undefined ? undefined : { engine, star, follow })
  const [energy, virial, radii] = useTurns(view.summary, shownRun)
  useTroubleNotices(session, summary, values, props)

  const running = summary?.state === 'running'
  const { speed: speedRange } = parameters
  const setSpeed = useCallback(
    (value: number) => change({ speed: Math.min(speedRange.maximum, Math.max(speedRange.minimum, value)) }),
    [change, speedRange],
  )
  useTransportActions(props, { running, play, pause, reset, stepOnce, speed: { value: values.speed, set: setSpeed } })

  if (failure !== undefined) {
    return (
      <ErrorPanel
        title="This run could not be set up"
        message={messageOf(failure)}
        onRetry={() => session.reset(true)}
      />
    )
  }

  return (
    <LabLayout
      hideInterface={bare}
      notices={notices}
      badges={summary && !summary.shared ? <OneCoreBadge /> : undefined}
      stage={
        source && (
          <OfRun run={shownRun} current={current} fill>
            <Suspense fallback={null}>
              <Scene
                ref={setStage}
                source={source}
                selected={selected}
                following={following}
                onPick={(star) => pick(star, false)}
                onFollow={(star) => pick(star, true)}
                trails={values.trails === 'on'}
                overlay={
                  selected !== undefined &&
                  engine && (
                    <StarPanel
                      engine={engine}
                      star={selected}
                      following={following === selected}
                      onFollow={(follow) => pick(selected, follow)}
                      onClose={() => setPicked(undefined)}
                    />
                  )
                }
              />
            </Suspense>
          </OfRun>
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
            maximum: speedRange.sliderMaximum ?? speedRange.maximum,
          }}
          elapsed={elapsed(summary)}
          rate={rate(summary, values.stars)}
          workers={summary?.workers ?? 0}
          lag={summary && summary.achieved > 0 ? summary.achieved / summary.wanted : undefined}
          progress={summary && summary.steps > 0 ? summary.step / summary.steps : undefined}
          exportMenu={
            engine && (
              <ExportMenu
                actions={exportActions(lab, engine, props, stage)}
                onError={(action, error) =>
                  notify({
                    kind: 'error',
                    text: `${action.label} failed: ${messageOf(error)}`,
                  })
                }
              />
            )
          }
        />
      }
      charts={
        engine && energy && virial && radii
          ? [
              <OfRun key="energy" run={runOf(energy)} current={current} fill>
                <EnergyChart engine={engine} summary={energy} />
              </OfRun>,
              <OfRun key="virial" run={runOf(virial)} current={current} fill>
                <VirialChart engine={engine} summary={virial} />
              </OfRun>,
              <OfRun key="radii" run={runOf(radii)} current={current} fill>
                <RadiiChart engine={engine} summary={radii} />
              </OfRun>,
            ]
          : []
      }
      parameters={
        <>
          <ParameterPanel
            parameters={props.parameters}
            values={props.values}
            presets={lab.presets}
            preset={props.preset}
            onChange={change}
            onPreset={choosePreset}
            hidden={hidden}
            restartNote="Draws new stars and starts again."
          />
          {/* Beside the controls, not inside: they need no new render when the numbers move. */}
          {radii && (
            <OfRun run={runOf(radii)} current={current}>
              <RunPanel summary={radii} values={values} />
            </OfRun>
          )}
        </>
      }
    />
  )
}

/** Speed has its place in the transport bar; of one solver there is nothing to choose. */
const hidden = ['speed', 'solver']

function elapsed(summary: Summary | undefined) {
  const time = summary?.time ?? 0
  const label = 'Simulated time'
  return time < 1000
    ? { value: formatNumber(time, 4), unit: 'Myr', label }
    : { value: formatNumber(time / 1000, 4), unit: 'Gyr', label }
}

function rate(summary: Summary | undefined, stars: number) {
  const pairs = formatRate((summary?.achieved ?? 0) * stars * stars, 'pairs/s')
  const steps = formatRate(summary?.achieved ?? 0, 'steps/s')
  return { value: steps.value, unit: `${steps.unit} · ${pairs.value} ${pairs.unit}` }
}
