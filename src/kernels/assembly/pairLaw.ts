// Other laws than Newton's, by plain loops: his own has loops of its own (gravity.ts, hermite.ts). Twin, and what the formulas mean:
// ../../physics/cluster/pairLaw.ts. All depend on s² = r² + ε².

import {
  ACCELERATION,
  COUNT,
  GRAVITATIONAL_CONSTANT,
  LAW_NEWTON,
  LAW_YUKAWA,
  MASS,
  PADDED,
  PAIR_EXPONENT,
  PAIR_LAW,
  PAIR_LENGTH,
  POSITION,
  SOFTENING_SQUARED,
  VELOCITY,
} from './clusterState'
import { cancelled } from './control'
import { exp, log, pow } from './elementary'

let yukawa: bool = false
let exponent: f64 = 2
let length: f64 = 1
/** r₀^(p − 2) */
let strength: f64 = 1

export function hasOtherLaw(state: usize): bool {
  return load<i32>(state + PAIR_LAW) != LAW_NEWTON
}

/** Has to be called before what follows, as every worker has a module to itself. */
function read(state: usize): void {
  yukawa = load<i32>(state + PAIR_LAW) == LAW_YUKAWA
  exponent = load<f64>(state + PAIR_EXPONENT)
  length = load<f64>(state + PAIR_LENGTH)
  strength = yukawa ? 1 : pow(length, exponent - 2)
}

/** Pull over distance, per G m. */
function pullOf(square: f64): f64 {
  if (!yukawa) return strength * pow(square, -0.5 * (exponent + 1))
  const s = sqrt(square)
  const x = s / length
  return ((1 + x) * exp(-x)) / (square * s)
}

/** −d ln f/d ln s of it. */
function steepnessOf(square: f64): f64 {
  if (!yukawa) return exponent + 1
  const x = sqrt(square) / length
  return 3 + (x * x) / (1 + x)
}

/** Potential per G m. */
function depthOf(square: f64): f64 {
  if (yukawa) {
    const s = sqrt(square)
    return -exp(-s / length) / s
  }
  if (exponent == 1) return (0.5 * log(square / (length * length))) / length
  return (-strength * pow(square, -0.5 * (exponent - 1))) / (exponent - 1)
}

/** As `gravityRows`, of the first `count` stars. */
export function lawRows(state: usize, first: i32, last: i32, ax: usize): void {
  read(state)
  const padded = load<i32>(state + PADDED)
  const count = load<i32>(state + COUNT)
  const column = (padded as usize) << 3
  const x = load<u32>(state + POSITION) as usize
  const y = x + column
  const z = y + column
  const mass = load<u32>(state + MASS) as usize
  const soft = load<f64>(state + SOFTENING_SQUARED)
  const ay = ax + column
  const az = ay + column
  const bytes = ((padded - first) as usize) << 3
  const offset = (first as usize) << 3
  memory.fill(ax + offset, 0, bytes)
  memory.fill(ay + offset, 0, bytes)
  memory.fill(az + offset, 0, bytes)
  for (let row = first; row < min(last, count); row++) {
    const i = (row as usize) << 3
    const m = load<f64>(mass + i)
    let sx = load<f64>(ax + i)
    let sy = load<f64>(ay + i)
    let sz = load<f64>(az + i)
    for (let star = row + 1; star < count; star++) {
      const j = (star as usize) << 3
      const dx = load<f64>(x + j) - load<f64>(x + i)
      const dy = load<f64>(y + j) - load<f64>(y + i)
      const dz = load<f64>(z + j) - load<f64>(z + i)
      const f = pullOf(dx * dx + dy * dy + (dz * dz + soft))
      const g = f * load<f64>(mass + j)
      const h = f * m
      sx += g * dx
      sy += g * dy
      sz += g * dz
      store<f64>(ax + j, load<f64>(ax + j) - h * dx)
      store<f64>(ay + j, load<f64>(ay + j) - h * dy)
      store<f64>(az + j, load<f64>(az + j) - h * dz)
    }
    store<f64>(ax + i, sx)
    store<f64>(ay + i, sy)
    store<f64>(az + i, sz)
  }
}

