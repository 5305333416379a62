// Primordial mass segregation: the heavier a star, the deeper the orbit it is given, in a balance that stays that of the model.

import { drawOrbit, placePad, STREAM_SEGREGATION, uniforms } from './clusterInitial'
import { COUNT, MASS, ORBITS_PER_STAR } from './clusterState'

function keyOf(keys: usize, number: usize): f64 {
  return load<f64>(keys + ((load<u32>(number) as usize) << 3))
}

/**
 * Merge sort of numbers 0 ≤ i < count by their keys, ascending; equal keys stay in the order of the numbers.
 * @param order, other: room for count uint32 each
 * @returns which of the two holds the sorted numbers
 */
function sortByKey(keys: usize, order: usize, other: usize, count: i32): usize {
  for (let k = 0; k < count; k++) store<u32>(order + ((k as usize) << 2), k as u32)
  for (let width = 1; width < count; width <<= 1) {
    for (let first = 0; first < count; first += width << 1) {
      const middle = min(first + width, count)
      const last = min(middle + width, count)
      let left = first
      let right = middle
      for (let out = first; out < last; out++) {
        const a = order + ((left as usize) << 2)
        const b = order + ((right as usize) << 2)
        const takesLeft = left < middle && (right == last || keyOf(keys, a) <= keyOf(keys, b))
        store<u32>(other + ((out as usize) << 2), load<u32>(takesLeft ? a : b))
        if (takesLeft) left++
        else right++
      }
    }
    const spare = order
    order = other
    other = spare
  }
  return order
}

/** The next place from `place` on that nobody has taken. @param next: for every place itself where it is free, else one farther on */
function nextFree(next: usize, place: u32): u32 {
  let at = place
  while (true) {
    const beyond = load<u32>(next + ((at as usize) << 2))
    if (beyond == at) return at
    // Halving the way for who comes after.
    const farther = load<u32>(next + ((beyond as usize) << 2))
    store<u32>(next + ((at as usize) << 2), farther)
    at = farther
  }
}

/**
 * Positions and velocities of a model whose heavy stars lie deeper, before the centre of mass is brought to rest and the velocities are
 * scaled. Of `ORBITS_PER_STAR` orbits for every star, in the order of their energies, each star takes one out of the part that its mass is
 * of the whole, the heaviest first: so the density of mass stays that of the model, and the cluster is in the balance of the model
 * (Baumgardt, De Marchi & Kroupa, Astrophys. J. 685, 247 (2008), appendix).
 * @param model, radius, profile, rows: as in `clusterPositions`
 * @param degree: 0 < S ≤ 1; the stars take their turn by S × rank in mass + (1 − S) × chance
 * @param work: 16 bytes for every star, and 16 and 4 bytes more for every orbit
 */
export function clusterSegregate(
  state: usize,
  low: u32,
  high: u32,
  model: i32,
  radius: f64,
  profile: usize,
  rows: i32,
  degree: f64,
  work: usize,
  scratch: usize,
): void {
  const count = load<i32>(state + COUNT)
  const orbits = count * ORBITS_PER_STAR
  const mass = load<u32>(state + MASS) as usize
  const energies = work
  const keys = energies + ((orbits as usize) << 3)
  const orders = keys + ((count as usize) << 3)
  const others = orders + ((orbits as usize) << 2)
  const turns = others + ((orbits as usize) << 2) + 8
  const otherTurns = turns + ((count as usize) << 2)

  for (let orbit = 0; orbit < orbits; orbit++) {
    const energy = drawOrbit(state, low, high, model, radius, profile, rows, orbit, 0, scratch)
    store<f64>(energies + ((orbit as usize) << 3), energy)
  }
  const deep = sortByKey(energies, orders, others, orbits)
  const next = deep == orders ? others : orders

  for (let star = 0; star < count; star++) {
    store<f64>(keys + ((star as usize) << 3), -load<f64>(mass + ((star as usize) << 3)))
  }
  const heavy = sortByKey(keys, turns, otherTurns, count)
  for (let rank = 0; rank < count; rank++) {
    const star = load<u32>(heavy + ((rank as usize) << 2))
    uniforms(low, high, star as i32, STREAM_SEGREGATION, 0, scratch)
    const key = (degree * (rank as f64)) / (count as f64) + (1.0 - degree) * load<f64>(scratch)
    store<f64>(keys + ((star as usize) << 3), key)
  }
  const sequence = sortByKey(keys, turns, otherTurns, count)

  let total: f64 = 0
  for (let star = 0; star < count; star++) total += load<f64>(mass + ((star as usize) << 3))
  for (let place = 0; place <= orbits; place++) store<u32>(next + ((place as usize) << 2), place as u32)
  let deepest = orbits - 1
  let before: f64 = 0
  for (let turn = 0; turn < count; turn++) {
    const star = load<u32>(sequence + ((turn as usize) << 2)) as i32
    const m = load<f64>(mass + ((star as usize) << 3))
    uniforms(low, high, star, STREAM_SEGREGATION, 1, scratch)
    const share = (before + load<f64>(scratch) * m) / total
    before += m
    let place = nextFree(next, min((share * (orbits as f64)) as i32, orbits - 1) as u32) as i32
    if (place == orbits) {
      // Nothing is left farther out.
      while (load<u32>(next + ((deepest as usize) << 2)) != (deepest as u32)) deepest--
      place = deepest
    }
    store<u32>(next + ((place as usize) << 2), (place + 1) as u32)
    const orbit = load<u32>(deep + ((place as usize) << 2)) as i32
    drawOrbit(state, low, high, model, radius, profile, rows, orbit, star, scratch)
  }
  placePad(state)
}
