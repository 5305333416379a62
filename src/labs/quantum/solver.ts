import type { Remote } from 'comlink'
import { wrap } from 'comlink'
import { instantiateInProcess } from '../../kernels/inProcess'
import { ParameterError, shorten } from '../../parameters/resolve'
import type { QuantumValues } from './parameters'
import type { Preparation, Prepared } from './prepare'
import { prepare } from './prepare'
import type { SolverWorker } from './solverWorker'

/** Solves potentials: on a thread of its own in a browser, in place in Node. */
export interface Solver {
  /** @throws ParameterError where the potential or the level cannot be used */
  readonly prepare: (values: QuantumValues) => Promise<Prepared>
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
    prepare: (values) => {
      if (newest?.values !== values) newest = { values, prepared: solver.prepare(values) }
      return newest.prepared
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
  const worker = new Worker(new URL('./solverWorker.ts', import.meta.url), { type: 'module', name: 'solver' })
  const remote: Remote<SolverWorker> = wrap<SolverWorker>(worker)
  const gone: ((error: Error) => void)[] = []
  worker.addEventListener('error', (event) => {
    for (const reject of gone.splice(0)) reject(new Error(`the solver stopped: ${event.message}`))
  })
  return {
    prepare: async (values) => {
      // A worker that dies answers nothing: its error has to settle the call.
      const lost = new Promise<never>((_, reject) => gone.push(reject))
      lost.catch(() => undefined)
      return accepted(values, await Promise.race([remote.prepare({ ...values }), lost]))
    },
    dispose: () => worker.terminate(),
  }
}
