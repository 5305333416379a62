// A group of neighbouring stars walks the tree once: what is far and small enough acts as one body with a quadrupole, the rest star by star.
// Both are written into lists, in the order of the tree, which are worked off when they are full and at the end (evaluate.ts).

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
  COUNT,
  column,
  GRAVITATIONAL_CONSTANT,
  part,
  SOFTENING_SQUARED,
  STAR_ENTRIES,
  STAR_ENTRY_BYTES,
  TREE_CELLS,
  TREE_EDGE,
  TREE_FORCE_ACCURACY,
  TREE_GROUP_ENERGIES,
  TREE_GROUP_LIST,
  TREE_OPENING_ANGLE,
  TREE_ORDER,
  TREE_STARS,
} from './state'
import { rootOf } from './cells'
import {
  addCells,
  addOthers,
  addStars,
  cellEntries,
  clearSums,
  stack,
  starEntries,
  sumAt,
  targetX,
  targetY,
  targetZ,
} from './evaluate'

/** Leaves of so few stars act star by star: that is cheaper and exact. */
const FEW: i32 = 3
/** How far beyond a cell's own radius a target must lie. */
const CLEARANCE: f64 = 1.1

/** Accelerations of the stars of a group, and their potential energy: what of it is wanted. */
export function walk(state: usize, tree: usize, scratch: usize, group: i32, forces: bool, energies: bool): void {
  const list = part(tree, TREE_GROUP_LIST) + ((group as usize) << 2)
  const first = load<i32>(list)
  const last = load<i32>(list, 4)
  const sorted = (load<i32>(state + COUNT) as usize) << 3
  const stars = part(tree, TREE_STARS)
  const scale = 1 / load<f64>(tree + TREE_EDGE)
  const soft = (load<f64>(state + SOFTENING_SQUARED) * scale * scale) as f32

  // The middle of the group's box, and how far the group reaches from it.
  let lowX = Infinity
  let lowY = Infinity
  let lowZ = Infinity
  let highX = -Infinity
  let highY = -Infinity
  let highZ = -Infinity
  for (let k = first; k < last; k++) {
    const at = stars + ((k as usize) << 3)
    const x = load<f64>(at)
    const y = load<f64>(at + sorted)
    const z = load<f64>(at + 2 * sorted)
    lowX = min(lowX, x)
    lowY = min(lowY, y)
    lowZ = min(lowZ, z)
    highX = max(highX, x)
    highY = max(highY, y)
    highZ = max(highZ, z)
  }
  const cx = 0.5 * (lowX + highX)
  const cy = 0.5 * (lowY + highY)
  const cz = 0.5 * (lowZ + highZ)
  let reach: f64 = 0
  // A group is made up to fours with copies of its last star, whose sums nobody reads.
  const padded = (last - first + 3) & ~3
  for (let k = 0; k < padded; k++) {
    const at = stars + ((min(first + k, last - 1) as usize) << 3)
    const x = load<f64>(at) - cx
    const y = load<f64>(at + sorted) - cy
    const z = load<f64>(at + 2 * sorted) - cz
    reach = max(reach, x * x + y * y + z * z)
    const target = (k as usize) << 2
    store<f32>(targetX(scratch) + target, (x * scale) as f32)
    store<f32>(targetY(scratch) + target, (y * scale) as f32)
    store<f32>(targetZ(scratch) + target, (z * scale) as f32)
  }
  reach = sqrt(reach)
  clearSums(scratch)

  const accuracy = load<f64>(tree + TREE_FORCE_ACCURACY)
  const wanted = accuracy * smallestAcceleration(state, tree, first, last)
  // Where a star is not pulled at all, the angle decides.
  const byError = wanted > 0
  const gravity = load<f64>(state + GRAVITATIONAL_CONSTANT)
  const inverseAngle = 1 / load<f64>(tree + TREE_OPENING_ANGLE)
  const cells = part(tree, TREE_CELLS)

  addOthers(scratch, last - first, padded, stars + 3 * sorted + ((first as usize) << 3), soft, energies)

  let far = 0
  let near = 0
  const pile = stack(scratch)
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
      const distance = sqrt(x * x + y * y + z * z)
      const radius = load<f64>(cell, CELL_RADIUS)
      const free = distance - reach
      let accepted = free > radius * inverseAngle
      if (byError) {
        const square = free * free
        accepted =
          free > CLEARANCE * radius &&
          gravity * load<f64>(cell, CELL_MASS) * radius * radius * radius < wanted * square * square * free
      }
      if (accepted) {
        const entry = cellEntries(scratch) + (far as usize) * (CELL_ENTRY_BYTES as usize)
        store<f32>(entry, (x * scale) as f32)
        store<f32>(entry, (y * scale) as f32, 4)
        store<f32>(entry, (z * scale) as f32, 8)
        store<f32>(entry, load<f64>(cell, CELL_MASS) as f32, 12)
        const square = scale * scale
        for (let k: usize = 0; k < 6; k++) {
          store<f32>(entry + 16 + (k << 2), (load<f64>(cell + CELL_QUADRUPOLE + (k << 3)) * square) as f32)
        }
        const trace =
          load<f64>(cell, CELL_QUADRUPOLE) + load<f64>(cell, CELL_QUADRUPOLE + 24) + load<f64>(cell, CELL_QUADRUPOLE + 40)
        store<f32>(entry, (0.5 * trace * square) as f32, 40)
        far++
        if (far == CELL_ENTRIES) {
          addCells(scratch, far, padded, soft, energies)
          far = 0
        }
        continue
      }
    }
    if (children == 0) {
      const start = load<i32>(cell, CELL_FIRST)
      for (let k = start; k < start + count; k++) {
        if (k >= first && k < last) continue
        const at = stars + ((k as usize) << 3)
        const entry = starEntries(scratch) + (near as usize) * (STAR_ENTRY_BYTES as usize)
        store<f32>(entry, ((load<f64>(at) - cx) * scale) as f32)
        store<f32>(entry, ((load<f64>(at + sorted) - cy) * scale) as f32, 4)
        store<f32>(entry, ((load<f64>(at + 2 * sorted) - cz) * scale) as f32, 8)
        store<f32>(entry, load<f64>(at + 3 * sorted) as f32, 12)
        near++
        if (near == STAR_ENTRIES) {
          addStars(scratch, near, padded, soft, energies)
          near = 0
        }
      }
      continue
    }
    // The first child is to be looked at first.
    const child = load<i32>(cell, CELL_FIRST_CHILD)
    for (let k = children - 1; k >= 0; k--, height += 4) store<i32>(pile + height, child + k)
  }
  addCells(scratch, far, padded, soft, energies)
  addStars(scratch, near, padded, soft, energies)
  leave(state, tree, scratch, group, first, last, scale, forces, energies)
}

