// An N-body run in lock-step: every worker calls `clusterAdvance` with the same arguments, and they meet at barriers. A step is a list
// of moves (../../physics/integrators has them, and the plain twin):
//
//     kick   v += c h a      drift   x += c h v      force   a = a(x)
//
// and, for integrators with stages, with y = (x, v) and its derivative f = (v, a):
//
//     keep   y₀ = s = y      gather  s += c h f      stage   y = y₀ + c h f      finish  y = s
//
// For Hermite's method, with the jerk j = da/dt:
//
//     remember  (x₀, v₀, a₀, j₀) = (x, v, a, j)      predict  along their Taylor series      correct  by a and j at both ends
//
// A Gauss–Radau step is no list of moves (gaussRadau.ts). Integrators that choose their steps share one among all stars, and the last of a
// unit ends with it: what is counted, sampled and shown is always units of `timeStep`.
//
// A worker integrates a slice of the stars; the forces are handed out block by block to whoever is free. Neither shows in the
// digits: elementwise work has no order, and blocks are added up in theirs.

import {
  chunkMoments,
  chunkOfForces,
  chunksOf,
  lagrangianRadii,
  sortedByRadius,
  squaredRadii,
  totalMass,
  writeForces,
  writeMoments,
} from './clusterSample'
import {
  ACCELERATION,
  BLOCKS,
  CHECKPOINT,
  COUNT,
  GRAVITATIONAL_CONSTANT,
  JERKS,
  KEPT_BYTES,
  PADDED,
  PARTIALS,
  PICTURE,
  POSITION,
  PROGRESS,
  PROGRESS_FORCE_EVALUATIONS,
  PROGRESS_PREVIOUS_STEP,
  PROGRESS_WANTED_STEP,
  RADII,
  REVERSE_AT,
  SAMPLE_BYTES,
  SAMPLE_CLOSEST,
  SAMPLE_FORCE_EVALUATIONS,
  SAMPLES,
  STEPPING,
  STEPPING_FIXED,
  STEPPING_GAUSS_RADAU,
  STRIDE,
  sliceStart,
  TIME_STEP,
  VELOCITY,
} from './clusterState'
import { barrier } from './control'
import { beginCounting, countPhase, evaluations, firstForces } from './counting'
import { endStep, keepClock, setClock, turnClock } from './external'
import { lostVelocities } from './gaussRadau'
import { jerksOf } from './hermite'
import { copySlice, lastForceOf, negate, takeMoves } from './moves'
import { closest, potentials } from './solvers'
import { stepsOf, takeSteps } from './steps'
import { canRank, ranked, rankStars } from './tree/sort'

/**
 * All conserved quantities of the present state; afterwards the sample is complete for worker 0's reader.
 * @param known: whether the forces belong to it and were computed with energies
 */
function sample(state: usize, out: usize, known: bool, worker: i32, workers: i32): bool {
  const count = load<i32>(state + COUNT)
  const padded = load<i32>(state + PADDED)
  const first = sliceStart(padded, worker, workers)
  const last = sliceStart(padded, worker + 1, workers)
  const blocks = load<i32>(state + BLOCKS)
  const partials = load<u32>(state + PARTIALS) as usize
  const chunks = chunksOf(count)
  for (let chunk = worker; chunk < chunks; chunk += workers) {
    chunkMoments(state, chunk)
    chunkOfForces(state, chunk)
  }
  if (!potentials(state, countPhase(), first, last, known, worker, workers)) return false
  if (!barrier(workers)) return false
  const weight = totalMass(state)
  if (worker == 0) {
    let potential: f64 = 0
    for (let block = 0; block < blocks; block++) potential += load<f64>(partials + ((block as usize) << 3))
    writeMoments(state, out, potential * load<f64>(state + GRAVITATIONAL_CONSTANT), weight)
    store<f64>(out, evaluations(), SAMPLE_FORCE_EVALUATIONS)
    store<f64>(out, closest(state), SAMPLE_CLOSEST)
    writeForces(state, out, weight)
  }
  if (!barrier(workers)) return false
  const from = min(first, count)
  const to = min(last, count)
  squaredRadii(state, out, from, to)
  // The others may go on after it: nobody writes radii or ranks again before a barrier.
  if (canRank(state)) {
    if (!rankStars(state, load<u32>(state + RADII) as usize, from, to, worker, workers)) return false
    if (worker == 0) lagrangianRadii(state, out, weight, ranked(state))
    return true
  }
  if (!barrier(workers)) return false
  if (worker == 0) lagrangianRadii(state, out, weight, sortedByRadius(state))
  return true
}

/**
 * Writes the slice for drawing and into the checkpoint, and, once, what else is known of the way. @param wanted the step that an adaptive
 * integrator wants to take next @returns false where the run was cancelled
 */
function leave(state: usize, wanted: f64, first: i32, last: i32, worker: i32, workers: i32): bool {
  const count = load<i32>(state + COUNT)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const picture = load<u32>(state + PICTURE) as usize
  const end = min(last, count)
  for (let star = first; star < end; star++) {
    const at = (star as usize) << 3
    const out = picture + (star as usize) * 12
    store<f32>(out, load<f64>(position + at) as f32)
    store<f32>(out, load<f64>(position + column + at) as f32, 4)
    store<f32>(out, load<f64>(position + 2 * column + at) as f32, 8)
  }
  const checkpoint = load<u32>(state + CHECKPOINT) as usize
  copySlice(checkpoint, position, column, first, last)
  copySlice(checkpoint + 3 * column, load<u32>(state + VELOCITY) as usize, column, first, last)
  copySlice(checkpoint + 6 * column, load<u32>(state + ACCELERATION) as usize, column, first, last)
  // What is kept from step to step has to be whole before one worker copies it for all.
  if (!barrier(workers)) return false
  if (worker == 0) {
    const progress = load<u32>(state + PROGRESS) as usize
    store<f64>(progress, wanted, PROGRESS_WANTED_STEP)
    store<f64>(progress, evaluations(), PROGRESS_FORCE_EVALUATIONS)
    keepClock(state)
    memory.copy(checkpoint + 9 * column, progress, load<i32>(state + KEPT_BYTES) as usize)
  }
  return barrier(workers)
}

