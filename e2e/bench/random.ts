import { openPool } from '../../src/compute/pool'
import { call } from '../../src/kernels/exports'
import { seedWords } from '../../src/physics/random/philox'
import type { Case, Group } from './cases'
import { plainLoops } from './plain'

const plainCount = 2 ** 18
const kernelCount = 2 ** 22
const seed = seedWords(12345)

/** Normal variates into memory: Philox and Box–Muller, the same numbers from both. */
export async function normals(counts: readonly number[]): Promise<Group> {
  const most = Math.max(...counts)
  const pool = await openPool({ workers: most, bytes: kernelCount * 8 + (most + 1) * 192, shared: true })
  const out = pool.allocate(kernelCount * 8)
  const scratch = Array.from({ length: most }, () => pool.allocate(128))
  const { loops, dispose } = plainLoops()
  const common = { kernel: 'random normals', unit: 'normals/s' }
  const kernel = (workers: number): Case => ({
    ...common,
    variant: 'f64x2, four Philox counters at once',
    workers,
    size: kernelCount,
    work: kernelCount,
    async run() {
      const start = performance.now()
      await pool.together(
        (worker, all) => {
          const first = 16 * Math.floor((worker * kernelCount) / all / 16)
          const end = 16 * Math.floor(((worker + 1) * kernelCount) / all / 16)
          const [seedLow, seedHigh] = seed
          const place = { out: out + first * 8, first, count: end - first, scratch: scratch[worker] }
          return call('fillNormals', { ...place, stream: 1, substream: 0, seedLow, seedHigh })
        },
        { workers },
      )
      return performance.now() - start
    },
  })
  const plain: Case = {
    ...common,
    variant: 'plain TypeScript, four variates from a counter',
    workers: 1,
    size: plainCount,
    work: plainCount,
    run: () => loops.normals(plainCount, seed),
  }
  return {
    cases: [plain, ...counts.map(kernel)],
    dispose() {
      dispose()
      pool.dispose()
    },
  }
}
