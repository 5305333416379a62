import type { Mortal, ServiceHost, Told } from './protocol'
import type { Answers } from './service'

/** Smallest step of progress that is worth a message. */
const smallestStep = 0.01

/** The worker's side of a service, the same in a browser and in Node. @param tell sends a message to the page */
export function createServiceHost(answers: Answers, begin: Mortal['begin'], tell: (told: Told) => void): ServiceHost {
  const table = new Map(Object.entries(answers))
  return {
    begin,
    answer(call, name, question) {
      const answer = table.get(name)
      if (!answer) throw new RangeError(`nobody answers "${name}" here`)
      let told = 0
      return answer(question as never, (fraction) => {
        if (fraction < told + smallestStep) return
        told = fraction
        tell({ call, fraction })
      })
    },
  }
}
