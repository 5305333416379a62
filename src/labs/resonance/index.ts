import { composeLab } from '../../experiments/lab'
import type { LabDefinition } from '../../rooms/lab'
import { about } from './about'
import { chevronExperiment } from './chevron/experiment'
import { encounterExperiment } from './encounter/experiment'
import { gridExperiment } from './grid/experiment'
import { orbitExperiment } from './orbit/experiment'
import { drawn, selection, type Task } from './parameters'
import { populationExperiment } from './population/experiment'
import { trappingExperiment } from './trapping/experiment'

const experiments = [
  orbitExperiment.erased,
  trappingExperiment.erased,
  encounterExperiment.erased,
  gridExperiment.erased,
  populationExperiment.erased,
  chevronExperiment.erased,
]

/** Stars trapped by a rotating bar, and the subhaloes that pass them. */
export const resonance: LabDefinition = {
  ...composeLab({
    ...about,
    experiments,
    selection: { parameters: selection, experiment: ({ task }) => task as Task },
    // Seed and workers come last, after what each experiment has of its own.
    order: ['task', ...experiments.flatMap(({ parameters }) => Object.keys(parameters))].filter(
      (name) => !Object.hasOwn(drawn, name),
    ),
  }),
}
