import { memo, useMemo } from 'react'
import { LiveChart } from '../../../ui/charts/LiveChart'
import type { Series } from '../../../ui/charts/series'
import { formatNumber } from '../../../ui/format'
import { inUnit, shownUnits, withUnit } from '../scales'
import type { DiagnosticProps } from './diagnosticProps'
import type { Segregation } from './distributions'
import { useDistribution } from './useDistribution'
import { whyNothing } from './whyNothing'

/** Which share of the heaviest stars, and of the others, is within which distance of the middle. */
export const SegregationChart = memo(function SegregationChart(props: DiagnosticProps) {
  const { run, tools } = props
  const counted = useDistribution('segregation', props)
  const found = counted?.found
  const { length } = shownUnits(run.values)
  const series = useMemo<Series[]>(
    () =>
      found
        ? [
            { name: 'heaviest tenth', kind: 'measured', x: found.heavy.radius, y: found.heavy.share },
            { name: 'all others', kind: 'measured', x: found.light.radius, y: found.light.share },
          ]
        : [],
    [found],
  )
  const summary = found
    ? verdict(found, length)
    : counted && counted.trouble === undefined
      ? 'It takes forty stars at least, of different masses.'
      : whyNothing(counted)
  return (
    <LiveChart
      title="Mass segregation"
      x={{ label: 'distance', ...inUnit(length), scale: 'log' }}
      y={{ label: 'share within', scale: 'linear', domain: [0, 1] }}
      series={series}
      summary={summary}
      fileName="cluster-mass-segregation"
      emptyText={summary}
      tools={tools}
    />
  )
})

function verdict({ heavy, light, distance, byChance }: Segregation, unit: string): string {
  const halves = `Half of the heaviest tenth are within ${formatNumber(heavy.half, 3)}, half of the others within ${withUnit(formatNumber(light.half, 3), unit)}`
  const apart = `the curves are ${formatNumber(distance, 2)} apart at most`
  if (distance < byChance) return `${halves}: ${apart}, as chance would have it (below ${formatNumber(byChance, 2)}).`
  const where = heavy.half < light.half ? 'farther in' : 'farther out'
  return `${halves}: ${apart}, more than chance explains (${formatNumber(byChance, 2)}). Heavy stars are ${where}.`
}
