// How often error bars hold the truth: whole runs on one recording after another, on the kernels of this thread.
import { spawnOnCallingThread } from '../../compute/callingThread'
import { drive } from '../../experiments/drive'
import { asFile } from '../../files/trajectories/handover'
import type { TrackSpans } from '../../files/trajectories/trajectories'
import type { InProcess } from '../../kernels/inProcess'
import { diffusion } from '.'
import type { FitName } from './fits'

/** A normal variate. */
type Draw = () => number

/** Recordings whose particles have D = 1 on the average, in one unit of time per frame. */
interface Ensemble {
  readonly particles: number
  readonly frames: number
  readonly dimensions: number
  /** Diffusion coefficients of one particle, axis by axis; default: 1. What is drawn is drawn anew in every recording. */
  readonly coefficients?: (draw: Draw) => readonly number[]
  /** Standard deviation of the error of position. */
  readonly noise?: number
  /** Positions that one frame is the mean of: an open shutter. */
  readonly exposures?: number
  /** Common velocity along x. */
  readonly drift?: number
  /** Share of the frames that are missing. */
  readonly missing?: number
  /** Frames of each track, where tracks differ. */
  readonly lengths?: (draw: Draw) => number
  /** Recordings of so many particles each, measured together as replicas. */
  readonly replicas?: number
  /** A factor of D that all particles of a replica have in common, 1 on the average. */
  readonly ofReplica?: (draw: Draw) => number
  /** Kinds of particles that are looked for as populations of jumps, the slowest first. */
  readonly kinds?: readonly Kind[]
  readonly given?: Readonly<Record<string, unknown>>
}

interface Kind {
  readonly fraction: number
  readonly coefficient: number
}

const scattered = (width: number) => (draw: Draw) => Math.exp(width * draw() - (width * width) / 2)
const logNormal = (width: number) => (draw: Draw) => {
  const coefficient = scattered(width)(draw)
  return [coefficient, coefficient, coefficient]
}
const usual = { particles: 40, frames: 100, dimensions: 3 }
const uneven = () => [2.7, 0.2, 0.1]

export const ensembles = {
  'free, three axes': usual,
  'errors of position, σ² = DΔt': { ...usual, noise: 1 },
  'errors of position, σ² = 10 DΔt': { ...usual, noise: Math.sqrt(10) },
  'open shutter, σ = 0.3': { ...usual, noise: 0.3, exposures: 10 },
  'log-normal D, width 0.5': { ...usual, coefficients: logNormal(0.5) },
  'log-normal D, width 1': { ...usual, coefficients: logNormal(1) },
  'axes that differ (2.7, 0.2, 0.1)': { ...usual, coefficients: uneven },
  'the same, one track': { particles: 1, frames: 1000, dimensions: 3, coefficients: uneven },
  'two populations (1.9, 0.1)': {
    ...usual,
    coefficients: (draw: Draw) => {
      const coefficient = draw() > 0 ? 1.9 : 0.1
      return [coefficient, coefficient, coefficient]
    },
  },
  'drift left in': { ...usual, drift: 0.5 },
  'drift removed': { ...usual, drift: 0.5, given: { removeDrift: true } },
  'unequal tracks': { ...usual, lengths: (draw: Draw) => Math.min(100, 5 + Math.floor(15 * draw() ** 2)) },
  'a fifth of the frames missing': { ...usual, missing: 0.2 },
  'three particles': { ...usual, particles: 3 },
  'five particles, log-normal D': { ...usual, particles: 5, coefficients: logNormal(1) },
  'tracks of eight frames': { particles: 200, frames: 8, dimensions: 3 },
  'one track, one axis': { particles: 1, frames: 1000, dimensions: 1 },
  'one track, three axes': { particles: 1, frames: 1000, dimensions: 3 },
  'two replicas that differ': { ...usual, replicas: 2, ofReplica: scattered(0.2) },
  'three replicas that differ': { ...usual, replicas: 3, ofReplica: scattered(0.2) },
  'five replicas that differ': { ...usual, replicas: 5, ofReplica: scattered(0.2) },
  'eight replicas that differ': { ...usual, particles: 20, replicas: 8, ofReplica: scattered(0.2) },
  'twenty replicas that differ': { ...usual, particles: 10, replicas: 20, ofReplica: scattered(0.2) },
  'twenty replicas, all alike': { ...usual, particles: 10, replicas: 20 },
} as const satisfies Record<string, Ensemble>

