// Direct summation: every pair once, by Newton's third law. Blocks of rows are handed out to whoever is free, each with a buffer of its
// own, and the buffers are added up in the order of the blocks: the digits do not depend on who computed what.

import {
  ACCELERATION,
  BLOCKS,
  BUFFERS,
  GRAVITATIONAL_CONSTANT,
  MASS,
  PADDED,
  PARTIALS,
  POSITION,
  ROWS,
  SOFTENING_SQUARED,
  TICKET,
} from './clusterState'
import { barrier, cancelled } from './control'
import { gravityRows, leastSquare, potentialRows } from './gravity'
import { hasOtherLaw, lawLeastSquare, lawPotentialRows, lawRows } from './pairLaw'

/**
 * Takes the next piece of work of phase `phase`, or -1 when none is left.
 * Each worker draws exactly one ticket too many per phase, so the phases' ticket ranges are known without a reset.
 */
function take(phase: i32, pieces: i32, workers: i32): i32 {
  const ticket = atomic.add<i32>(TICKET, 1) - phase * (pieces + workers)
  return ticket < pieces ? ticket : -1
}

/** Reactions of all pairs, block by block, into the blocks' buffers. */
function forces(state: usize, phase: i32, workers: i32): void {
  const blocks = load<i32>(state + BLOCKS)
  const padded = load<i32>(state + PADDED)
  const column = (padded as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const rows = load<u32>(state + ROWS) as usize
  const buffers = load<u32>(state + BUFFERS) as usize
  for (let block = take(phase, blocks, workers); block >= 0; block = take(phase, blocks, workers)) {
    if (cancelled()) return
    const row = rows + ((block as usize) << 2)
    const buffer = buffers + (block as usize) * 3 * column
    if (hasOtherLaw(state)) {
      lawRows(state, load<i32>(row), load<i32>(row, 4), buffer)
      continue
    }
    gravityRows(
      position,
      position + column,
      position + 2 * column,
      load<u32>(state + MASS) as usize,
      load<i32>(row),
      load<i32>(row, 4),
      padded,
      load<f64>(state + SOFTENING_SQUARED),
      buffer,
      buffer + column,
      buffer + 2 * column,
    )
  }
}

/** Adds up the blocks' buffers, in block order, for the elements `first` ≤ i < `last` of all three components. */
function gather(state: usize, first: i32, last: i32): void {
  const blocks = load<i32>(state + BLOCKS)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const rows = load<u32>(state + ROWS) as usize
  const buffers = load<u32>(state + BUFFERS) as usize
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const constant = f64x2.splat(load<f64>(state + GRAVITATIONAL_CONSTANT))
  for (let star = first; star < last; star += 2) {
    const at = (star as usize) << 3
    let x = f64x2.splat(0)
    let y = f64x2.splat(0)
    let z = f64x2.splat(0)
    for (let block = 0; block < blocks && load<i32>(rows + ((block as usize) << 2)) <= star; block++) {
      const buffer = buffers + (block as usize) * 3 * column + at
      x = f64x2.add(x, v128.load(buffer))
      y = f64x2.add(y, v128.load(buffer + column))
      z = f64x2.add(z, v128.load(buffer + 2 * column))
    }
    v128.store(acceleration + at, f64x2.mul(constant, x))
    v128.store(acceleration + column + at, f64x2.mul(constant, y))
    v128.store(acceleration + 2 * column + at, f64x2.mul(constant, z))
  }
}

/** Accelerations of the stars `first` ≤ i < `last`, once every worker has come here. @returns false where the run was cancelled */
export function directAccelerations(state: usize, phase: i32, first: i32, last: i32, workers: i32): bool {
  forces(state, phase, workers)
  if (!barrier(workers)) return false
  gather(state, first, last)
  return true
}

/** Potential energy of every block over −G, and the smallest squared separation, into `partials`. @returns false where the run was cancelled */
export function directPotentials(state: usize, phase: i32, workers: i32): bool {
  const padded = load<i32>(state + PADDED)
  const blocks = load<i32>(state + BLOCKS)
  const column = (padded as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const rows = load<u32>(state + ROWS) as usize
  const partials = load<u32>(state + PARTIALS) as usize
  const mass = load<u32>(state + MASS) as usize
  for (let block = take(phase, blocks, workers); block >= 0; block = take(phase, blocks, workers)) {
    if (cancelled()) return false
    const row = rows + ((block as usize) << 2)
    if (hasOtherLaw(state)) {
      store<f64>(partials + ((block as usize) << 3), lawPotentialRows(state, load<i32>(row), load<i32>(row, 4)))
      store<f64>(partials + (((blocks + block) as usize) << 3), lawLeastSquare)
      continue
    }
    const energy = potentialRows(
      position,
      position + column,
      position + 2 * column,
      mass,
      load<i32>(row),
      load<i32>(row, 4),
      padded,
      load<f64>(state + SOFTENING_SQUARED),
    )
    store<f64>(partials + ((block as usize) << 3), energy)
    store<f64>(partials + (((blocks + block) as usize) << 3), leastSquare)
  }
  return true
}

/** Smallest separation of two stars, after the potentials. */
export function directClosest(state: usize): f64 {
  const blocks = load<i32>(state + BLOCKS)
  const squares = (load<u32>(state + PARTIALS) as usize) + ((blocks as usize) << 3)
  let least: f64 = Infinity
  for (let block = 0; block < blocks; block++) least = min(least, load<f64>(squares + ((block as usize) << 3)))
  return sqrt(least)
}
