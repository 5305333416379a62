import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import type { ThreadEntry } from '../../compute/thread'
import { identify } from '../../experiments/identity'
import type { Axis } from '../../experiments/sweep/axis'
import { unitOfPart } from '../../experiments/sweep/merged'
import { originOfPlan } from '../../experiments/sweep/origin'
import { cellSettings, cellValues } from '../../experiments/sweep/plan'
import { Points, type PointsView, replicaAxis, replicasOf, type Shown } from '../../experiments/sweep/points'
import { saveBlob } from '../../files/download'
import { messageOf } from '../../parameters/message'
import { own } from '../../parameters/own'
import { formatValue } from '../../parameters/parameter'
import { fewestFine } from '../../ui/charts/fineCells'
import { Heatmap } from '../../ui/charts/Heatmap'
import { axisNumber, type HeatmapAxis } from '../../ui/charts/heatmapDrawing'
import { LiveChart } from '../../ui/charts/LiveChart'
import type { Series } from '../../ui/charts/series'
import { NumberField } from '../../ui/controls/NumberField'
import { ExportMenu } from '../../ui/ExportMenu'
import { formatCount, formatDuration, formatNumber, formatPercent } from '../../ui/format'
import { OriginContext } from '../../ui/origin'
import { rich } from '../../ui/rich'
import { t, shown as translated } from '../../words/language'
import { asIs, say, type Text } from '../../words/text'
import type { LabDefinition } from '../lab'
import { type Blocks, blockOf, type CurveBlocks, curveBlocks, type Extent, finished } from './blocks'
import { onThePage, resultInWords } from './draft'
import type { SweepSession } from './session'
import styles from './sweep.module.css'
import { mergedFile, tableFile } from './sweeps'

export interface ResultsProps {
  readonly lab: LabDefinition
  readonly session: SweepSession
  /** The file that it was opened from. */
  readonly opened: string | undefined
  readonly entry: ThreadEntry
  /** Back to the room. */
  readonly leave: () => void
}

/** What of a map's points is shown. */
const statistics = {
  median: 'Median',
  mean: 'Mean',
  error: 'Standard error of the mean',
} as const
type Statistic = keyof typeof statistics

const ofWhat = {
  median: 'median of {quantity}',
  mean: 'mean of {quantity}',
  error: 'standard error of the mean of {quantity}',
} as const

/** What a sweep has come to: a map or a curve that fills while it is computed. */
export function Results({ lab, session, opened, entry, leave }: ResultsProps) {
  const { plan } = session
  const failed = useSyncExternalStore(session.subscribe, () => session.snapshot().failed)
  const swept = plan.axes.flatMap(({ name }, axis) => (name === replicaAxis && plan.axes.length > 1 ? [] : [axis]))
  const [shown, setShown] = useState<Shown>({
    result: 0,
    part: 0,
    x: swept[0],
    y: swept[1],
    cut: plan.axes.map(() => 0),
  })
  const [statistic, setStatistic] = useState<Statistic>('median')
  const change = (some: Partial<Shown>) => setShown((before) => ({ ...before, ...some }))
  const others = swept.filter((axis) => axis !== shown.x && axis !== shown.y)
  const parts = session.records.parts(shown.result)
  const points = usePoints(session, shown)
  const open = useCallback(
    (cell: number) => {
      location.hash = identify(lab, cellSettings({ ...plan, lab }, cell)).address
      leave()
    },
    [lab, plan, leave],
  )
  // The room around is of one run, and what is saved here of a sweep.
  const origin = useMemo(() => originOfPlan(plan, points.done), [plan, points.done])
  return (
    <OriginContext value={origin}>
      <Standing session={session} opened={opened} entry={entry} />
      <div className={styles.tools}>
        {plan.keep.length > 1 && (
          <label>
            {t('Result')}
            <select
              value={shown.result}
              onChange={({ currentTarget: { value } }) => change({ result: Number(value), part: 0 })}
            >
              {plan.keep.map((path, result) => (
                <option key={path} value={result}>
                  {path}
                </option>
              ))}
            </select>
          </label>
        )}
        {parts > 1 && (
          <label>
            {t('Number')}
            <select value={shown.part} onChange={({ currentTarget: { value } }) => change({ part: Number(value) })}>
              {Array.from({ length: parts }, (_, part) => (
                <option key={part} value={part}>
                  {t('{place} of {count}', { place: part + 1, count: parts })}
                </option>
              ))}
            </select>
          </label>
        )}
        {shown.y !== undefined && points.of.replicated > 1 && (
          <label>
            {t('Colour')}
            <select value={statistic} onChange={({ currentTarget: { value } }) => setStatistic(value as Statistic)}>
              {Object.entries(statistics).map(([name, words]) => (
                <option key={name} value={name}>
                  {translated(words)}
                </option>
              ))}
            </select>
          </label>
        )}
        {others.map((axis) => (
          <Cut
            key={axis}
            axis={plan.axes[axis]}
            at={shown.cut[axis]}
            move={(place) => change({ cut: shown.cut.map((at, other) => (other === axis ? place : at)) })}
          />
        ))}
      </div>
      <div className={styles.pictures}>
        {shown.y === undefined ? (
          <Curve session={session} points={points} shown={shown} open={open} />
        ) : (
          <PointMap session={session} points={points} shown={shown} y={shown.y} statistic={statistic} open={open} />
        )}
      </div>
      {failed > 0 && (
        <Failures session={session} failed={failed} fine={points.of.columns * points.of.rows >= fewestFine} />
      )}
    </OriginContext>
  )
}

