// Moments of a cell from the fourth order on, Σ m δ…δ with as many δ as the order: of symmetric tensors the different components, x before y
// before z.
//
// Of order n the component with a factors x, b factors y and c factors z is number t (t + 1)/2 + c, t = b + c; the orders follow each other, and
// the first of order n is number n (n + 1)(n + 2)/6. A cell keeps them from the third on; whoever makes one has room for all of them.

import {
  CELL_BYTES,
  CELL_MASS,
  CELL_QUADRUPOLE,
  OCTUPOLE_BYTES,
  part,
  TREE_CELLS,
  TREE_HIGH_MOMENT_BYTES,
  TREE_HIGH_MOMENTS,
  TREE_MULTIPOLE_ORDER,
} from './state'

/** Components of the orders below 3 and 4, in bytes. */
const THIRD: usize = 10 << 3
const FOURTH: usize = 20 << 3

/** Whether cells have moments from the third order on. */
export function hasOctupoles(tree: usize): bool {
  return load<i32>(tree, TREE_MULTIPOLE_ORDER) > 2
}

/** Whether cells have more than an octupole. */
export function hasHigher(tree: usize): bool {
  return load<i32>(tree, TREE_MULTIPOLE_ORDER) > 3
}

/** A cell's moments from the third order on. @param cell: where its record stands */
export function highMomentsOf(tree: usize, cell: usize): usize {
  const index = (cell - part(tree, TREE_CELLS)) / CELL_BYTES
  return part(tree, TREE_HIGH_MOMENTS) + index * (load<i32>(tree, TREE_HIGH_MOMENT_BYTES) as usize)
}

export function clearHigher(tree: usize, cell: usize): void {
  const bytes = load<i32>(tree, TREE_HIGH_MOMENT_BYTES) as usize
  memory.fill(highMomentsOf(tree, cell) + OCTUPOLE_BYTES, 0, bytes - OCTUPOLE_BYTES)
}

/** Adds what stands in the room for all moments, from the fourth order on. */
function addHigher(tree: usize, cell: usize, room: usize): void {
  const own = highMomentsOf(tree, cell) - THIRD
  const end = THIRD + (load<i32>(tree, TREE_HIGH_MOMENT_BYTES) as usize)
  for (let at = FOURTH; at < end; at += 8) store<f64>(own + at, load<f64>(own + at) + load<f64>(room + at))
}

/** Adds those of a star at (x, y, z) from the centre of mass. */
export function addHigherOfStar(tree: usize, cell: usize, room: usize, m: f64, x: f64, y: f64, z: f64): void {
  const most = load<i32>(tree, TREE_MULTIPOLE_ORDER)
  store<f64>(room, m)
  let below = room
  let at = room + 8
  let size: usize = 1
  for (let order = 1; order <= most; order++) {
    // All of the order below times x; those without an x also times y, and the last of them times z.
    const next = at
    for (let k: usize = 0; k < size; k++, at += 8) store<f64>(at, x * load<f64>(below + (k << 3)))
    const without = below + ((size - (order as usize)) << 3)
    for (let k: usize = 0; k < (order as usize); k++, at += 8) store<f64>(at, y * load<f64>(without + (k << 3)))
    store<f64>(at, z * load<f64>(next - 8))
    at += 8
    below = next
    size += (order as usize) + 1
  }
  addHigher(tree, cell, room)
}

/** Adds those of a child, whose centre of mass is (x, y, z) away from its parent's. */
export function addHigherOfChild(tree: usize, cell: usize, child: usize, room: usize, x: f64, y: f64, z: f64): void {
  const most = load<i32>(tree, TREE_MULTIPOLE_ORDER)
  store<f64>(room, load<f64>(child, CELL_MASS))
  memory.fill(room + 8, 0, 24)
  for (let at: usize = 0; at < 48; at += 8) store<f64>(room + 32 + at, load<f64>(child + CELL_QUADRUPOLE + at) / 3)
  memory.copy(room + THIRD, highMomentsOf(tree, child), load<i32>(tree, TREE_HIGH_MOMENT_BYTES) as usize)
  for (let axis = 0; axis < 3; axis++) shiftAlong(room, axis, axis == 0 ? x : axis == 1 ? y : z, most)
  addHigher(tree, cell, room)
}

/**
 * Takes moments to a centre that lies `step` further down an axis. For each pair of exponents of the other two axes they are the coefficients
 * that a polynomial has when its variable is shifted: Horner's scheme, again and again.
 */
function shiftAlong(room: usize, axis: i32, step: f64, most: i32): void {
  for (let p = 0; p < most; p++) {
    for (let q = 0; q < most - p; q++) {
      const rest = most - p - q
      for (let done = 0; done < rest; done++) {
        for (let n = rest; n > done; n--) {
          const y = axis == 0 ? p : axis == 1 ? n : q
          const z = axis == 0 ? q : axis == 1 ? q : n
          const at = room + (placeOf(p + q + n, y, z) << 3)
          // One factor less along the axis: that much lower is its number.
          const across = axis == 0 ? 0 : axis == 1 ? y + z : y + z + 1
          const lower = at - ((triangle(p + q + n) + (across as usize)) << 3)
          store<f64>(at, load<f64>(at) + step * load<f64>(lower))
        }
      }
    }
  }
}

function triangle(n: i32): usize {
  return ((n * (n + 1)) >> 1) as usize
}

/** Number of a component. @param order: of the moment @param y, z: factors of each in it */
function placeOf(order: i32, y: i32, z: i32): usize {
  const before = (order * (order + 1) * (order + 2)) / 6
  return (before as usize) + triangle(y + z) + (z as usize)
}
