import { cholesky } from './cholesky'
import { msdCovariance } from './errorBars'
import { dot, generalisedWeights, lineWeights, quadraticForm } from './estimators'

/**
 * What single tracks tell by themselves. A track's D and its error of position are weighted sums of its MSD; the weights, and how precise
 * the sums are, depend on the track's length alone, so that a hundred thousand tracks of a few lengths cost a few matrices.
 */

/** A straight line through the MSD of a track along one axis. */
export interface TrackLine {
  /** In frames; all of them shorter than the track. */
  readonly lags: readonly number[]
  /** Slope per frame and intercept as sums over the MSD at the lags. */
  readonly slope: readonly number[]
  readonly intercept: readonly number[]
  /** Variance of the slope where a step has the variance s and the error of a position v: s² v₀ + s v v₁ + v² v₂. */
  readonly variance: readonly [number, number, number]
}

/** Covariance of the MSD of one track on one axis, row by row. */
const covarianceOf = (lags: readonly number[], positions: number, stepVariance: number, noiseVariance: number) =>
  Float64Array.from({ length: lags.length * lags.length }, (_, i) =>
    msdCovariance({ positions, stepVariance, noiseVariance }, lags[Math.floor(i / lags.length)], lags[i % lags.length]),
  )

/**
 * The line for tracks of one length: all lags alike (ordinary), or weighted with the inverse of their covariance (generalised), which for
 * single tracks is that of the recording's own ratio of noise to steps. Errors follow from the exact covariance of Brownian motion
 * (Bullerjahn, von Bülow & Hummer, J. Chem. Phys. 153, 024116 (2020), eq. 8).
 * @param positions of such a track, more than the longest lag
 * @param noiseRatio variance of the error of a position over that of a step, along one axis
 * @throws RangeError with fewer than two lags
 */
export function trackLine(
  kind: 'ols' | 'gls',
  lags: readonly number[],
  positions: number,
  noiseRatio: number,
): TrackLine {
  if (lags.length < 2) throw new RangeError('a line needs two lags')
  const weights =
    kind === 'ols' ? lineWeights(lags) : generalisedWeights({ lags }, covarianceOf(lags, positions, 1, noiseRatio))
  const along = (step: number, noise: number) =>
    quadraticForm(covarianceOf(lags, positions, step, noise), weights.slope)
  const [steps, noise] = [along(1, 0), along(0, 1)]
  return { lags, ...weights, variance: [steps, along(1, 1) - steps - noise, noise] }
}

/** Variance of the mean slope over axes that are alike. */
export const slopeVariance = ({ variance }: TrackLine, step: number, noise: number, dimensions: number): number =>
  (step * step * variance[0] + step * noise * variance[1] + noise * noise * variance[2]) / dimensions

/** An exponent as a weighted sum of the logarithms of a track's MSD, errors of position taken off before. */
export interface TrackPower {
  readonly lags: readonly number[]
  readonly weights: readonly number[]
  /** To be added: the mean of a logarithm is below the logarithm of the mean, by more at long lags. */
  readonly correction: number
  readonly error: number
}

/**
 * α for tracks of one length: the straight line through log MSD over log lag, weighted with the covariance that Brownian motion gives it,
 * its bias taken off to second order.
 * @param noiseRatio variance of the error of a position over that of a step, along one axis
 * @throws RangeError with fewer than two lags
 */
export function trackPower(
  lags: readonly number[],
  positions: number,
  noiseRatio: number,
  dimensions: number,
  { log }: { readonly log: (x: number) => number },
): TrackPower {
  if (lags.length < 2) throw new RangeError('an exponent needs two lags')
  const size = lags.length
  const relative = covarianceOf(lags, positions, 1, noiseRatio).map(
    (value, i) => value / (lags[Math.floor(i / size)] * lags[i % size] * dimensions),
  )
  const logs = lags.map((lag) => log(lag))
  const { solve } = cholesky(relative, size)
  const [ones, line] = [solve(lags.map(() => 1)), solve(logs)]
  const [a, b, c] = [ones.reduce((sum, value) => sum + value, 0), dot(ones, logs), dot(line, logs)]
  const determinant = a * c - b * b
  const weights = lags.map((_, i) => (a * line[i] - b * ones[i]) / determinant)
  const correction = weights.reduce((sum, weight, i) => sum + (weight * relative[i * size + i]) / 2, 0)
  return { lags, weights, correction, error: Math.sqrt(a / determinant) }
}