/** Places that a list is made of: of a hundred thousand a page would need seconds. */
const mostListed = 500

/** Where a map is cut on an axis that it does not show. */
function Cut({ axis, at, move }: { readonly axis: Axis; readonly at: number; readonly move: (place: number) => void }) {
  const { length, parameter } = axis
  if (length > mostListed)
    return (
      <span className={styles.cut}>
        <NumberField
          label={say('{name}, place of {count}', { name: parameter.label, count: formatCount(length) })}
          integer
          minimum={1}
          maximum={length}
          value={at + 1}
          onCommit={(place) => move(place - 1)}
        />
        <output>{`${translated(wordAt(axis, at))} ${translated(parameter.unit ?? '')}`}</output>
      </span>
    )
  return (
    <label>
      {translated(parameter.label)}
      <select value={at} onChange={({ currentTarget: { value } }) => move(Number(value))}>
        {Array.from({ length }, (_, place) => (
          <option key={place} value={place}>
            {translated(wordAt(axis, place))}
          </option>
        ))}
      </select>
    </label>
  )
}

/** Points, and what they come to at present. */
interface Followed {
  readonly of: Points
  readonly now: PointsView
  /** Cells that are there by now. */
  readonly done: number
}

/** Milliseconds of one turn that points may take, and looking at them: a million cells that come at once hold nothing up. */
const turnTime = 10
/** Drawing takes at most one over this of the time while cells are computed: the cores are theirs. */
const drawingShare = 40

/**
 * The points that are shown; they follow what is computed in turns. Many are told of more seldom, and so is what takes long to draw: each
 * time all of them are drawn.
 */
function usePoints(session: SweepSession, shown: Shown): Followed {
  const of = useMemo(() => new Points(session.plan, session.records, shown), [session, shown])
  const [told, setTold] = useState<Followed>(() => ({ of, now: of.view(), done: session.records.done }))
  const drawing = useRef({ since: 0, time: 0 })
  useLayoutEffect(() => {
    const { since } = drawing.current
    if (since > 0) drawing.current = { since: 0, time: performance.now() - since }
  }, [told])
  useEffect(() => {
    const least = Math.max(300, (of.columns * of.rows) / 20)
    let timer: ReturnType<typeof setTimeout> | undefined
    let last = performance.now()
    const follow = () => {
      timer = undefined
      const pause = Math.max(least, drawingShare * drawing.current.time)
      const all = of.catchUp(turnTime)
      const due = performance.now() - last > pause || (all && session.snapshot().state !== 'running')
      const seen = due && of.renew(turnTime)
      if (seen) {
        last = performance.now()
        drawing.current.since = last
        setTold({ of, now: of.view(), done: session.records.done })
      }
      // What is taken in of very many replicas gives way to those that are computed.
      if (!all) timer = setTimeout(follow, session.snapshot().state === 'running' ? 10 * turnTime : 0)
      else if (due && !seen) timer = setTimeout(follow)
      else if (!seen) timer = setTimeout(follow, pause)
    }
    const begin = () => {
      timer ??= setTimeout(follow)
    }
    begin()
    const leave = session.subscribe(begin)
    return () => {
      leave()
      clearTimeout(timer)
    }
  }, [session, of])
  // Not even for one frame the points of something else.
  return told.of === of ? told : { of, now: of.view(), done: session.records.done }
}

