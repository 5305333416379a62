import { composeLab } from '../../experiments/lab'
import type { LabDefinition } from '../../rooms/lab'
import { about } from './about'
import { benchmarkExperiment } from './experiment'

/** How fast the other labs' computations are here, and what made them so. */
export const benchmark: LabDefinition = {
  ...composeLab({ ...about, experiments: [benchmarkExperiment.erased] }),
}
