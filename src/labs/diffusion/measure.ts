import type { JobOptions } from '../../compute/types'
import { momentFields, stepFields } from '../../kernels/diffusionLayout'
import { call } from '../../kernels/exports'
import type { Deviations } from '../../physics/diffusion/particleScatter'
import type { StepFacts } from './arithmetic'
import { momentLags, mostDirectLags } from './memory'
import type { TrajectorySet } from './trajectorySet'

/** Which axes count, as names and as the kernels' bits. */
export interface Axes {
  readonly indices: readonly number[]
  readonly bits: number
}

export function axesOf(names: string, dimensions: number): Axes {
  const indices = [...names].map((name) => 'xyz'.indexOf(name)).filter((axis) => axis < dimensions)
  return { indices, bits: indices.reduce((bits, axis) => bits | (1 << axis), 0) }
}

/** Mean-square displacements at some lags. */
export interface Msd {
  readonly lags: readonly number[]
  /** Summed over the axes. */
  readonly msd: Float64Array
  /** For each axis in turn, at all lags. */
  readonly perAxis: Float64Array
  /** Windows over all particles. */
  readonly windows: Float64Array
}

/** Displacements below which a job is too short to be handed out block by block: some 50 ms on one core. */
const shortJob = 1e8

/** Adds the axes and divides by the windows. */
function average(lags: readonly number[], sums: Float64Array, windows: Float64Array, axes: number): Msd {
  const perAxis = new Float64Array(axes * lags.length)
  const msd = new Float64Array(lags.length)
  for (let axis = 0; axis < axes; axis++) {
    for (let i = 0; i < lags.length; i++) {
      perAxis[axis * lags.length + i] = sums[axis * lags.length + i] / windows[i]
      msd[i] += perAxis[axis * lags.length + i]
    }
  }
  return { lags, msd, perAxis, windows }
}

/**
 * MSD at chosen lags, window by window.
 * @param frames look only at the first so many
 * @param gaps whether positions may be missing
 */
export async function msdAtLags(
  set: TrajectorySet,
  axes: Axes,
  lags: readonly number[],
  { gaps, frames = set.frames }: { readonly gaps: boolean; readonly frames?: number },
  options: JobOptions = {},
): Promise<Msd> {
  const count = axes.indices.length
  const sums = new Float64Array(count * lags.length)
  const windows = new Float64Array(lags.length)
  for (let start = 0; start < lags.length; start += mostDirectLags) {
    const part = lags.slice(start, start + mostDirectLags)
    const size = (gaps ? count + 1 : count) * part.length
    await set.pool.write(set.pointers.lags, Int32Array.from(part))
    await set.clearWork(8 * size * set.blocks)
    const progress = (fraction: number) => options.onProgress?.((start + fraction * part.length) / lags.length)
    const { lags: lagPointer, work } = set.pointers
    const measured = { frames, axes: axes.bits, lags: lagPointer, lagCount: part.length }
    if (!gaps && set.particles * frames * part.length < shortJob) {
      await set.perWorkers(
        (share) => call('msdDirectShare', { ...share, ...measured, out: work, stride: 8 * size }),
        options,
      )
    } else {
      await set.perBlocks(
        (particles, block) => {
          const out = work + 8 * size * block
          return gaps
            ? call('msdGapped', { ...particles, ...measured, out, counts: out + 8 * count * part.length })
            : call('msdDirect', { ...particles, ...measured, out })
        },
        { ...options, onProgress: progress },
      )
    }
    const total = await set.sumBlocks(set.pointers.work, size)
    part.forEach((lag, i) => {
      for (let axis = 0; axis < count; axis++) sums[axis * lags.length + start + i] = total[axis * part.length + i]
      windows[start + i] = gaps ? total[count * part.length + i] : set.windowsAt(lag, frames)
    })
  }
  return average(lags, sums, windows, count)
}

