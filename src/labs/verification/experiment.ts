import { defineExperiment } from '../../experiments/experiment'
import type { VerificationValues } from './parameters'
import { parameters } from './parameters'
import { presets } from './presets'
import { results } from './results'
import type { VerificationRun } from './run'

/** What is known from elsewhere, computed here. */
export const verificationExperiment = defineExperiment<VerificationValues, VerificationRun>({
  name: 'verification',
  title: 'Verification',
  parameters,
  presets,
  results,
  mainArray: 'computed',
  report: async (taken) => (await import('./report')).reportOf(taken),
  unit: 'check',
  open: async (values, context) => (await import('./run')).VerificationRun.create(values, context),
})
