import { instantiateInProcess } from '../../../kernels/inProcess'
import type { Points } from '../sampling'
import { diagnose } from './diagnosis'
import type { WellValues } from './parameters'
import { prepare } from './prepare'

/** Elementary functions that give the same digits everywhere. */
let functions: ReturnType<typeof instantiateInProcess> | undefined

async function elementary() {
  functions ??= instantiateInProcess().catch((error: unknown) => {
    // A failed download must not be remembered.
    functions = undefined
    throw error
  })
  return (await functions).kernels
}

/** What the solver answers, on a thread of its own or in place. */
export const solverAnswers = {
  prepare: async (values: WellValues) => prepare(values, await elementary()),
  diagnose: async (points: Points) => diagnose(points, await elementary()),
}
export type SolverAnswers = typeof solverAnswers
