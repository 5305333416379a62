/**
 * Layout of the linear memory, shared by every kernel; bytes from its start. Below it stand the compiler's constant data (tables of
 * the elementary functions).
 */
export const layout = {
  /** Non-zero asks every kernel to return between two chunks. */
  cancel: 65536,
  /** Workers that have arrived at the barrier. */
  barrier: 65600,
  /** Counted up each time all have arrived. */
  barrierGeneration: 65664,
  /** Workers asleep at it. */
  barrierSleepers: 65728,
  /** Free words for a kernel's own hand-out counters. */
  counters: 65792,
  /** From here on: what runs allocate. */
  controlEnd: 69632,
} as const
