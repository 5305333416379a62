// How often forces were computed, and in which phase the handing out of work is. A worker has a module to itself, and all of them count
// alike.

import { JERKS } from './clusterState'
import { addField } from './external'
import { sumsOf } from './extremes'
import { jerkForces, jerksOf } from './hermite'
import { accelerate, firstAccelerations, isWalkedTwice } from './solvers'

let phases: i32 = 0
let computed: f64 = 0

/** At the start of a call. @param before how often the forces had been computed */
export function beginCounting(before: f64): void {
  phases = 0
  computed = before
}

/** The next phase of a solver that hands its work out in phases. */
export function countPhase(): i32 {
  return phases++
}

/** How often the forces on all stars have been computed since the start of the run. */
export function evaluations(): f64 {
  return computed
}

/**
 * Accelerations of the stars `first` ≤ i < `last`, with their jerks where the integrator needs them.
 * @param energies whether potential energies will be asked for at the same positions @returns false where the run was cancelled
 */
export function forces(state: usize, energies: bool, first: i32, last: i32, worker: i32, workers: i32): bool {
  computed += 1
  if (load<i32>(state + JERKS) != 0) {
    if (!jerkForces(state, first, last, sumsOf(state, worker), workers)) return false
    addField(state, jerksOf(state), first, last)
    return true
  }
  return accelerate(state, countPhase(), first, last, energies, worker, workers)
}

/** The first ones of a run, with energies. @returns false where the run was cancelled */
export function firstForces(state: usize, first: i32, last: i32, worker: i32, workers: i32): bool {
  if (load<i32>(state + JERKS) != 0) return forces(state, true, first, last, worker, workers)
  const twice = isWalkedTwice(state)
  computed += twice ? 2 : 1
  // The solver counts the phases from 0.
  phases = twice ? 2 : 1
  return firstAccelerations(state, first, last, worker, workers)
}
