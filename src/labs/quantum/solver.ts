import { Service } from '../../compute/service'
import { instantiateInProcess } from '../../kernels/inProcess'
import { ParameterError, shorten } from '../../parameters/resolve'
import type { QuantumValues } from './parameters'
import type { Preparation, Prepared } from './prepare'
import { prepare } from './prepare'
import type { SolverAnswers } from './solverWorker'

/** Solves potentials: on a thread of its own in a browser, in place in Node. */
export interface Solver {
  /**
   * @param signal takes the question back, also from a solver that does not come to an end
   * @throws ParameterError where the potential or the level cannot be used; a ComputeError where the solver died
   */
  readonly prepare: (values: QuantumValues, signal?: AbortSignal) => Promise<Prepared>
  readonly dispose: () => void
}

function accepted(values: QuantumValues, preparation: Preparation): Prepared {
  if ('prepared' in preparation) return preparation.prepared
  const { name, reason } = preparation.refusal
  throw new ParameterError([{ name, given: shorten(values[name]), reason }])
}

/** Remembers the newest answer: a run is solved once to see whether it can be, and set up right after. */
function remembering(solver: Solver): Solver {
  let newest: { readonly values: QuantumValues; readonly prepared: Promise<Prepared> } | undefined
  return {
    prepare: (values, signal) => {
      if (newest?.values === values) return newest.prepared
      const asked = { values, prepared: solver.prepare(values, signal) }
      newest = asked
      // What went wrong must not be remembered: who tries again wants to know anew.
      asked.prepared.catch(() => {
        if (newest === asked) newest = undefined
      })
      return asked.prepared
    },
    dispose: solver.dispose,
  }
}

/** Opens the solver for as long as a lab is open. */
export async function openSolver(): Promise<Solver> {
  return remembering(await start())
}

async function start(): Promise<Solver> {
  if (typeof Worker === 'undefined') {
    const { kernels } = await instantiateInProcess()
    return {
      prepare: (values) => Promise.resolve().then(() => accepted(values, prepare(values, kernels))),
      dispose: () => undefined,
    }
  }
  const service = new Service<SolverAnswers>('solver', {
    inBrowser: () => new Worker(new URL('./solverWorker.ts', import.meta.url), { type: 'module', name: 'solver' }),
  })
  return {
    prepare: async (values, signal) => accepted(values, await service.ask('prepare', { ...values }, { signal })),
    dispose: () => service.dispose(),
  }
}
