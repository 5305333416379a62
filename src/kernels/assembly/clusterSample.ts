// Conserved quantities and radii of an N-body state, formed in fixed chunks and blocks and added up in their order.

import {
  ACCELERATION,
  CHUNK,
  CHUNK_MOMENTS_ANGULAR_MOMENTUM,
  CHUNK_MOMENTS_BYTES,
  CHUNK_MOMENTS_EXTERNAL,
  CHUNK_MOMENTS_KINETIC,
  CHUNK_MOMENTS_MASS_TIMES_POSITION,
  CHUNK_MOMENTS_MOMENTUM,
  CHUNK_MOMENTS_PULL,
  CHUNK_MOMENTS_VIRIAL,
  COUNT,
  MASS,
  MOMENTS,
  ORDER,
  PADDED,
  POSITION,
  RADII,
  SAMPLE_ANGULAR_MOMENTUM,
  SAMPLE_BYTES,
  SAMPLE_CENTRE_OF_MASS,
  SAMPLE_EXTERNAL,
  SAMPLE_INNER_KINETIC,
  SAMPLE_KINETIC,
  SAMPLE_LAGRANGIAN_RADII,
  SAMPLE_MOMENTUM,
  SAMPLE_POTENTIAL,
  SAMPLE_VIRIAL,
  VELOCITY,
} from './clusterState'
import { fieldEnergy, hasField } from './external'
import { hasOtherLaw } from './pairLaw'

export function chunksOf(count: i32): i32 {
  return (count + CHUNK - 1) / CHUNK
}

/** Kinetic energy, momentum, angular momentum and mass-weighted position of one chunk of stars. */
export function chunkMoments(state: usize, chunk: i32): void {
  const count = load<i32>(state + COUNT)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const mass = load<u32>(state + MASS) as usize
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  let kinetic: f64 = 0
  let px: f64 = 0
  let py: f64 = 0
  let pz: f64 = 0
  let lx: f64 = 0
  let ly: f64 = 0
  let lz: f64 = 0
  let cx: f64 = 0
  let cy: f64 = 0
  let cz: f64 = 0
  const last = min((chunk + 1) * CHUNK, count)
  for (let star = chunk * CHUNK; star < last; star++) {
    const at = (star as usize) << 3
    const m = load<f64>(mass + at)
    const x = load<f64>(position + at)
    const y = load<f64>(position + column + at)
    const z = load<f64>(position + 2 * column + at)
    const u = load<f64>(velocity + at)
    const v = load<f64>(velocity + column + at)
    const w = load<f64>(velocity + 2 * column + at)
    kinetic += m * (u * u + v * v + w * w)
    px += m * u
    py += m * v
    pz += m * w
    lx += m * (y * w - z * v)
    ly += m * (z * u - x * w)
    lz += m * (x * v - y * u)
    cx += m * x
    cy += m * y
    cz += m * z
  }
  const out = (load<u32>(state + MOMENTS) as usize) + (chunk as usize) * CHUNK_MOMENTS_BYTES
  store<f64>(out, 0.5 * kinetic, CHUNK_MOMENTS_KINETIC)
  store<f64>(out, px, CHUNK_MOMENTS_MOMENTUM)
  store<f64>(out, py, CHUNK_MOMENTS_MOMENTUM + 8)
  store<f64>(out, pz, CHUNK_MOMENTS_MOMENTUM + 16)
  store<f64>(out, lx, CHUNK_MOMENTS_ANGULAR_MOMENTUM)
  store<f64>(out, ly, CHUNK_MOMENTS_ANGULAR_MOMENTUM + 8)
  store<f64>(out, lz, CHUNK_MOMENTS_ANGULAR_MOMENTUM + 16)
  store<f64>(out, cx, CHUNK_MOMENTS_MASS_TIMES_POSITION)
  store<f64>(out, cy, CHUNK_MOMENTS_MASS_TIMES_POSITION + 8)
  store<f64>(out, cz, CHUNK_MOMENTS_MASS_TIMES_POSITION + 16)
}

/** Whether other forces than Newton's between the stars act: then no energies say whether they balance the motion. */
function hasOtherForces(state: usize): bool {
  return hasField(state) || hasOtherLaw(state)
}

