/** Tracks of different lengths, stored one after the other, each from its own first frame to its last. */
export interface TrackTable {
  /** First frame of each track. */
  readonly starts: Int32Array<ArrayBuffer>
  /** Frames from its first to its last. */
  readonly lengths: Int32Array<ArrayBuffer>
}

/** What every reader of this folder makes of a file. */
export interface Trajectories {
  readonly particles: number
  /** Of every particle; with `tracks` of the longest. */
  readonly frames: number
  /** 1 to 3; axes in the order x, y, z. */
  readonly dimensions: number
  /**
   * Position of particle p on axis a in frame f at (p · dimensions + a) · frames + f, in the file's own length unit.
   * NaN on all axes where a particle is missing from a frame.
   */
  readonly positions: Float64Array<ArrayBuffer>
  /**
   * Where most of a table particles × frames would be empty: position of particle p on axis a in frame f then stands at
   * o(p) + a · lengths[p] + f - starts[p], where o(p) is `dimensions` times the sum of the lengths before it.
   */
  readonly tracks?: TrackTable
  /** Frames that are missing between a particle's first and last one, over all particles. */
  readonly gaps: number
  /** Whether any particle is missing from any frame: inside its track, and without `tracks` also before it or after it. */
  readonly missing: boolean
  /** Time between two frames, where the file says. */
  readonly frameInterval?: number
  readonly timeUnit?: string
  readonly lengthUnit?: string
  /** Edges of the periodic box, one per axis, where the file says. */
  readonly box?: readonly number[]
  /** Whether the file itself gives coordinates that run on beyond the box. */
  readonly unwrapped?: boolean
  /** What the reader had to decide or leave out, in sentences for people. */
  readonly notices: readonly string[]
}

/** A file that cannot be read, with the line or byte where it stopped making sense. */
export class TrajectoryError extends Error {
  override readonly name = 'TrajectoryError'
  readonly line: number | undefined
  readonly byte: number | undefined
  constructor(reason: string, where: { readonly line?: number; readonly byte?: number } = {}) {
    super(
      where.line !== undefined
        ? `line ${where.line}: ${reason}`
        : where.byte !== undefined
          ? `${reason} (byte ${where.byte})`
          : reason,
    )
    this.line = where.line
    this.byte = where.byte
  }
}

export type Layout = 'particlesFirst' | 'framesFirst'

export interface ReadOptions {
  readonly signal?: AbortSignal
  /** Called with the fraction of the file read, 0 to 1. */
  readonly onProgress?: (fraction: number) => void
  /** Which of the first two axes of an array counts the particles. Default: particlesFirst. */
  readonly layout?: Layout
  /** Most coordinates to keep; a larger file is thinned to every n-th particle, with a notice. */
  readonly maximumNumbers?: number
}

/** One GiB of float64: a tab can hold it, and its copy in the kernels' memory, on any machine that is not very old. */
export const defaultMaximumNumbers = 2 ** 27

export const axisNames = ['x', 'y', 'z'] as const
