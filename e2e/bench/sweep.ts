import { spawnOnCallingThread } from '../../src/compute/callingThread'
import { driveSettings } from '../../src/experiments/drive'
import { inLanes } from '../../src/experiments/sweep/lanes'
import { cellSettings, makePlan } from '../../src/experiments/sweep/plan'
import { cluster } from '../../src/labs/cluster'
import { laneEntry } from '../../src/labs/lanes'
import type { Case, Group } from './cases'

/** Cells of one round. */
const cells = 32

/**
 * Cells of a sweep, some 20 ms each, in one lane and in several, beside the same runs by themselves, one after the other: what a cell takes
 * more in a lane is the sweep's own.
 */
export async function sweep(counts: readonly number[]): Promise<Group> {
  const given = { stars: '512', model: 'plummer', virialRatio: '0.5', radius: '1', timeStep: '0.001', steps: '60' } // biome-ignore format: one line
  const request = { given: Object.entries(given), axes: `seed=1:${cells}`, keep: 'energyError', shards: 1 }
  const plan = await makePlan(cluster, request, { program: 'bench', kernels: 'bench' })
  const environment = { shared: true, spawn: spawnOnCallingThread }
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now()
    await work()
    return performance.now() - start
  }
  const about = { kernel: 'sweep', size: cells, unit: 'cells/s', work: cells }
  const runs: Case = {
    ...about,
    variant: 'the runs by themselves',
    workers: 1,
    run: () =>
      timed(async () => {
        for (let cell = 0; cell < cells; cell++)
          await driveSettings(cluster, withOneWorker(cellSettings(plan, cell)), { environment })
      }),
  }
  const computers = counts.map((workers) => inLanes(plan, workers, laneEntry))
  const inLane = computers.map((computer): Case => {
    const run = () =>
      timed(async () => {
        let next = 0
        const lane = async () => {
          while (next < cells) await computer.compute(next++)
        }
        await Promise.all(Array.from({ length: computer.width }, lane))
      })
    return { ...about, variant: 'cells in lanes', workers: computer.width, run }
  })
  return {
    cases: [runs, ...inLane],
    dispose: () => {
      for (const computer of computers) computer.end()
    },
  }
}

const withOneWorker = (settings: ReturnType<typeof cellSettings>) => ({
  ...settings,
  values: { ...settings.values, workers: 1 },
})
