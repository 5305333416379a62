import { composeLab } from '../../experiments/lab'
import type { LabDefinition } from '../../rooms/lab'
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
    name: 'resonance',
    title: 'Bar resonance',
    summary: 'Stars trapped at the bar’s corotation, kicked by passing dark subhaloes.',
    icon: 'M4 12a8 8 0 1 0 16 0a8 8 0 1 0 -16 0M8.5 12h7M12 4v2M12 18v2M18.5 5.5l1.5 -1.5',
    experiments,
    selection: { parameters: selection, experiment: ({ task }) => task as Task },
    // Seed and workers come last, after what each experiment has of its own.
    order: ['task', ...experiments.flatMap(({ parameters }) => Object.keys(parameters))].filter(
      (name) => !Object.hasOwn(drawn, name),
    ),
  }),
  room: () => import('./Lab'),
  theory: () => import('./Theory'),
}
