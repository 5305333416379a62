// Cells of the tree: octants of the cube that hold stars, down to leaves of a few. A cell with a single octant in it is left out.
//
// Cells above the tasks are made by one worker, the subtrees below by whoever is free. A subtree's cells stand where its stars do, so no
// worker has to know of another, and nothing depends on who made what.

import { weakestOfChildren, weakestOfStars } from './acceptance'
import { keepStars } from './group'
import { momentsOfChildren, momentsOfStars, radiusOfChildren, radiusOfStars } from './moments'
import {
  CELL_BYTES,
  CELL_CHILDREN,
  CELL_COUNT,
  CELL_FIRST,
  CELL_FIRST_CHILD,
  COUNT,
  GROUP_SIZE,
  LEAF_SIZE,
  part,
  TASK_BYTES,
  TASK_CELL,
  TASK_COUNT,
  TASK_FIRST,
  TASK_FIRST_GROUP,
  TASK_GROUPS,
  TREE_CELLS,
  TREE_GROUP_LIST,
  TREE_GROUPS,
  TREE_KEYS,
  TREE_NEXT_TASK,
  TREE_TASK_GROUPS,
  TREE_TASK_LIST,
  TREE_TASK_SIZE,
  TREE_TASKS,
  TREE_TOP_END,
} from './state'

/** Whether a cell's stars walk the tree together, as far as they are not too many for one group. */
export function isGrouped(cell: usize): bool {
  return load<i32>(cell, CELL_CHILDREN) == 0 || load<i32>(cell, CELL_COUNT) <= GROUP_SIZE
}

export function cellAt(tree: usize, cell: i32): usize {
  return part(tree, TREE_CELLS) + (cell as usize) * CELL_BYTES
}

/** The cell from which everything hangs. */
export function rootOf(state: usize): i32 {
  return 2 * load<i32>(state + COUNT)
}

function keyAt(tree: usize, k: i32): u64 {
  return load<u64>(part(tree, TREE_KEYS) + ((k as usize) << 3))
}

/** Makes the cells above the tasks, and the list of tasks. */
export function growTop(state: usize, tree: usize): void {
  const count = load<i32>(state + COUNT)
  const root = rootOf(state)
  setStars(cellAt(tree, root), 0, count)
  store<i32>(tree + TREE_TASKS, 0)
  store<i32>(tree + TREE_NEXT_TASK, 0)
  store<i32>(tree + TREE_TOP_END, branch(tree, root, root + 1))
}

/** @param next: the next free cell @returns likewise, afterwards */
function branch(tree: usize, cell: i32, next: i32): i32 {
  const at = cellAt(tree, cell)
  const first = load<i32>(at, CELL_FIRST)
  const count = load<i32>(at, CELL_COUNT)
  if (count <= load<i32>(tree + TREE_TASK_SIZE) || keyAt(tree, first) == keyAt(tree, first + count - 1)) {
    const tasks = load<i32>(tree + TREE_TASKS)
    const task = part(tree, TREE_TASK_LIST) + (tasks as usize) * TASK_BYTES
    store<i32>(task, cell, TASK_CELL)
    store<i32>(task, first, TASK_FIRST)
    store<i32>(task, count, TASK_COUNT)
    store<i32>(tree + TREE_TASKS, tasks + 1)
    return next
  }
  next = divide(tree, at, next)
  const child = load<i32>(at, CELL_FIRST_CHILD)
  const children = load<i32>(at, CELL_CHILDREN)
  for (let k = 0; k < children; k++) next = branch(tree, child + k, next)
  return next
}

/** Makes the subtree of a task, moments included, and the groups in it. @param room: for all moments of one cell */
export function growTask(state: usize, tree: usize, room: usize, index: i32): void {
  const task = part(tree, TREE_TASK_LIST) + (index as usize) * TASK_BYTES
  store<i32>(task, 0, TASK_GROUPS)
  const sorted = (load<i32>(state + COUNT) as usize) << 3
  split(state, tree, task, load<i32>(task, TASK_CELL), 2 * load<i32>(task, TASK_FIRST), false, sorted, room)
}

