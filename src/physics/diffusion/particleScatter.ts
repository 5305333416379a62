/**
 * Two ways to know how precise an average over particles is: from a model (Brownian motion, all particles alike), or from how far the
 * particles differ from one another. The second needs no model, but particles.
 */

/** What an error rests on. */
export type Assumption = 'brownian' | 'particles' | 'replicas'

export interface JudgedError {
  readonly error: number
  readonly assumption: Assumption
  readonly brownianError: number
  /** Undefined for fewer than two particles. */
  readonly particleError: number | undefined
  /** From how far replicas differ, where there are any. */
  readonly replicaError?: number
  /** Whether they differ by more than what is in each of them makes them differ. */
  readonly replicasDiffer?: boolean
}

/** From so many particles on their differences are known well enough to be the error. */
export const enoughParticles = 10

/** Σ ψ² and Σ ψ³ of what each particle adds to a quantity beyond its share; the ψ add up to 0. */
export interface Deviations {
  readonly squares: number
  readonly cubes: number
}

/** Skewness of the deviations squared, over their number: how far a symmetrical error bar is from the truth. */
export const skewness = ({ squares, cubes }: Deviations): number =>
  squares > 0 ? (cubes * cubes) / (squares * squares * squares) : 0

/**
 * Standard error of a weighted mean of independent particles, from the deviations that each contributes (they add up to 0): cluster-robust,
 * so windows and axes of one particle may be as correlated as they like. Widened to the standard deviation of Student's t for so many
 * degrees of freedom, because it is itself an estimate, and where a few particles carry much of the mean: such a mean is low where its error
 * is low, too (the second-order term of Johnson, J. Am. Stat. Assoc. 73, 536 (1978), made symmetrical).
 * @param effective how many particles count
 */
export function particleError(deviations: Deviations, effective: number): number | undefined {
  const freedom = effective - 1
  if (!(freedom >= 1)) return undefined
  return Math.sqrt(((deviations.squares * effective) / freedom) * widening(effective, skewness(deviations)))
}

/** By how much a variance that was found between so many particles is widened, because it is itself an estimate. */
export const widening = (effective: number, skew: number): number =>
  (effective > 3.5 ? (effective - 1) / (effective - 3) : 5) * (1 + 2 * skew)

/**
 * By how much an error that was found between a few independent runs is too small to be used as if it were known: two errors, times this, hold
 * the truth in 95.45 %. Half of Student's t there, by the expansion of Cornish & Fisher (Abramowitz & Stegun 26.7.5); from one degree of
 * freedom on within 0.7 % of that share.
 */
export const studentWidening = (freedom: number): number =>
  1 + (5 / 4 + (49 / 32 + (183 / 128 + 5665 / 6144 / freedom) / freedom) / freedom) / freedom

/** Ratio of variances that chance alone exceeds once in a hundred: Wilson & Hilferty, PNAS 17, 684 (1931). */
function chanceRatio(freedom: number): number {
  const root = 1 - 2 / (9 * freedom) + 2.326 * Math.sqrt(2 / (9 * freedom))
  return root * root * root
}

/** Whether particles differ from one another by more than Brownian particles would by chance. @param ratio of the two standard errors */
export const particlesDiffer = (ratio: number, effective: number): boolean =>
  effective >= 2 && ratio * ratio > chanceRatio(effective - 1)

/** With enough particles their differences are the error; with few of them only where they are too large for Brownian motion. */
export function judgeError(brownianError: number, fromParticles: number | undefined, effective: number): JudgedError {
  const both = { brownianError, particleError: fromParticles }
  if (fromParticles === undefined || !Number.isFinite(fromParticles)) {
    return { error: brownianError, assumption: 'brownian', ...both }
  }
  const differ = particlesDiffer(fromParticles / Math.sqrt(widening(effective, 0)) / brownianError, effective)
  return effective >= enoughParticles || differ
    ? { error: fromParticles, assumption: 'particles', ...both }
    : { error: brownianError, assumption: 'brownian', ...both }
}