/** How far it is, its checksum once it is complete, and the ways out. */
function Standing({ session, opened, entry }: Pick<ResultsProps, 'session' | 'opened' | 'entry'>) {
  const { plan } = session
  const { state, done, cells, failed, secondsLeft, message } = useSyncExternalStore(session.subscribe, session.snapshot)
  const [merged, setMerged] = useState<Awaited<ReturnType<typeof mergedFile>>>()
  const [failure, setFailure] = useState<string>()
  const complete = state === 'done'
  useEffect(() => {
    if (!complete) return
    let over = false
    mergedFile(session, entry).then(
      (file) => {
        if (!over) setMerged(file)
      },
      (error: unknown) => setFailure(messageOf(error)),
    )
    return () => {
      over = true
    }
  }, [session, entry, complete])
  const name = `second-moment-${plan.lab.name}-sweep-${plan.hash.slice(7, 15)}`
  const left = secondsLeft === undefined ? '' : `, ${t('{time} left', { time: formatDuration(secondsLeft) })}`
  return (
    <header className={styles.standing}>
      <p className={styles.plan}>
        {opened && <b>{opened} </b>}
        {plan.axes.map(({ text }) => text).join(' ')}
      </p>
      <div className={styles.progress}>
        <progress max={cells} value={done} aria-label={t('Cells computed')} />
        <span role="status">
          {t('{done} of {cells} cells', { done: formatCount(done), cells: formatCount(cells) })}
          {state === 'running' && ` (${formatPercent(done / cells)}${left})`}
          {state === 'stopped' && done < cells && t(': stopped, and kept')}
          {failed > 0 && t('; {failed} failed', { failed: formatCount(failed) })}
        </span>
        <ExportMenu
          onError={(_, error) => setFailure(messageOf(error))}
          actions={[
            {
              id: 'npz',
              label: 'Merged results (NPZ)',
              description: merged ? 'The bytes that merge gives on the command line' : 'Once all cells are there',
              disabled: !merged,
              run: () => {
                if (merged) saveBlob(merged.file, `${name}.npz`)
              },
            },
            {
              id: 'csv',
              label: 'Table (CSV)',
              description: 'A row for every cell that is there',
              disabled: done === 0,
              run: async () => saveBlob(await tableFile(session, entry), `${name}.csv`),
            },
          ]}
        />
      </div>
      {merged && (
        <p className={styles.checksum}>
          <span>{merged.checksum}</span>{' '}
          {rich('The same as that of {command} on the command line.', { command: <code>{'merge'}</code> })}
        </p>
      )}
      {(message ?? failure) && (
        <p className={styles.refusal} role="alert">
          {translated(onThePage(message ?? failure ?? ''))}
        </p>
      )}
    </header>
  )
}

/** Whole numbers are names: of seeds two that are neighbours must not look alike. */
const isShort = (value: number) => Number.isInteger(value) && Math.abs(value) < 1e7

/** What stands at a place of an axis. */
function wordAt({ parameter, valueAt }: Axis, index: number): string {
  const value = valueAt(index)
  if (typeof value === 'number') return isShort(value) ? String(value) : formatNumber(value, 4)
  const option = parameter.kind === 'choice' ? parameter.options.find((each) => each.value === value) : undefined
  return option?.label ?? formatValue(value)
}

/** A number of it, for curves: choices are counted. */
const numberAt = ({ valueAt }: Axis, index: number) => {
  const value = valueAt(index)
  return typeof value === 'number' ? value : index + 1
}

/** As short as an axis needs it, and no shorter: 1.25 is not 1.3. */
const shortNumber = (value: number) =>
  Math.abs(value) >= 1e-2 && Math.abs(value) < 1e5
    ? String(Number(value.toPrecision(3))).replace('-', '−')
    : axisNumber(value)

