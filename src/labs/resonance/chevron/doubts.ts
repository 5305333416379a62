import { growthTime, ridgeEnergies, slowingUntil } from '../../../physics/resonance/halo'
import { say, type Text } from '../../../words/text'
import type { ChevronValues } from './parameters'
import type { ExpectedRidge } from './ridge'
import type { ChevronSnapshot } from './snapshot'

/** A contrast known no better than this, relative to itself, says little. */
const coarse = 0.2
/** Share of the stars whose E_J the integrator may lose. */
const tolerable = 0.01

const percent = (share: number) => `${Number((100 * share).toPrecision(2))} %`

type DoubtedValues = Pick<ChevronValues, 'barHistory' | 'evolutionTime' | 'patternSpeed' | 'barStrength' | 'timeStep'>

/** What cannot be trusted of a halo whose stars are all done. @param expected the ridge by theory, where it is known */
export function chevronDoubts(
  { barHistory, evolutionTime, patternSpeed, barStrength, timeStep }: DoubtedValues,
  { contrasts, jacobi }: Pick<ChevronSnapshot, 'contrasts' | 'jacobi'>,
  expected?: ExpectedRidge,
): Text[] {
  const doubts: Text[] = []
  const last = contrasts.at(-1)
  if (last && !Number.isFinite(last.contrast + last.error))
    doubts.push(
      'A band of energy that the contrast compares has no star on one side: there is no contrast. More stars would fill it.',
    )
  else if (last && last.error > coarse * last.contrast)
    doubts.push(
      say('The contrast at the end is known to ±{error} only: more stars would tell.', {
        error: percent(last.error / last.contrast),
      }),
    )
  if (jacobi.judged > 0 && jacobi.off > tolerable * jacobi.judged)
    doubts.push(
      say(
        '{share} of the stars lost their E_J by more than 1 % of V₀² since the bar turns evenly: timeStep = {timeStep} Myr is too long for stars near the centre.',
        { share: percent(jacobi.off / jacobi.judged), timeStep },
      ),
    )
  if (barStrength > 0 && evolutionTime < growthTime)
    doubts.push(
      say(
        'The bar grows for {growthTime} Gyr and is not there yet after {evolutionTime}; the lines of theory are those of the whole bar.',
        { growthTime, evolutionTime },
      ),
    )
  else if (barHistory === 'slowing' && evolutionTime < slowingUntil)
    doubts.push(
      say(
        'The bar slows until {slowingUntil} Gyr and still turns faster after {evolutionTime}; the lines of theory are those of its last speed.',
        { slowingUntil, evolutionTime },
      ),
    )
  if (expected && expected.ridge.energy === undefined)
    doubts.push('No orbit of J_r = 500 kpc km/s keeps up with this bar: no ridge is expected.')
  const energy = expected?.ridge.energy
  if (energy !== undefined && !(energy > ridgeEnergies[0] && energy < ridgeEnergies[1]))
    doubts.push(
      say(
        'At Ωp = {patternSpeed} km/s/kpc the ridge is expected at E = {energy}·10³ (km/s)²: outside the band of {from} to {to}·10³ that Q counts in, which was chosen for 35. Q says little here.',
        {
          patternSpeed,
          energy: Math.round(energy / 100) / 10,
          from: ridgeEnergies[0] / 1000,
          to: ridgeEnergies[1] / 1000,
        },
      ),
    )
  return doubts
}
