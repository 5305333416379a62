/**
 * Exact error bars for the harmonic ground state, p = N(0, 1/2), sampled from q = N(0, σ²), for ħ = m = ω = 1.
 * Everything follows from Gaussian integrals with s = σ² and a = 2 - 1/(2s).
 */

/** Variance of x² w; infinite for σ ≤ 1/2. */
export function importanceVariance(sigma: number): number {
  const s = sigma * sigma
  return s > 0.25 ? 6 * s ** 3 * (4 * s - 1) ** -2.5 - 0.25 : Infinity
}

/** Effective sample size per sample, (∫p)² / ∫p²/q; zero for σ ≤ 1/2. */
export function effectiveFraction(sigma: number, dimensions = 1): number {
  const s = sigma * sigma
  return s > 0.25 ? (Math.sqrt(4 * s - 1) / (2 * s)) ** dimensions : 0
}

/** N times the variance of the self-normalised estimate. */
export function selfNormalisedVariance(sigma: number): number {
  const s = sigma * sigma
  const a = 2 - 1 / (2 * s)
  return a > 0 ? Math.sqrt(2 * s) * a ** -0.5 * (3 / (4 * a * a) - 1 / (2 * a) + 0.25) : Infinity
}

/** Variance of r² w in d dimensions with a product proposal. */
export function importanceVarianceIn(dimensions: number, sigma: number): number {
  const s = sigma * sigma
  const a = 2 - 1 / (2 * s)
  if (a <= 0) return Infinity
  const m0 = Math.sqrt(2 * s) * a ** -0.5
  const m2 = (Math.sqrt(2 * s) * a ** -1.5) / 2
  const m4 = (3 * Math.sqrt(2 * s) * a ** -2.5) / 4
  const d = dimensions
  return d * m4 * m0 ** (d - 1) + d * (d - 1) * m2 * m2 * m0 ** (d - 2) - (d / 2) ** 2
}

/** Index of the Pareto tail of the weights: k = 1 - 2σ². */
export const weightTailIndex = (sigma: number) => 1 - 2 * sigma * sigma

/** Widths at which something changes. */
export const sigmaLimits = {
  /** At and below it the variance is infinite. */
  infiniteVariance: 0.5,
  /** At and below it the error bar's own variance is infinite: √(3/8). */
  untrustedError: Math.sqrt(3 / 8),
  /** From it on the weights are bounded: 1/√2. */
  boundedWeights: Math.SQRT1_2,
  /** Smallest error: √(3/2). */
  optimum: Math.sqrt(1.5),
} as const

/** ⟨x²⟩ of the oscillator at temperature T (k_B = 1): ½ coth(1/2T). */
export const thermalMeanSquare = (temperature: number) => 0.5 / Math.tanh(0.5 / temperature)
