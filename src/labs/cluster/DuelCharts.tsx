import { memo } from 'react'
import { clusterSample } from '../../kernels/clusterLayout'
import { LiveChart } from '../../ui/charts/LiveChart'
import { formatCount, formatNumber } from '../../ui/format'
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
      y={{ label: '|E − E₀|/(K₀ + |W₀|)', scale: 'log' }}
      series={[{ name: 'energy error', kind: 'measured', x, y }]}
      summary={`Energy off by ${error} of itself after ${formatCount(snapshot.forceEvaluations)} computations of all forces. The lower and shorter, the better.`}
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
      summary={`The runs are ${formatNumber(farthest, 2)} of the cluster’s own size apart, in places and velocities; 1 means that one says nothing more about the other.`}
      fileName="cluster-distance"
    />
  )
})
