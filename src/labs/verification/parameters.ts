import { seedParameter, workersParameter } from '../../experiments/parameters'
import type { Values } from '../../parameters/parameter'
import { choice, text } from '../../parameters/parameter'

/** Everything that a verification depends on. */
export const parameters = {
  only: text({
    label: 'Only',
    meaning:
      'Which claims are computed: labs or names of claims, or how these begin, separated by commas. Empty takes all of them.',
    group: 'Claims',
    default: '',
    maximumLength: 1000,
    example: 'quantum/random, cluster/kepler',
  }),
  seed: seedParameter(
    'Draws the samples of what is random. Another one is another sample: error bars have to hold for any.',
    {
      default: 12345,
    },
  ),
  workers: workersParameter(),
  shown: choice({
    label: 'Shown',
    meaning: 'What stands on the stage. It changes no number.',
    group: 'View',
    effect: 'view',
    default: 'claims',
    options: [
      { value: 'claims', label: 'Claims', meaning: 'What is known from elsewhere, and what comes out here.' },
      { value: 'museum', label: 'Bug museum', meaning: 'Five famous ways to be wrong, each in both versions.' },
    ],
  }),
} as const
export type VerificationValues = Values<typeof parameters>
