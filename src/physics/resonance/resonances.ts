import { brent, minimum } from '../brent'
import { acceleration, angularFrequency, epicyclicFrequency, type Galaxy, jacobiIntegral } from './galaxy'

/**
 * Innermost radius searched for resonances, and width of the first interval, kpc. The intervals grow outwards: the inner resonances
 * are the ones that lie close together.
 */
const searchFrom = 0.02
const firstInterval = (60 - searchFrom) / 1_440_000

/**
 * Radii in kpc, from the inside out, where Ω + κ/m = Ωp for nearly circular orbits. The search ends where the potential allows no
 * more of them: κ ≤ 2Ω, and Ω falls outwards.
 * @param multiple 1/m: −½ inner Lindblad, +½ outer Lindblad, ∓¼ the 4:1 resonances, 0 corotation.
 */
export function resonantRadii(galaxy: Galaxy, multiple: number): number[] {
  const mismatch = (radius: number) =>
    angularFrequency(galaxy, radius) + multiple * epicyclicFrequency(galaxy, radius) - galaxy.patternSpeed
  const above = (radius: number) =>
    angularFrequency(galaxy, radius) * (1 + 2 * Math.max(0, multiple)) > galaxy.patternSpeed
  const size = ({ value }: { readonly value: number }) => Math.abs(value)
  const at = (i: number) => searchFrom + firstInterval * i * i
  const radii: number[] = []
  let before = { radius: at(0), value: Number.NaN }
  let here = { radius: at(0), value: mismatch(at(0)) }
  for (let i = 1; i === 1 || above(before.radius); i++) {
    const next = { radius: at(i), value: mismatch(at(i)) }
    if (here.value < 0 !== next.value < 0) radii.push(brent(mismatch, here.radius, next.radius))
    else if (before.value < 0 === here.value < 0 && size(here) < size(before) && size(here) < size(next)) {
      // Two that lie within one interval show only in that the mismatch turns round there.
      const turning = minimum((r) => Math.sign(here.value) * mismatch(r), before.radius, next.radius)
      if (mismatch(turning) * here.value < 0)
        radii.push(brent(mismatch, before.radius, turning), brent(mismatch, turning, next.radius))
    }
    before = here
    here = next
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
