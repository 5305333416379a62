import type { JobOptions } from '../../compute/types'
import { nonGaussianParameter } from '../../physics/diffusion/displacements'
import { logarithmicLags } from '../../physics/diffusion/exponent'
import type { Conclusion } from './conclude'
import type { Convergence, Estimates, FitAsked, Observed } from './estimate'
import { convergence, estimateDiffusion } from './estimate'
import type { Axes, Moments, Msd } from './measure'
import { displacementMoments, msdAtLags, msdBySpectrum } from './measure'
import type { Extent } from './memory'
import { momentLags } from './memory'
import type { TrajectorySet } from './trajectorySet'

/** What is measured of a set of trajectories. */
export interface Measurement {
  readonly axes: Axes
  readonly observed: Observed
  readonly msd: Msd
  readonly method: 'direct' | 'fft'
  readonly moments: Moments
  /** Displacements that entered the MSD. */
  readonly displacements: number
  /** Time that the MSD took. */
  readonly milliseconds: number
}

/** Everything that is found out about a set of trajectories. `atFit` is said once a constant error of position is taken off. */
export interface Analysis extends Measurement, Conclusion {
  /** Standard error of each MSD, exact for Brownian motion. */
  readonly msdError: Float64Array
  readonly nonGaussian: Float64Array
  readonly diffusion: Estimates
  readonly convergence: Convergence
}

export interface MeasurementRequest {
  readonly axes: Axes
  readonly observed: Observed
  readonly lags: 'all' | readonly number[]
  readonly method: 'auto' | 'direct' | 'fft'
}

/** From so many lags on the Fourier transform is faster. */
const manyLags = 48

function chooseMethod(
  { method, observed }: MeasurementRequest,
  lags: number,
  { frames, tracks }: Extent,
): 'direct' | 'fft' {
  if (observed.gaps || tracks) return 'direct'
  if (method !== 'auto') return method
  return lags >= manyLags && frames >= 64 ? 'fft' : 'direct'
}

/** The entries of a curve at some of its lags, which are in rising order. */
function select(all: Msd, lags: readonly number[]): Msd {
  const count = all.lags.length
  const axes = all.perAxis.length / count
  return {
    lags,
    msd: Float64Array.from(lags, (lag) => all.msd[lag]),
    perAxis: Float64Array.from({ length: axes * lags.length }, (_, i) => {
      return all.perAxis[Math.floor(i / lags.length) * count + lags[i % lags.length]]
    }),
    windows: Float64Array.from(lags, (lag) => all.windows[lag]),
  }
}

/** Measures a set of trajectories. @throws the signal's reason, or a ComputeError */
export async function measureDisplacements(
  set: TrajectorySet,
  request: MeasurementRequest,
  options: JobOptions = {},
): Promise<Measurement> {
  const { axes, observed } = request
  const { frames } = set
  const { signal } = options
  const all = frames === 1 ? [0] : Array.from({ length: frames - 1 }, (_, i) => i + 1)
  const asked = request.lags === 'all' ? all : request.lags
  const method = chooseMethod(request, asked.length, set)
  const start = performance.now()
  const measured =
    method === 'fft'
      ? select(await msdBySpectrum(set, axes, options), asked)
      : await msdAtLags(set, axes, asked, { gaps: observed.gaps }, options)
  const milliseconds = performance.now() - start
  // Where frames are missing, long lags may have no window.
  const there = asked.filter((_, i) => measured.windows[i] > 0)
  const msd = there.length === asked.length ? measured : keep(measured, (i) => measured.windows[i] > 0)
  const momentsAt = frames === 1 ? [0] : logarithmicLags(frames - 1, momentLags)
  const counted = await displacementMoments(set, axes, momentsAt, { signal })
  const moments = { ...counted, ...keepMoments(counted, (i) => counted.windows[i] > 0) }
  const displacements = msd.windows.reduce((sum, windows) => sum + windows, 0)
  return { axes, observed, msd, method, moments, displacements, milliseconds }
}

/** Finds out what was measured: D, its error, the kind of motion. @throws the signal's reason, or a ComputeError */
export async function diagnose(
  set: TrajectorySet,
  measurement: Measurement,
  fit: FitAsked,
  { signal }: JobOptions = {},
): Promise<Analysis> {
  const { axes, observed, msd, moments } = measurement
  const dimensions = axes.indices.length
  const diffusion = await estimateDiffusion(set, axes, observed, fit, { signal })
  const line = diffusion.estimates.ols
  const fitRange = line?.fitRange ?? ([1, 2] as const)
  const conclusion = await set.desk.ask('conclude', {
    lags: moments.lags,
    msd: moments.msd,
    perAxis: moments.perAxis,
    windows: moments.windows,
    scatter: moments.scatter,
    scatterMatrix: moments.scatterMatrix,
    dimensions,
    positions: Math.max(2, Math.round(diffusion.positions)),
    tracks: diffusion.steps.tracks,
    presence: diffusion.steps.presence,
    effective: diffusion.steps.effective,
    lost: observed.drifted ? 1 : 0,
    fitRange,
    skewness: line?.skewness ?? 0,
    significance: line ? line.diffusionCoefficient / line.diffusionError : Number.POSITIVE_INFINITY,
    offset: Math.max(0, 2 * dimensions * (line?.noiseVariance ?? 0)),
  })
  const { lags, windows } = msd
  const growth = { growth: conclusion.growth, growthLags: moments.lags }
  const { tracks, presence } = diffusion.steps
  const facts = { msd: msd.msd, lags, windows, dimensions, tracks, presence, ...growth }
  return {
    ...measurement,
    ...conclusion,
    msdError: await set.desk.ask('msdErrors', facts, lags.length),
    nonGaussian: Float64Array.from(moments.lags, (_, i) =>
      nonGaussianParameter(moments.msd[i], moments.fourth[i], dimensions),
    ),
    diffusion,
    convergence: await convergence(set, axes, observed, fitRange, diffusion, { signal }),
  }
}

/** The entries of a curve that a condition picks. */
function keep(curve: Msd, wanted: (index: number) => boolean): Msd {
  const count = curve.lags.length
  return {
    lags: curve.lags.filter((_, i) => wanted(i)),
    msd: curve.msd.filter((_, i) => wanted(i)),
    perAxis: curve.perAxis.filter((_, i) => wanted(i % count)),
    windows: curve.windows.filter((_, i) => wanted(i)),
  }
}

function keepMoments(moments: Moments, wanted: (index: number) => boolean): Moments {
  const count = moments.lags.length
  return {
    ...keep(moments, wanted),
    fourth: moments.fourth.filter((_, i) => wanted(i)),
    scatter: moments.scatter.filter((_, i) => wanted(i)),
    scatterMatrix: moments.scatterMatrix.filter((_, i) => wanted(Math.floor(i / count)) && wanted(i % count)),
  }
}
