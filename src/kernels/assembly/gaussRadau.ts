// Gauss–Radau steps of fifteenth order (Everhart 1985; Rein & Spiegel, Mon. Not. R. Astron. Soc. 446, 1424 (2015)), all stars in step.
// Twin, and what the formulas mean: ../../physics/integrators/gaussRadau.ts.
//
// A set is three columns (x, y, z) of float64. Kept from step to step are b₀ … b₆ and e₀ … e₆ of the last step, and what rounding has cut off
// positions and velocities.

import {
  ACCELERATION,
  ACCURACY,
  COUNT,
  EXTREMES_FIRST,
  EXTREMES_SECOND,
  EXTREMES_THIRD,
  PADDED,
  POSITION,
  PROGRESS,
  PROGRESS_BYTES,
  PROGRESS_PREVIOUS_STEP,
  RADAU_COEFFICIENTS,
  RADAU_NODES,
  RADAU_ORDERS,
  TABLES,
  VELOCITY,
  WORK,
} from './clusterState'
import { forces } from './counting'
import { pass } from './external'
import { handIn, largestOf } from './extremes'
import { copySlice } from './moves'

/** Most rounds of prediction and correction. */
const MOST_ROUNDS: i32 = 12
/** A round that changes b₆ by less than this share of the accelerations was the last. */
const CONVERGED: f64 = 1e-16
/** Steps are taken again where the next one would be shorter than this share, and grow by its inverse at most. */
const SAFETY: f64 = 0.25
/** A step that failed is shortened to this share at most. */
const SHRINKAGE: f64 = 0.0625
/** Beyond this the series of the last step says nothing about a step so much longer. */
const FARTHEST: f64 = 20

let counts: bool = true

/** Whether the last step counts: otherwise it is undone. */
export function wasTaken(): bool {
  return counts
}

function orders(): i32 {
  return RADAU_ORDERS
}

function setBytes(state: usize): usize {
  return (3 * load<i32>(state + PADDED)) << 3
}

function keptSets(state: usize): usize {
  return (load<u32>(state + PROGRESS) as usize) + PROGRESS_BYTES
}

/** What rounding has cut off the velocities. */
export function lostVelocities(state: usize): usize {
  return keptSets(state) + ((2 * orders() + 1) as usize) * setBytes(state)
}

function node(state: usize, n: i32): f64 {
  const tables = load<u32>(state + TABLES) as usize
  return load<f64>(tables + ((n as usize) << 3), RADAU_NODES)
}

/** Of h^k in (h − h₁)…(h − h_n). */
function coefficient(state: usize, n: i32, k: i32): f64 {
  const tables = load<u32>(state + TABLES) as usize
  return load<f64>(tables + (((n * orders() + k) as usize) << 3), RADAU_COEFFICIENTS)
}

/** The seventh root by Newton's method. */
function seventhRoot(value: f64): f64 {
  let root: f64 = 1
  for (let round = 0; round < 60; round++) {
    const cube = root * root * root
    root += (value / (cube * cube) - root) / 7
  }
  return root
}

/** How many ways there are to choose k of n. */
function binomial(n: i32, k: i32): f64 {
  let ways: f64 = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return ways
}

