// Hermite's method of fourth order with jerks (Makino & Aarseth 1992), and Aarseth's criterion for a step that all stars share. Twins:
// ../../physics/integrators and ../../physics/cluster/forces.
//
// Every worker sums up all others for the stars of its slice: twice the work of Newton's third law, but nothing to add up afterwards.

import {
  ACCELERATION,
  ACCURACY,
  COUNT,
  GRAVITATIONAL_CONSTANT,
  MASS,
  PADDED,
  POSITION,
  PROGRESS,
  PROGRESS_BYTES,
  SOFTENING_SQUARED,
  START,
  SUM,
  VELOCITY,
} from './clusterState'
import { barrier, cancelled } from './control'
import { hasOtherLaw, lawJerks } from './pairLaw'

/** Where the jerks stand: they are kept from step to step. */
export function jerksOf(state: usize): usize {
  return (load<u32>(state + PROGRESS) as usize) + PROGRESS_BYTES
}

/** Pull and change of pull by the stars `from` ≤ j < `to` on the targets of two lanes, added to the six sums at `sums`. */
function addPulls(
  position: usize,
  velocity: usize,
  mass: usize,
  column: usize,
  at: usize,
  from: i32,
  to: i32,
  soft: v128,
  sums: usize,
): void {
  const one = f64x2.splat(1)
  const three = f64x2.splat(3)
  const x = v128.load(position + at)
  const y = v128.load(position + column + at)
  const z = v128.load(position + 2 * column + at)
  const vx = v128.load(velocity + at)
  const vy = v128.load(velocity + column + at)
  const vz = v128.load(velocity + 2 * column + at)
  let ax = v128.load(sums)
  let ay = v128.load(sums, 16)
  let az = v128.load(sums, 32)
  let jx = v128.load(sums, 48)
  let jy = v128.load(sums, 64)
  let jz = v128.load(sums, 80)
  for (let star = from; star < to; star++) {
    const j = (star as usize) << 3
    const dx = f64x2.sub(v128.load64_splat(position + j), x)
    const dy = f64x2.sub(v128.load64_splat(position + column + j), y)
    const dz = f64x2.sub(v128.load64_splat(position + 2 * column + j), z)
    const ux = f64x2.sub(v128.load64_splat(velocity + j), vx)
    const uy = f64x2.sub(v128.load64_splat(velocity + column + j), vy)
    const uz = f64x2.sub(v128.load64_splat(velocity + 2 * column + j), vz)
    const square = f64x2.add(f64x2.add(f64x2.mul(dx, dx), f64x2.mul(dy, dy)), f64x2.add(f64x2.mul(dz, dz), soft))
    const along = f64x2.add(f64x2.add(f64x2.mul(dx, ux), f64x2.mul(dy, uy)), f64x2.mul(dz, uz))
    const inverse = f64x2.div(one, square)
    const pull = f64x2.div(f64x2.mul(v128.load64_splat(mass + j), inverse), f64x2.sqrt(square))
    const turn = f64x2.mul(f64x2.mul(three, along), inverse)
    ax = f64x2.add(ax, f64x2.mul(pull, dx))
    ay = f64x2.add(ay, f64x2.mul(pull, dy))
    az = f64x2.add(az, f64x2.mul(pull, dz))
    jx = f64x2.add(jx, f64x2.mul(pull, f64x2.sub(ux, f64x2.mul(turn, dx))))
    jy = f64x2.add(jy, f64x2.mul(pull, f64x2.sub(uy, f64x2.mul(turn, dy))))
    jz = f64x2.add(jz, f64x2.mul(pull, f64x2.sub(uz, f64x2.mul(turn, dz))))
  }
  v128.store(sums, ax)
  v128.store(sums, ay, 16)
  v128.store(sums, az, 32)
  v128.store(sums, jx, 48)
  v128.store(sums, jy, 64)
  v128.store(sums, jz, 80)
}

/** Adds the pull of the other star of a pair to one of its lanes. */
function addPartner(
  position: usize,
  velocity: usize,
  column: usize,
  at: usize,
  other: usize,
  mass: f64,
  soft: f64,
  sums: usize,
): void {
  const dx = load<f64>(position + other) - load<f64>(position + at)
  const dy = load<f64>(position + column + other) - load<f64>(position + column + at)
  const dz = load<f64>(position + 2 * column + other) - load<f64>(position + 2 * column + at)
  const ux = load<f64>(velocity + other) - load<f64>(velocity + at)
  const uy = load<f64>(velocity + column + other) - load<f64>(velocity + column + at)
  const uz = load<f64>(velocity + 2 * column + other) - load<f64>(velocity + 2 * column + at)
  const square = dx * dx + dy * dy + (dz * dz + soft)
  const pull = mass / (square * sqrt(square))
  const turn = (3 * (dx * ux + dy * uy + dz * uz)) / square
  store<f64>(sums, load<f64>(sums) + pull * dx)
  store<f64>(sums, load<f64>(sums, 16) + pull * dy, 16)
  store<f64>(sums, load<f64>(sums, 32) + pull * dz, 32)
  store<f64>(sums, load<f64>(sums, 48) + pull * (ux - turn * dx), 48)
  store<f64>(sums, load<f64>(sums, 64) + pull * (uy - turn * dy), 64)
  store<f64>(sums, load<f64>(sums, 80) + pull * (uz - turn * dz), 80)
}

