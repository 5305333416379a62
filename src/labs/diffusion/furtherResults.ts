import type { ResultField } from '../../experiments/experiment'

/** What was asked besides, wherever trajectories come from. */
export const furtherResults = {
  populations: {
    unit: 'length²/time',
    meaning:
      'With populations: how many the jumps are a mixture of, the fraction and D of each with its error and its middle 95 % by bootstrap over tracks, the error of position, and the Bayesian information criterion of each number of them.',
  },
} as const satisfies Record<string, ResultField>

/** The same of a file alone. */
export const transportResults = {
  greenKubo: {
    unit: 'length²/time',
    meaning:
      'With greenKubo: D by the velocities with its error, and the times between which the running integral is level.',
  },
  finiteSize: {
    unit: 'length²/time',
    meaning:
      'With viscosity: D corrected for the size of the cubic periodic box, and the correction (Yeh & Hummer 2004).',
  },
  conductivity: {
    is: 'words',
    parts: ['collective', 'collectiveError', 'nernstEinstein', 'nernstEinsteinError', 'havenRatio', 'havenError'],
    unit: 'S/m',
    meaning:
      'With charges: of all ions together (Einstein), of each by itself (Nernst–Einstein), their ratio (Haven), and D of each kind of ion.',
  },
} as const satisfies Record<string, ResultField>
