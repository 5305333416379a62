import { say, type Text } from '../../words/text'
import type { ClusterValues } from './parameters'
import { hasPairs, pairsAmong } from './primordial'
import { scalesOf, withUnit } from './scales'
import { adapts } from './stepping'

/** Steps in a turn of a binary from which its orbit is followed. */
const stepsInTurn = 30

/**
 * What spoils the binaries of a run from the start.
 * @param meanMass of a star, in the run's unit of mass
 */
export function pairWarnings(values: ClusterValues, meanMass: number): Text[] {
  const { minimumAxis, softeningLength, timeStep, stars, binaryFraction } = values
  if (!hasPairs(values) || pairsAmong(stars, binaryFraction) === 0) return []
  const { gravity, units } = scalesOf(values)
  const warnings: Text[] = []
  if (softeningLength > minimumAxis / 3) {
    const length = withUnit(softeningLength.toPrecision(2), units.length)
    warnings.push(
      say(
        'A softeningLength of {length} loosens the closest binaries: below a third of minimumAxis they go round as they should.',
        { length },
      ),
    )
  }
  const period = 2 * Math.PI * Math.sqrt(minimumAxis ** 3 / (2 * gravity * meanMass))
  if (!adapts(values) && timeStep * stepsInTurn > period) {
    warnings.push(
      say(
        'The closest binaries go round once in about {period}, and the timeStep is {step}: below a thirtieth of that their orbits are followed, or with integrator=hermite4 and an accuracy.',
        {
          period: withUnit(period.toPrecision(2), units.time),
          step: withUnit(timeStep.toPrecision(2), units.time),
        },
      ),
    )
  }
  return warnings
}