/** Six sums of two lanes. */
const SUMS_BYTES: usize = 96

/**
 * Accelerations and jerks of the stars `first` ≤ i < `last`, from the positions and velocities of all.
 * @param sums 96 bytes of this worker's own @returns false where the run was cancelled
 */
export function jerkForces(state: usize, first: i32, last: i32, sums: usize, workers: i32): bool {
  if (!barrier(workers)) return false
  if (hasOtherLaw(state)) return lawJerks(state, jerksOf(state), first, last) && barrier(workers)
  const count = load<i32>(state + COUNT)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const jerk = jerksOf(state)
  const mass = load<u32>(state + MASS) as usize
  const softening = load<f64>(state + SOFTENING_SQUARED)
  const soft = f64x2.splat(softening)
  const constant = f64x2.splat(load<f64>(state + GRAVITATIONAL_CONSTANT))
  for (let star = first; star < last; star += 2) {
    if (cancelled()) return false
    const at = (star as usize) << 3
    memory.fill(sums, 0, SUMS_BYTES)
    addPulls(position, velocity, mass, column, at, 0, star, soft, sums)
    addPartner(position, velocity, column, at, at + 8, load<f64>(mass + at, 8), softening, sums)
    addPartner(position, velocity, column, at + 8, at, load<f64>(mass + at), softening, sums + 8)
    addPulls(position, velocity, mass, column, at, star + 2, count, soft, sums)
    for (let axis: usize = 0; axis < 3; axis++) {
      v128.store(acceleration + axis * column + at, f64x2.mul(constant, v128.load(sums + axis * 16)))
      v128.store(jerk + axis * column + at, f64x2.mul(constant, v128.load(sums + axis * 16, 48)))
    }
  }
  // Whoever is done may write positions only when nobody reads them any more.
  return barrier(workers)
}

/** x = x₀ + h v₀ + h²/2 a₀ + h³/6 j₀ and its derivative, for the slice. */
export function predict(state: usize, h: f64, first: i32, last: i32): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const start = load<u32>(state + START) as usize
  const pulls = load<u32>(state + SUM) as usize
  const half = 3 * column
  for (let component: usize = 0; component < 3; component++) {
    for (let star = first; star < last; star++) {
      const at = component * column + ((star as usize) << 3)
      const v = load<f64>(start + half + at)
      const a = load<f64>(pulls + at)
      const j = load<f64>(pulls + half + at)
      store<f64>(position + at, load<f64>(start + at) + h * (v + (h / 2) * (a + (h / 3) * j)))
      store<f64>(velocity + at, v + h * (a + (h / 2) * j))
    }
  }
}

/** Positions and velocities by accelerations and jerks at both ends of the step, for the slice. */
export function correct(state: usize, h: f64, first: i32, last: i32): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const jerk = jerksOf(state)
  const start = load<u32>(state + START) as usize
  const pulls = load<u32>(state + SUM) as usize
  const half = 3 * column
  for (let component: usize = 0; component < 3; component++) {
    for (let star = first; star < last; star++) {
      const at = component * column + ((star as usize) << 3)
      const a0 = load<f64>(pulls + at)
      const a1 = load<f64>(acceleration + at)
      const v0 = load<f64>(start + half + at)
      const v1 = v0 + (h / 2) * (a0 + a1 + (h / 6) * (load<f64>(pulls + half + at) - load<f64>(jerk + at)))
      store<f64>(velocity + at, v1)
      store<f64>(position + at, load<f64>(start + at) + (h / 2) * (v0 + v1 + (h / 6) * (a0 - a1)))
    }
  }
}

/** The least of (|a| |a⁽²⁾| + |j|²)/(|j| |a⁽³⁾| + |a⁽²⁾|²) over the slice's stars, at the end of a step of length h, in units of h². */
export function aarsethRatio(state: usize, h: f64, first: i32, last: i32): f64 {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const jerk = jerksOf(state)
  const pulls = load<u32>(state + SUM) as usize
  const half = 3 * column
  const end = min(last, load<i32>(state + COUNT))
  let least: f64 = Infinity
  for (let star = first; star < end; star++) {
    let a: f64 = 0
    let j: f64 = 0
    let second: f64 = 0
    let third: f64 = 0
    for (let component: usize = 0; component < 3; component++) {
      const at = component * column + ((star as usize) << 3)
      const a0 = load<f64>(pulls + at)
      const a1 = load<f64>(acceleration + at)
      const j0 = load<f64>(pulls + half + at)
      const j1 = load<f64>(jerk + at)
      const cubic = 12 * (a0 - a1) + 6 * h * (j0 + j1)
      const square = 6 * (a0 - a1) + h * (2 * j0 + 4 * j1)
      a += a1 * a1
      j += j1 * j1
      second += square * square
      third += cubic * cubic
    }
    const above = sqrt(a * second) + h * h * j
    const below = h * sqrt(j * third) + second
    const ratio = above / below
    if (ratio < least) least = ratio
  }
  return least
}

/** η in Aarseth's criterion, from the least ratio of all stars. */
export function aarsethStep(state: usize, h: f64, least: f64): f64 {
  return h * sqrt(load<f64>(state + ACCURACY) * least)
}
