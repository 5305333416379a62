import { defineExperiment } from '../../experiments/experiment'
import type { ClusterValues } from './parameters'
import { check, parameters } from './parameters'
import { presets } from './presets'
import { results } from './results'
import type { ClusterRun } from './run'

/** Steps per second of playback at speed 1. */
export const nominalRate = 500

/** N bodies under their own gravity. */
export const clusterExperiment = defineExperiment<ClusterValues, ClusterRun>({
  name: 'cluster',
  title: 'Star cluster',
  parameters,
  presets,
  results,
  check,
  unitless: ({ units }) => units === 'natural',
  mainArray: 'position',
  unit: 'step',
  resumes: 'steps',
  pace: () => nominalRate,
  open: async (values, context) => (await import('./run')).ClusterRun.create(values, context.environment, context),
})
