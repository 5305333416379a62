// Who pulls whom. From a task's cell down, every subtree sorts the cells that the one above left to it: what is far enough acts on all of its
// stars at once, what is too large is opened, the rest is left to the subtrees in it. At the end of it stand groups of neighbouring stars, to
// which what was left is one body, or is opened down to its stars. Lists are made in the order of the tree.

import { cancelled } from '../control'
import { isFar, radiiAway, rootsAway, setBounds } from './acceptance'
import { cellAt, isGrouped, rootOf } from './cells'
import { leafCells, leftCells, middleOf, reachOf, setGroup, stack, takenCells } from './evaluate'
import { firstOf, gatherGroup, lastOf, leaveGroup, scaleOf, targetsOf } from './group'
import { pullAll, pullGroup } from './lists'
import { beginFar, carry, clearTop, spread } from './local'
import {
  CELL_BYTES,
  CELL_CENTRE,
  CELL_CHILDREN,
  CELL_COUNT,
  CELL_ERROR_ROOT,
  CELL_FIRST,
  CELL_FIRST_CHILD,
  CELL_RADIUS,
  CELL_REACH,
  FOUND,
  LEFT,
  part,
  TASK_BYTES,
  TASK_CELL,
  TASK_FIRST_GROUP,
  TREE_CELLS,
  TREE_MULTIPOLE_ORDER,
  TREE_TASK_LIST,
} from './state'

/** Bytes of a list of found cells that is to be worked off before another cell's children are looked at. */
const FULL: usize = ((FOUND - 8) as usize) << 2
/** Bytes of the list of cells that are left beyond which a subtree leaves its own on as they came. */
const CROWDED: usize = ((LEFT - 8) as usize) << 2
/** A cell that is too near for a subtree to be one body is opened where it is so much larger. */
const LARGER: f64 = 2

/** The group that comes next in a worker's task. Every worker has module variables of its own. */
let group: i32 = 0

/** Lets the stars of a task be pulled by all else: accelerations, and potential energy: what of it is wanted. */
export function pullTask(state: usize, tree: usize, scratch: usize, index: i32, forces: bool, energies: bool): void {
  const task = part(tree, TREE_TASK_LIST) + (index as usize) * TASK_BYTES
  group = load<i32>(task, TASK_FIRST_GROUP)
  clearTop(scratch)
  store<u32>(leftCells(scratch), cellAt(tree, rootOf(state)) as u32)
  descend(state, tree, scratch, cellAt(tree, load<i32>(task, TASK_CELL)), 0, 4, 1, forces, energies)
}

/** @param from, to: bytes of the list of cells that are left to it @param level: of its field */
function descend(
  state: usize,
  tree: usize,
  scratch: usize,
  cell: usize,
  from: usize,
  to: usize,
  level: i32,
  forces: bool,
  energies: bool,
): void {
  if (isGrouped(cell)) {
    const end = load<i32>(cell, CELL_FIRST) + load<i32>(cell, CELL_COUNT)
    do walk(state, tree, scratch, cell, from, to, level, forces, energies)
    while (firstOf(tree, group) < end)
    return
  }
  if (cancelled()) return
  const x = load<f64>(cell, CELL_CENTRE)
  const y = load<f64>(cell, CELL_CENTRE + 8)
  const z = load<f64>(cell, CELL_CENTRE + 16)
  setGroup(scratch, x, y, z, load<f64>(cell, CELL_RADIUS))
  setBounds(state, tree, scratch, cell)
  let end = sift(state, tree, scratch, from, to)
  carry(scratch, level, scaleOf(tree))
  if (end == 0) end = to
  else from = to
  const child = part(tree, TREE_CELLS) + (load<i32>(cell, CELL_FIRST_CHILD) as usize) * CELL_BYTES
  const last = child + (load<i32>(cell, CELL_CHILDREN) as usize) * CELL_BYTES
  for (let at = child; at < last; at += CELL_BYTES) {
    descend(state, tree, scratch, at, from, end, level + 1, forces, energies)
  }
}

/**
 * Sorts the cells that are left to a subtree, and sums up the field of those that act on all of it.
 * @returns where those end that are left to the subtrees in it, which begin at `to`; 0 where they are too many: then it is to be as if none had
 * been looked at
 */
