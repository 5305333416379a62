// Every pair of stars in float32, once, by Newton's third law, as direct summation in float64 has it (../gravity.ts): the rows of a block against all
// stars after them, each block with a buffer of its own, and the buffers added up in float64 in the order of the blocks.
//
// A block's buffer holds six columns of float32: where the stars are, seen from the middle of its rows and in edges of the cube, and how they
// are pulled. So stars that are numbered one after the other because they belong together keep their digits, however far away others are.
// Masses are shares of the whole.

import { barrier, cancelled } from '../control'
import { layCube, measureSlice, within } from './cube'
import { scaleOf, softeningOf } from './group'
import {
  ACCELERATION,
  BLOCKS,
  BUFFERS,
  COUNT,
  column,
  GRAVITATIONAL_CONSTANT,
  MASS,
  PARTIALS,
  part,
  positions,
  ROWS,
  TREE_NEXT_GROUP,
  TREE_STARS,
  treeOf,
} from './state'

/** Stars that are pulled by four at a time, and bytes of so many stars of a column whose pulls are added up in float32. */
const RUN_BYTES: usize = 2048
/** Stars nearer than this, in edges of the cube squared, pull as if they were so far: nothing becomes infinite in float32. */
const NEAREST: f32 = 1e-20
const ONES = memory.data<f32>([1, 1, 1, 1], 16)

/** Stars in a column: made up to fours by what has no mass. */
function filled(state: usize): i32 {
  return (load<i32>(state + COUNT) + 3) & ~3
}

/** Mass of all stars. */
function wholeMass(state: usize): f64 {
  const count = load<i32>(state + COUNT)
  const mass = load<u32>(state + MASS) as usize
  let sum: f64 = 0
  for (let star = 0; star < count; star++) sum += load<f64>(mass + ((star as usize) << 3))
  return sum > 0 ? sum : 1
}

/** Shares of the stars `first` ≤ i < `last`, and of what has no mass after the last one. */
function writeShares(state: usize, shares: usize, first: i32, last: i32, whole: f64): void {
  const count = load<i32>(state + COUNT)
  const mass = load<u32>(state + MASS) as usize
  const end = min(last, count)
  for (let star = first; star < end; star++) {
    store<f32>(shares + ((star as usize) << 2), (load<f64>(mass + ((star as usize) << 3)) / whole) as f32)
  }
  if (end == count) for (let k = count; k < filled(state); k++) store<f32>(shares + ((k as usize) << 2), 0)
}

/** Positions of the stars from `first` on as a block takes them. @param last: end of its rows @param stride: bytes of a column */
function writePlaces(state: usize, tree: usize, first: i32, last: i32, buffer: usize, stride: usize): void {
  const count = load<i32>(state + COUNT)
  const end = min(last, count)
  const from = first & ~3
  const scale = scaleOf(tree)
  let x = positions(state)
  for (let axis: usize = 0; axis < 24; axis += 8, x += column(state), buffer += stride) {
    let middle: f64 = 0
    for (let star = first; star < end; star++) middle += within(tree, axis, load<f64>(x + ((star as usize) << 3)))
    middle /= max(1, end - first) as f64
    for (let star = from; star < count; star++) {
      store<f32>(buffer + ((star as usize) << 2), ((load<f64>(x + ((star as usize) << 3)) - middle) * scale) as f32)
    }
    // Somewhere: without mass it pulls nobody.
    for (let k = count; k < filled(state); k++) store<f32>(buffer + ((k as usize) << 2), 1)
  }
}

/** Σ of four float32, in float64. */
function total(sum: v128): f64 {
  const low = f64x2.promote_low_f32x4(sum)
  const pairs = f64x2.add(low, f64x2.promote_low_f32x4(v128.shuffle<u64>(sum, sum, 1, 1)))
  return f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1)
}

/** The pair of the stars at `i` and `j` of the columns. */
function meet(x: usize, pulls: usize, shares: usize, stride: usize, i: usize, j: usize, soft: f32): void {
  const dx = load<f32>(x + j) - load<f32>(x + i)
  const dy = load<f32>(x + stride + j) - load<f32>(x + stride + i)
  const dz = load<f32>(x + 2 * stride + j) - load<f32>(x + 2 * stride + i)
  const r = dx * dx + dy * dy + (dz * dz + soft)
  const f: f32 = 1 / (r * sqrt<f32>(r))
  const g = f * load<f32>(shares + j)
  const h = f * load<f32>(shares + i)
  push(pulls, i, g * dx)
  push(pulls, j, -h * dx)
  push(pulls + stride, i, g * dy)
  push(pulls + stride, j, -h * dy)
  push(pulls + 2 * stride, i, g * dz)
  push(pulls + 2 * stride, j, -h * dz)
}

function push(column: usize, at: usize, value: f32): void {
  store<f32>(column + at, load<f32>(column + at) + value)
}

