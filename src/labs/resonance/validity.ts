import type { ResultField } from '../../experiments/experiment'

/** The validity bits of an encounter, or of a cell of them, as a field of a result. */
export const flags = {
  meaning:
    'Validity bits: 1 impulse undefined, 2 b = 0, 4 not impulsive, 8 strong, 16 window-limited, 32 subhalo larger than 3 kpc.',
} as const satisfies ResultField
