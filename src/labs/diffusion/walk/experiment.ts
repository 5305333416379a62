import { defineExperiment } from '../../../experiments/experiment'
import { patience } from '../parameters'
import { results } from '../results'
import type { DiffusionRun } from '../run'
import type { DiffusionValues } from '../values'
import { checkWalk } from './check'
import { walkParameters } from './parameters'
import { presets } from './presets'

/** How far generated particles get. */
export const walkExperiment = defineExperiment<DiffusionValues, DiffusionRun>({
  name: 'walk',
  title: 'Simulated motion',
  parameters: walkParameters,
  presets,
  results,
  check: checkWalk,
  mainArray: 'msd',
  unit: 'stage',
  memory: async (values) => (await import('../memory')).bytesOfWalk(values),
  playsOnChange: true,
  settle: patience,
  report: async (taken) => (await import('../report/report')).reportOf(taken, walkParameters),
  open: async (values, { environment }) => (await import('./run')).WalkRun.create(values, environment),
})