/** First guess of b, and with it e, from the last step; then g that belong to b. */
function begin(state: usize, h: f64, first: i32, last: i32): void {
  const set = setBytes(state)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const kept = keptSets(state)
  const work = load<u32>(state + WORK) as usize
  const order = orders()
  const progress = load<u32>(state + PROGRESS) as usize
  const previous = load<f64>(progress, PROGRESS_PREVIOUS_STEP)
  const ratio = previous > 0 ? h / previous : Infinity
  for (let component: usize = 0; component < 3; component++) {
    for (let star = first; star < last; star++) {
      const at = component * column + ((star as usize) << 3)
      let power: f64 = 1
      for (let k = 0; k < order; k++) {
        let guess: f64 = 0
        let off: f64 = 0
        if (ratio <= FARTHEST) {
          power *= ratio
          for (let j = k; j < order; j++) {
            guess += binomial(j + 1, k + 1) * load<f64>(kept + (j as usize) * set + at)
          }
          guess *= power
          off = load<f64>(kept + (k as usize) * set + at) - load<f64>(kept + ((order + k) as usize) * set + at)
        }
        store<f64>(work + ((order + k) as usize) * set + at, guess + off)
        store<f64>(work + ((2 * order + k) as usize) * set + at, guess)
      }
      for (let k = order - 1; k >= 0; k--) {
        let value = load<f64>(work + ((order + k) as usize) * set + at)
        for (let n = k + 1; n < order; n++) {
          value -= coefficient(state, n, k) * load<f64>(work + (n as usize) * set + at)
        }
        store<f64>(work + (k as usize) * set + at, value)
      }
    }
  }
  const start = work + ((3 * order) as usize) * set
  copySlice(start, load<u32>(state + POSITION) as usize, column, first, last)
  copySlice(start + set, load<u32>(state + VELOCITY) as usize, column, first, last)
  copySlice(start + 2 * set, load<u32>(state + ACCELERATION) as usize, column, first, last)
}

/** Positions at a share s of the step. */
function drift(state: usize, h: f64, s: f64, first: i32, last: i32): void {
  const set = setBytes(state)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const work = load<u32>(state + WORK) as usize
  const order = orders()
  const start = work + ((3 * order) as usize) * set
  const lost = keptSets(state) + ((2 * order) as usize) * set
  const position = load<u32>(state + POSITION) as usize
  const length = s * h
  for (let component: usize = 0; component < 3; component++) {
    for (let star = first; star < last; star++) {
      const at = component * column + ((star as usize) << 3)
      let sum: f64 = 0
      for (let k = order - 1; k >= 0; k--) {
        sum = s * (sum + load<f64>(work + ((order + k) as usize) * set + at) / ((k + 2) * (k + 3)))
      }
      const a = load<f64>(start + 2 * set + at)
      const moved = length * (load<f64>(start + set + at) + length * (a / 2 + sum))
      store<f64>(position + at, load<f64>(start + at) + (moved - load<f64>(lost + at)))
    }
  }
}

/** The correction of b and g by the accelerations at node n. */
function learn(state: usize, n: i32, first: i32, last: i32): void {
  const set = setBytes(state)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const work = load<u32>(state + WORK) as usize
  const order = orders()
  const start = work + ((3 * order + 2) as usize) * set
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const s = node(state, n)
  for (let component: usize = 0; component < 3; component++) {
    for (let star = first; star < last; star++) {
      const at = component * column + ((star as usize) << 3)
      let value = (load<f64>(acceleration + at) - load<f64>(start + at)) / s
      for (let m = 1; m < n; m++)
        value = (value - load<f64>(work + ((m - 1) as usize) * set + at)) / (s - node(state, m))
      const own = work + ((n - 1) as usize) * set + at
      const change = value - load<f64>(own)
      store<f64>(own, value)
      for (let k = 0; k < n; k++) {
        const b = work + ((order + k) as usize) * set + at
        store<f64>(b, load<f64>(b) + change * coefficient(state, n - 1, k))
      }
      // What b₆ was changed by takes the place of velocities, which stay as they are until the step is taken.
      if (n == order) store<f64>((load<u32>(state + VELOCITY) as usize) + at, change)
    }
  }
}

/** Largest size of a component of a set over the slice's stars; NaN where one is. */
function largest(state: usize, set: usize, first: i32, last: i32): f64 {
  const column = (load<i32>(state + PADDED) as usize) << 3
  const end = min(last, load<i32>(state + COUNT))
  let most: f64 = 0
  for (let component: usize = 0; component < 3; component++) {
    for (let star = first; star < end; star++) {
      const value = abs(load<f64>(set + component * column + ((star as usize) << 3)))
      if (value != value) return NaN
      if (value > most) most = value
    }
  }
  return most
}

/** Adds to a set, and remembers what rounding cuts off (Kahan 1965). */
function addKept(to: usize, from: usize, lost: usize, by: f64): void {
  const more = by - load<f64>(lost)
  const before = load<f64>(from)
  const after = before + more
  store<f64>(lost, after - before - more)
  store<f64>(to, after)
}

