// Blocks that the resonance kernels read and write, described in ../../resonanceLayout.ts, and those they keep to themselves.

import { STAGE_BYTES, STAGES } from '../generated/resonance'

export * from '../generated/resonance'

export const STEP_BYTES: usize = (STAGES as usize) * STAGE_BYTES

/** A pair of stars, one per SIMD lane: x, y, z, px, py, pz, two lanes each. */
export const PAIR_BYTES: usize = 96
/** A star on its own: six float64. */
export const STAR_BYTES: usize = 48
/** Pairs that are advanced side by side, so that the processor always has independent work. */
export const GROUP_PAIRS: i32 = 4
export const GROUP_STARS: i32 = 8

/** The scratch of one slot: two groups of stars and perturbers and a few words, then inputs, outputs, sorting. */
export const SCRATCH_STARS: usize = 0
export const SCRATCH_PERTURBERS: usize = 384
export const SCRATCH_STARS_AHEAD: usize = 768
export const SCRATCH_PERTURBERS_AHEAD: usize = 1152
export const SCRATCH_WORK: usize = 1536
export const SCRATCH_GM: usize = 1600
export const SCRATCH_SOFTENING: usize = 1664
export const SCRATCH_DRAWS: usize = 1728
