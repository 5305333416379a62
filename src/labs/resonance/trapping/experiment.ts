import { defineExperiment } from '../../../experiments/experiment'
import { checkStar } from '../parameters'
import type { TrappingValues } from './parameters'
import { parameters } from './parameters'
import { presets } from './presets'
import { results } from './results'
import type { TrappingRun } from './run'

/** Resonances, Lagrange points and islands of trapped stars. */
export const trappingExperiment = defineExperiment<TrappingValues, TrappingRun>({
  name: 'resonances',
  title: 'Trapping',
  parameters,
  presets,
  results,
  check: checkStar,
  mainArray: 'coefficientPsi',
  unit: 'answer',
  linger: 1000,
  open: async (values) => (await import('./run')).openTrapping(values),
})
