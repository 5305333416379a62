import type { Preset } from '../../../parameters/resolve'

/** Named runs, plain data. What a preset does not name keeps its default. */
export const presets = {
  article: {
    label: 'The article’s oscillator',
    meaning: '⟨x²⟩ of the harmonic ground state from two million samples of a standard normal: exactly 1/2.',
    values: { potential: 'harmonic', proposalWidth: 1, proposalCenter: 0, samples: 2_000_000, seed: 12345 },
  },
  articleMorse: {
    label: 'The article’s molecule',
    meaning: 'The Morse oscillator with D = 5, α = 1: 0.278873, if its density is normalised.',
    values: { potential: 'morse', depth: 5, alpha: 1, proposalWidth: 1, proposalCenter: 0, samples: 2_000_000 },
  },
  tooNarrow: {
    label: 'A proposal that is too narrow',
    meaning: 'σ = 0.45: the variance is infinite, the error bar looks small and lies.',
    values: { potential: 'harmonic', proposalWidth: 0.45, samples: 1_000_000 },
  },
  tunnelling: {
    label: 'Tunnelling',
    meaning: 'Two wells, two levels that almost coincide, and a particle that is in both.',
    values: { potential: 'doubleWell', strength: 2, separation: 4, proposalWidth: 2.5 },
  },
  hydrogen: {
    label: 'The bond of H₂',
    meaning: 'A Morse well with λ = ω_e/2ω_e x_e = 18.14, in units of 1/α: hydrogen at its bottom.',
    values: { potential: 'morse', depth: 164.4613, alpha: 1, proposalCenter: 0.04, proposalWidth: 0.3 },
  },
  quantumDot: {
    label: 'A quantum dot',
    meaning: 'A square well ten units deep, with the defensive mixture that its exponential tails ask for.',
    values: { potential: 'finiteWell', depth: 10, halfWidth: 1, proposal: 'mixture', proposalWidth: 0.6 },
  },
  trappedIon: {
    label: 'A trapped ion',
    meaning:
      'The oscillator of an ion trap in its ground state, by quasi-Monte Carlo: its width is the Lamb–Dicke length.',
    values: { potential: 'harmonic', method: 'quasi', proposal: 'automatic', samples: 262_144 },
  },
  bouncing: {
    label: 'A ball that bounces',
    meaning: 'V = |x|: Airy functions, and a kink that a uniform grid would trip over.',
    values: { potential: 'linear', method: 'stratified', proposal: 'automatic', samples: 1_000_000 },
  },
  opticalLattice: {
    label: 'An optical lattice',
    meaning: 'One cell of a cosine: bands instead of levels, and the gaps between them.',
    values: {
      potential: 'custom',
      expression: '-a*cos(x); a = 0.5 in [0, 4]',
      domain: [-Math.PI, Math.PI],
      ends: 'periodic',
      quasimomentum: 0.5,
      proposal: 'uniform',
      proposalCenter: 0,
      proposalWidth: Math.PI,
    },
  },
  typed: {
    label: 'Your own potential',
    meaning: 'An expression with a slider: x²/2 + k x⁴.',
    values: { potential: 'custom', expression: 'x^2/2 + k*x^4; k = 0.1 in [0, 2]', proposal: 'automatic' },
  },
} as const satisfies Readonly<Record<string, Preset>>
