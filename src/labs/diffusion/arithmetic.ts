import { momentFields, momentRecord, stepFields, stepRecord } from '../../kernels/diffusionLayout'
import { loadElementary } from '../../kernels/elementary'
import type { StepMoments } from '../../physics/diffusion/displacements'
import { msdFromAutocorrelation } from '../../physics/diffusion/displacements'
import type { TrackGroup } from '../../physics/diffusion/ensemble'
import { effectiveTracks, framePresence, groupTracks, relativeEnsembleError } from '../../physics/diffusion/ensemble'
import type { DiffusionEstimate, MsdCurve } from '../../physics/diffusion/estimators'
import { generalisedLeastSquares, ordinaryLeastSquares } from '../../physics/diffusion/estimators'
import type { Motion } from '../../physics/diffusion/motions'
import { expectedMsd, motions } from '../../physics/diffusion/motions'
import type { Deviations } from '../../physics/diffusion/particleScatter'
import { particleError } from '../../physics/diffusion/particleScatter'
import { attempt } from './attempt'
import { type ConclusionAsked, conclude } from './conclude'
import { populationArithmetic } from './populationArithmetic'
import { trackArithmetic } from './trackArithmetic'
import { findTransport } from './transportFindings'

/** An estimate, or nothing where there are too few lags or the curve is so odd that its covariance cannot be inverted. */
export function attemptEstimate(fit: () => DiffusionEstimate): DiffusionEstimate | undefined {
  const found = attempt(fit)
  return found && Number.isFinite(found.diffusionCoefficient) ? found : undefined
}

interface MomentsAsked {
  readonly fields: Float64Array
  readonly particles: number
  /** How many lags and axes there are. */
  readonly count: number
  readonly axes: readonly number[]
}

interface ReplicasAsked extends Pick<DeviationsAsked, 'fields' | 'count' | 'axes' | 'weights'> {
  readonly replicas: readonly number[]
}

interface DeviationsAsked extends MomentsAsked {
  /** The MSD and its windows at the lags. */
  readonly msd: ArrayLike<number>
  readonly windows: ArrayLike<number>
  /** For each quantity, its weights on the MSD at the lags. */
  readonly weights: readonly ArrayLike<number>[]
}

/** What neighbouring steps tell. */
export interface StepFacts {
  readonly total: StepMoments
  readonly perAxis: readonly StepMoments[]
  /** Tracks by their lengths. */
  readonly tracks: readonly TrackGroup[]
  /** Share of the frames that are there, where they are missing at random. */
  readonly presence: number
  /** How many particles count, each weighted with its steps. */
  readonly effective: number
  /** What each particle adds to D by the covariance estimator, times the frame interval. */
  readonly covarianceDeviations: Deviations
  /** The same of replicas, where there are any. */
  readonly replicas?: ReplicaFacts
  /** Mean step of all particles on each axis, and its error as the particles differ. */
  readonly meanStep: readonly number[]
  readonly meanStepError: readonly number[]
}

/** What single replicas tell by neighbouring steps. */
export interface ReplicaFacts {
  /** How many count, each weighted with its steps. */
  readonly effective: number
  readonly covarianceDeviations: Deviations
  /** D of each by the covariance estimator, times the frame interval. */
  readonly covariance: readonly number[]
}

/** What particles add up to in each replica, one after the other. */
function byReplica(values: ArrayLike<number>, replicas: readonly number[]): Float64Array<ArrayBuffer> {
  const sums = new Float64Array(replicas.length)
  let at = 0
  replicas.forEach((count, replica) => {
    for (let i = 0; i < count; i++) sums[replica] += values[at++]
  })
  return sums
}

function replicaFacts(fields: Float64Array, adding: Float64Array, replicas: readonly number[]): ReplicaFacts {
  const sumOf = (place: number) =>
    byReplica(
      Float64Array.from({ length: adding.length }, (_, particle) => fields[particle * stepFields + place]),
      replicas,
    )
  const [steps, squares, pairs, products] = [step.steps, step.squares, step.pairs, step.products].map(sumOf)
  return {
    effective: effectiveTracks(steps),
    covarianceDeviations: deviationsIn(byReplica(adding, replicas)),
    covariance: replicas.map((_, i) => squares[i] / steps[i] / 2 + (pairs[i] > 0 ? products[i] / pairs[i] : 0)),
  }
}

interface StepsAsked {
  readonly fields: Float64Array
  readonly axes: readonly number[]
  readonly replicas?: readonly number[]
}

function deviationsIn(values: Float64Array): Deviations {
  let squares = 0
  let cubes = 0
  for (const value of values) {
    squares += value * value
    cubes += value * value * value
  }
  return { squares, cubes }
}

/** Where the kernels' records hold what. */
const moment = momentRecord.place
const step = stepRecord.place

/** What a particle's record holds of all axes together. @param at where it begins */
const namedSums = (fields: Float64Array, at = 0): StepMoments => ({
  steps: fields[at + step.steps],
  squares: fields[at + step.squares],
  pairs: fields[at + step.pairs],
  products: fields[at + step.products],
})

