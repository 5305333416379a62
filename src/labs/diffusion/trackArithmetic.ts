import { writeCsv } from '../../files/csv'
import type { Origin } from '../../files/origin'
import {
  momentFields,
  momentRecord,
  shapeFields,
  shapeRecord,
  stepFields,
  stepRecord,
} from '../../kernels/diffusionLayout'
import { loadElementary } from '../../kernels/elementary'
import { covarianceEstimator, optimalLags } from '../../physics/diffusion/estimators'
import type { TrackLine, TrackPower } from '../../physics/diffusion/singleTracks'
import { slopeVariance, trackLine, trackPower } from '../../physics/diffusion/singleTracks'
import { attempt } from './attempt'
import type { FitName } from './fits'

/** What is found out about each track by itself, a number per track; NaN where its positions do not tell. */
export interface TrackFindings {
  /** How D was taken from it. */
  readonly fit: FitName
  /** Positions it has. */
  readonly positions: Float64Array
  /** Frames of the first and of the last of them, counted from the first frame of the recording. */
  readonly first: Float64Array
  readonly last: Float64Array
  /** Length of its way, straight over frames that are missing, and distance between its ends. */
  readonly contour: Float64Array
  readonly net: Float64Array
  readonly diffusionCoefficient: Float64Array
  /** Its error as of Brownian motion. */
  readonly diffusionError: Float64Array
  readonly exponent: Float64Array
  readonly exponentError: Float64Array
  /** Variance of the error of a position along one axis; it can come out negative. */
  readonly localisationVariance: Float64Array
}

/** A quantity that tracks are compared and sorted by. */
export type TrackQuantity = Exclude<keyof TrackFindings, 'fit'>

/** Weights for the tracks of one length. */
interface TrackWeights {
  readonly line: TrackLine | undefined
  readonly power: TrackPower | undefined
}

interface WeightsAsked {
  /** Positions of the tracks, each length once. */
  readonly lengths: ArrayLike<number>
  readonly fit: FitName
  /** Lags that the line may take, and those that an exponent may. */
  readonly lineLags: readonly number[]
  readonly powerLags: readonly number[]
  /** Whether the lags of the line were asked for: then every track takes all that it is long enough for. */
  readonly given: boolean
  /** Variance of the error of a position over that of a step, along one axis. */
  readonly noiseRatio: number
  readonly dimensions: number
}

/** An exponent that is uncertain by more than this says nothing. */
const mostExponentError = 0.5
/** An exponent takes lags up to this share of the track, but three at least. */
const powerShare = 1 / 4
const leastPowerLag = 3
/** Lags that a weighted line takes where nobody says: more add next to nothing. */
const weightedLags = 20

/** What a kernel left of each particle at a few lags, and which weights count for which particle. */
interface LagsSeen {
  readonly fields: Float64Array
  readonly particles: number
  readonly axes: readonly number[]
  readonly lags: readonly number[]
  /** Place of each particle's weights among all of them. */
  readonly rows: Int32Array
  readonly weights: readonly TrackWeights[]
}

const moment = momentRecord.place
const step = stepRecord.place
const shape = shapeRecord.place

/** MSD of a particle along one axis, the mean over the axes; NaN without a window. */
function msdOf({ fields, axes, lags }: LagsSeen, particle: number, place: number): number {
  const at = (particle * lags.length + place) * momentFields
  let square = 0
  for (const axis of axes) square += fields[at + moment.squares + axis]
  return square / (axes.length * fields[at + moment.windows])
}

const filled = (length: number, valueOf: (index: number) => number) =>
  Float64Array.from({ length }, (_, i) => valueOf(i))
const numberOf = (value: number) => (Number.isFinite(value) ? value : Number.NaN)

