/**
 * Layout of the linear memory, shared by every kernel.
 *
 *     0 …  65535   the compiler's constant data (tables of the elementary functions)
 * 65536            cancel: non-zero asks every kernel to return between two chunks
 * 65600            barrier: workers that have arrived
 * 65664            barrier: generation, counted up each time all have arrived
 * 65728            barrier: workers asleep
 * 65792 …          free words for a kernel's own hand-out counters (`counters`)
 * 69632 …          what runs allocate
 */
export const layout = {
  cancel: 65536,
  barrier: 65600,
  counters: 65792,
  controlEnd: 69632,
} as const