interface ErrorsAsked {
  readonly msd: Float64Array
  readonly lags: readonly number[]
  readonly windows: Float64Array
  readonly dimensions: number
  readonly tracks: readonly TrackGroup[]
  readonly presence: number
  readonly growth: readonly number[]
  readonly growthLags: readonly number[]
}

/** What is computed of the kernels' sums: run off the main thread. All of it is plain data. */
export const arithmetic = {
  ...trackArithmetic,
  ...populationArithmetic,
  /** What velocities, charges and the box tell. */
  transport: findTransport,

  /** Adds up what every block left, one block after the other. */
  sum({ numbers, size }: { readonly numbers: Float64Array; readonly size: number }) {
    const sum = new Float64Array(size)
    for (let start = 0; start < numbers.length; start += size) {
      for (let i = 0; i < size; i++) sum[i] += numbers[start + i]
    }
    return sum
  },

  /** The mean motion of all particles from the sums of their steps, axis by axis, and then how many took part. */
  path({ sums, frames, dimensions }: { sums: Float64Array; frames: number; dimensions: number }) {
    const steps = frames - 1
    const path = new Float64Array((dimensions + 1) * frames)
    path.set(sums.subarray(dimensions * steps, (dimensions + 1) * steps), dimensions * frames + 1)
    for (let axis = 0; axis < dimensions; axis++) {
      for (let k = 0; k < steps; k++) {
        const count = sums[dimensions * steps + k]
        // One particle alone says nothing about what all have in common.
        const step = count > 1 ? sums[axis * steps + k] / count : 0
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
      const square = (particle: number) => axes.reduce((sum, axis) => sum + field(particle, moment.squares + axis), 0)
      let seen = 0
      let total = 0
      for (let particle = 0; particle < particles; particle++) {
        windows[i] += field(particle, moment.windows)
        fourth[i] += field(particle, moment.fourth)
        axes.forEach((axis, place) => {
          sums[place * count + i] += field(particle, moment.squares + axis)
        })
        total += square(particle)
        if (field(particle, moment.windows) > 0) seen++
      }
      const mean = total / windows[i]
      // Deviation of the weighted mean of independent particles (the ratio estimator): Σ w² (m - M)² / (Σ w)².
      let spread = 0
      for (let particle = 0; particle < particles; particle++) {
        const deviation = square(particle) - field(particle, moment.windows) * mean
        spread += deviation * deviation
      }
      fourth[i] /= windows[i]
      scatter[i] = seen > 1 ? Math.sqrt((spread * seen) / (seen - 1)) / (windows[i] * mean) : Number.NaN
    }
    const scatterMatrix = new Float64Array(count * count)
    const own = new Float64Array(count)
    for (let particle = 0; particle < particles; particle++) {
      for (let i = 0; i < count; i++) {
        const at = (particle * count + i) * momentFields
        let mean = 0
        let square = 0
        axes.forEach((axis, place) => {
          mean += sums[place * count + i]
          square += fields[at + moment.squares + axis]
        })
        own[i] = mean > 0 ? square / mean - fields[at + moment.windows] / windows[i] : 0
      }
      for (let i = 0; i < count; i++) for (let j = 0; j <= i; j++) scatterMatrix[i * count + j] += own[i] * own[j]
    }
    for (let i = 0; i < count; i++)
      for (let j = 0; j < i; j++) scatterMatrix[j * count + i] = scatterMatrix[i * count + j]
    return { windows, fourth, sums, scatter, scatterMatrix }
  },

  /** What each particle adds to quantities that are weighted sums of the MSD, beyond its share: for each quantity a number per particle. */
  deviations({ fields, particles, count, axes, msd, windows, weights }: DeviationsAsked) {
    return weights.map((weight) =>
      Float64Array.from({ length: particles }, (_, particle) => {
        let sum = 0
        for (let i = 0; i < count; i++) {
          if (weight[i] === 0 || !(windows[i] > 0)) continue
          const at = (particle * count + i) * momentFields
          let square = 0
          for (const axis of axes) square += fields[at + moment.squares + axis]
          sum += (weight[i] * (square - fields[at + moment.windows] * msd[i])) / windows[i]
        }
        return sum
      }),
    )
  },

  /** Σ ψ² and Σ ψ³ of each quantity, over particles and over replicas. */
  sums({ totals, replicas }: { readonly totals: readonly Float64Array[]; readonly replicas: readonly number[] }) {
    return totals.map((values) => ({
      particles: deviationsIn(values),
      replicas: deviationsIn(byReplica(values, replicas)),
    }))
  },

  /** What each replica's own MSD at some lags comes to, with the weights of each quantity. */
  replicaSums({ fields, count, axes, weights, replicas }: ReplicasAsked) {
    const sumOf = (lag: number, places: readonly number[]) =>
      byReplica(
        Float64Array.from({ length: fields.length / (count * momentFields) }, (_, particle) =>
          places.reduce((sum, place) => sum + fields[(particle * count + lag) * momentFields + place], 0),
        ),
        replicas,
      )
    const out = weights.map(() => new Float64Array(replicas.length))
    for (let lag = 0; lag < count; lag++) {
      const squares = sumOf(
        lag,
        axes.map((axis) => moment.squares + axis),
      )
      const windows = sumOf(lag, [moment.windows])
      weights.forEach((weight, quantity) => {
        if (weight[lag] === 0) return
        for (let replica = 0; replica < replicas.length; replica++)
          out[quantity][replica] += (weight[lag] * squares[replica]) / windows[replica]
      })
    }
    return out
  },

  /** Steps and their neighbours' products over all particles, and what the particles differ in. */
  steps({ fields, axes, replicas }: StepsAsked): StepFacts {
    const total = new Float64Array(stepFields)
    for (let i = 0; i < fields.length; i++) total[i % stepFields] += fields[i]
    const { steps, squares, pairs, products } = namedSums(total)
    const particles = fields.length / stepFields
    const count = axes.length
    const own = Float64Array.from({ length: particles }, (_, particle) => fields[particle * stepFields + step.steps])
    const [square, product] = [squares / steps, pairs > 0 ? products / pairs : 0]
    const adding = new Float64Array(particles)
    const meanStep = axes.map((axis) => (total[step.axisSums + axis] * count) / steps)
    const spread = axes.map(() => 0)
    for (let at = 0; at < fields.length; at += stepFields) {
      const one = namedSums(fields, at)
      const turning = pairs > 0 ? (one.products - one.pairs * product) / pairs : 0
      adding[at / stepFields] = (one.squares - one.steps * square) / (2 * steps) + turning
      axes.forEach((axis, place) => {
        const away = ((fields[at + step.axisSums + axis] - (one.steps / count) * meanStep[place]) * count) / steps
        spread[place] += away * away
      })
    }
    const effective = effectiveTracks(own)
    return {
      total: { steps, squares, pairs, products },
      perAxis: axes.map((axis) => ({
        steps: steps / count,
        squares: total[step.axisSquares + axis],
        pairs: pairs / count,
        products: total[step.axisProducts + axis],
      })),
      tracks: groupTracks(own.map((value) => value / count + (value > 0 ? 1 : 0))),
      presence: framePresence(steps, pairs, count * own.filter((value) => value > 0).length),
      effective,
      covarianceDeviations: deviationsIn(adding),
      ...(replicas ? { replicas: replicaFacts(fields, adding, replicas) } : {}),
      meanStep,
      meanStepError: spread.map(
        (value) => particleError({ squares: value, cubes: 0 }, effective) ?? Number.POSITIVE_INFINITY,
      ),
    }
  },

  /** Straight lines; the last one begins at 0. */
  lines({ ols, gls, fromZero }: Readonly<Record<'ols' | 'gls' | 'fromZero', MsdCurve | undefined>>) {
    return {
      ols: ols && attemptEstimate(() => ordinaryLeastSquares(ols)),
      gls: gls && attemptEstimate(() => generalisedLeastSquares(gls)),
      fromZero: fromZero && attemptEstimate(() => generalisedLeastSquares(fromZero, false)),
    }
  },

  /** Straight lines through curves of more and more frames. */
  settling({ curves }: { readonly curves: readonly MsdCurve[] }) {
    return curves.map((curve) => attemptEstimate(() => ordinaryLeastSquares(curve)))
  },

  /** What kind of motion it is. */
  conclude: async (asked: ConclusionAsked) => conclude(asked, await loadElementary()),

  /** Standard errors of the MSD, exact for Brownian motion, times a factor that is known at some lags. */
  msdErrors({ msd, lags, windows, dimensions, tracks, presence, growth, growthLags }: ErrorsAsked) {
    let near = 0
    return Float64Array.from(lags, (lag, i) => {
      if (lag === 0) return 0
      while (near + 1 < growthLags.length && growthLags[near + 1] <= lag) near++
      const [left, right] = [near, Math.min(near + 1, growthLags.length - 1)]
      const way = right > left ? Math.max(0, (lag - growthLags[left]) / (growthLags[right] - growthLags[left])) : 0
      const factor = growth.length > 0 ? growth[left] + way * (growth[right] - growth[left]) : 1
      return msd[i] * factor * relativeEnsembleError(tracks, lag, dimensions, windows[i], presence)
    })
  },

  /** What is to be expected of a motion. */
  async expect({ motion, lags }: { readonly motion: Motion; readonly lags: readonly number[] }) {
    const exact = await loadElementary()
    return {
      msd: Float64Array.from(lags, (lag) => expectedMsd(motion, lag * motion.timeStep, exact)),
      diffusion: motions[motion.kind].longTimeDiffusion(motion),
    }
  },
}

export type Arithmetic = typeof arithmetic
