import type { DiffusionEstimate } from '../../physics/diffusion/estimators'
import type { JudgedError } from '../../physics/diffusion/particleScatter'

/** An estimate with what its error rests on. */
export interface Judged extends DiffusionEstimate {
  readonly judged: JudgedError
  /** How far a few particles carry D: see `skewness`. */
  readonly skewness: number
  /** D of each replica by itself, where there are any. */
  readonly ofReplicas: readonly number[]
  /** Where D is the mean of a posterior: between which values it lies with 95 %. */
  readonly credibleInterval?: readonly [number, number]
  /** Least error that an unbiased estimate can have, if this is Brownian motion: the bound of Cramér and Rao. */
  readonly leastError?: number
}
