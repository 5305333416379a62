// What the lists of a walk do to the group's stars: four targets at a time, in float32 relative to the middle of the group and in units of
// the cube's edge, the sums of every so many sources added up in float64.
//
// With d from the target to the source, R² = d² + ε² and Q = 3 Σ m δ δ of a cell:
//
//     Φ = −G [ M/R + d·Q·d/(2 R⁵) − tr Q/(6 R³) ]
//     a =  G [ M d/R³ + (5 d·Q·d/(2 R²) − tr Q/2) d/R⁵ − Q·d/R⁵ ]
//
// which is Plummer's softened potential expanded to the second order (for ε = 0 the usual quadrupole). The third, with O = Σ m δ δ δ, V its
// trace, n = d/R and w = O·n·n:
//
//     Φ₃ = −G [ 3 V·n/2 − 5 w·n/2 ]/R⁴
//     a₃ =  G [ 5 (3 w − 7 (w·n) n)/2 − 3 (V − 5 (V·n) n)/2 ]/R⁵

import {
  CELL_ENTRIES,
  CELL_ENTRY_BYTES,
  GROUP_SIZE,
  HIGHER_ENTRY_BYTES,
  OCTUPOLE_ENTRY_BYTES,
  STAR_ENTRIES,
  STAR_ENTRY_BYTES,
} from './state'

/** A worker's scratch begins with the middle of the group (3 float64) and how far its stars reach from it. */
const REACH: usize = 24
const TARGETS: usize = 32
const COLUMN: usize = (GROUP_SIZE as usize) << 2
const SUMS: usize = TARGETS + 3 * COLUMN
const SUM_COLUMN: usize = (GROUP_SIZE as usize) << 3
const CELLS: usize = SUMS + 4 * SUM_COLUMN
const OCTUPOLES: usize = CELLS + (CELL_ENTRIES as usize) * (CELL_ENTRY_BYTES as usize)
const HIGHER: usize = OCTUPOLES + (CELL_ENTRIES as usize) * (OCTUPOLE_ENTRY_BYTES as usize)
const STARS: usize = HIGHER + (CELL_ENTRIES as usize) * (HIGHER_ENTRY_BYTES as usize)
const STACK: usize = STARS + (STAR_ENTRIES as usize) * (STAR_ENTRY_BYTES as usize)
/** Sources whose pulls are added up in float32. */
export const RUN: i32 = 64
/** Stars nearer than this, in edges of the cube squared, pull as if they were so far: nothing becomes infinite in float32. */
const NEAREST: f32 = 1e-20

export function targetX(scratch: usize): usize {
  return scratch + TARGETS
}
export function targetY(scratch: usize): usize {
  return scratch + TARGETS + COLUMN
}
export function targetZ(scratch: usize): usize {
  return scratch + TARGETS + 2 * COLUMN
}
/** The middle of a group's box. @param axis: 0, 8 or 16 */
export function middleOf(scratch: usize, axis: usize): f64 {
  return load<f64>(scratch + axis)
}
/** Largest distance of one of its stars from there. */
export function reachOf(scratch: usize): f64 {
  return load<f64>(scratch, REACH)
}
export function setGroup(scratch: usize, x: f64, y: f64, z: f64, reach: f64): void {
  store<f64>(scratch, x)
  store<f64>(scratch, y, 8)
  store<f64>(scratch, z, 16)
  store<f64>(scratch, reach, REACH)
}
export function setTarget(scratch: usize, target: i32, x: f32, y: f32, z: f32): void {
  const at = (target as usize) << 2
  store<f32>(targetX(scratch) + at, x)
  store<f32>(targetY(scratch) + at, y)
  store<f32>(targetZ(scratch) + at, z)
}
export function cellEntries(scratch: usize): usize {
  return scratch + CELLS
}
export function octupoleEntries(scratch: usize): usize {
  return scratch + OCTUPOLES
}
export function higherEntries(scratch: usize): usize {
  return scratch + HIGHER
}
export function starEntries(scratch: usize): usize {
  return scratch + STARS
}
export function stack(scratch: usize): usize {
  return scratch + STACK
}

/** @param which: 0, 1, 2 the acceleration's components, 3 the potential, per −G in units of the cube's edge */
export function sumAt(scratch: usize, which: usize, target: i32): f64 {
  return load<f64>(scratch + SUMS + which * SUM_COLUMN + ((target as usize) << 3))
}

export function clearSums(scratch: usize): void {
  memory.fill(scratch + SUMS, 0, 4 * SUM_COLUMN)
}

