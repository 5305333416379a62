import type { Json } from '../../experiments/run'
import type { ShapedArrays } from '../../files/arrays'
import type { TrackFindings } from './trackArithmetic'

/** Single tracks as they enter a result. */
export interface SingleTracks {
  readonly findings: TrackFindings
  /** What the file calls them, or their places from 1 on. */
  readonly names: readonly string[]
  readonly spread: {
    readonly known: number
    readonly negative: number
    /** 5, 25, 50, 75 and 95 %. */
    readonly quantiles: readonly number[]
  }
}

const numbers = /^-?\d{1,9}$/

/** The tracks' numbers as the file has them, where it has numbers; else their places from 1 on. */
const numbersOf = (names: readonly string[]) =>
  names.every((name) => numbers.test(name)) ? Int32Array.from(names, Number) : Int32Array.from(names, (_, i) => i + 1)

/** A number per track, in the order of the file. */
export function trackArrays(
  { findings, names }: SingleTracks,
  units: { readonly length: string; readonly time: string },
  { frameStep = 1, firstFrame = 0 }: { readonly frameStep?: number; readonly firstFrame?: number },
): ShapedArrays {
  const shape = [names.length]
  const column = (data: Float64Array, unit = '') => ({ data, shape, ...(unit === '' ? {} : { unit }) })
  const whole = (data: Float64Array) => ({ data: Int32Array.from(data), shape })
  const { length } = units
  const square = length === '' ? '' : `${length}²`
  return {
    track: { data: numbersOf(names), shape },
    trackPositions: whole(findings.positions),
    trackFirstFrame: whole(findings.first.map((frame) => firstFrame + frame * frameStep)),
    trackLastFrame: whole(findings.last.map((frame) => firstFrame + frame * frameStep)),
    trackContourLength: column(findings.contour, length),
    trackNetDisplacement: column(findings.net, length),
    trackDiffusionCoefficient: column(findings.diffusionCoefficient),
    trackDiffusionError: column(findings.diffusionError),
    trackExponent: column(findings.exponent),
    trackExponentError: column(findings.exponentError),
    trackLocalisationVariance: column(findings.localisationVariance, square),
  }
}

/** What the tracks come to, in a few numbers. */
export function trackSummary({ names, spread }: SingleTracks): Json {
  const { known, negative, quantiles } = spread
  const finite = (value: number) => (Number.isFinite(value) ? value : null)
  return {
    count: names.length,
    withDiffusionCoefficient: known,
    notAboveZero: negative,
    quantiles: Object.fromEntries(
      ['5 %', '25 %', '50 %', '75 %', '95 %'].map((name, i) => [name, finite(quantiles[i])]),
    ),
  }
}
