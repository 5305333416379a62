import { type ComponentProps, Suspense, useCallback, useMemo, useState } from 'react'
import type { RunView } from '../../experiments/view'
import { saveText } from '../../files/download'
import { starModels } from '../../physics/cluster/models'
import { DropArea } from '../../rooms/DropArea'
import { hasFile } from '../../rooms/keptRuns'
import type { RoomProps } from '../../rooms/lab'
import { usePreview } from '../../rooms/Previewing'
import { Room } from '../../rooms/Room'
import type { BesideSlots } from '../../rooms/slots'
import { type RunHandle, useRun } from '../../rooms/useRun'
import { formatCount, formatNumber, formatRate } from '../../ui/format'
import type { HeadlineProps } from '../../ui/Headline'
import { lazily } from '../../ui/lazily'
import type { ResultRow } from '../../ui/ResultTable'
import type { StageHandle } from '../../ui/stage/Stage'
import { useCalm } from '../../ui/useCalm'
import { shown, t } from '../../words/language'
import { say, type Text } from '../../words/text'
import { fileModel, isDrawn, isGiven, withBodies } from './bodies'
import { EnergyChart, RadiiChart, VirialChart } from './Charts'
import styles from './cluster.module.css'
import { farthestCentre } from './encounter'
import { clusterExperiment } from './experiment'
import { stageExports } from './exports'
import { isNewtonAlone, startOf } from './external'
import { useStarFile } from './file/useStarFile'
import type { ForceError } from './forceError'
import type { ClusterValues } from './parameters'
import { fallInWords, sphereIn } from './preview'
import { results } from './results'
import type { ClusterRun, ClusterSnapshot } from './run'
import type { StarSource } from './StarSource'
import { shownUnits, withUnit } from './scales'
import { solvers } from './solvers'
import { useWayOn } from './useWayOn'
import { whatOneSees } from './whatOneSees'

/** The first run needs it as soon as the room is there; what fails here is asked for again when it is opened. */
void import('./run').catch(() => undefined)

/** three.js is half a megabyte: the page, the numbers and the charts do not wait for it. */
const Scene = lazily(async () => ({ default: (await import('./Scene')).Scene }))

/** Charts of runs beside each other: there are none when the page opens. */
const duel = () => import('./DuelCharts')
const WorkChart = lazily(async () => ({ default: (await duel()).WorkChart }))
const DistanceChart = lazily(async () => ({ default: (await duel()).DistanceChart }))

/** Nobody has asked for another chart when the page opens. */
const Diagnostic = lazily(async () => ({ default: (await import('./diagnostics/Diagnostic')).Diagnostic }))

/** Nobody has brought a file when the page opens. */
const StarFile = lazily(async () => ({ default: (await import('./file/StarFile')).StarFile }))

/** Nobody has clicked a star when the page opens. */
const StarPanel = lazily(async () => ({ default: (await import('./StarPanel')).StarPanel }))

/** Nobody changes stars by hand when the page opens. */
const StarEditor = lazily(async () => ({ default: (await import('./hand/StarEditor')).StarEditor }))

/** Nobody films when the page opens. */
const ClipPanel = lazily(async () => ({ default: (await import('./clip/ClipPanel')).ClipPanel }))

/** Stands below everything that moves. */
const WhatIsComputed = lazily(async () => ({ default: (await import('./WhatIsComputed')).WhatIsComputed }))

type View = RunView<ClusterRun>

/** What a chart shows of a run: the one that leads, or one beside it. */
interface Charted {
  readonly run: ClusterRun
  readonly snapshot: ClusterSnapshot
  readonly done: number
}

/** Charts are redrawn this often while the run goes on, in ms. */
const chartBeat = 750

/** The view for each of the three charts; they take turns, so that no frame has to draw them all. */
function useTurns(view: View) {
  const { state } = view
  return [
    useCalm(view, chartBeat, state),
    useCalm(view, chartBeat, state, chartBeat / 3),
    useCalm(view, chartBeat, state, (2 * chartBeat) / 3),
  ] as const
}

const charted = ({ run, snapshot, done }: Pick<View, keyof Charted>): Charted | undefined =>
  run && snapshot && { run, snapshot, done }

/** A way to have the structure looked up, another one whenever that has to be asked for: a run at rest does not do so by itself. */
function useLookUp(session: RunHandle<ClusterValues, ClusterRun>['session'], { run, state, done, snapshot }: View) {
  const at = state === 'running' ? -1 : done
  const there = state === 'running' && snapshot?.structure !== undefined
  return useMemo(
    () =>
      run && !there && at !== undefined
        ? () => void session.between((each) => each.structureNow()).catch(() => undefined)
        : undefined,
    [session, run, at, there],
  )
}

let revisions = 0

