import type { JobOptions } from '../../../compute/types'
import type { Environment } from '../../../experiments/experiment'
import type { Known } from '../known'
import type { Axes } from '../measure'
import type { Expected } from '../run'
import { DiffusionRun } from '../run'
import { TrajectorySet } from '../trajectorySet'
import type { DiffusionValues } from '../values'
import { motionOf, seenAlong } from './motion'

/** Particles that are moved here, with the exact curve beside what is measured. */
export class WalkRun extends DiffusionRun {
  protected readonly firstStage = 'moving the particles' as const
  protected readonly milestones = [0, 0.3, 0.9, 1] as const

  /** @throws MemoryError, WorkerStartError */
  static async create(values: DiffusionValues, environment: Environment): Promise<WalkRun> {
    const { workers, seed } = values
    return new WalkRun(
      await TrajectorySet.reserve(values, { workers, ...environment }, { motion: motionOf(values), seed }),
      values,
    )
  }

  protected get known(): Known {
    const { timeStep, lengthUnit } = this.values
    const units = { length: lengthUnit, time: 's' }
    return { timeStep, units, gaps: 0, hasGaps: false, wrapped: false, notices: [] }
  }

  protected async place(options: JobOptions) {
    await this.set.describe()
    await this.set.generate(options)
  }

  protected expect(axes: Axes, lags: readonly number[]): Promise<Expected> {
    const { values, set } = this
    return set.desk.ask('expect', { motion: seenAlong(motionOf(values), axes, values.removeDrift), lags })
  }
}
