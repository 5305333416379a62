import { memo, useMemo } from 'react'
import { LiveChart } from '../../../ui/charts/LiveChart'
import type { Series } from '../../../ui/charts/series'
import { formatNumber } from '../../../ui/format'
import { say, type Text } from '../../../words/text'
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
  const summary: Text = found
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

function verdict({ heavy, light, distance, byChance }: Segregation, unit: string): Text {
  const numbers = {
    heavy: formatNumber(heavy.half, 3),
    light: withUnit(formatNumber(light.half, 3), unit),
    apart: formatNumber(distance, 2),
    chance: formatNumber(byChance, 2),
  }
  if (distance < byChance)
    return say(
      'Half of the heaviest tenth are within {heavy}, half of the others within {light}: the curves are {apart} apart at most, as chance would have it (below {chance}).',
      numbers,
    )
  const where: Text = heavy.half < light.half ? 'farther in' : 'farther out'
  return say(
    'Half of the heaviest tenth are within {heavy}, half of the others within {light}: the curves are {apart} apart at most, more than chance explains ({chance}). Heavy stars are {where}.',
    { ...numbers, where },
  )
}