/** Puts back the state that a completed batch left in its checkpoint. One worker does it alone. */
export function clusterRestore(state: usize, checkpoint: usize): void {
  const padded = load<i32>(state + PADDED)
  const column = (padded as usize) << 3
  copySlice(load<u32>(state + POSITION) as usize, checkpoint, column, 0, padded)
  copySlice(load<u32>(state + VELOCITY) as usize, checkpoint + 3 * column, column, 0, padded)
  copySlice(load<u32>(state + ACCELERATION) as usize, checkpoint + 6 * column, column, 0, padded)
  memory.copy(load<u32>(state + PROGRESS) as usize, checkpoint + 9 * column, load<i32>(state + KEPT_BYTES) as usize)
}

/** Accelerations and a sample of a fresh state. @returns 1 when done, 0 when cancelled */
export function clusterBegin(state: usize, worker: i32, workers: i32): i32 {
  const padded = load<i32>(state + PADDED)
  const first = sliceStart(padded, worker, workers)
  const last = sliceStart(padded, worker + 1, workers)
  beginCounting(0)
  setClock(state)
  if (!firstForces(state, first, last, worker, workers)) return 0
  // A sample reads accelerations of all slices.
  if (!barrier(workers)) return 0
  if (!sample(state, load<u32>(state + SAMPLES) as usize, true, worker, workers)) return 0
  // An adaptive integrator tries the whole unit first, and learns.
  return leave(state, load<f64>(state + TIME_STEP), first, last, worker, workers) ? 1 : 0
}

/** A sample of the present state, at the start of the sample buffer. @returns 1 when done, 0 when cancelled */
export function clusterMeasure(state: usize, worker: i32, workers: i32): i32 {
  const progress = load<u32>(state + PROGRESS) as usize
  beginCounting(load<f64>(progress, PROGRESS_FORCE_EVALUATIONS))
  setClock(state)
  if (!sample(state, load<u32>(state + SAMPLES) as usize, false, worker, workers)) return 0
  return barrier(workers) ? 1 : 0
}

/** Turns all velocities round: from here on the run goes back. @returns false where the run was cancelled */
function reverse(state: usize, first: i32, last: i32, worker: i32, workers: i32): bool {
  turnClock()
  const column = (load<i32>(state + PADDED) as usize) << 3
  negate(load<u32>(state + VELOCITY) as usize, column, first, last)
  if (load<i32>(state + JERKS) != 0) negate(jerksOf(state), column, first, last)
  if (load<i32>(state + STEPPING) == STEPPING_GAUSS_RADAU) {
    negate(lostVelocities(state), column, first, last)
    // The series of the last step leads the other way.
    const progress = load<u32>(state + PROGRESS) as usize
    if (worker == 0) store<f64>(progress, 0, PROGRESS_PREVIOUS_STEP)
  }
  return barrier(workers)
}

/**
 * Advances the run by `steps` steps and samples whenever the number of steps done is a multiple of the stride.
 * @param done: steps taken before this call
 * @returns 1 when done; 0 when cancelled, and 2 when an adaptive integrator found no step short enough: then the state is to be restored from
 * the last checkpoint
 */
export function clusterAdvance(state: usize, done: i32, steps: i32, worker: i32, workers: i32): i32 {
  const padded = load<i32>(state + PADDED)
  const stride = load<i32>(state + STRIDE)
  const h = load<f64>(state + TIME_STEP)
  const first = sliceStart(padded, worker, workers)
  const last = sliceStart(padded, worker + 1, workers)
  const progress = load<u32>(state + PROGRESS) as usize
  const adaptive = load<i32>(state + STEPPING) != STEPPING_FIXED
  beginCounting(load<f64>(progress, PROGRESS_FORCE_EVALUATIONS))
  setClock(state)
  let wanted = load<f64>(progress, PROGRESS_WANTED_STEP)
  // No move after it changes positions: a sample's potential energy is that of its forces.
  const lastForce = lastForceOf(state)
  const reverseAt = load<i32>(state + REVERSE_AT)
  let samples: usize = 0
  for (let step = done + 1; step <= done + steps; step++) {
    const sampled = step % stride == 0
    if (reverseAt > 0 && step == reverseAt + 1 && !reverse(state, first, last, worker, workers)) return 0
    if (adaptive) {
      wanted = takeSteps(state, h, wanted, first, last, worker, workers)
      if (wanted < 0) return stepsOf(wanted)
    } else {
      if (!takeMoves(state, h, sampled ? lastForce : -1, first, last, worker, workers)) return 0
      endStep(h)
    }
    if (sampled) {
      // Samples read velocities and positions of all slices.
      if (!barrier(workers)) return 0
      const out = (load<u32>(state + SAMPLES) as usize) + samples * SAMPLE_BYTES
      if (!sample(state, out, true, worker, workers)) return 0
      samples++
    }
  }
  return leave(state, wanted, first, last, worker, workers) ? 1 : 0
}
