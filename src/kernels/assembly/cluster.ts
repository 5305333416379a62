// An N-body run in lock-step: every worker calls `clusterAdvance` with the same arguments, and they meet at barriers. A step is a list
// of moves (../../physics/integrators has them, and the plain twin):
//
//     kick   v += c h a      drift   x += c h v      force   a = a(x)
//
// and, for integrators with stages, with y = (x, v) and its derivative f = (v, a):
//
//     keep   y₀ = s = y      gather  s += c h f      stage   y = y₀ + c h f      finish  y = s
//
// A worker integrates a slice of the stars; the forces are handed out block by block to whoever is free. Neither shows in the
// digits: elementwise work has no order, and blocks are added up in theirs.

import { chunkMoments, chunksOf, lagrangianRadii, squaredRadii, totalMass, writeMoments } from './clusterSample'
import {
  ACCELERATION,
  BLOCKS,
  CHECKPOINT,
  COUNT,
  GRAVITATIONAL_CONSTANT,
  MOVE_BYTES,
  MOVE_COEFFICIENT,
  MOVE_OPERATION,
  OPERATION_DRIFT,
  OPERATION_FINISH,
  OPERATION_FORCE,
  OPERATION_GATHER,
  OPERATION_KEEP,
  OPERATION_KICK,
  OPERATION_STAGE,
  OPERATIONS,
  PADDED,
  PARTIALS,
  PICTURE,
  POSITION,
  PROGRAM,
  SAMPLE_BYTES,
  SAMPLES,
  START,
  STRIDE,
  SUM,
  sliceStart,
  TIME_STEP,
  VELOCITY,
} from './clusterState'
import { barrier } from './control'
import { accelerate, potentials } from './solvers'

/** target = base + source · h for the elements `first` ≤ i < `last` of all three components. */
function combine(target: usize, base: usize, source: usize, h: f64, column: usize, first: i32, last: i32): void {
  const factor = f64x2.splat(h)
  const end = (last as usize) << 3
  for (let component = 0; component < 3; component++) {
    for (let at = (first as usize) << 3; at < end; at += 16) {
      v128.store(target + at, f64x2.add(v128.load(base + at), f64x2.mul(v128.load(source + at), factor)))
    }
    target += column
    base += column
    source += column
  }
}

/** Moves of the integrators with stages, on the slice. */
function move(state: usize, operation: f64, length: f64, column: usize, first: i32, last: i32): void {
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const start = load<u32>(state + START) as usize
  const sum = load<u32>(state + SUM) as usize
  const half = 3 * column
  if (operation == OPERATION_KEEP) {
    copySlice(start, position, column, first, last)
    copySlice(start + half, velocity, column, first, last)
    copySlice(sum, position, column, first, last)
    copySlice(sum + half, velocity, column, first, last)
  } else if (operation == OPERATION_GATHER) {
    combine(sum, sum, velocity, length, column, first, last)
    combine(sum + half, sum + half, acceleration, length, column, first, last)
  } else if (operation == OPERATION_STAGE) {
    // Positions first: they go on with the velocities of the stage before.
    combine(position, start, velocity, length, column, first, last)
    combine(velocity, start + half, acceleration, length, column, first, last)
  } else if (operation == OPERATION_FINISH) {
    copySlice(position, sum, column, first, last)
    copySlice(velocity, sum + half, column, first, last)
  }
}

/** All conserved quantities of the present state; afterwards the sample is complete for worker 0's reader. */
function sample(state: usize, out: usize, phase: i32, worker: i32, workers: i32): bool {
  const count = load<i32>(state + COUNT)
  const padded = load<i32>(state + PADDED)
  const blocks = load<i32>(state + BLOCKS)
  const partials = load<u32>(state + PARTIALS) as usize
  const chunks = chunksOf(count)
  for (let chunk = worker; chunk < chunks; chunk += workers) chunkMoments(state, chunk)
  if (!potentials(state, phase, workers)) return false
  if (!barrier(workers)) return false
  const weight = totalMass(state)
  if (worker == 0) {
    let potential: f64 = 0
    for (let block = 0; block < blocks; block++) potential += load<f64>(partials + ((block as usize) << 3))
    writeMoments(state, out, potential * load<f64>(state + GRAVITATIONAL_CONSTANT), weight)
  }
  if (!barrier(workers)) return false
  squaredRadii(
    state,
    out,
    min(sliceStart(padded, worker, workers), count),
    min(sliceStart(padded, worker + 1, workers), count),
  )
  if (!barrier(workers)) return false
  // The others may go on: nobody writes the radii again before the next sample's first barrier.
  if (worker == 0) lagrangianRadii(state, out, weight)
  return true
}

