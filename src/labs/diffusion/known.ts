import type { Text } from '../../words/text'
import type { Transport } from './file/transport'
import type { Facts } from './result'

/** What is known of trajectories besides their positions. */
export interface Known {
  readonly timeStep: number
  readonly units: Facts['units']
  /** Frames missing inside tracks, and whether any particle is missing anywhere. */
  readonly gaps: number
  readonly hasGaps: boolean
  readonly wrapped: boolean
  readonly notices: readonly Text[]
  /** How a file was read. */
  readonly reading?: readonly Text[]
  /** The axes that there are, where not x, y, z from the first on. */
  readonly axes?: string
  /** How many of the file's frame numbers lie between two frames: lags are counted in those. Absent: 1. */
  readonly frameStep?: number
  /** Number of the first frame, as the file numbers them. Absent: 0. */
  readonly firstFrame?: number
  /** What the file calls its tracks. */
  readonly names?: readonly string[]
  /** Edges of the periodic box, in the first frame. */
  readonly box?: readonly number[]
  /** Volume of the periodic box of any shape, in the first frame. */
  readonly volume?: number
  /** What velocities and charges tell. */
  readonly transport?: Transport
}