/** Among the stars of a group, by the accelerations as they were last computed. */
function smallestAcceleration(state: usize, tree: usize, first: i32, last: i32): f64 {
  const order = part(tree, TREE_ORDER)
  const bytes = column(state)
  const acceleration = load<u32>(state + ACCELERATION) as usize
  let square = Infinity
  for (let k = first; k < last; k++) {
    const at = acceleration + ((load<i32>(order + ((k as usize) << 2)) as usize) << 3)
    const x = load<f64>(at)
    const y = load<f64>(at + bytes)
    const z = load<f64>(at + 2 * bytes)
    square = min(square, x * x + y * y + z * z)
  }
  return sqrt(square)
}

/** Sums back into the run's units, and to where the stars stand in it. */
function leave(
  state: usize,
  tree: usize,
  scratch: usize,
  group: i32,
  first: i32,
  last: i32,
  scale: f64,
  forces: bool,
  energies: bool,
): void {
  const order = part(tree, TREE_ORDER)
  const bytes = column(state)
  const sorted = (load<i32>(state + COUNT) as usize) << 3
  const mass = part(tree, TREE_STARS) + 3 * sorted
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const factor = load<f64>(state + GRAVITATIONAL_CONSTANT) * scale * scale
  let energy: f64 = 0
  for (let k = first; k < last; k++) {
    const target = k - first
    const at = acceleration + ((load<i32>(order + ((k as usize) << 2)) as usize) << 3)
    if (forces) {
      store<f64>(at, factor * sumAt(scratch, 0, target))
      store<f64>(at + bytes, factor * sumAt(scratch, 1, target))
      store<f64>(at + 2 * bytes, factor * sumAt(scratch, 2, target))
    }
    energy += load<f64>(mass + ((k as usize) << 3)) * sumAt(scratch, 3, target)
  }
  // Every pair is met from both its ends.
  if (energies) store<f64>(part(tree, TREE_GROUP_ENERGIES) + ((group as usize) << 3), -0.5 * scale * energy)
}
