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
  /** Of `steppings`. */
  stepping: 'i32',
  /** Whether the integrator needs the time derivatives of the accelerations. */
  jerks: 'i32',
  /** What is known of the way so far: a `clusterProgress`, and behind it the columns that the integrator keeps from step to step. */
  progress: 'pointer',
  keptBytes: 'i32',
  /** Nodes and coefficients of the Gauss–Radau steps (a `radauTables`), and columns that they work with. */
  tables: 'pointer',
  work: 'pointer',
  /** What every worker has found in its slice: a `clusterExtremes` each. */
  extremes: 'pointer',
  stride: 'i32',
  /** After so many steps the velocities are turned round; 0: never. */
  reverseAt: 'i32',
  /** Of `externalFields`, and what is known of it along the way: a `clusterOutside`, and behind it its pull on every star. */
  external: 'i32',
  outside: 'pointer',
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
  /** Reaction buffers, `blocks` × 3 × `padded` float64; of single precision `blocks` × 6 columns of float32, places and reactions. */
  buffers: 'pointer',
  /** Potential energy per block, float64; of direct summation behind it the smallest squared separation per block. */
  partials: 'pointer',
  /** What the tree has for itself: a `treeState` and its arrays; of solvers without one, without meaning. */
  tree: 'pointer',
  /** Through what the run talks with a graphics card: a `clusterCard`, and behind it what the card answers; of solvers without one, without meaning. */
  card: 'pointer',
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
  /** Of the adaptive integrators: what they hold their steps against. */
  accuracy: 'f64',
  /** Of the external field: GM and b², or v₀² and R_c², or Ω and 4Ω² − κ². */
  externalStrength: 'f64',
  externalScale: 'f64',
  /** Of `pairLaws`; the exponent p and the length r₀ of a power law, the range of Yukawa's (its exponent is without meaning). */
  pairLaw: 'i32',
  pairExponent: 'f64',
  pairLength: 'f64',
})

/**
 * What a run and its graphics card tell each other. Behind it stand Σ m d/r³ and Σ m/r of each star as float32, shape (stars, 4), in units of
 * the card.
 */
export const clusterCard = block({
  /** How often forces were asked for, and how many of these askings are answered. */
  asked: 'i32',
  answered: 'i32',
  /** What the sums are to be multiplied by, without G. */
  pullUnit: 'f64',
  depthUnit: 'f64',
})

/** How far a run has come, besides its stars. It belongs to the checkpoint. */
export const clusterProgress = numberBlock({
  /** Length of the step that an adaptive integrator wants to take next, and of the one that it took last (0: none yet). */
  wantedStep: 1,
  previousStep: 1,
  /** How often the forces on all stars have been computed. */
  forceEvaluations: 1,
})

/** What an external field that turns depends on: the time, and whether it runs forwards (1) or back (−1). It belongs to the checkpoint. */
export const clusterOutside = numberBlock({ time: 1, direction: 1 })

/** What a worker has found in its slice, and where it adds up. */
export const clusterExtremes = numberBlock({ first: 1, second: 1, third: 1, sums: 12 }, 128)
/** Most workers that look for extremes. */
export const mostWorkers = 64

/** Coefficients of the polynomial of a Gauss–Radau step: seven, beside the acceleration at its start. */
export const radauOrders = 7
/** Nodes h₀ = 0 … h₇ and, row by row, the coefficients of h⁰ … h⁶ in (h − h₁)…(h − h_n), n = 0 … 6. */
export const radauTables = numberBlock({ nodes: radauOrders + 1, coefficients: radauOrders * radauOrders })
/** Triples of columns that a Gauss–Radau step keeps (b and e of the last step, roundings of positions and velocities) and works with. */
export const radauKept = 2 * radauOrders + 2
export const radauWork = 3 * radauOrders + 3

/**
 * The memory of the tree, from whose start all places count, in bytes. N is the number of stars, and what is said to be sorted stands in
 * the order of the stars' keys.
 */
