import { memo, useMemo } from 'react'
import { type RadialModel, radialModel } from '../../../physics/cluster/profiles'
import { LiveChart } from '../../../ui/charts/LiveChart'
import type { Series } from '../../../ui/charts/series'
import { formatNumber } from '../../../ui/format'
import { say, type Text } from '../../../words/text'
import { countVariance, isSegregated } from '../primordial'
import { inUnit, shownUnits } from '../scales'
import type { DiagnosticProps } from './diagnosticProps'
import type { DensityProfile } from './distributions'
import { useDistribution } from './useDistribution'
import { whyNothing } from './whyNothing'

/** Shells in which fewer stars are expected tell nothing of a model. */
const enough = 5
/** Points of the model's curve. */
const points = 120

/** Mass per volume in shells about the middle of the cluster, with that of the model that its stars were drawn from. */
export const DensityChart = memo(function DensityChart(props: DiagnosticProps) {
  const { run, tools } = props
  const { values, totalMass } = run
  const counted = useDistribution('densityProfile', props)
  const model = useMemo(() => radialModel(values, totalMass), [values, totalMass])
  const profile = counted?.found
  const { length, mass } = shownUnits(values)
  const series = useMemo(() => (profile ? curvesOf(profile, model) : []), [profile, model])
  return (
    <LiveChart
      title="Density profile"
      x={{ label: 'distance', ...inUnit(length), scale: 'log' }}
      y={{ label: 'density', ...inUnit(mass && `${mass}/${length}³`), scale: 'log' }}
      series={series}
      summary={profile ? verdict(profile, model, isSegregated(values), countVariance(values)) : whyNothing(counted)}
      fileName="cluster-density-profile"
      emptyText={whyNothing(counted)}
      tools={tools}
    />
  )
})

/** Where a shell's point stands: in the mean of its ends' logarithms, that of the inner sphere at the mean distance of what fills it evenly. */
const placeOf = (edges: ArrayLike<number>, shell: number) =>
  shell === 0 ? 0.75 * edges[1] : Math.sqrt(edges[shell] * edges[shell + 1])

function curvesOf({ edges, counts, density, error }: DensityProfile, model: RadialModel | undefined): Series[] {
  const filled = Array.from(counts.keys()).filter((shell) => counts[shell] > 0)
  const of = (values: (shell: number) => number) => Float64Array.from(filled, values)
  const measured: Series = {
    name: 'stars',
    kind: 'measured',
    x: of((shell) => placeOf(edges, shell)),
    y: of((shell) => density[shell]),
    lower: of((shell) => density[shell] - error[shell]),
    upper: of((shell) => density[shell] + error[shell]),
  }
  if (!model) return [measured]
  const [from, to] = [placeOf(edges, 0), edges[edges.length - 1]]
  const x = Float64Array.from({ length: points }, (_, k) => from * (to / from) ** (k / (points - 1))).filter(
    (r) => model.density(r) > 0,
  )
  return [measured, { name: 'model', kind: 'theory', x, y: x.map(model.density) }]
}

/** χ² of the stars in the shells against those that the model has there, per shell. */
export function againstModel({ edges, counts }: DensityProfile, { massShare }: RadialModel) {
  const stars = counts.reduce((sum, each) => sum + each, 0)
  let sum = 0
  let shells = 0
  for (let shell = 0; shell < counts.length; shell++) {
    const expected = stars * (massShare(edges[shell + 1]) - (shell === 0 ? 0 : massShare(edges[shell])))
    if (expected < enough) continue
    sum += (counts[shell] - expected) ** 2 / expected
    shells++
  }
  return shells === 0 ? undefined : { perShell: sum / shells, shells }
}

/**
 * @param sorted whether heavy stars began deeper: the model then tells where mass is, and not how many stars
 * @param variance of the counts over their mean: 1 of single stars, more of pairs
 */
export function verdict(
  profile: DensityProfile,
  model: RadialModel | undefined,
  sorted: boolean,
  variance: number,
): Text {
  const { about, counts } = profile
  if (model && sorted)
    return say(
      '{count} shells about the {about}. Of stars sorted by mass the density of mass is the model’s at the start (dashed), that of their number is not.',
      { count: counts.length, about },
    )
  const fit = model && againstModel(profile, model)
  if (!fit)
    return say('{count} shells about the {about}. The stars were drawn from no sphere that has a formula.', {
      count: counts.length,
      about,
    })
  const { perShell, shells } = fit
  return say(
    '{count} shells about the {about}. Against the model at the start (dashed) χ² is {perShell} per shell in {shells} shells, by chance {usual} ± {chance}.',
    {
      count: counts.length,
      about,
      perShell: formatNumber(perShell, 3),
      shells,
      usual: formatNumber(variance, 2),
      chance: formatNumber(variance * Math.sqrt(2 / shells), 2),
    },
  )
}
