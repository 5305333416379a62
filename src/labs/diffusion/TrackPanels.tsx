import { memo, useCallback, useMemo, useState } from 'react'
import { Histogram } from '../../ui/charts/Histogram'
import { mostDots, Scatter } from '../../ui/charts/Scatter'
import type { Axis, Mark } from '../../ui/charts/series'
import { Segments } from '../../ui/controls/Segments'
import { formatCount, formatNumber } from '../../ui/format'
import type { RowColumn } from '../../ui/RowTable'
import { RowTable } from '../../ui/RowTable'
import { t } from '../../words/language'
import { asIs, say } from '../../words/text'
import { perTime, plusMinus, withUnit } from './Charts'
import type { TrackFindings, TrackQuantity } from './trackArithmetic'
import type { Choice, TrackSort, TracksShown } from './useTracks'

interface TrackProps {
  readonly shown: TracksShown
}
interface ChoosingProps extends TrackProps, Pick<Choice, 'index' | 'choose'> {}

const known = (value: number) => !Number.isNaN(value)
const uncertain = (value: number, error: number) => (known(value) ? plusMinus(value, error, '') : '—')

/** What stands in the table, by what it is sorted by. */
const columnsOf = (length: string, time: string): readonly (RowColumn & { readonly key: TrackSort['key'] })[] => [
  { key: 'track', name: 'Track', width: 5, meaning: 'As the file calls it, or its place.' },
  { key: 'positions', name: 'Frames', width: 5.5, meaning: 'Positions it has.' },
  { key: 'diffusionCoefficient', name: asIs('D'), ...withUnit(perTime(length, time)), width: 11.5 },
  { key: 'exponent', name: asIs('α'), width: 10.5, meaning: 'Exponent of its MSD, errors of position taken off.' },
  {
    key: 'localisationVariance',
    name: asIs('σ'),
    ...withUnit(length),
    width: 6,
    meaning: 'Error of a position; — where its square came out negative.',
  },
  { key: 'contour', name: 'Way', ...withUnit(length), width: 7, meaning: 'Length of its way, frame by frame.' },
  { key: 'net', name: 'Net', ...withUnit(length), width: 7, meaning: 'Distance between its ends.' },
]

function cellOf({ tracks: { findings, names } }: TracksShown, row: number, key: TrackSort['key']): string {
  switch (key) {
    case 'track':
      return names[row]
    case 'positions':
      return String(findings.positions[row])
    case 'diffusionCoefficient':
      return uncertain(findings.diffusionCoefficient[row], findings.diffusionError[row])
    case 'exponent':
      return uncertain(findings.exponent[row], findings.exponentError[row])
    case 'localisationVariance': {
      const variance = findings.localisationVariance[row]
      return variance >= 0 ? formatNumber(Math.sqrt(variance), 3) : '—'
    }
    default:
      return formatNumber(findings[key][row], 3)
  }
}

interface TableProps extends ChoosingProps {
  readonly order: Int32Array | undefined
  readonly sort: TrackSort
  readonly onSort: (sort: TrackSort) => void
}

/** Every track in a row. */
export const TrackTable = memo(function TrackTable({ shown, index, choose, order, sort, onSort }: TableProps) {
  const { facts } = shown.of
  const columns = useMemo(() => columnsOf(facts.units.length, facts.units.time), [facts])
  const cell = useCallback((row: number, key: string) => cellOf(shown, row, key as TrackSort['key']), [shown])
  const resort = useCallback(
    (key: string) => {
      const found = columns.find((column) => column.key === key)?.key ?? 'track'
      // What is compared is of interest from its large end on; the file's own order from its beginning.
      onSort({ key: found, falling: sort.key === found ? !sort.falling : found !== 'track' })
    },
    [columns, onSort, sort],
  )
  const { names, spread } = shown.tracks
  const short = names.length - spread.known
  return (
    <RowTable
      title={say('{count} {count|track|tracks}', { count: formatCount(names.length) })}
      columns={columns}
      rows={names.length}
      cell={cell}
      order={order}
      sort={sort}
      onSort={resort}
      selected={index}
      onSelect={choose}
      summary={
        short > 0
          ? say('{count} {count|is|are} too short for a D. Errors are those of Brownian motion.', {
              count: formatCount(short),
            })
          : 'Errors are those of Brownian motion: of short tracks they are themselves uncertain.'
      }
    />
  )
})

