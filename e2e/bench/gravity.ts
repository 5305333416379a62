import { openPool } from '../../src/compute/pool'
import { clusterState } from '../../src/kernels/clusterLayout'
import { call } from '../../src/kernels/exports'
import { RunCard } from '../../src/labs/cluster/card/runCard'
import { drawStars, writeState } from '../../src/labs/cluster/initial'
import { allocateCluster, clusterArrays } from '../../src/labs/cluster/memory'
import type { ClusterValues } from '../../src/labs/cluster/parameters'
import { type SolverName, solvers } from '../../src/labs/cluster/solvers'
import type { Case, Group } from './cases'
import { plainLoops } from './plain'

/** Steps per timed call: enough to make the call itself cost nothing. */
const stepsPerCall = (stars: number) => Math.max(1, Math.round(1e9 / (stars * stars)))

/** The stars of a run in a pool of their own, with a way to take steps that are nothing but forces. */
async function forcesOf(values: ClusterValues, workers: number) {
  const pool = await openPool({ workers, bytes: clusterArrays(values).bytes, shared: true })
  const pointers = allocateCluster(pool, values)
  await writeState(pool, pointers, values)
  await drawStars(pool, pointers, values)
  const card = values.solver === 'gpu' ? await RunCard.of(pool, pointers, values) : undefined
  // No samples: their potential energies would be timed as forces.
  await pool.write(pointers.state + clusterState.at.stride, Int32Array.of(2 ** 30))
  const { state } = pointers
  const take = async (steps: number, workers: number) => {
    const start = performance.now()
    await pool.together((worker, all) => call('clusterAdvance', { state, done: 0, steps, worker, workers: all }), {
      workers,
    })
    return performance.now() - start
  }
  return {
    take,
    card,
    dispose() {
      card?.dispose()
      pool.dispose()
    },
  }
}

/**
 * The same stars by one force solver after the other, each on so many workers; the first on one worker is what the others are held against. A
 * graphics card stands with its name; where there is none, the console says why.
 */
export async function solversAt(
  values: ClusterValues,
  names: readonly SolverName[],
  counts: readonly number[],
): Promise<Group> {
  const all = await Promise.all(
    names.map(async (solver) => ({ solver, ...(await forcesOf({ ...values, solver }, Math.max(...counts))) })),
  )
  // Whatever takes the forces: one step of many stars costs more than its call.
  const steps = Math.max(1, Math.round(2e5 / values.stars))
  const there = all.filter(({ card }) => card === undefined || card.adapter !== undefined)
  for (const { card } of all) if (card?.notice !== undefined) console.warn(card.notice)
  return {
    cases: there.flatMap(({ solver, take, card }) =>
      counts.map((workers) => ({
        kernel: 'forces',
        size: values.stars,
        unit: 'stars/s',
        variant: card ? `${solvers[solver].label} (${card.adapter})` : solvers[solver].label,
        workers,
        work: steps * values.stars,
        run: () => take(steps, workers),
      })),
    ),
    dispose() {
      for (const each of all) each.dispose()
    },
  }
}

/** Direct summation of all pairs: the plain double loop against the kernel on one worker, two, and as many as there are cores. */
export async function gravity(values: ClusterValues, counts: readonly number[]): Promise<Group> {
  const { stars } = values
  const direct = await forcesOf({ ...values, solver: 'direct' }, Math.max(...counts))
  const { loops, dispose } = plainLoops()
  const steps = stepsPerCall(stars)
  const common = { kernel: 'gravity', size: stars, unit: 'directed pairs/s' }
  const kernel = (workers: number): Case => ({
    ...common,
    variant: 'f64x2, one division for two pairs, Newton’s third law',
    workers,
    work: steps * stars * stars,
    run: () => direct.take(steps, workers),
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
      direct.dispose()
    },
  }
}
