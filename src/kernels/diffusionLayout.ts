import { block, numberBlock, numbered } from './block'

/** The state block through which the page describes a set of trajectories to the diffusion kernels. */
export const diffusionState = block({
  motion: 'i32',
  dimensions: 'i32',
  frames: 'i32',
  seedLow: 'u32',
  seedHigh: 'u32',
  /** Position of particle p on axis a in frame f: float64 number (p · dimensions + a) · frames + f. */
  positions: 'pointer',
  /** `slots` flags of 32 bits (which slots are in use), then from byte 256 on `slots` pieces of `slotBytes`. */
  scratch: 'pointer',
  slots: 'i32',
  slotBytes: 'u32',
  /** Steps of the active particle's direction per frame. */
  substeps: 'i32',
  /** Length of the Fourier transforms, a power of two from 16 on; its tables (`fourierTableLength` float64). */
  length: 'i32',
  tables: 'pointer',
  /** Frequency that stands at each place of a transform: `length` int32. */
  order: 'pointer',
  /** Square roots of the circulant's eigenvalues: `length` float64. */
  amplitudes: 'pointer',
  /** A `trackRecord` per particle, or 0 where all span all frames. */
  tracks: 'pointer',
  timeStep: 'f64',
  diffusionCoefficient: 'f64',
  relaxationTime: 'f64',
  /** kT/m. */
  thermal: 'f64',
  boxLength: 'f64',
  hurst: 'f64',
  speed: 'f64',
  rotationalDiffusion: 'f64',
  localisationNoise: 'f64',
  drift: ['f64', 3],
  stepScale: 'f64',
})

/** Where a track lies that does not span all frames: its first number within the positions, its frames, the first of them in the recording. */
export const trackRecord = block({ place: 'i32', frames: 'i32', start: 'i32' })

/** Numbers by which the kernel knows the motions. */
export const diffusionMotions = numbered(
  'randomWalk',
  'brownian',
  'langevin',
  'harmonicTrap',
  'reflectingBox',
  'fractionalBrownian',
  'activeBrownian',
)

/** What random numbers are for, by the first of three substreams: one for each axis. */
export const randomPurposes = { steps: 0, secondSteps: 4, start: 8, observation: 12 } as const

/** Most workers that can find a slot of scratch memory at once. */
export const maximumSlots = 64
/** Where the first slot begins, from `scratch` on. */
export const slotsStart = 4 * maximumSlots

/** What `displacementMoments` leaves per particle and lag: windows, Σ r⁴, Σ Δ² per axis. */
export const momentRecord = numberBlock({ windows: 1, fourth: 1, squares: 3 })
export const momentFields = momentRecord.length
/** What `stepMoments` leaves per particle: steps, Σ Δ², pairs of steps, Σ Δ Δ'; then Σ Δ², Σ Δ Δ' and Σ Δ for each of three axes. */
export const stepRecord = numberBlock({
  steps: 1,
  squares: 1,
  pairs: 1,
  products: 1,
  axisSquares: 3,
  axisProducts: 3,
  axisSums: 3,
})
export const stepFields = stepRecord.length
/**
 * What `trackShapes` leaves per particle: how many positions it has, the frames of the first and the last of them within the recording, the
 * length of the way from one to the next, and the square of the distance between the first and the last.
 */
export const shapeRecord = numberBlock({ positions: 1, first: 1, last: 1, contour: 1, netSquare: 1 })
export const shapeFields = shapeRecord.length

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
