/**
 * Blocks of memory that the resonance kernels read and write (assembly/resonance/layout.ts has the same offsets). Everything is
 * float64 unless it says otherwise; offsets in bytes.
 */

/** The galaxy: constants of its potential. */
export const modelBlock = {
  /** 0 logarithmic, 1 Milky Way. */
  kind: 0,
  /** V₀² and r_c². */
  squaredSpeed: 8,
  squaredCore: 16,
  patternSpeed: 24,
  barRadius: 32,
  barCoefficient: 40,
  discGM: 48,
  discLength: 56,
  squaredDiscHeight: 64,
  bulgeGM: 72,
  bulgeLength: 80,
  nucleusGM: 88,
  nucleusLength: 96,
  haloGM: 104,
  haloLength: 112,
  gravitationalConstant: 120,
  bytes: 128,
} as const

/** One of the five stages of a step. A table of steps of a changing bar has five for every step. */
export const stageBlock = {
  drift: 0,
  cosine: 8,
  sine: 16,
  kick: 24,
  /** C of the bar at the moment of the kick, and its 1/r_q and −5/r_q. */
  coefficient: 32,
  inverseRadius: 40,
  minusFiveOverRadius: 48,
  bytes: 64,
  perStep: 5,
} as const

/** What all encounters of a sweep share. */
export const setupBlock = {
  /** T_h and h, kpc/(km/s). */
  window: 0,
  timeStep: 8,
  /** int32 from here to `seedHigh`, then uint32 pointers. */
  windowSteps: 16,
  /** 0 galactic, 1 relative. */
  geometry: 20,
  firstOrder: 24,
  /** 0: the cell's mass; 1: drawn from the mass function up to the cell's mass. */
  massSource: 28,
  /** 0: the cell's velocity; 1: drawn from a Maxwellian with that dispersion. */
  velocitySource: 32,
  librarySize: 36,
  seedLow: 40,
  seedHigh: 44,
  library: 48,
  model: 52,
  forward: 56,
  backward: 60,
  /** Smallest mass of the mass function, M☉, and its slope. */
  smallestMass: 64,
  massSlope: 72,
  bytes: 80,
} as const

/** Numbers of one encounter going in, in float64 elements: star (6), velocity (3), offset direction (3), mass, b, v_rel. */
export const inputRecord = {
  star: 0,
  velocity: 6,
  offset: 9,
  mass: 12,
  impact: 13,
  relativeSpeed: 14,
  length: 16,
} as const

/** Numbers of one encounter coming out, in float64 elements. */
export const outputRecord = {
  simulatedEnergy: 0,
  impulseEnergy: 1,
  simulatedAction: 2,
  impulseAction: 3,
  firstOrderEnergy: 4,
  /** ε = |a| √(b² + r_s²) / 2v_rel². */
  impulsiveness: 5,
  /** Δv / v_rel. */
  strength: 6,
  relativeSpeed: 7,
  length: 8,
} as const

/** Numbers of one cell of the grid: five summaries of four numbers each, then flags and the rest. */
export const cellRecord = {
  simulatedEnergy: 0,
  impulseEnergy: 4,
  simulatedAction: 8,
  impulseAction: 12,
  firstOrderEnergy: 16,
  flags: 20,
  impulsiveness: 21,
  strength: 22,
  encounters: 23,
  length: 24,
} as const

/** Within a summary: mean of |x|, its standard error, signed mean, median of |x|. */
export const summary = { mean: 0, standardError: 1, signedMean: 2, median: 3 } as const

/** Bytes before a slot's inputs. */
export const scratchHeader = 2048

/** Bytes of scratch for cells of so many encounters. */
export const slotBytes = (encounters: number): number =>
  scratchHeader + encounters * 8 * (inputRecord.length + outputRecord.length + 1)
