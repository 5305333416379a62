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
  type Vector,
} from '../../../physics/resonance/encounter'
import { fromMegayears } from '../../../physics/units'
import { galaxyOf, starOf } from '../model'
import { windowSteps } from '../parameters'
import type { EncounterValues } from './parameters'

/** The encounter that the parameters describe. */
export function encounterOf(values: EncounterValues): Encounter {
  const star = starOf(values.star)
  const [vx, vy, vz] = values.subhaloVelocity
  const velocity: Vector = [vx, vy, vz]
  const [ex, ey, ez] = values.offsetDirection
  const size = Math.sqrt(ex * ex + ey * ey + ez * ez)
  return {
    star,
    subhaloVelocity: velocity,
    offsetDirection: [ex / size, ey / size, ez / size],
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
  const simulated = simulateEncounter(galaxy, encounter, h, half, (moment) => {
    if (++step % every === 0) moments.push(moment)
  })
  const approximated = impulse(galaxy, encounter)
  const kick = impulseSpeed(encounter.mass, encounter.impact, encounter.relativeSpeed)
  const scaleRadius = Math.sqrt(squaredScaleRadius(encounter.mass))
  const epsilon = impulsiveness(galaxy, encounter)
  const speed = Math.sqrt(values.subhaloVelocity.reduce((sum, v) => sum + v * v, 0))
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
  }
}
export type ComputedEncounter = ReturnType<typeof computeEncounter>
