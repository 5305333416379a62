// What decides how a cell acts on a group of stars, or on all of a subtree.
//
// A cell of radius r is one body to stars that lie within s of a middle at a distance d from it where d − s > r/θ; or, with an accuracy ε, where
// G M r^(p+1)/(d − s)^(p+3), about the size of the first moment left out where p is the last that acts, is below ε times the smallest
// acceleration among the stars. Both bound d from below, so what does not depend on the stars is kept with the cell.
//
// It acts on all of them by way of an expansion about the middle (local.ts) where G M s² (40 s + r)/d⁵ is below ε times the smallest
// acceleration, or below θ^(p+1) G M/d²; from the third order on with 10 r³, which it leaves out, besides. What an expansion leaves out is less
// than that, but a cell acts where it is only just allowed to, on the largest subtree that lets it. With these factors the rms error of forces is
// at most a third larger than without expansions (Plummer's model of 10⁴ and 10⁵ stars).

import { hasField, pullsOf } from '../external'
import { boundsAt } from './evaluate'
import {
  ACCELERATION,
  CELL_BYTES,
  CELL_CHILDREN,
  CELL_COUNT,
  CELL_ERROR_ROOT,
  CELL_FIRST,
  CELL_FIRST_CHILD,
  CELL_LISTED,
  CELL_MASS,
  CELL_QUADRUPOLE,
  CELL_RADIUS,
  CELL_REACH,
  CELL_WEAKEST,
  column,
  GRAVITATIONAL_CONSTANT,
  part,
  TREE_CELLS,
  TREE_EDGE,
  TREE_FORCE_ACCURACY,
  TREE_MULTIPOLE_ORDER,
  TREE_OPENING_ANGLE,
  TREE_ORDER,
} from './state'

/** Leaves of so few stars act star by star: that is cheaper, and exact. */
const FEW: i32 = 3
/** By the error's bound, too, a cell acts as one body only at more than so many times its radius. */
const CLEARANCE: f64 = 1.1

/** Of the bounds: by how much of its radius a cell has to be away, and by how much of its error root. */
const RADII: usize = 0
const ROOTS: usize = 8
/** The square of what an expansion may leave out, per G, of M/d² where the angle decides. */
const ALLOWED: usize = 16
const BY_ERROR: usize = 24

/** x^(1/n) for x ≥ 0, by Newton's method from a guess by the exponent: to twelve digits, and with the same ones everywhere. */
export function root(x: f64, n: i32): f64 {
  const one: i64 = 0x3ff0000000000000
  let y = reinterpret<f64>((reinterpret<i64>(x) - one) / n + one)
  const weight = 1 / (n as f64)
  for (let turn = 0; turn < 4; turn++) {
    let power = y
    for (let k = 2; k < n; k++) power *= y
    y += weight * (x / power - y)
  }
  return y
}

/** Completes a cell whose moments, radius and children are known. */
export function complete(tree: usize, cell: usize): void {
  const radius = load<f64>(cell, CELL_RADIUS)
  const single = load<i32>(cell, CELL_CHILDREN) == 0 && load<i32>(cell, CELL_COUNT) <= FEW
  store<f64>(cell, single ? Infinity : radius, CELL_REACH)
  setListed(tree, cell)
  if (load<f64>(tree, TREE_FORCE_ACCURACY) <= 0) return store<f64>(cell, 0, CELL_ERROR_ROOT)
  const order = load<i32>(tree, TREE_MULTIPOLE_ORDER)
  let size = load<f64>(cell, CELL_MASS) * radius
  for (let k = 0; k < order; k++) size *= radius
  store<f64>(cell, root(size, order + 3), CELL_ERROR_ROOT)
}

/** Writes what lists take of a cell: no quadrupole where its mass is all that acts. */
function setListed(tree: usize, cell: usize): void {
  const scale = 1 / load<f64>(tree, TREE_EDGE)
  const square = load<i32>(tree, TREE_MULTIPOLE_ORDER) > 1 ? scale * scale : 0
  const at = cell + CELL_LISTED
  store<f32>(at, load<f64>(cell, CELL_MASS) as f32)
  for (let k: usize = 0; k < 6; k++) {
    store<f32>(at + (k << 2), (load<f64>(cell + CELL_QUADRUPOLE + (k << 3)) * square) as f32, 4)
  }
  const xx = load<f64>(cell, CELL_QUADRUPOLE)
  const yy = load<f64>(cell, CELL_QUADRUPOLE + 24)
  const zz = load<f64>(cell, CELL_QUADRUPOLE + 40)
  store<f32>(at, (0.5 * (xx + yy + zz) * square) as f32, 28)
}

