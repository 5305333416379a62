import { ActionIcon } from '@mantine/core'
import {
  memo,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react'
import type { Run } from '../experiments/run'
import { UnsupportedError } from '../kernels/module'
import { allLocked, isLocked } from '../parameters/locked'
import { messageOf } from '../parameters/message'
import { ParameterError } from '../parameters/resolve'
import { BesideContext, BesideHub } from '../ui/charts/beside'
import { GhostContext } from '../ui/charts/ghosts'
import { CurvePad } from '../ui/charts/LiveChart'
import { ParameterPanel, type ParameterPanelProps } from '../ui/controls/ParameterPanel'
import { ErrorPanel } from '../ui/ErrorPanel'
import { ExportButton } from '../ui/ExportButton'
import { Formula } from '../ui/Formula'
import { formatPercent } from '../ui/format'
import { Headline } from '../ui/Headline'
import { LabLayout } from '../ui/layout/LabLayout'
import type { LayoutHandle } from '../ui/layout/layoutProps'
import { lazily } from '../ui/lazily'
import { LockContext, whyLocked } from '../ui/locked'
import { OfRun, type OfRunProps } from '../ui/OfRun'
import { OriginContext } from '../ui/origin'
import type { ResultRow } from '../ui/ResultTable'
import { ResultTable } from '../ui/ResultTable'
import { CameraContext } from '../ui/stage/view'
import { TransportBar } from '../ui/TransportBar'
import { Words } from '../ui/Words'
import { t, shown as translated } from '../words/language'
import { say, type Text } from '../words/text'
import { colourOf } from './duel'
import { drawingAction, fileActions, pictureAction } from './exports'
import { ghostsOf } from './ghosts'
import { InHandNote, Previewing } from './Previewing'
import styles from './Room.module.css'
import { SideBySide } from './SideBySide'
import type { RoomSlots } from './slots'
import { HandIn, useRivals } from './useRivals'
import { useRunActions } from './useRunActions'
import { useRunNotices } from './useRunNotices'
import { noteOf, useShared } from './useShared'

/** Few pages need it. */
const OneCoreBadge = lazily(async () => ({ default: (await import('../ui/OneCoreBadge')).OneCoreBadge }))

/** They stand in the bar a moment after the rest. */
const ExportMenu = lazily(async () => ({ default: (await import('../ui/ExportMenu')).ExportMenu }))
const BarTools = lazily(async () => ({ default: (await import('./BarTools')).BarTools }))
const SweepDialog = lazily(async () => ({ default: (await import('./sweep/SweepDialog')).SweepDialog }))

const noRows: readonly ResultRow[] = []
const none: readonly string[] = []
const nothingYet = { value: '', unit: '', label: '' } as const
const placesFor = (charts: number): readonly ReactNode[] => Array.from({ length: charts }, () => null)
const asItIs = (stage: ReactNode) => stage

/** What every room has around its stage: transport bar, keys, notices, parameters, the run's numbers, ways out. */
export function Room<V, R extends Run<unknown, V>>(props: RoomSlots<V, R>) {
  const { room, run, experiment, header, stage, readings = noRows, extra, findings, bar, stepLabel } = props
  const { playback } = props
  const { lab, values, change, choosePreset, notify, bare, notices, embedded, lock, hide, shownCharts } = room
  const { session, view, current, asked } = run
  const { state } = view
  const broken = state === 'refused' || state === 'failed'
  const charts = typeof props.charts === 'number' ? placesFor(broken ? 0 : props.charts) : props.charts

  // At its end the bar's button says "Run again".
  const playOn = useCallback(
    () => (session.snapshot().state === 'done' ? session.reset(true) : session.play()),
    [session],
  )
  const halt = useCallback(() => session.pause(), [session])
  const stepOnce = useCallback(() => session.stepOnce(), [session])
  const back = useCallback(() => session.reset(false), [session])
  // A picture that is played has its turn when the run is there.
  const shown = playback?.always || state === 'done' ? playback : undefined
  const { play, pause } = shown ?? { play: playOn, pause: halt }
  const reset = playback?.reset ?? back
  const again = useCallback(() => session.reset(true), [session])
  const stepBack = useCallback(() => void session.seek(session.snapshot().done - 1), [session])
  const checkpointBack = useCallback(() => {
    const { moments, done } = session.snapshot()
    void session.seek(moments.findLast((moment) => moment < done) ?? 0)
  }, [session])
  const travels = view.moments.length > 0
  const ghosts = useMemo(() => ghostsOf(lab.name, experiment.name), [lab.name, experiment.name])
  const { identity } = view
  useEffect(() => ghosts.compareWith(identity), [ghosts, identity])
  const keep = useCallback(() => {
    const { identity: shown, done, end } = session.snapshot()
    if (shown) ghosts.keep(shown, done, end)
  }, [ghosts, session])

  const layout = useRef<LayoutHandle>(null)
  const find = useCallback(() => layout.current?.findParameter(), [])

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
  const ownSpeed = speed === undefined ? undefined : { value: speed, set: setSpeed }
  const locked = useCallback((name: string) => isLocked(lock, name, room.parameters), [lock, room.parameters])
  const freeSpeed = locked('speed') ? undefined : ownSpeed
  useRunActions(room, {
    running,
    play,
    pause,
    reset,
    stepOnce: shown ? shown.stepOnce : experiment.pace ? stepOnce : undefined,
    stepBack: travels ? stepBack : undefined,
    checkpointBack: travels ? checkpointBack : undefined,
    keep: charts.length > 0 ? keep : undefined,
    find,
    ...(stepLabel ? { stepLabel } : {}),
    ...(props.playLabel ? { playLabel: props.playLabel } : {}),
    ...(props.pauseLabel ? { pauseLabel: props.pauseLabel } : {}),
    speed: shown ? shown.speed : freeSpeed,
  })
  const [hub] = useState(() => new BesideHub())
  const rivals = useRivals(props)
  const [leading] = rivals.names
  const besides = useMemo(() => ({ hub, leading }), [hub, leading])
  const nothingToShow = broken && (props.trouble ? !current || view.snapshot === undefined : !view.run)
  useShared(run, room, experiment, { headline: props.headline, picture: props.picture, charts: charts.length })
  useRunNotices(room, view, again, {
    wayOn: props.wayOn,
    quiet: props.quiet,
    said: nothingToShow || (broken && props.saysWhy),
  })

  const name = `second-moment-${lab.name}${lab.experiments.length > 1 ? `-${experiment.name}` : ''}-${view.done}`
  const exports = (view.run ? state !== 'refused' : !broken) && (
    <Suspense fallback={<ExportButton disabled />}>
      <ExportMenu
        disabled={!view.run}
        actions={[
          ...fileActions({ experiment, session, name, contents: props.contents }),
          ...(props.picture ? [pictureAction(name, props.picture, view.origin)] : []),
          ...(props.drawing ? [drawingAction(name, props.drawing, view.origin)] : []),
          ...(props.exports ?? []),
        ]}
        onError={(action, error) =>
          notify({
            kind: 'error',
            text: say('{label} failed: {reason}', { label: action.label, reason: messageOf(error) }),
          })
        }
      />
    </Suspense>
  )
  // Its buttons are in the bar from the start: nothing moves when it is there.
  const played = shown ?? (experiment.pace || ownSpeed ? undefined : playback)
  const steps = played ? played.stepOnce : experiment.pace ? stepOnce : undefined
  const pace = played ? played.speed : freeSpeed
  const [slowest, fastest] = played?.speeds ?? [
    range?.sliderMinimum ?? range?.minimum ?? 0,
    range?.sliderMaximum ?? range?.maximum ?? 1,
  ]
  const seek = shown ? shown.seek : travels ? (fraction: number) => void session.seek(fraction * view.end) : undefined
  const computed = view.progress?.fraction ?? (view.end > 0 && !playback ? (current ? view.fraction : 0) : undefined)
  const transport = props.transport?.(exports) ?? (
    <TransportBar
      state={shown?.state ?? barState[state]}
      onPlay={play}
      onPause={pause}
      {...(steps ? { onStep: steps } : {})}
      onReset={reset}
      {...(pace ? { speed: { value: pace.value, onChange: pace.set, minimum: slowest, maximum: fastest } } : {})}
      elapsed={props.elapsed ?? nothingYet}
      rate={props.rate ?? nothingYet}
      workers={view.workers}
      lag={view.wanted && view.achieved > 0 ? view.achieved / view.wanted : undefined}
      progress={shown?.fraction ?? computed}
      {...(seek ? { onSeek: seek } : {})}
      extra={
        <>
          {bar}
          {(charts.length > 0 || props.beside) && (
            <Suspense fallback={<ToolPlaces tools={Number(charts.length > 0) + Number(props.beside !== undefined)} />}>
              <BarTools
                room={room}
                ghosts={ghosts}
                hidden={props.hidden ?? none}
                onKeep={keep}
                keeps={charts.length > 0}
                duels={props.beside !== undefined}
              />
            </Suspense>
          )}
        </>
      }
      exportMenu={exports}
    />
  )
  const { choosesExperiment = false, hidden: shownElsewhere = none } = props
  const hidden = useMemo(
    () => ['speed', ...(choosesExperiment ? [] : lab.selecting), ...shownElsewhere, ...(hide?.split(',') ?? none)],
    [choosesExperiment, lab, shownElsewhere, hide],
  )
  const controls: ParameterPanelProps = {
    parameters: room.parameters,
    values,
    presets: lab.presets,
    preset: room.preset,
    onChange: change,
    onPreset: choosePreset,
    hidden,
    restartNote: props.restartNote,
    lock,
    ...(props.closedGroups ? { closedGroups: props.closedGroups } : {}),
    ...(props.annotations ? { annotations: props.annotations } : {}),
  }
  const belongs = view.identity?.address
  const OfCharts = props.later ? OfRunLater : OfRunNow
  const settled = broken || (current && view.snapshot !== undefined)
  const content = (
    <GhostContext value={ghosts}>
      <BesideContext value={besides}>
        <OriginContext value={view.origin}>
          <CameraContext value={room.camera}>
            {room.lesson?.({
              ended: current && state === 'done',
              play: playOn,
              ghosts,
              Words,
              Formula,
              CurvePad,
            })}
            {room.sweep && (
              <Suspense fallback={null}>
                <SweepDialog lab={lab} settings={room} {...room.sweep} />
              </Suspense>
            )}
            <LabLayout
              ref={layout}
              hideInterface={bare}
              embedded={embedded}
              waiting={state === 'preparing' ? waitingFor(props.preparing, view.progress?.fraction) : undefined}
              notices={notices}
              inHand={<InHandNote words={props.previewWords} />}
              badges={
                view.shared ? undefined : (
                  <Suspense fallback={null}>
                    <OneCoreBadge />
                  </Suspense>
                )
              }
              header={header}
              headline={
                props.headline &&
                !(broken && view.snapshot === undefined) &&
                (header || rivals.names.length === 0) && (
                  <div data-run={current ? asked.address : undefined}>
                    <Headline {...props.headline} value={current ? props.headline.value : undefined} />
                  </div>
                )
              }
              words={
                // A lesson says itself what one sees.
                rivals.names.length === 0 &&
                !room.lesson &&
                (room.greeting || props.words) && (
                  <>
                    {room.greeting}
                    {props.words}
                  </>
                )
              }
              stage={(props.around ?? asItIs)(
                nothingToShow ? (
                  <ErrorPanel
                    title={props.trouble ?? 'This run could not be set up'}
                    message={props.reason ?? messageOf(view.error)}
                    {...(hopeless(view.error) ? {} : { onRetry: again })}
                  >
                    {props.wayBack}
                  </ErrorPanel>
                ) : props.beside ? (
                  <SideBySide
                    panes={[
                      {
                        key: 'first',
                        ...(rivals.names.length > 0 ? { name: rivals.names[0], token: colourOf(0) } : {}),
                        run: belongs,
                        asked: asked.address,
                        stage,
                      },
                      ...rivals.panes,
                    ]}
                  />
                ) : (
                  stage
                ),
              )}
              transport={transport}
              charts={charts
                .map((chart, index) => (
                  <OfCharts key={index} run={belongs} current={asked.address}>
                    {chart}
                    {rivals.charts.map(({ run: besideIt, charts: theirs }) => (
                      <HandIn key={besideIt.name} hub={hub} run={besideIt}>
                        {theirs[index]}
                      </HandIn>
                    ))}
                  </OfCharts>
                ))
                .filter((_, index) => shownCharts?.includes(String(index + 1)) ?? true)}
              parameters={
                <>
                  {props.later ? (
                    <LaterControls of={experiment.name} {...controls} />
                  ) : (
                    <ParameterPanel {...controls} />
                  )}
                  {lock === allLocked ? (
                    <fieldset className={styles.locked} title={whyLocked()} disabled>
                      {extra}
                    </fieldset>
                  ) : (
                    extra
                  )}
                  {view.run && (
                    <OfRun run={belongs} current={asked.address}>
                      {findings}
                      <div className={styles.table} data-panel="numbers">
                        <ResultTable
                          caption={props.caption ?? 'The run now'}
                          rows={readings}
                          awaited
                          {...(current && view.document?.checksum ? { checksum: view.document.checksum } : {})}
                        />
                      </div>
                      <p className={styles.note}>{translated(noteOf(run, experiment))}</p>
                    </OfRun>
                  )}
                  {props.below}
                </>
              }
            />
          </CameraContext>
        </OriginContext>
      </BesideContext>
    </GhostContext>
  )
  return (
    <LockContext value={locked}>
      <Previewing room={room} settled={settled}>
        {content}
      </Previewing>
    </LockContext>
  )
}

/** As wide as what will stand there. */
const ToolPlaces = ({ tools }: { readonly tools: number }) =>
  Array.from({ length: tools }, (_, tool) => (
    <ActionIcon key={tool} variant="subtle" className={styles.keep} aria-hidden disabled />
  ))

type OfChartsProps = Omit<OfRunProps, 'fill'>

const OfRunNow = (props: OfChartsProps) => <OfRun {...props} fill />

/**
 * Charts whose curves are drawn behind everything else and in pieces, together with whose they are: all at once they would hold the
 * page up for a tenth of a second. That they are of the run before is said at once.
 */
function OfRunLater({ run, current, children }: OfChartsProps) {
  const drawn = useDeferredValue(useMemo(() => ({ run, children }), [run, children]))
  return (
    <OfRun run={drawn.run} current={current} fill>
      {drawn.children}
    </OfRun>
  )
}

interface LaterControlsProps extends ParameterPanelProps {
  /** The experiment whose controls they are. */
  readonly of: string
}

/**
 * The controls. Those of another experiment in the room are made behind everything else and in pieces: all at once they would hold the
 * page up for a tenth of a second, just when a run begins. Until then those that no longer count keep their place, out of sight and reach.
 */
const LaterControls = memo(function LaterControls(props: LaterControlsProps) {
  const before = useDeferredValue(props)
  // The same controls with other values follow at once: a switch that waited would spring back.
  const there = before.of === props.of
  return (
    <div className={there ? undefined : styles.onTheWay}>
      <ParameterPanel {...(there ? props : before)} />
    </div>
  )
})

/** Whether asking again changes nothing: the same parameters, or the same browser, would be refused again. */
const hopeless = (error: unknown) => error instanceof ParameterError || error instanceof UnsupportedError

/** What is being set up, and how far it is. */
const waitingFor = (what: Text = 'the run', fraction?: number) =>
  fraction === undefined
    ? t('Preparing {what} …', { what })
    : `${t('Preparing {what} …', { what })} ${formatPercent(fraction)}`

const barState = {
  preparing: 'idle',
  ready: 'idle',
  running: 'running',
  paused: 'paused',
  done: 'done',
  refused: 'failed',
  failed: 'failed',
} as const

interface BelongingProps {
  /** Address of the run that the content was made from. */
  readonly address: string
  readonly current: boolean
  /** Takes all the room there is. */
  readonly fill?: boolean
  readonly children: ReactNode
}

/** Numbers with the run that made them, where the room knows whether that is the one it is set to. */
export const Belonging = ({ address, current, fill = false, children }: BelongingProps) => (
  <OfRun run={address} current={current ? address : ''} fill={fill}>
    {children}
  </OfRun>
)
