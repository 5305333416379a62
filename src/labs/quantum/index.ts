import { composeLab } from '../../experiments/lab'
import type { LabDefinition } from '../../rooms/lab'
import { about } from './about'
import { cloudExperiment } from './cloud/experiment'
import { selecting } from './parameters'
import { wellExperiment } from './well/experiment'

/** ⟨x²⟩ of a bound state by Monte Carlo, beside the exact number. */
export const quantum: LabDefinition = {
  ...composeLab({
    ...about,
    experiments: [wellExperiment.erased, cloudExperiment.erased],
    selection: {
      parameters: selecting,
      experiment: ({ experiment }) => (experiment === 'threeDimensional' ? 'cloud' : 'well'),
    },
  }),
}
