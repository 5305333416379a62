// A group of neighbouring stars walks the tree once: what is far and small enough acts as one body with its moments, the rest star by star.
// Both are written into lists, in the order of the tree.

import { hasField, pullsOf } from '../external'
import { rootOf } from './cells'
import {
  addCells,
  addOctupoles,
  addStars,
  cellEntries,
  middleOf,
  octupoleEntries,
  reachOf,
  stack,
  starEntries,
} from './evaluate'
import { firstOf, gatherGroup, lastOf, leaveGroup, listStars, scaleOf, softeningOf, targetsOf } from './group'
import { highMomentsOf } from './highMoments'
import { addHigher, listHigher } from './highOrders'
import {
  ACCELERATION,
  CELL_BYTES,
  CELL_CENTRE,
  CELL_CHILDREN,
  CELL_COUNT,
  CELL_ENTRIES,
  CELL_ENTRY_BYTES,
  CELL_FIRST,
  CELL_FIRST_CHILD,
  CELL_MASS,
  CELL_QUADRUPOLE,
  CELL_RADIUS,
  column,
  GRAVITATIONAL_CONSTANT,
  OCTUPOLE_ENTRY_BYTES,
  part,
  STAR_ENTRIES,
  STAR_ENTRY_BYTES,
  TREE_CELLS,
  TREE_FORCE_ACCURACY,
  TREE_MULTIPOLE_ORDER,
  TREE_OPENING_ANGLE,
  TREE_ORDER,
} from './state'

/** Leaves of so few stars act star by star: that is cheaper, and exact. */
const FEW: i32 = 3
/** By the error's bound, too, a cell acts as one body only at more than so many times its radius. */
const CLEARANCE: f64 = 1.1

/**
 * Accelerations of the stars of a group, and their potential energy: what of it is wanted.
 *
 * A cell of radius r is one body to a group that reaches s from its middle, at a distance d, where d − s > r/θ; or, with an accuracy ε, where
 * G M r^(p+1)/(d − s)^(p+3), about the size of the first moment left out where p is the last that acts, is below ε times the smallest
 * acceleration in the group.
 */
export function walk(state: usize, tree: usize, scratch: usize, group: i32, forces: bool, energies: bool): void {
  const first = firstOf(tree, group)
  const last = lastOf(tree, group)
  const targets = targetsOf(first, last)
  gatherGroup(state, tree, scratch, first, last, energies)
  const soft = softeningOf(state, tree)
  const reach = reachOf(scratch)
  const cx = middleOf(scratch, 0)
  const cy = middleOf(scratch, 8)
  const cz = middleOf(scratch, 16)
  const wanted = load<f64>(tree + TREE_FORCE_ACCURACY) * smallestAcceleration(state, tree, first, last)
  // Where a star is not pulled at all, the angle decides.
  const byError = wanted > 0
  const gravity = load<f64>(state + GRAVITATIONAL_CONSTANT)
  const inverseAngle = 1 / load<f64>(tree + TREE_OPENING_ANGLE)
  const cells = part(tree, TREE_CELLS)
  const moments = load<i32>(tree, TREE_MULTIPOLE_ORDER)
  const pile = stack(scratch)
  let far = 0
  let near = 0
  store<i32>(pile, rootOf(state))
  let height: usize = 4
  while (height > 0) {
    height -= 4
    const cell = cells + (load<i32>(pile + height) as usize) * CELL_BYTES
    const count = load<i32>(cell, CELL_COUNT)
    const children = load<i32>(cell, CELL_CHILDREN)
    if (children != 0 || count > FEW) {
      const x = load<f64>(cell, CELL_CENTRE) - cx
      const y = load<f64>(cell, CELL_CENTRE + 8) - cy
      const z = load<f64>(cell, CELL_CENTRE + 16) - cz
      const free = sqrt(x * x + y * y + z * z) - reach
      const radius = load<f64>(cell, CELL_RADIUS)
      // ladder: pairs tree
      let accepted = free > radius * inverseAngle
      if (byError) {
        const square = free * free
        let error = gravity * load<f64>(cell, CELL_MASS) * radius * radius
        let allowed = wanted * square * square
        for (let order = 1; order < moments; order++) {
          error *= radius
          allowed *= free
        }
        accepted = free > CLEARANCE * radius && error < allowed
      }
      // ladder: end
      if (accepted && moments == 1) {
        listPoint(tree, scratch, near, cell, x, y, z)
        near++
        if (near == STAR_ENTRIES) {
          addStars(scratch, near, targets, soft, energies)
          near = 0
        }
        continue
      }
      if (accepted) {
        listCell(tree, scratch, far, cell, x, y, z)
        if (moments > 2) listOctupole(tree, scratch, far, cell)
        if (moments > 3) listHigher(tree, scratch, far, cell, x, y, z, moments > 4)
        far++
        if (far == CELL_ENTRIES) {
          pullOfListed(scratch, far, targets, soft, energies, moments)
          far = 0
        }
        continue
      }
    }
    if (children == 0) {
      // The group's own stars have had their turn.
      const from = load<i32>(cell, CELL_FIRST)
      const to = from + count
      near = listStars(state, tree, scratch, from, min(to, first), near, targets, energies)
      near = listStars(state, tree, scratch, max(from, last), to, near, targets, energies)
      continue
    }
    // The first child is to be looked at first.
    const child = load<i32>(cell, CELL_FIRST_CHILD)
    for (let k = children - 1; k >= 0; k--, height += 4) store<i32>(pile + height, child + k)
  }
  pullOfListed(scratch, far, targets, soft, energies, moments)
  addStars(scratch, near, targets, soft, energies)
  leaveGroup(state, tree, scratch, group, forces, energies)
}

