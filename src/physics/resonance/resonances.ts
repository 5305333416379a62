import { brent } from '../brent'
import { acceleration, angularFrequency, epicyclicFrequency, type Galaxy, jacobiIntegral } from './galaxy'

/** Range of radii searched for resonances, kpc. */
const searchFrom = 0.02
const searchTo = 60

/**
 * Radii in kpc, from the inside out, where Ω + κ/m = Ωp for nearly circular orbits.
 * @param multiple 1/m: −½ inner Lindblad, +½ outer Lindblad, ∓¼ the 4:1 resonances, 0 corotation.
 */
export function resonantRadii(galaxy: Galaxy, multiple: number): number[] {
  const mismatch = (radius: number) =>
    angularFrequency(galaxy, radius) + multiple * epicyclicFrequency(galaxy, radius) - galaxy.patternSpeed
  const intervals = 1200
  const growth = (searchTo - searchFrom) / (intervals * intervals)
  const radii: number[] = []
  // Intervals grow outwards: the inner resonances are the ones that lie close together.
  for (let i = 0; i < intervals; i++) {
    const low = searchFrom + growth * i * i
    const high = searchFrom + growth * (i + 1) * (i + 1)
    if (mismatch(low) * mismatch(high) < 0) radii.push(brent(mismatch, low, high))
  }
  return radii
}

/** Corotation, where Ω = Ωp, in kpc; undefined where the galaxy has none. */
export const corotationRadius = (galaxy: Galaxy): number | undefined => resonantRadii(galaxy, 0).at(-1)

export interface LagrangePoint {
  readonly x: number
  readonly y: number
  /** Jacobi integral of a star at rest there, (km/s)². */
  readonly jacobiIntegral: number
}

export type LagrangeName = 'L1' | 'L2' | 'L3' | 'L4' | 'L5'

/**
 * Points where a star can rest in the bar's frame: L1 and L2 on the bar's axis (saddles of the effective potential), L4 and L5
 * across it (maxima), L3 at the centre. Empty where the galaxy has no corotation.
 */
export function lagrangePoints(galaxy: Galaxy): Partial<Record<LagrangeName, LagrangePoint>> {
  const corotation = corotationRadius(galaxy)
  if (corotation === undefined) return {}
  const speed2 = galaxy.patternSpeed * galaxy.patternSpeed
  const along = brent((x) => acceleration(galaxy, x, 0, 0)[0] + speed2 * x, 0.5 * corotation, 2 * corotation)
  const across = brent((y) => acceleration(galaxy, 0, y, 0)[1] + speed2 * y, 0.5 * corotation, 2 * corotation)
  const at = (x: number, y: number): LagrangePoint => ({
    x,
    y,
    jacobiIntegral: jacobiIntegral(galaxy, restingAt(galaxy, x, y)),
  })
  return { L1: at(along, 0), L2: at(-along, 0), L3: at(0, 0), L4: at(0, across), L5: at(0, -across) }
}

/** A star at rest in the turning frame: its inertial velocity is Ωp × r. */
function restingAt(galaxy: Galaxy, x: number, y: number) {
  return [x, y, 0, -galaxy.patternSpeed * y, galaxy.patternSpeed * x, 0] as const
}

/** Effective potential Φ − ½Ωp²(x² + y²) in the plane, (km/s)²: a star with a smaller E_J cannot be there. */
export const effectivePotential = (galaxy: Galaxy, x: number, y: number): number =>
  jacobiIntegral(galaxy, restingAt(galaxy, x, y))