function sift(state: usize, tree: usize, scratch: usize, from: usize, to: usize): usize {
  const left = leftCells(scratch)
  const taken = takenCells(scratch)
  const pile = stack(scratch)
  const cells = part(tree, TREE_CELLS)
  const order = load<i32>(tree, TREE_MULTIPOLE_ORDER)
  const cx = middleOf(scratch, 0)
  const cy = middleOf(scratch, 8)
  const cz = middleOf(scratch, 16)
  const reach = reachOf(scratch)
  const radii = radiiAway(scratch)
  const roots = rootsAway(scratch)
  let takenEnd: usize = 0
  let end = to
  beginFar(scratch)
  for (let at = from; at < to; at += 4) {
    store<u32>(pile, load<u32>(left + at))
    let height: usize = 4
    while (height > 0) {
      height -= 4
      const cell = load<u32>(pile + height) as usize
      const x = load<f64>(cell, CELL_CENTRE) - cx
      const y = load<f64>(cell, CELL_CENTRE + 8) - cy
      const z = load<f64>(cell, CELL_CENTRE + 16) - cz
      const square = x * x + y * y + z * z
      const least = reach + max(radii * load<f64>(cell, CELL_REACH), roots * load<f64>(cell, CELL_ERROR_ROOT))
      const isOne = square > least * least
      if (isOne && isFar(scratch, cell, square, reach, order)) {
        store<u32>(taken + takenEnd, cell as u32)
        takenEnd += 4
        if (takenEnd > FULL) {
          pullAll(state, tree, scratch, takenEnd)
          takenEnd = 0
        }
      } else if (!isOne && load<i32>(cell, CELL_CHILDREN) != 0 && load<f64>(cell, CELL_RADIUS) > LARGER * reach) {
        const child = cells + (load<i32>(cell, CELL_FIRST_CHILD) as usize) * CELL_BYTES
        // The first child is to be looked at first.
        for (let k = load<i32>(cell, CELL_CHILDREN) - 1; k >= 0; k--, height += 4) {
          store<u32>(pile + height, (child + (k as usize) * CELL_BYTES) as u32)
        }
      } else {
        store<u32>(left + end, cell as u32)
        end += 4
        if (end > CROWDED) {
          beginFar(scratch)
          return 0
        }
      }
    }
  }
  pullAll(state, tree, scratch, takenEnd)
  return end
}

/** Lets a group be pulled by all that is left to it. @param from, to: bytes of that list @param level: of the field of all else */
function walk(
  state: usize,
  tree: usize,
  scratch: usize,
  own: usize,
  from: usize,
  to: usize,
  level: i32,
  forces: bool,
  energies: bool,
): void {
  const first = firstOf(tree, group)
  const last = lastOf(tree, group)
  const targets = targetsOf(first, last)
  gatherGroup(state, tree, scratch, first, last, energies)
  setBounds(state, tree, scratch, own)
  beginFar(scratch)
  const cx = middleOf(scratch, 0)
  const cy = middleOf(scratch, 8)
  const cz = middleOf(scratch, 16)
  const reach = reachOf(scratch)
  const radii = radiiAway(scratch)
  const roots = rootsAway(scratch)
  const cells = part(tree, TREE_CELLS)
  const left = leftCells(scratch)
  const taken = takenCells(scratch)
  const leaves = leafCells(scratch)
  const pile = stack(scratch)
  let takenEnd: usize = 0
  let leavesEnd: usize = 0
  let height: usize = 0
  let next = from
  while (true) {
    // The children of a cell that is opened; where there is none, the next of those that are left.
    let start: usize = 0
    let end: usize = 0
    const isLeft = height == 0
    if (isLeft) {
      if (next == to) break
      start = left + next
      next = min(next + 32, to)
      end = left + next
    } else {
      height -= 4
      const parent = load<u32>(pile + height) as usize
      start = cells + (load<i32>(parent, CELL_FIRST_CHILD) as usize) * CELL_BYTES
      end = start + (load<i32>(parent, CELL_CHILDREN) as usize) * CELL_BYTES
    }
    const step = isLeft ? 4 : CELL_BYTES
    for (let at = start; at < end; at += step) {
      const cell = isLeft ? (load<u32>(at) as usize) : at
      // ladder: pairs tree
      const x = load<f64>(cell, CELL_CENTRE) - cx
      const y = load<f64>(cell, CELL_CENTRE + 8) - cy
      const z = load<f64>(cell, CELL_CENTRE + 16) - cz
      const clear = reach + radii * load<f64>(cell, CELL_REACH)
      const right = reach + roots * load<f64>(cell, CELL_ERROR_ROOT)
      const square = x * x + y * y + z * z
      const isOne = usize(square > clear * clear) & usize(square > right * right)
      // ladder: end
      // Into all three lists, of which one keeps it: which it will be cannot be foreseen, and a wrong guess costs more.
      const isLeaf = usize(load<i32>(cell, CELL_CHILDREN) == 0)
      store<u32>(taken + takenEnd, cell as u32)
      store<u32>(leaves + leavesEnd, cell as u32)
      store<u32>(pile + height, cell as u32)
      takenEnd += isOne << 2
      leavesEnd += (isLeaf & ~isOne) << 2
      height += ((isLeaf | isOne) ^ 1) << 2
    }
    if (takenEnd > FULL || leavesEnd > FULL) {
      pullGroup(state, tree, scratch, takenEnd, leavesEnd, first, last, targets, energies)
      takenEnd = 0
      leavesEnd = 0
    }
  }
  pullGroup(state, tree, scratch, takenEnd, leavesEnd, first, last, targets, energies)
  carry(scratch, level, scaleOf(tree))
  spread(scratch, level, targets, energies)
  leaveGroup(state, tree, scratch, group, forces, energies)
  group++
}
