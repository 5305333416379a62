import type { solvers as numbers } from '../../../kernels/clusterLayout'
import { direct } from './direct'
import { direct32 } from './direct32'
import type { ForceSolver } from './solver'
import { tree } from './tree'

/** Every force solver, in the order of the picker. */
export const solvers = { direct, direct32, tree } as const satisfies Record<keyof typeof numbers, ForceSolver>
