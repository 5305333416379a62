// A group of stars on which all else acts together: its targets, the lists of what acts on it, and what comes of them.

import { within } from './cube'
import {
  addOthers,
  addStars,
  clearSums,
  middleOf,
  STAR_COLUMN,
  setGroup,
  setTarget,
  starEntries,
  sumAt,
} from './evaluate'
import {
  ACCELERATION,
  CELL_CENTRE,
  CELL_COUNT,
  CELL_FIRST,
  COUNT,
  column,
  GRAVITATIONAL_CONSTANT,
  part,
  SOFTENING_SQUARED,
  STAR_ENTRIES,
  TREE_EDGE,
  TREE_GROUP_ENERGIES,
  TREE_GROUP_LIST,
  TREE_LEAF_STARS,
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

/** Half-way between the least and the largest of the numbers `first` ≤ k < `last` of a column. */
function middleOfColumn(column: usize, first: i32, last: i32): f64 {
  let low = v128.load64_splat(column + ((first as usize) << 3))
  let high = low
  const end = column + ((last as usize) << 3) - 8
  // Two at a time; the last of an odd number is in `rest`.
  for (let at = column + ((first as usize) << 3); at < end; at += 16) {
    const pair = v128.load(at)
    low = f64x2.pmin(low, pair)
    high = f64x2.pmax(high, pair)
  }
  const rest = v128.load64_splat(end)
  low = f64x2.pmin(low, rest)
  high = f64x2.pmax(high, rest)
  const least = f64x2.pmin(low, v128.shuffle<u64>(low, low, 1, 1))
  const largest = f64x2.pmax(high, v128.shuffle<u64>(high, high, 1, 1))
  return 0.5 * (f64x2.extract_lane(least, 0) + f64x2.extract_lane(largest, 0))
}

/** Makes the stars `first` ≤ k < `last` the targets, and begins their sums with their pull on each other. */
export function gatherGroup(state: usize, tree: usize, scratch: usize, first: i32, last: i32, energies: bool): void {
  const sorted = sortedBytes(state)
  const stars = part(tree, TREE_STARS)
  const scale = scaleOf(tree)
  const cx = within(tree, 0, middleOfColumn(stars, first, last))
  const cy = within(tree, 8, middleOfColumn(stars + sorted, first, last))
  const cz = within(tree, 16, middleOfColumn(stars + 2 * sorted, first, last))
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
      store64(
        entry + 2 * STAR_COLUMN,
        f32x4.demote_f64x2_zero(f64x2.mul(f64x2.sub(v128.load(at + 2 * sorted), zz), scales)),
      )
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

/** Writes a leaf's stars as lists take them, but from its own centre. */
export function keepStars(state: usize, tree: usize, leaf: usize): void {
  const count = load<i32>(state + COUNT)
  const sorted = sortedBytes(state)
  const scale = scaleOf(tree)
  const first = load<i32>(leaf, CELL_FIRST)
  const last = first + load<i32>(leaf, CELL_COUNT)
  const stars = part(tree, TREE_STARS)
  const kept = part(tree, TREE_LEAF_STARS)
  const column = (count as usize) << 2
  for (let k = first; k < last; k++) {
    const at = stars + ((k as usize) << 3)
    const out = kept + ((k as usize) << 2)
    store<f32>(out, ((load<f64>(at) - load<f64>(leaf, CELL_CENTRE)) * scale) as f32)
    store<f32>(out + column, ((load<f64>(at + sorted) - load<f64>(leaf, CELL_CENTRE + 8)) * scale) as f32)
    store<f32>(out + 2 * column, ((load<f64>(at + 2 * sorted) - load<f64>(leaf, CELL_CENTRE + 16)) * scale) as f32)
    store<f32>(out + 3 * column, load<f64>(at + 3 * sorted) as f32)
  }
}

/**
 * Lists the stars of a leaf of at most `LEAF_SIZE`, four at a time: what is too much is written over.
 * @param listed: entries in the list, with room for all of them and three more @returns likewise, afterwards
 */
export function listLeaf(state: usize, tree: usize, scratch: usize, leaf: usize, listed: i32): i32 {
  const scale = scaleOf(tree)
  const x = f32x4.splat(((load<f64>(leaf, CELL_CENTRE) - middleOf(scratch, 0)) * scale) as f32)
  const y = f32x4.splat(((load<f64>(leaf, CELL_CENTRE + 8) - middleOf(scratch, 8)) * scale) as f32)
  const z = f32x4.splat(((load<f64>(leaf, CELL_CENTRE + 16) - middleOf(scratch, 16)) * scale) as f32)
  const column = (load<i32>(state + COUNT) as usize) << 2
  const count = load<i32>(leaf, CELL_COUNT)
  const end = (count as usize) << 2
  const from = part(tree, TREE_LEAF_STARS) + ((load<i32>(leaf, CELL_FIRST) as usize) << 2)
  const to = starEntries(scratch) + ((listed as usize) << 2)
  for (let at: usize = 0; at < end; at += 16) {
    v128.store(to + at, f32x4.add(v128.load(from + at), x))
    v128.store(to + at, f32x4.add(v128.load(from + column + at), y), STAR_COLUMN)
    v128.store(to + at, f32x4.add(v128.load(from + 2 * column + at), z), 2 * STAR_COLUMN)
    v128.store(to + at, v128.load(from + 3 * column + at), 3 * STAR_COLUMN)
  }
  return listed + count
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
