import { memo, useMemo } from 'react'
import type { Estimate } from '../../physics/quantum/estimators'
import { LiveChart } from '../../ui/charts/LiveChart'
import type { Mark, Series } from '../../ui/charts/series'
import { asIs, type Text } from '../../words/text'
import type { Sampled } from './estimates'
import { thinned } from './estimates'
import type { Quantity } from './words'
import { verdict } from './words'

interface ChartProps {
  /** Grows in place. */
  readonly history: readonly Estimate[]
  /** A new object whenever it has grown. */
  readonly sampled: Sampled
}

const samplesAxis = { label: 'samples', scale: 'log' } as const

/** The history as columns; new arrays whenever blocks have been added. */
function useColumns({ history, sampled }: ChartProps) {
  const { samplesDone, exact } = sampled
  return useMemo(() => {
    // Read again whenever the number of samples changes; the history itself grows in place.
    const points = samplesDone >= 0 ? thinned(history, 150) : []
    const column = (f: (index: number) => number) => Float64Array.from(points, (_, index) => f(index))
    return {
      samples: column((i) => points[i].samples),
      estimate: column((i) => points[i].estimate),
      error: column((i) => points[i].standardError),
      lower: column((i) => points[i].estimate - points[i].standardError),
      upper: column((i) => points[i].estimate + points[i].standardError),
      off: column((i) => Math.abs(points[i].estimate - exact)),
    }
  }, [history, samplesDone, exact])
}

const columnsOf = (history: ReturnType<typeof useColumns>) => ({
  columns: [
    { name: 'samples', values: history.samples },
    { name: 'estimate', values: history.estimate },
    { name: 'standardError', values: history.error },
  ],
})

/** Estimate with its band against the exact line. */
export const ConvergenceChart = memo(function ConvergenceChart(props: ChartProps & { readonly quantity: Quantity }) {
  const { sampled, quantity } = props
  const history = useColumns(props)
  const { exact } = sampled
  const domain = useMemo(() => {
    // The first samples scatter too widely to be worth the space: the axis fits what comes after them.
    let reach = 0
    const late = history.samples.length > 0 ? Math.sqrt(history.samples[history.samples.length - 1]) : 0
    history.samples.forEach((n, i) => {
      if (n >= late) reach = Math.max(reach, Math.abs(history.upper[i] - exact), Math.abs(history.lower[i] - exact))
    })
    const half = Math.min(reach > 0 ? 1.15 * reach : exact, 3 * exact)
    return [exact - half, exact + half] as const
  }, [history, exact])
  const series: readonly Series[] = [
    {
      name: 'estimate ± 1σ',
      kind: 'measured',
      x: history.samples,
      y: history.estimate,
      lower: history.lower,
      upper: history.upper,
    },
  ]
  const marks: readonly Mark[] = [{ axis: 'y', value: exact, label: 'exact', kind: 'theory' }]
  return (
    <LiveChart
      title="Convergence"
      x={samplesAxis}
      y={{ label: asIs(quantity), scale: 'linear', domain: [domain[0], domain[1]] }}
      series={series}
      marks={marks}
      summary={verdict(sampled, quantity)}
      fileName="quantum-convergence"
      fullData={() => columnsOf(history)}
    />
  )
})

interface ErrorChartProps extends ChartProps {
  /** N times the exact variance of the estimate, where a closed form is known. */
  readonly variance: number | undefined
  readonly summary: Text
}

/** Standard error against the number of samples, with the slopes to compare. */
export const ErrorChart = memo(function ErrorChart(props: ErrorChartProps) {
  const { variance, summary } = props
  const history = useColumns(props)
  const series = useMemo<readonly Series[]>(() => {
    const { samples, error, off } = history
    const lines: Series[] = [
      { name: 'standard error', kind: 'measured', x: samples, y: error },
      { name: 'true error', kind: 'measured', x: samples, y: off },
    ]
    const start = error.findIndex((e) => e > 0)
    if (start < 0) return lines
    const from = samples[start]
    const last = samples[samples.length - 1]
    const guide = (name: string, slope: number) => {
      const x = Float64Array.of(from, last)
      return { name: asIs(name), kind: 'guide' as const, x, y: x.map((n) => error[start] * (n / from) ** slope) }
    }
    if (last > from) lines.push(guide('∝ 1/√N', -0.5), guide('∝ 1/N', -1))
    if (variance !== undefined) {
      lines.push({ name: 'theory', kind: 'theory', x: samples, y: samples.map((n) => Math.sqrt(variance / n)) })
    }
    return lines
  }, [history, variance])
  return (
    <LiveChart
      title="Error"
      x={samplesAxis}
      y={{ label: 'error', scale: 'log' }}
      series={series}
      summary={summary}
      fileName="quantum-error"
      fullData={() => columnsOf(history)}
    />
  )
})
