/**
 * The state block through which the page describes a set of trajectories to the diffusion kernels (assembly/diffusionState.ts has the same
 * table in AssemblyScript). Offsets in bytes: whole numbers and pointers are 32 bits wide, real numbers 64.
 */
export const diffusionState = {
  motion: 0,
  dimensions: 4,
  frames: 8,
  seedLow: 12,
  seedHigh: 16,
  /** Position of particle p on axis a in frame f: float64 number (p · dimensions + a) · frames + f. */
  positions: 20,
  /** `slots` flags of 32 bits (which slots are in use), then from byte 256 on `slots` pieces of `slotBytes`. */
  scratch: 24,
  slots: 28,
  slotBytes: 32,
  /** Steps of the active particle's direction per frame. */
  substeps: 36,
  /** Length of the Fourier transforms, a power of two from 16 on; its tables (`fourierTableLength` float64). */
  length: 40,
  tables: 44,
  /** Frequency that stands at each place of a transform: `length` int32. */
  order: 48,
  /** Square roots of the circulant's eigenvalues: `length` float64. */
  amplitudes: 52,
  /** Three int32 per track, or 0 where all span all frames: its first number within the positions, how many there are on an axis, its first frame. */
  tracks: 56,
  timeStep: 64,
  diffusionCoefficient: 72,
  relaxationTime: 80,
  /** kT/m. */
  thermal: 88,
  boxLength: 96,
  hurst: 104,
  speed: 112,
  rotationalDiffusion: 120,
  localisationNoise: 128,
  drift: 136,
  stepScale: 160,
  bytes: 192,
} as const

/** Numbers by which the kernel knows the motions. */
export const diffusionMotions = {
  randomWalk: 0,
  brownian: 1,
  langevin: 2,
  harmonicTrap: 3,
  reflectingBox: 4,
  fractionalBrownian: 5,
  activeBrownian: 6,
} as const

/** Most workers that can find a slot of scratch memory at once. */
export const maximumSlots = 64
/** Where the first slot begins, from `scratch` on. */
export const slotsStart = 4 * maximumSlots

/** float64 numbers that `displacementMoments` leaves per particle and lag: windows, Σ r⁴, Σ Δ² per axis. */
export const momentFields = 5
/** float64 numbers that `stepMoments` leaves per particle: steps, Σ Δ², pairs of steps, Σ Δ Δ'; then Σ Δ², Σ Δ Δ' and Σ Δ for each of three axes. */
export const stepFields = 13

/** float64 numbers in the tables of a transform of a given length (three complex factors per butterfly of every stage). */
export const fourierTableLength = (length: number) => 2 * length

/**
 * Which frequency the kernels' Fourier transform leaves at each place. The transform decimates in frequency and does not sort: the squares
 * of the absolute values are added up unsorted, and sorted once at the end.
 * @param length a power of two from 16 on
 */
export function fourierOrder(length: number): Int32Array<ArrayBuffer> {
  const orderOf = (size: number): number[] => {
    if (size === 1) return [0]
    // An odd power of two has one stage of two. (32 - clz32 counts binary digits: whole numbers only, whatever the engine.)
    const radix = (31 - Math.clz32(size)) % 2 === 1 ? 2 : 4
    const inner = orderOf(size / radix)
    return Array.from({ length: size }, (_, at) => radix * inner[at % inner.length] + Math.floor(at / inner.length))
  }
  const sorted = orderOf(length)
  // The last stage takes two butterflies of four side by side and leaves their results in pairs.
  return Int32Array.from({ length }, (_, at) => {
    const group = at - (at % 8)
    const within = at % 8
    return sorted[group + (within % 2) * 4 + (within >> 1)]
  })
}
