import { say, type Text } from '../../../words/text'
import { libraryDoubt } from '../library'
import type { PopulationValues } from './parameters'
import type { PopulationSnapshot } from './result'

/** Standard errors from which on two shares are not the same. */
const sigmas = 4
/** A share known no better than this says little. */
const coarse = 0.1

const percent = (share: number) => `${(100 * share).toPrecision(3)} %`

/** Standard error of a share of so many stars; never quite 0. */
export const shareError = (share: number, stars: number): number =>
  Math.sqrt(Math.max(share * (1 - share), 0.25 / stars) / stars)

/** What cannot be trusted of a population: stars that are not trapped, too few of them, and where the three ways to its end contradict each other. */
export function populationDoubts(
  { trappedStars, horizon }: Pick<PopulationValues, 'trappedStars' | 'horizon'>,
  { theory, orbits, langevin }: PopulationSnapshot,
): Text[] {
  const untrapped = libraryDoubt(theory.library)
  const doubts = untrapped === undefined ? [] : [untrapped]
  const expected = theory.fokkerPlanck.at(-1)
  const left = orbits?.at(-1)
  if (left !== undefined && shareError(0.5, trappedStars) > coarse) {
    doubts.push(
      say('{trappedStars} stars tell the share that is left no better than ±{error}.', {
        ...{ trappedStars, error: percent(shareError(0.5, trappedStars)) },
      }),
    )
  }
  const apart = (share: number | undefined) =>
    share !== undefined &&
    expected !== undefined &&
    Math.abs(share - expected) > sigmas * Math.max(shareError(share, trappedStars), shareError(expected, trappedStars))
  if (left !== undefined && expected !== undefined && apart(left)) {
    doubts.push(
      say(
        'After {horizon} Gyr {left} of the real orbits are still trapped, by the Fokker–Planck equation {expected}: the orbits feel every passage, the equation only the mean of many weak ones.',
        { horizon, left: percent(left), expected: percent(expected) },
      ),
    )
  }
  const pendulums = langevin?.at(-1)
  if (pendulums !== undefined && expected !== undefined && apart(pendulums)) {
    doubts.push(
      say(
        'After {horizon} Gyr {left} of the random pendulums are still trapped, by the Fokker–Planck equation {expected}: the equation averages over a swing of the pendulum.',
        { horizon, left: percent(pendulums), expected: percent(expected) },
      ),
    )
  }
  return doubts
}