export const treeState = block({
  /** A cell is accepted where its radius is below so much of its distance. */
  openingAngle: 'f64',
  /** A cell is accepted where its error is below so much of the smallest acceleration among the targets; 0: by the angle alone. */
  forceAccuracy: 'f64',
  /** The cube that the keys divide: its lower corner and its edge, a power of two. */
  corner: ['f64', 3],
  edge: 'f64',
  /** Up to which moments a cell pulls: 1 its mass, 2 its quadrupole, 3 its octupole, and so on. */
  multipoleOrder: 'i32',
  /** Of a cell, from the third order on. */
  highMomentBytes: 'i32',
  /** Stars whose keys are counted and moved together while sorting, and how many such runs there are. */
  runLength: 'i32',
  runs: 'i32',
  /** Cells of more stars stand above the tasks, which are handed out one by one. */
  taskSize: 'i32',
  /** The first free cell above the tasks. */
  topEnd: 'i32',
  tasks: 'i32',
  nextTask: 'i32',
  groups: 'i32',
  nextGroup: 'i32',
  /** Smallest and largest coordinates of each worker's slice: 6 float64 a worker. */
  boxes: 'i32',
  /** Keys and star numbers, sorted, and what they are sorted by way of: 2 × N uint64, 2 × N int32. */
  keys: 'i32',
  otherKeys: 'i32',
  order: 'i32',
  otherOrder: 'i32',
  /** How often each digit stands in each run, and where it goes: two tables of int32. */
  counts: 'i32',
  places: 'i32',
  /** x, y, z, mass, sorted: N float64 each. */
  stars: 'i32',
  /** The same from the centre of each star's leaf, in edges of the cube: N float32 each, and room for three more. */
  leafStars: 'i32',
  /** One record of `treeCell` each. Those of a task that begins with star k begin at 2 k; those above the tasks at 2 N. */
  cells: 'i32',
  /**
   * Of each cell from the third order on, as far as they are asked for, float64: Σ m δ_i δ_j δ_k (xxx, xxy, xxz, xyy, xyz, xzz, yyy, yyz, yzz,
   * zzz), Σ m δ_i δ_j δ_k δ_l likewise, and so on.
   */
  highMoments: 'i32',
  /** One record of `treeTask` each, sorted. */
  taskList: 'i32',
  /** First stars of the groups that walk the tree together: of a task, from its own first star on, and of all, with N at the end. */
  taskGroups: 'i32',
  groupList: 'i32',
  /** Potential energy of each group per −G. */
  groupEnergies: 'i32',
  /** Lists and sums of each worker, `treeScratchBytes` bytes. */
  scratch: 'i32',
})

/** A cell: its stars, its children (0 of a leaf), and moments about its centre of mass. Distances in the run's unit. */
export const treeCell = block(
  {
    // What a walk reads of every cell that it looks at stands in one line of the cache.
    /** Centre of mass. */
    centre: ['f64', 3],
    /** Its radius, or infinite where it has so few stars that they always act one by one. */
    reach: 'f64',
    /** (M r^(p+1))^(1/(p+3)) where it is accepted by its error, p the multipoles' order; 0 otherwise. */
    errorRoot: 'f64',
    children: 'i32',
    firstChild: 'i32',
    first: 'i32',
    count: 'i32',
    /** Largest distance of a star from the centre of mass. */
    radius: 'f64',
    /** What lists take of it: eight float32, mass, quadrupole and half its trace in units of the cube's edge. */
    listed: ['f64', 4],
    mass: 'f64',
    /** The smallest acceleration of its stars when forces were last computed; 0 where cells are accepted by the angle. */
    weakest: 'f64',
    /** 3 Σ m δ_i δ_j: xx, xy, xz, yy, yz, zz. */
    quadrupole: ['f64', 6],
  },
  192,
)

/** A subtree that one worker makes: its cell, its stars, how many groups it came to have, and the number of the first of them. */
export const treeTask = block({ cell: 'i32', first: 'i32', count: 'i32', groups: 'i32', firstGroup: 'i32' })

/** Sizes of the tree: its least cells, the stars that walk it together, the digits that keys are sorted by. */
export const treeSizes = { leafSize: 16, groupSize: 64, digitBits: 11, digits: 2048, passes: 6, levels: 21 } as const

/** A worker's lists while groups walk the tree: what fits in before they are worked off, and the bytes of an entry. */
export const treeLists = {
  /** Cells that are taken as one body, and leaves that are not. */
  found: 512,
  /** Cells that subtrees leave to the subtrees in them, all levels together. */
  left: 8192,
  cellEntries: 512,
  cellEntryBytes: 48,
  octupoleEntryBytes: 56,
  higherEntryBytes: 228,
  starEntries: 1024,
  starEntryBytes: 16,
  /** Expansions of the field, from the whole tree's down to a group's: 24 float64. */
  expansions: treeSizes.levels + 3,
  expansionBytes: 24 * 8,
} as const
/** Bytes of a cell's octupole. */
export const octupoleBytes = 10 * 8
/** Bytes of a cell's moments from the third order up to `order`; of order n there are (n + 1)(n + 2)/2. */
export const highMomentBytes = (order: number): number =>
  order < 3 ? 0 : 8 * (((order + 1) * (order + 2) * (order + 3)) / 6 - 10)
