import { dot, lineWeights } from '../../physics/diffusion/estimators'
import { expectedMsd, motions } from '../../physics/diffusion/motions'
import type { Previewed } from '../../rooms/preview'
import type { Given } from '../../ui/drag/preview'
import { formatNumber } from '../../ui/format'
import { say, type Text } from '../../words/text'
import { axesAmong } from './check'
import { axesOf } from './measure'
import type { Measured } from './run'
import type { DiffusionValues } from './values'
import { motionOf, seenAlong } from './walk/motion'

type InHand = Pick<Previewed<DiffusionValues>, 'values' | 'changed'>

interface Curve {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** Points of the line or curve that is shown. */
const points = 60
/** Lags that a previewed line goes through, at most. */
const mostLags = 120

/** Parameters that the exact curve does not depend on. */
const besideTheMotion = new Set(['particles', 'frames', 'seed', 'workers', 'fitLags'])

/** Lags of the fit as a parameter: in frames as the file numbers them. */
export const fitLagsAt =
  (frameStep: number) =>
  (lags: readonly number[]): Given => ({ fitLags: lags.map((lag) => lag * frameStep) })

/** The exact curve of the motion in hand, at the lags that are shown; undefined where it is another thing that moves. */
export function expectedIn({ values, changed }: InHand, { analysis }: Pick<Measured, 'analysis'>): Curve | undefined {
  if (values.input !== '' || [...changed].every((name) => besideTheMotion.has(name))) return undefined
  const { lags } = analysis.msd
  const { dimensions, timeStep, removeDrift } = values
  const motion = seenAlong(motionOf(values), axesOf(axesAmong(values.axes, { dimensions }), dimensions), removeDrift)
  const last = lags[lags.length - 1]
  const first = lags.find((lag) => lag > 0)
  if (first === undefined) return undefined
  const x = spaced(first, last).map((lag) => lag * timeStep)
  const y = x.map((t) => expectedMsd(motion, t))
  return y.every((value) => value > 0) ? { x, y } : undefined
}

/** A straight line through the lags in hand, all weighted alike, and its D; undefined where they do not move, or are too few. */
export function fitIn(
  { values, changed }: InHand,
  { analysis, facts }: Pick<Measured, 'analysis' | 'facts'>,
): { readonly line: Curve; readonly diffusionCoefficient: number } | undefined {
  if (!changed.has('fitLags') || values.fitLags.length !== 2) return undefined
  const [first, last] = values.fitLags.map((lag) => lag / (facts.frameStep ?? 1))
  const { lags, msd } = analysis.msd
  const from = lags.findIndex((lag) => lag >= first && lag > 0)
  const to = lags.findLastIndex((lag) => lag <= last)
  if (from < 0 || to - from < 1) return undefined
  const stride = Math.ceil((to - from + 1) / mostLags)
  const chosen = Array.from({ length: Math.floor((to - from) / stride) + 1 }, (_, i) => from + i * stride)
  const weights = lineWeights(chosen.map((i) => lags[i]))
  const squares = chosen.map((i) => msd[i])
  const slope = dot(weights.slope, squares)
  const intercept = dot(weights.intercept, squares)
  const at = spaced(lags[from], lags[to])
  const y = at.map((lag) => intercept + slope * lag)
  if (!y.every((value) => value > 0)) return undefined
  return {
    line: { x: at.map((lag) => lag * facts.timeStep), y },
    diffusionCoefficient: slope / (2 * analysis.axes.indices.length * facts.timeStep),
  }
}

/** From one lag to another, densely at short ones: a logarithmic axis shows most of those. */
function spaced(first: number, last: number): Float64Array {
  return Float64Array.from({ length: points }, (_, k) => {
    const share = k / (points - 1)
    return first + (last - first) * share * share * share
  })
}

/** What a preview says: D of the line in hand, or of the motion at long times. */
export function previewInWords(inHand: InHand, measured: Pick<Measured, 'analysis' | 'facts'>): Text | undefined {
  const fit = fitIn(inHand, measured)
  if (fit)
    return say('straight line D ≈ {value}', {
      value: formatNumber(fit.diffusionCoefficient, 3),
    })
  const { values, changed } = inHand
  if (values.input !== '' || [...changed].every((name) => besideTheMotion.has(name))) return undefined
  const motion = motionOf(values)
  const D = motions[motion.kind].longTimeDiffusion(motion)
  return D === undefined ? undefined : say('long-time D {value}', { value: formatNumber(D, 3) })
}
