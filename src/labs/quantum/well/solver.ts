import { besideAPage } from '../../../compute/cores'
import { WorkerDiedError } from '../../../compute/errors'
import type { CallOptions } from '../../../compute/service'
import { Service } from '../../../compute/service'
import { ParameterError, shorten } from '../../../parameters/resolve'
import type { Points } from '../sampling'
import type { Diagnosis } from './diagnosis'
import type { WellValues } from './parameters'
import type { Preparation, Prepared } from './prepare'
import type { SolverAnswers } from './solverAnswers'

/** Solves potentials and looks at weights: on a thread of its own in a browser, in place in Node. */
export interface Solver {
  /**
   * @param signal takes the question back, also from a solver that does not come to an end
   * @throws ParameterError where the potential or the level cannot be used; a ComputeError where the solver died
   */
  readonly prepare: (values: WellValues, signal?: AbortSignal) => Promise<Prepared>
  /** @throws a ComputeError where the solver died twice over it */
  readonly diagnose: (points: Points) => Promise<Diagnosis>
}

/** Most potentials take less, and starting a worker anew takes longer: a slider asks many times a second. */
const grace = 500

/** Who answers: a thread, or the answers themselves. */
type Answers = {
  readonly [N in keyof SolverAnswers]: (
    question: Parameters<SolverAnswers[N]>[0],
    options?: CallOptions,
  ) => ReturnType<SolverAnswers[N]>
}

type Asked = Pick<Service<SolverAnswers>, 'ask'>

/** Only where there is no page: one has no use for them. */
const answers = async () => (await import('./solverAnswers')).solverAnswers

const inPlace: Answers = {
  prepare: async (values) => (await answers()).prepare(values),
  diagnose: async (points) => (await answers()).diagnose(points),
}

const onThread = (service: Asked): Answers => ({
  prepare: (values, options) => service.ask('prepare', values, options),
  diagnose: (points, options) => service.ask('diagnose', points, options),
})

function accepted(values: WellValues, preparation: Preparation): Prepared {
  if ('prepared' in preparation) return preparation.prepared
  const { name, ...refusal } = preparation.refusal
  throw new ParameterError([{ name, given: shorten(values[name]), ...refusal }])
}

/** A solver that remembers its newest answer: a run that starts again has the same well. */
function solverBy(answers: Answers): Solver {
  let newest: { readonly values: WellValues; readonly prepared: Prepared } | undefined
  return {
    async prepare(values, signal) {
      signal?.throwIfAborted()
      if (newest?.values === values) return newest.prepared
      const prepared = accepted(values, await answers.prepare({ ...values }, { ...(signal ? { signal } : {}), grace }))
      newest = { values, prepared }
      return prepared
    },
    async diagnose(points) {
      try {
        return await answers.diagnose(points)
      } catch (error) {
        // The run that it would be lost for may have been long.
        if (!(error instanceof WorkerDiedError)) throw error
        return answers.diagnose(points)
      }
    },
  }
}

/** A solver on a thread of its own. */
export const solverOn = (service: Asked): Solver => solverBy(onThread(service))

/** The solver of this page: one for all runs, as long as the page is open. It starts with the first question. */
export const solver: Solver = !besideAPage
  ? solverBy(inPlace)
  : solverOn(
      new Service<SolverAnswers>('solver', {
        inBrowser: () => new Worker(new URL('./solverWorker.ts', import.meta.url), { type: 'module', name: 'solver' }),
      }),
    )
