import { type Said, say, type Text } from '../../words/text'
/** Tracks of different lengths, stored one after the other, each from its own first frame to its last. */
export interface TrackSpans {
  /** First frame of each track. */
  readonly starts: Int32Array<ArrayBuffer>
  /** Frames from its first to its last. */
  readonly lengths: Int32Array<ArrayBuffer>
}

/** Kinds of atoms and how many there are of each. */
export interface Kind {
  readonly name: string
  readonly count: number
}

/** What every reader of this folder makes of a file. */
export interface Trajectories {
  readonly particles: number
  /** Of every particle; with `tracks` of the longest. */
  readonly frames: number
  /** 1 to 3; axes in the order x, y, z. */
  readonly dimensions: number
  /** The axes that are there, where not x, y, z from the first on: 'xz' where nothing moves along y. */
  readonly axes?: string
  /**
   * Position of particle p on axis a in frame f at (p · dimensions + a) · frames + f, in the file's own length unit.
   * NaN on all axes where a particle is missing from a frame.
   */
  readonly positions: Float64Array<ArrayBuffer>
  /** Velocities in the same places, where they were asked for. */
  readonly velocities?: Float64Array<ArrayBuffer>
  /** Charge of each particle in elementary charges, where it was asked for, and what kind of particle it is. */
  readonly charges?: Float64Array<ArrayBuffer>
  readonly species?: readonly string[]
  /**
   * Where most of a table particles × frames would be empty: position of particle p on axis a in frame f then stands at
   * o(p) + a · lengths[p] + f - starts[p], where o(p) is `dimensions` times the sum of the lengths before it.
   */
  readonly tracks?: TrackSpans
  /** Frames that are missing between a particle's first and last one, over all particles. */
  readonly gaps: number
  /** Whether any particle is missing from any frame: inside its track, and without `tracks` also before it or after it. */
  readonly missing: boolean
  /** Time between two frames, where the file says. */
  readonly frameInterval?: number
  /** How many of the file's own frame numbers lie between two frames here. Absent: 1. */
  readonly frameStep?: number
  /** Number of the first frame here, as the file numbers its frames, or from 0 on where it does not. Absent: 0. */
  readonly firstFrame?: number
  readonly timeUnit?: string
  readonly lengthUnit?: string
  /** Edges of the periodic box, one per axis, where the file says; of a box that changes, in the first frame. */
  readonly box?: readonly number[]
  /** Volume of the periodic box of any shape, in the first frame. */
  readonly volume?: number
  /** Whether the coordinates run on beyond the box: the file gives them so, or they have been unfolded from its box. */
  readonly unwrapped?: boolean
  /** Whether steps across the faces of the file's own box were found, and undone. */
  readonly unfolded?: boolean
  /** Kinds of atoms, where there are several. */
  readonly kinds?: readonly Kind[]
  /** How many particles each replica has, one after the other, where several files hold runs of their own. */
  readonly replicas?: readonly number[]
  /** What particles are called in the file. */
  readonly names?: readonly string[]
  /** What a reader should think twice about: what was left out, doubtful or decided, in sentences for people. */
  readonly notices: readonly Text[]
  /** How the file was read: columns, units, interval, in sentences for people. */
  readonly reading?: readonly Text[]
}

/** What a `TrajectoryError` is called, also one that comes from a worker. Written out: what a class is called does not outlive the build. */
export const trajectoryErrorName = 'TrajectoryError'

/** A file that cannot be read, with the line or byte where it stopped making sense. */
export class TrajectoryError extends Error {
  override readonly name = trajectoryErrorName
  readonly line: number | undefined
  readonly byte: number | undefined
  constructor(reason: Text, where: { readonly line?: number; readonly byte?: number } = {}) {
    super(
      where.line !== undefined
        ? say('line {line}: {reason}', { line: where.line, reason })
        : where.byte !== undefined
          ? say('{reason} (byte {byte})', { reason, byte: where.byte })
          : reason,
    )
    this.line = where.line
    this.byte = where.byte
  }
}

export type Layout = 'particlesFirst' | 'framesFirst'

/** How a file is to be understood. */
export interface Reading {
  /** Which of the first two axes of an array counts the particles. Default: particlesFirst. */
  readonly layout?: Layout
  /** Edges of the box to unfold coordinates from, in place of the file's own; 0 leaves them as they are. */
  readonly box?: readonly number[]
  /** Which atoms count: see chooseAtoms. */
  readonly atoms?: string
  /** Whether molecules take the place of their atoms. */
  readonly centreOfMass?: boolean
  /** Which atoms the drift is taken from, and off the others: see chooseAtoms. */
  readonly driftAtoms?: string
  /** Whether velocities are wanted. */
  readonly velocities?: boolean
  /** Charges of the particles: see chargesOf. Absent: they are not wanted. */
  readonly charges?: string
}

/** What one part of a run leaves for the next one: its frames go on before those of the next file. */
export interface Chain {
  /** What the parts before have left. */
  readonly before: unknown
  /** Takes what is left for the part after; absent for the last part. */
  readonly leave?: (collected: unknown) => void
}

export interface ReadOptions extends Reading {
  /** Of formats that store frame after frame: where the file is a part of a run that several files hold. */
  readonly chain?: Chain
  readonly signal?: AbortSignal
  /** Called with the fraction of the file read, 0 to 1. */
  readonly onProgress?: (fraction: number) => void
  /** Whether axes stay along which nothing changes: of numbers that are no positions. */
  readonly keepStillAxes?: boolean
  /** Most coordinates to keep; a larger file is thinned to every n-th particle, with a notice. */
  readonly maximumNumbers?: number
}

/** One GiB of float64: a tab can hold it, and its copy in the kernels' memory, on any machine that is not very old. */
export const defaultMaximumNumbers = 2 ** 27

export const axisNames = ['x', 'y', 'z'] as const

/** "3, 7, 12 and 4 more": where something happened. */
export function listLines(lines: readonly number[]): Said {
  const shown = lines.slice(0, 5).join(', ')
  const rest = lines.length - 5
  if (rest > 0) return say('lines {lines} and {rest} more', { lines: shown, rest })
  return lines.length === 1 ? say('line {line}', { line: shown }) : say('lines {lines}', { lines: shown })
}

export const sayCut = (frames: number): Said =>
  say(
    'The file ends inside frame {frame}, perhaps because the program was stopped: the {whole} whole frames before it were kept.',
    { frame: frames + 1, whole: frames },
  )