/** Smallest squared separation among the pairs of the last `lawPotentialRows` of this worker. */
export let lawLeastSquare: f64 = Infinity

/** As `potentialRows`, of the first `count` stars. */
export function lawPotentialRows(state: usize, first: i32, last: i32): f64 {
  read(state)
  const count = load<i32>(state + COUNT)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const x = load<u32>(state + POSITION) as usize
  const mass = load<u32>(state + MASS) as usize
  const soft = load<f64>(state + SOFTENING_SQUARED)
  let total: f64 = 0
  lawLeastSquare = Infinity
  for (let row = first; row < min(last, count); row++) {
    const i = x + ((row as usize) << 3)
    let sum: f64 = 0
    for (let star = row + 1; star < count; star++) {
      const j = x + ((star as usize) << 3)
      const dx = load<f64>(j) - load<f64>(i)
      const dy = load<f64>(j + column) - load<f64>(i + column)
      const dz = load<f64>(j + 2 * column) - load<f64>(i + 2 * column)
      const square = dx * dx + dy * dy + dz * dz
      lawLeastSquare = min(lawLeastSquare, square)
      sum += load<f64>(mass + ((star as usize) << 3)) * depthOf(square + soft)
    }
    total += load<f64>(mass + ((row as usize) << 3)) * sum
  }
  return total
}

/** Potential per G m of a star at that distance, softened. */
export function lawPotential(state: usize, square: f64): f64 {
  read(state)
  return depthOf(square + load<f64>(state + SOFTENING_SQUARED))
}

/** Accelerations and jerks of the stars `first` ≤ i < `last`. @returns false where the run was cancelled */
export function lawJerks(state: usize, jerk: usize, first: i32, last: i32): bool {
  read(state)
  const count = load<i32>(state + COUNT)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const mass = load<u32>(state + MASS) as usize
  const soft = load<f64>(state + SOFTENING_SQUARED)
  const gravity = load<f64>(state + GRAVITATIONAL_CONSTANT)
  for (let target = first; target < min(last, count); target++) {
    if (cancelled()) return false
    const i = (target as usize) << 3
    let ax: f64 = 0
    let ay: f64 = 0
    let az: f64 = 0
    let jx: f64 = 0
    let jy: f64 = 0
    let jz: f64 = 0
    for (let star = 0; star < count; star++) {
      if (star == target) continue
      const j = (star as usize) << 3
      const dx = load<f64>(position + j) - load<f64>(position + i)
      const dy = load<f64>(position + column + j) - load<f64>(position + column + i)
      const dz = load<f64>(position + 2 * column + j) - load<f64>(position + 2 * column + i)
      const ux = load<f64>(velocity + j) - load<f64>(velocity + i)
      const uy = load<f64>(velocity + column + j) - load<f64>(velocity + column + i)
      const uz = load<f64>(velocity + 2 * column + j) - load<f64>(velocity + 2 * column + i)
      const square = dx * dx + dy * dy + (dz * dz + soft)
      const pull = load<f64>(mass + j) * pullOf(square)
      const turn = (steepnessOf(square) * (dx * ux + dy * uy + dz * uz)) / square
      ax += pull * dx
      ay += pull * dy
      az += pull * dz
      jx += pull * (ux - turn * dx)
      jy += pull * (uy - turn * dy)
      jz += pull * (uz - turn * dz)
    }
    store<f64>(acceleration + i, gravity * ax)
    store<f64>(acceleration + column + i, gravity * ay)
    store<f64>(acceleration + 2 * column + i, gravity * az)
    store<f64>(jerk + i, gravity * jx)
    store<f64>(jerk + column + i, gravity * jy)
    store<f64>(jerk + 2 * column + i, gravity * jz)
  }
  return true
}
