import { memo, useMemo } from 'react'
import { importanceVariance, selfNormalisedVariance } from '../../physics/quantum/harmonicTheory'
import { LiveChart } from '../../ui/charts/LiveChart'
import type { Mark, Series } from '../../ui/charts/series'
import { formatCount, formatNumber } from '../../ui/format'
import type { QuantumEngine, Summary } from './engine'
import type { QuantumValues } from './parameters'
import { thinned } from './result'
import { isCloud } from './simulation'

interface ChartProps {
  readonly engine: QuantumEngine
  readonly summary: Summary
}

const samplesAxis = { label: 'samples', scale: 'log' } as const

/** The history as columns; new arrays whenever blocks have been added. */
function useHistory({ engine, summary }: ChartProps) {
  const { samplesDone, exact } = summary
  return useMemo(() => {
    // Read again whenever the number of samples changes; the history itself grows in place.
    const points = samplesDone >= 0 ? thinned(engine.simulation.plan.history, 150) : []
    const column = (f: (index: number) => number) => Float64Array.from(points, (_, index) => f(index))
    return {
      samples: column((i) => points[i].samples),
      estimate: column((i) => points[i].estimate),
      error: column((i) => points[i].standardError),
      lower: column((i) => points[i].estimate - points[i].standardError),
      upper: column((i) => points[i].estimate + points[i].standardError),
      off: column((i) => Math.abs(points[i].estimate - exact)),
    }
  }, [engine, samplesDone, exact])
}

const columnsOf = (history: ReturnType<typeof useHistory>) => ({
  columns: [
    { name: 'samples', values: history.samples },
    { name: 'estimate', values: history.estimate },
    { name: 'standardError', values: history.error },
  ],
})

/** A number with its error, rounded to two digits of the error: "0.50031 ± 0.00042". */
export function withError(value: number, error: number): string {
  if (!(error > 0) || !Number.isFinite(error)) return formatNumber(value, 6)
  const decimals = Math.min(15, Math.max(0, 1 - Math.floor(Math.log10(error))))
  return `${value.toFixed(decimals)} ± ${error.toFixed(decimals)}`.replaceAll('-', '−')
}

const symbolOf = (values: QuantumValues) => (isCloud(values) ? '⟨r²⟩' : '⟨x²⟩')

/** The verdict in words. */
export function verdict({ current, exact }: Summary, values: QuantumValues): string {
  if (!current || !Number.isFinite(current.estimate)) return 'No sample yet.'
  const symbol = symbolOf(values)
  const found = `${symbol} = ${withError(current.estimate, current.standardError)}, exact ${formatNumber(exact, 7)}`
  const deviation = Math.abs(current.estimate - exact) / current.standardError
  return Number.isFinite(deviation) ? `${found}, ${deviation.toFixed(1)}σ away.` : `${found}.`
}

/** Estimate with its band against the exact line. */
export const ConvergenceChart = memo(function ConvergenceChart(props: ChartProps) {
  const { engine, summary } = props
  const history = useHistory(props)
  const { exact } = summary
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
      y={{ label: symbolOf(engine.values), scale: 'linear', domain: [domain[0], domain[1]] }}
      series={series}
      marks={marks}
      summary={verdict(summary, engine.values)}
      fileName="quantum-convergence"
      fullData={() => columnsOf(history)}
    />
  )
})

/** N times the exact variance of the estimate, where a closed form is known. */
function exactVariance(values: QuantumValues): number | undefined {
  if (isCloud(values)) return 6 * (values.width ?? 1) ** 4
  const { potential, level, proposal, proposalWidth = 1, proposalCenter = 0, method } = values
  const frequency = (values as unknown as Record<string, number>).frequency
  const plain = potential === 'harmonic' && level === 0 && proposal === 'gaussian' && proposalCenter === 0
  if (!plain || frequency * values.mass !== 1) return undefined
  const variance =
    method === 'importance'
      ? importanceVariance(proposalWidth)
      : method === 'selfNormalised'
        ? selfNormalisedVariance(proposalWidth)
        : Infinity
  return Number.isFinite(variance) ? variance : undefined
}

/** Standard error against the number of samples, with the slopes to compare. */
export const ErrorChart = memo(function ErrorChart(props: ChartProps) {
  const { engine, summary } = props
  const history = useHistory(props)
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
      return { name, kind: 'guide' as const, x, y: x.map((n) => error[start] * (n / from) ** slope) }
    }
    if (last > from) lines.push(guide('∝ 1/√N', -0.5), guide('∝ 1/N', -1))
    const variance = exactVariance(engine.values)
    if (variance !== undefined) {
      lines.push({ name: 'theory', kind: 'theory', x: samples, y: samples.map((n) => Math.sqrt(variance / n)) })
    }
    return lines
  }, [history, engine])
  return (
    <LiveChart
      title="Error"
      x={samplesAxis}
      y={{ label: 'error', scale: 'log' }}
      series={series}
      summary={errorVerdict(summary)}
      fileName="quantum-error"
      fullData={() => columnsOf(history)}
    />
  )
})

function errorVerdict({ current, diagnosis, warnings }: Summary): string {
  if (!current) return 'No error bar yet.'
  const bar = `Standard error ${formatNumber(current.standardError, 3)} after ${formatCount(current.samples)} samples.`
  const index = diagnosis?.tailIndex
  if (index === undefined) return warnings[0] ? `${bar} ${warnings[0]}` : bar
  const k = `Tail index k̂ = ${index.toFixed(2).replace('-', '−')}`
  return warnings.length > 0 ? `${bar} ${k}: do not trust it blindly.` : `${bar} ${k}: the weights are tame.`
}
