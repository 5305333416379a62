/** What the scene draws, read in place; never enters React state. */
export interface StarSource {
  readonly count: number
  /** M☉; changes only when `revision` changes. */
  readonly masses: ArrayLike<number>
  /** A length that frames the initial cluster, pc. */
  readonly extent: number
  /** Counts up with every new initial state: stars, masses and trails are then built anew. */
  readonly revision: number
  /**
   * The newest positions, xyz interleaved, 3 · count numbers in pc, and a generation that counts up when they change.
   * The array may lie in shared memory and may be another one at each call.
   */
  frame(): { readonly positions: Float32Array; readonly generation: number }
}
