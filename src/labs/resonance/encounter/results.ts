import type { ResultField } from '../../../experiments/experiment'
import { flags } from '../validity'

/** What the fields of a result mean, and their units. */
export const results = {
  simulated: { meaning: 'Change of E_J and of the slow action in the simulated encounter.', unit: '(km/s)², kpc km/s' },
  impulse: { meaning: 'The same in the impulse approximation.', unit: '(km/s)², kpc km/s' },
  firstOrder: { meaning: 'ΔE_J along the unperturbed orbit.', unit: '(km/s)²' },
  relativeSpeed: { meaning: 'Speed of the subhalo relative to the star.', unit: 'km/s' },
  kick: { meaning: 'Δv of the impulse approximation.', unit: 'km/s' },
  impulsiveness: { meaning: 'ε: how far the orbit curves during the passage; above 0.3 it is no impulse.' },
  flags,
} as const satisfies Record<string, ResultField>
