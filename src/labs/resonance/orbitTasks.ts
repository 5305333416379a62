import type { ElementaryFunctions } from '../../kernels/elementary'
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
} from '../../physics/resonance/encounter'
import { measureLibration } from '../../physics/resonance/libration'
import { type Apocentre, followOrbit, type OrbitRecord } from '../../physics/resonance/orbit'
import {
  corotationIsland,
  type Island,
  locate,
  type PendulumState,
  pendulumState,
} from '../../physics/resonance/pendulum'
import { createRadialSolver } from '../../physics/resonance/radialOrbit'
import { corotationRadius, lagrangePoints, resonantRadii } from '../../physics/resonance/resonances'
import { fromGigayears, fromMegayears, gigayearsPerTimeUnit } from '../../physics/resonance/units'
import { galaxyOf, starOf } from './model'
import { type ResonanceValues, windowSteps } from './parameters'

/** Points of an orbit that are kept for drawing, at most. */
const mostPathPoints = 6000
/** Trapping is judged over this long, Gyr. */
const judgedOver = 10

/** One star followed: its way, how well E_J is kept, and whether it is trapped. */
export function computeOrbit(values: ResonanceValues, elementary: ElementaryFunctions) {
  const galaxy = galaxyOf(values, elementary)
  const h = fromMegayears(values.timeStep)
  const steps = Math.max(1, Math.round(fromGigayears(values.duration) / h))
  const stride = Math.max(1, Math.ceil(steps / mostPathPoints))
  const record = followOrbit(galaxy, starOf(values.star), h, steps, stride)
  return {
    ...record,
    stride,
    steps,
    duration: values.duration,
    /** Time between two points of the path, Gyr. */
    interval: stride * h * gigayearsPerTimeUnit,
    libration: measureLibration(record.apocentres, elementary),
    /** False where the orbit is too short to tell whether the star is trapped. */
    longEnough: values.duration >= judgedOver,
  }
}
export type ComputedOrbit = ReturnType<typeof computeOrbit>

/** Resonances, Lagrange points and islands; an island that does not exist is left out. */
export function computeResonances(values: ResonanceValues, elementary: ElementaryFunctions) {
  const galaxy = galaxyOf(values, elementary)
  const solver = createRadialSolver(galaxy)
  const islands: Island[] = []
  const missing: number[] = []
  for (const radialAction of values.radialActions) {
    try {
      islands.push(corotationIsland(solver, radialAction))
    } catch (error) {
      if (!(error instanceof RangeError)) throw error
      missing.push(radialAction)
    }
  }
  return {
    corotation: corotationRadius(galaxy),
    innerLindblad: resonantRadii(galaxy, -0.5),
    outerLindblad: resonantRadii(galaxy, 0.5).at(-1),
    innerFourToOne: resonantRadii(galaxy, -0.25).at(-1),
    outerFourToOne: resonantRadii(galaxy, 0.25).at(-1),
    lagrange: lagrangePoints(galaxy),
    islands,
    missing,
  }
}
export type ComputedResonances = ReturnType<typeof computeResonances>

/** The pendulum's view of the star, and the points (θ_s, I_s) of its own orbit at apocentre. */
export function computeTrapping(values: ResonanceValues, elementary: ElementaryFunctions) {
  const galaxy = galaxyOf(values, elementary)
  const solver = createRadialSolver(galaxy)
  const h = fromMegayears(values.timeStep)
  const steps = Math.max(1, Math.round(fromGigayears(Math.max(values.duration, judgedOver)) / h))
  const orbit: OrbitRecord = followOrbit(galaxy, starOf(values.star), h, steps, steps)
  const start = starOf(values.star)
  const turn = 2 * 3.141592653589793
  // The radial action wobbles with the bar: its mean over the apocentres is the one that the pendulum keeps.
  const used = orbit.apocentres.slice(0, mostApocentres)
  const state =
    used.length < 4
      ? pendulumState(solver, start)
      : meanState(
          corotationIsland(
            solver,
            used.reduce(
              (sum, { energy, angularMomentum }) => sum + solver.fromEnergy(energy, angularMomentum).radialAction,
              0,
            ) / used.length,
          ),
          used,
          elementary.cos,
        )
  const resonant = state.island.orbit.angularMomentum
  return {
    state,
    libration: measureLibration(orbit.apocentres, elementary),
    points: orbit.apocentres.map(({ azimuth, angularMomentum }) => ({
      slowAngle: (((2 * azimuth) % turn) + turn) % turn,
      slowAction: 0.5 * (angularMomentum - resonant),
    })),
  }
}
/** Apocentres that the mean of the radial action is taken over, at most. */
const mostApocentres = 80

/** The pendulum with the mean energy of a star's apocentres. */
function meanState(island: Island, apocentres: readonly Apocentre[], cos: (x: number) => number): PendulumState {
  const places = apocentres.map(({ azimuth, angularMomentum }) =>
    locate(island, 2 * azimuth, 0.5 * (angularMomentum - island.orbit.angularMomentum), cos),
  )
  const depth = places.reduce((sum, place) => sum + place.depth, 0) / places.length
  // A point on the axis of the island with that energy.
  return locate(island, island.stableAngle, island.halfWidth * Math.sqrt(depth), cos)
}

export type ComputedTrapping = ReturnType<typeof computeTrapping>

/** The encounter that the parameters describe. */
export function encounterOf(values: ResonanceValues): Encounter {
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
export function computeEncounter(values: ResonanceValues, elementary: ElementaryFunctions) {
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
