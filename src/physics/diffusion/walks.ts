/**
 * One axis of a trajectory from given random numbers, in plain float64: the twins of the kernels that generate trajectories. Normal variates are
 * of mean 0 and variance 1; every function returns one position per frame.
 */

/** Independent Gaussian steps of standard deviation `scale`, from 0. Takes frames - 1 variates. */
export function walk(scale: number, normals: ArrayLike<number>): number[] {
  const out = [0]
  for (let k = 0; k < normals.length; k++) out.push(out[k] + scale * normals[k])
  return out
}

/**
 * Free Langevin particle with a thermal velocity: position and velocity of each frame are drawn jointly.
 * Gillespie, Phys. Rev. E 54, 2084 (1996), eqs 3.8 to 3.10.
 * @param kicks one per frame: the first sets the velocity, the others kick it; wanders: one per step
 */
export function langevinWalk(
  thermal: number,
  tau: number,
  timeStep: number,
  kicks: ArrayLike<number>,
  wanders: ArrayLike<number>,
): number[] {
  const kept = Math.exp(-timeStep / tau)
  const velocityVariance = thermal * (1 - kept * kept)
  const covariance = thermal * tau * (1 - kept) ** 2
  const positionVariance = thermal * tau * tau * ((2 * timeStep) / tau - 3 + 4 * kept - kept * kept)
  const along = covariance / Math.sqrt(velocityVariance)
  const across = Math.sqrt(positionVariance - along * along)
  let v = Math.sqrt(thermal) * kicks[0]
  const out = [0]
  for (let k = 1; k < kicks.length; k++) {
    out.push(out[k - 1] + v * tau * (1 - kept) + along * kicks[k] + across * wanders[k - 1])
    v = kept * v + Math.sqrt(velocityVariance) * kicks[k]
  }
  return out
}

/** Ornstein-Uhlenbeck process in equilibrium, variance `spread`². Takes one variate per frame. */
export function trappedWalk(spread: number, tau: number, timeStep: number, normals: ArrayLike<number>): number[] {
  const kept = Math.exp(-timeStep / tau)
  const out = [spread * normals[0]]
  for (let k = 1; k < normals.length; k++) {
    out.push(kept * out[k - 1] + spread * Math.sqrt(1 - kept * kept) * normals[k])
  }
  return out
}

/** Brownian motion between reflecting walls at 0 and `edge`: a free step, folded back. */
export function boxedWalk(edge: number, scale: number, start: number, normals: ArrayLike<number>): number[] {
  const out = [start]
  for (let k = 0; k < normals.length; k++) {
    let x = (out[k] + scale * normals[k]) % (2 * edge)
    if (x < 0) x += 2 * edge
    out.push(x > edge ? 2 * edge - x : x)
  }
  return out
}

/** Covariance of two steps of fractional Brownian motion that are `lag` apart, per variance of one step. Mandelbrot & Van Ness 1968. */
export function fractionalCovariance(lag: number, hurst: number): number {
  const power = (x: number) => Math.abs(x) ** (2 * hurst)
  return (power(lag + 1) - 2 * power(lag) + power(lag - 1)) / 2
}
