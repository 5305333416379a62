import { defineExperiment } from '../../../experiments/experiment'
import type { PopulationValues } from './parameters'
import { parameters } from './parameters'
import { presets } from './presets'
import { results } from './results'
import type { PopulationRun } from './run'

/** What a whole population of subhaloes does over time. */
export const populationExperiment = defineExperiment<PopulationValues, PopulationRun>({
  name: 'population',
  title: 'Population',
  parameters,
  presets,
  results,
  mainArray: 'survivalOrbits',
  unit: 'stage',
  settle: 400,
  open: async (values, context) => (await import('./run')).PopulationRun.create(values, context),
})
