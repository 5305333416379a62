// The moves of which an integrator's step is made (../../physics/integrators), on a worker's slice of the stars.

import {
  ACCELERATION,
  MOVE_BYTES,
  MOVE_COEFFICIENT,
  MOVE_OPERATION,
  OPERATION_CORRECT,
  OPERATION_DRIFT,
  OPERATION_FINISH,
  OPERATION_FORCE,
  OPERATION_GATHER,
  OPERATION_KEEP,
  OPERATION_KICK,
  OPERATION_PREDICT,
  OPERATION_REMEMBER,
  OPERATION_STAGE,
  OPERATIONS,
  PADDED,
  POSITION,
  PROGRAM,
  START,
  SUM,
  VELOCITY,
} from './clusterState'
import { forces } from './counting'
import { pass } from './external'
import { correct, jerksOf, predict } from './hermite'

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

export function copySlice(to: usize, from: usize, column: usize, first: i32, last: i32): void {
  const offset = (first as usize) << 3
  const bytes = ((last - first) as usize) << 3
  for (let component: usize = 0; component < 3; component++) {
    memory.copy(to + component * column + offset, from + component * column + offset, bytes)
  }
}

export function negate(columns: usize, column: usize, first: i32, last: i32): void {
  for (let component: usize = 0; component < 3; component++) {
    for (let star = first; star < last; star++) {
      const at = columns + component * column + ((star as usize) << 3)
      store<f64>(at, -load<f64>(at))
    }
  }
}

/** Moves of the integrators that remember the start of a step. */
function move(state: usize, operation: f64, h: f64, length: f64, column: usize, first: i32, last: i32): void {
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
  } else if (operation == OPERATION_REMEMBER) {
    copySlice(start, position, column, first, last)
    copySlice(start + half, velocity, column, first, last)
    copySlice(sum, acceleration, column, first, last)
    copySlice(sum + half, jerksOf(state), column, first, last)
  } else if (operation == OPERATION_PREDICT) predict(state, h, first, last)
  else if (operation == OPERATION_CORRECT) correct(state, h, first, last)
}

/** Undoes a step that began with `remember`, for the slice. */
export function goBack(state: usize, first: i32, last: i32): void {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const start = load<u32>(state + START) as usize
  const sum = load<u32>(state + SUM) as usize
  const half = 3 * column
  copySlice(load<u32>(state + POSITION) as usize, start, column, first, last)
  copySlice(load<u32>(state + VELOCITY) as usize, start + half, column, first, last)
  copySlice(load<u32>(state + ACCELERATION) as usize, sum, column, first, last)
  copySlice(jerksOf(state), sum + half, column, first, last)
}

/** Which of the moves computes forces last. */
export function lastForceOf(state: usize): i32 {
  const moves = load<i32>(state + OPERATIONS)
  const program = load<u32>(state + PROGRAM) as usize
  let found = 0
  for (let k = 0; k < moves; k++) {
    if (load<f64>(program + (k as usize) * MOVE_BYTES, MOVE_OPERATION) == OPERATION_FORCE) found = k
  }
  return found
}

/**
 * One step of length h. @param energies the move whose forces come with potential energies, or −1
 * @returns false where the run was cancelled
 */
export function takeMoves(state: usize, h: f64, energies: i32, first: i32, last: i32, worker: i32, workers: i32): bool {
  const moves = load<i32>(state + OPERATIONS)
  const program = load<u32>(state + PROGRAM) as usize
  const column = (load<i32>(state + PADDED) as usize) << 3
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const acceleration = load<u32>(state + ACCELERATION) as usize
  let passed: f64 = 0
  for (let k = 0; k < moves; k++) {
    const record = program + (k as usize) * MOVE_BYTES
    const operation = load<f64>(record, MOVE_OPERATION)
    const length = load<f64>(record, MOVE_COEFFICIENT) * h
    if (operation == OPERATION_KICK) combine(velocity, velocity, acceleration, length, column, first, last)
    else if (operation == OPERATION_DRIFT) {
      combine(position, position, velocity, length, column, first, last)
      passed += length
    } else if (operation == OPERATION_FORCE) {
      pass(passed)
      // Whoever still reads positions of other slices has to be done before they are written.
      if (!forces(state, k == energies, first, last, worker, workers)) return false
    } else {
      move(state, operation, h, length, column, first, last)
      if (operation == OPERATION_STAGE) passed = length
      else if (operation == OPERATION_FINISH || operation == OPERATION_PREDICT) passed = h
    }
  }
  return true
}
