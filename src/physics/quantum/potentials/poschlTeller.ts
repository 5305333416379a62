import { trigamma } from '../../specialFunctions'
import type { PotentialFamily } from '../potential'
import { open } from '../potential'

/**
 * The reflectionless well V = -l (l + 1) / (2m) sech² x: E_n = -(l - n)² / 2m for n < l; ground state ψ ∝ sech^l x, ⟨x²⟩ = ψ₁(l) / 2.
 * Source: Pöschl & Teller, Z. Phys. 83, 143 (1933).
 */
export const poschlTeller: PotentialFamily = {
  label: 'Pöschl–Teller',
  formula: 'V(x) = -\\frac{l(l+1)}{2m}\\,\\mathrm{sech}^2 x',
  meaning: 'A smooth well of finite depth that is solvable and, for whole l, reflects nothing.',
  parameters: {
    l: {
      label: 'Strength l',
      symbol: 'l',
      meaning: 'Levels below l are bound.',
      default: 2,
      minimum: 0.1,
      maximum: 60,
      sliderMinimum: 0.5,
      sliderMaximum: 8,
    },
  },
  create: ({ l }, mass, math) => ({
    ...open(0, 0),
    symmetric: true,
    boundLevels: Math.ceil(l),
    value: (x) => {
      const c = math.exp(Math.abs(x)) + math.exp(-Math.abs(x))
      return (-2 * l * (l + 1)) / (mass * c * c)
    },
    exact: (level) => {
      if (level !== 0) return undefined
      const square = trigamma(l) / 2
      return { level, energy: (-l * l) / (2 * mass), meanPosition: 0, meanSquarePosition: square, variance: square }
    },
  }),
}
