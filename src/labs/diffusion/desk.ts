import { besideAPage } from '../../compute/cores'
import { DisposedError } from '../../compute/errors'
import { Service, spareServices } from '../../compute/service'
import type { Arithmetic } from './arithmetic'
import { arithmetic } from './arithmetic'

type Question<N extends keyof Arithmetic> = Parameters<Arithmetic[N]>[0]
type Answer<N extends keyof Arithmetic> = Awaited<ReturnType<Arithmetic[N]>>

/** Where the arithmetic between the kernels is done: on a thread of its own in a browser, in place in Node. */
export interface Desk {
  /**
   * @param numbers that are to be gone through; few are done with before another thread has heard of them. Absent: it takes long
   * @throws a ComputeError where the thread died
   */
  ask<N extends keyof Arithmetic>(name: N, question: Question<N>, numbers?: number): Promise<Answer<N>>
  dispose(): void
}

/** So many numbers are added up in a fraction of a millisecond. */
const few = 2 ** 16

const inPlace = <N extends keyof Arithmetic>(name: N, question: Question<N>): Promise<Answer<N>> => {
  const answer = arithmetic[name] as (question: Question<N>) => Answer<N> | Promise<Answer<N>>
  return Promise.resolve().then(() => answer(question))
}

const spares = spareServices<Arithmetic>()

const entry = {
  inBrowser: () => new Worker(new URL('./arithmeticWorker.ts', import.meta.url), { type: 'module', name: 'desk' }),
}

export function openDesk(): Desk {
  if (!besideAPage) return { ask: inPlace, dispose: () => undefined }
  let service: Service<Arithmetic> | undefined = spares.take() ?? new Service<Arithmetic>('arithmetic', entry)
  return {
    ask(name, question, numbers = Number.POSITIVE_INFINITY) {
      if (!service) return Promise.reject(new DisposedError())
      return numbers <= few ? inPlace(name, question) : service.ask(name, question)
    },
    dispose() {
      if (service) spares.keep(service)
      service = undefined
    },
  }
}
