import { msdCovarianceMatrix, relativeMsdError } from './errorBars'

/** MSD ~ t^α: 2 flies, 1 diffuses, less is hindered, 0 is confined. */
export interface Exponent {
  readonly exponent: number
  readonly exponentError: number
}

/**
 * α by least squares through ln MSD against ln lag. Its error is that of Brownian motion, correlations included; where tracks differ more
 * than that from one another, as `scatter` tells, it grows by as much.
 * @param lags different, each at least 1, in frames; msd: positive
 * @param scatter relative standard error of each point as it is found between the particles, if known
 */
export function anomalousExponent(
  lags: readonly number[],
  msd: readonly number[],
  statistics: { readonly positions: number; readonly dimensions: number; readonly particles: number },
  scatter: readonly number[] | undefined,
  log: (x: number) => number,
): Exponent {
  const x = lags.map((lag) => log(lag))
  const y = msd.map((value) => log(value))
  const mean = x.reduce((sum, value) => sum + value, 0) / x.length
  const spread = x.reduce((sum, value) => sum + (value - mean) * (value - mean), 0)
  const weights = x.map((value) => (value - mean) / spread)
  const exponent = weights.reduce((sum, weight, i) => sum + weight * y[i], 0)
  const { positions, dimensions, particles } = statistics
  const covariance = msdCovarianceMatrix({ positions, stepVariance: 1, noiseVariance: 0 }, lags)
  let variance = 0
  for (let i = 0; i < lags.length; i++) {
    for (let j = 0; j < lags.length; j++) {
      // Of the logarithms: relative covariance. A unit step variance makes the expected MSD the lag itself.
      const relative = covariance[i * lags.length + j] / (lags[i] * lags[j] * dimensions * particles)
      const grown = (k: number) => {
        const brownian = relativeMsdError(lags[k], positions - lags[k], dimensions, particles)
        return scatter && scatter[k] > brownian ? scatter[k] / brownian : 1
      }
      variance += weights[i] * weights[j] * relative * grown(i) * grown(j)
    }
  }
  return { exponent, exponentError: Math.sqrt(variance) }
}

/** About `count` different whole numbers from 1 to `last`, evenly spaced on a logarithmic scale, both ends among them. */
export function logarithmicLags(last: number, count: number): number[] {
  const lags = [1]
  if (last <= 1) return last === 1 ? lags : []
  // A constant ratio by multiplication only: no logarithm, so the choice is the same everywhere.
  let low = 1
  let high = last
  for (let round = 0; round < 200; round++) {
    const ratio = (low + high) / 2
    let value = 1
    for (let i = 1; i < count && value < last; i++) value *= ratio
    if (value < last) low = ratio
    else high = ratio
  }
  for (let i = 1, value = 1; i < count - 1; i++) {
    value *= high
    const lag = Math.round(value)
    if (lag > lags[lags.length - 1] && lag < last) lags.push(lag)
  }
  lags.push(last)
  return lags
}
