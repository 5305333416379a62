import { memo, useMemo, useState } from 'react'
import type { RoomProps } from '../../rooms/lab'
import { usePreview } from '../../rooms/Previewing'
import { Histogram } from '../../ui/charts/Histogram'
import { LiveChart } from '../../ui/charts/LiveChart'
import type { Mark, Series } from '../../ui/charts/series'
import { Segments } from '../../ui/controls/Segments'
import { formatNumber, formatWithError } from '../../ui/format'
import type { HeadlineProps } from '../../ui/Headline'
import { t } from '../../words/language'
import { asIs, say, type Text } from '../../words/text'
import { fitHandles } from './fitHandles'
import type { DisplacementHistogram } from './measure'
import { expectedIn, fitIn } from './preview'
import { behaviourInWords, diffusesAtFit } from './result'
import type { Measured } from './run'
import type { DiffusionValues } from './values'

interface ChartProps {
  readonly measured: Measured
}

const squared = (unit: string) => (unit === '' ? '' : `${unit}²`)
export function perTime(length: string, time: string): string {
  if (length === '' && time === '') return ''
  if (length === '') return say('length²/{time}', { time })
  return time === '' ? say('{length}²/time', { length }) : `${squared(length)}/${time}`
}
export const withUnit = (unit: string) => (unit === '' ? {} : { unit })

/** "0.995 ± 0.012 µm²/s" */
export const plusMinus = (value: number, error: number, unit: string) =>
  `${formatWithError(value, error)}${unit === '' ? '' : ` ${unit}`}`

/** A curve over time divided by the time: of free diffusion a flat line at 2dD. */
function overTime(series: Series): Series {
  const divided = (values: ArrayLike<number>) => Float64Array.from(values, (value, i) => value / series.x[i])
  const { lower, upper } = series
  return {
    ...series,
    y: divided(series.y),
    ...(lower ? { lower: divided(lower) } : {}),
    ...(upper ? { upper: divided(upper) } : {}),
  }
}

const msdChoices = [
  { value: 'msd', label: asIs('MSD') },
  { value: 'overTime', label: asIs('MSD/t') },
]

/**
 * MSD against lag, both logarithmic, with its band, the exact curve and the line that was fitted; or MSD/t, in which free diffusion is
 * a flat line.
 */
export const MsdChart = memo(function MsdChart({ measured, change }: ChartProps & Pick<RoomProps, 'change'>) {
  const { analysis, facts } = measured
  const { length, time } = facts.units
  const inHand = usePreview<DiffusionValues>()
  const [shows, setShows] = useState('msd')
  const divided = shows === 'overTime'
  const data = useMemo(() => {
    const { msd, msdError } = analysis
    const shown = msd.lags.map((_, i) => i).filter((i) => msd.lags[i] > 0 && msd.msd[i] > 0)
    const x = Float64Array.from(shown, (i) => msd.lags[i] * facts.timeStep)
    const y = Float64Array.from(shown, (i) => msd.msd[i])
    const lower = Float64Array.from(shown, (i) => msd.msd[i] - msdError[i])
    const upper = Float64Array.from(shown, (i) => msd.msd[i] + msdError[i])
    const expected = facts.expectedMsd && Float64Array.from(shown, (i) => facts.expectedMsd?.[i] ?? Number.NaN)
    return { x, y, lower, upper, expected }
  }, [analysis, facts])
  const chosen = analysis.diffusion.estimates[facts.fit]
  const line = useMemo<Series | undefined>(() => {
    if (!chosen || facts.fit === 'cve') return undefined
    const [first, last] = chosen.fitRange
    const d = analysis.axes.indices.length
    const x = Array.from({ length: 40 }, (_, k) => first * facts.timeStep * (last / first) ** (k / 39))
    const y = x.map((t) => 2 * d * (chosen.diffusionCoefficient * t + chosen.noiseVariance))
    return y.every((value) => value > 0) ? { name: 'fit', kind: 'measured', x, y } : undefined
  }, [analysis, chosen, facts])
  const previewed = useMemo<readonly Series[]>(() => {
    if (!inHand) return []
    const expected = expectedIn(inHand, measured)
    const fit = fitIn(inHand, measured)
    return [
      ...(expected ? [{ name: 'preview: exact' as const, kind: 'preview' as const, ...expected }] : []),
      ...(fit ? [{ name: 'preview: fit' as const, kind: 'preview' as const, ...fit.line }] : []),
    ]
  }, [inHand, measured])
  const series = useMemo<Series[]>(() => {
    const curves: Series[] = [
      ...previewed,
      { name: 'measured', kind: 'measured', x: data.x, y: data.y, lower: data.lower, upper: data.upper },
      ...(line ? [line] : []),
      ...(data.expected ? [{ name: 'exact' as const, kind: 'theory' as const, x: data.x, y: data.expected }] : []),
    ]
    return divided ? curves.map(overTime) : curves
  }, [data, line, previewed, divided])
  const marks = useMemo<Mark[]>(
    () =>
      chosen && facts.fit !== 'cve'
        ? [{ axis: 'x', value: chosen.fitRange[1] * facts.timeStep, label: 'fit ends', kind: 'guide' }]
        : [],
    [chosen, facts],
  )
  const handles = useMemo(() => fitHandles(measured, change), [measured, change])
  return (
    <LiveChart
      title="Mean-square displacement"
      x={{ label: 'lag', ...withUnit(time), scale: 'log' }}
      y={
        divided
          ? { label: asIs('MSD/t'), ...withUnit(perTime(length, time)), scale: 'linear' }
          : { label: asIs('MSD'), ...withUnit(squared(length)), scale: 'log' }
      }
      series={series}
      marks={marks}
      handles={handles}
      summary={msdVerdict(measured)}
      emptyText="Two frames at least are needed, and something that moves."
      // Each has a name of its own: curves that were kept of one are none of the other.
      fileName={divided ? 'diffusion-msd-over-time' : 'diffusion-msd'}
      tools={
        <Segments
          size="xs"
          data={msdChoices}
          value={shows}
          onChange={setShows}
          aria-label={t('Mean-square displacement as')}
        />
      }
      fullData={() => ({
        columns: [
          { name: 'lag', values: analysis.msd.lags },
          { name: 'time', ...withUnit(time), values: analysis.msd.lags.map((lag) => lag * facts.timeStep) },
          { name: 'msd', ...withUnit(squared(length)), values: analysis.msd.msd },
          { name: 'msdError', ...withUnit(squared(length)), values: analysis.msdError },
          ...(facts.expectedMsd
            ? [{ name: 'expectedMsd', ...withUnit(squared(length)), values: facts.expectedMsd }]
            : []),
        ],
      })}
    />
  )
})