/** Adds four float32 to the float64 sums of four targets. */
export function addSum(scratch: usize, which: usize, target: usize, value: v128): void {
  const at = scratch + SUMS + which * SUM_COLUMN + (target << 3)
  v128.store(at, f64x2.add(v128.load(at), f64x2.promote_low_f32x4(value)))
  const upper = v128.shuffle<u64>(value, value, 1, 1)
  v128.store(at, f64x2.add(v128.load(at, 16), f64x2.promote_low_f32x4(upper)), 16)
}

/** The pull of listed stars on the group. */
export function addStars(scratch: usize, count: i32, targets: i32, soft: f32, energies: bool): void {
  for (let target = 0; target < targets; target += 4) {
    for (let first = 0; first < count; first += RUN) {
      const last = min(first + RUN, count)
      pullOfStars(scratch, first, last, target, soft, energies)
    }
  }
}

function pullOfStars(scratch: usize, first: i32, last: i32, target: usize, soft: f32, energies: bool): void {
  const tx = v128.load(targetX(scratch) + (target << 2))
  const ty = v128.load(targetY(scratch) + (target << 2))
  const tz = v128.load(targetZ(scratch) + (target << 2))
  const softening = f32x4.splat(soft)
  const least = f32x4.splat(NEAREST)
  const one = f32x4.splat(1)
  let ax = f32x4.splat(0)
  let ay = f32x4.splat(0)
  let az = f32x4.splat(0)
  let potential = f32x4.splat(0)
  const end = starEntries(scratch) + (last as usize) * (STAR_ENTRY_BYTES as usize)
  for (
    let star = starEntries(scratch) + (first as usize) * (STAR_ENTRY_BYTES as usize);
    star < end;
    star += STAR_ENTRY_BYTES as usize
  ) {
    const dx = f32x4.sub(v128.load32_splat(star), tx)
    const dy = f32x4.sub(v128.load32_splat(star, 4), ty)
    const dz = f32x4.sub(v128.load32_splat(star, 8), tz)
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.add(f32x4.mul(dz, dz), softening))
    const inverse = f32x4.div(one, f32x4.sqrt(f32x4.pmax(square, least)))
    const share = f32x4.mul(v128.load32_splat(star, 12), inverse)
    const pull = f32x4.mul(share, f32x4.mul(inverse, inverse))
    ax = f32x4.add(ax, f32x4.mul(pull, dx))
    ay = f32x4.add(ay, f32x4.mul(pull, dy))
    az = f32x4.add(az, f32x4.mul(pull, dz))
    if (energies) potential = f32x4.add(potential, share)
  }
  addSum(scratch, 0, target, ax)
  addSum(scratch, 1, target, ay)
  addSum(scratch, 2, target, az)
  if (energies) addSum(scratch, 3, target, potential)
}

/** The pull of listed cells on the group. */
export function addCells(scratch: usize, count: i32, targets: i32, soft: f32, energies: bool): void {
  for (let target = 0; target < targets; target += 4) {
    for (let first = 0; first < count; first += RUN) {
      const last = min(first + RUN, count)
      pullOfCells(scratch, first, last, target, soft, energies)
    }
  }
}

