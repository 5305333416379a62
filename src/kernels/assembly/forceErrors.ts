// How far the accelerations of a run are from direct summation in float64, looked up on stars drawn by chance.

import {
  ACCELERATION,
  COUNT,
  FORCE_ERROR_BYTES,
  FORCE_ERROR_FIELD,
  FORCE_ERROR_OFF,
  GRAVITATIONAL_CONSTANT,
  MASS,
  PADDED,
  POSITION,
  SOFTENING_SQUARED,
} from './clusterState'
import { cancelled } from './control'
import { hasField, pullsOf } from './external'
import { philox } from './philox'

const STREAM_FORCE_ERRORS: u32 = 4

/**
 * Writes, for each of so many stars, the square of its acceleration by direct summation and of what the run's differs from it. Which stars
 * depends on the seed and the step alone; of no more stars than that each is taken once.
 * @param low, high: the seed @param out: one record of `forceError` each @param scratch: 16 bytes a worker
 * @returns 1 when done, 0 when cancelled
 */
export function clusterForceErrors(
  state: usize,
  low: u32,
  high: u32,
  step: i32,
  samples: i32,
  out: usize,
  scratch: usize,
  worker: i32,
  workers: i32,
): i32 {
  const count = load<i32>(state + COUNT)
  const draw = scratch + ((worker as usize) << 4)
  for (let k = worker; k < samples; k += workers) {
    if (cancelled()) return 0
    let star = k
    if (samples < count) {
      philox(k as u32, step as u32, STREAM_FORCE_ERRORS, 0, low, high, draw)
      star = (((load<u32>(draw) as u64) * (count as u64)) >> 32) as i32
    }
    compare(state, star, out + (k as usize) * FORCE_ERROR_BYTES)
  }
  return 1
}

function compare(state: usize, star: i32, out: usize): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const x = load<u32>(state + POSITION) as usize
  const y = x + column
  const z = y + column
  const mass = load<u32>(state + MASS) as usize
  const own = (star as usize) << 3
  const sx = v128.load64_splat(x + own)
  const sy = v128.load64_splat(y + own)
  const sz = v128.load64_splat(z + own)
  const soft = f64x2.splat(load<f64>(state + SOFTENING_SQUARED))
  const zero = f64x2.splat(0)
  let ax = zero
  let ay = zero
  let az = zero
  for (let at: usize = 0; at < column; at += 16) {
    const dx = f64x2.sub(v128.load(x + at), sx)
    const dy = f64x2.sub(v128.load(y + at), sy)
    const dz = f64x2.sub(v128.load(z + at), sz)
    const square = f64x2.add(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)), f64x2.add(f64x2.mul(dz, dz), soft))
    const pull = f64x2.div(v128.load(mass + at), f64x2.mul(square, f64x2.sqrt(square)))
    // Nothing pulls on itself, softened or not.
    const share = v128.andnot(pull, f64x2.eq(square, zero))
    ax = f64x2.add(ax, f64x2.mul(share, dx))
    ay = f64x2.add(ay, f64x2.mul(share, dy))
    az = f64x2.add(az, f64x2.mul(share, dz))
  }
  const gravity = load<f64>(state + GRAVITATIONAL_CONSTANT)
  const fx = gravity * sum(ax)
  const fy = gravity * sum(ay)
  const fz = gravity * sum(az)
  const acceleration = (load<u32>(state + ACCELERATION) as usize) + own
  let ex = load<f64>(acceleration) - fx
  let ey = load<f64>(acceleration + column) - fy
  let ez = load<f64>(acceleration + 2 * column) - fz
  if (hasField(state)) {
    const pull = pullsOf(state) + own
    ex -= load<f64>(pull)
    ey -= load<f64>(pull + column)
    ez -= load<f64>(pull + 2 * column)
  }
  store<f64>(out, fx * fx + fy * fy + fz * fz, FORCE_ERROR_FIELD)
  store<f64>(out, ex * ex + ey * ey + ez * ez, FORCE_ERROR_OFF)
}

function sum(pair: v128): f64 {
  return f64x2.extract_lane(pair, 0) + f64x2.extract_lane(pair, 1)
}
