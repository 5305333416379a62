// The least or largest of what the workers find in their slices: the same for any number of them.

import {
  EXTREMES,
  EXTREMES_BYTES,
  EXTREMES_FIRST,
  EXTREMES_SECOND,
  EXTREMES_SUMS,
  EXTREMES_THIRD,
} from './clusterState'
import { barrier } from './control'

function placeOf(state: usize, worker: i32): usize {
  return (load<u32>(state + EXTREMES) as usize) + (worker as usize) * EXTREMES_BYTES
}

/** 96 bytes in which a worker may add up. */
export function sumsOf(state: usize, worker: i32): usize {
  return placeOf(state, worker) + EXTREMES_SUMS
}

/** Hands in what a worker has found. @returns false where the run was cancelled */
export function handIn(state: usize, first: f64, second: f64, third: f64, worker: i32, workers: i32): bool {
  const place = placeOf(state, worker)
  store<f64>(place, first, EXTREMES_FIRST)
  store<f64>(place, second, EXTREMES_SECOND)
  store<f64>(place, third, EXTREMES_THIRD)
  return barrier(workers)
}

/** The least of what was handed in. @param which its place in a record */
export function leastOf(state: usize, which: usize, workers: i32): f64 {
  let least: f64 = Infinity
  for (let worker = 0; worker < workers; worker++) {
    const value = load<f64>(placeOf(state, worker) + which)
    if (value < least) least = value
  }
  return least
}

/** The largest of what was handed in, none of it negative; NaN where one is. @param which its place in a record */
export function largestOf(state: usize, which: usize, workers: i32): f64 {
  let largest: f64 = 0
  for (let worker = 0; worker < workers; worker++) {
    const value = load<f64>(placeOf(state, worker) + which)
    if (!(value <= largest)) largest = value
    if (value != value) return NaN
  }
  return largest
}
