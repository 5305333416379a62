import type { JobOptions } from '../../compute/types'
import { loadElementary } from '../../kernels/elementary'
import type { DiffusionEstimate, MsdCurve } from '../../physics/diffusion/estimators'
import { covarianceEstimator, optimalLags } from '../../physics/diffusion/estimators'
import { logarithmicLags } from '../../physics/diffusion/exponent'
import type { Deviations, JudgedError } from '../../physics/diffusion/particleScatter'
import { judgeError, particleError, skewness } from '../../physics/diffusion/particleScatter'
import type { StepFacts } from './arithmetic'
import { attemptEstimate } from './arithmetic'
import type { FitName } from './fits'
import type { Axes, Msd } from './measure'
import { deviationsOf, msdAtLags, stepMoments } from './measure'
import type { TrajectorySet } from './trajectorySet'

/** What is known about the trajectories besides their positions. */
export interface Observed {
  readonly timeStep: number
  readonly gaps: boolean
  /** Whether a common drift was taken off: it takes one particle's worth of knowledge along. */
  readonly drifted: boolean
}

/** An estimate with what its error rests on. */
export interface Judged extends DiffusionEstimate {
  readonly judged: JudgedError
  /** How far a few particles carry D: see `skewness`. */
  readonly skewness: number
}

/** All three estimates of D, as far as there are enough frames for them. */
export interface Estimates {
  readonly estimates: Readonly<Record<FitName, Judged | undefined>>
  /** Best number of lags for a straight line. */
  readonly optimal: number
  readonly steps: StepFacts
  readonly timeStep: number
  /** Positions per particle, the mean where tracks differ. */
  readonly positions: number
}

/** A line through more lags than this is thinned evenly: the points in between carry almost nothing, and the covariance matrix costs their square. */
const mostFitLags = 120
/** Lags that generalised least squares takes by itself: more add next to nothing. */
const glsLags = 20

/** Whole numbers from first to last, thinned to at most `mostFitLags`. */
export function lagRange(first: number, last: number): number[] {
  const count = last - first + 1
  const kept = Math.min(count, mostFitLags)
  return Array.from({ length: kept }, (_, i) =>
    kept === 1 ? first : first + Math.round((i * (count - 1)) / (kept - 1)),
  )
}

/** The lags that a fit is asked to take, or the best ones. */
function rangeOf(asked: readonly number[], standard: number, frames: number): [first: number, last: number] {
  const [first, last] = asked.length === 0 ? [1, standard] : asked.length === 1 ? [1, asked[0]] : [asked[0], asked[1]]
  return [Math.min(first, frames - 1), Math.min(last, frames - 1)]
}

/** The part of a measured curve at some of its lags. */
function curveAt(msd: Msd, lags: readonly number[], facts: Omit<MsdCurve, 'lags' | 'msd' | 'perAxis'>): MsdCurve {
  const place = new Map(msd.lags.map((lag, i) => [lag, i]))
  const at = lags.map((lag) => place.get(lag) ?? 0)
  const perAxis = Array.from({ length: facts.dimensions }, (_, axis) => {
    return at.map((i) => msd.perAxis[axis * msd.lags.length + i])
  }).flat()
  return { ...facts, lags, msd: at.map((i) => msd.msd[i]), perAxis }
}

/** Weights of an estimate at each lag that was measured, 0 where it takes none. */
function weightsAt(lags: readonly number[], weights: DiffusionEstimate['weights']): number[] {
  const place = new Map(weights?.lags.map((lag, i) => [lag, weights.of[i]]))
  return lags.map((lag) => place.get(lag) ?? 0)
}

