// Stable radix sort of the stars' keys, on all workers: digit by digit, in runs whose length depends on the number of stars alone.
// Equal keys stay in the order of the stars' numbers, so the result is the only one possible.

import { barrier } from '../control'
import {
  COUNT,
  column,
  DIGIT_BITS,
  DIGITS,
  MASS,
  PASSES,
  part,
  positions,
  SOLVER,
  SOLVER_DIRECT32,
  SOLVER_TREE,
  TREE_COUNTS,
  TREE_KEYS,
  TREE_ORDER,
  TREE_OTHER_KEYS,
  TREE_OTHER_ORDER,
  TREE_PLACES,
  TREE_RUN_LENGTH,
  TREE_RUNS,
  TREE_STARS,
  treeOf,
} from './state'

/** Sorts keys and star numbers; afterwards they are back where they were. @returns false where the run was cancelled */
export function sortKeys(state: usize, tree: usize, worker: i32, workers: i32): bool {
  const count = load<i32>(state + COUNT)
  const runs = load<i32>(tree + TREE_RUNS)
  const length = load<i32>(tree + TREE_RUN_LENGTH)
  const counts = part(tree, TREE_COUNTS)
  const places = part(tree, TREE_PLACES)
  let keys = part(tree, TREE_KEYS)
  let order = part(tree, TREE_ORDER)
  let otherKeys = part(tree, TREE_OTHER_KEYS)
  let otherOrder = part(tree, TREE_OTHER_ORDER)
  for (let pass = 0; pass < PASSES; pass++) {
    const shift = (pass * DIGIT_BITS) as u64
    for (let run = worker; run < runs; run += workers) {
      countDigits(keys, run * length, min((run + 1) * length, count), shift, counts + ((run as usize) << 2), runs)
    }
    if (!barrier(workers)) return false
    findPlaces(counts, places, runs, worker, workers)
    for (let run = worker; run < runs; run += workers) {
      const place = places + ((run as usize) << 2)
      const last = min((run + 1) * length, count)
      move(keys, order, otherKeys, otherOrder, run * length, last, shift, place, runs)
    }
    if (!barrier(workers)) return false
    const spareKeys = keys
    keys = otherKeys
    otherKeys = spareKeys
    const spareOrder = order
    order = otherOrder
    otherOrder = spareOrder
  }
  return true
}

/** Whether there is memory to rank the stars in on all workers: that of a tree, which is made anew for the next forces. */
export function canRank(state: usize): bool {
  const solver = load<i32>(state + SOLVER)
  return solver == SOLVER_TREE || solver == SOLVER_DIRECT32
}

/** Star numbers in the order of their ranks, after `rankStars`. */
export function ranked(state: usize): usize {
  return part(treeOf(state), TREE_ORDER)
}

/**
 * Ranks the stars by numbers that are not negative, equal ones by star number. The workers come with slices that together are all stars, each with
 * its part of `values`. @returns false where the run was cancelled
 */
export function rankStars(state: usize, values: usize, first: i32, last: i32, worker: i32, workers: i32): bool {
  const tree = treeOf(state)
  const keys = part(tree, TREE_KEYS)
  const order = part(tree, TREE_ORDER)
  for (let star = first; star < last; star++) {
    const at = (star as usize) << 3
    // Of numbers that are not negative the bits have the order of the numbers.
    store<u64>(keys + at, load<u64>(values + at))
    store<i32>(order + ((star as usize) << 2), star)
  }
  return barrier(workers) && sortKeys(state, tree, worker, workers)
}

/** How often each digit stands in a run: one int32 of every `runs`. */
function countDigits(keys: usize, first: i32, last: i32, shift: u64, counts: usize, runs: i32): void {
  const step = (runs as usize) << 2
  for (let digit = 0; digit < DIGITS; digit++) store<i32>(counts + (digit as usize) * step, 0)
  for (let k = first; k < last; k++) {
    const digit = (load<u64>(keys + ((k as usize) << 3)) >> shift) & ((DIGITS - 1) as u64)
    const at = counts + (digit as usize) * step
    store<i32>(at, load<i32>(at) + 1)
  }
}

/** Where the first key with each digit of each of the worker's runs belongs: after all smaller digits, and the same digit of runs before. */
function findPlaces(counts: usize, places: usize, runs: i32, worker: i32, workers: i32): void {
  let place = 0
  let at: usize = 0
  for (let digit = 0; digit < DIGITS; digit++) {
    for (let run = 0; run < runs; run++, at += 4) {
      if (run % workers == worker) store<i32>(places + at, place)
      place += load<i32>(counts + at)
    }
  }
}

function move(
  keys: usize,
  order: usize,
  otherKeys: usize,
  otherOrder: usize,
  first: i32,
  last: i32,
  shift: u64,
  places: usize,
  runs: i32,
): void {
  const step = (runs as usize) << 2
  for (let k = first; k < last; k++) {
    const key = load<u64>(keys + ((k as usize) << 3))
    const at = places + (((key >> shift) & ((DIGITS - 1) as u64)) as usize) * step
    const place = load<i32>(at)
    store<i32>(at, place + 1)
    store<u64>(otherKeys + ((place as usize) << 3), key)
    store<i32>(otherOrder + ((place as usize) << 2), load<i32>(order + ((k as usize) << 2)))
  }
}

/** Positions and masses in the order of the keys, for the places `first` ≤ k < `last`. */
export function gatherStars(state: usize, tree: usize, first: i32, last: i32): void {
  const count = load<i32>(state + COUNT)
  const end = min(last, count)
  const order = part(tree, TREE_ORDER)
  const bytes = column(state)
  const x = positions(state)
  const y = x + bytes
  const z = y + bytes
  const mass = load<u32>(state + MASS) as usize
  const stars = part(tree, TREE_STARS)
  const sorted = (count as usize) << 3
  for (let k = first; k < end; k++) {
    const star = (load<i32>(order + ((k as usize) << 2)) as usize) << 3
    const at = stars + ((k as usize) << 3)
    store<f64>(at, load<f64>(x + star))
    store<f64>(at + sorted, load<f64>(y + star))
    store<f64>(at + 2 * sorted, load<f64>(z + star))
    store<f64>(at + 3 * sorted, load<f64>(mass + star))
  }
}
