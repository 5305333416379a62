import { memo, useMemo } from 'react'
import { Histogram } from '../../../ui/charts/Histogram'
import type { Series } from '../../../ui/charts/series'
import { formatNumber } from '../../../ui/format'
import { say, type Text } from '../../../words/text'
import { inUnit, shownUnits, withUnit } from '../scales'
import type { DiagnosticProps } from './diagnosticProps'
import { maxwellian, type SpeedDistribution } from './distributions'
import { useDistribution } from './useDistribution'
import { whyNothing } from './whyNothing'

/** Points of the expected curve. */
const points = 120

/** How far the distribution is from what is drawn in dashes. @param dispersion with its unit @param stars how many there are */
function verdict({ distance, model }: SpeedDistribution, dispersion: string, stars: number): Text {
  const far = (of: number) => formatNumber(of, 2)
  const numbers = { dispersion, distance: far(distance), chance: far(1.36 / Math.sqrt(stars)) }
  if (!model)
    return say(
      'Dispersion in one dimension {dispersion}. From the Maxwellian of that dispersion (dashed) the distribution is {distance} away at most, by chance less than {chance}.',
      numbers,
    )
  return say(
    'Dispersion in one dimension {dispersion}. At that dispersion the distribution is {model} away from the model’s at the start (dashed) and {distance} from the Maxwellian at most, by chance less than {chance}.',
    { ...numbers, model: far(model.distance) },
  )
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
  const summary: Text =
    shown && found
      ? verdict(found, withUnit(formatNumber(shown.sigma, 4), unit), values.stars)
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
