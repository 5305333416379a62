import { cholesky } from './cholesky'
import type { StepMoments } from './displacements'
import type { TrackGroup } from './ensemble'
import { ensembleCovariance } from './ensemble'
import { msdCovariance } from './errorBars'

/**
 * Diffusion coefficients from a mean-square displacement, each with the error that Brownian motion would give it.
 * Uses + - × ÷ √ only (what needs more takes it as an argument).
 */

/** The MSD to be fitted: lags in frames, MSD summed over the axes. */
export interface MsdCurve {
  readonly lags: readonly number[]
  readonly msd: readonly number[]
  readonly dimensions: number
  readonly particles: number
  /** Positions per particle (the mean, where tracks differ). */
  readonly positions: number
  /** Time between two frames. */
  readonly timeStep: number
  /** Tracks by their lengths, where they differ. */
  readonly tracks?: readonly TrackGroup[]
  /** The MSD along each axis, one after the other; without it all axes are taken to be alike. */
  readonly perAxis?: readonly number[]
}

export interface DiffusionEstimate {
  readonly diffusionCoefficient: number
  readonly diffusionError: number
  /** Variance of the error of a position, per axis, as the intercept tells it; it can come out negative. */
  readonly noiseVariance: number
  /** Lags that entered, first and last; for the covariance estimator 1 and 2. */
  readonly fitRange: readonly [number, number]
  /** D as a sum over the MSD (over all axes) at `lags`: what the differences between particles are taken with. */
  readonly weights?: { readonly lags: readonly number[]; readonly of: readonly number[] }
}

/** Weights with which a straight line's slope and intercept are sums over its points. */
export function lineWeights(lags: readonly number[]): { slope: number[]; intercept: number[] } {
  const mean = lags.reduce((sum, lag) => sum + lag, 0) / lags.length
  const spread = lags.reduce((sum, lag) => sum + (lag - mean) * (lag - mean), 0)
  const slope = lags.map((lag) => (lag - mean) / spread)
  return { slope, intercept: slope.map((weight) => 1 / lags.length - mean * weight) }
}

export const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

export function quadraticForm(matrix: Float64Array, weights: readonly number[]): number {
  const size = weights.length
  let sum = 0
  for (let i = 0; i < size; i++) sum += weights[i] * dot(matrix.subarray(i * size, (i + 1) * size), weights)
  return sum
}

const groupsOf = ({ tracks, particles, positions }: MsdCurve): readonly TrackGroup[] =>
  tracks ?? [{ positions, tracks: particles }]

/** Covariance of one axis' MSD over all tracks, if it were Brownian motion along such a line, which must rise. */
const covarianceAlong = (curve: MsdCurve, slope: number, intercept: number) => {
  const line = { stepVariance: slope, noiseVariance: Math.max(0, intercept / 2) }
  return ensembleCovariance(groupsOf(curve), curve.lags, (positions, m, n) =>
    msdCovariance({ positions, ...line }, m, n),
  )
}

/** A slope that came out negative is replaced by the first point's. */
const rising = (slope: number, msd: readonly number[], lags: readonly number[]) =>
  slope > 0 ? slope : msd[0] / lags[0]

/** Slope (per frame) and intercept of the mean axis' MSD turned into an estimate with its error: each axis has its own. */
function estimate(curve: MsdCurve, weights: ReturnType<typeof lineWeights>): DiffusionEstimate {
  const { lags, timeStep, dimensions, perAxis } = curve
  const size = lags.length
  const mean = curve.msd.map((value) => value / dimensions)
  const slope = dot(weights.slope, mean)
  const intercept = dot(weights.intercept, mean)
  const along = (axis: number) => (perAxis ? perAxis.slice(axis * size, (axis + 1) * size) : mean)
  const variances = Array.from({ length: perAxis ? dimensions : 1 }, (_, axis) => {
    const own = along(axis)
    const covariance = covarianceAlong(curve, rising(dot(weights.slope, own), own, lags), dot(weights.intercept, own))
    return quadraticForm(covariance, weights.slope)
  })
  const variance = variances.reduce((sum, value) => sum + value, 0) / (variances.length * dimensions)
  return {
    diffusionCoefficient: slope / (2 * timeStep),
    diffusionError: Math.sqrt(variance) / (2 * timeStep),
    noiseVariance: intercept / 2,
    fitRange: [lags[0], lags[size - 1]],
    weights: { lags, of: weights.slope.map((weight) => weight / (2 * timeStep * dimensions)) },
  }
}

/**
 * Straight line with intercept through the points, all weighted alike. Its error knows that the points are correlated.
 * @throws RangeError with fewer than two lags
 */
export function ordinaryLeastSquares(curve: MsdCurve): DiffusionEstimate {
  if (curve.lags.length < 2) throw new RangeError('a line needs two lags')
  return estimate(curve, lineWeights(curve.lags))
}

