// The state block of a set of trajectories, described in ../diffusionLayout.ts, and what its kernels share.

import { DIMENSIONS, FRAMES, POSITIONS, SCRATCH, SLOT_BYTES, SLOTS, SLOTS_START } from './generated/diffusion'

export * from './generated/diffusion'

/** Takes a free piece of scratch memory: there is one per worker, and blocks are handed out to workers as they come. */
export function claimSlot(state: usize): i32 {
  const flags = load<u32>(state, SCRATCH) as usize
  const slots = load<i32>(state, SLOTS)
  let slot = 0
  while (atomic.cmpxchg<i32>(flags + ((slot as usize) << 2), 0, 1) != 0) slot = slot + 1 == slots ? 0 : slot + 1
  return slot
}

export function releaseSlot(state: usize, slot: i32): void {
  atomic.store<i32>((load<u32>(state, SCRATCH) as usize) + ((slot as usize) << 2), 0)
}

export function slotMemory(state: usize, slot: i32): usize {
  return (load<u32>(state, SCRATCH) as usize) + SLOTS_START + (slot as usize) * (load<u32>(state, SLOT_BYTES) as usize)
}

/** First number of a particle's axis. */
export function series(state: usize, particle: i32, axis: i32): usize {
  const dimensions = load<i32>(state, DIMENSIONS)
  const frames = load<i32>(state, FRAMES) as usize
  return (load<u32>(state, POSITIONS) as usize) + ((((particle * dimensions + axis) as usize) * frames) << 3)
}
