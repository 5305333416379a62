import { isWhole } from './block'

/** A 32-bit whole number (a pointer, in bytes from the start of the memory, is one too) or a float64. */
type ArgumentKind = 'i32' | 'f64'

/** Kernels of a module, with the names and kinds of their arguments. */
type KernelTable = Readonly<Record<string, Readonly<Record<string, ArgumentKind>>>>

/**
 * Every kernel of the module, with the names of its arguments, in order, and what they are. The docstrings stand with the kernels in
 * assembly/. A test holds this table against the compiled module.
 */
export const kernelArguments = {
  acos: { x: 'f64' },
  asin: { x: 'f64' },
  atan: { x: 'f64' },
  atan2: { y: 'f64', x: 'f64' },
  barrier: { workers: 'i32' },
  cancelled: {},
  cbrt: { x: 'f64' },
  clusterAdvance: { state: 'i32', done: 'i32', steps: 'i32', worker: 'i32', workers: 'i32' },
  clusterAlign: { state: 'i32', low: 'i32', high: 'i32', share: 'f64', scratch: 'i32' },
  clusterBegin: { state: 'i32', worker: 'i32', workers: 'i32' },
  clusterBinaries: {
    state: 'i32',
    low: 'i32',
    high: 'i32',
    first: 'i32',
    pairs: 'i32',
    smallest: 'f64',
    largest: 'f64',
    scratch: 'i32',
  },
  clusterCentre: { state: 'i32', first: 'i32', last: 'i32' },
  clusterDisk: {
    state: 'i32',
    low: 'i32',
    high: 'i32',
    radius: 'f64',
    height: 'f64',
    toomre: 'f64',
    held: 'i32',
    table: 'i32',
    scratch: 'i32',
  },
  clusterForceErrors: {
    state: 'i32',
    low: 'i32',
    high: 'i32',
    step: 'i32',
    samples: 'i32',
    out: 'i32',
    scratch: 'i32',
    worker: 'i32',
    workers: 'i32',
  },
  clusterMasses: { state: 'i32', low: 'i32', high: 'i32', segments: 'i32', segmentCount: 'i32', scratch: 'i32' },
  clusterMeasure: { state: 'i32', worker: 'i32', workers: 'i32' },
  clusterPositions: {
    state: 'i32',
    low: 'i32',
    high: 'i32',
    model: 'i32',
    radius: 'f64',
    profile: 'i32',
    rows: 'i32',
    scratch: 'i32',
  },
  clusterRestore: { state: 'i32', checkpoint: 'i32' },
  clusterScaleVelocities: { state: 'i32', factor: 'f64', first: 'i32', last: 'i32' },
  clusterSegregate: {
    state: 'i32',
    low: 'i32',
    high: 'i32',
    model: 'i32',
    radius: 'f64',
    profile: 'i32',
    rows: 'i32',
    degree: 'f64',
    work: 'i32',
    scratch: 'i32',
  },
  clusterShift: {
    state: 'i32',
    first: 'i32',
    last: 'i32',
    x: 'f64',
    y: 'f64',
    z: 'f64',
    u: 'f64',
    v: 'f64',
    w: 'f64',
  },
  clusterSpin: { state: 'i32', share: 'f64' },
  clusterStructure: { state: 'i32', out: 'i32', scratch: 'i32', worker: 'i32', workers: 'i32' },
  commonSteps: { state: 'i32', first: 'i32', count: 'i32', steps: 'i32', out: 'i32', counts: 'i32' },
  cos: { x: 'f64' },
  cosh: { x: 'f64' },
  displacementHistogram: {
    state: 'i32',
    first: 'i32',
    count: 'i32',
    frames: 'i32',
    axes: 'i32',
    lag: 'i32',
    lower: 'f64',
    width: 'f64',
    bins: 'i32',
    out: 'i32',
  },
  displacementMoments: {
    state: 'i32',
    first: 'i32',
    count: 'i32',
    frames: 'i32',
    axes: 'i32',
    lags: 'i32',
    lagCount: 'i32',
    out: 'i32',
  },
  exp: { x: 'f64' },
  expm1: { x: 'f64' },
  fillNormals: {
    out: 'i32',
    first: 'f64',
    count: 'i32',
    stream: 'i32',
    substream: 'i32',
    seedLow: 'i32',
    seedHigh: 'i32',
    scratch: 'i32',
  },
  fillUniforms: {
    out: 'i32',
    first: 'f64',
    count: 'i32',
    stream: 'i32',
    substream: 'i32',
    seedLow: 'i32',
    seedHigh: 'i32',
    scratch: 'i32',
  },
  fourierInPlace: { state: 'i32', re: 'i32', im: 'i32' },
  fourierTables: { out: 'i32', length: 'i32' },
  fractionalAmplitudes: { state: 'i32' },
  generateTrajectories: { state: 'i32', first: 'i32', count: 'i32' },
  gravityRows: {
    x: 'i32',
    y: 'i32',
    z: 'i32',
    mass: 'i32',
    first: 'i32',
    last: 'i32',
    padded: 'i32',
    softeningSquared: 'f64',
    ax: 'i32',
    ay: 'i32',
    az: 'i32',
  },
  log: { x: 'f64' },
  log1p: { x: 'f64' },
  msdDirect: {
    state: 'i32',
    first: 'i32',
    count: 'i32',
    frames: 'i32',
    axes: 'i32',
    lags: 'i32',
    lagCount: 'i32',
    out: 'i32',
  },
  msdDirectShare: {
    state: 'i32',
    worker: 'i32',
    workers: 'i32',
    particles: 'i32',
    perBlock: 'i32',
    frames: 'i32',
    axes: 'i32',
    lags: 'i32',
    lagCount: 'i32',
    out: 'i32',
    stride: 'i32',
  },
  msdGapped: {
    state: 'i32',
    first: 'i32',
    count: 'i32',
    frames: 'i32',
    axes: 'i32',
    lags: 'i32',
    lagCount: 'i32',
    out: 'i32',
    counts: 'i32',
  },
  msdSpectrum: { state: 'i32', first: 'i32', count: 'i32', frames: 'i32', axes: 'i32', power: 'i32', squares: 'i32' },
  msdSpectrumShare: {
    state: 'i32',
    worker: 'i32',
    workers: 'i32',
    particles: 'i32',
    perBlock: 'i32',
    frames: 'i32',
    axes: 'i32',
    out: 'i32',
    squares: 'i32',
    stride: 'i32',
  },
  philox: { c0: 'i32', c1: 'i32', c2: 'i32', c3: 'i32', k0: 'i32', k1: 'i32', out: 'i32' },
  potentialRows: {
    x: 'i32',
    y: 'i32',
    z: 'i32',
    mass: 'i32',
    first: 'i32',
    last: 'i32',
    padded: 'i32',
    softeningSquared: 'f64',
  },
  pow: { x: 'f64', y: 'f64' },
  powerLawValue: { mass: 'f64', exponent: 'f64' },
  powerLawWeight: { lower: 'f64', upper: 'f64', power: 'f64' },
  resonanceCell: {
    cell: 'i32',
    encounters: 'i32',
    mass: 'f64',
    impact: 'f64',
    velocity: 'f64',
    setup: 'i32',
    slot: 'i32',
    record: 'i32',
  },
  resonanceEncounters: { inputs: 'i32', outputs: 'i32', count: 'i32', setup: 'i32', scratch: 'i32' },
  resonanceHalo: {
    first: 'i32',
    count: 'i32',
    stars: 'i32',
    seedLow: 'i32',
    seedHigh: 'i32',
    sigma: 'f64',
    table: 'i32',
    points: 'i32',
    stages: 'i32',
    steps: 'i32',
    snapshots: 'i32',
    model: 'i32',
    out: 'i32',
    scratch: 'i32',
  },
  resonanceKicked: {
    stars: 'i32',
    escapes: 'i32',
    first: 'i32',
    count: 'i32',
    intervals: 'i32',
    steps: 'i32',
    kick: 'f64',
    seedLow: 'i32',
    seedHigh: 'i32',
    stages: 'i32',
    model: 'i32',
    scratch: 'i32',
  },
  resonanceLangevin: {
    escapes: 'i32',
    first: 'i32',
    count: 'i32',
    steps: 'i32',
    duration: 'f64',
    g: 'f64',
    psi: 'f64',
    noise: 'f64',
    halfWidth: 'f64',
    side: 'f64',
    seedLow: 'i32',
    seedHigh: 'i32',
    scratch: 'i32',
  },
  resonanceLibrary: { out: 'i32', first: 'i32', count: 'i32', setup: 'i32', scratch: 'i32' },
  resonanceOrbits: { stars: 'i32', count: 'i32', steps: 'i32', stages: 'i32', model: 'i32', scratch: 'i32' },
  sampleChains: {
    settings: 'i32',
    pair: 'i32',
    burn: 'f64',
    checkpoints: 'i32',
    checkpointCount: 'i32',
    every: 'f64',
    draws: 'i32',
    out: 'i32',
    scratch: 'i32',
  },
  sampleCloud: { settings: 'i32', first: 'f64', count: 'f64', out: 'i32' },
  sampleIndependent: { settings: 'i32', first: 'f64', count: 'f64', out: 'i32' },
  samplePoints: { settings: 'i32', first: 'f64', count: 'i32', out: 'i32' },
  sampleQuasi: { settings: 'i32', replicate: 'i32', first: 'f64', count: 'f64', out: 'i32' },
  sampleStratified: { settings: 'i32', firstStratum: 'f64', count: 'f64', strata: 'f64', stage: 'i32', out: 'i32' },
  sin: { x: 'f64' },
  sinh: { x: 'f64' },
  stepMoments: { state: 'i32', first: 'i32', count: 'i32', frames: 'i32', axes: 'i32', out: 'i32' },
  subtractPath: { state: 'i32', first: 'i32', count: 'i32', frames: 'i32', path: 'i32', counts: 'i32' },
  tan: { x: 'f64' },
  tanh: { x: 'f64' },
  trackShapes: { state: 'i32', first: 'i32', count: 'i32', axes: 'i32', out: 'i32' },
  unitInterval: { low: 'i32', high: 'i32' },
  unwrapTrajectories: { state: 'i32', first: 'i32', count: 'i32', box: 'i32' },
  vectorElementary: { which: 'i32', x: 'i32', out: 'i32', count: 'i32' },
} as const satisfies KernelTable

