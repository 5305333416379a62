import { seedParameter, workersParameter } from '../../experiments/parameters'
import type { Values } from '../../parameters/parameter'
import { choice, flag, integer, real } from '../../parameters/parameter'
import type { Text } from '../../words/text'
import type { LadderName } from '../ladders'

const climbs =
  (name: LadderName) =>
  ({ ladder }: Readonly<Record<string, unknown>>) =>
    ladder === 'all' || ladder === name

const own = (name: LadderName, label: Text) =>
  real({
    label,
    meaning: `Seconds that a program of your own takes for the problem: a bar beside the others. 0 draws none, and no other number depends on it.`,
    unit: 's',
    group: 'Your own time',
    effect: 'view',
    default: 0,
    minimum: 0,
    maximum: 1e6,
    sliderMaximum: 10,
    applies: climbs(name),
  })

/** Everything that a ladder depends on. */
export const parameters = {
  ladder: choice({
    label: 'Ladder',
    meaning: 'What is computed.',
    group: 'Problem',
    default: 'all',
    options: [
      { value: 'all', label: 'All', meaning: 'One ladder after the other.' },
      { value: 'pairs', label: 'Pairs', meaning: 'The attraction of all pairs of stars.' },
      { value: 'samples', label: 'Samples', meaning: 'Random samples of a wave function.' },
      { value: 'displacements', label: 'Displacements', meaning: 'Mean-square displacements at all lags.' },
      { value: 'encounters', label: 'Encounters', meaning: 'Stars trapped by a bar, each passed by a dark subhalo.' },
    ],
  }),
  stars: integer({
    label: 'Stars',
    symbol: 'N',
    meaning: 'Stars whose pairs are computed; the plain loop takes N² of them.',
    group: 'Problem',
    default: 2048,
    minimum: 16,
    maximum: 20_000,
    scale: 'log',
    applies: climbs('pairs'),
  }),
  samples: integer({
    label: 'Samples',
    meaning: 'Samples that are drawn; made up to whole blocks of 65536, or of 64 below that.',
    group: 'Problem',
    default: 2 ** 20,
    minimum: 64,
    maximum: 1e8,
    sliderMaximum: 1e7,
    scale: 'log',
    applies: climbs('samples'),
  }),
  particles: integer({
    label: 'Particles',
    meaning: 'Particles that are followed for 500 frames.',
    group: 'Problem',
    default: 256,
    minimum: 2,
    maximum: 10_000,
    scale: 'log',
    applies: climbs('displacements'),
  }),
  encounters: integer({
    label: 'Encounters',
    meaning: 'Stars that are followed through 4000 steps while a subhalo passes each of them.',
    group: 'Problem',
    default: 128,
    minimum: 1,
    maximum: 2048,
    scale: 'log',
    applies: climbs('encounters'),
  }),
  seed: seedParameter('Draws stars, samples, particles and encounters.', { default: 12345 }),
  budget: real({
    label: 'Budget',
    meaning:
      'Time for all of it, about. Each rung has its share, and computes its problem at least once in each round.',
    unit: 's',
    group: 'Run',
    default: 30,
    minimum: 0,
    maximum: 3600,
    sliderMinimum: 1,
    sliderMaximum: 120,
    scale: 'linear',
  }),
  rounds: integer({
    label: 'Rounds',
    meaning:
      'Rounds in which each rung has its turn, so that a busy machine disturbs all alike. What is said of them is the median.',
    group: 'Run',
    default: 5,
    minimum: 1,
    maximum: 99,
    sliderMaximum: 25,
  }),
  scaling: flag({
    label: 'Cost against N',
    meaning: 'Whether forces are computed at several numbers of stars, too, as far as the budget goes.',
    group: 'Run',
    default: true,
    applies: climbs('pairs'),
  }),
  workers: workersParameter(),
  ownPairs: own('pairs', 'Pairs'),
  ownSamples: own('samples', 'Samples'),
  ownDisplacements: own('displacements', 'Displacements'),
  ownEncounters: own('encounters', 'Encounters'),
} as const
export type BenchmarkValues = Values<typeof parameters>
