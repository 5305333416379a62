import { WorkerDiedError } from '../../compute/errors'
import { Service } from '../../compute/service'
import type { ThreadEntry } from '../../compute/thread'
import { CellInterruptedError, computeCell } from '../../experiments/sweep/cell'
import type { Plan } from '../../experiments/sweep/plan'
import { planText } from '../../experiments/sweep/plan'
import { PlanError } from '../../experiments/sweep/planError'
import { loadModule } from '../../kernels/module'
import type { laneAnswers } from './lane'
import { readerOf } from './planFiles'
import type { CellComputer } from './runShard'

const entry: ThreadEntry = { inNode: () => new URL('./laneWorker.ts', import.meta.url) }

/**
 * Cells beside each other: each lane is a thread that drives whole cells, kernels and all, so that nothing is shared and nothing waits.
 * A lane that dies is replaced, and its cell computed again.
 */
export function inLanes(plan: Plan, width: number): CellComputer {
  const idle = Array.from({ length: width }, () => new Service<typeof laneAnswers>('lane', entry))
  const lanes = [...idle]
  const text = planText(plan)
  return {
    width,
    async compute(cell) {
      const lane = idle.pop()
      if (!lane) throw new RangeError('more cells are computed at once than there are lanes')
      try {
        const question = { cell, plan: text, build: plan.build, module: await loadModule() }
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

/** One cell after the other, all workers on each: where there are fewer cells than workers. */
export function oneByOne(plan: Plan, workers: number): CellComputer {
  const readFile = readerOf(plan)
  return { width: 1, compute: (cell) => computeCell(plan, cell, { readFile, workers }), end: () => undefined }
}
