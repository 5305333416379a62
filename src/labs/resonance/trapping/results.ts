import type { ResultField } from '../../../experiments/experiment'

/** What the fields of a result mean, and their units. */
export const results = {
  corotation: { meaning: 'Radius where a circular orbit keeps up with the bar.', unit: 'kpc' },
  innerLindblad: { meaning: 'Radii where Ω − κ/2 = Ωp.', unit: 'kpc' },
  outerLindblad: { meaning: 'Radius where Ω + κ/2 = Ωp.', unit: 'kpc' },
  innerFourToOne: { meaning: 'Radius where Ω − κ/4 = Ωp.', unit: 'kpc' },
  outerFourToOne: { meaning: 'Radius where Ω + κ/4 = Ωp.', unit: 'kpc' },
  lagrange: { meaning: 'Points where a star can rest in the bar’s frame, with their E_J.', unit: 'kpc' },
  islands: { meaning: 'Islands of trapped stars at corotation, one per radial action; librationPeriod in Gyr.' },
  withoutResonance: { meaning: 'Radial actions for which there is no corotation.', unit: 'kpc km/s' },
} as const satisfies Record<string, ResultField>
