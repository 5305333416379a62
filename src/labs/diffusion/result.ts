import type { Json, Outcome } from '../../experiments/run'
import type { ShapedArrays } from '../../files/arrays'
import { type Classification, classificationInWords } from '../../physics/diffusion/classification'
import type { DiffusionEstimate } from '../../physics/diffusion/estimators'
import { formatWithError } from '../../ui/format'
import type { Text } from '../../words/text'
import type { Analysis } from './analysis'
import type { FitName } from './fits'
import type { Judged } from './judged'
import type { SingleTracks } from './trackResult'
import { trackArrays, trackSummary } from './trackResult'

/** What is known about a run besides its analysis. */
export interface Facts {
  readonly particles: number
  readonly frames: number
  readonly timeStep: number
  readonly fit: FitName
  readonly wrapped: boolean
  readonly gaps: number
  /** How many of the file's frame numbers lie between two frames: lags are told in those. Absent: 1. */
  readonly frameStep?: number
  /** Number of the first frame, as the file numbers them. Absent: 0. */
  readonly firstFrame?: number
  /** How a file was read. */
  readonly reading?: readonly Text[]
  readonly notices: readonly Text[]
  /** What cannot be trusted. */
  readonly warnings: readonly Text[]
  readonly expectedMsd: Float64Array | undefined
  readonly expectedDiffusion: number | undefined
  readonly units: { readonly length: string; readonly time: string }
}

/** Whether the line was fitted where its slope means a diffusion coefficient. */
export const diffusesAtFit = ({ atFit }: Analysis): boolean =>
  atFit === 'diffusive' || atFit === 'uncertain' || atFit === 'still'

const finite = (value: number | undefined) => (value !== undefined && Number.isFinite(value) ? value : null)
const list = (values: Iterable<number>): Json => Array.from(values, finite)

const lagCount = ({ fitRange: [first, last] }: DiffusionEstimate) => last - first + 1

function describeEstimate(estimate: Judged | undefined, step: number): Json {
  if (!estimate) return null
  const { diffusionCoefficient, diffusionError, noiseVariance, fitRange, judged } = estimate
  return {
    diffusionCoefficient: finite(diffusionCoefficient),
    diffusionError: finite(diffusionError),
    errorAssumption: judged.assumption,
    brownianError: finite(judged.brownianError),
    particleError: finite(judged.particleError),
    ...(judged.replicaError === undefined ? {} : { replicaError: judged.replicaError }),
    ...(estimate.leastError === undefined ? {} : { leastError: finite(estimate.leastError) }),
    localisationVariance: finite(noiseVariance),
    fitRange: fitRange.map((lag) => lag * step),
  }
}

/** What the motion does, in a sentence for the page. (That of documents is part of every checksum, and stays as it is.) */
export const behaviourInWords = (classification: Classification): Text =>
  classificationInWords(classification, ({ exponent, exponentError }) => formatWithError(exponent, exponentError))

/** The document's result and the arrays for files. */
export function outcome(
  analysis: Analysis,
  facts: Facts,
  tracks?: SingleTracks,
): Pick<Outcome, 'result' | 'arrays' | 'warnings'> {
  const { msd, moments, diffusion } = analysis
  const chosen = diffusion.estimates[facts.fit]
  const { length, time } = facts.units
  const step = facts.frameStep ?? 1
  const inFrames = (lags: Iterable<number>) => Array.from(lags, (lag) => lag * step)
  const times = Float64Array.from(msd.lags, (lag) => lag * facts.timeStep)
  const lengthSquared = length === '' ? undefined : `${length}²`
  const withUnit = (unit: string | undefined) => (unit === undefined || unit === '' ? {} : { unit })
  const count = msd.lags.length
  const axes = analysis.axes.indices.length
  const perAxis = new Float64Array(count * axes)
  for (let axis = 0; axis < axes; axis++)
    for (let i = 0; i < count; i++) perAxis[i * axes + axis] = msd.perAxis[axis * count + i]
  const column = (data: Float64Array | number[], unit?: string) => ({
    data: Float64Array.from(data),
    shape: [data.length],
    ...withUnit(unit),
  })
  const arrays: ShapedArrays = {
    lag: { data: Int32Array.from(inFrames(msd.lags)), shape: [count] },
    time: column(times, time),
    msd: column(msd.msd, lengthSquared),
    msdError: column(analysis.msdError, lengthSquared),
    msdAxes: { data: perAxis, shape: [count, axes], ...withUnit(lengthSquared) },
    ...(facts.expectedMsd ? { expectedMsd: column(facts.expectedMsd, lengthSquared) } : {}),
    diffusionCoefficient: column([chosen?.diffusionCoefficient ?? Number.NaN, chosen?.diffusionError ?? Number.NaN]),
    momentLag: { data: Int32Array.from(inFrames(moments.lags)), shape: [moments.lags.length] },
    scatter: column(moments.scatter),
    nonGaussian: column(analysis.nonGaussian),
    convergenceFrames: {
      data: Int32Array.from(analysis.convergence.frames),
      shape: [analysis.convergence.frames.length],
    },
    convergence: column(analysis.convergence.diffusionCoefficient),
    convergenceError: column(analysis.convergence.diffusionError),
    ...(tracks ? trackArrays(tracks, facts.units, facts) : {}),
  }
  const result: Outcome['result'] = {
    particles: facts.particles,
    frames: facts.frames,
    dimensions: axes,
    lags: inFrames(msd.lags),
    time: list(times),
    msd: list(msd.msd),
    msdError: list(analysis.msdError),
    diffusionCoefficient: finite(chosen?.diffusionCoefficient),
    diffusionError: finite(chosen?.diffusionError),
    ...(chosen?.credibleInterval ? { credibleInterval: list(chosen.credibleInterval) } : {}),
    errorAssumption: chosen?.judged.assumption ?? null,
    fitLags: chosen ? lagCount(chosen) : null,
    fitRange: chosen ? inFrames(chosen.fitRange) : null,
    estimates: {
      ols: describeEstimate(diffusion.estimates.ols, step),
      gls: describeEstimate(diffusion.estimates.gls, step),
      cve: describeEstimate(diffusion.estimates.cve, step),
      // Where it is asked for: what is the same run as ever keeps its checksum.
      ...(facts.fit === 'posterior' ? { posterior: describeEstimate(diffusion.estimates.posterior, step) } : {}),
    },
    exponent: finite(analysis.exponent.exponent),
    exponentError: finite(analysis.exponent.exponentError),
    behaviour: analysis.classification.verdict,
    wrapped: facts.wrapped,
    gaps: facts.gaps,
    expectedMsd: facts.expectedMsd ? list(facts.expectedMsd) : null,
    expectedDiffusion: finite(facts.expectedDiffusion),
    ...(chosen && chosen.ofReplicas.length > 0
      ? { replicas: { count: chosen.ofReplicas.length, diffusionCoefficients: list(chosen.ofReplicas) } }
      : {}),
    ...(tracks ? { tracks: trackSummary(tracks) } : {}),
    ...(facts.reading ? { reading: [...facts.reading] } : {}),
    notices: [...facts.notices],
  }
  return { result, arrays, warnings: facts.warnings }
}