/** MSD at all lags from 0 to frames - 1 by Fourier transform; no position may be missing. */
export async function msdBySpectrum(set: TrajectorySet, axes: Axes, options: JobOptions = {}): Promise<Msd> {
  const { frames, length, pointers, order, blocks } = set
  const count = axes.indices.length
  const size = count * (length + frames)
  await set.clearWork(8 * size * blocks)
  if (set.particles * length < shortJob / 16) {
    const places = { out: pointers.work, squares: 8 * count * length, stride: 8 * size }
    await set.perWorkers((share) => call('msdSpectrumShare', { ...share, frames, axes: axes.bits, ...places }), options)
  } else {
    await set.perBlocks((particles, block) => {
      const power = pointers.work + 8 * size * block
      const squares = power + 8 * count * length
      return call('msdSpectrum', { ...particles, frames, axes: axes.bits, power, squares })
    }, options)
  }
  const total = await set.sumBlocks(pointers.work, size)
  const lags = Array.from({ length: frames }, (_, lag) => lag)
  const windows = Float64Array.from(lags, (lag) => set.particles * (frames - lag))
  const sums = new Float64Array(count * frames)
  for (let axis = 0; axis < count; axis++) {
    // Back from the spectrum to the autocorrelation: it is real and even, so the same transform serves.
    const power = total.subarray(axis * length, (axis + 1) * length)
    await set.pool.write(pointers.work, await set.desk.ask('natural', { power, order }, length))
    await set.pool.together(
      () => call('fourierInPlace', { state: pointers.state, re: pointers.work, im: pointers.work + 8 * length }),
      { workers: 1 },
    )
    const transformed = await set.numbers(pointers.work, length)
    const squares = total.subarray(count * length + axis * frames, count * length + (axis + 1) * frames)
    // `average` divides by the windows of all particles.
    sums.set(await set.desk.ask('displacements', { transformed, order, squares }, length), axis * frames)
  }
  return average(lags, sums, windows, count)
}

/** What the displacements of single particles tell, at a few lags. */
export interface Moments extends Msd {
  /** ⟨r⁴⟩. */
  readonly fourth: Float64Array
  /** Relative standard error of the MSD as the particles differ from one another; NaN for fewer than two. */
  readonly scatter: Float64Array
  /** Of the relative deviations that make it up, between every two lags, row by row. */
  readonly scatterMatrix: Float64Array
}

/** @param lags at most `momentLags` */
export async function displacementMoments(
  set: TrajectorySet,
  axes: Axes,
  lags: readonly number[],
  options: JobOptions = {},
): Promise<Moments> {
  const { pointers, particles, frames } = set
  const count = lags.length
  await set.pool.write(pointers.lags, Int32Array.from(lags))
  const told = { frames, axes: axes.bits, lags: pointers.lags, lagCount: count, out: pointers.work }
  await set.perBlocks((particles) => call('displacementMoments', { ...particles, ...told }), options)
  const fields = await set.numbers(pointers.work, momentFields * particles * count)
  const asked = { fields, particles, count, axes: axes.indices }
  const { windows, sums, fourth, scatter, scatterMatrix } = await set.desk.ask('moments', asked, fields.length * count)
  return { ...average(lags, sums, windows, axes.indices.length), fourth, scatter, scatterMatrix }
}

/** How far particles, and replicas where there are any, are from their share in a quantity; and what each replica says by itself. */
export interface SpreadOf {
  readonly particles: Deviations
  readonly replicas: Deviations
  readonly ofReplicas: readonly number[]
}

/**
 * What particles add to quantities that are weighted sums of the MSD, beyond their shares.
 * @param weights of each quantity on the MSD at the lags of the curve
 */
