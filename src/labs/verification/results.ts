import type { ResultField } from '../../experiments/experiment'

/** What the fields of a verification's result mean. */
export const results = {
  claims: { meaning: 'Claims that were computed.' },
  passed: { meaning: 'Those whose value is within its tolerance.' },
  failed: { meaning: 'The others.' },
  rows: {
    is: 'words',
    meaning:
      'A claim each: id, lab, claim, source, link, expected, computed, tolerance, deviation (in tolerances, up to 1 it holds), standardErrors (the deviation in them, of random values), passed, and error where nothing was computed.',
  },
} as const satisfies Record<string, ResultField>
