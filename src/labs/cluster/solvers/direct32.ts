import { groupedPlan } from './grouped'
import type { ForceSolver } from './solver'

/** Every pair of stars, in float32; positions, velocities and sums stay in float64. */
export const direct32: ForceSolver = {
  label: 'Direct, single precision',
  inShort: 'Every pair, in single precision: faster by a factor of about two, and close encounters lose digits.',
  reference: 'Gaburov, Harfst & Portegies Zwart, New Astron. 14, 630 (2009)',
  digits: 'exact',
  forceError: 1e-6,
  plan: (settings) => groupedPlan(settings, false),
}