/** Radius of the sphere that holds a cluster at its start, or two of them, pc. */
function extentOf(run: ClusterRun): number {
  // On an orbit about the origin they are seen from there.
  return ownExtentOf(run) + startOf(run.values)
}

function ownExtentOf({ values, read }: ClusterRun): number {
  const { radius, model } = values
  if (read) return read.extent
  if (isGiven(model)) return starModels[model].extent
  return starModels[model].extent * radius + (model === 'twoClusters' ? farthestCentre(values) : 0)
}

/** What the scene draws of a run, read in place. @param extent what the camera frames, pc */
function sourceOf(run: ClusterRun, extent: number): StarSource {
  const { values, masses } = run
  const surroundings = run.surroundings(extent)
  return {
    ...(surroundings ? { surroundings } : {}),
    count: values.stars,
    masses,
    extent,
    revision: ++revisions,
    frame: () => ({ positions: run.picture, generation: run.generation, jumps: run.jumps }),
  }
}

/** Sources of the runs beside the one that leads: seen by one camera, they are framed alike. */
function useSources(runs: readonly (ClusterRun | undefined)[], extent: number) {
  const [known] = useState(() => new WeakMap<ClusterRun, StarSource>())
  return runs.map((run) => {
    if (!run) return undefined
    let source = known.get(run)
    if (source?.extent !== extent) {
      source = sourceOf(run, extent)
      known.set(run, source)
    }
    return source
  })
}

interface Picked {
  readonly run: ClusterRun | undefined
  readonly star: number
  readonly follow: boolean
}

