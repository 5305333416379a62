import { type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { RunView } from '../../experiments/view'
import { saveText } from '../../files/download'
import type { Origin } from '../../files/origin'
import { type TrajectoryFormat, trajectoryFormats } from '../../files/trajectories/readTrajectories'
import { motions } from '../../physics/diffusion/motions'
import { DropArea } from '../../rooms/DropArea'
import { ImportPanel, type Job } from '../../rooms/ImportPanel'
import { hasFile } from '../../rooms/keptRuns'
import type { RoomProps } from '../../rooms/lab'
import { Belonging, Room } from '../../rooms/Room'
import { useHeld } from '../../rooms/useHeld'
import { type RunHandle, useRun } from '../../rooms/useRun'
import { Segments } from '../../ui/controls/Segments'
import type { ExportAction } from '../../ui/ExportMenu'
import { Formula } from '../../ui/Formula'
import { formatCount, formatNumber, formatRate } from '../../ui/format'
import { lazily } from '../../ui/lazily'
import { narrowPage, useMedia } from '../../ui/media'
import { ProgressRow } from '../../ui/ProgressRow'
import type { StageHandle } from '../../ui/stage/Stage'
import { shown, t } from '../../words/language'
import { asIs, say, type Text } from '../../words/text'
import { ConvergenceChart, DisplacementChart, headlineOf, MsdChart } from './Charts'
import styles from './diffusion.module.css'
import { IntegralChart, PopulationChart, PopulationTable, TransportTable, VelocityChart } from './FurtherPanels'
import { fileExperiment } from './file/experiment'
import { useImport } from './file/useImport'
import { FitRangeSlider, LagSlider } from './LagSliders'
import { inputNames } from './parameters'
import type { Picture } from './picture'
import { fitLagsAt, previewInWords } from './preview'
import { ResultPanel, readings } from './ResultPanel'
import type { DiffusionRun, DiffusionSnapshot, Measured } from './run'
import { TrackHistogram, TrackScatter, TrackTable } from './TrackPanels'
import { useHistogram } from './useHistogram'
import { usePaths } from './usePaths'
import { type TrackSort, useChosenTrack, useOrder, useTracks } from './useTracks'
import type { DiffusionValues } from './values'
import { walkExperiment } from './walk/experiment'

/** three.js is half a megabyte: the numbers and the charts do not wait for it. */
const Scene = lazily(async () => ({ default: (await import('./Scene')).Scene }))

const endings = Object.values<TrajectoryFormat>(trajectoryFormats).flatMap(({ extensions }) => extensions)

type View = RunView<DiffusionRun>
type Session = RunHandle<DiffusionValues, DiffusionRun>['session']

/** How long what was decided about a file stays on the stage, in ms. */
const noticeTime = 12_000

const isMeasured = ({ snapshot }: View) => snapshot?.measured !== undefined

/** The diffusion room: paths, the mean-square displacement, D as it settles, the displacements themselves. */
export default function Lab(props: RoomProps) {
  const { change, notify, dismiss, bare } = props
  const values = props.values as DiffusionValues
  const experiment = values.input === '' ? walkExperiment : fileExperiment
  const live = useRun(props, experiment)
  // Numbers are there when all of them are; paths as soon as particles have moved.
  const handle = useHeld(live, isMeasured)
  const { current, view } = handle
  const { snapshot, identity } = view
  const measured = snapshot?.measured
  const ownPicture = live.current ? live.view.snapshot?.picture : undefined
  const picture = ownPicture ?? snapshot?.picture
  const paths = usePaths(picture)
  const [stage, setStage] = useState<StageHandle | null>(null)
  const [lag, setLag] = useState(1)
  const shownLag = Math.min(lag, Math.max(1, (snapshot?.frames ?? 1) - 1))
  const counted = useHistogram(handle, shownLag, notify)
  const [wanted, want] = useState<ChartSet>()
  const further = measured?.further
  const sets = setsOf(further)
  // Who has every track in the files looks at them, too.
  const standard = values.perTrack && sets.includes('apart') ? 'apart' : 'together'
  const set = wanted !== undefined && sets.includes(wanted) ? wanted : standard
  const apart = set === 'apart'
  const shown = useTracks(handle, apart, notify)
  const [sort, setSort] = useState<TrackSort>({ key: 'track', falling: false })
  const order = useOrder(handle, shown?.tracks, sort)
  const chosen = useChosenTrack(handle, shown?.tracks.names)
  const files = useImport(props)
  const { fresh } = files

  useEffect(() => {
    if (!current || !measured || !fresh()) return
    for (const text of [...measured.facts.warnings, ...measured.facts.notices]) {
      const id = notify({ kind: 'info', text })
      // They stay in the panel beside the result.
      setTimeout(() => dismiss(id), noticeTime)
    }
  }, [current, measured, fresh, notify, dismiss])

  const { session } = live
  const cancel = useCallback(() => session.pause(), [session])
  const forget = useCallback(() => change({ input: '' }), [change])
  const missing = live.view.state === 'refused' && !inputNames(values.input).every(hasFile) && !hasFile(values.input)
  const importPanel = {
    label: 'Open or drop trajectories',
    endings,
    multiple: true,
    job: files.job ?? jobOf(live.view, cancel),
    input: values.input,
    several: inputNames(values.input).length > 1,
    doing: 'Measuring',
    otherwise: 'simulated motion',
    missing,
  } as const
  const range = measured?.analysis.diffusion.estimates[values.fit]?.fitRange
  const frameStep = measured?.facts.frameStep ?? 1
  const fitSlider = range && snapshot && values.fit !== 'cve' && (
    <FitRangeSlider frames={snapshot.frames} range={range} given={fitLagsAt(frameStep)} change={change} />
  )
  const lagSlider = snapshot && <LagSlider frames={snapshot.frames} lag={shownLag} onChange={setLag} />
  // On a phone's stage there is no room for them: there they stand below the chart that they are about.
  const narrow = useMedia(narrowPage)
  const together = (measured: Measured) => [
    <WithSlider key="msd" slider={narrow && fitSlider}>
      <MsdChart measured={measured} change={change} />
    </WithSlider>,
    <ConvergenceChart key="convergence" measured={measured} />,
    <WithSlider key="displacements" slider={narrow && lagSlider}>
      <DisplacementChart measured={measured} lag={shownLag} counted={counted} />
    </WithSlider>,
  ]
  const ofTracks = shown
    ? [
        <TrackTable key="table" shown={shown} {...chosen} order={order} sort={sort} onSort={setSort} />,
        <TrackScatter key="scatter" shown={shown} {...chosen} />,
        <TrackHistogram key="histogram" shown={shown} />,
      ]
    : [<ProgressRow key="waiting" text="Looking at every track by itself" />]
  const showSet = (next: ChartSet) => {
    if (next === 'populations' && values.populations === 'off') change({ populations: 'auto' })
    want(next)
  }
  const chartsOf = (measured: Measured): ReactNode[] => {
    if (set === 'apart') return ofTracks
    if (set === 'velocities')
      return [
        <VelocityChart key="velocities" measured={measured} />,
        <IntegralChart key="integral" measured={measured} />,
      ]
    if (set === 'together') return together(measured)
    return measured.further.populations || values.populations !== 'off'
      ? [
          <PopulationChart key="populations" measured={measured} />,
          <DisplacementChart key="displacements" measured={measured} lag={shownLag} counted={counted} />,
        ]
      : together(measured)
  }
  const { origin } = view
  const asksVanHove = further?.vanHove !== undefined
  const exports = useMemo(
    () => [tracksAction(session, origin), ...(asksVanHove ? [vanHoveAction(session, origin)] : [])],
    [session, origin, asksVanHove],
  )
  const runValues = useMemo(() => (identity?.values ?? {}) as Partial<DiffusionValues>, [identity])
  return (
    <Room
      room={props}
      run={handle}
      experiment={experiment}
      contents="Lags, MSD with error and D"
      header={<Lead values={values} />}
      headline={headlineOf(measured)}
      picture={stage ? () => stage.capture() : undefined}
      drawing={stage?.draw}
      stage={
        <>
          {picture && (
            <Suspense fallback={null}>
              <Scene
                ref={setStage}
                picture={picture}
                playing={paths.growing}
                rewound={paths.rewound}
                onArrive={paths.arrive}
                lit={apart ? chosen.lit : undefined}
                unit={snapshot?.units.length ?? ''}
                overlay={ownPicture && <p className={styles.caption}>{caption(ownPicture)}</p>}
              />
            </Suspense>
          )}
          {!bare && (
            <section className={styles.overlay} aria-label={t('Your own trajectories')} data-sm-interface>
              <ImportPanel {...importPanel} onFiles={files.open} onForget={forget}>
                {!narrow && measured && identity && (
                  <Belonging address={identity.address} current={current}>
                    <div className={styles.sliders}>
                      {fitSlider}
                      {lagSlider}
                    </div>
                  </Belonging>
                )}
              </ImportPanel>
            </section>
          )}
        </>
      }
      around={(children) => <DropArea onFiles={files.open}>{children}</DropArea>}
      wayBack={
        <section className={styles.wayBack} aria-label={t('Your own trajectories')}>
          <ImportPanel {...importPanel} onFiles={files.open} onForget={forget} />
        </section>
      }
      playback={paths}
      {...(live.view.state === 'done' ? { playLabel: 'Draw the paths', pauseLabel: 'Pause the paths' } : {})}
      elapsed={elapsed(current ? snapshot : undefined)}
      rate={rate(current ? snapshot : undefined)}
      charts={measured ? chartsOf(measured) : apart ? 1 : 3}
      {...(live.view.state === 'refused' ? {} : { bar: <ChartSets sets={sets} shown={set} onChange={showSet} /> })}
      {...(measured ? { exports } : {})}
      later
      closedGroups={values.input === '' ? closed : closedWithFile}
      previewWords={(preview) => measured && previewInWords(preview, measured)}
      restartNote={values.input === '' ? t('Moves the particles anew.') : t('Takes the positions from the file anew.')}
      findings={
        measured && (
          <>
            <PopulationTable measured={measured} />
            <TransportTable measured={measured} />
            <ResultPanel measured={measured} values={runValues} />
          </>
        )
      }
      readings={measured ? readings(measured) : []}
    />
  )
}

/** What moves, and what is to be expected of it. */
function Lead({ values: { input, motion } }: { readonly values: DiffusionValues }) {
  if (input !== '') return <p className={styles.lead}>{t('Tracks from {typed}', { typed: input })}</p>
  const { label, formula } = motions[motion]
  return (
    <p className={styles.lead}>
      {shown(label)} <Formula tex={formula} />
    </p>
  )
}

/** What the charts show. */
type ChartSet = 'together' | 'apart' | 'populations' | 'velocities'
const setNames = {
  together: 'All together',
  apart: 'Each track',
  populations: 'Populations',
  velocities: 'Velocities',
} as const satisfies Readonly<Record<ChartSet, Text>>

const setsOf = (further: Measured['further'] | undefined): readonly ChartSet[] => [
  'together',
  'apart',
  'populations',
  ...(further?.transport?.velocities ? (['velocities'] as const) : []),
]

interface ChartSetsProps {
  readonly sets: readonly ChartSet[]
  readonly shown: ChartSet
  readonly onChange: (set: ChartSet) => void
}

function ChartSets({ sets, shown, onChange }: ChartSetsProps) {
  return (
    <Segments
      size="xs"
      aria-label={t('What the charts show')}
      data={sets.map((value) => ({ value, label: t(setNames[value]) }))}
      value={shown}
      onChange={(value) => onChange(sets.find((set) => set === value) ?? 'together')}
    />
  )
}

const tracksAction = (session: Session, origin: Origin | undefined): ExportAction => ({
  id: 'tracks',
  label: 'Tracks (CSV)',
  description: 'D, α, lengths and error of position of each',
  run: async () => {
    const table = await session.between((run) => run.trackTable(origin))
    if (table === undefined) throw new Error(say('nothing has been measured yet'))
    saveText(table, 'second-moment-diffusion-tracks.csv', 'text/csv')
  },
})

const vanHoveAction = (session: Session, origin: Origin | undefined): ExportAction => ({
  id: 'van-hove',
  label: 'Van Hove (CSV)',
  description: 'Displacements along an axis at the lags that were asked for',
  run: async () => {
    const table = await session.between((run) => run.vanHoveTable(origin))
    if (table === undefined) throw new Error(say('nothing has been measured yet'))
    saveText(table, 'second-moment-diffusion-van-hove.csv', 'text/csv')
  },
})

/** A chart and, below it, what it can be asked for. */
function WithSlider({ slider, children }: { readonly slider: ReactNode; readonly children: ReactNode }) {
  if (!slider) return children
  return (
    <div className={styles.withSlider}>
      {children}
      <div className={styles.sliders}>{slider}</div>
    </div>
  )
}

const closed = ['File', 'Observation', 'Populations', 'Simulation', 'Run']
const closedWithFile = closed.filter((group) => group !== 'File')

/** What is under way, where it can be told. */
function jobOf({ state, progress }: View, cancel: () => void): Job | undefined {
  if (!progress || (state !== 'preparing' && state !== 'running')) return undefined
  const { text = 'computing', fraction } = progress
  const words = shown(text)
  return { text: asIs(words[0].toUpperCase() + words.slice(1)), fraction, ...(state === 'running' ? { cancel } : {}) }
}

function caption({ particles: drawn, points, of: { particles, frames } }: Picture): Text {
  const paths =
    drawn < particles
      ? t('{drawn} of {particles} particles drawn, all measured', {
          drawn: formatCount(drawn),
          particles: formatCount(particles),
        })
      : t('{particles} {particles|path|paths}', { particles: formatCount(particles) })
  return points < frames ? t('{paths}, one frame in {stride}', { paths, stride: Math.ceil(frames / points) }) : paths
}

function elapsed(snapshot: DiffusionSnapshot | undefined) {
  const label = 'Length of a track' as const
  if (!snapshot) return { value: '–', unit: '', label }
  const { frames, timeStep, units } = snapshot
  return { value: formatNumber((frames - 1) * timeStep, 4), unit: units.time, label }
}

function rate(snapshot: DiffusionSnapshot | undefined) {
  if (!snapshot?.measured) return { value: '–', unit: 'per s', label: 'displacements' as const }
  const { displacements, milliseconds } = snapshot.measured.analysis
  return {
    ...formatRate(displacements / Math.max(1e-4, milliseconds / 1000), 'per s'),
    label: 'displacements' as const,
  }
}
