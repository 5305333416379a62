// Forces by a graphics card. No kernel can use one: a thread beside the workers does (labs/cluster/card), which reads the positions, has the card
// sum up all pairs and writes what came out behind the block through which both talk (clusterCard in ../clusterLayout.ts).

import {
  ACCELERATION,
  BLOCKS,
  CARD,
  CARD_ANSWERED,
  CARD_ASKED,
  CARD_BYTES,
  CARD_DEPTH_UNIT,
  CARD_PULL_UNIT,
  COUNT,
  GRAVITATIONAL_CONSTANT,
  MASS,
  PADDED,
  PARTIALS,
} from './clusterState'
import { barrier, cancelled } from './control'

/** A worker that waits for the card looks this often whether the run was cancelled, in nanoseconds. */
const NAP: i64 = 20_000_000

/** The asking that is to be answered: no local variable may live through a wait (`barrier`). */
let awaited: i32 = 0
/** Where the answer is counted. */
let answered: usize = 0

/**
 * Asks for the sums at the present positions and waits for them; who calls it has nothing else to remember in this function (`barrier` says
 * why). @returns false where the run was cancelled
 */
function ask(card: usize): bool {
  answered = card + CARD_ANSWERED
  awaited = atomic.add<i32>(card + CARD_ASKED, 1) + 1
  atomic.notify(card + CARD_ASKED, -1)
  while (atomic.load<i32>(answered) != awaited) {
    if (cancelled()) return false
    atomic.wait<i32>(answered, awaited - 1, NAP)
  }
  return !cancelled()
}

/** Accelerations of a slice, and, where they will be asked for, the potential energy over G. @returns false where the run was cancelled */
export function cardForces(state: usize, first: i32, last: i32, energies: bool, worker: i32, workers: i32): bool {
  const card = load<u32>(state + CARD) as usize
  if (worker == 0 && !ask(card)) return false
  if (!barrier(workers)) return false
  takeForces(state, card, first, last)
  if (energies && worker == 0) takeEnergy(state, card)
  return true
}

/** The potential energy over G without the accelerations. @returns false where the run was cancelled */
export function cardEnergies(state: usize, worker: i32): bool {
  if (worker > 0) return true
  const card = load<u32>(state + CARD) as usize
  if (!ask(card)) return false
  takeEnergy(state, card)
  return true
}

function takeForces(state: usize, card: usize, first: i32, last: i32): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const end = min(last, load<i32>(state + COUNT))
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const unit = load<f64>(card + CARD_PULL_UNIT) * load<f64>(state + GRAVITATIONAL_CONSTANT)
  for (let star = first; star < end; star++) {
    const at = (star as usize) << 3
    const sums = card + CARD_BYTES + ((star as usize) << 4)
    store<f64>(acceleration + at, unit * (load<f32>(sums) as f64))
    store<f64>(acceleration + column + at, unit * (load<f32>(sums, 4) as f64))
    store<f64>(acceleration + 2 * column + at, unit * (load<f32>(sums, 8) as f64))
  }
}

/** −½ Σ m φ, every pair being in it twice. */
function takeEnergy(state: usize, card: usize): void {
  const count = load<i32>(state + COUNT)
  const mass = load<u32>(state + MASS) as usize
  let sum: f64 = 0
  for (let star = 0; star < count; star++) {
    const depth = load<f32>(card + CARD_BYTES + ((star as usize) << 4), 12) as f64
    sum += load<f64>(mass + ((star as usize) << 3)) * depth
  }
  // As many as there are pieces where workers compute the forces: all in the first.
  const partials = load<u32>(state + PARTIALS) as usize
  memory.fill(partials, 0, (load<i32>(state + BLOCKS) as usize) << 3)
  store<f64>(partials, -0.5 * load<f64>(card + CARD_DEPTH_UNIT) * sum)
}
