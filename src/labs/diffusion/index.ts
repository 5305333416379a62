import { composeLab } from '../../experiments/lab'
import type { LabDefinition } from '../../rooms/lab'
import { about } from './about'
import { fileExperiment } from './file/experiment'
import { fileParameters } from './file/parameters'
import { transportParameters } from './file/transportParameters'
import { furtherParameters } from './furtherParameters'
import { inputParameter } from './parameters'
import { walkExperiment } from './walk/experiment'
import { walkParameters } from './walk/parameters'

const ofMotion = Object.keys(walkParameters).filter((name) => name !== 'seed' && !Object.hasOwn(fileParameters, name))

/** Mean-square displacement of simulated or imported trajectories. */
export const diffusion: LabDefinition = {
  ...composeLab({
    ...about,
    experiments: [walkExperiment.erased, fileExperiment.erased],
    selection: {
      parameters: { input: inputParameter },
      experiment: ({ input }) => (input === '' ? 'walk' : 'file'),
    },
    order: [
      ...ofMotion,
      ...['input', 'layout', 'frameInterval', 'lengthUnit', 'box', 'atoms', 'centreOfMass'],
      ...['together', 'frameRange', 'stride', 'minimumLength'],
      ...['axes', 'removeDrift', 'method', 'lags', 'fit', 'fitLags', 'fitOffset', 'perTrack'],
      ...Object.keys(furtherParameters),
      ...Object.keys(transportParameters),
      ...['seed', 'workers'],
    ],
  }),
}