export async function deviationsOf(
  set: TrajectorySet,
  axes: Axes,
  curve: Msd,
  weights: readonly (readonly number[])[],
  options: JobOptions = {},
): Promise<SpreadOf[]> {
  const { pointers, particles, frames } = set
  const { replicas = [] } = set
  const own = weights.map(() => new Float64Array(replicas.length))
  const totals = weights.map(() => new Float64Array(particles))
  for (let start = 0; start < curve.lags.length; start += momentLags) {
    const lags = curve.lags.slice(start, start + momentLags)
    const count = lags.length
    const part = <T>(values: { slice: (from: number, to: number) => T }) => values.slice(start, start + count)
    await set.pool.write(pointers.lags, Int32Array.from(lags))
    const told = { frames, axes: axes.bits, lags: pointers.lags, lagCount: count, out: pointers.work }
    await set.perBlocks((block) => call('displacementMoments', { ...block, ...told }), options)
    const fields = await set.numbers(pointers.work, momentFields * particles * count)
    const shares = { msd: part(curve.msd), windows: part(curve.windows), weights: weights.map((of) => part(of)) }
    const asked = { fields, particles, count, axes: axes.indices, ...shares }
    const found = await set.desk.ask('deviations', asked, fields.length)
    found.forEach((values, quantity) => values.forEach((value, particle) => (totals[quantity][particle] += value)))
    if (replicas.length === 0) continue
    const parts = await set.desk.ask('replicaSums', { ...asked, replicas }, fields.length)
    parts.forEach((values, quantity) => values.forEach((value, replica) => (own[quantity][replica] += value)))
  }
  const sums = await set.desk.ask('sums', { totals, replicas }, particles * totals.length)
  return sums.map((each, quantity) => ({ ...each, ofReplicas: [...own[quantity]] }))
}

/** Steps and their neighbours' products, for the covariance estimator, and what particles differ in. */
export async function stepMoments(set: TrajectorySet, axes: Axes, options: JobOptions = {}): Promise<StepFacts> {
  const { pointers, particles, frames } = set
  const told = { frames, axes: axes.bits, out: pointers.work }
  await set.perBlocks((particles) => call('stepMoments', { ...particles, ...told }), options)
  const fields = await set.numbers(pointers.work, stepFields * particles)
  const { replicas } = set
  return set.desk.ask('steps', { fields, axes: axes.indices, ...(replicas ? { replicas } : {}) }, fields.length)
}

/** Distribution of the displacement along one axis at one lag (van Hove's self part), all axes together. */
export interface DisplacementHistogram {
  readonly lag: number
  readonly lower: number
  readonly width: number
  readonly counts: Float64Array
  /** Displacements, those beyond the ends included. */
  readonly total: number
}

export async function displacementHistogram(
  set: TrajectorySet,
  axes: Axes,
  lag: number,
  halfWidth: number,
  bins: number,
  options: JobOptions = {},
): Promise<DisplacementHistogram> {
  const { pointers, frames, blocks } = set
  const size = axes.indices.length * (bins + 2)
  const width = (2 * halfWidth) / bins
  await set.clearWork(4 * size * blocks)
  const told = { frames, axes: axes.bits, lag, lower: -halfWidth, width, bins }
  await set.perBlocks((particles, block) => {
    const out = pointers.work + 4 * size * block
    return call('displacementHistogram', { ...particles, ...told, out })
  }, options)
  const found = await set.pool.read(pointers.work, 'int32', size * blocks)
  const counts = new Float64Array(bins)
  let total = 0
  found.forEach((count, i) => {
    const bin = i % (bins + 2)
    if (bin < bins) counts[bin] += count
    total += count
  })
  return { lag, lower: -halfWidth, width, counts, total }
}

/** Bins of the histogram on show. */
const bins = 61

/** The histogram at a lag, wide enough for almost all displacements; nothing where nothing moves. */
export async function histogramAt(
  set: TrajectorySet,
  axes: Axes,
  moments: Moments,
  lag: number,
): Promise<DisplacementHistogram | undefined> {
  if (lag >= set.frames) return undefined
  // The moments are known at some lags; between them the width follows a power law closely enough for a plot.
  const place = moments.lags.findIndex((known) => known >= lag)
  const near = place < 0 ? moments.lags.length - 1 : place
  const perAxis = (moments.msd[near] * (lag / moments.lags[near])) / axes.indices.length
  const width = 4.2 * Math.sqrt(perAxis)
  return width > 0 ? displacementHistogram(set, axes, lag, width, bins) : undefined
}