function pullOfCells(scratch: usize, first: i32, last: i32, target: usize, soft: f32, energies: bool): void {
  const tx = v128.load(targetX(scratch) + (target << 2))
  const ty = v128.load(targetY(scratch) + (target << 2))
  const tz = v128.load(targetZ(scratch) + (target << 2))
  const softening = f32x4.splat(soft)
  const one = f32x4.splat(1)
  const fiveHalves = f32x4.splat(2.5)
  const third = f32x4.splat(0.3333333432674408)
  const half = f32x4.splat(0.5)
  let ax = f32x4.splat(0)
  let ay = f32x4.splat(0)
  let az = f32x4.splat(0)
  let potential = f32x4.splat(0)
  const end = cellEntries(scratch) + (last as usize) * (CELL_ENTRY_BYTES as usize)
  for (
    let cell = cellEntries(scratch) + (first as usize) * (CELL_ENTRY_BYTES as usize);
    cell < end;
    cell += CELL_ENTRY_BYTES as usize
  ) {
    const dx = f32x4.sub(v128.load32_splat(cell), tx)
    const dy = f32x4.sub(v128.load32_splat(cell, 4), ty)
    const dz = f32x4.sub(v128.load32_splat(cell, 8), tz)
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.add(f32x4.mul(dz, dz), softening))
    const inverse = f32x4.div(one, f32x4.sqrt(square))
    const inverseSquare = f32x4.mul(inverse, inverse)
    const share = f32x4.mul(v128.load32_splat(cell, 12), inverse)
    const xy = v128.load32_splat(cell, 20)
    const xz = v128.load32_splat(cell, 24)
    const yz = v128.load32_splat(cell, 32)
    const qx = f32x4.add(f32x4.mul(v128.load32_splat(cell, 16), dx), f32x4.add(f32x4.mul(xy, dy), f32x4.mul(xz, dz)))
    const qy = f32x4.add(f32x4.mul(v128.load32_splat(cell, 28), dy), f32x4.add(f32x4.mul(xy, dx), f32x4.mul(yz, dz)))
    const qz = f32x4.add(f32x4.mul(v128.load32_splat(cell, 36), dz), f32x4.add(f32x4.mul(xz, dx), f32x4.mul(yz, dy)))
    const along = f32x4.mul(
      f32x4.add(f32x4.mul(qx, dx), f32x4.add(f32x4.mul(qy, dy), f32x4.mul(qz, dz))),
      inverseSquare,
    )
    const trace = v128.load32_splat(cell, 40)
    // 1/R³, and the pull along d per 1/R⁵ brought to the same power.
    const cube = f32x4.mul(inverse, inverseSquare)
    const fifth = f32x4.mul(cube, inverseSquare)
    const pull = f32x4.add(
      f32x4.mul(share, inverseSquare),
      f32x4.mul(fifth, f32x4.sub(f32x4.mul(fiveHalves, along), trace)),
    )
    ax = f32x4.add(ax, f32x4.sub(f32x4.mul(pull, dx), f32x4.mul(fifth, qx)))
    ay = f32x4.add(ay, f32x4.sub(f32x4.mul(pull, dy), f32x4.mul(fifth, qy)))
    az = f32x4.add(az, f32x4.sub(f32x4.mul(pull, dz), f32x4.mul(fifth, qz)))
    if (energies) {
      const rest = f32x4.sub(f32x4.mul(half, along), f32x4.mul(third, trace))
      potential = f32x4.add(potential, f32x4.add(share, f32x4.mul(cube, rest)))
    }
  }
  addSum(scratch, 0, target, ax)
  addSum(scratch, 1, target, ay)
  addSum(scratch, 2, target, az)
  if (energies) addSum(scratch, 3, target, potential)
}

/** The third order of what listed cells pull the group by. */
export function addOctupoles(scratch: usize, count: i32, targets: i32, soft: f32, energies: bool): void {
  for (let target = 0; target < targets; target += 4) {
    for (let first = 0; first < count; first += RUN) {
      const last = min(first + RUN, count)
      pullOfOctupoles(scratch, first, last, target, soft, energies)
    }
  }
}

function pullOfOctupoles(scratch: usize, first: i32, last: i32, target: usize, soft: f32, energies: bool): void {
  const tx = v128.load(targetX(scratch) + (target << 2))
  const ty = v128.load(targetY(scratch) + (target << 2))
  const tz = v128.load(targetZ(scratch) + (target << 2))
  const softening = f32x4.splat(soft)
  const one = f32x4.splat(1)
  let ax = f32x4.splat(0)
  let ay = f32x4.splat(0)
  let az = f32x4.splat(0)
  let potential = f32x4.splat(0)
  for (let entry = first; entry < last; entry++) {
    const cell = cellEntries(scratch) + (entry as usize) * (CELL_ENTRY_BYTES as usize)
    const at = octupoleEntries(scratch) + (entry as usize) * (OCTUPOLE_ENTRY_BYTES as usize)
    const dx = f32x4.sub(v128.load32_splat(cell), tx)
    const dy = f32x4.sub(v128.load32_splat(cell, 4), ty)
    const dz = f32x4.sub(v128.load32_splat(cell, 8), tz)
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.add(f32x4.mul(dz, dz), softening))
    const inverse = f32x4.div(one, f32x4.sqrt(square))
    const nx = f32x4.mul(dx, inverse)
    const ny = f32x4.mul(dy, inverse)
    const nz = f32x4.mul(dz, inverse)
    const xx = f32x4.mul(nx, nx)
    const yy = f32x4.mul(ny, ny)
    const zz = f32x4.mul(nz, nz)
    const xy = f32x4.mul(nx, f32x4.add(ny, ny))
    const xz = f32x4.mul(nx, f32x4.add(nz, nz))
    const yz = f32x4.mul(ny, f32x4.add(nz, nz))
    const wx = contract(at, 0, 4, 8, 12, 16, 20, xx, xy, xz, yy, yz, zz)
    const wy = contract(at, 4, 12, 16, 24, 28, 32, xx, xy, xz, yy, yz, zz)
    const wz = contract(at, 8, 16, 20, 28, 32, 36, xx, xy, xz, yy, yz, zz)
    const along = f32x4.add(f32x4.mul(wx, nx), f32x4.add(f32x4.mul(wy, ny), f32x4.mul(wz, nz)))
    const vx = v128.load32_splat(at, 40)
    const vy = v128.load32_splat(at, 44)
    const vz = v128.load32_splat(at, 48)
    const trace = f32x4.add(f32x4.mul(vx, nx), f32x4.add(f32x4.mul(vy, ny), f32x4.mul(vz, nz)))
    const inverseSquare = f32x4.mul(inverse, inverse)
    const fourth = f32x4.mul(inverseSquare, inverseSquare)
    const fifth = f32x4.mul(fourth, inverse)
    const back = f32x4.sub(f32x4.mul(f32x4.splat(7.5), trace), f32x4.mul(f32x4.splat(17.5), along))
    ax = f32x4.add(ax, f32x4.mul(fifth, towards(wx, vx, back, nx)))
    ay = f32x4.add(ay, f32x4.mul(fifth, towards(wy, vy, back, ny)))
    az = f32x4.add(az, f32x4.mul(fifth, towards(wz, vz, back, nz)))
    if (energies) {
      const sum = f32x4.sub(f32x4.mul(f32x4.splat(1.5), trace), f32x4.mul(f32x4.splat(2.5), along))
      potential = f32x4.add(potential, f32x4.mul(fourth, sum))
    }
  }
  addSum(scratch, 0, target, ax)
  addSum(scratch, 1, target, ay)
  addSum(scratch, 2, target, az)
  if (energies) addSum(scratch, 3, target, potential)
}

