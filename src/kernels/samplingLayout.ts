import { numberBlock, numbered } from './block'

/** Numbers by which the kernels know the proposals: mixture is a Gaussian with a Student t of two degrees of freedom. */
export const samplingProposals = numbered('gaussian', 'mixture', 'uniform')

/** What the sampling kernels are told, from `settings` on. */
export const samplingSettings = numberBlock(
  {
    /** Pointer of the table: cells + 2 cells of four coefficients, the first and the last cell all zero. */
    table: 1,
    /** Where its first (non-guard) cell begins, cells per unit of x, number of cells. */
    low: 1,
    inverseCell: 1,
    cells: 1,
    /** Of `samplingProposals`. */
    proposal: 1,
    center: 1,
    /** Standard deviation of the Gaussian; half the width of the uniform proposal. */
    width: 1,
    /** Scale and share of the Student part. */
    tailWidth: 1,
    tailShare: 1,
    seedLow: 1,
    seedHigh: 1,
  },
  128,
)

/** What they report, from `out` on. Stratified: the second moments are those within strata. */
export const samplingRecord = numberBlock(
  {
    sumW: 1,
    sumW2: 1,
    /** Σ x² w and Σ (x² w)². */
    sumF: 1,
    sumF2: 1,
    /** Σ x² w². */
    sumFW: 1,
    largest: 1,
    /** Σ over strata of (f₁ - f₂)²; Metropolis: accepted steps. */
    within: 1,
  },
  64,
)

/** Bytes of a record with the kernel's scratch behind it. */
export const samplingRecordBytes = 832

/** A Metropolis record: for every checkpoint and both chains Σ x², Σ x⁴ and the steps accepted; behind them x of both, some times. */
export const chainRecord = numberBlock({ squares: 2, fourths: 2, accepted: 2 })
