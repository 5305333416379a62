import { memo, useMemo } from 'react'
import { Histogram } from '../../../ui/charts/Histogram'
import type { Series } from '../../../ui/charts/series'
import { formatNumber } from '../../../ui/format'
import { inUnit, shownUnits, withUnit } from '../scales'
import type { DiagnosticProps } from './diagnosticProps'
import { maxwellian, type SpeedDistribution } from './distributions'
import { useDistribution } from './useDistribution'
import { whyNothing } from './whyNothing'

/** Points of the expected curve. */
const points = 120

/** How far the distribution is from what is drawn in dashes. */
function awayFrom({ distance, model }: SpeedDistribution): string {
  const far = (of: number) => formatNumber(of, 2)
  if (!model)
    return `From the Maxwellian of that dispersion (dashed) the distribution is ${far(distance)} away at most,`
  return `At that dispersion the distribution is ${far(model.distance)} away from the model’s at the start (dashed) and ${far(distance)} from the Maxwellian at most,`
}

/** How fast the stars are about their mean velocity, with the Maxwellian of the same dispersion and what the model has at its start. */
export const SpeedChart = memo(function SpeedChart(props: DiagnosticProps) {
  const { run, tools } = props
  const { values, scales } = run
  const counted = useDistribution('speedDistribution', props)
  const found = counted?.found
  const unit = shownUnits(values).speed
  const shown = useMemo(() => {
    if (!found) return undefined
    const perUnit = scales.speed
    const edges = found.edges.map((edge) => edge * perUnit)
    const sigma = found.dispersion * perUnit
    const x = Float64Array.from({ length: points }, (_, k) => (edges[edges.length - 1] * k) / (points - 1))
    const y = x.map((v) => maxwellian(v, sigma))
    const own = found.model?.speeds
    const curves: Series[] = own
      ? [
          { name: 'Maxwellian', kind: 'guide', x, y },
          {
            name: 'model',
            kind: 'theory',
            x: own.speed.map((v) => v * sigma),
            y: own.density.map((each) => each / sigma),
          },
        ]
      : [{ name: 'Maxwellian', kind: 'theory', x, y }]
    return { edges, heights: found.density.map((each) => each / perUnit), curves, sigma }
  }, [found, scales])
  const summary =
    shown && found
      ? `Dispersion in one dimension ${withUnit(formatNumber(shown.sigma, 4), unit)}. ${awayFrom(found)} by chance less than ${formatNumber(1.36 / Math.sqrt(values.stars), 2)}.`
      : counted?.trouble === undefined && counted
        ? 'The stars are at rest, or too few.'
        : whyNothing(counted)
  return (
    <Histogram
      title="Velocity distribution"
      x={{ label: 'speed', ...inUnit(unit), scale: 'linear' }}
      y={{ label: 'share per speed', ...inUnit(unit && `1/(${unit})`), scale: 'linear' }}
      bins={{ name: 'stars', edges: shown?.edges ?? [], heights: shown?.heights ?? [] }}
      curves={shown?.curves ?? []}
      summary={summary}
      fileName="cluster-velocity-distribution"
      emptyText={summary}
      tools={tools}
    />
  )
})
