// The WebAssembly module of the labs: every kernel of it that TypeScript may call is exported from here and described in ../exports.ts.
export { clusterAdvance, clusterBegin, clusterMeasure, clusterRestore } from './cluster'
export { clusterBinaries } from './clusterBinaries'
export { clusterDisk } from './clusterDisk'
export {
  clusterAlign,
  clusterCentre,
  clusterMasses,
  clusterPositions,
  clusterScaleVelocities,
  clusterShift,
  clusterSpin,
  powerLawValue,
  powerLawWeight,
} from './clusterInitial'
export { clusterSegregate } from './clusterSegregation'
export { barrier, cancelled } from './control'
export {
  displacementHistogram,
  displacementMoments,
  fourierInPlace,
  msdDirect,
  msdGapped,
  msdSpectrum,
  stepMoments,
  trackShapes,
} from './displacements'
export { commonSteps, subtractPath, unwrapTrajectories } from './driftAndBox'
export {
  acos,
  asin,
  atan,
  atan2,
  cbrt,
  cos,
  cosh,
  exp,
  expm1,
  log,
  log1p,
  pow,
  sin,
  sinh,
  tan,
  tanh,
  vectorElementary,
} from './elementary'
export { clusterForceErrors } from './forceErrors'
export { fourierTables } from './fourier'
export { gravityRows, potentialRows } from './gravity'
export { philox, unitInterval } from './philox'
export { resonanceCell, resonanceLibrary } from './resonance/cell'
export { resonanceEncounters } from './resonance/encounter'
export { resonanceHalo } from './resonance/halo'
export { resonanceOrbits } from './resonance/orbits'
export { resonanceKicked, resonanceLangevin } from './resonance/population'
export {
  sampleChains,
  sampleCloud,
  sampleIndependent,
  samplePoints,
  sampleQuasi,
  sampleStratified,
} from './sampling'
export { msdDirectShare, msdSpectrumShare } from './shares'
export { clusterStructure } from './structure'
export { fractionalAmplitudes, generateTrajectories } from './trajectories'
export { fillNormals, fillUniforms } from './vectorphilox'
