// The force solvers by number (../clusterLayout.ts). A new one needs a file beside this one and a line in each of the two functions.
//
// Every worker calls both in the same phases, with its slice of the stars.

import { cardEnergies, cardForces } from './card'
import { SOLVER, SOLVER_DIRECT, SOLVER_DIRECT32, SOLVER_GPU, SOLVER_TREE } from './clusterState'
import { barrier } from './control'
import { directAccelerations, directClosest, directPotentials } from './direct'
import { addField } from './external'
import { asksForAccuracy, treeForces } from './tree'
import { singleForces } from './tree/single'

/**
 * Accelerations at the present positions: of the stars `first` ≤ i < `last` at least, once it returns.
 * @param energies: whether `potentials` will be asked for at the same positions @returns false where the run was cancelled
 */
export function accelerate(
  state: usize,
  phase: i32,
  first: i32,
  last: i32,
  energies: bool,
  worker: i32,
  workers: i32,
): bool {
  // Positions are written slice by slice: all must be whole before one is read.
  if (!barrier(workers)) return false
  if (!pullTogether(state, phase, first, last, energies, worker, workers)) return false
  addField(state, 0, first, last)
  return true
}

/** The pull of the stars on each other. */
function pullTogether(
  state: usize,
  phase: i32,
  first: i32,
  last: i32,
  energies: bool,
  worker: i32,
  workers: i32,
): bool {
  const solver = load<i32>(state + SOLVER)
  if (solver == SOLVER_DIRECT) return directAccelerations(state, phase, first, last, workers)
  if (solver == SOLVER_TREE) return treeForces(state, first, last, true, energies, worker, workers)
  if (solver == SOLVER_DIRECT32) return singleForces(state, first, last, true, energies, worker, workers)
  if (solver == SOLVER_GPU) return cardForces(state, first, last, energies, worker, workers)
  return false
}

/** Smallest separation of two stars, after `potentials`; −1 where the solver does not look at all pairs. */
export function closest(state: usize): f64 {
  return load<i32>(state + SOLVER) == SOLVER_DIRECT ? directClosest(state) : -1
}

/** Whether the first accelerations of a run take two walks of the tree. */
export function isWalkedTwice(state: usize): bool {
  return load<i32>(state + SOLVER) == SOLVER_TREE && asksForAccuracy(state)
}

/**
 * The first accelerations of a run, with energies. A tree that is asked for an accuracy has to know how hard the stars are pulled: it is walked
 * a second time once the angle has said so. @returns false where the run was cancelled
 */
export function firstAccelerations(state: usize, first: i32, last: i32, worker: i32, workers: i32): bool {
  if (!accelerate(state, 0, first, last, true, worker, workers)) return false
  return !isWalkedTwice(state) || accelerate(state, 1, first, last, true, worker, workers)
}

/**
 * Potential energies over G, in pieces that the caller adds up in their order.
 * @param known: whether `accelerate` was told so before, at these positions @returns false where the run was cancelled
 */
export function potentials(
  state: usize,
  phase: i32,
  first: i32,
  last: i32,
  known: bool,
  worker: i32,
  workers: i32,
): bool {
  const solver = load<i32>(state + SOLVER)
  if (solver == SOLVER_DIRECT) return directPotentials(state, phase, workers)
  // All others have them from the forces.
  if (known) return true
  if (solver == SOLVER_TREE) return treeForces(state, first, last, false, true, worker, workers)
  if (solver == SOLVER_DIRECT32) return singleForces(state, first, last, false, true, worker, workers)
  if (solver == SOLVER_GPU) return cardEnergies(state, worker)
  return false
}
