// Offsets of the blocks that the resonance kernels read and write, as in ../../resonanceLayout.ts, which explains them.

export const KIND: usize = 0
export const SPEED2: usize = 8
export const CORE2: usize = 16
export const PATTERN_SPEED: usize = 24
export const BAR_RADIUS: usize = 32
export const BAR_COEFFICIENT: usize = 40
export const DISC_GM: usize = 48
export const DISC_LENGTH: usize = 56
export const DISC_HEIGHT2: usize = 64
export const BULGE_GM: usize = 72
export const BULGE_LENGTH: usize = 80
export const NUCLEUS_GM: usize = 88
export const NUCLEUS_LENGTH: usize = 96
export const HALO_GM: usize = 104
export const HALO_LENGTH: usize = 112
export const GRAVITATIONAL_CONSTANT: usize = 120

/** One drift and kick of a step. */
export const DRIFT: usize = 0
export const COSINE: usize = 8
export const SINE: usize = 16
export const KICK: usize = 24
export const COEFFICIENT: usize = 32
export const INVERSE_RADIUS: usize = 40
export const MINUS_FIVE_OVER_RADIUS: usize = 48
export const STAGE_BYTES: usize = 64
/** Stages of one step of PEFRL. */
export const STAGES: i32 = 5
export const STEP_BYTES: usize = 320

/** A pair of stars, one per SIMD lane: x, y, z, px, py, pz, two lanes each. */
export const PAIR_BYTES: usize = 96
/** A star on its own: six float64. */
export const STAR_BYTES: usize = 48
/** Pairs that are advanced side by side, so that the processor always has independent work. */
export const GROUP_PAIRS: i32 = 4
export const GROUP_STARS: i32 = 8

/** What all encounters of a sweep share. */
export const WINDOW: usize = 0
export const TIME_STEP: usize = 8
export const WINDOW_STEPS: usize = 16
export const GEOMETRY: usize = 20
export const FIRST_ORDER: usize = 24
export const MASS_SOURCE: usize = 28
export const VELOCITY_SOURCE: usize = 32
export const LIBRARY_SIZE: usize = 36
export const SEED_LOW: usize = 40
export const SEED_HIGH: usize = 44
export const LIBRARY: usize = 48
export const MODEL: usize = 52
export const FORWARD: usize = 56
export const BACKWARD: usize = 60
export const SMALLEST_MASS: usize = 64
export const MASS_SLOPE: usize = 72

export const RELATIVE: i32 = 1

/** One encounter going in: the star (six), the subhalo's velocity (three), the offset's direction (three), four more. */
export const INPUT_BYTES: usize = 128
export const INPUT_VELOCITY: usize = 48
export const INPUT_OFFSET: usize = 72
export const INPUT_MASS: usize = 96
export const INPUT_IMPACT: usize = 104
export const INPUT_RELATIVE_SPEED: usize = 112

/** One encounter coming out. */
export const OUTPUT_BYTES: usize = 64
export const SIMULATED_ENERGY: usize = 0
export const IMPULSE_ENERGY: usize = 8
export const SIMULATED_ACTION: usize = 16
export const IMPULSE_ACTION: usize = 24
export const FIRST_ORDER_ENERGY: usize = 32
export const IMPULSIVENESS: usize = 40
export const STRENGTH: usize = 48
export const OUTPUT_SPEED: usize = 56

/** The scratch of one slot: two groups of stars and perturbers and a few words, then inputs, outputs, sorting. */
export const SCRATCH_STARS: usize = 0
export const SCRATCH_PERTURBERS: usize = 384
export const SCRATCH_STARS_AHEAD: usize = 768
export const SCRATCH_PERTURBERS_AHEAD: usize = 1152
export const SCRATCH_WORK: usize = 1536
export const SCRATCH_GM: usize = 1600
export const SCRATCH_SOFTENING: usize = 1664
export const SCRATCH_DRAWS: usize = 1728
export const SCRATCH_HEADER: usize = 2048