/** Ends a step: positions and velocities at its end, and what the next one begins with. */
function finish(state: usize, h: f64, first: i32, last: i32): void {
  const set = setBytes(state)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const kept = keptSets(state)
  const work = load<u32>(state + WORK) as usize
  const order = orders()
  const start = work + ((3 * order) as usize) * set
  const lost = kept + ((2 * order) as usize) * set
  const position = load<u32>(state + POSITION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  for (let component: usize = 0; component < 3; component++) {
    for (let star = first; star < last; star++) {
      const at = component * column + ((star as usize) << 3)
      let once: f64 = 0
      let twice: f64 = 0
      for (let k = order - 1; k >= 0; k--) {
        const b = load<f64>(work + ((order + k) as usize) * set + at)
        once += b / (k + 2)
        twice += b / ((k + 2) * (k + 3))
        store<f64>(kept + (k as usize) * set + at, b)
        store<f64>(kept + ((order + k) as usize) * set + at, load<f64>(work + ((2 * order + k) as usize) * set + at))
      }
      const a = load<f64>(start + 2 * set + at)
      const v = load<f64>(start + set + at)
      addKept(position + at, start + at, lost + at, h * (v + h * (a / 2 + twice)))
      addKept(velocity + at, start + set + at, lost + set + at, h * (a + once))
    }
  }
}

/**
 * A step of length h, or its undoing where it was too long for the accuracy.
 * @returns how long the next one should be, or how long this one should have been (`wasTaken`); negative where the run was cancelled
 */
export function radauStep(state: usize, h: f64, first: i32, last: i32, worker: i32, workers: i32): f64 {
  const set = setBytes(state)
  const column = (load<i32>(state + PADDED) as usize) << 3
  const work = load<u32>(state + WORK) as usize
  const order = orders()
  const start = work + ((3 * order) as usize) * set
  const acceleration = load<u32>(state + ACCELERATION) as usize
  const velocity = load<u32>(state + VELOCITY) as usize
  const progress = load<u32>(state + PROGRESS) as usize
  begin(state, h, first, last)
  let before: f64 = Infinity
  let size: f64 = 0
  for (let round = 0; round < MOST_ROUNDS; round++) {
    for (let n = 1; n <= order; n++) {
      drift(state, h, node(state, n), first, last)
      pass(node(state, n) * h)
      if (!forces(state, false, first, last, worker, workers)) return -1
      learn(state, n, first, last)
    }
    const pull = largest(state, acceleration, first, last)
    const change = largest(state, velocity, first, last)
    const term = largest(state, work + ((2 * order - 1) as usize) * set, first, last)
    if (!handIn(state, pull, change, term, worker, workers)) return -1
    const pulls = largestOf(state, EXTREMES_FIRST, workers)
    const off = pulls > 0 ? largestOf(state, EXTREMES_SECOND, workers) / pulls : 0
    size = pulls > 0 ? largestOf(state, EXTREMES_THIRD, workers) / pulls : pulls
    if (!(off >= CONVERGED) || (round > 1 && off >= before)) break
    before = off
  }
  const worth = load<f64>(state, ACCURACY) / size
  const most = 1 / SAFETY
  const least = SHRINKAGE
  let factor = most
  if (size != size) factor = least
  else if (worth < most * most * most * most * most * most * most) factor = max(least, seventhRoot(worth))
  counts = factor >= SAFETY
  if (counts) {
    finish(state, h, first, last)
    // All have read it: there is a barrier since the step began.
    if (worker == 0) store<f64>(progress, h, PROGRESS_PREVIOUS_STEP)
    pass(h)
    // The new positions' accelerations begin with a barrier.
    if (!forces(state, false, first, last, worker, workers)) return -1
  } else {
    copySlice(load<u32>(state + POSITION) as usize, start, column, first, last)
    copySlice(velocity, start + set, column, first, last)
    copySlice(acceleration, start + 2 * set, column, first, last)
  }
  return h * factor
}
