import { seedParameter, workersParameter } from '../../experiments/parameters'
import { choice, real } from '../../parameters/parameter'

/** Which of the lab's experiments is meant. */
export const selecting = {
  experiment: choice({
    label: 'Experiment',
    meaning: 'What is measured.',
    group: 'Experiment',
    default: 'groundState',
    options: [
      { value: 'groundState', label: '⟨x²⟩ of a bound state', meaning: 'A particle in a potential well.' },
      {
        value: 'threeDimensional',
        label: '⟨r²⟩ in three dimensions',
        meaning: 'Particles × samples of a Gaussian cloud (particles, samplesPerParticle, width).',
      },
    ],
  }),
} as const

/** What both of them have. */
export const common = {
  seed: seedParameter('Picks the samples.', { default: 12345 }),
  workers: workersParameter(),
  speed: real({
    label: 'Speed',
    unit: '×',
    meaning: 'Playback: at 1 a run takes about eight seconds, if the computer can. It never changes the numbers.',
    group: 'View',
    effect: 'view',
    default: 1,
    minimum: 0.05,
    maximum: 100,
    scale: 'log',
  }),
} as const