function msdVerdict({ analysis, facts }: Measured): Text {
  const { classification } = analysis
  const { lags, msd } = analysis.msd
  const { expectedMsd } = facts
  const behaves = behaviourInWords(classification)
  if (!expectedMsd || lags.length < 2) return behaves
  const i = Math.min(lags.length - 1, 9)
  const away = Math.abs(msd[i] - expectedMsd[i]) / analysis.msdError[i]
  return say('{behaves} MSD({lag}) = {value}, exact {exact}, {away}σ away.', {
    behaves,
    lag: lags[i],
    value: plusMinus(msd[i], analysis.msdError[i], squared(facts.units.length)),
    exact: formatNumber(expectedMsd[i], 4),
    away: formatNumber(away, 2),
  })
}

/** D from more and more frames. */
export const ConvergenceChart = memo(function ConvergenceChart({ measured }: ChartProps) {
  const { analysis, facts } = measured
  const { frames, diffusionCoefficient: y, diffusionError } = analysis.convergence
  const unit = perTime(facts.units.length, facts.units.time)
  const series = useMemo<Series[]>(
    () => [
      {
        name: 'D by straight line',
        kind: 'measured',
        x: frames,
        y,
        lower: y.map((value, i) => value - diffusionError[i]),
        upper: y.map((value, i) => value + diffusionError[i]),
      },
    ],
    [frames, y, diffusionError],
  )
  const marks = useMemo<Mark[]>(
    () =>
      facts.expectedDiffusion !== undefined
        ? [{ axis: 'y', value: facts.expectedDiffusion, label: 'long-time D', kind: 'theory' }]
        : [],
    [facts],
  )
  const verdict = diffusionVerdict(measured, unit)
  return (
    <LiveChart
      title="D by track length"
      x={{ label: 'frames', scale: 'log' }}
      y={{ label: asIs('D'), ...withUnit(unit), scale: 'linear' }}
      series={series}
      marks={marks}
      summary={verdict}
      emptyText="Too few frames to see anything settle."
      fileName="diffusion-convergence"
    />
  )
})

