import { brent, minimum } from '../brent'
import { completeElliptic } from './ellipticIntegrals'
import { angularFrequency, angularMomentum, barProfile, type PhasePoint } from './galaxy'
import type { RadialOrbit, RadialSolver } from './radialOrbit'

const pi = 3.141592653589793

/**
 * The island of stars trapped at corotation, for one radial action: K(θ_s, I_s) = ½ 𝒢 I_s² + Ψ cos θ_s, a pendulum
 * (Tremaine & Weinberg 1984; Hamilton et al. 2023). θ_s is the slow angle, I_s = (L_z − L_res)/2 its action.
 */
export interface Island {
  /** The resonant rosette in the galaxy without its bar: J_r, L_res, energy, turning points, frequencies. */
  readonly orbit: RadialOrbit
  /** 𝒢 in (kpc)⁻²: minus the pendulum's inverse moment of inertia. */
  readonly coefficientG: number
  /** Ψ in (km/s)². */
  readonly coefficientPsi: number
  /** Where stars librate: π (across the bar) for Ψ < 0, 0 (along the bar) for Ψ > 0. */
  readonly stableAngle: number
  /** T_lib of small librations, kpc/(km/s). */
  readonly librationPeriod: number
  /** I_h, half-width of the island in I_s, kpc km/s. */
  readonly halfWidth: number
}

/** Where a bar corotates farther in than this, kpc, no star is taken to. */
const innermost = 0.05

/** Range of L, in units of that of the circular orbit at corotation, in which a resonant rosette is looked for first. */
const usualMomenta = [0.02, 1.05] as const

/**
 * The rosette of radial action J_r > 0 with Ω_φ = Ωp: the one of largest L where there are two. Undefined where no orbit of that
 * action turns as fast as the bar, or no circular orbit as slowly: then there is none. Whatever else goes wrong is thrown.
 */
export function resonantOrbit(solver: RadialSolver, radialAction: number): RadialOrbit | undefined {
  const { galaxy } = solver
  const mismatch = (momentum: number) =>
    solver.fromActions(radialAction, momentum).azimuthalFrequency - galaxy.patternSpeed
  const excess = (radius: number) => angularFrequency(galaxy, radius) - galaxy.patternSpeed
  if (excess(innermost) < 0) return undefined
  let outermost = 400
  while (excess(outermost) > 0) outermost *= 2
  const circular = brent(excess, innermost, outermost)
  const highest = circular * circular * galaxy.patternSpeed
  let low = usualMomenta[0] * highest
  if (mismatch(low) < 0) {
    const fastest = fastestOrbit(solver, radialAction)
    if (fastest.azimuthalFrequency < galaxy.patternSpeed) return undefined
    low = fastest.angularMomentum
  }
  let high = usualMomenta[1] * highest
  while (mismatch(high) > 0) high *= 1.5
  return solver.fromActions(radialAction, brent(mismatch, low, high, 1e-9))
}

/** Range of L, in units of J_r, in which the fastest orbit is looked for, and the points of the first look. */
const fastestMomenta = [0.005, 10] as const
const fastestPoints = 24

/**
 * The orbit of radial action J_r with the largest Ω_φ: a bar that turns faster has no corotation with stars of that action. It is
 * nearly radial where the galaxy has a core, and less so where it has a cusp.
 */
export function fastestOrbit(solver: RadialSolver, radialAction: number): RadialOrbit {
  const { pow } = solver.galaxy.elementary
  const [from, to] = fastestMomenta
  const orbitAt = (share: number) => solver.fromActions(radialAction, radialAction * from * pow(to / from, share))
  const shares = Array.from({ length: fastestPoints + 1 }, (_, i) => i / fastestPoints)
  const slowness = shares.map((share) => -orbitAt(share).azimuthalFrequency)
  const best = slowness.indexOf(Math.min(...slowness))
  const [low, high] = [shares[Math.max(0, best - 1)], shares[Math.min(fastestPoints, best + 1)]]
  return orbitAt(minimum((share) => -orbitAt(share).azimuthalFrequency, low, high))
}

/** The smallest radial action that a rosette is computed for, kpc km/s: for circular orbits the island does not depend on it. */
const smallestAction = 0.1

/** The island at corotation for radial action J_r ≥ 0, kpc km/s; undefined where Ω_φ never equals Ωp. */
export function corotationIsland(solver: RadialSolver, radialAction: number): Island | undefined {
  const { galaxy } = solver
  const { bar, patternSpeed, elementary } = galaxy
  const action = Math.max(radialAction, smallestAction)
  const orbit = resonantOrbit(solver, action)
  if (!orbit) return undefined
  const momentum = orbit.angularMomentum
  const above = solver.fromActions(action, 1.01 * momentum).azimuthalFrequency
  const below = solver.fromActions(action, 0.99 * momentum).azimuthalFrequency
  const coefficientG = (4 * (above - below)) / (0.02 * momentum)
  const coefficientPsi = solver.average(
    orbit,
    (r, time, azimuth) =>
      -bar.coefficient * barProfile(bar, r) * r * r * elementary.cos(2 * (azimuth - patternSpeed * time)),
  )
  return island(orbit, coefficientG, coefficientPsi)
}

