import { composeLab } from '../../experiments/lab'
import type { LabDefinition } from '../../rooms/lab'
import { about } from './about'
import { verificationExperiment } from './experiment'

/** What is known of the other labs' numbers from elsewhere, and whether it holds here. */
export const verification: LabDefinition = {
  ...composeLab({ ...about, experiments: [verificationExperiment.erased] }),
}
