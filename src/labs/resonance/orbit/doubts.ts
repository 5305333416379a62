import { judgedOver } from '../model'
import type { ComputedOrbit } from './compute'

/** E_J off by more than this says that the orbit is not the star's. */
const tolerable = 0.01

/** Why it cannot be told whether a star is trapped, if it cannot. */
export function trappingDoubt({
  libration,
  duration,
}: Pick<ComputedOrbit, 'libration' | 'duration'>): string | undefined {
  if (libration.undecided === undefined) return undefined
  if (libration.undecided === 'no apocentre')
    return `Whether the star is trapped cannot be told: in ${duration} Gyr it passes no two apocentres at which it could be seen.`
  return `Whether the star is trapped cannot be told yet: it was followed for ${duration} Gyr, and it takes ${judgedOver} Gyr and one whole swing.`
}

/** Why the orbit itself cannot be trusted, if it cannot. */
export function integrationDoubt({
  maximumJacobiError,
}: Pick<ComputedOrbit, 'maximumJacobiError'>): string | undefined {
  if (maximumJacobiError <= tolerable) return undefined
  return `E_J is off by ${(100 * maximumJacobiError).toPrecision(2)} % of its size: the orbit is not to be trusted with so long a timeStep.`
}

/** All that cannot be trusted of an orbit. */
export const orbitDoubts = (orbit: ComputedOrbit): string[] =>
  [trappingDoubt(orbit), integrationDoubt(orbit)].filter((doubt) => doubt !== undefined)
