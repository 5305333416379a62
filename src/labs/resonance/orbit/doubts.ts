import { say, type Text } from '../../../words/text'
import { judgedOver } from '../model'
import type { ComputedOrbit } from './compute'

/** E_J off by more than this says that the orbit is not the star's. */
const tolerable = 0.01

/** Why it cannot be told whether a star is trapped, if it cannot. */
export function trappingDoubt({
  libration,
  duration,
}: Pick<ComputedOrbit, 'libration' | 'duration'>): Text | undefined {
  if (libration.undecided === undefined) return undefined
  if (libration.undecided === 'no apocentre')
    return say(
      'Whether the star is trapped cannot be told: in {duration} Gyr it passes no two apocentres at which it could be seen.',
      { duration },
    )
  return say(
    'Whether the star is trapped cannot be told yet: it was followed for {duration} Gyr, and it takes {judgedOver} Gyr and one whole swing.',
    { duration, judgedOver },
  )
}

/** Why the orbit itself cannot be trusted, if it cannot. */
export function integrationDoubt({ maximumJacobiError }: Pick<ComputedOrbit, 'maximumJacobiError'>): Text | undefined {
  if (maximumJacobiError <= tolerable) return undefined
  return say('E_J is off by {error} % of its size: the orbit is not to be trusted with so long a timeStep.', {
    error: (100 * maximumJacobiError).toPrecision(2),
  })
}

/** All that cannot be trusted of an orbit. */
export const orbitDoubts = (orbit: ComputedOrbit): Text[] =>
  [trappingDoubt(orbit), integrationDoubt(orbit)].filter((doubt) => doubt !== undefined)
