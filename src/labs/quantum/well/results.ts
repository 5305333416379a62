import type { ResultField } from '../../../experiments/experiment'
import { asIs } from '../../../words/text'
import { sharedResults } from '../estimates'

/** What the fields of a result mean. Natural units: ħ = 1, lengths and energies as the potential's parameters set them. */
export const results = {
  energy: { meaning: 'Energy of the level.' },
  energyError: { meaning: 'Bound of the solver’s error of the energy, from two meshes and from rounding.' },
  levels: {
    meaning: 'Energies of the lowest bound levels; of Bloch states, of the lowest bands at the quasimomentum.',
  },
  levelErrors: { meaning: 'Bounds of the solver’s errors of the levels, from two meshes and from rounding.' },
  ...sharedResults,
  meanPosition: { meaning: '⟨x⟩; of Bloch states, like ⟨x²⟩, within the cell.' },
  variance: { meaning: '⟨x²⟩ − ⟨x⟩²; its root is the fluctuation.' },
  varianceError: { meaning: 'Bound of the solver’s error of the variance: what counts for a well far from 0.' },
  momentumSquared: { meaning: asIs('⟨p²⟩') },
  uncertaintyProduct: { meaning: 'Δx Δp, never below 1/2; null for Bloch states, which have no place.' },
  meanPotential: { meaning: asIs('⟨V⟩') },
  dipoles: { meaning: '⟨0|x|n⟩ for each of the levels; none of Bloch states.' },
  effectiveSampleSize: { meaning: '(Σw)²/Σw²; for chains, independent samples with the same error.' },
  largestWeight: { meaning: 'Largest weight p/q met.' },
  tailIndex: { meaning: 'k̂ of the weights: above 0.5 their variance is infinite, above 0.7 trust nothing.' },
  tailIndexOfEstimate: { meaning: 'The same of x² w, which is what is averaged.' },
  normalisation: { meaning: 'Mean weight, the estimate of ∫p = 1.' },
  splitRhat: {
    meaning: 'Of Metropolis chains: rank-normalised split-R̂ (Vehtari et al. 2021). Above 1.05 the chains do not agree.',
  },
  autocorrelationTime: { meaning: 'Of Metropolis chains: steps that are worth one independent sample.' },
  acceptance: { meaning: 'Share of accepted jumps of the chains.' },
} as const satisfies Record<string, ResultField>
