// The state block of a set of trajectories, described in ../diffusionLayout.ts, and what its kernels share.

import {
  DIMENSIONS,
  FRAMES,
  POSITIONS,
  SCRATCH,
  SLOT_BYTES,
  SLOTS,
  SLOTS_START,
  TRACK_BYTES,
  TRACK_FRAMES,
  TRACK_PLACE,
  TRACK_START,
  TRACKS,
} from './generated/diffusion'

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

/** Where the table of tracks says of one where it lies, or 0 where all span all frames. */
function entry(state: usize, particle: i32): usize {
  const tracks = load<u32>(state, TRACKS) as usize
  return tracks == 0 ? 0 : tracks + (particle as usize) * TRACK_BYTES
}

/** First number of a particle's axis. */
export function series(state: usize, particle: i32, axis: i32): usize {
  const positions = load<u32>(state, POSITIONS) as usize
  const track = entry(state, particle)
  if (track != 0) {
    const frames = load<i32>(track, TRACK_FRAMES) as usize
    return positions + (((load<i32>(track, TRACK_PLACE) as usize) + (axis as usize) * frames) << 3)
  }
  const dimensions = load<i32>(state, DIMENSIONS)
  const frames = load<i32>(state, FRAMES) as usize
  return positions + ((((particle * dimensions + axis) as usize) * frames) << 3)
}

/** How many of the first `frames` frames of its own a track has. */
export function framesOf(state: usize, particle: i32, frames: i32): i32 {
  const track = entry(state, particle)
  return track == 0 ? frames : min(frames, load<i32>(track, TRACK_FRAMES))
}

/** The frame of the recording in which a track begins. */
export function beginning(state: usize, particle: i32): i32 {
  const track = entry(state, particle)
  return track == 0 ? 0 : load<i32>(track, TRACK_START)
}