/** Two populations in short tracks: a recording of one of them has only what is drawn. */
const mixed = (slow: Kind, fast: Kind) => ({
  kinds: [slow, fast],
  coefficients: (draw: Draw) => {
    // Of pairs of normal variates so many point into this part of the circle.
    const [x, y] = [draw(), draw()]
    const turn = Math.atan2(y, x) / (2 * Math.PI) + 0.5
    const { coefficient } = turn < slow.fraction ? slow : fast
    return [coefficient, coefficient, coefficient]
  },
})

/** Of these, how often the errors of populations hold. */
export const mixtures = {
  'two populations of jumps': {
    ...{ particles: 300, frames: 10, dimensions: 3, noise: 0.2 },
    ...mixed({ fraction: 0.4, coefficient: 0.02 }, { fraction: 0.6, coefficient: 1 }),
  },
} as const satisfies Record<string, Ensemble>

interface Recording {
  readonly frames: number
  readonly positions: Float64Array<ArrayBuffer>
  readonly tracks?: TrackSpans
}

const particlesOf = ({ particles, replicas = 1 }: Ensemble) => particles * replicas

function record(ensemble: Ensemble, draw: Draw): Recording {
  const { dimensions, noise = 0, exposures = 1, drift = 0, missing = 0, coefficients, lengths } = ensemble
  const own = Int32Array.from({ length: particlesOf(ensemble) }, () => lengths?.(draw) ?? ensemble.frames)
  const positions = new Float64Array(dimensions * own.reduce((sum, length) => sum + length, 0))
  let at = 0
  let common = 1
  for (const [particle, length] of own.entries()) {
    if (particle % ensemble.particles === 0) common = ensemble.ofReplica?.(draw) ?? 1
    const D = (coefficients?.(draw) ?? [1, 1, 1]).map((each) => common * each)
    // The share of normal variates below this is `missing`, for a fifth.
    const kept = Array.from({ length }, () => missing === 0 || draw() > -0.8416)
    for (let axis = 0; axis < dimensions; axis++) {
      let x = 0
      for (let frame = 0; frame < length; frame++) {
        let sum = 0
        for (let exposure = 0; exposure < exposures; exposure++) {
          x += Math.sqrt((2 * D[axis]) / exposures) * draw() + (axis === 0 ? drift / exposures : 0)
          sum += x
        }
        positions[at++] = kept[frame] ? sum / exposures + noise * draw() : Number.NaN
      }
    }
  }
  const frames = Math.max(...own)
  return { frames, positions, ...(lengths ? { tracks: { starts: new Int32Array(own.length), lengths: own } } : {}) }
}

/** The MSD at a lag, over all the recordings there could be. */
function trueMsd({ dimensions, noise = 0, exposures = 1, drift = 0, given }: Ensemble, lag: number): number {
  // Means over m positions each differ by steps whose weights rise from 1/m to 1, stay there, and fall again.
  const m = exposures
  const weights = m * lag - (m - 1) + ((m - 1) * (2 * m - 1)) / (3 * m)
  return dimensions * (2 * (weights / m) + 2 * noise * noise) + (given?.removeDrift ? 0 : (drift * lag) ** 2)
}

/** Shares of the recordings in which the truth lies within one and within two errors. */
type Share = readonly [one: number, two: number]

export interface Coverage {
  readonly D: Readonly<Record<FitName, Share>>
  readonly alpha: Share
  /** Of the MSD at the first lag, at a tenth of the frames, and at half and nine tenths of them. */
  readonly msd: readonly Share[]
  /** Share of the runs that carry a warning. */
  readonly warned: number
  /** The warnings of each run. */
  readonly warnings: readonly (readonly string[])[]
}

interface PopulationFound {
  readonly fraction: number
  readonly fractionError: number
  readonly diffusionCoefficient: number
  readonly diffusionCoefficientError: number
}

interface Result {
  readonly populations?: { readonly count: number; readonly populations: readonly PopulationFound[] }
  readonly msd: readonly number[]
  readonly msdError: readonly number[]
  readonly lags: readonly number[]
  readonly exponent: number
  readonly exponentError: number
  readonly warnings: readonly string[]
  readonly estimates: Readonly<
    Record<FitName, { readonly diffusionCoefficient: number; readonly diffusionError: number }>
  >
}

/** Normal variates of one recording after another, by the kernels' own generator. */
function drawing(wasm: InProcess) {
  const stretch = 1 << 16
  const [out, scratch] = [wasm.allocate(8 * stretch), wasm.allocate(128)]
  const normals = wasm.float64(out, stretch)
  return (seed: number): Draw => {
    let drawn = 0
    return () => {
      const place = drawn % stretch
      if (place === 0) {
        const counters = { first: drawn, count: stretch, stream: 0, substream: 0, seedLow: seed, seedHigh: 0 }
        wasm.call('fillNormals', { out, scratch, ...counters })
      }
      drawn++
      return normals[place]
    }
  }
}

