// What is to be seen of a cluster's structure star by star, by looking at all pairs: potentials, local densities, closest companions.

import {
  COUNT,
  GRAVITATIONAL_CONSTANT,
  MASS,
  NEIGHBOURS,
  PADDED,
  POSITION,
  SOFTENING_SQUARED,
  STRUCTURE_BYTES,
  STRUCTURE_COMPANION,
  STRUCTURE_DENSITY,
  STRUCTURE_PAIR_ENERGY,
  STRUCTURE_POTENTIAL,
  VELOCITY,
} from './clusterState'
import { cancelled } from './control'
import { hasOtherLaw, lawPotential } from './pairLaw'

/** 3/4π */
const PER_SPHERE: f64 = 0.238732414637843

/**
 * Writes one record of `structure` for each star: the potential of all others; the density, which is the mass of its five nearest
 * neighbours in a sphere out to the sixth (Casertano & Hut, Astrophys. J. 298, 80 (1985); 0 with fewer stars than that); the star
 * with which it has the lowest energy of relative motion, per reduced mass, and this energy.
 * @param out: the records @param scratch: 2 × `neighbours` float64 a worker, squared distances and masses
 * @returns 1 when done, 0 when cancelled
 */
export function clusterStructure(state: usize, out: usize, scratch: usize, worker: i32, workers: i32): i32 {
  const count = load<i32>(state + COUNT)
  const list = scratch + (((worker * 2 * NEIGHBOURS) as usize) << 3)
  for (let star = worker; star < count; star += workers) {
    if ((star / workers) % 64 == 0 && cancelled()) return 0
    look(state, star, out + (star as usize) * STRUCTURE_BYTES, list)
  }
  return 1
}

function look(state: usize, star: i32, out: usize, list: usize): void {
  const count = load<i32>(state + COUNT)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const mass = load<u32>(state + MASS) as usize
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const gravity = load<f64>(state + GRAVITATIONAL_CONSTANT)
  const soft = load<f64>(state + SOFTENING_SQUARED)
  const own = (star as usize) << 3
  const x = load<f64>(position + own)
  const y = load<f64>(position + column + own)
  const z = load<f64>(position + 2 * column + own)
  const u = load<f64>(velocity + own)
  const v = load<f64>(velocity + column + own)
  const w = load<f64>(velocity + 2 * column + own)
  const weight = load<f64>(mass + own)
  const masses = list + ((NEIGHBOURS as usize) << 3)
  for (let k = 0; k < NEIGHBOURS; k++) store<f64>(list + ((k as usize) << 3), Infinity)
  const otherLaw = hasOtherLaw(state)
  let potential: f64 = 0
  let least: f64 = Infinity
  let companion = -1
  for (let other = 0; other < count; other++) {
    if (other == star) continue
    const at = (other as usize) << 3
    const dx = load<f64>(position + at) - x
    const dy = load<f64>(position + column + at) - y
    const dz = load<f64>(position + 2 * column + at) - z
    const square = dx * dx + dy * dy + dz * dz
    const m = load<f64>(mass + at)
    const inverse = 1.0 / sqrt(square + soft)
    if (otherLaw) potential += m * lawPotential(state, square)
    else potential -= m * inverse
    if (square < load<f64>(list + (((NEIGHBOURS - 1) as usize) << 3))) insert(list, masses, square, m)
    const du = load<f64>(velocity + at) - u
    const dv = load<f64>(velocity + column + at) - v
    const dw = load<f64>(velocity + 2 * column + at) - w
    const energy = 0.5 * (du * du + dv * dv + dw * dw) - gravity * (weight + m) * inverse
    if (energy < least) {
      least = energy
      companion = other
    }
  }
  let inside: f64 = 0
  for (let k = 0; k < NEIGHBOURS - 1; k++) inside += load<f64>(masses + ((k as usize) << 3))
  const farthest = load<f64>(list + (((NEIGHBOURS - 1) as usize) << 3))
  store<f64>(out, gravity * potential, STRUCTURE_POTENTIAL)
  // Stars without mass have none, in one place either.
  const dense = farthest < Infinity && inside > 0
  store<f64>(out, dense ? (PER_SPHERE * inside) / (farthest * sqrt(farthest)) : 0, STRUCTURE_DENSITY)
  store<f64>(out, companion as f64, STRUCTURE_COMPANION)
  store<f64>(out, companion < 0 ? 0 : least, STRUCTURE_PAIR_ENERGY)
}

/** Puts a neighbour where its distance belongs; the farthest falls out. */
function insert(list: usize, masses: usize, square: f64, mass: f64): void {
  let place = ((NEIGHBOURS - 1) as usize) << 3
  while (place > 0 && load<f64>(list + place - 8) > square) {
    store<f64>(list + place, load<f64>(list + place - 8))
    store<f64>(masses + place, load<f64>(masses + place - 8))
    place -= 8
  }
  store<f64>(list + place, square)
  store<f64>(masses + place, mass)
}
