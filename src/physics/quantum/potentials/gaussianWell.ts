import type { PotentialFamily } from '../potential'
import { open } from '../potential'

/** V = -V₀ exp(-x²/2w²). */
export const gaussianWell: PotentialFamily = {
  label: 'Gaussian well',
  formula: 'V(x) = -V_0\\,e^{-x^2/2w^2}',
  meaning: 'The focus of a laser beam, as an atom feels it.',
  parameters: {
    depth: {
      label: 'Depth',
      symbol: 'V_0',
      meaning: 'Depth of the well.',
      default: 10,
      minimum: 0.01,
      maximum: 1e4,
      sliderMinimum: 0.5,
      sliderMaximum: 40,
    },
    width: {
      label: 'Width',
      symbol: 'w',
      meaning: 'Standard deviation of the well.',
      default: 1,
      minimum: 0.01,
      maximum: 100,
      sliderMinimum: 0.2,
      sliderMaximum: 4,
    },
  },
  create: ({ depth, width }, _mass, math) => ({
    ...open(0, 0),
    symmetric: true,
    value: (x) => -depth * math.exp((-x * x) / (2 * width * width)),
  }),
}
