// The force solvers by number (../clusterLayout.ts). A new one needs a file beside this one and a line in each of the two.
//
// Every worker calls both functions in the same phases. Before `accelerate` returns, what it reads of other slices must be whole, so it
// begins with a barrier: positions are written slice by slice.

import { SOLVER, SOLVER_DIRECT } from './clusterState'
import { barrier } from './control'
import { directAccelerations, directPotentials } from './direct'

/** Accelerations of the stars `first` ≤ i < `last` at the present positions. @returns false where the run was cancelled */
export function accelerate(state: usize, phase: i32, first: i32, last: i32, workers: i32): bool {
  if (!barrier(workers)) return false
  const solver = load<i32>(state + SOLVER)
  if (solver == SOLVER_DIRECT) return directAccelerations(state, phase, first, last, workers)
  return false
}

/** Potential energies over −G, in pieces that the caller adds up in their order. @returns false where the run was cancelled */
export function potentials(state: usize, phase: i32, workers: i32): bool {
  const solver = load<i32>(state + SOLVER)
  if (solver == SOLVER_DIRECT) return directPotentials(state, phase, workers)
  return false
}
