import type { PotentialFamily } from '../potential'
import { confining } from '../potential'

/** Two wells with a barrier between them: V = B ((2x/s)² - 1)². */
export const doubleWell: PotentialFamily = {
  label: 'Double well',
  formula: 'V(x) = B\\left[(2x/s)^2 - 1\\right]^2',
  meaning: 'Tunnelling: the lowest levels come in pairs, the closer the higher the barrier.',
  parameters: {
    strength: {
      label: 'Barrier height',
      symbol: 'B',
      meaning: 'Height of the barrier above the bottom of the wells.',
      default: 2,
      minimum: 0.01,
      maximum: 1e3,
      sliderMinimum: 0.2,
      sliderMaximum: 8,
    },
    separation: {
      label: 'Separation',
      symbol: 's',
      meaning: 'Distance between the two minima.',
      default: 4,
      minimum: 0.05,
      maximum: 100,
      sliderMinimum: 1,
      sliderMaximum: 8,
    },
  },
  create: ({ strength, separation }) => ({
    ...confining,
    symmetric: true,
    value: (x) => {
      const z = (2 * x) / separation
      const y = z * z - 1
      return strength * y * y
    },
  }),
}
