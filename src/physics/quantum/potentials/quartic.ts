import type { PotentialFamily } from '../potential'
import { confining } from '../potential'

/** The anharmonic oscillator k x²/2 + g x⁴; k = 0 gives the pure quartic, a negative k a double well. */
export const quartic: PotentialFamily = {
  label: 'Quartic',
  formula: 'V(x) = \\tfrac12 k x^2 + g x^4',
  meaning: 'The oscillator that no closed form solves, and the first test of every approximation.',
  parameters: {
    stiffness: {
      label: 'Stiffness',
      symbol: 'k',
      meaning: 'Coefficient of x²/2; zero leaves the pure quartic.',
      default: 1,
      minimum: -100,
      maximum: 1000,
      sliderMinimum: -2,
      sliderMaximum: 4,
    },
    strength: {
      label: 'Quartic strength',
      symbol: 'g',
      meaning: 'Coefficient of x⁴.',
      default: 0.1,
      minimum: 0,
      exclusiveMinimum: true,
      maximum: 1e4,
      sliderMinimum: 0.01,
      sliderMaximum: 2,
    },
  },
  create: ({ stiffness, strength }) => ({
    ...confining,
    symmetric: true,
    value: (x) => (0.5 * stiffness + strength * x * x) * x * x,
  }),
}
