import type { PotentialFamily } from '../potential'
import { confining } from '../potential'

/** The harmonic oscillator: E_n = ω (n + ½), ⟨x²⟩ = (n + ½) / (m ω). */
export const harmonic: PotentialFamily = {
  label: 'Harmonic oscillator',
  formula: 'V(x) = \\tfrac12 m\\omega^2 x^2',
  meaning: 'A spring: every smooth minimum looks like it from close by.',
  parameters: {
    frequency: {
      label: 'Angular frequency',
      symbol: '\\omega',
      meaning: 'Level spacing, in units of ħ/time.',
      default: 1,
      minimum: 1e-3,
      maximum: 1e3,
      sliderMinimum: 0.2,
      sliderMaximum: 4,
    },
  },
  create: ({ frequency }, mass) => ({
    ...confining,
    symmetric: true,
    value: (x) => 0.5 * mass * frequency * frequency * x * x,
    exact: (level) => {
      const square = (level + 0.5) / (mass * frequency)
      return { level, energy: frequency * (level + 0.5), meanPosition: 0, meanSquarePosition: square, variance: square }
    },
  }),
}
