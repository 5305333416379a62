import type { BlockValues } from '../../../kernels/block'
import type { clusterState } from '../../../kernels/clusterLayout'
import type { Text } from '../../../words/text'

/** A piece of a run's memory: its bytes, and what stands in it from the start. */
export interface Piece {
  readonly bytes: number
  readonly contents?: ArrayBufferView
}

/** The fields of the state block that belong to the solver. */
type Field = 'rows' | 'buffers' | 'partials' | 'tree' | 'card'

/** What a solver needs for a number of stars. */
export interface SolverPlan {
  /** Pieces of work that are handed out one by one, and whose potential energies are added up in their order. */
  readonly blocks: BlockValues<typeof clusterState>['blocks']
  /** Its memory, by the field of the state block that points to it. */
  readonly memory: Readonly<Partial<Record<Field, Piece>>>
}

/** What a solver may be told. */
export interface SolverSettings {
  readonly stars: number
  readonly openingAngle: number
  readonly forceAccuracy: number
  readonly multipoleOrder: number
}

/**
 * A way to compute accelerations and potential energy. Its kernels (`accelerate` and `potentials` in kernels/assembly/solvers.ts) know it
 * by its number in kernels/clusterLayout.ts; all else about it is said here.
 */
export interface ForceSolver {
  readonly label: Text
  /** One sentence for a student. */
  readonly inShort: Text
  readonly reference: string
  /** `exact`: the same digits on every machine, for any number of workers. `this machine`: no checksum can stand for them. */
  readonly digits: 'exact' | 'this machine'
  /** Root mean square error of an acceleration to be expected, relative to the field's; 0 where only rounding is left. */
  readonly forceError: number
  /** The plan depends on nothing else, as the digits do. */
  readonly plan: (settings: SolverSettings) => SolverPlan
}
