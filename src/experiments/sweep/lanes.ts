import { WorkerDiedError } from '../../compute/errors'
import { Service } from '../../compute/service'
import type { ThreadEntry } from '../../compute/thread'
import { loadModule } from '../../kernels/module'
import { say } from '../../words/text'
import type { CellRecord } from './cell'
import { CellInterruptedError } from './cell'
import type { LaneAnswers, PlanFiles } from './lane'
import type { Plan } from './plan'
import { planText } from './plan'
import { PlanError } from './planError'

/** What computes cells: so many at a time. */
export interface CellComputer {
  readonly width: number
  /**
   * @param ahead the cell that whoever asks will ask for next: it is begun without waiting for that
   * @throws what is no record: the machine's failure, or a mistake of the plan
   */
  compute(cell: number, ahead?: number): Promise<CellRecord>
  /** Ends it; cells under way reject. */
  end(): void
}

/**
 * Deals cells to those who ask for them, each with the one that they will ask for next.
 * @param claim the next cell that nobody has; undefined where there is none at present
 * @param left how many there are at most
 * @param hands how many ask
 */
export function dealer(claim: () => number | undefined, left: () => number, hands: number) {
  return () => {
    let promised: number | undefined
    return (): { readonly cell: number; readonly ahead: number | undefined } | undefined => {
      const cell = promised ?? claim()
      // The last ones go to whoever is free first.
      promised = cell !== undefined && left() > 4 * hands ? claim() : undefined
      return cell === undefined ? undefined : { cell, ahead: promised }
    }
  }
}

/**
 * Cells beside each other: each lane is a thread that drives whole cells, kernels and all, so that nothing is shared and nothing waits.
 * A lane that dies is replaced, and its cell computed again.
 * @param files that the cells read, where a lane cannot open them itself
 */
export function inLanes(plan: Plan, width: number, entry: ThreadEntry, files?: PlanFiles): CellComputer {
  const idle = Array.from({ length: width }, () => new Service<LaneAnswers>('lane', entry))
  const lanes = [...idle]
  /** Lanes that have begun what they will be asked for. */
  const ahead = new Map<number, (typeof idle)[number]>()
  const text = planText(plan)
  return {
    width,
    async compute(cell, next) {
      const lane = ahead.get(cell) ?? idle.pop()
      ahead.delete(cell)
      if (!lane) throw new RangeError(say('more cells are computed at once than there are lanes'))
      try {
        const module = await loadModule()
        const question = { cell, plan: text, build: plan.build, module, ...(files ? { files } : {}), ...(next === undefined ? {} : { ahead: next }) } // biome-ignore format: one line
        const answer = await lane.ask('cell', question).catch((error: unknown) => {
          if (error instanceof WorkerDiedError) return lane.ask('cell', question)
          throw error
        })
        if ('record' in answer) return answer.record
        throw answer.fault === 'plan' ? new PlanError(answer.message) : new CellInterruptedError(answer.message)
      } finally {
        if (next === undefined) idle.push(lane)
        else ahead.set(next, lane)
      }
    },
    end: () => {
      for (const lane of lanes) lane.dispose()
    },
  }
}