/** The cluster's room: the stars, three charts, the numbers of the run. */
export default function Lab(props: RoomProps) {
  const { change, notify } = props
  const given = withBodies(props.values as ClusterValues)
  const units = shownUnits(given)
  const handle = useRun(props, clusterExperiment)
  const { session, view } = handle
  const { run, snapshot } = view
  const own = given.model === fileModel
  // How many there are says the file.
  const values = own && run?.read ? { ...given, stars: run.values.stars } : given
  const files = useStarFile(props)
  const [byHand, setByHand] = useState(false)
  const [films, setFilms] = useState(false)
  const missing = own && given.input !== '' && view.state === 'refused' && !hasFile(given.input)
  const forget = useCallback(() => change({ model: 'uniform', input: '' }), [change])
  const importPanel = (
    <Suspense fallback={null}>
      <StarFile
        input={own ? given.input : ''}
        missing={missing}
        job={files.job}
        reading={own && handle.current ? run?.read?.reading : undefined}
        onFiles={files.open}
        onForget={forget}
        onHand={run && !byHand ? () => setByHand(true) : undefined}
      />
    </Suspense>
  )
  const source = useMemo(() => run && sourceOf(run, extentOf(run)), [run])
  const sources = useSources(
    view.rivals.map((each) => each.run),
    source?.extent ?? 1,
  )
  const [stage, setStage] = useState<StageHandle | null>(null)
  const [picked, setPicked] = useState<Picked>()
  // Another set of stars: the number of the old one means another star now.
  const there = picked?.run === run || byHand
  const selected = there && picked && picked.star < (run?.values.stars ?? 0) ? picked.star : undefined
  const following = picked?.follow ? selected : undefined
  const pick = (star: number | undefined, follow: boolean) =>
    setPicked(star === undefined ? undefined : { run, star, follow })
  const choose = useCallback((diagnostic: ClusterValues['diagnostic']) => change({ diagnostic }), [change])
  const choosePicked = useCallback(
    (star: number | undefined) => setPicked(star === undefined ? undefined : { run, star, follow: false }),
    [run],
  )
  const moment = useLookUp(session, view)
  const turns = useTurns(view)
  const [energy, virial, radii] = turns.map(charted)

  const wayOn = useWayOn(session, values, change)
  const at = { ...timeOf(snapshot?.time ?? 0, units.time), label: 'Simulated time' as const }
  const beside = view.rivals.map((rival, place): BesideSlots => {
    const shown = sources[place]
    const note =
      rival.snapshot && timeOf(rival.snapshot.time, rival.run ? shownUnits(rival.run.values).time : units.time)
    return {
      note: note
        ? say('{time}, {done} {done|step|steps}', { time: withUnit(note.value, note.unit), done: rival.done })
        : 'is being set up',
      stage: shown && (
        <Suspense fallback={null}>
          <Scene
            source={shown}
            run={rival.run as ClusterRun}
            colours={values.colours}
            picture={values.picture}
            selected={selected}
            following={following}
            onPick={(star) => pick(star, false)}
            onFollow={(star) => pick(star, true)}
            trails={values.trails === 'on'}
            arrows={values.arrows === 'on'}
            axes={values.axes === 'on'}
            unit={units.length}
          />
        </Suspense>
      ),
      charts: chartsOf(
        turns.map(({ rivals }) => rivals[place] && charted(rivals[place])),
        turns[1].rivals,
      ),
    }
  })
  return (
    <Room
      room={props}
      run={handle}
      experiment={clusterExperiment}
      contents="Masses, positions, velocities and samples"
      picture={stage ? () => stage.capture() : undefined}
      drawing={stage?.draw}
      exports={
        run
          ? stageExports({
              run,
              filmed: (stage?.clipKinds.length ?? 0) > 0,
              film: () => setFilms(true),
              notify,
              dismiss: props.dismiss,
            })
          : []
      }
      stage={
        run &&
        source && (
          <Suspense fallback={null}>
            <PreviewedScene
              ref={setStage}
              source={source}
              run={run}
              colours={values.colours}
              picture={values.picture}
              lookUp={moment}
              selected={selected}
              following={following}
              onPick={(star) => {
                // A star that somebody holds is let go of by closing the panel.
                if (star !== undefined || !byHand) pick(star, false)
              }}
              onFollow={(star) => pick(star, true)}
              trails={values.trails === 'on'}
              arrows={values.arrows === 'on'}
              axes={values.axes === 'on'}
              unit={units.length}
              crowded={view.state === 'running' && lags(view)}
              overlay={
                films && stage ? (
                  <Suspense fallback={null}>
                    <ClipPanel
                      session={session}
                      stage={stage}
                      run={run}
                      notify={notify}
                      onClose={() => setFilms(false)}
                    />
                  </Suspense>
                ) : byHand ? (
                  <Suspense fallback={null}>
                    <StarEditor
                      session={session}
                      run={run}
                      values={given}
                      star={selected}
                      change={change}
                      take={files.take}
                      save={saveText}
                      onPick={choosePicked}
                      onClose={() => setByHand(false)}
                    />
                  </Suspense>
                ) : (
                  selected !== undefined && (
                    <Suspense fallback={null}>
                      <StarPanel
                        session={session}
                        star={selected}
                        values={values}
                        lookUp={moment}
                        following={following === selected}
                        onPick={(star) => pick(star, false)}
                        onFollow={(follow) => pick(selected, follow)}
                        onEdit={() => setByHand(true)}
                        onClose={() => setPicked(undefined)}
                      />
                    </Suspense>
                  )
                )
              }
            />
          </Suspense>
        )
      }
      words={<p className={styles.words}>{shown(whatOneSees(values, virial?.snapshot.roundTripError))}</p>}
      headline={headlineOf(virial?.run.values ?? values, virial?.snapshot)}
      elapsed={at}
      rate={rate(view, values.stars)}
      charts={
        energy && virial && radii
          ? [
              ...chartsOf([energy, virial, radii], turns[1].rivals),
              ...(values.diagnostic === 'none'
                ? []
                : [
                    <Suspense key="diagnostic" fallback={null}>
                      <Diagnostic
                        {...virial}
                        session={session}
                        which={values.diagnostic}
                        onChoose={choose}
                        selected={selected}
                        onPick={choosePicked}
                        lookUp={moment}
                      />
                    </Suspense>,
                  ]),
            ]
          : values.diagnostic === 'none'
            ? 3
            : 4
      }
      beside={beside}
      previewWords={({ values: inHand }) => fallInWords(inHand)}
      closedGroups={closed}
      around={(children) => <DropArea onFiles={files.open}>{children}</DropArea>}
      wayBack={
        <section className={styles.wayBack} aria-label={t('Your own stars')}>
          {importPanel}
        </section>
      }
      hidden={elsewhere}
      preparing={preparing(values)}
      restartNote={!isDrawn(values.model) ? t('Starts again.') : t('Draws new stars and starts again.')}
      extra={
        <>
          <section className={styles.own} aria-label={t('Your own stars')}>
            {importPanel}
          </section>
          <Suspense fallback={null}>
            <WhatIsComputed values={values} />
          </Suspense>
        </>
      }
      readings={snapshot ? readings(snapshot, values) : []}
      wayOn={wayOn}
    />
  )
}

/** The scene of the run that leads, with the sphere in which the stars would stand if what is in hand were let go of. */
function PreviewedScene(props: ComponentProps<typeof Scene>) {
  const preview = usePreview<ClusterValues>()
  return <Scene {...props} sphere={preview && sphereIn(preview)} />
}