export type KernelName = keyof typeof kernelArguments
export type Kernels = Readonly<Record<KernelName, (...args: number[]) => number>>
/** The arguments of a kernel, by name. */
export type KernelArguments<K extends KernelName> = { readonly [name in keyof (typeof kernelArguments)[K]]: number }

/** A kernel and the arguments to call it with, as `call` puts them together. */
export interface KernelCall {
  readonly kernel: string
  /** In the kernel's order. */
  readonly values: readonly number[]
}

/** What puts together the calls of a module's kernels. */
export function callerOf<const T extends KernelTable>(table: T) {
  /** Names and kinds in the kernel's order, ready to be walked through. */
  const signatures = new Map<string, readonly (readonly [name: string, kind: ArgumentKind])[]>(
    Object.entries(table).map(([kernel, kinds]) => [kernel, Object.entries<ArgumentKind>(kinds)]),
  )
  /**
   * The call of a kernel with its arguments by name.
   * @throws RangeError where an argument is missing, unknown, not a number, or no 32-bit whole number where one is wanted
   */
  return <K extends keyof T & string>(kernel: K, args: { readonly [name in keyof T[K]]: number }): KernelCall => {
    const signature = signatures.get(kernel) ?? []
    const given = new Map<string, unknown>(Object.entries(args))
    const values = signature.map(([name, kind]) => {
      const value = given.get(name)
      const fits = kind === 'f64' ? typeof value === 'number' : isWhole(value)
      if (fits) return value as number
      const wanted = kind === 'f64' ? 'a number' : 'a whole number of 32 bits'
      throw new RangeError(`the kernel ${kernel} takes ${wanted} for ${name}, not ${String(value)}`)
    })
    if (given.size > values.length) {
      const unknown = [...given.keys()].filter((name) => !signature.some(([known]) => known === name))
      throw new RangeError(`the kernel ${kernel} has no argument ${unknown.join(', ')}`)
    }
    return { kernel, values }
  }
}

/** Puts the call of a kernel together. Pure: workers, who call nothing by name, go without the table. */
export const call = /* @__PURE__ */ callerOf(kernelArguments)

/** Runs a kernel on this thread. @returns what it returned */
export const invoke = (kernels: Kernels, { kernel, values }: KernelCall): number =>
  kernels[kernel as KernelName](...values)

/** Instantiates the compiled module on a memory. */
export async function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Promise<Kernels> {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } })
  return exports as unknown as Kernels
}