/** What is computed for single tracks beside the kernels: run off the main thread. All of it is plain data. */
export const trackArithmetic = {
  /** Lengths, from what `trackShapes` left. */
  trackShapes({ fields }: { readonly fields: Float64Array }) {
    const particles = fields.length / shapeFields
    const column = (place: number) => filled(particles, (i) => fields[i * shapeFields + place])
    return {
      positions: column(shape.positions),
      first: column(shape.first),
      last: column(shape.last),
      contour: column(shape.contour),
      net: filled(particles, (i) => Math.sqrt(fields[i * shapeFields + shape.netSquare])),
    }
  },

  /** D by the covariance estimator, from what `stepMoments` left; and how many positions in a row the steps come from. */
  trackNeighbours({ fields, timeStep, dimensions }: { fields: Float64Array; timeStep: number; dimensions: number }) {
    const particles = fields.length / stepFields
    const running = new Float64Array(particles)
    const diffusionCoefficient = new Float64Array(particles).fill(Number.NaN)
    const diffusionError = new Float64Array(particles).fill(Number.NaN)
    const localisationVariance = new Float64Array(particles).fill(Number.NaN)
    for (let i = 0; i < particles; i++) {
      const at = i * stepFields
      const steps = fields[at + step.steps]
      const pairs = fields[at + step.pairs]
      running[i] = steps > 0 ? steps / dimensions + 1 : 0
      // Without neighbouring steps nothing tells an error of position from motion.
      if (!(pairs > 0)) continue
      const [squares, products] = [fields[at + step.squares], fields[at + step.products]]
      const found = covarianceEstimator({ steps, squares, pairs, products }, timeStep, dimensions)
      diffusionCoefficient[i] = numberOf(found.diffusionCoefficient)
      diffusionError[i] = numberOf(found.diffusionError)
      localisationVariance[i] = numberOf(found.noiseVariance)
    }
    return { running, diffusionCoefficient, diffusionError, localisationVariance }
  },

  /** Weights for tracks of each length: the line's best number of lags is that of the length (Michalet & Berglund 2012). */
  async trackWeights(asked: WeightsAsked): Promise<TrackWeights[]> {
    const exact = await loadElementary()
    const { lengths, fit, lineLags, powerLags, given, noiseRatio, dimensions } = asked
    return Array.from(lengths, (positions) => {
      const best = optimalLags(2 * noiseRatio, positions, exact)
      const most = fit === 'gls' ? Math.max(best, Math.min(weightedLags, Math.floor(positions / 2))) : best
      const own = lineLags.filter((lag) => lag < positions && (given || lag <= most))
      const early = powerLags.filter((lag) => lag < positions && lag <= Math.max(leastPowerLag, powerShare * positions))
      const power =
        early.length < leastPowerLag
          ? undefined
          : attempt(() => trackPower(early, positions, noiseRatio, dimensions, exact))
      return {
        line: fit === 'cve' ? undefined : attempt(() => trackLine(fit, own, positions, noiseRatio)),
        power: power && power.error <= mostExponentError ? power : undefined,
      }
    })
  },

  /** What some lags add to each track's line: slope, intercept, and the rise up to the line's first lag. NaN where a window is missing. */
  trackLines(seen: LagsSeen) {
    const { particles, lags, rows, weights } = seen
    const places = weights.map(({ line }) => line?.lags.map((lag) => lags.indexOf(lag)))
    const slope = new Float64Array(particles)
    const intercept = new Float64Array(particles)
    const rise = new Float64Array(particles)
    for (let particle = 0; particle < particles; particle++) {
      const { line } = weights[rows[particle]]
      places[rows[particle]]?.forEach((place, i) => {
        if (place < 0 || !line) return
        const msd = msdOf(seen, particle, place)
        slope[particle] += line.slope[i] * msd
        intercept[particle] += line.intercept[i] * msd
        if (i === 0) rise[particle] = msd / line.lags[0]
      })
    }
    return { slope, intercept, rise }
  },

  /** D and its error from each track's line. */
  trackSlopes(asked: {
    readonly slope: Float64Array
    readonly intercept: Float64Array
    readonly rise: Float64Array
    readonly rows: Int32Array
    readonly weights: readonly TrackWeights[]
    readonly timeStep: number
    readonly dimensions: number
  }) {
    const { slope, intercept, rise, rows, weights, timeStep, dimensions } = asked
    const lineOf = (i: number) => weights[rows[i]].line
    const diffusionError = filled(slope.length, (i) => {
      const line = lineOf(i)
      // A slope that came out negative says nothing about the error; that of the first point is the careful choice.
      const steps = slope[i] > 0 ? slope[i] : rise[i]
      if (!line || Number.isNaN(slope[i])) return Number.NaN
      return Math.sqrt(slopeVariance(line, steps, Math.max(0, intercept[i] / 2), dimensions)) / (2 * timeStep)
    })
    return {
      diffusionCoefficient: filled(slope.length, (i) => (lineOf(i) ? numberOf(slope[i] / (2 * timeStep)) : Number.NaN)),
      diffusionError,
      localisationVariance: filled(slope.length, (i) => (lineOf(i) ? numberOf(intercept[i] / 2) : Number.NaN)),
    }
  },

  /** α of each track, once the error of position that all of them have is taken off. @param offset of the MSD along one axis */
  async trackPowers({ offset, ...seen }: LagsSeen & { readonly offset: number }) {
    const { log } = await loadElementary()
    const { particles, lags, rows, weights } = seen
    const places = weights.map(({ power }) => power?.lags.map((lag) => lags.indexOf(lag)))
    const exponent = filled(particles, (particle) => {
      const { power } = weights[rows[particle]]
      const at = places[rows[particle]]
      if (!power || !at) return Number.NaN
      let sum = power.correction
      at.forEach((place, i) => {
        const rest = msdOf(seen, particle, place) - offset
        sum += rest > 0 ? power.weights[i] * log(rest) : Number.NaN
      })
      return numberOf(sum)
    })
    const exponentError = filled(particles, (particle) => {
      return Number.isNaN(exponent[particle]) ? Number.NaN : (weights[rows[particle]].power?.error ?? Number.NaN)
    })
    return { exponent, exponentError }
  },

  /** Tracks in rising or falling order of a quantity: those that it is not known of come last, equal ones in the order of the file. */
  trackOrder({ values, falling }: { readonly values: Float64Array; readonly falling: boolean }) {
    const sign = falling ? -1 : 1
    const places = Int32Array.from(values, (_, i) => i)
    return places.sort((a, b) => {
      const [x, y] = [values[a], values[b]]
      if (Number.isNaN(x) || Number.isNaN(y)) return Number(Number.isNaN(x)) - Number(Number.isNaN(y)) || a - b
      return x === y ? a - b : x < y ? -sign : sign
    })
  },

  /** How the D of the tracks is spread. */
  trackSpread({ values }: { readonly values: Float64Array }) {
    const known = values.filter((value) => !Number.isNaN(value)).sort()
    const quantile = (share: number) => {
      const at = share * (known.length - 1)
      const low = Math.floor(at)
      const high = Math.min(low + 1, known.length - 1)
      return known.length === 0 ? Number.NaN : known[low] + (at - low) * (known[high] - known[low])
    }
    return {
      known: known.length,
      negative: known.filter((value) => value <= 0).length,
      quantiles: [0.05, 0.25, 0.5, 0.75, 0.95].map(quantile),
    }
  },

  /** How many tracks have a D between edges that rise by a constant factor, and how many have none above 0. */
  async trackHistogram({ values, bins }: { readonly values: Float64Array; readonly bins: number }) {
    const { log, exp } = await loadElementary()
    let low = Number.POSITIVE_INFINITY
    let high = 0
    let left = 0
    for (const value of values) {
      if (!(value > 0)) left++
      else {
        low = Math.min(low, value)
        high = Math.max(high, value)
      }
    }
    if (left === values.length) return { edges: new Float64Array(0), counts: new Float64Array(0), left }
    // Values that are all alike get one bin around them.
    const count = high > low * 1.0001 ? bins : 1
    const [from, to] = count > 1 ? [log(low), log(high)] : [log(low) - 0.1, log(high) + 0.1]
    const counts = new Float64Array(count)
    for (const value of values)
      if (value > 0) counts[Math.min(count - 1, Math.max(0, Math.floor(((log(value) - from) / (to - from)) * count)))]++
    return { edges: filled(count + 1, (i) => exp(from + (i * (to - from)) / count)), counts, left }
  },

  /** The table as a file. */
  trackTable({ findings, names, units, origin, timeStep, frameStep, firstFrame }: TableAsked): string {
    const { length, time } = units
    const unit = (text: string) => (text === '' ? {} : { unit: text })
    const diffusion = length === '' && time === '' ? '' : `${length || 'length'}²/${time || 'time'}`
    const { positions, first, last, contour, net, diffusionCoefficient: D, localisationVariance } = findings
    return writeCsv(
      [
        { name: 'track', values: names },
        { name: 'positions', values: positions },
        { name: 'firstFrame', values: first.map((frame) => firstFrame + frame * frameStep) },
        { name: 'lastFrame', values: last.map((frame) => firstFrame + frame * frameStep) },
        { name: 'duration', ...unit(time), values: last.map((frame, i) => (frame - first[i]) * timeStep) },
        { name: 'contourLength', ...unit(length), values: contour },
        { name: 'netDisplacement', ...unit(length), values: net },
        { name: 'diffusionCoefficient', ...unit(diffusion), values: D },
        { name: 'diffusionError', ...unit(diffusion), values: findings.diffusionError },
        { name: 'exponent', values: findings.exponent },
        { name: 'exponentError', values: findings.exponentError },
        { name: 'localisationVariance', ...unit(length === '' ? '' : `${length}²`), values: localisationVariance },
      ],
      origin,
    )
  },
}

interface TableAsked {
  readonly findings: TrackFindings
  readonly names: readonly string[]
  readonly units: { readonly length: string; readonly time: string }
  readonly origin: Origin | undefined
  readonly timeStep: number
  readonly frameStep: number
  readonly firstFrame: number
}