/** Energy in the external field, Σ m r·a and Σ m a of one chunk of stars. */
export function chunkOfForces(state: usize, chunk: i32): void {
  if (!hasOtherForces(state)) return
  const count = load<i32>(state + COUNT)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const mass = load<u32>(state + MASS) as usize
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const inField = hasField(state)
  let external: f64 = 0
  let virial: f64 = 0
  let fx: f64 = 0
  let fy: f64 = 0
  let fz: f64 = 0
  const last = min((chunk + 1) * CHUNK, count)
  for (let star = chunk * CHUNK; star < last; star++) {
    const at = (star as usize) << 3
    const m = load<f64>(mass + at)
    const x = load<f64>(position + at)
    const y = load<f64>(position + column + at)
    const z = load<f64>(position + 2 * column + at)
    const ax = m * load<f64>(acceleration + at)
    const ay = m * load<f64>(acceleration + column + at)
    const az = m * load<f64>(acceleration + 2 * column + at)
    virial += x * ax + y * ay + z * az
    fx += ax
    fy += ay
    fz += az
    if (inField) external += fieldEnergy(state, m, x, y, z, load<f64>(velocity + at), load<f64>(velocity + column + at))
  }
  const out = (load<u32>(state + MOMENTS) as usize) + (chunk as usize) * CHUNK_MOMENTS_BYTES
  store<f64>(out, external, CHUNK_MOMENTS_EXTERNAL)
  store<f64>(out, virial, CHUNK_MOMENTS_VIRIAL)
  store<f64>(out, fx, CHUNK_MOMENTS_PULL)
  store<f64>(out, fy, CHUNK_MOMENTS_PULL + 8)
  store<f64>(out, fz, CHUNK_MOMENTS_PULL + 16)
}

/** Sum of one of the moments over all chunks. @param moment where it stands in a chunk's record, in bytes */
function total(state: usize, moment: usize): f64 {
  const chunks = chunksOf(load<i32>(state + COUNT))
  const moments = load<u32>(state + MOMENTS) as usize
  let sum: f64 = 0
  for (let chunk = 0; chunk < chunks; chunk++) {
    sum += load<f64>(moments + (chunk as usize) * CHUNK_MOMENTS_BYTES + moment)
  }
  return sum
}

/** Writes energies, momentum, angular momentum and centre of mass of a sample, from the chunks and the potential energy. */
export function writeMoments(state: usize, sample: usize, potential: f64, mass: f64): void {
  store<f64>(sample, total(state, CHUNK_MOMENTS_KINETIC), SAMPLE_KINETIC)
  store<f64>(sample, potential, SAMPLE_POTENTIAL)
  for (let axis: usize = 0; axis < 24; axis += 8) {
    store<f64>(sample + axis, total(state, CHUNK_MOMENTS_MOMENTUM + axis), SAMPLE_MOMENTUM)
    store<f64>(sample + axis, total(state, CHUNK_MOMENTS_ANGULAR_MOMENTUM + axis), SAMPLE_ANGULAR_MOMENTUM)
    store<f64>(sample + axis, total(state, CHUNK_MOMENTS_MASS_TIMES_POSITION + axis) / mass, SAMPLE_CENTRE_OF_MASS)
  }
}

/** Writes energy in the external field, kinetic energy about the centre of mass and virial of a sample, after its moments. */
export function writeForces(state: usize, sample: usize, mass: f64): void {
  const other = hasOtherForces(state)
  let inner: f64 = -1
  let virial: f64 = 0
  if (other) {
    inner = load<f64>(sample, SAMPLE_KINETIC)
    virial = total(state, CHUNK_MOMENTS_VIRIAL)
    for (let axis: usize = 0; axis < 24; axis += 8) {
      const momentum = load<f64>(sample + axis, SAMPLE_MOMENTUM)
      inner -= (0.5 * momentum * momentum) / mass
      virial -= load<f64>(sample + axis, SAMPLE_CENTRE_OF_MASS) * total(state, CHUNK_MOMENTS_PULL + axis)
    }
    inner = max(inner, 0.0)
  }
  store<f64>(sample, hasField(state) ? total(state, CHUNK_MOMENTS_EXTERNAL) : 0, SAMPLE_EXTERNAL)
  store<f64>(sample, inner, SAMPLE_INNER_KINETIC)
  store<f64>(sample, virial, SAMPLE_VIRIAL)
}

