import { momentFields, stepFields } from '../../kernels/diffusionLayout'
import { loadElementary } from '../../kernels/elementary'
import type { Behaviour, Classification } from '../../physics/diffusion/classification'
import { behaviourOf, classify } from '../../physics/diffusion/classification'
import type { StepMoments } from '../../physics/diffusion/displacements'
import { msdFromAutocorrelation } from '../../physics/diffusion/displacements'
import type { DiffusionEstimate, MsdCurve } from '../../physics/diffusion/estimators'
import { generalisedLeastSquares, ordinaryLeastSquares } from '../../physics/diffusion/estimators'
import type { Exponent } from '../../physics/diffusion/exponent'
import { anomalousExponent } from '../../physics/diffusion/exponent'
import type { Motion } from '../../physics/diffusion/motions'
import { expectedMsd, longTimeDiffusion } from '../../physics/diffusion/motions'

/** An estimate, or nothing where there are too few lags or the curve is so odd that its covariance cannot be inverted. */
export function attempt(fit: () => DiffusionEstimate): DiffusionEstimate | undefined {
  try {
    const found = fit()
    return Number.isFinite(found.diffusionCoefficient) ? found : undefined
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

interface MomentsAsked {
  readonly fields: Float64Array
  readonly particles: number
  /** How many lags and axes there are. */
  readonly count: number
  readonly axes: readonly number[]
}

export interface ConclusionAsked {
  readonly lags: readonly number[]
  readonly msd: Float64Array
  readonly scatter: Float64Array
  readonly particles: number
  readonly dimensions: number
  /** Positions per particle. */
  readonly positions: number
  /** First and last lag of the straight line, and the MSD at which it begins. */
  readonly fitRange: readonly [number, number]
  readonly offset: number
}

export interface Conclusion {
  readonly exponent: Exponent
  readonly classification: Classification
  readonly atFit: Behaviour
}

/** What is computed of the kernels' sums: run off the main thread. All of it is plain data. */
export const arithmetic = {
  /** Adds up what every block left, one block after the other. */
  sum({ numbers, size }: { readonly numbers: Float64Array; readonly size: number }) {
    const sum = new Float64Array(size)
    for (let start = 0; start < numbers.length; start += size) {
      for (let i = 0; i < size; i++) sum[i] += numbers[start + i]
    }
    return sum
  },

  /** The mean motion of all particles from the sums of their steps, axis by axis, and how many took part. */
  path({ sums, frames, dimensions }: { sums: Float64Array; frames: number; dimensions: number }) {
    const steps = frames - 1
    const path = new Float64Array(dimensions * frames)
    for (let axis = 0; axis < dimensions; axis++) {
      for (let k = 0; k < steps; k++) {
        const count = sums[dimensions * steps + k]
        const step = count > 0 ? sums[axis * steps + k] / count : 0
        path[axis * frames + k + 1] = path[axis * frames + k] + step
      }
    }
    return path
  },

  /** A power spectrum in its natural order, as a complex series. */
  natural({ power, order }: { readonly power: Float64Array; readonly order: Int32Array }) {
    const natural = new Float64Array(2 * power.length)
    for (let place = 0; place < power.length; place++) natural[order[place]] = power[place]
    return natural
  },

  /** The MSD at all lags from the transform of the power spectrum, times the windows of one particle. */
  displacements({
    transformed,
    order,
    squares,
  }: Record<'transformed' | 'squares', Float64Array> & { order: Int32Array }) {
    const { length } = transformed
    const autocorrelation = new Float64Array(length)
    for (let place = 0; place < length; place++) autocorrelation[order[place]] = transformed[place] / length
    const msd = msdFromAutocorrelation(autocorrelation, squares, 1)
    return msd.map((value, lag) => value * (msd.length - lag))
  },

  /** What the displacements of single particles come to, at each lag. */
  moments({ fields, particles, count, axes }: MomentsAsked) {
    const windows = new Float64Array(count)
    const fourth = new Float64Array(count)
    const sums = new Float64Array(axes.length * count)
    const scatter = new Float64Array(count)
    for (let i = 0; i < count; i++) {
      const field = (particle: number, index: number) => fields[(particle * count + i) * momentFields + index]
      const square = (particle: number) => axes.reduce((sum, axis) => sum + field(particle, 2 + axis), 0)
      let seen = 0
      let total = 0
      for (let particle = 0; particle < particles; particle++) {
        windows[i] += field(particle, 0)
        fourth[i] += field(particle, 1)
        axes.forEach((axis, place) => {
          sums[place * count + i] += field(particle, 2 + axis)
        })
        total += square(particle)
        if (field(particle, 0) > 0) seen++
      }
      const mean = total / windows[i]
      // Deviation of the weighted mean of independent particles (the ratio estimator): Σ w² (m - M)² / (Σ w)².
      let spread = 0
      for (let particle = 0; particle < particles; particle++) {
        const deviation = square(particle) - field(particle, 0) * mean
        spread += deviation * deviation
      }
      fourth[i] /= windows[i]
      scatter[i] = seen > 1 ? Math.sqrt((spread * seen) / (seen - 1)) / (windows[i] * mean) : Number.NaN
    }
    return { windows, fourth, sums, scatter }
  },

  /** Steps and their neighbours' products over all particles. */
  steps({ fields }: { readonly fields: Float64Array }): StepMoments {
    const total = [0, 0, 0, 0]
    for (let i = 0; i < fields.length; i++) total[i % stepFields] += fields[i]
    const [steps, squares, pairs, products] = total
    return { steps, squares, pairs, products }
  },

  /** Both straight lines. */
  lines({ ols, gls }: Readonly<Record<'ols' | 'gls', MsdCurve | undefined>>) {
    return {
      ols: ols && attempt(() => ordinaryLeastSquares(ols)),
      gls: gls && attempt(() => generalisedLeastSquares(gls)),
    }
  },

  /** Straight lines through curves of more and more frames. */
  settling({ curves }: { readonly curves: readonly MsdCurve[] }) {
    return curves.map((curve) => attempt(() => ordinaryLeastSquares(curve)))
  },

  /** What kind of motion it is. */
  async conclude(asked: ConclusionAsked): Promise<Conclusion> {
    const { lags, msd, scatter, positions, fitRange, offset } = asked
    const { log } = await loadElementary()
    const usable = lags.map((_, i) => i).filter((i) => lags[i] < positions && msd[i] > 0)
    const exponentOver = (chosen: readonly number[], above = 0): Exponent =>
      chosen.length < 2
        ? { exponent: Number.NaN, exponentError: Number.NaN }
        : anomalousExponent(
            chosen.map((i) => lags[i]),
            chosen.map((i) => msd[i] - above),
            asked,
            chosen.map((i) => scatter[i]),
            log,
          )
    const within = (first: number, last: number) => usable.filter((i) => lags[i] >= first && lags[i] <= last)
    const [first, last] = fitRange
    const around = within(first, 3 * last + 3).filter((i) => msd[i] > offset)
    const long = Math.max(4, Math.floor(positions / 8))
    const late = within(Math.max(1, Math.floor(long / 4)), long)
    return {
      exponent: exponentOver(within(1, long)),
      classification: classify(exponentOver(within(1, 4)), exponentOver(late)),
      atFit: behaviourOf(exponentOver(around, offset)),
    }
  },

  /** What is to be expected of a motion. */
  async expect({ motion, lags }: { readonly motion: Motion; readonly lags: readonly number[] }) {
    const exact = await loadElementary()
    return {
      msd: Float64Array.from(lags, (lag) => expectedMsd(motion, lag * motion.timeStep, exact)),
      diffusion: longTimeDiffusion(motion),
    }
  },
}

export type Arithmetic = typeof arithmetic
