import { defineExperiment } from '../../../experiments/experiment'
import type { OrbitValues } from './parameters'
import { check, parameters } from './parameters'
import { presets } from './presets'
import { results } from './results'
import type { OrbitRun } from './run'

/** One star in the frame that turns with the bar. */
export const orbitExperiment = defineExperiment<OrbitValues, OrbitRun>({
  name: 'orbit',
  title: 'Orbit',
  parameters,
  presets,
  results,
  check,
  mainArray: 'path',
  unit: 'orbit',
  linger: 1000,
  open: async (values) => (await import('./run')).openOrbit(values),
})