/** Σ m, star by star. */
export function totalMass(state: usize): f64 {
  const count = load<i32>(state + COUNT)
  const mass = load<u32>(state + MASS) as usize
  let sum: f64 = 0
  for (let star = 0; star < count; star++) sum += load<f64>(mass + ((star as usize) << 3))
  return sum
}

/** Squared distances from a sample's centre of mass, and star numbers, for the stars `first` ≤ i < `last`. */
export function squaredRadii(state: usize, sample: usize, first: i32, last: i32): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const radii = load<u32>(state + RADII) as usize
  const order = load<u32>(state + ORDER) as usize
  const cx = load<f64>(sample, SAMPLE_CENTRE_OF_MASS)
  const cy = load<f64>(sample, SAMPLE_CENTRE_OF_MASS + 8)
  const cz = load<f64>(sample, SAMPLE_CENTRE_OF_MASS + 16)
  for (let star = first; star < last; star++) {
    const at = (star as usize) << 3
    const x = load<f64>(position + at) - cx
    const y = load<f64>(position + column + at) - cy
    const z = load<f64>(position + 2 * column + at) - cz
    store<f64>(radii + at, x * x + y * y + z * z)
    store<i32>(order + ((star as usize) << 2), star)
  }
}

/**
 * Radii that hold 10, 50 and 90 % of the mass: the smallest radius of a star within which that much is found.
 * @param order: star numbers by radius
 */
export function lagrangianRadii(state: usize, sample: usize, mass: f64, order: usize): void {
  const count = load<i32>(state + COUNT)
  const masses = load<u32>(state + MASS) as usize
  const radii = load<u32>(state + RADII) as usize
  let inside: f64 = 0
  let next = 0
  for (let rank = 0; rank < count && next < 3; rank++) {
    const star = (load<i32>(order + ((rank as usize) << 2)) as usize) << 3
    inside += load<f64>(masses + star)
    while (next < 3 && (inside >= fraction(next) * mass || rank == count - 1)) {
      store<f64>(sample + ((next as usize) << 3), sqrt(load<f64>(radii + star)), SAMPLE_LAGRANGIAN_RADII)
      next++
    }
  }
}

/** Star numbers by radius, sorted by one worker. */
export function sortedByRadius(state: usize): usize {
  const order = load<u32>(state + ORDER) as usize
  heapSort(order, load<u32>(state + RADII) as usize, load<i32>(state + COUNT))
  return order
}

function fraction(k: i32): f64 {
  return k == 0 ? 0.1 : k == 1 ? 0.5 : 0.9
}

/** Sorts star numbers by their key, ascending; equal keys by star number, so that the order is unique. */
function heapSort(order: usize, keys: usize, count: i32): void {
  for (let root = count / 2 - 1; root >= 0; root--) siftDown(order, keys, root, count)
  for (let end = count - 1; end > 0; end--) {
    const top = load<i32>(order)
    store<i32>(order, load<i32>(order + ((end as usize) << 2)))
    store<i32>(order + ((end as usize) << 2), top)
    siftDown(order, keys, 0, end)
  }
}

function siftDown(order: usize, keys: usize, root: i32, end: i32): void {
  const star = load<i32>(order + ((root as usize) << 2))
  let hole = root
  for (let child = 2 * hole + 1; child < end; child = 2 * hole + 1) {
    let larger = load<i32>(order + ((child as usize) << 2))
    if (child + 1 < end) {
      const right = load<i32>(order + ((child as usize) << 2), 4)
      if (before(keys, larger, right)) {
        larger = right
        child++
      }
    }
    if (!before(keys, star, larger)) break
    store<i32>(order + ((hole as usize) << 2), larger)
    hole = child
  }
  store<i32>(order + ((hole as usize) << 2), star)
}

function before(keys: usize, a: i32, b: i32): bool {
  const ka = load<f64>(keys + ((a as usize) << 3))
  const kb = load<f64>(keys + ((b as usize) << 3))
  return ka < kb || (ka == kb && a < b)
}
