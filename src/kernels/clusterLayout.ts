/**
 * The state block through which the page describes an N-body run to the cluster kernels (assembly/clusterState.ts has the
 * same table in AssemblyScript; a test holds the two together). Offsets in bytes: whole numbers and pointers are 32 bits wide, real numbers 64.
 */
export const clusterState = {
  count: 0,
  padded: 4,
  blocks: 8,
  integrator: 12,
  stride: 16,
  /** Pointers to float64 arrays of `padded` elements each. */
  mass: 20,
  /** x, y, z one after the other, `padded` elements each; the same for the next three. */
  position: 24,
  velocity: 28,
  acceleration: 32,
  /** Row boundaries of the blocks: `blocks` + 1 int32. */
  rows: 36,
  /** Reaction buffers, `blocks` × 3 × `padded` float64. */
  buffers: 40,
  /** Potential energy per block, float64. */
  partials: 44,
  /** Kinetic energy, momentum, angular momentum and centre of mass per chunk of stars: chunks × 10 float64. */
  moments: 48,
  /** Squared radii (float64) and star numbers (int32) for the Lagrangian radii. */
  radii: 52,
  order: 56,
  /** Samples taken during one batch: `clusterSample.length` float64 each. */
  samples: 60,
  /** x y z of every star as float32, for drawing. */
  picture: 64,
  /** Where the state of the last completed batch is kept: position, velocity, acceleration. */
  checkpoint: 68,
  gravitationalConstant: 72,
  softeningSquared: 80,
  timeStep: 88,
  bytes: 96,
} as const

/** Where each quantity stands in a sample. Engine units: pc, M☉, Myr. */
export const clusterSample = {
  kinetic: 0,
  potential: 1,
  momentum: 2,
  angularMomentum: 5,
  centreOfMass: 8,
  /** Radii around the centre of mass that hold 10, 50 and 90 % of the mass. */
  lagrangianRadii: 11,
  length: 14,
} as const

/** Stars whose sums are formed together; fixed, so that sums do not depend on the number of workers. */
export const clusterChunk = 256

/** Doubles per chunk in `moments`: kinetic energy, momentum (3), angular momentum (3), mass × position (3). */
export const clusterMoments = 10

/** Numbers by which the kernel knows the integrators. */
export const clusterIntegrators = { explicitEuler: 0, symplecticEuler: 1, leapfrog: 2 } as const
