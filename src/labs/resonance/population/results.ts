import type { ResultField } from '../../../experiments/experiment'

/** What the fields of a result mean, and their units. */
export const results = {
  velocityDiffusion: { meaning: 'd⟨|Δv|²⟩/dt by all subhaloes.', unit: '(km/s)²/Gyr' },
  actionDiffusion: { meaning: 'Diffusion coefficient of the slow action.', unit: '(kpc km/s)²/Gyr' },
  energyDiffusion: { meaning: 'Diffusion coefficient of E_J.', unit: '(km/s)⁴/Gyr' },
  diffusionTime: { meaning: 'I_h²/2D: how long it takes to diffuse out of the island.', unit: 'Gyr' },
  halfLostFraction: {
    meaning: 'f_sub at which half of the trapped stars are lost within the time span, by the Fokker–Planck equation.',
  },
  survival: { meaning: 'Fraction of stars still trapped, by three solvers, at the times given.' },
} as const satisfies Record<string, ResultField>
