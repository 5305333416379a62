import { expose } from 'comlink'
import { holdLife } from './life'
import type { Answers } from './service'
import { createServiceHost } from './serviceHost'

/** What the entry of a service's worker in a browser calls. */
export function serve(answers: Answers) {
  expose(createServiceHost(answers, holdLife, (told) => self.postMessage(told)))
}
