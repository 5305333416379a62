/**
 * What the sampling kernels are told (float64 words from `settings`) and what they report (float64 words from `out`).
 * assembly/sampling.ts repeats the numbers.
 */
export const samplingSettings = {
  /** Pointer of the table: cells + 2 cells of four coefficients, the first and the last cell all zero. */
  table: 0,
  /** Where its first (non-guard) cell begins, cells per unit of x, number of cells. */
  low: 1,
  inverseCell: 2,
  cells: 3,
  /** 0 Gaussian, 1 mixture of a Gaussian and a Student t with two degrees of freedom, 2 uniform. */
  proposal: 4,
  center: 5,
  /** Standard deviation of the Gaussian; half the width of the uniform proposal. */
  width: 6,
  /** Scale and share of the Student part. */
  tailWidth: 7,
  tailShare: 8,
  seedLow: 9,
  seedHigh: 10,
  words: 16,
} as const

export const samplingRecord = {
  /** Σ w, Σ w², Σ x² w, Σ (x² w)², Σ x² w², largest w. Stratified: the second moments are those within strata. */
  sumW: 0,
  sumW2: 1,
  sumF: 2,
  sumF2: 3,
  sumFW: 4,
  largest: 5,
  /** Σ over strata of (f₁ - f₂)²; Metropolis: accepted steps. */
  within: 6,
  /** Bytes of a record with the kernel's scratch. */
  bytes: 832,
  words: 8,
} as const

/** A Metropolis record: for every checkpoint and both chains Σ x², Σ x⁴ and the steps accepted; behind them x of both, some times. */
export const chainWords = 6