/** Counts how often a truth lies within one and within two errors of what was found. */
class Tally {
  private readonly shares = new Map<string, [number, number]>()
  constructor(private readonly recordings: number) {}

  count(name: string, found: number, truth: number, error: number) {
    const entry = this.shares.get(name) ?? [0, 0]
    this.shares.set(name, entry)
    for (const sigmas of [1, 2]) if (Math.abs(found - truth) <= sigmas * error) entry[sigmas - 1] += 1 / this.recordings
  }

  share = (name: string): Share => this.shares.get(name) ?? [0, 0]
}

/** What is measured of a recording. */
async function measured(ensemble: Ensemble, draw: Draw, given: (frames: number) => Readonly<Record<string, unknown>>) {
  const { particles, dimensions, replicas = 1 } = ensemble
  const { frames, positions, tracks } = record(ensemble, draw)
  const file = asFile({
    ...{ dimensions, frames, positions, frameInterval: 1, gaps: 0, notices: [], unwrapped: true },
    particles: particlesOf(ensemble),
    ...(replicas > 1 ? { replicas: Array.from({ length: replicas }, () => particles) } : {}),
    missing: (ensemble.missing ?? 0) > 0,
    ...(tracks ? { tracks } : {}),
  })
  const parameters = { input: 'x.npy', workers: 1, ...given(frames), ...ensemble.given }
  const { document } = await drive(diffusion, Object.entries(parameters), 'typed', {
    readFile: () => Promise.resolve(file),
    environment: { shared: true, spawn: spawnOnCallingThread },
  })
  return document.result as unknown as Result
}

/** @param seed the first of as many as there are recordings */
export async function coverageOf(
  ensemble: Ensemble,
  recordings: number,
  wasm: InProcess,
  seed: number,
): Promise<Coverage> {
  const drawn = drawing(wasm)
  const tally = new Tally(recordings)
  const warnings: (readonly string[])[] = []
  for (let recording = 0; recording < recordings; recording++) {
    let lags: readonly number[] = []
    const result = await measured(ensemble, drawn(seed + recording), (frames) => {
      lags = [1, ...[0.1, 0.5, 0.9].map((share) => Math.max(2, Math.floor(share * (frames - 1))))]
      return { lags: lags.join(','), fit: 'posterior' }
    })
    for (const [name, estimate] of Object.entries(result.estimates))
      tally.count(name, estimate.diffusionCoefficient, 1, estimate.diffusionError)
    tally.count('alpha', result.exponent, 1, result.exponentError)
    lags.forEach((lag, i) => {
      const k = result.lags.indexOf(lag)
      tally.count(`msd ${i}`, result.msd[k], trueMsd(ensemble, lag), result.msdError[k])
    })
    warnings.push(result.warnings)
  }
  const { share } = tally
  return {
    D: { ols: share('ols'), gls: share('gls'), cve: share('cve'), posterior: share('posterior') },
    alpha: share('alpha'),
    msd: [0, 1, 2, 3].map((i) => share(`msd ${i}`)),
    warned: warnings.filter(({ length }) => length > 0).length / recordings,
    warnings,
  }
}

export interface PopulationCoverage {
  /** Share of the recordings in which as many populations were chosen as there are. */
  readonly chosen: number
  /** Of the slowest population's fraction, and of the diffusion coefficient of each; among those recordings. */
  readonly fraction: Share
  readonly D: readonly Share[]
}

/** How often the errors of populations of jumps hold. @param seed the first of as many as there are recordings */
export async function populationCoverageOf(
  ensemble: Ensemble & { readonly kinds: readonly Kind[] },
  recordings: number,
  wasm: InProcess,
  seed: number,
): Promise<PopulationCoverage> {
  const { kinds } = ensemble
  const drawn = drawing(wasm)
  const found: PopulationFound[][] = []
  for (let recording = 0; recording < recordings; recording++) {
    const { populations } = await measured(ensemble, drawn(seed + recording), () => ({ populations: 'auto' }))
    if (populations?.count !== kinds.length) continue
    found.push([...populations.populations].sort((a, b) => a.diffusionCoefficient - b.diffusionCoefficient))
  }
  const tally = new Tally(found.length)
  for (const each of found) {
    tally.count('fraction', each[0].fraction, kinds[0].fraction, each[0].fractionError)
    kinds.forEach(({ coefficient }, i) => {
      tally.count(`D ${i}`, each[i].diffusionCoefficient, coefficient, each[i].diffusionCoefficientError)
    })
  }
  return {
    chosen: found.length / recordings,
    fraction: tally.share('fraction'),
    D: kinds.map((_, i) => tally.share(`D ${i}`)),
  }
}
