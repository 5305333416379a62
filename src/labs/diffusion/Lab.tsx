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
import { runAddress } from '../identity'
import type { RoomProps } from '../lab'
import { useTransportActions } from '../useTransportActions'
import { ConvergenceChart, DisplacementChart, MsdChart } from './Charts'
import styles from './diffusion.module.css'
import { exportActions } from './exports'
import { DropArea, ImportPanel } from './ImportPanel'
import { FitRangeSlider, LagSlider } from './LagSliders'
import type { DiffusionValues } from './parameters'
import { ResultPanel } from './ResultPanel'
import type { SessionView } from './session'
import { useDiffusionSession } from './useDiffusionSession'

/** three.js is half a megabyte: the numbers and the charts do not wait for it. */
const Scene = lazily(async () => ({ default: (await import('./Scene')).Scene }))

/** How long what was decided about a file stays on the stage, in ms. */
const noticeTime = 12_000

/** The diffusion room: paths, the mean-square displacement, D as it settles, the displacements themselves. */
export default function Lab(props: RoomProps) {
  const { lab, change, choosePreset, notify, dismiss, bare, notices } = props
  const values = props.values as DiffusionValues
  const { session, view } = useDiffusionSession(props)
  const { loaded, measured, picture, job } = view
  const current = runAddress(lab, values)
  const run = view.values && runAddress(lab, view.values)
  // Readings of another run are none of this one.
  const readings = run === current ? view : nothing
  const [stage, setStage] = useState<StageHandle | null>(null)
  const [playing, setPlaying] = useState(true)
  const [arrived, setArrived] = useState<number>()
  const [rewound, setRewound] = useState(0)
  // Paths that have been drawn to their ends belong to one picture; a new one grows again.
  const done = picture !== undefined && arrived === picture.revision
  const growing = playing && !done

  const play = useCallback(() => {
    setArrived(undefined)
    setPlaying(true)
    if (done) setRewound((count) => count + 1)
  }, [done])
  const pause = useCallback(() => setPlaying(false), [])
  const reset = useCallback(() => {
    setArrived(undefined)
    setRewound((count) => count + 1)
  }, [])
  const open = useCallback(
    async (file: File) => {
      if (!(await session.open(file))) return
      change({ input: file.name })
      for (const text of session.snapshot().measured?.facts.notices ?? []) {
        const id = notify({ kind: 'info', text })
        // They stay in the panel beside the result.
        setTimeout(() => dismiss(id), noticeTime)
      }
    },
    [session, change, notify, dismiss],
  )

  useTransportActions(props, {
    running: growing,
    play,
    pause,
    reset,
    playLabel: 'Draw the paths',
    pauseLabel: 'Pause the paths',
  })

  if (view.failure !== undefined) {
    return <ErrorPanel title="This run could not be set up" message={view.failure} onRetry={() => session.restart()} />
  }
  const range = measured?.analysis.diffusion.estimates[values.fit === 'gls' ? 'gls' : 'ols']?.fitRange
  const sliders = loaded && measured && (
    <div className={styles.sliders}>
      {range && values.fit !== 'cve' && (
        <FitRangeSlider frames={loaded.set.frames} range={range} onChange={(lags) => change({ fitLags: [...lags] })} />
      )}
      <LagSlider
        frames={loaded.set.frames}
        lag={view.histogram?.lag ?? 1}
        onChange={(lag) => session.setHistogramLag(lag)}
      />
    </div>
  )
  const importPanel = (
    <ImportPanel
      view={view}
      input={values.input}
      onFile={(file) => void open(file)}
      onCancel={() => session.cancel()}
      onForget={() => change({ input: '' })}
    >
      {sliders}
    </ImportPanel>
  )
  return (
    <LabLayout
      hideInterface={bare}
      notices={notices}
      badges={loaded && !loaded.set.pool.shared ? <OneCoreBadge /> : undefined}
      stage={
        <DropArea onFile={(file) => void open(file)}>
          {picture && (
            <OfRun run={run} current={current} fill>
              <Suspense fallback={null}>
                <Scene
                  ref={setStage}
                  picture={picture}
                  playing={growing}
                  rewound={rewound}
                  onArrive={() => setArrived(picture.revision)}
                  unit={loaded?.units.length ?? ''}
                  overlay={<p className={styles.caption}>{caption(view)}</p>}
                />
              </Suspense>
            </OfRun>
          )}
          {!bare && importPanel}
        </DropArea>
      }
      transport={
        <TransportBar
          state={job ? 'running' : done ? 'done' : growing ? 'running' : 'paused'}
          onPlay={play}
          onPause={pause}
          onReset={reset}
          elapsed={elapsed(readings)}
          rate={rate(readings)}
          workers={loaded?.set.pool.workers ?? 0}
          progress={job?.fraction}
          exportMenu={
            loaded &&
            measured &&
            view.values && (
              <ExportMenu
                actions={exportActions(
                  lab,
                  loaded,
                  measured,
                  { values: view.values, checksum: view.checksum },
                  props,
                  stage,
                )}
                onError={(action, error) =>
                  notify({ kind: 'error', text: `${action.label} failed: ${messageOf(error)}` })
                }
              />
            )
          }
        />
      }
      charts={
        measured
          ? [
              <OfRun key="msd" run={run} current={current} fill>
                <MsdChart measured={measured} />
              </OfRun>,
              <OfRun key="convergence" run={run} current={current} fill>
                <ConvergenceChart measured={measured} />
              </OfRun>,
              <OfRun key="displacements" run={run} current={current} fill>
                <DisplacementChart measured={measured} histogram={view.histogram} />
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
          closedGroups={closed}
          restartNote="Moves the particles anew."
          extra={
            measured && (
              <>
                <div className={styles.narrow}>{sliders}</div>
                <OfRun run={run} current={current}>
                  <ResultPanel measured={measured} values={view.values ?? values} checksum={view.checksum} />
                </OfRun>
              </>
            )
          }
        />
      }
    />
  )
}

const nothing = { loaded: undefined, measured: undefined }

/** The file has its own place, where it can be picked. */
const hidden = ['input']
const closed = ['File', 'Observation', 'Run']

function caption({ picture }: SessionView): string {
  if (!picture) return ''
  const { particles, frames } = picture.of
  const paths =
    picture.particles < particles
      ? `${picture.particles} of ${particles} paths drawn, all measured`
      : `${particles === 1 ? '1 path' : `${particles} paths`}`
  return picture.points < frames ? `${paths}, one frame in ${Math.ceil(frames / picture.points)}` : paths
}

function elapsed({ loaded }: Pick<SessionView, 'loaded'>) {
  const label = 'Length of a track'
  if (!loaded) return { value: '–', unit: '', label }
  return { value: formatNumber((loaded.set.frames - 1) * loaded.timeStep, 4), unit: loaded.units.time, label }
}

function rate({ measured }: Pick<SessionView, 'measured'>) {
  if (!measured) return { value: '–', unit: 'displacements/s' }
  const { displacements, milliseconds } = measured.analysis
  return formatRate(displacements / Math.max(1e-4, milliseconds / 1000), 'displacements')
}
