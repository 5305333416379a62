/**
 * Every kernel of the module, with the names of its arguments. All arguments are numbers: 32-bit integers, pointers (bytes from
 * the start of the memory) or float64; the docstrings stand with the kernels in assembly/. A test holds this table against the
 * compiled module.
 */
export const kernelArguments = {
  acos: ['x'],
  asin: ['x'],
  atan: ['x'],
  atan2: ['y', 'x'],
  barrier: ['workers'],
  cancelled: [],
  cbrt: ['x'],
  clusterAdvance: ['state', 'done', 'steps', 'worker', 'workers'],
  clusterBegin: ['state', 'worker', 'workers'],
  clusterCentre: ['state'],
  clusterMasses: ['state', 'low', 'high', 'segments', 'segmentCount', 'scratch'],
  clusterMeasure: ['state', 'worker', 'workers'],
  clusterPositions: ['state', 'low', 'high', 'model', 'radius', 'scratch'],
  clusterRestore: ['state', 'checkpoint'],
  clusterScaleVelocities: ['state', 'factor'],
  commonSteps: ['state', 'first', 'count', 'out', 'counts'],
  cos: ['x'],
  cosh: ['x'],
  displacementHistogram: ['state', 'first', 'count', 'frames', 'axes', 'lag', 'lower', 'width', 'bins', 'out'],
  displacementMoments: ['state', 'first', 'count', 'frames', 'axes', 'lags', 'lagCount', 'out'],
  exp: ['x'],
  expm1: ['x'],
  fillNormals: ['out', 'first', 'count', 'stream', 'substream', 'seedLow', 'seedHigh', 'scratch'],
  fillUniforms: ['out', 'first', 'count', 'stream', 'substream', 'seedLow', 'seedHigh', 'scratch'],
  fourierInPlace: ['state', 're', 'im'],
  fourierTables: ['out', 'length'],
  fractionalAmplitudes: ['state'],
  generateTrajectories: ['state', 'first', 'count'],
  gravityRows: ['x', 'y', 'z', 'mass', 'first', 'last', 'padded', 'softeningSquared', 'ax', 'ay', 'az'],
  log: ['x'],
  log1p: ['x'],
  msdDirect: ['state', 'first', 'count', 'frames', 'axes', 'lags', 'lagCount', 'out'],
  msdGapped: ['state', 'first', 'count', 'frames', 'axes', 'lags', 'lagCount', 'out', 'counts'],
  msdSpectrum: ['state', 'first', 'count', 'frames', 'axes', 'power', 'squares'],
  philox: ['c0', 'c1', 'c2', 'c3', 'k0', 'k1', 'out'],
  potentialRows: ['x', 'y', 'z', 'mass', 'first', 'last', 'padded', 'softeningSquared'],
  pow: ['x', 'y'],
  powerLawValue: ['mass', 'exponent'],
  powerLawWeight: ['lower', 'upper', 'power'],
  resonanceCell: ['cell', 'encounters', 'mass', 'impact', 'velocity', 'setup', 'slot', 'record'],
  resonanceEncounters: ['inputs', 'outputs', 'count', 'setup', 'scratch'],
  resonanceLibrary: ['out', 'first', 'count', 'setup', 'scratch'],
  resonanceOrbits: ['stars', 'count', 'steps', 'stages', 'model', 'scratch'],
  sampleChains: ['settings', 'pair', 'burn', 'checkpoints', 'checkpointCount', 'out', 'scratch'],
  sampleCloud: ['settings', 'first', 'count', 'out'],
  sampleIndependent: ['settings', 'first', 'count', 'out'],
  samplePoints: ['settings', 'first', 'count', 'out'],
  sampleQuasi: ['settings', 'replicate', 'first', 'count', 'out'],
  sampleStratified: ['settings', 'firstStratum', 'count', 'strata', 'stage', 'out'],
  sin: ['x'],
  sinh: ['x'],
  stepMoments: ['state', 'first', 'count', 'frames', 'axes', 'out'],
  subtractPath: ['state', 'first', 'count', 'path'],
  tan: ['x'],
  tanh: ['x'],
  unitInterval: ['low', 'high'],
  unwrapTrajectories: ['state', 'first', 'count', 'box'],
  vectorElementary: ['which', 'x', 'out', 'count'],
} as const satisfies Record<string, readonly string[]>

export type KernelName = keyof typeof kernelArguments
export type Kernels = Readonly<Record<KernelName, (...args: number[]) => number>>

/** Instantiates the compiled module on a memory. */
export async function instantiate(module: WebAssembly.Module, memory: WebAssembly.Memory): Promise<Kernels> {
  const { exports } = await WebAssembly.instantiate(module, { env: { memory } })
  return exports as unknown as Kernels
}
