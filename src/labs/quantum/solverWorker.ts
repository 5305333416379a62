// Entry of the worker that solves potentials.
import { serve } from '../../compute/serve'
import { instantiateInProcess } from '../../kernels/inProcess'
import type { QuantumValues } from './parameters'
import { prepare } from './prepare'

/** Elementary functions that give the same digits everywhere. */
let functions: ReturnType<typeof instantiateInProcess> | undefined

const answers = {
  async prepare(values: QuantumValues) {
    functions ??= instantiateInProcess().catch((error: unknown) => {
      // A failed download must not be remembered.
      functions = undefined
      throw error
    })
    return prepare(values, (await functions).kernels)
  },
}
export type SolverAnswers = typeof answers

serve(answers)
