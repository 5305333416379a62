import { gigayearsPerTimeUnit } from '../../../physics/units'
import { formatField, formatNumber } from '../../../ui/format'
import { judgedOver } from '../model'
import { integrationDoubt, trappingDoubt } from '../orbit/doubts'
import type { Islands } from './compute'
import type { TrappingValues } from './parameters'

/** From this difference of the periods on the pendulum is no description of the orbit. */
const tolerable = 0.1
/** An island whose Ψ is this much smaller than that of the round orbits is made by what the pendulum leaves out. */
const vanishing = 0.05

/** As the page shows numbers elsewhere. */
const written = (value: number) => formatNumber(value)

/** What cannot be trusted of islands and of the star beside them: the pendulum is of first order in the bar's strength. */
export function trappingDoubts(
  { resonances, trapping, reason, roundPsi }: Islands,
  { duration }: Pick<TrappingValues, 'duration'>,
): string[] {
  const doubts: string[] = []
  const { islands, missing } = resonances
  if (missing.length > 0)
    doubts.push(
      `For J_r = ${missing.map(formatField).join(', ')} kpc km/s no orbit keeps up with the bar: there is no island.`,
    )
  const weak = islands.filter(({ coefficientPsi }) => Math.abs(coefficientPsi) < vanishing * Math.abs(roundPsi ?? 0))
  if (weak.length > 0)
    doubts.push(
      `For J_r = ${weak.map(({ orbit }) => formatField(orbit.radialAction)).join(', ')} kpc km/s Ψ nearly vanishes: ` +
        'what the pendulum leaves out, second order and higher harmonics, then decides about the island.',
    )
  if (!trapping) return reason === undefined ? doubts : [...doubts, reason]
  const { state, libration } = trapping
  const followed = Math.max(duration, judgedOver)
  for (const doubt of [trappingDoubt({ libration, duration: followed }), integrationDoubt(trapping)])
    if (doubt !== undefined) doubts.push(doubt)
  if (libration.trapped !== undefined && state.trapped !== libration.trapped) {
    const is = (trapped: boolean) => (trapped ? 'trapped' : 'not trapped')
    doubts.push(
      `By the pendulum the star is ${is(state.trapped)}, its orbit is ${is(libration.trapped)}. The orbit is right, it feels the whole bar; ` +
        'near the edge of an island the pendulum, of first order in the bar’s strength, is not.',
    )
  }
  if (state.librationPeriod !== undefined && libration.period !== undefined) {
    const off = state.librationPeriod / libration.period - 1
    if (Math.abs(off) > tolerable)
      doubts.push(
        `The pendulum’s period of ${written(state.librationPeriod * gigayearsPerTimeUnit)} Gyr is ${written(100 * Math.abs(off))} % ` +
          `${off > 0 ? 'longer' : 'shorter'} than that of the orbit, ${written(libration.period * gigayearsPerTimeUnit)} Gyr: ` +
          'the island is too wide, or the star too near its edge, for the first order.',
      )
  }
  return doubts
}
