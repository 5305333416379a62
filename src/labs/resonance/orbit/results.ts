import type { ResultField } from '../../../experiments/experiment'

/** What the fields of a result mean, and their units. */
export const results = {
  finalState: { meaning: 'Position and inertial velocity at the end, on the axes of the bar.', unit: 'kpc, km/s' },
  jacobiIntegral: { meaning: 'E_J of the star: conserved in the frame of the bar.', unit: '(km/s)²' },
  maximumJacobiError: {
    meaning:
      'Largest change of E_J on the way, relative to |E_J| or, where that happens to be small, to half of what it is made of: the integrator’s error.',
  },
  librationPeriod: { meaning: 'Period of the swing about the resonance.', unit: 'Gyr' },
  librationAction: { meaning: 'J_l: area of the closed curve of azimuth and L_z, over 2π.', unit: 'kpc km/s' },
  trapped: {
    meaning:
      'Whether the azimuth in the bar’s frame stays within a range of π. Null while it was followed too briefly to tell.',
  },
} as const satisfies Record<string, ResultField>