/** @param rivals those beside it: then what each costs is a question, and how far they are from each other */
function chartsOf([energy, virial, radii]: readonly (Charted | undefined)[], rivals: View['rivals']) {
  const others = rivals.flatMap(({ snapshot }) => snapshot?.apart ?? [])
  const beside = [
    rivals.length > 0 && energy && <WorkChart {...energy} />,
    others.length > 0 && virial && <DistanceChart {...virial} others={others} />,
  ].filter((chart) => chart)
  return [
    energy && <EnergyChart key="energy" {...energy} />,
    virial && <VirialChart key="virial" {...virial} />,
    radii && <RadiiChart key="radii" {...radii} />,
    ...beside.map((chart, place) => (
      <Suspense key={place} fallback={null}>
        {chart}
      </Suspense>
    )),
  ]
}

const headlineOf = (values: ClusterValues, snapshot: Charted['snapshot'] | undefined): HeadlineProps => ({
  tex: isNewtonAlone(values) ? 'K/|W|' : 'Q',
  label: 'Virial ratio',
  value: snapshot && (snapshot.numbers.virialRatio === null ? '–' : formatNumber(snapshot.numbers.virialRatio, 3)),
  note: '0.5 is balance',
})

const timeOf = (time: number, unit: string) =>
  unit !== 'Myr' || time < 1000
    ? { value: formatNumber(time, 4), unit }
    : { value: formatNumber(time / 1000, 4), unit: 'Gyr' }

/** A file is opened, not typed. */
const elsewhere = ['input']

const preparing = ({ stars, model, input }: ClusterValues): Text => {
  if (model === fileModel) return say('the stars of {input}', { input })
  return stars === 1 ? 'one star' : say('{count} stars', { count: formatCount(stars) })
}

/** Seldom touched. */
const closed = ['Masses']

/** Whether it is played as fast as the computer can, and that is not enough. */
const lags = ({ achieved, wanted = 0 }: View) => achieved < 0.95 * wanted

function rate({ achieved, snapshot }: View, stars: number) {
  const steps = formatRate(achieved, t('steps/s'))
  // A tree does not go through the pairs.
  if (snapshot?.solver === 'tree') return steps
  const pairs = formatRate(achieved * stars * stars, t('pairs/s'))
  return { value: steps.value, unit: steps.unit, more: shown(`${pairs.value} ${pairs.unit}`) }
}

const inWords = ({ rms, p99, max }: ForceError) =>
  say('{rms} rms, {p99} at 99 %, {max} at most', {
    rms: formatNumber(rms, 2),
    p99: formatNumber(p99, 2),
    max: formatNumber(max, 2),
  })

/** The numbers of the run as it stands, by the names of its results. */
function readings(
  {
    numbers,
    totalMass,
    forceEvaluations,
    roundTripError,
    solver,
    adapter,
    forceError,
    structure,
    closest,
  }: ClusterSnapshot,
  values: ClusterValues,
): ResultRow[] {
  const plain = clusterExperiment.unitless?.(values)
  const number = (name: keyof typeof results, value: number | null, digits = 7): ResultRow => {
    const field: { readonly unit?: string; readonly meaning: Text } = results[name]
    return { name, value, digits, meaning: field.meaning, ...(field.unit && !plain ? { unit: field.unit } : {}) }
  }
  const vector = (name: 'momentum' | 'angularMomentum'): ResultRow => ({
    name,
    value: numbers[name].map((component) => formatNumber(component, 3)).join(', '),
    ...(plain ? {} : { unit: results[name].unit }),
    meaning: results[name].meaning,
  })
  return [
    number('totalMass', totalMass),
    number('energy', numbers.energy),
    number('energyError', numbers.energyError, 3),
    number('kineticEnergy', numbers.kineticEnergy),
    number('potentialEnergy', numbers.potentialEnergy),
    ...(values.externalPotential === 'none' ? [] : [number('externalEnergy', numbers.externalEnergy)]),
    number('virialRatio', numbers.virialRatio, 3),
    vector('momentum'),
    vector('angularMomentum'),
    ...(structure
      ? [
          number('boundFraction', structure.boundFraction, 4),
          number('coreRadius', structure.coreRadius ?? null, 4),
          ...(structure.tidalRadius === undefined ? [] : [number('tidalRadius', structure.tidalRadius, 4)]),
          ...(structure.binaries
            ? [{ name: 'binaries', value: String(structure.binaries.length), meaning: results.binaries.meaning }]
            : []),
        ]
      : []),
    ...(closest ? [number('closestApproach', closest.separation, 3)] : []),
    number('forceEvaluations', forceEvaluations),
    ...(roundTripError === undefined ? [] : [number('roundTripError', roundTripError, 3)]),
    {
      name: 'solver',
      value: solver === 'gpu' ? `${solvers.gpu.label} (${adapter})` : solvers[solver].label,
      meaning: solvers[solver].inShort,
    },
    ...(forceError ? [{ name: 'forceError', value: inWords(forceError), meaning: results.forceError.meaning }] : []),
  ]
}
