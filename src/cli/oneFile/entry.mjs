// All of the command line as one file. Every thread of it starts from this file, too; which part it is stands among its data.
import { isMainThread, workerData } from 'node:worker_threads'

const parts = {
  runThread: () => import('../runThread.ts'),
  nodeWorker: () => import('../../compute/nodeWorker.ts'),
  laneWorker: () => import('../sweep/laneWorker.ts'),
  claimNodeWorker: () => import('../../labs/verification/claimNodeWorker.ts'),
}

// A thread of no known part must not start the program once more, and that one again.
await (isMainThread ? import('../process.mjs') : parts[workerData.part]())
