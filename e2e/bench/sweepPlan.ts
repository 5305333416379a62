import { makePlan, type Plan } from '../../src/experiments/sweep/plan'
import { cluster } from '../../src/labs/cluster'

/** Cells of one round: so many that it does not matter which lane has the last one. */
export const cells = 64

/** Cells of some 20 ms each. */
export const sweepPlan = (): Promise<Plan> => {
  const given = { stars: '512', model: 'plummer', virialRatio: '0.5', radius: '1', timeStep: '0.001', steps: '60' } // biome-ignore format: one line
  const request = { given: Object.entries(given), axes: `seed=1:${cells}`, keep: 'energyError', shards: 1 }
  return makePlan(cluster, request, { program: 'bench', kernels: 'bench' })
}