function mapAxis(axis: Axis): HeatmapAxis {
  const { parameter, length } = axis
  const { unit } = parameter
  const every = Math.ceil(length / 12)
  const words = (index: number) => {
    const value = axis.valueAt(index)
    return typeof value === 'number' && !isShort(value) ? shortNumber(value) : wordAt(axis, index)
  }
  return {
    label: parameter.label,
    ...(unit ? { unit } : {}),
    count: length,
    name: (index) => `${wordAt(axis, index)}${unit ? ` ${translated(unit)}` : ''}`,
    value: (index) => numberAt(axis, index),
    ticks: Array.from({ length: Math.ceil(length / every) }, (_, i) => ({
      at: (i * every + 0.5) / length,
      text: words(i * every),
    })),
  }
}

interface PictureProps {
  readonly session: SweepSession
  readonly points: Followed
  readonly shown: Shown
  readonly open: (cell: number) => void
}

/** What is shown, with its unit. */
function quantityOf({ plan, records }: SweepSession, { result, part }: Shown) {
  const path = plan.keep[result]
  const parts = records.parts(result)
  const unit = unitOfPart(plan.experiment, path, part, parts)
  return { label: asIs(parts > 1 ? `${path} ${part + 1}` : path), ...(unit ? { unit } : {}) }
}

/** What it is called. */
function titleOf({ plan }: SweepSession, { result }: Shown): Text {
  const path = plan.keep[result]
  const field = own(plan.experiment.results, path.split('.')[0])
  return field ? asIs(resultInWords(translated(field.meaning))) : asIs(path)
}

function PointMap({
  session,
  points,
  shown,
  y,
  statistic,
  open,
  each = false,
}: PictureProps & {
  readonly y: number
  readonly statistic: Statistic
  /** Whether it stands beside the curve of the same result. */
  readonly each?: boolean
}) {
  const { plan } = session
  const [x, up] = useMemo(() => [mapAxis(plan.axes[shown.x]), mapAxis(plan.axes[y])], [plan, shown.x, y])
  const { of, now } = points
  const quantity = quantityOf(session, shown)
  const replicated = of.replicated > 1
  return (
    <Heatmap
      title={each ? say('Each run: {quantity}', { quantity: quantity.label }) : titleOf(session, shown)}
      x={x}
      y={up}
      z={{
        ...quantity,
        label: replicated ? say(ofWhat[statistic], { quantity: quantity.label }) : quantity.label,
        scale: 'linear',
      }}
      values={now[statistic]}
      hatched={now.failed}
      describe={(point) => describePoint(session, of, point)}
      onSelect={(point) => open(of.typical(point))}
      summary={
        replicated
          ? say(
              '{statistic} of {seeds} seeds at each point. A click opens the run whose value is nearest to the median.',
              {
                statistic: statistics[statistic],
                seeds: of.replicated,
              },
            )
          : 'A click opens the run.'
      }
      fileName={`sweep-${each ? 'cells-' : ''}${quantity.label.replaceAll(' ', '-')}`}
    />
  )
}

/** What is known of a point, and what a click does. */
function describePoint({ plan, records }: SweepSession, of: Points, point: number): string {
  const says: string[] = []
  const [count, failed] = [of.count[point], of.failed[point]]
  if (of.replicated > 1 && count > 0) {
    const [median, mean] = [formatNumber(of.median[point], 4), formatNumber(of.mean[point], 4)]
    says.push(
      count > 1
        ? t('median {median} (68 % band {low} to {high}), mean {mean} ± {error}, {count} seeds', {
            median,
            low: formatNumber(of.lower[point], 3),
            high: formatNumber(of.upper[point], 3),
            mean,
            error: formatNumber(of.error[point], 2),
            count,
          })
        : t('median {median}, mean {mean}, 1 seed', { median, mean }),
    )
  }
  const cell = of.typical(point)
  if (failed > 0)
    says.push(
      `${failed === 1 ? t('one failed') : t('{count} failed', { count: failed })}: ${translated(records.errorOf(of.firstFailed(point) ?? cell))}`,
    )
  const seed = cellValues(plan, cell).find(([name]) => name === replicaAxis)
  if (count > 0 && seed && of.replicated > 1) says.push(t('opens seed {seed}', { seed: formatValue(seed[1]) }))
  return says.join('; ')
}

