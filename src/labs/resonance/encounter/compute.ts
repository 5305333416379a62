import type { ElementaryFunctions } from '../../../kernels/elementary'
import {
  type Encounter,
  type EncounterMoment,
  firstOrderEnergy,
  impulse,
  impulseSpeed,
  impulsiveness,
  relativeSpeed,
  simulateEncounter,
  squaredScaleRadius,
} from '../../../physics/resonance/encounter'
import { jacobiIntegral } from '../../../physics/resonance/galaxy'
import { fromMegayears } from '../../../physics/units'
import { say } from '../../../words/text'
import { galaxyOf, starOf } from '../model'
import { windowSteps } from '../parameters'
import { acrossRelative, type EncounterValues, galacticVelocity } from './parameters'

/** The encounter that the parameters describe. */
export function encounterOf(values: EncounterValues): Encounter {
  const star = starOf(values.star)
  const velocity = galacticVelocity(values)
  const across = acrossRelative(values)
  if (!across) throw new Error(say('the offset is parallel to the relative velocity'))
  return {
    star,
    subhaloVelocity: velocity,
    offsetDirection: across.direction,
    mass: values.mass,
    impact: values.impact,
    relativeSpeed: relativeSpeed(star, velocity),
  }
}

/** Moments of an encounter that are kept for drawing, at most. */
const mostMoments = 600

/** One encounter, three ways, and its course. */
export function computeEncounter(values: EncounterValues, elementary: ElementaryFunctions) {
  const galaxy = galaxyOf(values, elementary)
  const encounter = encounterOf(values)
  const h = fromMegayears(values.timeStep)
  const half = windowSteps(values)
  const every = Math.max(1, Math.ceil((2 * half) / mostMoments))
  const moments: EncounterMoment[] = []
  let step = 0
  let noise = 0
  const undisturbed = jacobiIntegral(galaxy, encounter.star)
  const simulated = simulateEncounter(galaxy, encounter, h, half, (moment) => {
    noise = Math.max(noise, Math.abs(moment.undisturbedJacobiIntegral - undisturbed))
    if (++step % every === 0) moments.push(moment)
  })
  const approximated = impulse(galaxy, encounter)
  const kick = impulseSpeed(encounter.mass, encounter.impact, encounter.relativeSpeed)
  const scaleRadius = Math.sqrt(squaredScaleRadius(encounter.mass))
  const epsilon = impulsiveness(galaxy, encounter)
  const speed = Math.sqrt(encounter.subhaloVelocity.reduce((sum, v) => sum + v * v, 0))
  let flags = 0
  if (encounter.relativeSpeed === 0) flags |= 1 | 4 | 8
  if (encounter.impact === 0) flags |= 2
  if (epsilon > 0.3) flags |= 4
  if (kick > 0.1 * encounter.relativeSpeed) flags |= 8
  if (values.geometry === 'galactic' && speed * half * h < 10) flags |= 16
  if (scaleRadius > 3) flags |= 32
  return {
    encounter,
    simulated,
    impulse: approximated,
    firstOrder: { deltaEJ: firstOrderEnergy(galaxy, encounter, h, half) },
    kick,
    scaleRadius,
    impulsiveness: epsilon,
    flags,
    moments,
    /** How far E_J of the star left alone goes off on the way, (km/s)². */
    noise,
    /** Whether the given offset had a part along the relative velocity, which does not count. */
    projected: acrossRelative(values)?.projected ?? false,
  }
}
export type ComputedEncounter = ReturnType<typeof computeEncounter>
