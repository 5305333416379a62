import type { JobOptions } from '../../compute/types'
import type { ElementaryFunctions } from '../../kernels/elementary'
import type { Behaviour, Classification } from '../../physics/diffusion/classification'
import { behaviourOf, classify } from '../../physics/diffusion/classification'
import { nonGaussianParameter } from '../../physics/diffusion/displacements'
import { relativeMsdError } from '../../physics/diffusion/errorBars'
import type { Exponent } from '../../physics/diffusion/exponent'
import { anomalousExponent, logarithmicLags } from '../../physics/diffusion/exponent'
import type { Convergence, Estimates, Observed } from './estimate'
import { convergence, estimateDiffusion } from './estimate'
import type { Axes, Moments, Msd } from './measure'
import { displacementMoments, msdAtLags, msdBySpectrum } from './measure'
import { momentLags } from './memory'
import type { TrajectorySet } from './trajectorySet'

/** Everything that is found out about a set of trajectories. */
export interface Analysis {
  readonly axes: Axes
  readonly observed: Observed
  readonly msd: Msd
  /** Standard error of each MSD, exact for Brownian motion. */
  readonly msdError: Float64Array
  readonly method: 'direct' | 'fft'
  readonly moments: Moments
  readonly nonGaussian: Float64Array
  readonly diffusion: Estimates
  readonly exponent: Exponent
  readonly classification: Classification
  /** What the motion does around the lags of the fit, once a constant error of position is taken off. */
  readonly atFit: Behaviour
  readonly convergence: Convergence
  /** Displacements that entered the MSD. */
  readonly displacements: number
  /** Time that the MSD took. */
  readonly milliseconds: number
}

export interface AnalysisRequest {
  readonly axes: Axes
  readonly observed: Observed
  readonly lags: 'all' | readonly number[]
  readonly method: 'auto' | 'direct' | 'fft'
  readonly fitLags: readonly number[]
}

/** From so many lags on the Fourier transform is faster. */
const manyLags = 48

function chooseMethod({ method, observed }: AnalysisRequest, lags: number, frames: number): 'direct' | 'fft' {
  if (observed.gaps) return 'direct'
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
export async function analyse(
  set: TrajectorySet,
  request: AnalysisRequest,
  functions: ElementaryFunctions,
  options: JobOptions = {},
): Promise<Analysis> {
  const { axes, observed } = request
  const { frames, particles } = set
  const { signal } = options
  const dimensions = axes.indices.length
  const all = frames === 1 ? [0] : Array.from({ length: frames - 1 }, (_, i) => i + 1)
  const asked = request.lags === 'all' ? all : request.lags
  const method = chooseMethod(request, asked.length, frames)
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
  const diffusion = await estimateDiffusion(set, axes, observed, request.fitLags, functions, { signal })
  const positions = Math.max(2, Math.round(diffusion.positions))
  const statistics = { positions, dimensions, particles }
  const relative = (lag: number, windows: number) =>
    lag === 0 ? 0 : relativeMsdError(lag, Math.max(windows / particles, 1 / particles), dimensions, particles)
  const usable = moments.lags.map((_, i) => i).filter((i) => moments.lags[i] < positions && moments.msd[i] > 0)
  const exponentOver = (chosen: readonly number[], offset = 0): Exponent =>
    chosen.length < 2
      ? { exponent: Number.NaN, exponentError: Number.NaN }
      : anomalousExponent(
          chosen.map((i) => moments.lags[i]),
          chosen.map((i) => moments.msd[i] - offset),
          statistics,
          chosen.map((i) => moments.scatter[i]),
          functions.log,
        )
  const within = (first: number, last: number) =>
    usable.filter((i) => moments.lags[i] >= first && moments.lags[i] <= last)
  const line = diffusion.estimates.ols
  const [first, last] = line?.fitRange ?? [1, 2]
  const offset = Math.max(0, 2 * dimensions * (line?.noiseVariance ?? 0))
  const around = within(first, 3 * last + 3).filter((i) => moments.msd[i] > offset)
  const long = Math.max(4, Math.floor(positions / 8))
  return {
    axes,
    observed,
    msd,
    msdError: Float64Array.from(msd.lags, (lag, i) => msd.msd[i] * relative(lag, msd.windows[i])),
    method,
    moments,
    nonGaussian: Float64Array.from(moments.lags, (_, i) =>
      nonGaussianParameter(moments.msd[i], moments.fourth[i], dimensions),
    ),
    diffusion,
    exponent: exponentOver(within(1, long)),
    classification: classify(exponentOver(within(1, 4)), exponentOver(within(Math.max(1, Math.floor(long / 4)), long))),
    atFit: behaviourOf(exponentOver(around, offset)),
    convergence: await convergence(set, axes, observed, [first, last], { signal }),
    displacements: msd.windows.reduce((sum, windows) => sum + windows, 0),
    milliseconds,
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
  return {
    ...keep(moments, wanted),
    fourth: moments.fourth.filter((_, i) => wanted(i)),
    scatter: moments.scatter.filter((_, i) => wanted(i)),
  }
}
