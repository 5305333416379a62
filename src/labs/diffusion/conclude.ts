import type { ElementaryFunctions } from '../../kernels/elementary'
import type { Behaviour, Classification } from '../../physics/diffusion/classification'
import { behaviourOf, classify } from '../../physics/diffusion/classification'
import type { TrackGroup } from '../../physics/diffusion/ensemble'
import { gaussianMsdCovariance, relativeEnsembleError } from '../../physics/diffusion/ensemble'
import type { Exponent } from '../../physics/diffusion/exponent'
import {
  enoughParticles,
  judgeError,
  particleError,
  particlesDiffer,
  widening,
} from '../../physics/diffusion/particleScatter'
import { fitPowerLaw } from '../../physics/diffusion/powerLaw'

export interface ConclusionAsked {
  readonly lags: readonly number[]
  readonly msd: Float64Array
  readonly perAxis: Float64Array
  readonly windows: Float64Array
  readonly scatter: Float64Array
  /** Of the relative deviations of the MSD between particles, row by row. */
  readonly scatterMatrix: Float64Array
  readonly dimensions: number
  /** Positions per particle. */
  readonly positions: number
  readonly tracks: readonly TrackGroup[]
  /** Share of the frames that are there, where they are missing at random. */
  readonly presence: number
  /** Particles that count, and how many of them a common drift took away. */
  readonly effective: number
  readonly lost: number
  /** First and last lag of the straight line, the MSD at which it begins, and D over its error. */
  readonly fitRange: readonly [number, number]
  readonly offset: number
  readonly significance: number
  /** How far a few particles carry D: see `skewness`. */
  readonly skewness: number
}

export interface Conclusion {
  readonly exponent: Exponent
  readonly classification: Classification
  readonly atFit: Behaviour
  /** Factor at each of the lags by which the errors of the MSD differ from those of Brownian particles that are all alike. */
  readonly growth: readonly number[]
}

/** An exponent with the error of position that was fitted with it. */
interface Found extends Exponent {
  readonly offset: number
  readonly offsetError: number
  /** What the fit leaves over, against what chance leaves. */
  readonly misfit: number
}

const unknown: Found = {
  exponent: Number.NaN,
  exponentError: Number.NaN,
  offset: 0,
  offsetError: Number.NaN,
  misfit: 0,
}
/** Standard deviations of χ² beyond which one power law does not describe a curve. */
const misfitLimit = 4
/** Standard errors by which an error of position, or D itself, must differ from 0 to count. */
const sigmas = 3

/**
 * What kind of motion it is: one power law behind a constant error of position where that describes the curve, otherwise the exponents at
 * its short and at its long end, with the error of position taken off.
 */