/**
 * Straight line through the points, weighted with the inverse of their covariance, which itself depends on the line: iterated until it
 * no longer moves. Bullerjahn, von Bülow & Hummer, J. Chem. Phys. 153, 024116 (2020), eqs 8 to 12.
 * @throws RangeError with fewer than two lags
 */
export function generalisedLeastSquares(curve: MsdCurve): DiffusionEstimate {
  if (curve.lags.length < 2) throw new RangeError('a line needs two lags')
  const perAxis = curve.msd.map((value) => value / curve.dimensions)
  let weights = lineWeights(curve.lags.slice(0, 2))
  let slope = dot(weights.slope, perAxis.slice(0, 2))
  let intercept = dot(weights.intercept, perAxis.slice(0, 2))
  for (let round = 0; round < 50; round++) {
    weights = generalisedWeights(curve, covarianceAlong(curve, rising(slope, perAxis, curve.lags), intercept))
    const next = dot(weights.slope, perAxis)
    intercept = dot(weights.intercept, perAxis)
    const settled = Math.abs(next - slope) <= 1e-12 * Math.abs(next)
    slope = next
    if (settled) break
  }
  return estimate(curve, weights)
}

/** Slope and intercept as sums over the points, for points of such a covariance. */
export function generalisedWeights(
  { lags }: Pick<MsdCurve, 'lags'>,
  covariance: Float64Array,
): ReturnType<typeof lineWeights> {
  const decomposition = cholesky(covariance, lags.length)
  const ones = decomposition.solve(lags.map(() => 1))
  const line = decomposition.solve(lags)
  const a = ones.reduce((sum, value) => sum + value, 0)
  const b = dot(ones, lags)
  const c = dot(line, lags)
  const determinant = a * c - b * b
  return {
    slope: lags.map((_, i) => (a * line[i] - b * ones[i]) / determinant),
    intercept: lags.map((_, i) => (c * ones[i] - b * line[i]) / determinant),
  }
}

/**
 * Covariance estimator: D = ⟨Δ²⟩/(2 Δt) + ⟨Δ Δ'⟩/Δt. Needs no fit, is unbiased, and is as good as possible where errors of position are
 * small. Vestergaard, Blainey & Flyvbjerg, Phys. Rev. E 89, 022726 (2014), eqs 14 to 17.
 * @param series particles × axes
 * @param perAxis the same moments of each axis, where the axes may differ
 */
export function covarianceEstimator(
  moments: StepMoments,
  timeStep: number,
  series: number,
  perAxis: readonly StepMoments[] = [moments],
): DiffusionEstimate {
  const square = moments.squares / moments.steps
  if (square === 0) return { diffusionCoefficient: 0, diffusionError: 0, noiseVariance: 0, fitRange: [1, 2] }
  const product = moments.pairs > 0 ? moments.products / moments.pairs : 0
  const variances = perAxis.map((axis) => covarianceVariance(axis, timeStep, series / perAxis.length))
  const variance = variances.reduce((sum, value) => sum + value, 0) / (perAxis.length * perAxis.length)
  return {
    diffusionCoefficient: square / (2 * timeStep) + product / timeStep,
    diffusionError: Math.sqrt(variance),
    noiseVariance: -product,
    fitRange: [1, 2],
  }
}

/** Variance of D for Brownian motion with errors of position. */
function covarianceVariance(moments: StepMoments, timeStep: number, series: number): number {
  const square = moments.squares / moments.steps
  if (square === 0) return 0
  const product = moments.pairs > 0 ? moments.products / moments.pairs : 0
  const found = square / (2 * timeStep) + product / timeStep
  // With a D that came out negative the formula for its error is meaningless; that of pure noise is the careful choice.
  const D = found > 0 ? found : square / (2 * timeStep)
  const noise = Math.max(0, -product) / (D * timeStep)
  const perSeries = moments.steps / series
  const relative =
    (6 + 4 * noise + 2 * noise * noise) / perSeries + (4 * (1 + noise) * (1 + noise)) / (perSeries * perSeries)
  return (D * D * relative) / series
}

/**
 * How many lags give ordinary least squares the smallest error of D.
 * Michalet & Berglund, Phys. Rev. E 85, 061916 (2012), eqs 9 to 11 (slope).
 * @param x σ²/(D Δt), the reduced squared error of position
 * @param positions per track
 */
export function optimalLags(
  x: number,
  positions: number,
  functions: { readonly pow: (base: number, exponent: number) => number; readonly cbrt: (x: number) => number } = Math,
): number {
  const f = 2 + 1.35 * functions.pow(Math.max(0, x), 0.6)
  const L = 0.8 + 0.564 * positions
  const p = Math.min(L, Math.floor((f * L) / functions.cbrt(f * f * f + L * L * L)))
  return Math.max(2, Math.min(Math.floor(p), positions - 1))
}
