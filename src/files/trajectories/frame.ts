import type { CellVectors, Periodic } from '../../physics/diffusion/cell'
import type { AtomLabels } from './atoms'

/** What a file says of a frame beside its coordinates. */
export interface FrameFacts {
  readonly time?: number
  /** Number of the frame or time step, as the file counts them. */
  readonly step?: number
  /** Vectors of the cell. */
  readonly cell?: CellVectors
  /** Along which of them coordinates may have been folded. Default: all. */
  readonly periodic?: Periodic
  /** Corner of the cell. Default: 0, 0, 0. */
  readonly origin?: readonly number[]
  /** Whether coordinates run on beyond the cell. */
  readonly unwrapped?: boolean
  /** Whether NaN stands for a particle that is not there. */
  readonly mayMiss?: boolean
  /** Velocities of every atom. */
  readonly velocities?: Float64Array | Float32Array
  /** Needed of the first frame alone. */
  readonly labels?: () => AtomLabels
}

/** Coordinates of a frame as they were read, and its cell. */
export interface Frame {
  readonly coordinates: Float64Array | Float32Array
  readonly facts: FrameFacts
}
