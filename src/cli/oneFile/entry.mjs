// All of the command line as one file (build.mjs). Every thread of it starts from that file, too, and is told which part it is (compute/oneFile.mjs).

const parts = {
  runThread: () => import('../runThread.ts'),
  nodeWorker: () => import('../../compute/nodeWorker.ts'),
  laneWorker: () => import('../sweep/laneWorker.ts'),
  claimNodeWorker: () => import('../../labs/verification/claimNodeWorker.ts'),
  loopNodeWorker: () => import('../../labs/benchmark/loopNodeWorker.ts'),
}

const { partOfProgram: part } = globalThis
// A thread of no known part must not start the program once more, and that one again.
void (part === undefined ? import('../process.mjs') : parts[part]())