/** How D is spread over the tracks. */
export const TrackHistogram = memo(function TrackHistogram({ shown }: TrackProps) {
  const { of, tracks, histogram } = shown
  const { length, time } = of.facts.units
  const unit = perTime(length, time)
  const whole = of.analysis.diffusion.estimates[of.facts.fit]?.diffusionCoefficient
  const marks = useMemo<Mark[]>(
    () => (whole !== undefined && whole > 0 ? [{ axis: 'x', value: whole, label: 'all tracks', kind: 'guide' }] : []),
    [whole],
  )
  const [, low, middle, high] = tracks.spread.quantiles
  const left = tracks.spread.negative
  const spread = {
    low: formatNumber(low, 3),
    high: `${formatNumber(high, 3)} ${unit}`.trim(),
    middle: formatNumber(middle, 3),
  }
  const summary =
    tracks.spread.known === 0
      ? 'No track is long enough for a D.'
      : left > 0
        ? say(
            'Half of the tracks have a D between {low} and {high}, the median is {middle}. {left} came out at 0 or below and {left|has|have} no place on this axis.',
            { ...spread, left: formatCount(left) },
          )
        : say('Half of the tracks have a D between {low} and {high}, the median is {middle}.', spread)
  return (
    <Histogram
      title="D of each track"
      x={{ label: asIs('D'), ...withUnit(unit), scale: 'log' }}
      y={{ label: 'tracks', scale: 'linear' }}
      bins={{ name: 'tracks', edges: histogram.edges, heights: histogram.counts }}
      marks={marks}
      summary={summary}
      fileName="diffusion-tracks-histogram"
      emptyText="No track has a D above 0."
    />
  )
})

const against: Readonly<Record<'positions' | 'exponent', Axis>> = {
  positions: { label: 'frames', scale: 'log' },
  exponent: { label: asIs('α'), scale: 'linear' },
}
/** D of each track against its length or its exponent. */
export const TrackScatter = memo(function TrackScatter({ shown, index, choose }: ChoosingProps) {
  const { of, tracks } = shown
  const { findings, names } = tracks
  const [wish, setBy] = useState<'positions' | 'exponent'>()
  // Where all are of one length there is nothing to see of it.
  const alike = useMemo(() => findings.positions.every((value) => value === findings.positions[0]), [findings])
  const by = wish ?? (alike ? 'exponent' : 'positions')
  const { length, time } = of.facts.units
  const unit = perTime(length, time)
  const values = useMemo(() => ({ x: findings[by], y: findings.diffusionCoefficient }), [findings, by])
  const y = useMemo<Axis>(() => ({ label: asIs('D'), ...withUnit(unit), scale: 'log' }), [unit])
  const placed = useMemo(() => placedAmong(findings, by), [findings, by])
  const every = Math.max(1, Math.ceil(placed / mostDots))
  return (
    <Scatter
      title={by === 'positions' ? 'D against length' : 'D against α'}
      x={against[by]}
      y={y}
      values={values}
      name={(i) => say('Track {typed}', { typed: names[i] })}
      selected={index}
      onSelect={choose}
      summary={
        every > 1
          ? say('{placed} of {count} tracks have a place here; one in {every} is drawn. A click lights a track up.', {
              placed: formatCount(placed),
              count: formatCount(names.length),
              every,
            })
          : say('{placed} of {count} tracks have a place here. A click lights a track up.', {
              placed: formatCount(placed),
              count: formatCount(names.length),
            })
      }
      fileName="diffusion-tracks"
      columns={() => [
        { name: 'track', values: names },
        { name: by, values: values.x },
        { name: 'diffusionCoefficient', ...withUnit(unit), values: values.y },
        { name: 'diffusionError', ...withUnit(unit), values: findings.diffusionError },
      ]}
      tools={
        <Segments
          size="xs"
          data={[
            { value: 'positions', label: t('Length') },
            { value: 'exponent', label: 'α' },
          ]}
          value={by}
          onChange={(next) => setBy(next === 'exponent' ? 'exponent' : 'positions')}
          aria-label={t('D against')}
        />
      }
    />
  )
})

function placedAmong(findings: TrackFindings, by: TrackQuantity): number {
  let count = 0
  findings[by].forEach((value, i) => {
    if (known(value) && findings.diffusionCoefficient[i] > 0) count++
  })
  return count
}
