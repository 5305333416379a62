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
  // Who looks at the museum did not ask for a minute of all cores.
  startsByItself: ({ shown }) => shown === 'claims',
  open: async (values, context) => (await import('./run')).VerificationRun.create(values, context),
})
