import { defineExperiment } from '../../../experiments/experiment'
import type { ChevronValues } from './parameters'
import { parameters } from './parameters'
import { presets } from './presets'
import { results } from './results'
import type { ChevronRun } from './run'

/** A stellar halo in a bar that grows and slows. */
export const chevronExperiment = defineExperiment<ChevronValues, ChevronRun>({
  name: 'chevron',
  title: 'Chevrons',
  parameters,
  presets,
  results,
  mainArray: 'radius',
  unit: 'block',
  settle: 400,
  open: async (values, context) => (await import('./run')).ChevronRun.create(values, context),
})
