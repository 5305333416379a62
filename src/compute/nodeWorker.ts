// Entry of a pool's worker in Node; nodeWorkerBuild.mjs makes one plain file of it.
import { parentPort } from 'node:worker_threads'
import { expose } from 'comlink'
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs'
import { createHost } from './host'

if (parentPort) {
  // A dead thread tells of itself in Node ('exit'), so nothing needs to be held.
  expose(
    createHost(() => Promise.resolve()),
    nodeEndpoint(parentPort),
  )
}