/** Places whose blocks are made at once; those of more are made in turns, and until then what is drawn are those before. */
const mostAtOnce = 16_384

/** What is drawn of a curve; undefined before there is any of these points. */
function useCurve({ of, now }: Followed, block: number): CurveBlocks | undefined {
  const atOnce = useMemo(
    () => (now.mean.length <= mostAtOnce ? finished(curveBlocks(now, block)) : undefined),
    [now, block],
  )
  const [made, setMade] = useState<{ readonly of: Points; readonly curve: CurveBlocks }>()
  useEffect(() => {
    if (now.mean.length <= mostAtOnce) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const steps = curveBlocks(now, block)
    const turn = () => {
      const end = performance.now() + turnTime
      for (;;) {
        const step = steps.next()
        if (step.done) return setMade({ of, curve: step.value })
        if (performance.now() > end) break
      }
      timer = setTimeout(turn)
    }
    timer = setTimeout(turn)
    return () => clearTimeout(timer)
  }, [of, now, block])
  if (of.mean.length <= mostAtOnce) return now.mean.length > 0 ? atOnce : undefined
  return made?.of === of ? made.curve : undefined
}

/** Cells that are drawn one by one below a curve. */
const mostDrawn = 100_000

function Curve({ session, points, shown, open }: PictureProps) {
  const { plan } = session
  const axis = plan.axes[shown.x]
  const { of, now } = points
  const quantity = quantityOf(session, shown)
  const replicas = replicasOf(plan, shown)
  const block = blockOf(axis.length)
  const xs = useMemo(
    () =>
      Array.from({ length: Math.ceil(axis.length / block) }, (_, i) => {
        const [first, last] = [i * block, Math.min(axis.length, (i + 1) * block) - 1]
        return (numberAt(axis, first) + numberAt(axis, last)) / 2
      }),
    [axis, block],
  )
  const each = useMemo(() => (replicas === undefined ? undefined : { ...shown, y: replicas }), [shown, replicas])
  const curve = useCurve(points, block)
  const series = useMemo((): Series[] => {
    if (!curve) return []
    const { mean, bands } = curve
    const among = (name: Text): Text =>
      block > 1 ? say('{name}, mean of {count} neighbours', { name, count: block }) : name
    const band = (middle: Blocks, low: Blocks, high: Blocks) => ({ y: middle.mean, lower: low.least, upper: high.largest }) // biome-ignore format: one line
    if (!bands)
      return [
        block > 1
          ? { name: say('{name}, with the least and the largest', { name: among(quantity.label) }), kind: 'measured', x: xs, ...band(mean, mean, mean) } // biome-ignore format: one line
          : { name: quantity.label, kind: 'measured', x: xs, y: mean.mean },
      ]
    const { median, lower, upper, below, above } = bands
    return [
      { name: among('Median, with the 68 % band of the bootstrap'), kind: 'measured', x: xs, ...band(median, lower, upper) }, // biome-ignore format: one line
      { name: among('Mean ± standard error'), kind: 'measured', x: xs, ...band(mean, below, above) }, // biome-ignore format: one line
    ]
  }, [curve, block, xs, quantity.label])
  /** Every place, also where blocks of them are drawn. */
  const fullData = () => {
    const { unit } = axis.parameter
    const column = (name: string, values: Float64Array) => ({ name, ...(quantity.unit ? { unit: quantity.unit } : {}), values }) // biome-ignore format: one line
    const places = { length: axis.length, of: (index: number) => numberAt(axis, index) }
    return {
      columns: [
        { name: axis.parameter.label, ...(unit ? { unit } : {}), values: places },
        ...(replicas === undefined
          ? [column(quantity.label, now.mean)]
          : [
              column('Median', now.median),
              column('Median, lower', now.lower),
              column('Median, upper', now.upper),
              column('Mean', now.mean),
              column('Standard error', now.error),
            ]),
      ],
    }
  }
  const choices =
    axis.parameter.kind === 'number'
      ? ''
      : ` (${xs
          .slice(0, 8)
          .map((x, i) => `${x} ${translated(wordAt(axis, i))}`)
          .join(', ')})`
  const { unit } = axis.parameter
  return (
    <>
      <div className={styles.curve}>
        <LiveChart
          title={titleOf(session, shown)}
          x={{
            label: asIs(`${translated(axis.parameter.label)}${choices}`),
            ...(unit ? { unit } : {}),
            scale: /\dlog$/.test(axis.text) ? 'log' : 'linear',
          }}
          y={{ label: quantity.label, ...(quantity.unit ? { unit: quantity.unit } : {}), scale: 'linear' }}
          series={series}
          summary={curveInWords(now, curve?.extent, axis, quantity.label)}
          {...(block > 1 ? { fullData } : {})}
          fileName={`sweep-${quantity.label.replaceAll(' ', '-')}`}
        />
      </div>
      <div className={styles.strip}>
        {each && axis.length * of.replicated <= mostDrawn ? (
          <EachCell session={session} shown={each} open={open} />
        ) : each ? (
          <p className={styles.nothing}>
            {t('{cells} cells are too many to be drawn one by one: the curve has them all.', {
              cells: formatCount(axis.length * of.replicated),
            })}
          </p>
        ) : (
          <Strip session={session} points={points} shown={shown} open={open} />
        )}
      </div>
    </>
  )
}

