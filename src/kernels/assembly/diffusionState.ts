// The state block of a set of trajectories: offsets as in ../diffusionLayout.ts, which explains them.

export const MOTION: usize = 0
export const DIMENSIONS: usize = 4
export const FRAMES: usize = 8
export const SEED_LOW: usize = 12
export const SEED_HIGH: usize = 16
export const POSITIONS: usize = 20
export const SCRATCH: usize = 24
export const SLOTS: usize = 28
export const SLOT_BYTES: usize = 32
export const SUBSTEPS: usize = 36
export const LENGTH: usize = 40
export const TABLES: usize = 44
export const ORDER: usize = 48
export const AMPLITUDES: usize = 52
export const TRACKS: usize = 56
export const TIME_STEP: usize = 64
export const DIFFUSION: usize = 72
export const RELAXATION: usize = 80
export const THERMAL: usize = 88
export const BOX_LENGTH: usize = 96
export const HURST: usize = 104
export const SPEED: usize = 112
export const ROTATIONAL: usize = 120
export const NOISE: usize = 128
export const DRIFT: usize = 136
export const STEP_SCALE: usize = 160

export const RANDOM_WALK: i32 = 0
export const BROWNIAN: i32 = 1
export const LANGEVIN: i32 = 2
export const HARMONIC_TRAP: i32 = 3
export const REFLECTING_BOX: i32 = 4
export const FRACTIONAL_BROWNIAN: i32 = 5
export const ACTIVE_BROWNIAN: i32 = 6

const SLOTS_START: usize = 256

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
  return tracks == 0 ? 0 : tracks + (particle as usize) * 12
}

/** First number of a particle's axis. */
export function series(state: usize, particle: i32, axis: i32): usize {
  const positions = load<u32>(state, POSITIONS) as usize
  const track = entry(state, particle)
  if (track != 0) {
    return positions + (((load<u32>(track) as usize) + (axis as usize) * (load<u32>(track, 4) as usize)) << 3)
  }
  const dimensions = load<i32>(state, DIMENSIONS)
  const frames = load<i32>(state, FRAMES) as usize
  return positions + ((((particle * dimensions + axis) as usize) * frames) << 3)
}

/** How many of the first `frames` frames of its own a track has. */
export function framesOf(state: usize, particle: i32, frames: i32): i32 {
  const track = entry(state, particle)
  return track == 0 ? frames : min(frames, load<i32>(track, 4))
}

/** The frame of the recording in which a track begins. */
export function beginning(state: usize, particle: i32): i32 {
  const track = entry(state, particle)
  return track == 0 ? 0 : load<i32>(track, 8)
}