/** The pull of listed cells, with all their moments. */
function pullOfListed(scratch: usize, far: i32, targets: i32, soft: f32, energies: bool, moments: i32): void {
  addCells(scratch, far, targets, soft, energies)
  if (moments > 2) addOctupoles(scratch, far, targets, soft, energies)
  if (moments > 3) addHigher(scratch, far, targets, soft, moments > 4, energies)
}

/** A cell as nothing but its mass is listed like a star. @param x, y, z: from the middle of the group to its centre of mass */
function listPoint(tree: usize, scratch: usize, near: i32, cell: usize, x: f64, y: f64, z: f64): void {
  const scale = scaleOf(tree)
  const entry = starEntries(scratch) + (near as usize) * (STAR_ENTRY_BYTES as usize)
  store<f32>(entry, (x * scale) as f32)
  store<f32>(entry, (y * scale) as f32, 4)
  store<f32>(entry, (z * scale) as f32, 8)
  store<f32>(entry, load<f64>(cell, CELL_MASS) as f32, 12)
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

/** @param x, y, z: from the middle of the group to the cell's centre of mass */
function listCell(tree: usize, scratch: usize, far: i32, cell: usize, x: f64, y: f64, z: f64): void {
  const scale = scaleOf(tree)
  const square = scale * scale
  const entry = cellEntries(scratch) + (far as usize) * (CELL_ENTRY_BYTES as usize)
  store<f32>(entry, (x * scale) as f32)
  store<f32>(entry, (y * scale) as f32, 4)
  store<f32>(entry, (z * scale) as f32, 8)
  store<f32>(entry, load<f64>(cell, CELL_MASS) as f32, 12)
  for (let k: usize = 0; k < 6; k++) {
    store<f32>(entry + 16 + (k << 2), (load<f64>(cell + CELL_QUADRUPOLE + (k << 3)) * square) as f32)
  }
  const xx = load<f64>(cell, CELL_QUADRUPOLE)
  const yy = load<f64>(cell, CELL_QUADRUPOLE + 24)
  const zz = load<f64>(cell, CELL_QUADRUPOLE + 40)
  store<f32>(entry, (0.5 * (xx + yy + zz) * square) as f32, 40)
}

/** Among the stars of a group, by the accelerations as they were last computed, without what pulls from outside. */
function smallestAcceleration(state: usize, tree: usize, first: i32, last: i32): f64 {
  const order = part(tree, TREE_ORDER)
  const bytes = column(state)
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const inField = hasField(state)
  const pulls = pullsOf(state)
  let square = Infinity
  for (let k = first; k < last; k++) {
    const star = (load<i32>(order + ((k as usize) << 2)) as usize) << 3
    const at = acceleration + star
    let x = load<f64>(at)
    let y = load<f64>(at + bytes)
    let z = load<f64>(at + 2 * bytes)
    if (inField) {
      x -= load<f64>(pulls + star)
      y -= load<f64>(pulls + bytes + star)
      z -= load<f64>(pulls + 2 * bytes + star)
    }
    square = min(square, x * x + y * y + z * z)
  }
  return sqrt(square)
}