export function conclude(asked: ConclusionAsked, functions: ElementaryFunctions): Conclusion {
  const { lags, msd, perAxis, positions, tracks, dimensions, effective, lost, fitRange, offset, significance } = asked
  const count = lags.length
  const longest = Math.max(0, ...tracks.map((group) => group.positions))
  const usable = lags.map((_, i) => i).filter((i) => lags[i] >= 1 && lags[i] < longest && msd[i] > 0)
  const within = (first: number, last: number) => usable.filter((i) => lags[i] >= first && lags[i] <= last)
  // Axes that differ share the work unevenly: the error is that of fewer axes.
  const unevenness = (i: number) => unevennessOf(perAxis, count, dimensions, i)
  const shrunk = effective > lost ? effective / (effective - lost) : 1
  const ratios = lags.map(
    (lag, i) => asked.scatter[i] / relativeEnsembleError(tracks, lag, dimensions, asked.windows[i], asked.presence),
  )

  const fit = (chosen: readonly number[], fixed?: number): Found => {
    if (chosen.length < (fixed === undefined ? 3 : 2)) return unknown
    try {
      const found = fitPowerLaw(
        { lags: chosen.map((i) => lags[i]), msd: chosen.map((i) => msd[i]), dimensions, tracks },
        functions,
        fixed,
      )
      const middle = chosen[chosen.length >> 1]
      let squares = 0
      chosen.forEach((i, a) => {
        chosen.forEach((j, b) => {
          const weight = (found.weights[a] * msd[i] * found.weights[b] * msd[j]) / (dimensions * dimensions)
          squares += weight * asked.scatterMatrix[i * count + j]
        })
      })
      const judged = judgeError(
        found.exponentError * Math.sqrt(unevenness(middle) * shrunk),
        particleError({ squares: squares * shrunk, cubes: 0 }, effective),
        effective,
      )
      // The model holds for any Gaussian motion, but for particles that are all alike: the larger of the two is the careful choice.
      const careful = Math.max(judged.brownianError, effective < enoughParticles ? 0 : (judged.particleError ?? 0))
      // Particles that differ move the whole curve by more than the covariance knows.
      const grown = Math.max(1, Number.isFinite(ratios[middle]) ? ratios[middle] * ratios[middle] : 1)
      const excess = found.chiSquare / grown - found.degrees
      const misfit = found.degrees > 0 ? excess / Math.sqrt(2 * found.degrees) : 0
      const { exponent, offset: own, offsetError } = found
      return { exponent, exponentError: Math.max(careful, judged.error), offset: own, offsetError, misfit }
    } catch (error) {
      if (error instanceof RangeError) return unknown
      throw error
    }
  }
  /** With the error of position that is known, as far as the points stand above it. */
  const above = (chosen: readonly number[], known: number) =>
    fit(
      chosen.filter((i) => msd[i] > dimensions * known),
      known,
    )

  const long = Math.max(4, Math.floor(positions / 8))
  const all = within(1, long)
  const joint = all.length < 3 ? above(all, 0) : fit(all)
  const growth = growthOf(asked, ratios, joint)
  const conclusion = (exponent: Found, short: Exponent, late: Exponent, atFit: Behaviour): Conclusion => {
    const classification = classify(short, late)
    return { exponent, classification, atFit, growth }
  }

  const plain = above(all, 0)
  if (!(significance > sigmas) && Math.abs(plain.exponent) < 0.25) {
    // Nothing rises: what there is may be errors of position alone, or a place that is not left.
    return conclusion(plain, plain, plain, behaviourOf(plain))
  }
  if (joint.misfit <= misfitLimit) return conclusion(joint, joint, joint, behaviourOf(joint))

  const early = fit(within(1, Math.min(8, long)))
  const noise = early.offset > sigmas * early.offsetError ? early.offset : 0
  const short = above(within(1, 4), noise)
  const late = above(within(Math.max(1, Math.floor(long / 4)), long), noise)
  const [first, last] = fitRange
  const around = above(within(first, 3 * last + 3), offset / dimensions)
  return conclusion(above(all, noise), short, late, behaviourOf(around))
}

/** How unevenly the axes share the MSD: 1 where they are alike, d where one of them has all. */
function unevennessOf(perAxis: Float64Array, count: number, dimensions: number, i: number): number {
  let [sum, squares] = [0, 0]
  for (let axis = 0; axis < dimensions; axis++) {
    sum += perAxis[axis * count + i]
    squares += perAxis[axis * count + i] * perAxis[axis * count + i]
  }
  return (dimensions * squares) / (sum * sum)
}

/** How much larger or smaller the errors of the MSD are than those of Brownian particles without errors of position. */
function growthOf(asked: ConclusionAsked, ratios: readonly number[], joint: Found): number[] {
  const { lags, msd, perAxis, windows, dimensions, tracks, presence, effective, skewness } = asked
  const noisy = joint.offset > sigmas * joint.offsetError
  return lags.map((lag, i) => {
    if (lag < 1) return 1
    const alike = relativeEnsembleError(tracks, lag, dimensions, windows[i], presence)
    if (particlesDiffer(ratios[i], effective)) return ratios[i] * Math.sqrt(widening(effective, skewness))
    // By chance axes differ by about the square of their error.
    const uneven = unevennessOf(perAxis, lags.length, dimensions, i)
    const axes = uneven - 1 > 6 * dimensions * alike * alike ? Math.sqrt(uneven) : 1
    if (!noisy || tracks.length !== 1 || lag >= tracks[0].positions) return axes
    const rise = Math.max(0, msd[i] / dimensions - joint.offset) / lag
    const structure = Float64Array.from({ length: 2 * lag + 1 }, (_, t) => (t === 0 ? 0 : rise * t + joint.offset))
    const variance = gaussianMsdCovariance(structure, tracks[0].positions, lag, lag, lag) / tracks[0].tracks
    return (axes * Math.sqrt(variance / dimensions)) / (msd[i] / dimensions) / alike
  })
}
