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

import { FIVE_HALVES, HALVES, ONES, THIRDS } from './constants'
import {
  CELL_ENTRIES,
  CELL_ENTRY_BYTES,
  EXPANSION_BYTES,
  EXPANSIONS,
  FOUND,
  GROUP_SIZE,
  HIGHER_ENTRY_BYTES,
  LEFT,
  OCTUPOLE_ENTRY_BYTES,
  STAR_ENTRIES,
  STAR_ENTRY_BYTES,
} from './state'

/**
 * A worker's scratch begins with the middle of the group, or of the subtree, and how far its stars reach from it, then what decides how cells act
 * on it (acceptance.ts), then the sums of an expansion.
 */
const REACH: usize = 24
const BOUNDS: usize = 32
/** The softening length squared, in edges of the cube squared. */
const SOFTENING: usize = 60
const SUMMED: usize = 64
const TARGETS: usize = SUMMED + (EXPANSION_BYTES as usize)
const COLUMN: usize = (GROUP_SIZE as usize) << 2
const SUMS: usize = TARGETS + 3 * COLUMN
const SUM_COLUMN: usize = (GROUP_SIZE as usize) << 3
const EXPANDED: usize = SUMS + 4 * SUM_COLUMN
const CELLS: usize = EXPANDED + ((EXPANSIONS * EXPANSION_BYTES) as usize)
const OCTUPOLES: usize = CELLS + (CELL_ENTRIES as usize) * (CELL_ENTRY_BYTES as usize)
const HIGHER: usize = OCTUPOLES + (CELL_ENTRIES as usize) * (OCTUPOLE_ENTRY_BYTES as usize)
const STARS: usize = HIGHER + (CELL_ENTRIES as usize) * (HIGHER_ENTRY_BYTES as usize)
const FAR: usize = STARS + (STAR_ENTRIES as usize) * (STAR_ENTRY_BYTES as usize)
const TAKEN: usize = FAR + ((FOUND * CELL_ENTRY_BYTES) as usize)
const LEAVES: usize = TAKEN + ((FOUND as usize) << 2)
const LEFT_CELLS: usize = LEAVES + ((FOUND as usize) << 2)
const STACK: usize = LEFT_CELLS + ((LEFT as usize) << 2)
/** Sources whose pulls are added up in float32. */
export const RUN: i32 = 64
/** Bytes of a column of listed stars: x, y, z, mass. */
export const STAR_COLUMN: usize = (STAR_ENTRIES as usize) << 2
/** Stars nearer than this, in edges of the cube squared, pull as if they were so far: nothing becomes infinite in float32. */
const NEAREST: f32 = 1e-20
const LEASTS = memory.data<f32>([NEAREST, NEAREST, NEAREST, NEAREST], 16)

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
/** @param soft: the softening length squared, in edges of the cube squared */
export function setSoftening(scratch: usize, soft: f32): void {
  store<f32>(scratch, soft, SOFTENING)
}
export function softenings(scratch: usize): v128 {
  return v128.load32_splat(scratch, SOFTENING)
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
export function farEntries(scratch: usize): usize {
  return scratch + FAR
}
/** Cells that are taken as one body, and leaves that are not: where their records stand. */
export function takenCells(scratch: usize): usize {
  return scratch + TAKEN
}
export function leafCells(scratch: usize): usize {
  return scratch + LEAVES
}
/** Cells that subtrees leave to the subtrees in them. */
export function leftCells(scratch: usize): usize {
  return scratch + LEFT_CELLS
}
export function boundsAt(scratch: usize): usize {
  return scratch + BOUNDS
}
/** Sums of an expansion that is being made. */
export function summed(scratch: usize): usize {
  return scratch + SUMMED
}
/** The field of what acts on all of a subtree. @param level: 0 the whole tree */
export function expansionAt(scratch: usize, level: i32): usize {
  return scratch + EXPANDED + ((level * EXPANSION_BYTES) as usize)
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

/** Lists a star, or what pulls like one. @param x, y, z: from the middle of the group, in edges of the cube */
export function listStar(scratch: usize, listed: i32, x: f32, y: f32, z: f32, mass: f32): void {
  const at = starEntries(scratch) + ((listed as usize) << 2)
  store<f32>(at, x)
  store<f32>(at, y, STAR_COLUMN)
  store<f32>(at, z, 2 * STAR_COLUMN)
  store<f32>(at, mass, 3 * STAR_COLUMN)
}

/** The pull of listed stars on the group, four stars at a time. @param targets: stars of the group */
export function addStars(scratch: usize, count: i32, targets: i32, energies: bool): void {
  // Made up to fours by what has no mass.
  let padded = count
  for (; (padded & 3) != 0; padded++) listStar(scratch, padded, 1, 1, 1, 0)
  for (let target = 0; target < targets; target++) {
    for (let first = 0; first < padded; first += 4 * RUN) {
      pullOfStars(scratch, first, min(first + 4 * RUN, padded), target, energies)
    }
  }
}

function pullOfStars(scratch: usize, first: i32, last: i32, target: usize, energies: bool): void {
  const tx = v128.load32_splat(targetX(scratch) + (target << 2))
  const ty = v128.load32_splat(targetY(scratch) + (target << 2))
  const tz = v128.load32_splat(targetZ(scratch) + (target << 2))
  const softening = softenings(scratch)
  const least = v128.load(LEASTS)
  let ax = f32x4.splat(0)
  let ay = f32x4.splat(0)
  let az = f32x4.splat(0)
  let potential = f32x4.splat(0)
  const end = starEntries(scratch) + ((last as usize) << 2)
  for (let at = starEntries(scratch) + ((first as usize) << 2); at < end; at += 16) {
    const dx = f32x4.sub(v128.load(at), tx)
    const dy = f32x4.sub(v128.load(at, STAR_COLUMN), ty)
    const dz = f32x4.sub(v128.load(at, 2 * STAR_COLUMN), tz)
    const square = f32x4.add(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.add(f32x4.mul(dz, dz), softening))
    const apart = f32x4.pmax(square, least)
    const pull = f32x4.div(v128.load(at, 3 * STAR_COLUMN), f32x4.mul(apart, f32x4.sqrt(apart)))
    ax = f32x4.add(ax, f32x4.mul(pull, dx))
    ay = f32x4.add(ay, f32x4.mul(pull, dy))
    az = f32x4.add(az, f32x4.mul(pull, dz))
    if (energies) potential = f32x4.add(potential, f32x4.mul(pull, apart))
  }
  addLanes(scratch, 0, target, ax)
  addLanes(scratch, 1, target, ay)
  addLanes(scratch, 2, target, az)
  if (energies) addLanes(scratch, 3, target, potential)
}

/** Adds four float32 to one float64. */
export function addAll(sum: usize, value: v128): void {
  const upper = f64x2.promote_low_f32x4(v128.shuffle<u64>(value, value, 1, 1))
  const pairs = f64x2.add(f64x2.promote_low_f32x4(value), upper)
  store<f64>(sum, load<f64>(sum) + (f64x2.extract_lane(pairs, 0) + f64x2.extract_lane(pairs, 1)))
}

/** Adds four float32 to the sum of a target. */
function addLanes(scratch: usize, which: usize, target: usize, value: v128): void {
  addAll(scratch + SUMS + which * SUM_COLUMN + (target << 3), value)
}

/** The pull of listed cells on the group. */
export function addCells(scratch: usize, count: i32, targets: i32, energies: bool): void {
  for (let target = 0; target < targets; target += 4) {
    for (let first = 0; first < count; first += RUN) {
      const last = min(first + RUN, count)
      pullOfCells(scratch, first, last, target, energies)
    }
  }
}

function pullOfCells(scratch: usize, first: i32, last: i32, target: usize, energies: bool): void {
  const tx = v128.load(targetX(scratch) + (target << 2))
  const ty = v128.load(targetY(scratch) + (target << 2))
  const tz = v128.load(targetZ(scratch) + (target << 2))
  const softening = softenings(scratch)
  const one = v128.load(ONES)
  const fiveHalves = v128.load(FIVE_HALVES)
  const third = v128.load(THIRDS)
  const half = v128.load(HALVES)
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
    const nx = f32x4.mul(dx, inverse)
    const ny = f32x4.mul(dy, inverse)
    const nz = f32x4.mul(dz, inverse)
    const share = f32x4.mul(v128.load32_splat(cell, 12), inverse)
    const xy = v128.load32_splat(cell, 20)
    const xz = v128.load32_splat(cell, 24)
    const yz = v128.load32_splat(cell, 32)
    const qx = f32x4.add(f32x4.mul(v128.load32_splat(cell, 16), nx), f32x4.add(f32x4.mul(xy, ny), f32x4.mul(xz, nz)))
    const qy = f32x4.add(f32x4.mul(v128.load32_splat(cell, 28), ny), f32x4.add(f32x4.mul(xy, nx), f32x4.mul(yz, nz)))
    const qz = f32x4.add(f32x4.mul(v128.load32_splat(cell, 36), nz), f32x4.add(f32x4.mul(xz, nx), f32x4.mul(yz, ny)))
    const along = f32x4.add(f32x4.mul(qx, nx), f32x4.add(f32x4.mul(qy, ny), f32x4.mul(qz, nz)))
    const trace = v128.load32_splat(cell, 40)
    const inverseSquare = f32x4.mul(inverse, inverse)
    const fourth = f32x4.mul(inverseSquare, inverseSquare)
    // The pull along n.
    const pull = f32x4.add(f32x4.mul(share, inverse), f32x4.mul(fourth, f32x4.sub(f32x4.mul(fiveHalves, along), trace)))
    ax = f32x4.add(ax, f32x4.sub(f32x4.mul(pull, nx), f32x4.mul(fourth, qx)))
    ay = f32x4.add(ay, f32x4.sub(f32x4.mul(pull, ny), f32x4.mul(fourth, qy)))
    az = f32x4.add(az, f32x4.sub(f32x4.mul(pull, nz), f32x4.mul(fourth, qz)))
    if (energies) {
      const rest = f32x4.sub(f32x4.mul(half, along), f32x4.mul(third, trace))
      potential = f32x4.add(potential, f32x4.add(share, f32x4.mul(f32x4.mul(inverse, inverseSquare), rest)))
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
export function addOthers(scratch: usize, count: i32, padded: i32, masses: usize, energies: bool): void {
  const softening = softenings(scratch)
  const least = v128.load(LEASTS)
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
      const apart = f32x4.pmax(square, least)
      const mass = f32x4.splat(load<f64>(masses + ((star as usize) << 3)) as f32)
      // Its own pull may be more than float32 holds.
      const own = i32x4.eq(lanes, i32x4.splat(star))
      const pull = v128.andnot(f32x4.div(mass, f32x4.mul(apart, f32x4.sqrt(apart))), own)
      ax = f32x4.add(ax, f32x4.mul(pull, dx))
      ay = f32x4.add(ay, f32x4.mul(pull, dy))
      az = f32x4.add(az, f32x4.mul(pull, dz))
      if (energies) potential = f32x4.add(potential, f32x4.mul(pull, apart))
    }
    addSum(scratch, 0, target, ax)
    addSum(scratch, 1, target, ay)
    addSum(scratch, 2, target, az)
    if (energies) addSum(scratch, 3, target, potential)
  }
}
