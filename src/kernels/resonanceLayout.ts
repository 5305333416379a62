// Blocks of memory that the resonance kernels read and write.
import { block, numberBlock, numbered } from './block'

/** Numbers by which the kernels know the potentials and the geometries of an encounter. */
export const galaxies = numbered('logarithmic', 'milkyWay')
export const geometries = numbered('galactic', 'relative')

/** The galaxy: constants of its potential. */
export const modelBlock = numberBlock({
  /** Of `galaxies`. */
  kind: 1,
  /** V₀² and r_c². */
  squaredSpeed: 1,
  squaredCore: 1,
  patternSpeed: 1,
  barRadius: 1,
  barCoefficient: 1,
  discGM: 1,
  discLength: 1,
  squaredDiscHeight: 1,
  bulgeGM: 1,
  bulgeLength: 1,
  nucleusGM: 1,
  nucleusLength: 1,
  haloGM: 1,
  haloLength: 1,
  gravitationalConstant: 1,
})

/** Stages of one step of PEFRL. */
export const stagesPerStep = 5

/** One of the five stages of a step. A table of steps of a changing bar has five for every step. */
export const stageBlock = numberBlock(
  {
    drift: 1,
    cosine: 1,
    sine: 1,
    kick: 1,
    /** C of the bar at the moment of the kick, and its 1/r_q and −5/r_q. */
    coefficient: 1,
    inverseRadius: 1,
    minusFiveOverRadius: 1,
  },
  64,
)

/** What all encounters of a sweep share. */
export const setupBlock = block({
  /** T_h and h, kpc/(km/s). */
  window: 'f64',
  timeStep: 'f64',
  windowSteps: 'i32',
  /** Of `geometries`. */
  geometry: 'i32',
  firstOrder: 'i32',
  /** 0: the cell's mass; 1: drawn from the mass function up to the cell's mass. */
  massSource: 'i32',
  /** 0: the cell's velocity; 1: drawn from a Maxwellian with that dispersion. */
  velocitySource: 'i32',
  librarySize: 'i32',
  seedLow: 'u32',
  seedHigh: 'u32',
  library: 'pointer',
  model: 'pointer',
  forward: 'pointer',
  backward: 'pointer',
  /** Smallest mass of the mass function, M☉, and its slope. */
  smallestMass: 'f64',
  massSlope: 'f64',
})

/** Numbers of one encounter going in, star, velocity, direction of the offset, mass, b, v_rel. */
export const inputRecord = numberBlock(
  {
    star: 6,
    velocity: 3,
    offset: 3,
    mass: 1,
    impact: 1,
    relativeSpeed: 1,
  },
  128,
)

/** Numbers of one encounter coming out. */
export const outputRecord = numberBlock({
  simulatedEnergy: 1,
  impulseEnergy: 1,
  simulatedAction: 1,
  impulseAction: 1,
  firstOrderEnergy: 1,
  /** ε = |a| √(b² + r_s²) / 2v_rel². */
  impulsiveness: 1,
  /** Δv / v_rel. */
  strength: 1,
  relativeSpeed: 1,
})

/** Numbers of one cell of the grid: five summaries of four numbers each, then flags and the rest. */
export const cellRecord = numberBlock({
  simulatedEnergy: 4,
  impulseEnergy: 4,
  simulatedAction: 4,
  impulseAction: 4,
  firstOrderEnergy: 4,
  flags: 1,
  impulsiveness: 1,
  strength: 1,
  encounters: 1,
})

/** Within a summary: mean of |x|, its standard error, signed mean, median of |x|. */
export const summary = numberBlock({ mean: 1, standardError: 1, signedMean: 1, median: 1 })

/** Bytes before a slot's inputs. */
export const scratchHeader = 2048

/** Bytes of scratch for cells of so many encounters. */
export const slotBytes = (encounters: number): number =>
  scratchHeader + encounters * 8 * (inputRecord.length + outputRecord.length + 1)