/** The same in closed form for circular orbits, J_r → 0. */
export function circularIsland(
  solver: RadialSolver,
  corotation: number,
): Pick<Island, 'coefficientG' | 'coefficientPsi' | 'librationPeriod' | 'halfWidth'> {
  const { background, bar, patternSpeed } = solver.galaxy
  const frequency2 = background.horizontal(corotation * corotation, 0)
  const frequency = Math.sqrt(frequency2)
  const epicyclic2 = 4 * frequency2 + corotation * background.slope(corotation)
  // dΩ/dL at fixed J_r: Ω′ over dL/dR = κ²R/2Ω.
  const slope = background.slope(corotation) / (2 * frequency)
  const coefficientG = (4 * slope) / ((epicyclic2 * corotation) / (2 * patternSpeed))
  const coefficientPsi = -bar.coefficient * barProfile(bar, corotation) * corotation * corotation
  return {
    coefficientG,
    coefficientPsi,
    librationPeriod: (2 * pi) / Math.sqrt(Math.abs(coefficientG * coefficientPsi)),
    halfWidth: 2 * Math.sqrt(Math.abs(coefficientPsi / coefficientG)),
  }
}

function island(orbit: RadialOrbit, coefficientG: number, coefficientPsi: number): Island {
  return {
    orbit,
    coefficientG,
    coefficientPsi,
    stableAngle: coefficientG * coefficientPsi > 0 ? pi : 0,
    librationPeriod: (2 * pi) / Math.sqrt(Math.abs(coefficientG * coefficientPsi)),
    halfWidth: 2 * Math.sqrt(Math.abs(coefficientPsi / coefficientG)),
  }
}

/** Where a star sits relative to its island. */
export interface PendulumState {
  readonly island: Island
  /** θ_s, 0 to 2π. */
  readonly slowAngle: number
  /** I_s, kpc km/s. */
  readonly slowAction: number
  /** Energy above the island's centre in units of that of the separatrix: below 1 the star is trapped. */
  readonly depth: number
  readonly trapped: boolean
  /** J_l by the pendulum, kpc km/s; undefined for a star that circulates. */
  readonly librationAction: number | undefined
  /** Period by the pendulum at this amplitude, kpc/(km/s); undefined for a star that circulates. */
  readonly librationPeriod: number | undefined
}

/** Why a star cannot be compared with an island. */
export type WithoutIsland = 'no bar' | 'retrograde' | 'unbound' | 'no corotation'

/** J_r (kpc km/s) of a star of given energy (km/s)² and L_z (kpc km/s) in the galaxy without its bar, or why it has no rosette with the bar. */
export function radialActionOf(
  solver: RadialSolver,
  energy: number,
  momentum: number,
): number | { readonly without: WithoutIsland } {
  if (!(momentum > leastPrograde)) return { without: 'retrograde' }
  if (energy >= solver.escapeEnergy) return { without: 'unbound' }
  return solver.radialActionOf(energy, momentum)
}

/** A star with less L_z than this moves along a line, kpc km/s. */
const leastPrograde = 1e-3

/** The island for a radial action that stars can be trapped in, or why there is none. */
export function trappingIsland(
  solver: RadialSolver,
  radialAction: number,
): Island | { readonly without: WithoutIsland } {
  if (solver.galaxy.bar.amplitude === 0) return { without: 'no bar' }
  return corotationIsland(solver, radialAction) ?? { without: 'no corotation' }
}

/** Pendulum coordinates of a star in the plane at apocentre or pericentre, where θ_s is twice its azimuth from the bar. */
export function pendulumState(
  solver: RadialSolver,
  star: PhasePoint,
): PendulumState | { readonly without: WithoutIsland } {
  const { galaxy } = solver
  const [x, y, , px, py] = star
  const momentum = angularMomentum(star)
  const energy = 0.5 * (px * px + py * py) + galaxy.background.potential(x * x + y * y, 0)
  const own = radialActionOf(solver, energy, momentum)
  if (typeof own === 'object') return own
  const found = trappingIsland(solver, own)
  if ('without' in found) return found
  const azimuth = galaxy.elementary.atan2(y, x)
  const slowAngle = (((2 * azimuth) % (2 * pi)) + 2 * pi) % (2 * pi)
  return locate(found, slowAngle, 0.5 * (momentum - found.orbit.angularMomentum), galaxy.elementary.cos)
}

/** Depth, trapping and libration of a star at (θ_s, I_s). @param cos an engine-independent cosine. */
export function locate(
  found: Island,
  slowAngle: number,
  slowAction: number,
  cos: (x: number) => number,
): PendulumState {
  const g = Math.abs(found.coefficientG)
  const psi = Math.abs(found.coefficientPsi)
  const away = 1 - cos(slowAngle - found.stableAngle)
  const depth = (0.5 * g * slowAction * slowAction + psi * away) / (2 * psi)
  const trapped = depth < 1
  const modulus = Math.sqrt(depth)
  const integrals = trapped ? completeElliptic(modulus) : undefined
  return {
    island: found,
    slowAngle,
    slowAction,
    depth,
    trapped,
    librationAction: integrals && librationAction(found.halfWidth, modulus),
    librationPeriod: integrals && (found.librationPeriod * 2 * integrals.K) / pi,
  }
}

/** J_l = (4/π) I_h [E(k) − (1 − k²) K(k)] with k = sin(θ_max/2), kpc km/s. */
export function librationAction(halfWidth: number, modulus: number): number {
  const { K, E } = completeElliptic(modulus)
  return (4 / pi) * halfWidth * (E - (1 - modulus * modulus) * K)
}