/** Pulls of the pairs (i, j) with `first` ≤ i < `last` and j > i. @param stride: bytes of a column @param x: the first column of the buffer */
function pullRows(x: usize, shares: usize, first: i32, last: i32, softening: f32, stride: usize): void {
  const y = x + stride
  const z = y + stride
  const ax = z + stride
  const ay = ax + stride
  const az = ay + stride
  const begin = ((first & ~3) as usize) << 2
  for (let axis: usize = 0; axis < 3 * stride; axis += stride) memory.fill(ax + axis + begin, 0, stride - begin)
  const one = v128.load(ONES)
  const soft = f32x4.splat(softening)
  for (let row = first; row < last; row += 2) {
    const i = (row as usize) << 2
    const x0 = v128.load32_splat(x + i)
    const y0 = v128.load32_splat(y + i)
    const z0 = v128.load32_splat(z + i)
    const m0 = v128.load32_splat(shares + i)
    const x1 = v128.load32_splat(x + i, 4)
    const y1 = v128.load32_splat(y + i, 4)
    const z1 = v128.load32_splat(z + i, 4)
    const m1 = v128.load32_splat(shares + i, 4)
    let pullX0: f64 = 0
    let pullY0: f64 = 0
    let pullZ0: f64 = 0
    let pullX1: f64 = 0
    let pullY1: f64 = 0
    let pullZ1: f64 = 0
    let j = (i & ~15) + 16
    while (j < stride) {
      const end = min(j + RUN_BYTES, stride)
      let sx0 = f32x4.splat(0)
      let sy0 = f32x4.splat(0)
      let sz0 = f32x4.splat(0)
      let sx1 = f32x4.splat(0)
      let sy1 = f32x4.splat(0)
      let sz1 = f32x4.splat(0)
      for (; j < end; j += 16) {
        const xj = v128.load(x + j)
        const yj = v128.load(y + j)
        const zj = v128.load(z + j)
        const dx0 = f32x4.sub(xj, x0)
        const dy0 = f32x4.sub(yj, y0)
        const dz0 = f32x4.sub(zj, z0)
        const dx1 = f32x4.sub(xj, x1)
        const dy1 = f32x4.sub(yj, y1)
        const dz1 = f32x4.sub(zj, z1)
        const r0 = f32x4.add(f32x4.add(f32x4.mul(dx0, dx0), f32x4.mul(dy0, dy0)), f32x4.add(f32x4.mul(dz0, dz0), soft))
        const r1 = f32x4.add(f32x4.add(f32x4.mul(dx1, dx1), f32x4.mul(dy1, dy1)), f32x4.add(f32x4.mul(dz1, dz1), soft))
        const f0 = f32x4.div(one, f32x4.mul(r0, f32x4.sqrt(r0)))
        const f1 = f32x4.div(one, f32x4.mul(r1, f32x4.sqrt(r1)))
        const mj = v128.load(shares + j)
        const g0 = f32x4.mul(f0, mj)
        const g1 = f32x4.mul(f1, mj)
        const h0 = f32x4.mul(f0, m0)
        const h1 = f32x4.mul(f1, m1)
        sx0 = f32x4.add(sx0, f32x4.mul(g0, dx0))
        sx1 = f32x4.add(sx1, f32x4.mul(g1, dx1))
        v128.store(ax + j, f32x4.sub(v128.load(ax + j), f32x4.add(f32x4.mul(h0, dx0), f32x4.mul(h1, dx1))))
        sy0 = f32x4.add(sy0, f32x4.mul(g0, dy0))
        sy1 = f32x4.add(sy1, f32x4.mul(g1, dy1))
        v128.store(ay + j, f32x4.sub(v128.load(ay + j), f32x4.add(f32x4.mul(h0, dy0), f32x4.mul(h1, dy1))))
        sz0 = f32x4.add(sz0, f32x4.mul(g0, dz0))
        sz1 = f32x4.add(sz1, f32x4.mul(g1, dz1))
        v128.store(az + j, f32x4.sub(v128.load(az + j), f32x4.add(f32x4.mul(h0, dz0), f32x4.mul(h1, dz1))))
      }
      pullX0 += total(sx0)
      pullY0 += total(sy0)
      pullZ0 += total(sz0)
      pullX1 += total(sx1)
      pullY1 += total(sy1)
      pullZ1 += total(sz1)
    }
    // The pairs of the four stars that the two rows are among.
    for (let other = i + 8; (other & 15) != 0; other += 4) {
      meet(x, ax, shares, stride, i, other, softening)
      meet(x, ax, shares, stride, i + 4, other, softening)
    }
    meet(x, ax, shares, stride, i, i + 4, softening)
    push(ax, i, pullX0 as f32)
    push(ay, i, pullY0 as f32)
    push(az, i, pullZ0 as f32)
    push(ax, i + 4, pullX1 as f32)
    push(ay, i + 4, pullY1 as f32)
    push(az, i + 4, pullZ1 as f32)
  }
}

/** 1/√(r² + ε²) of a pair, times the second one's share. */
function shareOf(x: usize, shares: usize, stride: usize, i: usize, j: usize, soft: f32): f64 {
  const dx = load<f32>(x + j) - load<f32>(x + i)
  const dy = load<f32>(x + stride + j) - load<f32>(x + stride + i)
  const dz = load<f32>(x + 2 * stride + j) - load<f32>(x + 2 * stride + i)
  return (load<f32>(shares + j) / sqrt<f32>(dx * dx + dy * dy + (dz * dz + soft))) as f64
}

