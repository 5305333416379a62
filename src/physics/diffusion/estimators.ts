import { cholesky } from './cholesky'
import type { StepMoments } from './displacements'
import { msdCovarianceMatrix } from './errorBars'

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
}

export interface DiffusionEstimate {
  readonly diffusionCoefficient: number
  readonly diffusionError: number
  /** Variance of the error of a position, per axis, as the intercept tells it; it can come out negative. */
  readonly noiseVariance: number
  /** Lags that entered, first and last; for the covariance estimator 1 and 2. */
  readonly fitRange: readonly [number, number]
}

/** Weights with which a straight line's slope and intercept are sums over its points. */
function lineWeights(lags: readonly number[]): { slope: number[]; intercept: number[] } {
  const mean = lags.reduce((sum, lag) => sum + lag, 0) / lags.length
  const spread = lags.reduce((sum, lag) => sum + (lag - mean) * (lag - mean), 0)
  const slope = lags.map((lag) => (lag - mean) / spread)
  return { slope, intercept: slope.map((weight) => 1 / lags.length - mean * weight) }
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}

function quadraticForm(matrix: Float64Array, weights: readonly number[]): number {
  const size = weights.length
  let sum = 0
  for (let i = 0; i < size; i++) sum += weights[i] * dot(matrix.subarray(i * size, (i + 1) * size), weights)
  return sum
}

/** Slope (per frame) and intercept of one axis' MSD turned into an estimate with its error. */
function estimate(curve: MsdCurve, slope: number, intercept: number, slopeVariance: number): DiffusionEstimate {
  const { lags, timeStep, dimensions, particles } = curve
  return {
    diffusionCoefficient: slope / (2 * timeStep),
    diffusionError: Math.sqrt(slopeVariance / (dimensions * particles)) / (2 * timeStep),
    noiseVariance: intercept / 2,
    fitRange: [lags[0], lags[lags.length - 1]],
  }
}

/** What the covariance matrix needs to know, from a line; a slope that came out negative is replaced by the first point's. */
const statisticsOf = (curve: MsdCurve, slope: number, intercept: number) => ({
  positions: curve.positions,
  stepVariance: slope > 0 ? slope : curve.msd[0] / (curve.lags[0] * curve.dimensions),
  noiseVariance: Math.max(0, intercept / 2),
})

/**
 * Straight line with intercept through the points, all weighted alike. Its error knows that the points are correlated.
 * @throws RangeError with fewer than two lags
 */
export function ordinaryLeastSquares(curve: MsdCurve): DiffusionEstimate {
  if (curve.lags.length < 2) throw new RangeError('a line needs two lags')
  const perAxis = curve.msd.map((value) => value / curve.dimensions)
  const weights = lineWeights(curve.lags)
  const slope = dot(weights.slope, perAxis)
  const intercept = dot(weights.intercept, perAxis)
  const covariance = msdCovarianceMatrix(statisticsOf(curve, slope, intercept), curve.lags)
  return estimate(curve, slope, intercept, quadraticForm(covariance, weights.slope))
}

/**
 * Straight line through the points, weighted with the inverse of their covariance, which itself depends on the line: iterated until it
 * no longer moves. Bullerjahn, von Bülow & Hummer, J. Chem. Phys. 153, 024116 (2020), eqs 8 to 12.
 * @throws RangeError with fewer than two lags
 */
export function generalisedLeastSquares(curve: MsdCurve): DiffusionEstimate {
  if (curve.lags.length < 2) throw new RangeError('a line needs two lags')
  const perAxis = curve.msd.map((value) => value / curve.dimensions)
  const weights = lineWeights(curve.lags.slice(0, 2))
  let slope = dot(weights.slope, perAxis.slice(0, 2))
  let intercept = dot(weights.intercept, perAxis.slice(0, 2))
  let slopeVariance = 0
  for (let round = 0; round < 50; round++) {
    const covariance = msdCovarianceMatrix(statisticsOf(curve, slope, intercept), curve.lags)
    const decomposition = cholesky(covariance, curve.lags.length)
    const ones = decomposition.solve(curve.lags.map(() => 1))
    const lags = decomposition.solve(curve.lags)
    const a = ones.reduce((sum, value) => sum + value, 0)
    const b = dot(ones, curve.lags)
    const c = dot(lags, curve.lags)
    const p = dot(ones, perAxis)
    const q = dot(lags, perAxis)
    const determinant = a * c - b * b
    const next = (a * q - b * p) / determinant
    intercept = (c * p - b * q) / determinant
    slopeVariance = a / determinant
    const settled = Math.abs(next - slope) <= 1e-12 * Math.abs(next)
    slope = next
    if (settled) break
  }
  return estimate(curve, slope, intercept, slopeVariance)
}

/**
 * Covariance estimator: D = ⟨Δ²⟩/(2 Δt) + ⟨Δ Δ'⟩/Δt. Needs no fit, is unbiased, and is as good as possible where errors of position are
 * small. Vestergaard, Blainey & Flyvbjerg, Phys. Rev. E 89, 022726 (2014), eqs 14 to 17.
 * @param blur R of the exposure, 0 for flashes, 1/6 for an open shutter
 * @param series particles × axes
 */
export function covarianceEstimator(
  moments: StepMoments,
  timeStep: number,
  series: number,
  blur = 0,
): DiffusionEstimate {
  const square = moments.squares / moments.steps
  if (square === 0) return { diffusionCoefficient: 0, diffusionError: 0, noiseVariance: 0, fitRange: [1, 2] }
  const product = moments.pairs > 0 ? moments.products / moments.pairs : 0
  const diffusionCoefficient = square / (2 * timeStep) + product / timeStep
  const noiseVariance = blur * square + (2 * blur - 1) * product
  // With a D that came out negative the formula for its error is meaningless; that of pure noise is the careful choice.
  const D = diffusionCoefficient > 0 ? diffusionCoefficient : square / (2 * timeStep)
  const noise = Math.max(0, noiseVariance) / (D * timeStep) - 2 * blur
  const perSeries = moments.steps / series
  const relative =
    (6 + 4 * noise + 2 * noise * noise) / perSeries + (4 * (1 + noise) * (1 + noise)) / (perSeries * perSeries)
  return {
    diffusionCoefficient,
    diffusionError: D * Math.sqrt(relative / series),
    noiseVariance,
    fitRange: [1, 2],
  }
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
