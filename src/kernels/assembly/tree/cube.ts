// The cube that the tree divides, and the key of every star in it.

import {
  COUNT,
  column,
  part,
  positions,
  TREE_BOXES,
  TREE_CORNER,
  TREE_EDGE,
  TREE_KEYS,
  TREE_ORDER,
  TREE_SCRATCH,
} from './state'

const BOX_BYTES: usize = 48
/** Stars looked at to see how wide the bulk of them lies. */
const SAMPLES: i32 = 1024
/** A cube reaches so many times as far as the bulk at most: a star flung out must not make all others share a cell. */
const REACH: f64 = 32
/** Cells along an edge at the deepest level. */
const FINEST: f64 = 2097152

/** Smallest and largest coordinates of the stars `first` ≤ i < `last`. */
export function measureSlice(state: usize, tree: usize, worker: i32, first: i32, last: i32): void {
  const count = load<i32>(state + COUNT)
  const end = min(last, count)
  let x = positions(state)
  let box = part(tree, TREE_BOXES) + (worker as usize) * BOX_BYTES
  for (let axis = 0; axis < 3; axis++) {
    let low = Infinity
    let high = -Infinity
    for (let star = first; star < end; star++) {
      const value = load<f64>(x + ((star as usize) << 3))
      low = min(low, value)
      high = max(high, value)
    }
    store<f64>(box, low)
    store<f64>(box, high, 24)
    x += column(state)
    box += 8
  }
}

/** Lays the cube around the stars. One worker does it, once all slices are measured. */
export function layCube(state: usize, tree: usize, workers: i32): void {
  const count = load<i32>(state + COUNT)
  const scratch = part(tree, TREE_SCRATCH)
  const sampled = min(count, SAMPLES)
  let x = positions(state)
  let box = part(tree, TREE_BOXES)
  let extent: f64 = 0
  let spread: f64 = 0
  // How wide the bulk is, first: the reach is the same in all three directions.
  for (let axis = 0; axis < 3; axis++) {
    sampleSorted(x, count, sampled, scratch)
    spread = max(spread, bulkEnd(scratch, sampled) - bulkStart(scratch, sampled))
    x += column(state)
  }
  x = positions(state)
  for (let axis: usize = 0; axis < 24; axis += 8) {
    let low = Infinity
    let high = -Infinity
    for (let worker = 0; worker < workers; worker++) {
      const at = box + (worker as usize) * BOX_BYTES + axis
      low = min(low, load<f64>(at))
      high = max(high, load<f64>(at, 24))
    }
    if (spread > 0) {
      sampleSorted(x, count, sampled, scratch)
      const middle = 0.5 * (bulkStart(scratch, sampled) + bulkEnd(scratch, sampled))
      low = max(low, middle - REACH * spread)
      high = min(high, middle + REACH * spread)
    }
    store<f64>(tree + axis, low, TREE_CORNER)
    extent = max(extent, high - low)
    x += column(state)
  }
  store<f64>(tree, edgeAbove(extent), TREE_EDGE)
}

/** The nearest place inside the cube: a star flung out must not take the float32 digits of those that share its group or block. */
export function within(tree: usize, axis: usize, value: f64): f64 {
  const corner = load<f64>(tree + axis, TREE_CORNER)
  return min(max(value, corner), corner + load<f64>(tree + TREE_EDGE))
}

/** Every so many-th coordinate, ascending. */
function sampleSorted(x: usize, count: i32, sampled: i32, out: usize): void {
  for (let k = 0; k < sampled; k++) {
    const star = (((k as i64) * (count as i64)) / (sampled as i64)) as usize
    store<f64>(out + ((k as usize) << 3), load<f64>(x + (star << 3)))
  }
  for (let gap = sampled >> 1; gap > 0; gap = gap == 2 ? 1 : (((gap as f64) / 2.2) as i32)) {
    for (let k = gap; k < sampled; k++) {
      const value = load<f64>(out + ((k as usize) << 3))
      let hole = k
      for (; hole >= gap; hole -= gap) {
        const before = load<f64>(out + (((hole - gap) as usize) << 3))
        if (!(before > value)) break
        store<f64>(out + ((hole as usize) << 3), before)
      }
      store<f64>(out + ((hole as usize) << 3), value)
    }
  }
}

function bulkStart(sorted: usize, sampled: i32): f64 {
  return load<f64>(sorted + (((sampled >> 6) as usize) << 3))
}

function bulkEnd(sorted: usize, sampled: i32): f64 {
  return load<f64>(sorted + (((sampled - 1 - (sampled >> 6)) as usize) << 3))
}

/** The smallest power of two above an extent. */
function edgeAbove(extent: f64): f64 {
  if (!(extent > 0)) return 1
  const exponent = reinterpret<u64>(extent) >> 52
  return reinterpret<f64>(min<u64>(exponent + 1, 2046) << 52)
}

/** Keys and numbers of the stars `first` ≤ i < `last`: 21 bits of each coordinate, interleaved (Morton 1966). Stars outside count as at the border. */
export function writeKeys(state: usize, tree: usize, first: i32, last: i32): void {
  const end = min(last, load<i32>(state + COUNT))
  const x = positions(state)
  const bytes = column(state)
  const scale = FINEST / load<f64>(tree, TREE_EDGE)
  const keys = part(tree, TREE_KEYS)
  const order = part(tree, TREE_ORDER)
  const cornerX = load<f64>(tree, TREE_CORNER)
  const cornerY = load<f64>(tree, TREE_CORNER + 8)
  const cornerZ = load<f64>(tree, TREE_CORNER + 16)
  for (let star = first; star < end; star++) {
    const at = (star as usize) << 3
    const i = place((load<f64>(x + at) - cornerX) * scale)
    const j = place((load<f64>(x + bytes + at) - cornerY) * scale)
    const k = place((load<f64>(x + 2 * bytes + at) - cornerZ) * scale)
    store<u64>(keys + at, (spread(i) << 2) | (spread(j) << 1) | spread(k))
    store<i32>(order + ((star as usize) << 2), star)
  }
}

/** The cell along an axis; whatever is no number lies at 0. */
function place(at: f64): u64 {
  return at > 0 ? (min(at, FINEST - 1) as u64) : 0
}

/** 21 bits, two zeros after each. */
function spread(bits: u64): u64 {
  bits = (bits | (bits << 32)) & 0x1f00000000ffff
  bits = (bits | (bits << 16)) & 0x1f0000ff0000ff
  bits = (bits | (bits << 8)) & 0x100f00f00f00f00f
  bits = (bits | (bits << 4)) & 0x10c30c30c30c30c3
  return (bits | (bits << 2)) & 0x1249249249249249
}
