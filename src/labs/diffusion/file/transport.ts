import type { Trajectories } from '../../../files/trajectories/trajectories'
import type { ElementaryFunctions } from '../../../kernels/elementary'
import { msdFromAutocorrelation } from '../../../physics/diffusion/displacements'
import type { VelocityCorrelation } from '../../../physics/diffusion/greenKubo'
import { Autocorrelation, transformFor } from '../../../physics/fastFourier'
import type { Text } from '../../../words/text'

/** Ions of one kind. */
export interface Species {
  readonly name: string
  /** In elementary charges. */
  readonly charge: number
  readonly particles: number
  /** Their mean-square displacement, summed over the axes, at the lags 0 to frames − 1. */
  readonly msd: Float64Array
}

/** Mean-square displacements of what carries charge. */
interface Ions {
  /** Of Σ q r; with replicas their mean. */
  readonly dipole: Float64Array
  readonly species: readonly Species[]
  /** The same of each replica by itself, where there are several. */
  readonly replicas?: readonly { readonly dipole: Float64Array; readonly species: readonly Float64Array[] }[]
}

/** What velocities and charges tell, found where the file is read: neither leaves that thread. */
export interface Transport {
  readonly velocities?: VelocityCorrelation & {
    /** Displacements over those that the velocities at both ends of a step give, per unit of time between frames. */
    readonly agreement: number
  }
  /** Mean-square displacement of Σ q r at all lags, and the kinds of ions. */
  readonly ions?: Ions
  /** Why one of them could not be found. */
  readonly problems: readonly Text[]
}

type Functions = Pick<ElementaryFunctions, 'sin' | 'cos'>

/** Groups whose differences give the error of the velocity autocorrelation, at most. */
const mostGroups = 40
/** Share of the recording that lags of the velocity autocorrelation take. */
const lagShare = 1 / 2

const incomplete =
  'Frames or particles are missing: neither velocity autocorrelation nor conductivity can be found of such a recording.'

const unequal =
  'Replicas of different lengths: neither velocity autocorrelation nor conductivity can be found of them together; frameRange makes them equally long.'

/** @returns undefined where neither was asked for */
export function transportOf(source: Trajectories, functions: Functions): Transport | undefined {
  const { velocities, charges, missing, tracks, frames, replicas } = source
  if (!velocities && !charges) return undefined
  if (tracks && replicas && !missing) return { problems: [unequal] }
  if (missing || tracks || frames < 2) return { problems: [incomplete] }
  return {
    ...(velocities ? { velocities: velocityCorrelation(source, velocities, functions) } : {}),
    ...(charges ? { ions: ionsOf(source, charges, functions) } : {}),
    problems: [],
  }
}

function velocityCorrelation(
  { particles, dimensions, frames, positions }: Trajectories,
  velocities: Float64Array,
  functions: Functions,
): NonNullable<Transport['velocities']> {
  const fourier = transformFor(frames, functions)
  const lags = Math.max(2, Math.floor(lagShare * frames))
  const groups = Math.min(mostGroups, particles)
  const values = new Float64Array(groups * lags)
  const members: number[] = []
  for (let group = 0; group < groups; group++) {
    const first = Math.floor((group * particles) / groups)
    const last = Math.floor(((group + 1) * particles) / groups)
    const autocorrelation = new Autocorrelation(frames, fourier)
    for (let row = first * dimensions; row < last * dimensions; row++)
      autocorrelation.add(velocities.subarray(row * frames, (row + 1) * frames))
    const sums = autocorrelation.sums()
    for (let lag = 0; lag < lags; lag++) values[group * lags + lag] = sums[lag] / ((frames - lag) * (last - first))
    members.push(last - first)
  }
  let [product, square] = [0, 0]
  for (let row = 0; row < particles * dimensions; row++)
    for (let k = row * frames + 1; k < (row + 1) * frames; k++) {
      const mean = (velocities[k - 1] + velocities[k]) / 2
      product += (positions[k] - positions[k - 1]) * mean
      square += mean * mean
    }
  return { groups, lags, values, particles: members, dimensions, agreement: square > 0 ? product / square : Number.NaN }
}

/** Adds up mean-square displacements of series of one length. */
class Displacements {
  readonly #autocorrelation: Autocorrelation
  readonly #squares: Float64Array

  constructor(frames: number, fourier: ReturnType<typeof transformFor>) {
    this.#autocorrelation = new Autocorrelation(frames, fourier)
    this.#squares = new Float64Array(frames)
  }

  add(series: Float64Array): void {
    const mean = series.reduce((sum, value) => sum + value, 0) / series.length
    const centred = series.map((value) => value - mean)
    this.#autocorrelation.add(centred)
    for (let k = 0; k < centred.length; k++) this.#squares[k] += centred[k] * centred[k]
  }

  msd(particles: number): Float64Array {
    return msdFromAutocorrelation(this.#autocorrelation.sums(), this.#squares, particles)
  }
}

function ionsOf(
  { particles, dimensions, frames, positions, species = [], replicas = [particles] }: Trajectories,
  charges: Float64Array,
  functions: Functions,
): Ions {
  const fourier = transformFor(frames, functions)
  const rowOf = (particle: number, axis: number) => {
    const start = (particle * dimensions + axis) * frames
    return positions.subarray(start, start + frames)
  }
  const kinds = new Map<string, number[]>()
  for (let particle = 0; particle < particles; particle++) {
    if (charges[particle] === 0) continue
    const key = `${species[particle]} ${charges[particle]}`
    const members = kinds.get(key)
    if (members) members.push(particle)
    else kinds.set(key, [particle])
  }
  const dipoleOf = (first: number, last: number) => {
    const dipole = new Displacements(frames, fourier)
    for (let axis = 0; axis < dimensions; axis++) {
      const sum = new Float64Array(frames)
      for (let particle = first; particle < last; particle++) {
        const charge = charges[particle]
        if (charge !== 0) rowOf(particle, axis).forEach((value, k) => (sum[k] += charge * value))
      }
      dipole.add(sum)
    }
    return dipole.msd(1)
  }
  const msdOf = (members: readonly number[]) => {
    const own = new Displacements(frames, fourier)
    for (const particle of members) for (let axis = 0; axis < dimensions; axis++) own.add(rowOf(particle, axis))
    return own.msd(members.length)
  }
  let first = 0
  const each = replicas.map((count) => {
    const [from, to] = [first, first + count]
    first = to
    return {
      dipole: dipoleOf(from, to),
      species:
        replicas.length > 1
          ? [...kinds.values()].map((members) => msdOf(members.filter((member) => member >= from && member < to)))
          : [],
    }
  })
  const mean = each[0].dipole.map((_, lag) => each.reduce((sum, { dipole }) => sum + dipole[lag], 0) / each.length)
  return {
    dipole: mean,
    species: [...kinds.values()].map((members) => ({
      name: species[members[0]] ?? '',
      charge: charges[members[0]],
      particles: members.length,
      msd: msdOf(members),
    })),
    ...(replicas.length > 1 ? { replicas: each } : {}),
  }
}