/** Every cell of a curve by itself, a row for each seed. */
function EachCell({ session, shown, open }: Omit<PictureProps, 'points'>) {
  const points = usePoints(session, shown)
  return <PointMap session={session} points={points} shown={shown} y={shown.y ?? 0} statistic="mean" open={open} each />
}

const oneRow: HeatmapAxis = { label: '', count: 1, name: () => '', value: () => 0, ticks: [] }

/** The cells of a curve that has one run at each place. */
function Strip({ session, points, shown, open }: PictureProps) {
  const { plan } = session
  const x = useMemo(() => mapAxis(plan.axes[shown.x]), [plan, shown.x])
  const { of, now } = points
  const quantity = quantityOf(session, shown)
  return (
    <Heatmap
      title={say('Each run: {quantity}', { quantity: quantityOf(session, shown).label })}
      x={x}
      y={oneRow}
      z={{ ...quantity, scale: 'linear' }}
      values={now.mean}
      hatched={now.failed}
      describe={(point) => describePoint(session, of, point)}
      onSelect={(point) => open(of.typical(point))}
      summary="A click opens the run."
      fileName={`sweep-cells-${quantity.label.replaceAll(' ', '-')}`}
    />
  )
}

/** From where to where it goes. */
function curveInWords({ median }: PointsView, extent: Extent | undefined, axis: Axis, label: Text): Text {
  if (!extent || extent.low < 0) return 'Nothing computed yet.'
  const { here, low, high } = extent
  return say('{here} of {points} points; {label} from {low} at {lowAt} to {high} at {highAt}.', {
    here: formatCount(here),
    points: formatCount(axis.length),
    label,
    low: formatNumber(median[low], 4),
    lowAt: wordAt(axis, low),
    high: formatNumber(median[high], 4),
    highAt: wordAt(axis, high),
  })
}

/** Failures that are named. */
const mostNamed = 5

function Failures({
  session,
  failed,
  fine,
}: {
  readonly session: SweepSession
  readonly failed: number
  readonly fine: boolean
}) {
  const { plan, records } = session
  const found = new Map<string, { readonly cell: number; count: number }>()
  for (let i = 0; i < records.done && found.size <= mostNamed && i < 100_000; i++) {
    const cell = records.arrival(i)
    const error = records.errorOf(cell)
    if (error === '') continue
    const known = found.get(error)
    if (known) known.count++
    else found.set(error, { cell, count: 1 })
  }
  return (
    <details className={styles.more}>
      <summary>
        {failed === 1 ? t('One cell failed') : t('{failed} cells failed', { failed: formatCount(failed) })}:{' '}
        {fine ? t('grey on the map') : t('hatched on the map')}
      </summary>
      <ul>
        {[...found].slice(0, mostNamed).map(([error, { cell }]) => (
          <li key={error}>
            {cellValues(plan, cell)
              .map(([name, value]) => `${name}=${formatValue(value)}`)
              .join(' ')}
            : {translated(error)}
          </li>
        ))}
      </ul>
    </details>
  )
}
