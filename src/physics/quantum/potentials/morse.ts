import { digamma, trigamma } from '../../specialFunctions'
import type { PotentialFamily } from '../potential'
import { open } from '../potential'

/**
 * Morse's oscillator, V = D_e (1 - e^(-αx))², a diatomic molecule's bond. With λ = √(2 m D_e) / α it binds the levels n < λ - ½:
 * E_n = ω (n + ½) - ω² (n + ½)² / (4 D_e), ω = α √(2 D_e / m).
 * Ground state: p ∝ z^(2λ-1) e^(-z), z = 2λ e^(-αx), so that ⟨x⟩ = (ln 2λ - ψ(2λ-1)) / α and Var x = ψ₁(2λ-1) / α².
 * Source: P. M. Morse, Phys. Rev. 34, 57 (1929).
 */
export const morse: PotentialFamily = {
  label: 'Morse',
  formula: 'V(x) = D_e\\left(1 - e^{-\\alpha x}\\right)^2',
  meaning: 'A chemical bond: stiff when squeezed, broken when stretched too far.',
  parameters: {
    depth: {
      label: 'Well depth',
      symbol: 'D_e',
      meaning: 'Energy that breaks the bond, from the bottom of the well.',
      default: 5,
      minimum: 0.01,
      maximum: 1e5,
      sliderMinimum: 1,
      sliderMaximum: 40,
    },
    alpha: {
      label: 'Inverse width',
      symbol: '\\alpha',
      meaning: 'How fast the well opens to the right, in 1/length.',
      default: 1,
      minimum: 0.01,
      maximum: 100,
      sliderMinimum: 0.2,
      sliderMaximum: 3,
    },
  },
  create: ({ depth, alpha }, mass, math) => {
    const lambda = Math.sqrt(2 * mass * depth) / alpha
    const omega = alpha * Math.sqrt((2 * depth) / mass)
    return {
      ...open(Infinity, depth),
      symmetric: false,
      boundLevels: Math.max(0, Math.ceil(lambda - 0.5)),
      value: (x) => {
        const y = 1 - math.exp(-alpha * x)
        return depth * y * y
      },
      exact: (level) => {
        if (level !== 0 || lambda <= 0.5) return undefined
        const energy = omega / 2 - (omega * omega) / (16 * depth)
        const mean = (math.log(2 * lambda) - digamma(2 * lambda - 1, math)) / alpha
        const variance = trigamma(2 * lambda - 1) / (alpha * alpha)
        return { level, energy, meanPosition: mean, meanSquarePosition: mean * mean + variance, variance }
      },
    }
  },
}