/** D in large letters, with the exact one where there is one. */
export function headlineOf(measured: Measured | undefined): HeadlineProps {
  const what = { tex: 'D', label: 'Diffusion coefficient D' } as const
  if (!measured) return { ...what, value: undefined }
  const { analysis, facts } = measured
  const chosen = analysis.diffusion.estimates[facts.fit]
  const exact = facts.expectedDiffusion
  const free = chosen !== undefined && diffusesAtFit(analysis)
  const away =
    chosen && exact !== undefined ? Math.abs(chosen.diffusionCoefficient - exact) / chosen.diffusionError : NaN
  return {
    ...what,
    value: chosen && formatWithError(chosen.diffusionCoefficient, chosen.diffusionError),
    unit: perTime(facts.units.length, facts.units.time),
    note:
      exact === undefined
        ? ''
        : free && Number.isFinite(away)
          ? say('exact {exact}, {away}σ away', { exact: formatNumber(exact, 4), away: formatNumber(away, 2) })
          : say('long-time D {value}', { value: formatNumber(exact, 4) }),
  }
}

function diffusionVerdict({ analysis, facts }: Measured, unit: string): Text {
  const chosen = analysis.diffusion.estimates[facts.fit]
  if (!chosen) return 'There are too few frames for a diffusion coefficient.'
  const { diffusionCoefficient: D, diffusionError: error } = chosen
  const found = { value: plusMinus(D, error, unit), frames: facts.frames }
  const exact = facts.expectedDiffusion
  if (!diffusesAtFit(analysis)) {
    return exact === undefined
      ? say(
          'D = {value} from all {frames} frames, but around the lags of the fit this is no free diffusion: D is only the slope there.',
          found,
        )
      : say(
          'D = {value} from all {frames} frames, but around the lags of the fit this is no free diffusion: D is only the slope there. The long-time D is {exact}.',
          { ...found, exact: formatNumber(exact, 4) },
        )
  }
  if (exact === undefined || !(error > 0)) return say('D = {value} from all {frames} frames.', found)
  return say('D = {value} from all {frames} frames, exact {exact}, {away}σ away.', {
    ...found,
    exact: formatNumber(exact, 4),
    away: formatNumber(Math.abs(D - exact) / error, 2),
  })
}

/** Distribution of the displacements along one axis at one lag, with the Gaussian of the same width. */
export const DisplacementChart = memo(function DisplacementChart({
  measured,
  lag,
  counted,
}: ChartProps & {
  readonly lag: number
  /** Undefined until they have been counted. */
  readonly counted: { readonly histogram: DisplacementHistogram | undefined } | undefined
}) {
  const histogram = counted?.histogram
  const { facts, analysis } = measured
  const { length } = facts.units
  const data = useMemo(() => {
    if (!histogram || histogram.total === 0) return undefined
    const { lower, width, counts, total } = histogram
    const edges = Float64Array.from({ length: counts.length + 1 }, (_, i) => lower + i * width)
    const heights = counts.map((count) => count / (total * width))
    let square = 0
    let inside = 0
    counts.forEach((count, i) => {
      const at = lower + (i + 0.5) * width
      square += count * at * at
      inside += count
    })
    const variance = square / Math.max(1, inside)
    const x = Array.from({ length: 120 }, (_, i) => lower + (i * width * counts.length) / 119)
    const y = x.map((at) => Math.exp((-at * at) / (2 * variance)) / Math.sqrt(2 * Math.PI * variance))
    const curves: Series[] = [{ name: 'Gaussian', kind: 'theory', x, y }]
    return { edges, heights, curves }
  }, [histogram])
  const nearest = histogram
    ? analysis.moments.lags.reduce(
        (best, lag, i) =>
          Math.abs(lag - histogram.lag) < Math.abs(analysis.moments.lags[best] - histogram.lag) ? i : best,
        0,
      )
    : 0
  const parameter = analysis.nonGaussian[nearest]
  const found = histogram && {
    count: formatNumber(histogram.total, 3),
    lag: histogram.lag,
    parameter: formatNumber(parameter, 2),
  }
  const summary = found
    ? Math.abs(parameter) < 0.05
      ? say(
          '{count} displacements over {lag} {lag|frame|frames}; non-Gaussian parameter α₂ = {parameter}, as of a Gaussian.',
          found,
        )
      : say('{count} displacements over {lag} {lag|frame|frames}; non-Gaussian parameter α₂ = {parameter}.', found)
    : counted
      ? 'Nothing moves at this lag.'
      : 'The displacements are being counted.'
  return (
    <Histogram
      title={say('Displacements at lag {lag}', { lag: histogram?.lag ?? lag })}
      x={{ label: 'displacement', ...withUnit(length), scale: 'linear' }}
      y={{ label: 'density', scale: 'linear' }}
      bins={{ name: 'measured', edges: data?.edges ?? [], heights: data?.heights ?? [] }}
      curves={data?.curves ?? []}
      summary={summary}
      fileName="diffusion-displacements"
    />
  )
})
