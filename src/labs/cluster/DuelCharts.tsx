import { memo } from 'react'
import { clusterSample } from '../../kernels/clusterLayout'
import { LiveChart } from '../../ui/charts/LiveChart'
import { formatCount, formatNumber } from '../../ui/format'
import { asIs, say } from '../../words/text'
import { type ChartProps, timeAxis } from './Charts'
import type { ClusterSnapshot } from './run'

/** The same error against what it cost: how often the forces were computed. It tells integrators apart that time does not. */
export const WorkChart = memo(function WorkChart({ run, snapshot }: ChartProps) {
  const { series } = run
  const x = series.column(clusterSample.place.forceEvaluations)
  const y = series.energyError
  const error = formatNumber(snapshot.numbers.energyError, 3)
  return (
    <LiveChart
      title="Energy error by force evaluations"
      x={{ label: 'force evaluations', scale: 'linear' }}
      y={{ label: asIs('|E − E₀|/(K₀ + |W₀|)'), scale: 'log' }}
      series={[{ name: 'energy error', kind: 'measured', x, y }]}
      summary={say(
        'Energy off by {error} of K₀ + |W₀| after {count} {count|computation|computations} of all forces. The lower and shorter, the better.',
        { error, count: formatCount(snapshot.forceEvaluations) },
      )}
      fileName="cluster-energy-error-by-force-evaluations"
      fullData={() => ({
        columns: [
          { name: 'forceEvaluations', values: x },
          { name: 'energyError', values: y },
        ],
      })}
    />
  )
})

interface DistanceProps extends Pick<ChartProps, 'run' | 'snapshot'> {
  /** How far the runs beside it are from it. */
  readonly others: readonly NonNullable<ClusterSnapshot['apart']>[]
}

/** Distance in phase space between runs of the same stars: what is chaotic draws a straight line. */
export const DistanceChart = memo(function DistanceChart({ run, snapshot, others }: DistanceProps) {
  const { apart } = snapshot
  const x = apart ? Float64Array.from(apart.time) : []
  const y = apart ? Float64Array.from(apart.value) : []
  const farthest = Math.max(...others.map(({ last }) => last))
  return (
    <LiveChart
      title="Distance of the runs"
      x={timeAxis(run)}
      y={{ label: 'distance', scale: 'log' }}
      series={apart ? [{ name: 'distance', kind: 'measured', x, y }] : []}
      summary={say(
        'The runs are {farthest} of the cluster’s own size apart, in places and velocities; 1 means that one says nothing more about the other.',
        { farthest: formatNumber(farthest, 2) },
      )}
      fileName="cluster-distance"
    />
  )
})
