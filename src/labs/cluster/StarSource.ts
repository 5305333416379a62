import type { SpherePlace } from '../../ui/stage/DashedSphere'

/** What pulls on the stars from outside, to be seen. */
export interface Surroundings {
  /** Radius of a sphere about the origin: the size of what stands there, or the Jacobi radius of all stars of a cluster in a tide. */
  readonly radius: number
  /** Of a tide: how far what it draws out of the cluster is to be seen. */
  readonly tails?: number
  /** Of a tide: by what angle the direction to and from the galaxy's centre has turned about the z axis. */
  readonly angle?: () => number
  /** Of a tide: where the cluster is by now, and the Jacobi radius of what is still bound; undefined where nobody knows. */
  readonly place?: () => SpherePlace | undefined
}

/** What the scene draws, read in place; never enters React state. */
export interface StarSource {
  readonly count: number
  /** M☉; changes only when `revision` changes. */
  readonly masses: ArrayLike<number>
  /** A length that frames the initial cluster, pc. */
  readonly extent: number
  /** Counts up with every new initial state: stars, masses and trails are then built anew. */
  readonly revision: number
  readonly surroundings?: Surroundings
  /**
   * The newest positions, xyz interleaved, 3 · count numbers in pc, and a generation that counts up when they change.
   * The array may lie in shared memory and may be another one at each call. `jumps` counts up when they are those of another moment,
   * to which nothing moved.
   */
  frame(): { readonly positions: Float32Array; readonly generation: number; readonly jumps: number }
}
