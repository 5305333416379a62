import type { JobOptions } from '../../compute/types'
import { momentFields, shapeFields, stepFields } from '../../kernels/diffusionLayout'
import { call } from '../../kernels/exports'
import { logarithmicLags } from '../../physics/diffusion/exponent'
import type { Analysis } from './analysis'
import { lagRange } from './estimate'
import type { FitName } from './fits'
import type { Axes } from './measure'
import { momentLags } from './memory'
import type { TrackFindings } from './trackArithmetic'
import type { TrajectorySet } from './trajectorySet'

/** Lags that the line of a single track may take: points in between carry almost nothing. */
const mostLags = 40

/** What the kernel tells of every particle at some lags, `momentLags` at a time. */
async function atLags<T>(
  set: TrajectorySet,
  axes: Axes,
  lags: readonly number[],
  { signal }: JobOptions,
  take: (fields: Float64Array, lags: readonly number[]) => Promise<T>,
): Promise<T[]> {
  const { pointers, particles, frames } = set
  const found: T[] = []
  for (let start = 0; start < lags.length; start += momentLags) {
    const part = lags.slice(start, start + momentLags)
    await set.pool.write(pointers.lags, Int32Array.from(part))
    const told = { frames, axes: axes.bits, lags: pointers.lags, lagCount: part.length, out: pointers.work }
    await set.perBlocks((block) => call('displacementMoments', { ...block, ...told }), { signal })
    found.push(await take(await set.numbers(pointers.work, momentFields * particles * part.length), part))
  }
  return found
}

/**
 * D, α, lengths and the error of position of every track by itself.
 * @param fit how D is taken; a straight line takes as many lags as suit the length of the track, or those that were asked for
 * @param fitLags none (the best), the last one, or first and last
 */
export async function trackFindings(
  set: TrajectorySet,
  analysis: Pick<Analysis, 'axes' | 'observed' | 'diffusion'>,
  fit: FitName,
  fitLags: readonly number[],
  { signal }: JobOptions = {},
): Promise<TrackFindings> {
  const { axes, diffusion } = analysis
  const { timeStep } = analysis.observed
  const { desk, pointers, particles, frames } = set
  const dimensions = axes.indices.length
  const out = pointers.work
  await set.perBlocks((block) => call('trackShapes', { ...block, axes: axes.bits, out }), { signal })
  const shapes = await desk.ask('trackShapes', { fields: await set.numbers(out, shapeFields * particles) })
  await set.perBlocks((block) => call('stepMoments', { ...block, frames, axes: axes.bits, out }), { signal })
  const steps = await set.numbers(out, stepFields * particles)
  const { running, ...byNeighbours } = await desk.ask('trackNeighbours', { fields: steps, timeStep, dimensions })

  // What the recording as a whole says of the errors of position holds for each of its tracks.
  const whole = diffusion.estimates[fit]
  const noise = Math.max(0, whole?.noiseVariance ?? 0)
  const D = whole?.diffusionCoefficient ?? 0
  const noiseRatio = D > 0 ? noise / (2 * D * timeStep) : 0
  const groups = new Map<number, number>()
  const rows = Int32Array.from(running, (positions) => {
    const place = groups.get(positions) ?? groups.size
    groups.set(positions, place)
    return place
  })
  const given = fitLags.length > 0
  const [first, last] = fitLags.length === 2 ? fitLags : [1, fitLags[0] ?? Math.min(mostLags, frames - 1)]
  const most = Math.min(last, frames - 1)
  const lineLags = first < most ? thinned(lagRange(first, most)) : []
  const powerLags = frames > 1 ? logarithmicLags(frames - 1, momentLags) : []
  const lengths = Float64Array.from(groups.keys())
  const asked = { lengths, fit, lineLags, powerLags, given, noiseRatio, dimensions }
  const weights = await desk.ask('trackWeights', asked)
  const used = (lags: readonly number[], which: 'line' | 'power') => {
    const taken = new Set(weights.flatMap((each) => each[which]?.lags ?? []))
    return lags.filter((lag) => taken.has(lag))
  }
  const seen = { particles, axes: axes.indices, rows, weights }
  const byLine = async () => {
    const parts = await atLags(set, axes, used(lineLags, 'line'), { signal }, (fields, lags) =>
      desk.ask('trackLines', { fields, lags, ...seen }),
    )
    const sum = (name: 'slope' | 'intercept' | 'rise') => {
      const total = new Float64Array(particles)
      for (const part of parts) part[name].forEach((value, i) => (total[i] += value))
      return total
    }
    const sums = { slope: sum('slope'), intercept: sum('intercept'), rise: sum('rise') }
    return desk.ask('trackSlopes', { ...sums, rows, weights, timeStep, dimensions })
  }
  const found = fit === 'cve' ? byNeighbours : await byLine()
  const [powers] = await atLags(set, axes, used(powerLags, 'power'), { signal }, (fields, lags) =>
    desk.ask('trackPowers', { fields, lags, offset: 2 * noise, ...seen }),
  )
  const unknown = () => new Float64Array(particles).fill(Number.NaN)
  return { fit, ...shapes, ...found, ...(powers ?? { exponent: unknown(), exponentError: unknown() }) }
}

/** Every so many of them, both ends among them. */
const thinned = (lags: readonly number[]): number[] => {
  const kept = Math.min(lags.length, mostLags)
  return Array.from({ length: kept }, (_, i) => lags[Math.round((i * (lags.length - 1)) / Math.max(1, kept - 1))])
}
