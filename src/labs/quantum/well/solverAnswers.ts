import { loadElementary } from '../../../kernels/elementary'
import type { Points } from '../sampling'
import { diagnose } from './diagnosis'
import type { WellValues } from './parameters'
import { prepare } from './prepare'

/** What the solver answers, on a thread of its own or in place. */
export const solverAnswers = {
  prepare: async (values: WellValues) => prepare(values, await loadElementary()),
  diagnose: async (points: Points) => diagnose(points, await loadElementary()),
}
export type SolverAnswers = typeof solverAnswers
