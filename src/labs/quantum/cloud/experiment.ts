import { defineExperiment } from '../../../experiments/experiment'
import { sharedResults } from '../estimates'
import type { CloudValues } from './parameters'
import { own, parameters } from './parameters'
import { presets } from './presets'
import type { CloudRun } from './run'

/** ⟨r²⟩ of a cloud of particles in three dimensions. */
export const cloudExperiment = defineExperiment<CloudValues, CloudRun>({
  name: 'cloud',
  title: '⟨r²⟩ in three dimensions',
  parameters,
  derived: () => own,
  presets,
  results: sharedResults,
  mainArray: 'estimate',
  unit: 'batch',
  pace: (run) => run.pace,
  // Somebody who moves a slider wants to see what it does.
  playsOnChange: true,
  open: async (values, context) => (await import('./run')).CloudRun.open(values, context),
})
