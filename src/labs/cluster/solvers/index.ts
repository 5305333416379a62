import type { solvers as numbers } from '../../../kernels/clusterLayout'
import { direct } from './direct'
import type { ForceSolver } from './solver'
import { tree } from './tree'

/** Every force solver, in the order of the picker. */
export const solvers = { direct, tree } as const satisfies Record<keyof typeof numbers, ForceSolver>
