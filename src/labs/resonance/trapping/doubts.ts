import { gigayearsPerTimeUnit } from '../../../physics/units'
import { formatField, formatNumber } from '../../../ui/format'
import { say, type Text } from '../../../words/text'
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
): Text[] {
  const doubts: Text[] = []
  const { islands, missing } = resonances
  if (missing.length > 0)
    doubts.push(
      say('For J_r = {actions} kpc km/s no orbit keeps up with the bar: there is no island.', {
        actions: missing.map(formatField).join(', '),
      }),
    )
  const weak = islands.filter(({ coefficientPsi }) => Math.abs(coefficientPsi) < vanishing * Math.abs(roundPsi ?? 0))
  if (weak.length > 0)
    doubts.push(
      say(
        'For J_r = {actions} kpc km/s Ψ nearly vanishes: what the pendulum leaves out, second order and higher harmonics, then decides about the island.',
        { actions: weak.map(({ orbit }) => formatField(orbit.radialAction)).join(', ') },
      ),
    )
  if (!trapping) return reason === undefined ? doubts : [...doubts, reason]
  const { state, libration } = trapping
  const followed = Math.max(duration, judgedOver)
  for (const doubt of [trappingDoubt({ libration, duration: followed }), integrationDoubt(trapping)])
    if (doubt !== undefined) doubts.push(doubt)
  if (libration.trapped !== undefined && state.trapped !== libration.trapped) {
    const is = (trapped: boolean): Text => (trapped ? 'trapped' : 'not trapped')
    doubts.push(
      say(
        'By the pendulum the star is {pendulum}, its orbit is {orbit}. The orbit is right, it feels the whole bar; near the edge of an island the pendulum, of first order in the bar’s strength, is not.',
        { pendulum: is(state.trapped), orbit: is(libration.trapped) },
      ),
    )
  }
  if (state.librationPeriod !== undefined && libration.period !== undefined) {
    const off = state.librationPeriod / libration.period - 1
    if (Math.abs(off) > tolerable)
      doubts.push(
        say(
          'The pendulum’s period of {pendulum} Gyr is {percent} % {compared} than that of the orbit, {orbit} Gyr: the island is too wide, or the star too near its edge, for the first order.',
          {
            pendulum: written(state.librationPeriod * gigayearsPerTimeUnit),
            percent: written(100 * Math.abs(off)),
            compared: off > 0 ? say('longer') : say('shorter'),
            orbit: written(libration.period * gigayearsPerTimeUnit),
          },
        ),
      )
  }
  return doubts
}
