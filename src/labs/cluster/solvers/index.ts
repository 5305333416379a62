import type { solvers as numbers } from '../../../kernels/clusterLayout'
import { direct } from './direct'
import type { ForceSolver } from './solver'

/** Every force solver, in the order of the picker. */
export const solvers = { direct } as const satisfies Record<keyof typeof numbers, ForceSolver>
