import { openPool } from '../../src/compute/pool'
import { clusterState } from '../../src/kernels/clusterLayout'
import { call } from '../../src/kernels/exports'
import { drawStars, writeState } from '../../src/labs/cluster/initial'
import { allocateCluster, clusterArrays } from '../../src/labs/cluster/memory'
import type { ClusterValues } from '../../src/labs/cluster/parameters'
import type { Case, Group } from './cases'
import { plainLoops } from './plain'

/** Steps per timed call: enough to make the call itself cost nothing. */
const stepsPerCall = (stars: number) => Math.max(1, Math.round(2e7 / (stars * stars)))

/** Direct summation of all pairs: the plain double loop against the kernel on one worker, two, and as many as there are cores. */
export async function gravity(values: ClusterValues, counts: readonly number[]): Promise<Group> {
  const { stars } = values
  const pool = await openPool({ workers: Math.max(...counts), bytes: clusterArrays(values).bytes, shared: true })
  const pointers = allocateCluster(pool, values)
  await writeState(pool, pointers, values)
  await drawStars(pool, pointers, values)
  // No samples: their potential energies would be timed as forces.
  await pool.write(pointers.state + clusterState.at.stride, Int32Array.of(2 ** 30))
  const { loops, dispose } = plainLoops()
  const steps = stepsPerCall(stars)
  const common = { kernel: 'gravity', size: stars, unit: 'directed pairs/s' }
  const kernel = (workers: number): Case => ({
    ...common,
    variant: 'f64x2, one division for two pairs, Newton’s third law',
    workers,
    work: steps * stars * stars,
    async run() {
      const start = performance.now()
      const { state } = pointers
      await pool.together((worker, all) => call('clusterAdvance', { state, done: 0, steps, worker, workers: all }), {
        workers,
      })
      return performance.now() - start
    },
  })
  const plain: Case = {
    ...common,
    variant: 'plain TypeScript',
    workers: 1,
    work: stars * stars,
    run: () => loops.gravity(stars),
  }
  return {
    cases: [plain, ...counts.map(kernel)],
    dispose() {
      dispose()
      pool.dispose()
    },
  }
}
