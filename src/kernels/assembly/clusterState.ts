// The state block of an N-body run: offsets as in ../clusterLayout.ts, which explains them.

export const COUNT: usize = 0
export const PADDED: usize = 4
export const BLOCKS: usize = 8
export const INTEGRATOR: usize = 12
export const STRIDE: usize = 16
export const MASS: usize = 20
export const POSITION: usize = 24
export const VELOCITY: usize = 28
export const ACCELERATION: usize = 32
export const ROWS: usize = 36
export const BUFFERS: usize = 40
export const PARTIALS: usize = 44
export const MOMENTS: usize = 48
export const RADII: usize = 52
export const ORDER: usize = 56
export const SAMPLES: usize = 60
export const PICTURE: usize = 64
export const CHECKPOINT: usize = 68
export const GRAVITATIONAL_CONSTANT: usize = 72
export const SOFTENING_SQUARED: usize = 80
export const TIME_STEP: usize = 88

export const CHUNK: i32 = 256
export const MOMENTS_PER_CHUNK: i32 = 10
export const SAMPLE_LENGTH: i32 = 14

export const EXPLICIT_EULER: i32 = 0
export const SYMPLECTIC_EULER: i32 = 1
export const LEAPFROG: i32 = 2

/** Tickets of the running batch: the next row block or chunk that nobody has taken yet. */
export const TICKET: usize = 65792

/** First element of the slice that a worker integrates; even, so that slices meet between SIMD pairs. */
export function sliceStart(padded: i32, worker: i32, workers: i32): i32 {
  return ((((padded as i64) * (worker as i64)) / (workers as i64)) as i32) & ~1
}