/** @param next: the next free cell @param grouped: whether a cell above is a group already @returns the next free cell afterwards */
function split(
  state: usize,
  tree: usize,
  task: usize,
  cell: i32,
  next: i32,
  grouped: bool,
  sorted: usize,
  room: usize,
): i32 {
  const at = cellAt(tree, cell)
  const first = load<i32>(at, CELL_FIRST)
  const count = load<i32>(at, CELL_COUNT)
  const isLeaf = count <= LEAF_SIZE || keyAt(tree, first) == keyAt(tree, first + count - 1)
  if (!grouped && (isLeaf || count <= GROUP_SIZE)) {
    // A leaf of more stars than a group (they share a key) is several groups.
    for (let start = first; start < first + count; start += GROUP_SIZE) addGroup(tree, task, start)
    grouped = true
  }
  if (isLeaf) {
    store<i32>(at, 0, CELL_CHILDREN)
    momentsOfStars(tree, at, sorted, room)
    weakestOfStars(state, tree, at)
    keepStars(state, tree, at)
    return next
  }
  next = divide(tree, at, next)
  const child = load<i32>(at, CELL_FIRST_CHILD)
  const children = load<i32>(at, CELL_CHILDREN)
  for (let k = 0; k < children; k++) next = split(state, tree, task, child + k, next, grouped, sorted, room)
  momentsOfChildren(tree, at, room)
  radiusOfStars(tree, at, sorted)
  weakestOfChildren(tree, at)
  return next
}

function addGroup(tree: usize, task: usize, first: i32): void {
  const groups = load<i32>(task, TASK_GROUPS)
  const at = load<i32>(task, TASK_FIRST) + groups
  store<i32>(part(tree, TREE_TASK_GROUPS) + ((at as usize) << 2), first)
  store<i32>(task, groups + 1, TASK_GROUPS)
}

function setStars(cell: usize, first: i32, count: i32): void {
  store<i32>(cell, first, CELL_FIRST)
  store<i32>(cell, count, CELL_COUNT)
}

/** Makes a cell's children side by side, in the order of their octants. @returns the next free cell */
function divide(tree: usize, cell: usize, next: i32): i32 {
  const first = load<i32>(cell, CELL_FIRST)
  const end = first + load<i32>(cell, CELL_COUNT)
  // The level at which not all stars lie in one octant.
  const different = keyAt(tree, first) ^ keyAt(tree, end - 1)
  const shift = (((63 - (clz(different) as i32)) / 3) * 3) as u64
  store<i32>(cell, next, CELL_FIRST_CHILD)
  let children = 0
  for (let start = first; start < end; children++) {
    const octant = keyAt(tree, start) >> shift
    let low = start
    let high = end
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (keyAt(tree, middle) >> shift == octant) low = middle
      else high = middle
    }
    setStars(cellAt(tree, next), start, high - start)
    next++
    start = high
  }
  store<i32>(cell, children, CELL_CHILDREN)
  return next
}

/** Moments of the cells above the tasks, from below; the last made come first. Then the list of all groups. */
export function closeTop(state: usize, tree: usize, room: usize): void {
  const count = load<i32>(state + COUNT)
  const taskSize = load<i32>(tree + TREE_TASK_SIZE)
  for (let cell = load<i32>(tree + TREE_TOP_END) - 1; cell >= rootOf(state); cell--) {
    const at = cellAt(tree, cell)
    if (load<i32>(at, CELL_COUNT) <= taskSize || load<i32>(at, CELL_CHILDREN) == 0) continue
    momentsOfChildren(tree, at, room)
    radiusOfChildren(tree, at)
  }
  const tasks = load<i32>(tree + TREE_TASKS)
  const list = part(tree, TREE_GROUP_LIST)
  let groups = 0
  for (let k = 0; k < tasks; k++) {
    const task = part(tree, TREE_TASK_LIST) + (k as usize) * TASK_BYTES
    const own = load<i32>(task, TASK_GROUPS)
    store<i32>(task, groups, TASK_FIRST_GROUP)
    const from = part(tree, TREE_TASK_GROUPS) + ((load<i32>(task, TASK_FIRST) as usize) << 2)
    memory.copy(list + ((groups as usize) << 2), from, (own as usize) << 2)
    groups += own
  }
  store<i32>(list + ((groups as usize) << 2), count)
  store<i32>(tree + TREE_GROUPS, groups)
  store<i32>(tree + TREE_NEXT_TASK, 0)
}
