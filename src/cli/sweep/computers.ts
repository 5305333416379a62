import type { ThreadEntry } from '../../compute/thread'
import { computeCell } from '../../experiments/sweep/cell'
import type { CellComputer } from '../../experiments/sweep/lanes'
import { inLanes } from '../../experiments/sweep/lanes'
import type { Plan } from '../../experiments/sweep/plan'
import { readerOf } from './planFiles'

const entry: ThreadEntry = { inNode: () => new URL('./laneWorker.ts', import.meta.url) }

/** All cells in lanes; or one after the other with all workers on each, where there are fewer cells than workers. */
export const computerOf = (plan: Plan, workers: number, cells: number): CellComputer =>
  cells < workers ? oneByOne(plan, workers) : inLanes(plan, workers, entry)

function oneByOne(plan: Plan, workers: number): CellComputer {
  const readFile = readerOf(plan)
  return { width: 1, compute: (cell) => computeCell(plan, cell, { readFile, workers }), end: () => undefined }
}
