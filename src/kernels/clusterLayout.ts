import { block, numberBlock, numbered } from './block'

/** The state block through which the page describes an N-body run to the cluster kernels. */
export const clusterState = block({
  count: 'i32',
  padded: 'i32',
  blocks: 'i32',
  /** Of `solvers`. */
  solver: 'i32',
  /** A step of the integrator: so many records of `operationRecord`. */
  operations: 'i32',
  program: 'pointer',
  stride: 'i32',
  /** Pointers to float64 arrays of `padded` elements each. */
  mass: 'pointer',
  /** x, y, z one after the other, `padded` elements each; the same for the next three. */
  position: 'pointer',
  velocity: 'pointer',
  acceleration: 'pointer',
  /** Positions and velocities at the start of a step, and what a step adds up: of the integrators that keep them, else without meaning. */
  start: 'pointer',
  sum: 'pointer',
  /** Row boundaries of the blocks: `blocks` + 1 int32. */
  rows: 'pointer',
  /** Reaction buffers, `blocks` × 3 × `padded` float64. */
  buffers: 'pointer',
  /** Potential energy per block, float64. */
  partials: 'pointer',
  /** Kinetic energy, momentum, angular momentum and centre of mass per chunk of stars: one record of `clusterMoments` each. */
  moments: 'pointer',
  /** Squared radii (float64) and star numbers (int32) for the Lagrangian radii. */
  radii: 'pointer',
  order: 'pointer',
  /** Samples taken during one batch: `clusterSample.length` float64 each. */
  samples: 'pointer',
  /** x y z of every star as float32, for drawing. */
  picture: 'pointer',
  /** Where the state of the last completed batch is kept: position, velocity, acceleration. */
  checkpoint: 'pointer',
  gravitationalConstant: 'f64',
  softeningSquared: 'f64',
  timeStep: 'f64',
})

/** Where each quantity stands in a sample. Engine units: pc, M☉, Myr. */
export const clusterSample = numberBlock({
  kinetic: 1,
  potential: 1,
  momentum: 3,
  angularMomentum: 3,
  centreOfMass: 3,
  /** Radii around the centre of mass that hold 10, 50 and 90 % of the mass. */
  lagrangianRadii: 3,
})

/** Stars whose sums are formed together; fixed, so that sums do not depend on the number of workers. */
export const clusterChunk = 256

/** What a chunk leaves in `moments`; the last is Σ m r. */
export const clusterMoments = numberBlock({ kinetic: 1, momentum: 3, angularMomentum: 3, massTimesPosition: 3 })

/** One move of an integrator's step: which of `operations`, and its coefficient. */
export const operationRecord = numberBlock({ operation: 1, coefficient: 1 })
/** Most moves of a step. */
export const mostOperations = 64

/** Numbers by which the kernels know the moves of a step, force solvers and star models. */
export const operations = numbered('force', 'kick', 'drift', 'keep', 'gather', 'stage', 'finish')
export const solvers = numbered('direct')
export const clusterModels = numbered('uniform', 'plummer')
