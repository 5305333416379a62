import { groupedPlan } from './grouped'
import type { ForceSolver } from './solver'

/** Cells far away act as one body. */
export const tree: ForceSolver = {
  label: 'Tree',
  inShort:
    'Cells of stars far away pull as one body with a quadrupole: N log N instead of N², at a small error that is shown.',
  reference: 'Barnes & Hut, Nature 324, 446 (1986); Hernquist, Astrophys. J. Suppl. 64, 715 (1987)',
  digits: 'exact',
  forceError: 2e-3,
  plan: (settings) => groupedPlan(settings, true),
}
