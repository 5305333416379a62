import type { ResultField } from '../../../experiments/experiment'

/** What the fields of a result mean, and their units. */
export const results = {
  stars: { meaning: 'Halo stars.' },
  times: { meaning: 'When the halo was recorded.', unit: 'Gyr' },
  contrast: { meaning: 'Q: prograde over retrograde stars in the ridge’s band of energy, relative to the band above.' },
  contrastError: { meaning: 'Its standard error, from the numbers of stars.' },
} as const satisfies Record<string, ResultField>
