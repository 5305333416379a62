// Moments of a cell about its centre of mass: mass, 3 Σ m δ δ (its trace kept, for forces that are softened), where it is asked for Σ m δ δ δ
// and higher ones, and how far its stars reach.

import { complete } from './acceptance'
import { addHigherOfChild, addHigherOfStar, clearHigher, hasHigher, hasOctupoles, highMomentsOf } from './highMoments'
import {
  CELL_BYTES,
  CELL_CENTRE,
  CELL_CHILDREN,
  CELL_COUNT,
  CELL_FIRST,
  CELL_FIRST_CHILD,
  CELL_MASS,
  CELL_QUADRUPOLE,
  CELL_RADIUS,
  OCTUPOLE_BYTES,
  part,
  TREE_CELLS,
  TREE_STARS,
} from './state'

/** Adds m δ δ, three times. */
function addPoint(cell: usize, m: f64, x: f64, y: f64, z: f64): void {
  const triple = 3 * m
  add(cell, CELL_QUADRUPOLE, triple * x * x)
  add(cell, CELL_QUADRUPOLE + 8, triple * x * y)
  add(cell, CELL_QUADRUPOLE + 16, triple * x * z)
  add(cell, CELL_QUADRUPOLE + 24, triple * y * y)
  add(cell, CELL_QUADRUPOLE + 32, triple * y * z)
  add(cell, CELL_QUADRUPOLE + 40, triple * z * z)
}

function add(cell: usize, field: usize, value: f64): void {
  store<f64>(cell + field, load<f64>(cell + field) + value)
}

function begin(cell: usize, mass: f64, x: f64, y: f64, z: f64): void {
  store<f64>(cell, mass, CELL_MASS)
  store<f64>(cell, x, CELL_CENTRE)
  store<f64>(cell, y, CELL_CENTRE + 8)
  store<f64>(cell, z, CELL_CENTRE + 16)
  memory.fill(cell + CELL_QUADRUPOLE, 0, 48)
}

/** Adds m δ δ δ. */
function addOctupole(octupole: usize, m: f64, x: f64, y: f64, z: f64): void {
  add(octupole, 0, m * x * x * x)
  add(octupole, 8, m * x * x * y)
  add(octupole, 16, m * x * x * z)
  add(octupole, 24, m * x * y * y)
  add(octupole, 32, m * x * y * z)
  add(octupole, 40, m * x * z * z)
  add(octupole, 48, m * y * y * y)
  add(octupole, 56, m * y * y * z)
  add(octupole, 64, m * y * z * z)
  add(octupole, 72, m * z * z * z)
}

/** Adds a child's octupole, seen from the centre of mass of its parent, from which the child's own is (x, y, z) away. */
function addOctupoleOfChild(octupole: usize, tree: usize, child: usize, x: f64, y: f64, z: f64): void {
  const own = highMomentsOf(tree, child)
  for (let field: usize = 0; field < OCTUPOLE_BYTES; field += 8) add(octupole, field, load<f64>(own + field))
  const third = 1.0 / 3.0
  const xx = third * load<f64>(child, CELL_QUADRUPOLE)
  const xy = third * load<f64>(child, CELL_QUADRUPOLE + 8)
  const xz = third * load<f64>(child, CELL_QUADRUPOLE + 16)
  const yy = third * load<f64>(child, CELL_QUADRUPOLE + 24)
  const yz = third * load<f64>(child, CELL_QUADRUPOLE + 32)
  const zz = third * load<f64>(child, CELL_QUADRUPOLE + 40)
  add(octupole, 0, 3 * x * xx)
  add(octupole, 8, 2 * x * xy + y * xx)
  add(octupole, 16, 2 * x * xz + z * xx)
  add(octupole, 24, x * yy + 2 * y * xy)
  add(octupole, 32, x * yz + y * xz + z * xy)
  add(octupole, 40, x * zz + 2 * z * xz)
  add(octupole, 48, 3 * y * yy)
  add(octupole, 56, 2 * y * yz + z * yy)
  add(octupole, 64, y * zz + 2 * z * yz)
  add(octupole, 72, 3 * z * zz)
  addOctupole(octupole, load<f64>(child, CELL_MASS), x, y, z)
}

/** Of a leaf. @param sorted: bytes of a component of the sorted stars @param room: for all moments of one cell */
export function momentsOfStars(tree: usize, cell: usize, sorted: usize, room: usize): void {
  const x = part(tree, TREE_STARS) + ((load<i32>(cell, CELL_FIRST) as usize) << 3)
  const y = x + sorted
  const z = y + sorted
  const m = z + sorted
  const end = (load<i32>(cell, CELL_COUNT) as usize) << 3
  let mass: f64 = 0
  let cx: f64 = 0
  let cy: f64 = 0
  let cz: f64 = 0
  for (let at: usize = 0; at < end; at += 8) {
    const mk = load<f64>(m + at)
    mass += mk
    cx += mk * load<f64>(x + at)
    cy += mk * load<f64>(y + at)
    cz += mk * load<f64>(z + at)
  }
  // Of stars that weigh nothing, which do not pull, any place among them will do.
  cx = mass > 0 ? cx / mass : load<f64>(x)
  cy = mass > 0 ? cy / mass : load<f64>(y)
  cz = mass > 0 ? cz / mass : load<f64>(z)
  begin(cell, mass, cx, cy, cz)
  for (let at: usize = 0; at < end; at += 8) {
    addPoint(cell, load<f64>(m + at), load<f64>(x + at) - cx, load<f64>(y + at) - cy, load<f64>(z + at) - cz)
  }
  if (hasOctupoles(tree)) {
    const octupole = highMomentsOf(tree, cell)
    memory.fill(octupole, 0, OCTUPOLE_BYTES)
    for (let at: usize = 0; at < end; at += 8) {
      const mk = load<f64>(m + at)
      addOctupole(octupole, mk, load<f64>(x + at) - cx, load<f64>(y + at) - cy, load<f64>(z + at) - cz)
    }
  }
  if (hasHigher(tree)) {
    clearHigher(tree, cell)
    for (let at: usize = 0; at < end; at += 8) {
      const mk = load<f64>(m + at)
      addHigherOfStar(tree, cell, room, mk, load<f64>(x + at) - cx, load<f64>(y + at) - cy, load<f64>(z + at) - cz)
    }
  }
  radiusOfStars(tree, cell, sorted)
}

