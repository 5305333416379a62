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
