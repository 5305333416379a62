// Entry of every worker of the page that is one file (build.mjs): one text for all of them, which share what they have in common. Which
// of them it becomes is in its name.

/** By their files, as in the sources. */
const entries = new Map<string, () => Promise<unknown>>([
  ['src/compute/worker.ts', () => import('../../compute/worker')],
  ['src/labs/laneWorker.ts', () => import('../../labs/laneWorker')],
  ['src/labs/benchmark/loopWorker.ts', () => import('../../labs/benchmark/loopWorker')],
  ['src/labs/cluster/card/cardWorker.ts', () => import('../../labs/cluster/card/cardWorker')],
  [
    'src/labs/cluster/diagnostics/distributionsWorker.ts',
    () => import('../../labs/cluster/diagnostics/distributionsWorker'),
  ],
  ['src/labs/cluster/file/readerWorker.ts', () => import('../../labs/cluster/file/readerWorker')],
  ['src/labs/cluster/map/pictureWorker.ts', () => import('../../labs/cluster/map/pictureWorker')],
  ['src/labs/diffusion/arithmeticWorker.ts', () => import('../../labs/diffusion/arithmeticWorker')],
  ['src/labs/diffusion/file/readerWorker.ts', () => import('../../labs/diffusion/file/readerWorker')],
  ['src/labs/quantum/well/solverWorker.ts', () => import('../../labs/quantum/well/solverWorker')],
  ['src/labs/resonance/analysisWorker.ts', () => import('../../labs/resonance/analysisWorker')],
  ['src/labs/verification/claimWorker.ts', () => import('../../labs/verification/claimWorker')],
])

// What is imported here is part of this text: it listens before the first message is delivered.
void entries.get(self.name)?.()
