import type { ElementaryFunctions } from '../../../kernels/elementary'
import { measureLibration } from '../../../physics/resonance/libration'
import { type Apocentre, followOrbit, type OrbitRecord } from '../../../physics/resonance/orbit'
import {
  circularIsland,
  corotationIsland,
  type Island,
  locate,
  type PendulumState,
  pendulumState,
  radialActionOf,
  trappingIsland,
  type WithoutIsland,
} from '../../../physics/resonance/pendulum'
import { createRadialSolver, type RadialSolver } from '../../../physics/resonance/radialOrbit'
import { corotationRadius, lagrangePoints, resonantRadii } from '../../../physics/resonance/resonances'
import { fromGigayears, fromMegayears } from '../../../physics/units'
import type { Text } from '../../../words/text'
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
    const island = corotationIsland(solver, radialAction)
    if (island) islands.push(island)
    else missing.push(radialAction)
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
  const state = used.length < 4 ? pendulumState(solver, start) : meanState(solver, used)
  if ('without' in state) return state
  const resonant = state.island.orbit.angularMomentum
  return {
    state,
    libration: measureLibration(orbit.apocentres, elementary, true),
    maximumJacobiError: orbit.maximumJacobiError,
    points: orbit.apocentres.map(({ azimuth, angularMomentum }) => ({
      slowAngle: (((2 * azimuth) % turn) + turn) % turn,
      slowAction: 0.5 * (angularMomentum - resonant),
    })),
  }
}
/** Apocentres that the mean of the radial action is taken over, at most. */
const mostApocentres = 80

/** The pendulum with the mean radial action and the mean energy of a star's apocentres, or why there is none. */
function meanState(
  solver: RadialSolver,
  apocentres: readonly Apocentre[],
): PendulumState | { readonly without: WithoutIsland } {
  let sum = 0
  for (const { energy, angularMomentum } of apocentres) {
    const own = radialActionOf(solver, energy, angularMomentum)
    if (typeof own === 'object') return own
    sum += own
  }
  const island = trappingIsland(solver, sum / apocentres.length)
  if ('without' in island) return island
  const { cos } = solver.galaxy.elementary
  const places = apocentres.map(({ azimuth, angularMomentum }) =>
    locate(island, 2 * azimuth, 0.5 * (angularMomentum - island.orbit.angularMomentum), cos),
  )
  const depth = places.reduce((total, place) => total + place.depth, 0) / places.length
  // A point on the axis of the island with that energy.
  return locate(island, island.stableAngle, island.halfWidth * Math.sqrt(depth), cos)
}

const reasons: Readonly<Record<WithoutIsland, Text>> = {
  'no bar': 'Without a bar there is no island that this star could be trapped in.',
  retrograde:
    'This star does not circulate with the bar, at least not all the time: it has no corotation to be compared with.',
  unbound: 'This star leaves the galaxy: it has no island to be compared with.',
  'no corotation':
    'No orbit with this star’s radial action keeps up with the bar: it has no island to be compared with.',
}

export type ComputedTrapping = Exclude<ReturnType<typeof computeTrapping>, { readonly without: WithoutIsland }>

/** Resonances and islands, and how the star compares with its island or why it cannot. */
export function computeIslands(values: TrappingValues, elementary: ElementaryFunctions) {
  const resonances = computeResonances(values, elementary)
  const trapping = computeTrapping(values, elementary)
  // Of circular orbits, to which Ψ of the others is compared.
  const galaxy = galaxyOf(values, elementary)
  const { corotation } = resonances
  const roundPsi =
    corotation === undefined ? undefined : circularIsland(createRadialSolver(galaxy), corotation).coefficientPsi
  return 'without' in trapping
    ? { resonances, roundPsi, trapping: undefined, reason: reasons[trapping.without] }
    : { resonances, roundPsi, trapping, reason: undefined }
}
export type Islands = ReturnType<typeof computeIslands>
