// Cells and stars that act on a group, or on all of a subtree, written into the lists that are worked off in evaluate.ts, highOrders.ts and
// local.ts.

import { isFar } from './acceptance'
import {
  addCells,
  addOctupoles,
  addStars,
  cellEntries,
  farEntries,
  leafCells,
  middleOf,
  octupoleEntries,
  reachOf,
  takenCells,
} from './evaluate'
import { listLeaf, listStars, scaleOf, softeningOf } from './group'
import { highMomentsOf } from './highMoments'
import { addHigher, listHigher } from './highOrders'
import { addFar } from './local'
import {
  CELL_CENTRE,
  CELL_COUNT,
  CELL_ENTRY_BYTES,
  CELL_FIRST,
  CELL_LISTED,
  LEAF_SIZE,
  OCTUPOLE_ENTRY_BYTES,
  STAR_ENTRIES,
  TREE_MULTIPOLE_ORDER,
} from './state'

/** Writes a cell into a list. @param x, y, z: from the middle to its centre of mass @param scale: a length's factor to edges of the cube */
function listCell(entry: usize, cell: usize, x: f64, y: f64, z: f64, scale: f64): void {
  const first = f64x2.mul(f64x2.replace_lane(f64x2.splat(x), 1, y), f64x2.splat(scale))
  const last = f32x4.replace_lane(f32x4.splat((z * scale) as f32), 1, load<f32>(cell, CELL_LISTED))
  v128.store(entry, v128.shuffle<f64>(f32x4.demote_f64x2_zero(first), last, 0, 2))
  v128.store(entry, v128.load(cell, CELL_LISTED + 4), 16)
  const rest = v128.load(cell, CELL_LISTED + 16)
  v128.store(entry, v128.shuffle<f32>(rest, rest, 1, 2, 3, 3), 32)
}

/** What the cells that were taken as one body do to all of a subtree. */
export function pullAll(state: usize, tree: usize, scratch: usize, takenEnd: usize): void {
  const scale = scaleOf(tree)
  const cx = middleOf(scratch, 0)
  const cy = middleOf(scratch, 8)
  const cz = middleOf(scratch, 16)
  const taken = takenCells(scratch)
  let entry = farEntries(scratch)
  for (let at: usize = 0; at < takenEnd; at += 4, entry += CELL_ENTRY_BYTES as usize) {
    const cell = load<u32>(taken + at) as usize
    const x = load<f64>(cell, CELL_CENTRE) - cx
    const y = load<f64>(cell, CELL_CENTRE + 8) - cy
    const z = load<f64>(cell, CELL_CENTRE + 16) - cz
    listCell(entry, cell, x, y, z, scale)
  }
  addFar(scratch, (takenEnd >> 2) as i32)
}

/**
 * What the cells that were found do to a group.
 * @param takenEnd, leavesEnd: bytes of the lists of those that are one body, and of leaves that are not
 * @param first, last, targets: the stars of the group, and how many they are made up to
 */
export function pullGroup(
  state: usize,
  tree: usize,
  scratch: usize,
  takenEnd: usize,
  leavesEnd: usize,
  first: i32,
  last: i32,
  targets: i32,
  energies: bool,
): void {
  const soft = softeningOf(state, tree)
  const scale = scaleOf(tree)
  const reach = reachOf(scratch)
  const cx = middleOf(scratch, 0)
  const cy = middleOf(scratch, 8)
  const cz = middleOf(scratch, 16)
  const order = load<i32>(tree, TREE_MULTIPOLE_ORDER)
  const taken = takenCells(scratch)
  const farAt = farEntries(scratch)
  const midAt = cellEntries(scratch)
  let far = 0
  let mid = 0
  for (let at: usize = 0; at < takenEnd; at += 4) {
    const cell = load<u32>(taken + at) as usize
    const x = load<f64>(cell, CELL_CENTRE) - cx
    const y = load<f64>(cell, CELL_CENTRE + 8) - cy
    const z = load<f64>(cell, CELL_CENTRE + 16) - cz
    if (isFar(scratch, cell, x * x + y * y + z * z, reach, order)) {
      listCell(farAt + ((far * CELL_ENTRY_BYTES) as usize), cell, x, y, z, scale)
      far++
      continue
    }
    listCell(midAt + ((mid * CELL_ENTRY_BYTES) as usize), cell, x, y, z, scale)
    if (order > 2) listOctupole(tree, scratch, mid, cell)
    if (order > 3) listHigher(tree, scratch, mid, cell, x, y, z, order > 4)
    mid++
  }
  addFar(scratch, far)
  addCells(scratch, mid, targets, energies)
  if (order > 2) addOctupoles(scratch, mid, targets, soft, energies)
  if (order > 3) addHigher(scratch, mid, targets, soft, order > 4, energies)
  const leaves = leafCells(scratch)
  let near = 0
  for (let at: usize = 0; at < leavesEnd; at += 4) {
    const cell = load<u32>(leaves + at) as usize
    const count = load<i32>(cell, CELL_COUNT)
    const from = load<i32>(cell, CELL_FIRST)
    const to = from + count
    if (count <= LEAF_SIZE && (to <= first || from >= last)) {
      if (near + LEAF_SIZE > STAR_ENTRIES) {
        addStars(scratch, near, last - first, energies)
        near = 0
      }
      near = listLeaf(state, tree, scratch, cell, near)
      continue
    }
    // The group's own stars have had their turn.
    if (from < first) near = listStars(state, tree, scratch, from, min(to, first), near, last - first, energies)
    if (to > last) near = listStars(state, tree, scratch, max(from, last), to, near, last - first, energies)
  }
  addStars(scratch, near, last - first, energies)
}

/** The octupole of a listed cell, and its trace. */
function listOctupole(tree: usize, scratch: usize, far: i32, cell: usize): void {
  const scale = scaleOf(tree)
  const cube = scale * scale * scale
  const own = highMomentsOf(tree, cell)
  const entry = octupoleEntries(scratch) + (far as usize) * (OCTUPOLE_ENTRY_BYTES as usize)
  for (let k: usize = 0; k < 10; k++) store<f32>(entry + (k << 2), (load<f64>(own + (k << 3)) * cube) as f32)
  store<f32>(entry, ((load<f64>(own) + load<f64>(own, 24) + load<f64>(own, 40)) * cube) as f32, 40)
  store<f32>(entry, ((load<f64>(own, 8) + load<f64>(own, 48) + load<f64>(own, 64)) * cube) as f32, 44)
  store<f32>(entry, ((load<f64>(own, 16) + load<f64>(own, 56) + load<f64>(own, 72)) * cube) as f32, 48)
}
