import { defineExperiment } from '../../../experiments/experiment'
import type { EncounterValues } from './parameters'
import { check, parameters } from './parameters'
import { presets } from './presets'
import { results } from './results'
import type { EncounterRun } from './run'

/** One star and one passing subhalo. */
export const encounterExperiment = defineExperiment<EncounterValues, EncounterRun>({
  name: 'encounter',
  title: 'Encounter',
  parameters,
  presets,
  results,
  check,
  mainArray: 'jacobiIntegral',
  unit: 'encounter',
  linger: 1000,
  open: async (values) => (await import('./run')).openEncounter(values),
})
