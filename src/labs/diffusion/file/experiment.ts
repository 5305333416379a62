import { defineExperiment } from '../../../experiments/experiment'
import { checkFile } from '../check'
import { patience } from '../parameters'
import { fileResults } from '../results'
import type { DiffusionRun } from '../run'
import type { DiffusionValues } from '../values'
import { fileParameters } from './parameters'

/** How far particles got whose trajectories are in a file. */
export const fileExperiment = defineExperiment<DiffusionValues, DiffusionRun>({
  name: 'file',
  title: 'Your own trajectories',
  parameters: fileParameters,
  results: fileResults,
  check: checkFile,
  mainArray: 'msd',
  unit: 'stage',
  playsOnChange: true,
  settle: patience,
  open: async (values, context) => (await import('./run')).FileRun.create(values, context),
})
