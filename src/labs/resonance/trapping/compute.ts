import type { ElementaryFunctions } from '../../../kernels/elementary'
import { measureLibration } from '../../../physics/resonance/libration'
import { type Apocentre, followOrbit, type OrbitRecord } from '../../../physics/resonance/orbit'
import {
  corotationIsland,
  type Island,
  locate,
  type PendulumState,
  pendulumState,
} from '../../../physics/resonance/pendulum'
import { createRadialSolver } from '../../../physics/resonance/radialOrbit'
import { corotationRadius, lagrangePoints, resonantRadii } from '../../../physics/resonance/resonances'
import { fromGigayears, fromMegayears } from '../../../physics/units'
import { galaxyOf, judgedOver, starOf } from '../model'
import type { GalaxyValues } from '../parameters'
import type { TrappingValues } from './parameters'

/** Resonances, Lagrange points and islands; an island that does not exist is left out. */
export function computeResonances(
  values: GalaxyValues & Pick<TrappingValues, 'radialActions'>,
  elementary: ElementaryFunctions,
) {
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
export function computeTrapping(values: TrappingValues, elementary: ElementaryFunctions) {
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

/** Resonances and islands, and how the star compares with its island. */
export function computeIslands(values: TrappingValues, elementary: ElementaryFunctions) {
  const resonances = computeResonances(values, elementary)
  try {
    return { resonances, trapping: computeTrapping(values, elementary), reason: undefined }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { resonances, trapping: undefined, reason: 'this star has no corotation to be compared with' }
  }
}
export type Islands = ReturnType<typeof computeIslands>