/** Diffusion coefficients by all three ways. @param asked lags of the fit: none (best), the last one, or first and last */
export async function estimateDiffusion(
  set: TrajectorySet,
  axes: Axes,
  { timeStep, gaps, drifted }: Observed,
  asked: readonly number[],
  options: JobOptions = {},
): Promise<Estimates> {
  const dimensions = axes.indices.length
  const series = set.particles * dimensions
  const steps = await stepMoments(set, axes, options)
  const { total, tracks, effective } = steps
  const positions = total.steps / series + 1
  const moving = tracks.reduce((sum, group) => sum + group.tracks, 0) * dimensions
  const cve =
    total.steps > 0 ? attemptEstimate(() => covarianceEstimator(total, timeStep, moving, steps.perAxis)) : undefined
  const noise =
    cve && cve.diffusionCoefficient > 0 ? Math.max(0, cve.noiseVariance) / (cve.diffusionCoefficient * timeStep) : 0
  const optimal = optimalLags(noise, Math.floor(positions), await loadElementary())
  const ols = lagRange(...rangeOf(asked, optimal, set.frames))
  const gls = lagRange(...rangeOf(asked, Math.max(optimal, Math.min(glsLags, Math.floor(positions / 2))), set.frames))
  const needed = [...new Set([...ols, ...gls])].sort((a, b) => a - b).filter((lag) => lag >= 1)
  const msd = needed.length > 0 ? await msdAtLags(set, axes, needed, { gaps }, options) : undefined
  const facts = { dimensions, particles: set.particles, positions: Math.round(positions), timeStep, tracks }
  const longest = Math.max(0, ...tracks.map((group) => group.positions))
  const curve = (lags: readonly number[]) => {
    // With gaps the longest lags may have no window at all, or lie beyond every track.
    const there = msd ? lags.filter((lag) => lag < longest && msd.windows[msd.lags.indexOf(lag)] > 0) : []
    return msd && there.length >= 2 ? curveAt(msd, there, facts) : undefined
  }
  const lines = await set.desk.ask('lines', { ols: curve(ols), gls: curve(gls) })
  const found = [lines.ols, lines.gls].map((line) => line?.weights)
  const deviations = msd
    ? await deviationsOf(
        set,
        axes,
        msd,
        found.map((weights) => weightsAt(msd.lags, weights)),
        options,
      )
    : []
  const lost = drifted ? 1 : 0
  const none: Deviations = { squares: 0, cubes: 0 }
  const judge = (estimate: DiffusionEstimate | undefined, { squares, cubes } = none): Judged | undefined => {
    if (!estimate) return undefined
    // Particles whose mean motion was taken off are as good as one particle fewer.
    const shrunk = effective > lost ? effective / (effective - lost) : 1
    const brownian = estimate.diffusionError * Math.sqrt(shrunk)
    const judged = judgeError(brownian, particleError({ squares: squares * shrunk, cubes }, effective), effective)
    return { ...estimate, diffusionError: judged.error, judged, skewness: skewness({ squares, cubes }) }
  }
  return {
    estimates: {
      ols: judge(lines.ols, deviations[0]),
      gls: judge(lines.gls, deviations[1]),
      cve: judge(cve, {
        squares: steps.covarianceDeviations.squares / (timeStep * timeStep),
        cubes: steps.covarianceDeviations.cubes / (timeStep * timeStep * timeStep),
      }),
    },
    optimal,
    steps,
    timeStep,
    positions,
  }
}

export interface Convergence {
  /** Frames that were looked at. */
  readonly frames: number[]
  readonly diffusionCoefficient: number[]
  readonly diffusionError: number[]
}

/**
 * D from the first frames only, for more and more of them: how it settles.
 * @param fitRange the lags of the straight line
 * @param whole what all frames gave
 */
export async function convergence(
  set: TrajectorySet,
  axes: Axes,
  { timeStep, gaps }: Observed,
  fitRange: readonly [number, number],
  whole: Estimates,
  options: JobOptions = {},
): Promise<Convergence> {
  const { tracks } = whole.steps
  const judged = whole.estimates.ols?.judged
  const growth = judged?.assumption === 'particles' ? judged.error / judged.brownianError : 1
  const lags = lagRange(...fitRange)
  const out: Convergence = { frames: [], diffusionCoefficient: [], diffusionError: [] }
  const least = Math.max(4, lags[lags.length - 1] + 2)
  const lengths = logarithmicLags(set.frames, 40).filter((frames) => frames >= least)
  const kept = lengths.filter((_, i) => (lengths.length - 1 - i) % Math.ceil(lengths.length / 14) === 0)
  const curves: MsdCurve[] = []
  for (const frames of kept) {
    const msd = await msdAtLags(set, axes, lags, { gaps, frames }, options)
    if (msd.windows.some((windows) => windows === 0)) continue
    const facts = {
      dimensions: axes.indices.length,
      particles: set.particles,
      positions: frames,
      timeStep,
      tracks: tracks.map((group) => ({ ...group, positions: Math.min(group.positions, frames) })),
    }
    curves.push(curveAt(msd, lags, facts))
  }
  const found = await set.desk.ask('settling', { curves })
  found.forEach((estimate, i) => {
    if (!estimate) return
    out.frames.push(curves[i].positions)
    out.diffusionCoefficient.push(estimate.diffusionCoefficient)
    out.diffusionError.push(growth * estimate.diffusionError)
  })
  return out
}