/** Of a cell whose children have theirs. @param room: for all moments of one cell */
export function momentsOfChildren(tree: usize, cell: usize, room: usize): void {
  const child = part(tree, TREE_CELLS) + (load<i32>(cell, CELL_FIRST_CHILD) as usize) * CELL_BYTES
  const end = child + (load<i32>(cell, CELL_CHILDREN) as usize) * CELL_BYTES
  let mass: f64 = 0
  let cx: f64 = 0
  let cy: f64 = 0
  let cz: f64 = 0
  for (let at = child; at < end; at += CELL_BYTES) {
    const mk = load<f64>(at, CELL_MASS)
    mass += mk
    cx += mk * load<f64>(at, CELL_CENTRE)
    cy += mk * load<f64>(at, CELL_CENTRE + 8)
    cz += mk * load<f64>(at, CELL_CENTRE + 16)
  }
  cx = mass > 0 ? cx / mass : load<f64>(child, CELL_CENTRE)
  cy = mass > 0 ? cy / mass : load<f64>(child, CELL_CENTRE + 8)
  cz = mass > 0 ? cz / mass : load<f64>(child, CELL_CENTRE + 16)
  begin(cell, mass, cx, cy, cz)
  for (let at = child; at < end; at += CELL_BYTES) {
    const dx = load<f64>(at, CELL_CENTRE) - cx
    const dy = load<f64>(at, CELL_CENTRE + 8) - cy
    const dz = load<f64>(at, CELL_CENTRE + 16) - cz
    addPoint(cell, load<f64>(at, CELL_MASS), dx, dy, dz)
    for (let field = CELL_QUADRUPOLE; field < CELL_QUADRUPOLE + 48; field += 8) add(cell, field, load<f64>(at + field))
  }
  if (!hasOctupoles(tree)) return
  const octupole = highMomentsOf(tree, cell)
  memory.fill(octupole, 0, OCTUPOLE_BYTES)
  const higher = hasHigher(tree)
  if (higher) clearHigher(tree, cell)
  for (let at = child; at < end; at += CELL_BYTES) {
    const dx = load<f64>(at, CELL_CENTRE) - cx
    const dy = load<f64>(at, CELL_CENTRE + 8) - cy
    const dz = load<f64>(at, CELL_CENTRE + 16) - cz
    addOctupoleOfChild(octupole, tree, at, dx, dy, dz)
    if (higher) addHigherOfChild(tree, cell, at, room, dx, dy, dz)
  }
}

/** Largest distance of a star from the centre of mass. @param sorted: bytes of a component of the sorted stars */
export function radiusOfStars(tree: usize, cell: usize, sorted: usize): void {
  const x = part(tree, TREE_STARS) + ((load<i32>(cell, CELL_FIRST) as usize) << 3)
  const y = x + sorted
  const z = y + sorted
  const end = (load<i32>(cell, CELL_COUNT) as usize) << 3
  const cx = load<f64>(cell, CELL_CENTRE)
  const cy = load<f64>(cell, CELL_CENTRE + 8)
  const cz = load<f64>(cell, CELL_CENTRE + 16)
  let square: f64 = 0
  for (let at: usize = 0; at < end; at += 8) {
    const dx = load<f64>(x + at) - cx
    const dy = load<f64>(y + at) - cy
    const dz = load<f64>(z + at) - cz
    square = max(square, dx * dx + dy * dy + dz * dz)
  }
  store<f64>(cell, sqrt(square), CELL_RADIUS)
  complete(tree, cell)
}

/** A bound of the same from the children's, for cells of very many stars. */
export function radiusOfChildren(tree: usize, cell: usize): void {
  const child = part(tree, TREE_CELLS) + (load<i32>(cell, CELL_FIRST_CHILD) as usize) * CELL_BYTES
  const end = child + (load<i32>(cell, CELL_CHILDREN) as usize) * CELL_BYTES
  let radius: f64 = 0
  for (let at = child; at < end; at += CELL_BYTES) {
    const dx = load<f64>(at, CELL_CENTRE) - load<f64>(cell, CELL_CENTRE)
    const dy = load<f64>(at, CELL_CENTRE + 8) - load<f64>(cell, CELL_CENTRE + 8)
    const dz = load<f64>(at, CELL_CENTRE + 16) - load<f64>(cell, CELL_CENTRE + 16)
    radius = max(radius, sqrt(dx * dx + dy * dy + dz * dz) + load<f64>(at, CELL_RADIUS))
  }
  store<f64>(cell, radius, CELL_RADIUS)
  complete(tree, cell)
}
