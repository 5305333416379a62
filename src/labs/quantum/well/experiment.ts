import { defineExperiment } from '../../../experiments/experiment'
import type { WellValues } from './parameters'
import { check, derived, parameters } from './parameters'
import { presets } from './presets'
import { results } from './results'
import type { WellRun } from './run'

/** ⟨x²⟩ of a bound state in any potential. */
export const wellExperiment = defineExperiment<WellValues, WellRun>({
  name: 'well',
  title: '⟨x²⟩ of a bound state',
  parameters,
  derived,
  check,
  presets,
  results,
  mainArray: 'estimate',
  unit: 'batch',
  pace: (run) => run.pace,
  // Somebody who moves a slider wants to see what it does.
  playsOnChange: true,
  open: async (values, context) => (await import('./run')).WellRun.open(values, context),
})
