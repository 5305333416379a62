import { spawnOnCallingThread } from '../../compute/callingThread'
import type { CellRecord } from '../../experiments/sweep/cell'
import { CellInterruptedError, computeCell } from '../../experiments/sweep/cell'
import type { Build, Plan } from '../../experiments/sweep/plan'
import { readPlan } from '../../experiments/sweep/plan'
import { PlanError } from '../../experiments/sweep/planError'
import { adoptModule } from '../../kernels/module'
import { openLab } from '../labs'
import { readerOf } from './planFiles'

/** A cell to compute. All of it with every cell: a lane that died is followed by one that knows nothing. */
export interface LaneQuestion {
  readonly cell: number
  readonly plan: string
  readonly build: Build
  readonly module: WebAssembly.Module
}

/** Errors cross threads without their class. */
export type LaneAnswer =
  | { readonly record: CellRecord }
  | { readonly fault: 'plan' | 'machine'; readonly message: string }

let opened: { readonly text: string; readonly plan: Promise<Plan> } | undefined

function openOnce({ plan: text, build, module }: LaneQuestion): Promise<Plan> {
  if (opened?.text !== text) {
    adoptModule(module)
    opened = { text, plan: readPlan(text, openLab, build) }
  }
  return opened.plan
}

export const laneAnswers = {
  /** Computes a cell on the lane's own thread: kernels, and all that is no kernel. */
  async cell(question: LaneQuestion): Promise<LaneAnswer> {
    try {
      const plan = await openOnce(question)
      const environment = { shared: true, spawn: spawnOnCallingThread }
      return { record: await computeCell(plan, question.cell, { environment, workers: 1, readFile: readerOf(plan) }) }
    } catch (error) {
      if (error instanceof PlanError) return { fault: 'plan', message: error.message }
      if (error instanceof CellInterruptedError) return { fault: 'machine', message: error.message }
      throw error
    }
  },
}
