import { defineExperiment } from '../../experiments/experiment'
import type { BenchmarkValues } from './parameters'
import { parameters } from './parameters'
import { presets } from './presets'
import { results } from './results'
import type { BenchmarkRun } from './run'

/** One problem in ever faster ways. */
export const benchmarkExperiment = defineExperiment<BenchmarkValues, BenchmarkRun>({
  name: 'benchmark',
  title: 'Speed ladder',
  parameters,
  presets,
  results,
  mainArray: 'deviation',
  unit: 'turn',
  open: async (values, context) => (await import('./run')).BenchmarkRun.create(values, context),
})
