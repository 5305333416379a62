import { WorkerDiedError } from '../../compute/errors'
import { Service } from '../../compute/service'
import type { ThreadEntry } from '../../compute/thread'
import { loadModule } from '../../kernels/module'
import type { CellRecord } from './cell'
import { CellInterruptedError } from './cell'
import type { LaneAnswers, PlanFiles } from './lane'
import type { Plan } from './plan'
import { planText } from './plan'
import { PlanError } from './planError'

/** What computes cells: so many at a time. */
export interface CellComputer {
  readonly width: number
  /** @throws what is no record: the machine's failure, or a mistake of the plan */
  compute(cell: number): Promise<CellRecord>
  /** Ends it; cells under way reject. */
  end(): void
}

/**
 * Cells beside each other: each lane is a thread that drives whole cells, kernels and all, so that nothing is shared and nothing waits.
 * A lane that dies is replaced, and its cell computed again.
 * @param files that the cells read, where a lane cannot open them itself
 */
export function inLanes(plan: Plan, width: number, entry: ThreadEntry, files?: PlanFiles): CellComputer {
  const idle = Array.from({ length: width }, () => new Service<LaneAnswers>('lane', entry))
  const lanes = [...idle]
  const text = planText(plan)
  return {
    width,
    async compute(cell) {
      const lane = idle.pop()
      if (!lane) throw new RangeError('more cells are computed at once than there are lanes')
      try {
        const module = await loadModule()
        const question = { cell, plan: text, build: plan.build, module, ...(files ? { files } : {}) }
        const answer = await lane.ask('cell', question).catch((error: unknown) => {
          if (error instanceof WorkerDiedError) return lane.ask('cell', question)
          throw error
        })
        if ('record' in answer) return answer.record
        throw answer.fault === 'plan' ? new PlanError(answer.message) : new CellInterruptedError(answer.message)
      } finally {
        idle.push(lane)
      }
    },
    end: () => {
      for (const lane of lanes) lane.dispose()
    },
  }
}
