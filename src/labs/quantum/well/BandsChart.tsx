import { memo, useMemo } from 'react'
import type { Dispersion } from '../../../physics/quantum/solver'
import { LiveChart } from '../../../ui/charts/LiveChart'
import type { Mark, Series } from '../../../ui/charts/series'
import { formatNumber } from '../../../ui/format'
import { t } from '../../../words/language'
import { asIs, say } from '../../../words/text'

interface BandsChartProps {
  readonly dispersion: Dispersion
  /** κ of the run. */
  readonly quasimomentum: number
  /** E of its state, and the number of the band. */
  readonly energy: number
  readonly level: number
}

/** What separates each band from the next one. */
function gapsOf(bands: readonly Float64Array[]) {
  return bands.slice(1).map((upper, n) => ({ n, width: Math.min(...upper) - Math.max(...bands[n]) }))
}

/** The bands of a crystal over the first Brillouin zone, with the state of the run. */
export const BandsChart = memo(function BandsChart(props: BandsChartProps) {
  const { dispersion, quasimomentum, energy, level } = props
  const { quasimomentum: kappa, bands } = dispersion
  const series = useMemo<readonly Series[]>(
    () => bands.map((band, n) => ({ name: asIs(`E${n}`), group: asIs('E(κ)'), kind: 'theory', x: kappa, y: band })),
    [bands, kappa],
  )
  const marks: readonly Mark[] = [
    { axis: 'x', value: quasimomentum, label: asIs('κ'), kind: 'guide' },
    { axis: 'y', value: energy, label: say('band {level}', { level }), kind: 'guide' },
  ]
  const gaps = gapsOf(bands)
    .slice(0, 3)
    .map(({ n, width }) => t('{width} above band {n}', { width: formatNumber(Math.max(0, width), 3), n }))
  return (
    <LiveChart
      title="Bands"
      x={{ label: asIs('κ'), scale: 'linear', domain: [-1, 1] }}
      y={{ label: 'energy', scale: 'linear' }}
      series={series}
      marks={marks}
      summary={t('Band {level} at κ = {kappa}: E = {energy}. Gaps: {gaps}.', {
        level,
        kappa: formatNumber(quasimomentum, 3),
        energy: formatNumber(energy, 5),
        gaps: gaps.join(', '),
      })}
      fileName="quantum-bands"
    />
  )
})
