import { type ReactNode, useCallback } from 'react'
import type { Described } from '../experiments/experiment'
import type { Run } from '../experiments/run'
import { messageOf } from '../parameters/message'
import { ParameterPanel, type ParameterPanelProps } from '../ui/controls/ParameterPanel'
import { ErrorPanel } from '../ui/ErrorPanel'
import type { ExportAction } from '../ui/ExportMenu'
import { ExportMenu } from '../ui/ExportMenu'
import { LabLayout } from '../ui/layout/LabLayout'
import { OneCoreBadge } from '../ui/OneCoreBadge'
import type { ResultRow } from '../ui/ResultTable'
import { ResultTable } from '../ui/ResultTable'
import { TransportBar, type TransportBarProps } from '../ui/TransportBar'
import { fileActions } from './exports'
import type { RoomProps } from './lab'
import styles from './Room.module.css'
import type { RunHandle } from './useRun'
import { useRunActions } from './useRunActions'
import { useRunNotices } from './useRunNotices'

type Notices = Parameters<typeof useRunNotices>

/** What a room plays by itself once its run has been computed: the bar's buttons and the keys are for that. */
export interface Playback {
  readonly state: 'running' | 'paused' | 'done'
  /** All three are stable. */
  readonly play: () => void
  readonly pause: () => void
  readonly reset: () => void
}

export interface RoomSlots<V, R extends Run<unknown, V>> {
  readonly room: RoomProps
  readonly run: RunHandle<V, R>
  readonly experiment: Described
  /** Title, tabs, formula: a row above the stage. */
  readonly header?: ReactNode
  /** What the run looks like. It may show the run before while another one is being opened. */
  readonly stage: ReactNode
  readonly charts: readonly ReactNode[]
  /** Numbers of the run as it stands, by the names of the results. */
  readonly readings?: readonly ResultRow[]
  /** Panels below the parameters that say nothing about this run's numbers. */
  readonly extra?: ReactNode
  /** Panels below the parameters that do. */
  readonly findings?: ReactNode
  readonly elapsed: TransportBarProps['elapsed']
  readonly rate: TransportBarProps['rate']
  /** In the place of the bar's reading and buttons, where a run is no playback. */
  readonly bar?: ReactNode
  /** Absent where the run itself is what is played. */
  readonly playback?: Playback
  /** What the stage stands in, also where there is a refusal in its place. */
  readonly around?: (stage: ReactNode) => ReactNode
  /** Stands below a refusal: another way to a run. */
  readonly wayBack?: ReactNode
  readonly stepLabel?: string
  /** Contents of its files, in words. */
  readonly contents: string
  /** More ways to take it home. */
  readonly exports?: readonly ExportAction[]
  /** Parameters that are shown elsewhere. */
  readonly hidden?: readonly string[]
  readonly closedGroups?: readonly string[]
  readonly annotations?: ParameterPanelProps['annotations']
  readonly restartNote?: ReactNode
  readonly wayOn?: Notices[3]
  readonly playLabel?: string
  readonly pauseLabel?: string
}

const noRows: readonly ResultRow[] = []
const asItIs = (stage: ReactNode) => stage