/** 15 w/2 − 3 V/2, and what goes along n, of one component. */
function towards(w: v128, v: v128, back: v128, n: v128): v128 {
  const across = f32x4.sub(f32x4.mul(f32x4.splat(7.5), w), f32x4.mul(f32x4.splat(1.5), v))
  return f32x4.add(across, f32x4.mul(back, n))
}

/** A component of O·n·n, from where its six different numbers stand in an entry, and n n with those off the diagonal doubled. */
export function contract(
  at: usize,
  a: usize,
  b: usize,
  c: usize,
  d: usize,
  e: usize,
  f: usize,
  xx: v128,
  xy: v128,
  xz: v128,
  yy: v128,
  yz: v128,
  zz: v128,
): v128 {
  const first = f32x4.add(
    f32x4.mul(v128.load32_splat(at + a), xx),
    f32x4.add(f32x4.mul(v128.load32_splat(at + b), xy), f32x4.mul(v128.load32_splat(at + c), xz)),
  )
  const second = f32x4.add(
    f32x4.mul(v128.load32_splat(at + d), yy),
    f32x4.add(f32x4.mul(v128.load32_splat(at + e), yz), f32x4.mul(v128.load32_splat(at + f), zz)),
  )
  return f32x4.add(first, second)
}

/**
 * The pull of the group's stars on each other.
 * @param count, padded: stars of the group, and the same made up to fours @param masses: theirs, float64
 */
export function addOthers(scratch: usize, count: i32, padded: i32, masses: usize, soft: f32, energies: bool): void {
  const softening = f32x4.splat(soft)
  const least = f32x4.splat(NEAREST)
  const one = f32x4.splat(1)
  for (let target: usize = 0; target < (padded as usize); target += 4) {
    const tx = v128.load(targetX(scratch) + (target << 2))
    const ty = v128.load(targetY(scratch) + (target << 2))
    const tz = v128.load(targetZ(scratch) + (target << 2))
    const lanes = i32x4.add(i32x4.splat(target as i32), i32x4(0, 1, 2, 3))
    let ax = f32x4.splat(0)
    let ay = f32x4.splat(0)
    let az = f32x4.splat(0)
    let potential = f32x4.splat(0)
    for (let star = 0; star < count; star++) {
      const at = (star as usize) << 2
      const dx = f32x4.sub(v128.load32_splat(targetX(scratch) + at), tx)
      const dy = f32x4.sub(v128.load32_splat(targetY(scratch) + at), ty)
      const dz = f32x4.sub(v128.load32_splat(targetZ(scratch) + at), tz)
      const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.add(f32x4.mul(dz, dz), softening))
      const inverse = f32x4.div(one, f32x4.sqrt(f32x4.pmax(square, least)))
      const mass = f32x4.splat(load<f64>(masses + ((star as usize) << 3)) as f32)
      const share = v128.andnot(f32x4.mul(mass, inverse), i32x4.eq(lanes, i32x4.splat(star)))
      const pull = f32x4.mul(share, f32x4.mul(inverse, inverse))
      ax = f32x4.add(ax, f32x4.mul(pull, dx))
      ay = f32x4.add(ay, f32x4.mul(pull, dy))
      az = f32x4.add(az, f32x4.mul(pull, dz))
      if (energies) potential = f32x4.add(potential, share)
    }
    addSum(scratch, 0, target, ax)
    addSum(scratch, 1, target, ay)
    addSum(scratch, 2, target, az)
    if (energies) addSum(scratch, 3, target, potential)
  }
}
