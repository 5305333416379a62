import { type Integrator, integrators } from '../../physics/integrators'
import type { ClusterValues } from './parameters'
import { hasPairs, pairsAmong } from './primordial'
import { scalesOf, withUnit } from './scales'

/** Steps in a turn of a binary from which its orbit is followed. */
const stepsInTurn = 30

/**
 * What spoils the binaries of a run from the start.
 * @param meanMass of a star, in the run's unit of mass
 */
export function pairWarnings(values: ClusterValues, meanMass: number): string[] {
  const { minimumAxis, softeningLength, timeStep, integrator, accuracy, stars, binaryFraction } = values
  if (!hasPairs(values) || pairsAmong(stars, binaryFraction) === 0) return []
  const { gravity, units } = scalesOf(values)
  const warnings: string[] = []
  if (softeningLength > minimumAxis / 3) {
    const length = withUnit(softeningLength.toPrecision(2), units.length)
    const reason = 'below a third of minimumAxis they go round as they should'
    warnings.push(`A softeningLength of ${length} loosens the closest binaries: ${reason}.`)
  }
  const { stepping }: Integrator = integrators[integrator]
  const adapts = stepping === 'gaussRadau' || (stepping !== undefined && accuracy > 0)
  const period = 2 * Math.PI * Math.sqrt(minimumAxis ** 3 / (2 * gravity * meanMass))
  if (!adapts && timeStep * stepsInTurn > period) {
    const turn = `The closest binaries go round once in about ${withUnit(period.toPrecision(2), units.time)}`
    const advice = `below a thirtieth of that their orbits are followed, or with integrator=hermite4 and an accuracy`
    warnings.push(`${turn}, and the timeStep is ${withUnit(timeStep.toPrecision(2), units.time)}: ${advice}.`)
  }
  return warnings
}
