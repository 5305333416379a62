// Barnes & Hut's tree (Nature 324, 446 (1986)) with quadrupoles, or up to the fifth order, walked by groups of neighbours (Barnes, J. Comput. Phys. 87, 161 (1990)).
//
// Keys, order, cells and lists are functions of the positions alone, and every sum has its fixed order: the digits are the same for any
// number of workers.

import { barrier, cancelled } from '../control'
import { closeTop, growTask, growTop } from './cells'
import { layCube, measureSlice, writeKeys } from './cube'
import { cellEntries, setSoftening } from './evaluate'
import { softeningOf } from './group'
import { gatherStars, sortKeys } from './sort'
import {
  PARTIALS,
  part,
  TREE_FORCE_ACCURACY,
  TREE_GROUP_ENERGIES,
  TREE_GROUPS,
  TREE_NEXT_TASK,
  TREE_SCRATCH,
  TREE_SCRATCH_BYTES,
  TREE_TASKS,
  treeOf,
} from './state'
import { pullTask } from './walk'

/** Cube, keys and numbers of the stars. The workers come with slices that together are all stars. @returns false where cancelled */
function layOut(state: usize, tree: usize, first: i32, last: i32, worker: i32, workers: i32): bool {
  measureSlice(state, tree, worker, first, last)
  if (!barrier(workers)) return false
  if (worker == 0) layCube(state, tree, workers)
  if (!barrier(workers)) return false
  writeKeys(state, tree, first, last)
  return barrier(workers)
}

function scratchOf(tree: usize, worker: i32): usize {
  return part(tree, TREE_SCRATCH) + (worker as usize) * TREE_SCRATCH_BYTES
}

/** Makes the tree of the present positions. @returns false where the run was cancelled */
function grow(state: usize, tree: usize, first: i32, last: i32, worker: i32, workers: i32): bool {
  if (!sortKeys(state, tree, worker, workers)) return false
  gatherStars(state, tree, first, last)
  // The lists are not in use yet.
  const room = cellEntries(scratchOf(tree, worker))
  if (worker == 0) growTop(state, tree)
  if (!barrier(workers)) return false
  const tasks = load<i32>(tree + TREE_TASKS)
  while (true) {
    const task = atomic.add<i32>(tree + TREE_NEXT_TASK, 1)
    if (task >= tasks || cancelled()) break
    growTask(state, tree, room, task)
  }
  if (!barrier(workers)) return false
  if (worker == 0) closeTop(state, tree, room)
  return barrier(workers)
}

/** Lets every star be pulled by all else. @returns false where the run was cancelled */
function pullStars(state: usize, tree: usize, forces: bool, energies: bool, worker: i32, workers: i32): bool {
  const scratch = scratchOf(tree, worker)
  setSoftening(scratch, softeningOf(state, tree))
  const groups = load<i32>(tree + TREE_GROUPS)
  const tasks = load<i32>(tree + TREE_TASKS)
  while (true) {
    const task = atomic.add<i32>(tree + TREE_NEXT_TASK, 1)
    if (task >= tasks || cancelled()) break
    pullTask(state, tree, scratch, task, forces, energies)
  }
  if (!barrier(workers)) return false
  if (energies && worker == 0) {
    const each = part(tree, TREE_GROUP_ENERGIES)
    let energy: f64 = 0
    for (let group = 0; group < groups; group++) energy += load<f64>(each + ((group as usize) << 3))
    store<f64>(load<u32>(state + PARTIALS) as usize, energy)
  }
  return true
}

/** Whether cells are accepted by their error, not by the angle. */
export function asksForAccuracy(state: usize): bool {
  return load<f64>(treeOf(state), TREE_FORCE_ACCURACY) > 0
}

/**
 * Accelerations of all stars, and the potential energy per G into `partials`: what of it is wanted, once every worker has come here.
 * @returns false where the run was cancelled
 */
export function treeForces(
  state: usize,
  first: i32,
  last: i32,
  forces: bool,
  energies: bool,
  worker: i32,
  workers: i32,
): bool {
  const tree = treeOf(state)
  if (!layOut(state, tree, first, last, worker, workers)) return false
  if (!grow(state, tree, first, last, worker, workers)) return false
  return pullStars(state, tree, forces, energies, worker, workers)
}
