import type { TrackGroup } from './ensemble'

/** Longer tracks tell as much per step as tracks of so many: to one part in as many. */
const mostSteps = 4096

/** Brownian motion with errors of position, as it was seen. */
export interface Seen {
  readonly diffusionCoefficient: number
  /** Variance of the error of a position, per axis. */
  readonly noiseVariance: number
  readonly timeStep: number
  readonly dimensions: number
  readonly tracks: readonly TrackGroup[]
}

/**
 * Least standard error that an unbiased estimate of D can have (the bound of Cramér and Rao), from the Fisher information of all steps: along an
 * axis the covariance of a track's K steps has the eigenvalues 2DΔt + 2σ² (1 - cos(kπ/(K + 1))). For long tracks and a σ that is to be found, too,
 * it becomes D √((2/K)(1 + 2√(1 + 2x))) per track and axis, x = σ²/(DΔt): Michalet & Berglund, Phys. Rev. E 85, 061916 (2012).
 * @param noiseKnown whether σ is known beforehand
 * @returns Infinity where the tracks cannot tell D from σ, or there is no motion
 */
export function leastError(
  { diffusionCoefficient, noiseVariance, timeStep, dimensions, tracks }: Seen,
  noiseKnown: boolean,
  { cos }: { readonly cos: (x: number) => number },
): number {
  if (!(diffusionCoefficient > 0)) return Number.POSITIVE_INFINITY
  let [ofD, mixed, ofNoise] = [0, 0, 0]
  for (const { positions, tracks: count } of tracks) {
    const steps = Math.min(positions - 1, mostSteps)
    const weight = (count * dimensions * (positions - 1)) / steps / 2
    for (let k = 1; k <= steps; k++) {
      const turning = 2 - 2 * cos((k * Math.PI) / (steps + 1))
      const variance = 2 * diffusionCoefficient * timeStep + noiseVariance * turning
      const [byD, byNoise] = [(2 * timeStep) / variance, turning / variance]
      ofD += weight * byD * byD
      mixed += weight * byD * byNoise
      ofNoise += weight * byNoise * byNoise
    }
  }
  const information = noiseKnown ? ofD : ofD - (mixed * mixed) / ofNoise
  // Tracks of one step know the sum of both only; what is left then is rounding.
  return information > 1e-9 * ofD ? 1 / Math.sqrt(information) : Number.POSITIVE_INFINITY
}
