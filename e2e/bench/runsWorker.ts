// Runs without a sweep, one after the other on a thread of their own.
import { expose } from 'comlink'
import { spawnOnCallingThread } from '../../src/compute/callingThread'
import { driveSettings } from '../../src/experiments/drive'
import { cellSettings } from '../../src/experiments/sweep/plan'
import { cluster } from '../../src/labs/cluster'
import { sweepPlan } from './sweepPlan'

const environment = { shared: true, spawn: spawnOnCallingThread }
const known = sweepPlan()

const runs = {
  /** Drives what some of the plan's cells are. @param step from one to the next */
  async drive(first: number, end: number, step: number): Promise<void> {
    const plan = await known
    for (let cell = first; cell < end; cell += step) {
      const { values, ...settings } = cellSettings(plan, cell)
      await driveSettings(cluster, { ...settings, values: { ...values, workers: 1 } }, { environment })
    }
  },
}
export type Runs = typeof runs

expose(runs)
