// The control block: a few words at a fixed address through which the page and the workers talk while a kernel runs.
// What every word means stands in ../layout.ts.

import { BARRIER, BARRIER_GENERATION, BARRIER_SLEEPERS, CANCEL } from './generated/control'

/** Loads before a waiting worker goes to sleep: about 10 to 20 µs, which covers a balanced phase but not a lost core. */
const SPINS: i32 = 20000
/** A sleeper wakes by itself this often to see whether the run was cancelled, in nanoseconds. */
const NAP: i64 = 20_000_000

/** The generation that this worker sleeps through. Every worker has module variables of its own. */
let awaited: i32 = 0

/** Whether the page asked the kernels to stop, or a worker died. Kernels look between chunks of at most 50 ms. */
export function cancelled(): bool {
  return atomic.load<i32>(CANCEL) != 0
}

/**
 * Waits until all workers have arrived. Everything written before it is visible to everyone after it.
 * @returns false if the run was cancelled meanwhile: the caller must then return at once.
 */
export function barrier(workers: i32): bool {
  if (workers == 1) return !cancelled()
  const generation = atomic.load<i32>(BARRIER_GENERATION)
  if (atomic.add<i32>(BARRIER, 1) == workers - 1) {
    atomic.store<i32>(BARRIER, 0)
    atomic.add<i32>(BARRIER_GENERATION, 1)
    if (atomic.load<i32>(BARRIER_SLEEPERS) > 0) atomic.notify(BARRIER_GENERATION, -1)
    return !cancelled()
  }
  for (let spin = 0; spin < SPINS; spin++) {
    if (atomic.load<i32>(BARRIER_GENERATION) != generation) return !cancelled()
  }
  // No local variable may live through a wait: V8's baseline compiler (11.3, Node 20) puts the address of the wait, eight bytes, into a slot of
  // four, and the upper half, zero, over the local beside it. With a generation of zero the sleeper went on alone, and computed with what
  // others had not written yet.
  awaited = generation
  atomic.add<i32>(BARRIER_SLEEPERS, 1)
  while (atomic.load<i32>(BARRIER_GENERATION) == awaited && !cancelled()) {
    atomic.wait<i32>(BARRIER_GENERATION, awaited, NAP)
  }
  atomic.sub<i32>(BARRIER_SLEEPERS, 1)
  return !cancelled()
}
