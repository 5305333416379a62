import type { PotentialFamily } from '../potential'
import { confining } from '../potential'

/** Energy of the ground state of |x| for ħ = m = F = 1: the first zero of Ai' in magnitude, 1.018792971647471, over 2^(1/3). */
const groundEnergy = 0.80861651746550181

/** V = F |x|: Airy functions, with a kink at the origin. In its ground state ⟨x²⟩ = 8E²/15 + 1/(10E) for F = m = 1. */
export const linear: PotentialFamily = {
  label: 'Linear |x|',
  formula: 'V(x) = F\\,|x|',
  meaning: 'A ball that bounces on both sides; also two quarks on a string.',
  parameters: {
    strength: {
      label: 'Force',
      symbol: 'F',
      meaning: 'Slope of the potential.',
      default: 1,
      minimum: 1e-3,
      maximum: 1e3,
      sliderMinimum: 0.2,
      sliderMaximum: 5,
    },
  },
  create: ({ strength }, mass, math) => ({
    ...confining,
    breakpoints: [0],
    symmetric: true,
    value: (x) => strength * Math.abs(x),
    exact: (level) => {
      if (level !== 0) return undefined
      const length = math.cbrt(1 / (mass * strength))
      const unitSquare = (8 * groundEnergy * groundEnergy) / 15 + 1 / (10 * groundEnergy)
      const square = unitSquare * length * length
      const energy = groundEnergy * strength * length
      return { level, energy, meanPosition: 0, meanSquarePosition: square, variance: square }
    },
  }),
}
