import { composeLab } from '../../experiments/lab'
import type { LabDefinition } from '../../rooms/lab'
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
    name: 'diffusion',
    title: 'Diffusion',
    summary:
      'Mean-square displacement and diffusion coefficient, simulated or from your own file, with honest error bars.',
    icon: 'M4 18l3-5 2 3 3-8 2 5 2-3 4-6M4 20h.01M20 4h.01',
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
  room: () => import('./Lab'),
  theory: () => import('./Theory'),
}