/** Sets a leaf's smallest acceleration, as they were last computed, without what pulls from outside. */
export function weakestOfStars(state: usize, tree: usize, cell: usize): void {
  if (load<f64>(tree, TREE_FORCE_ACCURACY) <= 0) return store<f64>(cell, 0, CELL_WEAKEST)
  const order = part(tree, TREE_ORDER)
  const bytes = column(state)
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const inField = hasField(state)
  const pulls = pullsOf(state)
  const first = load<i32>(cell, CELL_FIRST)
  const last = first + load<i32>(cell, CELL_COUNT)
  let square = Infinity
  for (let k = first; k < last; k++) {
    const star = (load<i32>(order + ((k as usize) << 2)) as usize) << 3
    const at = acceleration + star
    let x = load<f64>(at)
    let y = load<f64>(at + bytes)
    let z = load<f64>(at + 2 * bytes)
    if (inField) {
      x -= load<f64>(pulls + star)
      y -= load<f64>(pulls + bytes + star)
      z -= load<f64>(pulls + 2 * bytes + star)
    }
    square = min(square, x * x + y * y + z * z)
  }
  store<f64>(cell, sqrt(square), CELL_WEAKEST)
}

/** The same of a cell whose children have theirs. */
export function weakestOfChildren(tree: usize, cell: usize): void {
  const child = part(tree, TREE_CELLS) + (load<i32>(cell, CELL_FIRST_CHILD) as usize) * CELL_BYTES
  const end = child + (load<i32>(cell, CELL_CHILDREN) as usize) * CELL_BYTES
  let weakest = load<f64>(child, CELL_WEAKEST)
  for (let at = child + CELL_BYTES; at < end; at += CELL_BYTES) weakest = min(weakest, load<f64>(at, CELL_WEAKEST))
  store<f64>(cell, weakest, CELL_WEAKEST)
}

/** Sets what decides on cells for the stars of one. */
export function setBounds(state: usize, tree: usize, scratch: usize, cell: usize): void {
  const bounds = boundsAt(scratch)
  const order = load<i32>(tree, TREE_MULTIPOLE_ORDER)
  const angle = load<f64>(tree + TREE_OPENING_ANGLE)
  const gravity = load<f64>(state + GRAVITATIONAL_CONSTANT)
  const wanted = (load<f64>(tree + TREE_FORCE_ACCURACY) * load<f64>(cell, CELL_WEAKEST)) / gravity
  // Where a star is not pulled at all, the angle decides.
  const byError = wanted > 0
  store<i32>(bounds, i32(byError), BY_ERROR)
  if (byError) {
    store<f64>(bounds, CLEARANCE, RADII)
    store<f64>(bounds, 1 / root(wanted, order + 3), ROOTS)
    return store<f64>(bounds, wanted * wanted, ALLOWED)
  }
  store<f64>(bounds, 1 / angle, RADII)
  store<f64>(bounds, 0, ROOTS)
  let allowed = angle
  for (let k = 0; k < order; k++) allowed *= angle
  store<f64>(bounds, allowed * allowed, ALLOWED)
}

export function radiiAway(scratch: usize): f64 {
  return load<f64>(boundsAt(scratch), RADII)
}

export function rootsAway(scratch: usize): f64 {
  return load<f64>(boundsAt(scratch), ROOTS)
}

/** Whether a cell that is one body acts by way of an expansion. @param square: of d @param reach: s @param order: p */
export function isFar(scratch: usize, cell: usize, square: f64, reach: f64, order: i32): bool {
  const bounds = boundsAt(scratch)
  const radius = load<f64>(cell, CELL_RADIUS)
  const cube = square * square * square
  let missing = reach * reach * (40 * reach + radius)
  if (order > 2) missing += 10 * radius * radius * radius
  let allowed = load<f64>(bounds, ALLOWED) * cube
  if (load<i32>(bounds, BY_ERROR) != 0) {
    missing *= load<f64>(cell, CELL_MASS)
    allowed *= square * square
  }
  return missing * missing < allowed
}
