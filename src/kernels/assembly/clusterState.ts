// The state block of an N-body run, described in ../clusterLayout.ts, and what its kernels share.

import { COUNTERS } from './generated/control'

export * from './generated/cluster'

/** Tickets of the running batch: the next row block or chunk that nobody has taken yet. */
export const TICKET: usize = COUNTERS

/** First element of the slice that a worker integrates; even, so that slices meet between SIMD pairs. */
export function sliceStart(padded: i32, worker: i32, workers: i32): i32 {
  return ((((padded as i64) * (worker as i64)) / (workers as i64)) as i32) & ~1
}
