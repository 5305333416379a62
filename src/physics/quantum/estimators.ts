/** Sums over samples of weights w and of f = x² w. */
export interface Sums {
  readonly samples: number
  readonly sumW: number
  readonly sumW2: number
  readonly sumF: number
  readonly sumF2: number
  readonly sumFW: number
  readonly largest: number
}

export interface Estimate {
  readonly samples: number
  readonly estimate: number
  readonly standardError: number
  /** Independent estimates from whose spread the error comes, where it does: with few of them it follows Student's t. */
  readonly replicates?: number
}

/** Importance sampling: the mean of f, its error from the sample variance. Unbiased if p is normalised. */
export function importanceEstimate({ samples, sumF, sumF2 }: Sums): Estimate {
  const estimate = sumF / samples
  const variance = samples > 1 ? Math.max(0, (sumF2 - samples * estimate * estimate) / (samples - 1)) : 0
  return { samples, estimate, standardError: Math.sqrt(variance / samples) }
}

/**
 * Self-normalised: Σ f / Σ w, which needs no normalisation of p. Its error by the delta method:
 * Owen, "Monte Carlo theory, methods and examples" (2013), equation (9.8).
 */
export function selfNormalisedEstimate({ samples, sumW, sumW2, sumF, sumF2, sumFW }: Sums): Estimate {
  const estimate = sumF / sumW
  const square = Math.max(0, sumF2 - 2 * estimate * sumFW + estimate * estimate * sumW2)
  return { samples, estimate, standardError: Math.sqrt(square) / sumW }
}

/** Stratified, two samples a stratum: within = Σ (f₁ - f₂)² over the strata. The variance of the mean is within / N². */
export function stratifiedEstimate({ samples, sumF }: Sums, within: number): Estimate {
  return { samples, estimate: sumF / samples, standardError: Math.sqrt(within) / samples }
}

/** Mean and error of the mean of independent, equally good estimates (randomisations, or chains). */
export function replicatedEstimate(estimates: readonly number[], samples: number): Estimate {
  const n = estimates.length
  const mean = estimates.reduce((sum, x) => sum + x, 0) / n
  const square = estimates.reduce((sum, x) => sum + (x - mean) * (x - mean), 0)
  return { samples, estimate: mean, standardError: n > 1 ? Math.sqrt(square / ((n - 1) * n)) : 0, replicates: n }
}

/** Kish's effective sample size (Σw)² / Σw². */
export const effectiveSampleSize = ({ sumW, sumW2 }: Sums) => (sumW2 > 0 ? (sumW * sumW) / sumW2 : 0)

/** Adds up sums in order. */
export function addSums(a: Sums, b: Sums): Sums {
  return {
    samples: a.samples + b.samples,
    sumW: a.sumW + b.sumW,
    sumW2: a.sumW2 + b.sumW2,
    sumF: a.sumF + b.sumF,
    sumF2: a.sumF2 + b.sumF2,
    sumFW: a.sumFW + b.sumFW,
    largest: Math.max(a.largest, b.largest),
  }
}

export const noSums: Sums = { samples: 0, sumW: 0, sumW2: 0, sumF: 0, sumF2: 0, sumFW: 0, largest: 0 }