/** Writes the slice for drawing and into the checkpoint. */
function leave(state: usize, first: i32, last: i32): void {
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
}

function copySlice(to: usize, from: usize, column: usize, first: i32, last: i32): void {
  const offset = (first as usize) << 3
  const bytes = ((last - first) as usize) << 3
  for (let component: usize = 0; component < 3; component++) {
    memory.copy(to + component * column + offset, from + component * column + offset, bytes)
  }
}

/** Puts back the state that a completed batch left in its checkpoint. One worker does it alone. */
export function clusterRestore(state: usize, checkpoint: usize): void {
  const padded = load<i32>(state + PADDED)
  const column = (padded as usize) << 3
  copySlice(load<u32>(state + POSITION) as usize, checkpoint, column, 0, padded)
  copySlice(load<u32>(state + VELOCITY) as usize, checkpoint + 3 * column, column, 0, padded)
  copySlice(load<u32>(state + ACCELERATION) as usize, checkpoint + 6 * column, column, 0, padded)
}

/** Accelerations and a sample of a fresh state. @returns 1 when done, 0 when cancelled */
export function clusterBegin(state: usize, worker: i32, workers: i32): i32 {
  const padded = load<i32>(state + PADDED)
  const first = sliceStart(padded, worker, workers)
  const last = sliceStart(padded, worker + 1, workers)
  if (!accelerate(state, 0, first, last, workers)) return 0
  if (!sample(state, load<u32>(state + SAMPLES) as usize, 1, worker, workers)) return 0
  leave(state, first, last)
  return barrier(workers) ? 1 : 0
}

/** A sample of the present state, at the start of the sample buffer. @returns 1 when done, 0 when cancelled */
export function clusterMeasure(state: usize, worker: i32, workers: i32): i32 {
  if (!sample(state, load<u32>(state + SAMPLES) as usize, 0, worker, workers)) return 0
  return barrier(workers) ? 1 : 0
}

/**
 * Advances the run by `steps` steps and samples whenever the number of steps done is a multiple of the stride.
 * @param done: steps taken before this call
 * @returns 1 when done; 0 when cancelled, and then the state is to be restored from the last checkpoint
 */
export function clusterAdvance(state: usize, done: i32, steps: i32, worker: i32, workers: i32): i32 {
  const padded = load<i32>(state + PADDED)
  const moves = load<i32>(state + OPERATIONS)
  const program = load<u32>(state + PROGRAM) as usize
  const stride = load<i32>(state + STRIDE)
  const h = load<f64>(state + TIME_STEP)
  const column = (padded as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const first = sliceStart(padded, worker, workers)
  const last = sliceStart(padded, worker + 1, workers)
  let phase = 0
  let samples: usize = 0
  for (let step = done + 1; step <= done + steps; step++) {
    for (let k = 0; k < moves; k++) {
      const record = program + (k as usize) * MOVE_BYTES
      const operation = load<f64>(record, MOVE_OPERATION)
      const length = load<f64>(record, MOVE_COEFFICIENT) * h
      if (operation == OPERATION_KICK) combine(velocity, velocity, acceleration, length, column, first, last)
      else if (operation == OPERATION_DRIFT) combine(position, position, velocity, length, column, first, last)
      else if (operation == OPERATION_FORCE) {
        // Whoever still reads positions of other slices has to be done before they are written.
        if (!accelerate(state, phase++, first, last, workers)) return 0
      } else move(state, operation, length, column, first, last)
    }
    if (step % stride == 0) {
      // Samples read velocities and positions of all slices.
      if (!barrier(workers)) return 0
      const out = (load<u32>(state + SAMPLES) as usize) + samples * SAMPLE_BYTES
      if (!sample(state, out, phase++, worker, workers)) return 0
      samples++
    }
  }
  leave(state, first, last)
  return barrier(workers) ? 1 : 0
}