/** Σ m_i m_j / √(r² + ε²) of the pairs (i, j) with `first` ≤ i < `last` and j > i. Arguments as in `pullRows`. */
function energyOfRows(x: usize, shares: usize, first: i32, last: i32, softening: f32, stride: usize): f64 {
  const y = x + stride
  const z = y + stride
  const soft = f32x4.splat(softening)
  let energy: f64 = 0
  for (let row = first; row < last; row++) {
    const i = (row as usize) << 2
    const x0 = v128.load32_splat(x + i)
    const y0 = v128.load32_splat(y + i)
    const z0 = v128.load32_splat(z + i)
    let sum: f64 = 0
    for (let other = i + 4; (other & 15) != 0; other += 4) sum += shareOf(x, shares, stride, i, other, softening)
    let j = (i & ~15) + 16
    while (j < stride) {
      const end = min(j + RUN_BYTES, stride)
      let sums = f32x4.splat(0)
      for (; j < end; j += 16) {
        const dx = f32x4.sub(v128.load(x + j), x0)
        const dy = f32x4.sub(v128.load(y + j), y0)
        const dz = f32x4.sub(v128.load(z + j), z0)
        const r = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.add(f32x4.mul(dz, dz), soft))
        sums = f32x4.add(sums, f32x4.div(v128.load(shares + j), f32x4.sqrt(r)))
      }
      sum += total(sums)
    }
    energy += (load<f32>(shares + i) as f64) * sum
  }
  return energy
}

/** Adds up what the blocks leave for the stars `first` ≤ i < `last`, in the blocks' order. @param factor: to the run's units */
function gather(state: usize, first: i32, last: i32, stride: usize, factor: f64): void {
  const blocks = load<i32>(state + BLOCKS)
  const rows = load<u32>(state + ROWS) as usize
  const buffers = load<u32>(state + BUFFERS) as usize
  const bytes = column(state)
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const factors = f64x2.splat(factor)
  for (let star = first; star < last; star += 2) {
    const at = (star as usize) << 3
    let x = f64x2.splat(0)
    let y = f64x2.splat(0)
    let z = f64x2.splat(0)
    for (let block = 0; block < blocks && load<i32>(rows + ((block as usize) << 2)) <= star; block++) {
      const pulls = buffers + (6 * (block as usize) + 3) * stride + ((star as usize) << 2)
      x = f64x2.add(x, f64x2.promote_low_f32x4(v128.load64_zero(pulls)))
      y = f64x2.add(y, f64x2.promote_low_f32x4(v128.load64_zero(pulls + stride)))
      z = f64x2.add(z, f64x2.promote_low_f32x4(v128.load64_zero(pulls + 2 * stride)))
    }
    v128.store(acceleration + at, f64x2.mul(factors, x))
    v128.store(acceleration + bytes + at, f64x2.mul(factors, y))
    v128.store(acceleration + 2 * bytes + at, f64x2.mul(factors, z))
  }
}

/**
 * Accelerations of the stars `first` ≤ i < `last`, and the potential energy of every block per G into `partials`: what of it is wanted, once every
 * worker has come here. @returns false where the run was cancelled
 */
export function singleForces(
  state: usize,
  first: i32,
  last: i32,
  forces: bool,
  energies: bool,
  worker: i32,
  workers: i32,
): bool {
  const tree = treeOf(state)
  const shares = part(tree, TREE_STARS)
  const whole = wholeMass(state)
  measureSlice(state, tree, worker, first, last)
  writeShares(state, shares, first, last, whole)
  if (!barrier(workers)) return false
  if (worker == 0) {
    layCube(state, tree, workers)
    store<i32>(tree + TREE_NEXT_GROUP, 0)
  }
  if (!barrier(workers)) return false
  const blocks = load<i32>(state + BLOCKS)
  const scale = scaleOf(tree)
  const softening = max<f32>(softeningOf(state, tree), NEAREST)
  const stride = (filled(state) as usize) << 2
  const partials = load<u32>(state + PARTIALS) as usize
  while (true) {
    const block = atomic.add<i32>(tree + TREE_NEXT_GROUP, 1)
    if (block >= blocks || cancelled()) break
    const row = (load<u32>(state + ROWS) as usize) + ((block as usize) << 2)
    const from = load<i32>(row)
    const to = load<i32>(row, 4)
    const buffer = (load<u32>(state + BUFFERS) as usize) + 6 * (block as usize) * stride
    writePlaces(state, tree, from, to, buffer, stride)
    if (forces) pullRows(buffer, shares, from, to, softening, stride)
    if (energies) {
      const energy = energyOfRows(buffer, shares, from, to, softening, stride)
      store<f64>(partials + ((block as usize) << 3), -scale * whole * whole * energy)
    }
  }
  if (!barrier(workers)) return false
  if (forces) gather(state, first, last, stride, load<f64>(state + GRAVITATIONAL_CONSTANT) * scale * scale * whole)
  return true
}
