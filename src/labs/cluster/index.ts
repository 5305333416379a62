import { composeLab } from '../../experiments/lab'
import type { LabDefinition } from '../../rooms/lab'
import { about } from './about'
import { clusterExperiment } from './experiment'

/** The star cluster: N bodies, every pair of them. */
export const cluster: LabDefinition = {
  ...composeLab({
    ...about,
    experiments: [clusterExperiment.erased],
  }),
  opening: 'collapse',
}