/** What every room has around its stage: transport bar, keys, notices, parameters, the run's numbers, ways out. */
export function Room<V, R extends Run<unknown, V>>(props: RoomSlots<V, R>) {
  const { room, run, experiment, header, stage, charts, readings = noRows, extra, findings, bar, stepLabel } = props
  const { playback } = props
  const { lab, values, change, choosePreset, notify, bare, notices } = room
  const { session, view, current, asked } = run
  const { state } = view

  // At its end the bar's button says "Run again".
  const playOn = useCallback(
    () => (session.snapshot().state === 'done' ? session.reset(true) : session.play()),
    [session],
  )
  const halt = useCallback(() => session.pause(), [session])
  const stepOnce = useCallback(() => session.stepOnce(), [session])
  const back = useCallback(() => session.reset(false), [session])
  // A picture that is played has its turn when the run is there.
  const shown = state === 'done' ? playback : undefined
  const { play, pause } = shown ?? { play: playOn, pause: halt }
  const reset = playback?.reset ?? back
  const again = useCallback(() => session.reset(true), [session])
  const stepBack = useCallback(() => void session.seek(session.snapshot().done - 1), [session])
  const checkpointBack = useCallback(() => {
    const { moments, done } = session.snapshot()
    void session.seek(moments.findLast((moment) => moment < done) ?? 0)
  }, [session])
  const travels = view.moments.length > 0

  const described = room.parameters.speed
  const range = described?.kind === 'number' ? described : undefined
  const setSpeed = useCallback(
    (value: number) => {
      if (range) change({ speed: Math.min(range.maximum, Math.max(range.minimum, value)) })
    },
    [change, range],
  )
  const speed = range ? Number(values.speed) : undefined
  const running = (shown?.state ?? state) === 'running'
  useRunActions(room, {
    running,
    play,
    pause,
    reset,
    stepOnce: experiment.pace ? stepOnce : undefined,
    stepBack: travels ? stepBack : undefined,
    checkpointBack: travels ? checkpointBack : undefined,
    ...(stepLabel ? { stepLabel } : {}),
    ...(props.playLabel ? { playLabel: props.playLabel } : {}),
    ...(props.pauseLabel ? { pauseLabel: props.pauseLabel } : {}),
    speed: speed === undefined ? undefined : { value: speed, set: setSpeed },
  })
  useRunNotices(room, view, again, props.wayOn)

  const name = `second-moment-${lab.name}${lab.experiments.length > 1 ? `-${experiment.name}` : ''}-${view.done}`
  const exports = view.run && (
    <ExportMenu
      actions={[...fileActions({ experiment, session, name, contents: props.contents }), ...(props.exports ?? [])]}
      onError={(action, error) => notify({ kind: 'error', text: `${action.label} failed: ${messageOf(error)}` })}
    />
  )
  const transport = (
    <TransportBar
      state={shown?.state ?? barState[state]}
      onPlay={play}
      onPause={pause}
      {...(experiment.pace ? { onStep: stepOnce } : {})}
      onReset={reset}
      {...(range && speed !== undefined
        ? {
            speed: {
              value: speed,
              onChange: setSpeed,
              minimum: range.sliderMinimum ?? range.minimum,
              maximum: range.sliderMaximum ?? range.maximum,
            },
          }
        : {})}
      elapsed={props.elapsed}
      rate={props.rate}
      workers={view.workers}
      lag={view.wanted && view.achieved > 0 ? view.achieved / view.wanted : undefined}
      progress={view.progress?.fraction ?? (view.end > 0 && !playback ? view.fraction : undefined)}
      {...(travels ? { onSeek: (fraction: number) => void session.seek(fraction * view.end) } : {})}
      extra={bar}
      exportMenu={exports}
    />
  )
  const belongs = view.identity?.address ?? asked.address
  return (
    <LabLayout
      hideInterface={bare}
      notices={notices}
      badges={view.shared ? undefined : <OneCoreBadge />}
      header={header}
      stage={(props.around ?? asItIs)(
        state === 'refused' && !view.run ? (
          <ErrorPanel title="This run could not be set up" message={messageOf(view.error)} onRetry={again}>
            {props.wayBack}
          </ErrorPanel>
        ) : (
          stage
        ),
      )}
      transport={transport}
      charts={charts.map((chart, index) => (
        <Belonging key={index} address={belongs} current={current} fill>
          {chart}
        </Belonging>
      ))}
      parameters={
        <>
          <ParameterPanel
            parameters={room.parameters}
            values={values}
            presets={lab.presets}
            preset={room.preset}
            onChange={change}
            onPreset={choosePreset}
            hidden={['speed', ...lab.selecting, ...(props.hidden ?? [])]}
            restartNote={props.restartNote}
            {...(props.closedGroups ? { closedGroups: props.closedGroups } : {})}
            {...(props.annotations ? { annotations: props.annotations } : {})}
          />
          {extra}
          {view.run && (
            <Belonging address={belongs} current={current}>
              {findings}
              <ResultTable
                caption="The run now"
                rows={readings}
                {...(current && view.document?.checksum ? { checksum: view.document.checksum } : {})}
              />
              <p className={styles.note}>{note(run, experiment)}</p>
            </Belonging>
          )}
        </>
      }
    />
  )
}

const barState = {
  preparing: 'idle',
  ready: 'idle',
  running: 'running',
  paused: 'paused',
  done: 'done',
  refused: 'failed',
  failed: 'failed',
} as const

type Shown = Pick<RunHandle<never, Run<unknown, never>>, 'view' | 'current'>

/** What the checksum says, or when it will. */
function note({ view, current }: Shown, { unit }: Pick<Described, 'unit'>): string {
  if (view.state === 'refused')
    return `These numbers are from the run before: the one that the address describes cannot be had. ${messageOf(view.error)}`
  if (!current) return 'These numbers are from the run before: the one that the address describes is on its way.'
  const { changedOnTheWay: changed, document, end } = view
  if (changed.length > 0)
    return `On the way ${changed.join(', ')} changed: start again for the run that the address describes.`
  if (document?.checksum) return 'The same address gives this checksum on every machine, for any number of workers.'
  return `The checksum appears when the run ends, at ${unit} ${end}.`
}

interface BelongingProps {
  readonly address: string
  readonly current: boolean
  /** Takes all the room there is. */
  readonly fill?: boolean
  readonly children: ReactNode
}

/** Marks numbers with the run they belong to; those of the run before are greyed and named. */
export function Belonging({ address, current, fill = false, children }: BelongingProps) {
  return (
    <div className={fill ? styles.fill : styles.belonging} data-run={address} data-stale={current ? undefined : ''}>
      {!current && <p className={styles.before}>from the run before</p>}
      <div className={styles.numbers}>{children}</div>
    </div>
  )
}
