import { expose } from 'comlink'
import { instantiateInProcess } from '../../kernels/inProcess'
import type { QuantumValues } from './parameters'
import { prepare } from './prepare'

/** Elementary functions that give the same digits everywhere. */
const functions = instantiateInProcess()

const solver = {
  async prepare(values: QuantumValues) {
    return prepare(values, (await functions).kernels)
  },
}
export type SolverWorker = typeof solver

expose(solver)
