import type { JacobiCounts } from '../../../physics/resonance/halo'

/** How far a halo is, and what its stars tell so far. */
export interface ChevronSnapshot {
  readonly finishedStars: number
  /** Contrast Q of each moment among the stars that are done. */
  readonly contrasts: readonly { readonly contrast: number; readonly error: number }[]
  /** How well E_J was kept while the bar turned evenly; no star is judged where it never does. */
  readonly jacobi: Readonly<JacobiCounts>
}
