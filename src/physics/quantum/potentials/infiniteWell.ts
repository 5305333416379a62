import type { PotentialFamily } from '../potential'

/** The box with impenetrable walls at ±L/2: E_n = π² (n+1)² / (2 m L²), ⟨x²⟩ = L² (1/12 - 1/(2π² (n+1)²)). */
export const infiniteWell: PotentialFamily = {
  label: 'Infinite well',
  formula: 'V(x) = 0\\ (|x|<L/2),\\quad \\infty\\ \\text{outside}',
  meaning: 'The box: the first quantum problem anybody solves.',
  parameters: {
    width: {
      label: 'Width',
      symbol: 'L',
      meaning: 'Distance between the walls.',
      default: 1,
      minimum: 0.01,
      maximum: 1000,
      sliderMinimum: 0.5,
      sliderMaximum: 10,
    },
  },
  create: ({ width }, mass) => ({
    domain: [-width / 2, width / 2],
    limits: [Infinity, Infinity],
    breakpoints: [],
    symmetric: true,
    value: () => 0,
    exact: (level) => {
      const n = level + 1
      const square = width * width * (1 / 12 - 1 / (2 * Math.PI * Math.PI * n * n))
      const energy = (Math.PI * Math.PI * n * n) / (2 * mass * width * width)
      return { level, energy, meanPosition: 0, meanSquarePosition: square, variance: square }
    },
  }),
}
