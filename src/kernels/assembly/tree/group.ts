// A group of stars on which all else acts together: its targets, the lists of what acts on it, and what comes of them.

import { addOthers, addStars, clearSums, middleOf, setGroup, setTarget, STAR_COLUMN, starEntries, sumAt } from './evaluate'
import {
  ACCELERATION,
  COUNT,
  column,
  GRAVITATIONAL_CONSTANT,
  part,
  SOFTENING_SQUARED,
  STAR_ENTRIES,
  TREE_CORNER,
  TREE_EDGE,
  TREE_GROUP_ENERGIES,
  TREE_GROUP_LIST,
  TREE_ORDER,
  TREE_STARS,
} from './state'

export function firstOf(tree: usize, group: i32): i32 {
  return load<i32>(part(tree, TREE_GROUP_LIST) + ((group as usize) << 2))
}

export function lastOf(tree: usize, group: i32): i32 {
  return load<i32>(part(tree, TREE_GROUP_LIST) + ((group as usize) << 2), 4)
}

/** Targets are worked off by fours; a group is made up with copies of its last star, whose sums nobody reads. */
export function targetsOf(first: i32, last: i32): i32 {
  return (last - first + 3) & ~3
}

/** Bytes of a component of the sorted stars. */
export function sortedBytes(state: usize): usize {
  return (load<i32>(state + COUNT) as usize) << 3
}

export function scaleOf(tree: usize): f64 {
  return 1 / load<f64>(tree + TREE_EDGE)
}

/** The softening length squared, in units of the cube's edge. */
export function softeningOf(state: usize, tree: usize): f32 {
  const scale = scaleOf(tree)
  return (load<f64>(state + SOFTENING_SQUARED) * scale * scale) as f32
}

/** The nearest place inside the cube: a star flung out must not take the float32 digits of those that share its group. */
function within(tree: usize, axis: usize, value: f64): f64 {
  const corner = load<f64>(tree + axis, TREE_CORNER)
  return min(max(value, corner), corner + load<f64>(tree + TREE_EDGE))
}

/** Makes the stars `first` ≤ k < `last` the targets, and begins their sums with their pull on each other. */
export function gatherGroup(state: usize, tree: usize, scratch: usize, first: i32, last: i32, energies: bool): void {
  const sorted = sortedBytes(state)
  const stars = part(tree, TREE_STARS)
  const scale = scaleOf(tree)
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
  const cx = within(tree, 0, 0.5 * (lowX + highX))
  const cy = within(tree, 8, 0.5 * (lowY + highY))
  const cz = within(tree, 16, 0.5 * (lowZ + highZ))
  const targets = targetsOf(first, last)
  let square: f64 = 0
  for (let k = 0; k < targets; k++) {
    const at = stars + ((min(first + k, last - 1) as usize) << 3)
    const x = load<f64>(at) - cx
    const y = load<f64>(at + sorted) - cy
    const z = load<f64>(at + 2 * sorted) - cz
    square = max(square, x * x + y * y + z * z)
    setTarget(scratch, k, (x * scale) as f32, (y * scale) as f32, (z * scale) as f32)
  }
  setGroup(scratch, cx, cy, cz, sqrt(square))
  clearSums(scratch)
  const masses = stars + 3 * sorted + ((first as usize) << 3)
  addOthers(scratch, last - first, targets, masses, energies)
}

/**
 * Lists the stars `from` ≤ k < `to`, and works the list off whenever it is full.
 * @param listed: entries in the list @returns likewise, afterwards
 */
export function listStars(
  state: usize,
  tree: usize,
  scratch: usize,
  from: i32,
  to: i32,
  listed: i32,
  targets: i32,
  energies: bool,
): i32 {
  const sorted = sortedBytes(state)
  const scale = scaleOf(tree)
  const x = middleOf(scratch, 0)
  const y = middleOf(scratch, 8)
  const z = middleOf(scratch, 16)
  const scales = f64x2.splat(scale)
  const xx = f64x2.splat(x)
  const yy = f64x2.splat(y)
  const zz = f64x2.splat(z)
  while (from < to) {
    const end = min(to, from + STAR_ENTRIES - listed)
    let at = part(tree, TREE_STARS) + ((from as usize) << 3)
    let entry = starEntries(scratch) + ((listed as usize) << 2)
    listed += end - from
    // Two at a time.
    for (; from < end - 1; from += 2, at += 16, entry += 8) {
      store64(entry, f32x4.demote_f64x2_zero(f64x2.mul(f64x2.sub(v128.load(at), xx), scales)))
      store64(entry + STAR_COLUMN, f32x4.demote_f64x2_zero(f64x2.mul(f64x2.sub(v128.load(at + sorted), yy), scales)))
      store64(entry + 2 * STAR_COLUMN, f32x4.demote_f64x2_zero(f64x2.mul(f64x2.sub(v128.load(at + 2 * sorted), zz), scales)))
      store64(entry + 3 * STAR_COLUMN, f32x4.demote_f64x2_zero(v128.load(at + 3 * sorted)))
    }
    if (from < end) {
      store<f32>(entry, ((load<f64>(at) - x) * scale) as f32)
      store<f32>(entry, ((load<f64>(at + sorted) - y) * scale) as f32, STAR_COLUMN)
      store<f32>(entry, ((load<f64>(at + 2 * sorted) - z) * scale) as f32, 2 * STAR_COLUMN)
      store<f32>(entry, load<f64>(at + 3 * sorted) as f32, 3 * STAR_COLUMN)
      from++
    }
    if (listed == STAR_ENTRIES) {
      addStars(scratch, listed, targets, energies)
      listed = 0
    }
  }
  return listed
}

/** Stores the lower half. */
function store64(at: usize, value: v128): void {
  v128.store_lane<i64>(at, value, 0)
}

/** Brings a group's sums into the run's units, and to where its stars stand in it. */
export function leaveGroup(state: usize, tree: usize, scratch: usize, group: i32, forces: bool, energies: bool): void {
  const first = firstOf(tree, group)
  const last = lastOf(tree, group)
  const scale = scaleOf(tree)
  const order = part(tree, TREE_ORDER)
  const bytes = column(state)
  const sorted = sortedBytes(state)
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
