import type { solvers as numbers } from '../../../kernels/clusterLayout'
import { direct } from './direct'
import { direct32 } from './direct32'
import { gpu } from './gpu'
import type { ForceSolver } from './solver'
import { tree } from './tree'

/** Every force solver, in the order of the picker. */
export const solvers = { direct, direct32, tree, gpu } as const satisfies Record<keyof typeof numbers, ForceSolver>

export type SolverName = keyof typeof solvers

/** Up to so many stars every pair is computed where nobody chose: there direct summation is no slower, or fast enough. */
export const mostDirect = 4096

/** The solver that computes a run's forces. It depends on the number of stars alone, as the digits do. */
export const solverOf = ({
  solver,
  stars,
}: {
  readonly solver: SolverName | 'auto'
  readonly stars: number
}): SolverName => (solver === 'auto' ? (stars <= mostDirect ? 'direct' : 'tree') : solver)

/** What the workers compute by alone: in place of a graphics card, where there is none, not yet or no longer, the same in single precision. */
export const withoutCard = (values: Parameters<typeof solverOf>[0]): Exclude<SolverName, 'gpu'> => {
  const solver = solverOf(values)
  return solver === 'gpu' ? 'direct32' : solver
}
