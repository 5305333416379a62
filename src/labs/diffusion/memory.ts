import { availableCores } from '../../compute/cores'
import type { Pool } from '../../compute/types'
import type { TrackSpans } from '../../files/trajectories/trajectories'
import {
  diffusionState,
  fourierTableLength,
  maximumSlots,
  momentFields,
  slotsStart,
  stepFields,
  trackRecord,
} from '../../kernels/diffusionLayout'

/** How many particles, frames and axes there are. */
export interface Extent {
  readonly particles: number
  readonly frames: number
  readonly dimensions: number
  /** Where tracks are stored one after the other, each from its own first frame; `frames` are then those of the longest. */
  readonly tracks?: TrackSpans
  /** How many particles each replica has, one after the other, where there are several. */
  readonly replicas?: readonly number[]
}

/** Frames of the recording: from the first frame of any track to the last. */
export const recordingOf = ({ frames, tracks }: Extent): number =>
  tracks ? tracks.starts.reduce((last, start, i) => Math.max(last, start + tracks.lengths[i]), 0) : frames

/** Coordinates on one axis, over all particles. */
const coordinatesOf = ({ particles, frames, tracks }: Extent): number =>
  tracks ? tracks.lengths.reduce((sum, length) => sum + length, 0) : particles * frames

/** Lags at which moments are taken: enough for every chart and exponent, few enough to keep a number per particle. */
export const momentLags = 24
/** Bins of a histogram of displacements, at most. */
export const mostBins = 200
/** Lags that may be asked for by number at once. */
export const mostDirectLags = 2000

/** Largest sum of the blocks' spectra, in numbers: bounds the memory that very long tracks take. */
const spectrumLimit = 2 ** 25

/** Length of the Fourier transform that keeps the ends of N frames apart; tracks of different lengths take none. */
export function transformLength({ frames, tracks }: Pick<Extent, 'frames' | 'tracks'>): number {
  let length = 16
  while (!tracks && length < 2 * frames) length *= 2
  return length
}

/**
 * Particles are worked on in blocks of an even number. It depends on the trajectories alone, never on the workers: sums are formed block by
 * block, so the digits depend on it.
 */
export function particleBlocks(extent: Extent): { blocks: number; perBlock: number } {
  const { particles, dimensions } = extent
  const wanted = particles <= 4096 ? 32 : 128
  const fitting = Math.max(1, Math.floor(spectrumLimit / (dimensions * transformLength(extent))))
  const perBlock = 2 * Math.ceil(particles / (2 * Math.min(wanted, fitting)))
  return { blocks: Math.ceil(particles / perBlock), perBlock }
}

/** Bytes of scratch memory that are set aside although fewer workers compute: more may be wanted later. */
const spareBytes = 2 ** 26
const slotBytesOf = (length: number) => align(128 + 24 * Math.max(length, 1024))

/** Pieces of scratch memory: one for each worker that there may be. */
export function slotsFor(extent: Extent, workers: number): number {
  const spare = Math.floor(spareBytes / slotBytesOf(transformLength(extent)))
  return Math.min(maximumSlots, Math.max(workers, Math.min(availableCores(), spare)))
}

const align = (bytes: number) => Math.ceil(bytes / 64) * 64

/** Bytes of everything a set of trajectories needs in the kernels' memory. */
export function trajectoryMemory(extent: Extent, slots: number) {
  const { particles, frames, dimensions, tracks } = extent
  const length = transformLength(extent)
  const recording = recordingOf(extent)
  const { blocks } = particleBlocks(extent)
  const slotBytes = slotBytesOf(length)
  // One piece of memory serves the sums of one job after the other: as much as the largest of them takes.
  const work = Math.max(
    tracks ? 0 : 8 * blocks * dimensions * (length + frames),
    8 * blocks * (dimensions + 1) * Math.min(frames, Math.max(mostDirectLags, 1)),
    8 * particles * Math.max(momentFields * momentLags, stepFields),
    8 * (tracks ? 1 : blocks) * (dimensions + 1) * recording,
    4 * blocks * dimensions * (mostBins + 2),
    16 * length,
  )
  const sizes = {
    state: diffusionState.bytes,
    positions: 8 * coordinatesOf(extent) * dimensions,
    trackTable: tracks ? trackRecord.bytes * particles : 0,
    scratch: slotsStart + slots * slotBytes,
    tables: 8 * fourierTableLength(length),
    order: 4 * length,
    amplitudes: 8 * length,
    lags: 4 * Math.max(mostDirectLags, momentLags),
    box: 64,
    path: 8 * (dimensions + 1) * recording,
    work,
  }
  const bytes = Object.values(sizes).reduce((sum, size) => sum + align(size), 0)
  return { sizes, bytes, length, slotBytes, slots: Math.min(slots, maximumSlots) }
}

/** Bytes of a run that generates its trajectories; of one that reads them only the file knows. */
export const bytesOfWalk = (values: Extent & { readonly workers: number }): number =>
  trajectoryMemory(values, Math.min(values.workers, maximumSlots)).bytes

export type TrajectoryPointers = Readonly<Record<keyof ReturnType<typeof trajectoryMemory>['sizes'], number>>

/** Reserves everything. @throws MemoryError */
export function allocateTrajectories(pool: Pool, sizes: Readonly<Record<string, number>>): TrajectoryPointers {
  return Object.fromEntries(
    Object.entries(sizes).map(([name, size]) => [name, pool.allocate(size)]),
  ) as unknown as TrajectoryPointers
}