const stackEntries = 8 * (treeSizes.levels + 1)
/**
 * Bytes of a worker's scratch: where its group is and what decides on cells (eight float64), the sums of an expansion, three float32 columns of
 * targets, four float64 columns of sums, expansions, lists of cells, their octupoles, what is of higher order, stars, cells that act on all of a
 * group, cells that are found and left, the walk's stack.
 */
export const treeScratchBytes =
  8 * 8 +
  treeLists.expansionBytes +
  treeSizes.groupSize * (3 * 4 + 4 * 8) +
  treeLists.expansions * treeLists.expansionBytes +
  treeLists.cellEntries * (treeLists.cellEntryBytes + treeLists.octupoleEntryBytes + treeLists.higherEntryBytes) +
  treeLists.starEntries * treeLists.starEntryBytes +
  treeLists.found * treeLists.cellEntryBytes +
  2 * treeLists.found * 4 +
  treeLists.left * 4 +
  stackEntries * 4

/** Where each quantity stands in a sample. Engine units: pc, M☉, Myr. */
export const clusterSample = numberBlock({
  kinetic: 1,
  potential: 1,
  momentum: 3,
  angularMomentum: 3,
  centreOfMass: 3,
  /** Radii around the centre of mass that hold 10, 50 and 90 % of the mass. */
  lagrangianRadii: 3,
  /** How often the forces on all stars had been computed. */
  forceEvaluations: 1,
  /** Smallest separation of two stars; −1 where not all pairs were looked at. */
  closest: 1,
  /** Energy in the external field, of one that turns without Ω L_z; 0 without one. */
  external: 1,
  /** Kinetic energy about the centre of mass and Σ m (r − r_c)·a; −1 and 0 where the stars pull on each other as Newton says and nothing else does. */
  innerKinetic: 1,
  virial: 1,
})

/** Stars whose sums are formed together; fixed, so that sums do not depend on the number of workers. */
export const clusterChunk = 256

/** What a chunk leaves in `moments`: also Σ m r, and where not all is Newton's pull energy in the external field, Σ m r·a and Σ m a. */
export const clusterMoments = numberBlock({
  kinetic: 1,
  momentum: 3,
  angularMomentum: 3,
  massTimesPosition: 3,
  external: 1,
  virial: 1,
  pull: 3,
})

/** Squares of a star's acceleration by direct summation, and of what the run's is off by. */
export const forceErrorRecord = numberBlock({ field: 1, off: 1 })
/** Stars looked at for it. */
export const forceErrorStars = 64

/** What a star has about it: potential, local density, the star that it is bound to most and the energy of their relative motion per reduced mass. */
export const structureRecord = numberBlock({ potential: 1, density: 1, companion: 1, pairEnergy: 1 })
/** The density at a star is taken out to this neighbour. */
export const neighbours = 6

/** A row of a model that is given by a table, from the centre outwards: radius, potential, share of the mass inside. */
export const profileRow = numberBlock({ radius: 1, potential: 1, massShare: 1 })

/** Most rows that King's model has. */
export const kingRows = 2048

/** A star of a segregated cluster takes its orbit out of so many drawn for each; the lightest star may weigh a sixteenth of the mean. */
export const orbitsPerStar = 16

/** A row of a disc's rotation: Ω² per GM/R_d³, and κ²/4Ω². They are evenly spaced from the centre to the edge. */
export const diskRow = numberBlock({ angularSpeedSquare: 1, epicyclic: 1 })
export const diskRows = 257

/** One move of an integrator's step: which of `operations`, and its coefficient. */
export const operationRecord = numberBlock({ operation: 1, coefficient: 1 })
/** Most moves of a step. */
export const mostOperations = 64

/** Numbers by which the kernels know the moves of a step, force solvers and star models. */
export const operations = numbered(
  'force',
  'kick',
  'drift',
  'keep',
  'gather',
  'stage',
  'finish',
  'remember',
  'predict',
  'correct',
)
/** How the length of a step is found: as it is told, by Aarseth's criterion, or by the last term of a Gauss–Radau step. */
export const steppings = numbered('fixed', 'aarseth', 'gaussRadau')
export const solvers = numbered('direct', 'direct32', 'tree', 'gpu')
/** External fields: pulls −GM r/(r² + b²)^{3/2} and −v₀² r/(r² + R_c²), and the tide of a galaxy about which the cluster goes in a circle. */
export const externalFields = numbered('none', 'plummer', 'logarithmic', 'tidal')
/** How the pull of two stars depends on their distance. */
export const pairLaws = numbered('newton', 'power', 'yukawa')
export const clusterModels = numbered('uniform', 'plummer', 'hernquist', 'king')
