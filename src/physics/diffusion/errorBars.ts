/**
 * How precisely a mean-square displacement is known. Windows overlap, so neighbouring lags share almost all of their noise: the covariance is
 * what a fit has to know.
 */

/**
 * f of Var(MSD)/MSD² = (2/d) f / N_p for Brownian motion, lag n and K windows.
 * Qian, Sheetz & Elson, Biophys. J. 60, 910 (1991), eq. B4.
 */
export function varianceFactor(n: number, windows: number): number {
  const K = windows
  return n <= K
    ? (4 * n * n * K + 2 * K + n - n * n * n) / (6 * n * K * K)
    : 1 + (K * K * K - 4 * n * K * K + 4 * n - K) / (6 * n * n * K)
}

/** Relative standard error of the MSD at lag n of Brownian motion. @param windows per particle */
export function relativeMsdError(n: number, windows: number, dimensions: number, particles: number): number {
  return Math.sqrt((2 * varianceFactor(n, windows)) / (dimensions * particles))
}

/** A Brownian track of one particle on one axis: `positions` positions, a variance of each step, a variance of each position's error. */
export interface TrackStatistics {
  readonly positions: number
  readonly stepVariance: number
  readonly noiseVariance: number
}

/**
 * Covariance of the MSD (one particle, one axis) at two lags, exactly, from the covariance c of two displacements by Isserlis' theorem,
 * Cov(Δ², Δ'²) = 2 c². It depends on the distance s of the two windows only. Agrees with Bullerjahn, von Bülow & Hummer, J. Chem. Phys. 153, 024116
 * (2020), eq. 8, and at equal lags without errors of position with `varianceFactor`.
 */
export function msdCovariance(
  { positions, stepVariance, noiseVariance }: TrackStatistics,
  m: number,
  n: number,
): number {
  const windowsM = positions - m
  const windowsN = positions - n
  let sum = 0
  for (let s = -n; s <= m; s++) {
    const windows = Math.min(windowsM - 1, windowsN - 1 - s) - Math.max(0, -s) + 1
    if (windows <= 0) continue
    const overlap = Math.max(0, Math.min(m, s + n) - Math.max(0, s))
    let shared = 0
    if (s + n === m) shared++
    if (s === 0) shared++
    if (s === m) shared--
    if (s + n === 0) shared--
    const c = stepVariance * overlap + noiseVariance * shared
    sum += windows * c * c
  }
  return (2 * sum) / (windowsM * windowsN)
}
