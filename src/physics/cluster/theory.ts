/** Closed forms that a run is held against. Lengths, masses and times in any consistent units with the given G. */

/** Time in which a cold uniform sphere falls to its centre, t_ff = (π/2) √(R³ / 2GM) (Binney & Tremaine 2008, eq. 3.43 for e → 1). */
export function freeFallTime(mass: number, radius: number, g: number): number {
  return (Math.PI / 2) * Math.sqrt(radius ** 3 / (2 * g * mass))
}

/**
 * Radius of a cold uniform sphere relative to its start, at `time` in units of the free-fall time: the cycloid
 * r/R = cos²ξ, t/t_ff = (2/π)(ξ + sin ξ cos ξ). Zero from t_ff on.
 */
export function collapseFactor(time: number): number {
  if (!(time > 0)) return 1
  if (time >= 1) return 0
  // Newton's method, safeguarded by bisection: the derivative vanishes at ξ = π/2.
  let low = 0
  let high = Math.PI / 2
  let angle = (time * Math.PI) / 4
  for (let iteration = 0; iteration < 60; iteration++) {
    const excess = (2 / Math.PI) * (angle + Math.sin(angle) * Math.cos(angle)) - time
    if (Math.abs(excess) < 1e-15) break
    if (excess > 0) high = angle
    else low = angle
    const next = angle - excess / ((4 / Math.PI) * Math.cos(angle) ** 2)
    angle = next > low && next < high ? next : (low + high) / 2
  }
  return Math.cos(angle) ** 2
}

/** Radius that holds a fraction of the mass of Plummer's model, in units of its scale radius. */
export function plummerLagrangianRadius(fraction: number): number {
  return 1 / Math.sqrt(fraction ** (-2 / 3) - 1)
}

/** A piece of a mass function dN/dm ∝ m^−exponent, continuous at the joints. */
export interface PowerLawSegment {
  readonly lower: number
  readonly upper: number
  readonly exponent: number
}

/** Salpeter's mass function (Salpeter 1955, ApJ 121, 161). */
export const salpeterExponent = 2.35

/** Kroupa's mass function (Kroupa 2001, MNRAS 322, 231, eq. 2): exponents and the masses (M☉) at which they change. */
export const kroupaSegments: readonly PowerLawSegment[] = [
  { lower: 0, upper: 0.08, exponent: 0.3 },
  { lower: 0.08, upper: 0.5, exponent: 1.3 },
  { lower: 0.5, upper: Number.POSITIVE_INFINITY, exponent: 2.3 },
]

/** The part of a mass function between two masses. */
export function massSegments(
  massFunction: 'salpeter' | 'kroupa',
  minimumMass: number,
  maximumMass: number,
): PowerLawSegment[] {
  if (massFunction === 'salpeter') return [{ lower: minimumMass, upper: maximumMass, exponent: salpeterExponent }]
  return kroupaSegments
    .map(({ lower, upper, exponent }) => ({
      lower: Math.max(lower, minimumMass),
      upper: Math.min(upper, maximumMass),
      exponent,
    }))
    .filter(({ lower, upper }) => lower < upper)
}

/** Mean mass of a continuous piecewise power law. */
export function meanMass(segments: readonly PowerLawSegment[]): number {
  let scale = 1
  let number = 0
  let mass = 0
  segments.forEach(({ lower, upper, exponent }, k) => {
    if (k > 0) scale *= lower ** (exponent - segments[k - 1].exponent)
    const moment = (power: number) => (upper ** power - lower ** power) / power
    number += scale * moment(1 - exponent)
    mass += scale * moment(2 - exponent)
  })
  return mass / number
}
