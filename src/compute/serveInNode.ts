import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import type { Answers } from './service'
import { createServiceHost } from './serviceHost'

/** What the entry of a service's worker in Node calls. */
export function serveInNode(answers: Answers) {
  if (!parentPort) return
  const port = parentPort
  expose(
    createServiceHost(
      answers,
      () => Promise.resolve(),
      (told) => port.postMessage(told),
    ),
    nodeEndpoint(port),
  )
}
