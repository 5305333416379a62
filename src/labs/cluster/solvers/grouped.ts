import { pack } from '../../../kernels/block'
import {
  highMomentBytes,
  treeCell,
  treeScratchBytes,
  treeSizes,
  treeState,
  treeTask,
} from '../../../kernels/clusterLayout'
import type { SolverPlan, SolverSettings } from './solver'

/** Most workers of a run; each has a scratch of its own. */
const mostWorkers = 64
/** Least stars of a run of the sort and of a task: fewer are not worth handing out. */
const leastRun = 4096
const leastTask = 256
/** Runs and tasks are so many at most or so: enough to keep sixteen workers evenly busy. */
const pieces = 64

const align = (bytes: number) => Math.ceil(bytes / 64) * 64

/**
 * Memory of a solver that works on groups of stars.
 * @param withCells: whether it makes a tree
 */
export function groupedPlan(settings: SolverSettings, withCells: boolean): SolverPlan {
  const { stars, openingAngle, forceAccuracy, multipoleOrder } = settings
  const runLength = Math.max(leastRun, Math.ceil(stars / pieces))
  const runs = Math.ceil(stars / runLength)
  const taskSize = Math.max(leastTask, Math.ceil(stars / pieces))
  // A level has so many cells above the tasks at most, each with eight children.
  const top = 1 + 8 * treeSizes.levels * Math.ceil(stars / taskSize)
  const cells = withCells ? 2 * stars + top : 0
  let next = align(treeState.bytes)
  const reserve = (bytes: number) => {
    const start = next
    next += align(bytes)
    return start
  }
  const header = {
    openingAngle,
    forceAccuracy,
    corner: [0, 0, 0],
    edge: 1,
    multipoleOrder,
    highMomentBytes: highMomentBytes(multipoleOrder),
    runLength,
    runs,
    taskSize,
    topEnd: 0,
    tasks: 0,
    nextTask: 0,
    groups: 0,
    nextGroup: 0,
    boxes: reserve(mostWorkers * 6 * 8),
    keys: reserve(stars * 8),
    otherKeys: reserve(stars * 8),
    order: reserve(stars * 4),
    otherOrder: reserve(stars * 4),
    counts: reserve(runs * treeSizes.digits * 4),
    places: reserve(runs * treeSizes.digits * 4),
    stars: reserve(4 * stars * 8),
    leafStars: reserve(withCells ? (4 * stars + 3) * 4 : 0),
    cells: reserve(cells * treeCell.bytes),
    highMoments: reserve(cells * highMomentBytes(multipoleOrder)),
    taskList: reserve(top * treeTask.bytes),
    taskGroups: reserve(stars * 4),
    groupList: reserve((stars + 1) * 4),
    groupEnergies: reserve(stars * 8),
    scratch: reserve(mostWorkers * treeScratchBytes),
  }
  return { blocks: 1, memory: { partials: { bytes: 8 }, tree: { bytes: next, contents: pack(treeState, header) } } }
}
