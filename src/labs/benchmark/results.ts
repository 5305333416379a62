import type { ResultField } from '../../experiments/experiment'

/** What the fields of a ladder's result mean. */
export const results = {
  rungs: { meaning: 'Rungs that were computed.' },
  exact: { meaning: 'Those whose digits are all the same as those of the first rung of their ladder.' },
  computed: {
    is: 'words',
    meaning:
      'A rung each: ladder, rung, digits ("same" as those of the plain loop, or "other"), deviation (root of the mean squared difference over that of the values), worth (of stratified samples: how many independent ones one of them is worth) and the checksum of what it computed.',
  },
  speed: {
    is: 'cost',
    meaning:
      'A rung each: ladder, rung, workers, seconds (of the problem, the median of the rounds), rate, unit, ratio (to the first rung, the median of those within the rounds), and ofPeak (the share of the peak rate of arithmetic, where operations are counted).',
  },
  card: {
    is: 'cost',
    meaning:
      'The rungs on a graphics card: ladder, on (what the card calls itself), missing (why there is none), seconds, rate, ratio and deviation. No two cards have the same digits.',
  },
  efficiency: {
    is: 'cost',
    meaning:
      'For each ladder and number of workers: ladder, workers, speedup over one worker and efficiency (speedup per worker).',
  },
  serialShare: {
    is: 'cost',
    meaning:
      'For each ladder the share that does not get faster with more workers, by Amdahl’s law, fitted to these speedups.',
  },
  bounds: {
    is: 'cost',
    meaning:
      'What this machine can do, measured between the rungs: copy (bytes copied in a second) and arithmetic (float64 additions and multiplications in a second, one worker).',
  },
  scaling: {
    is: 'cost',
    meaning:
      'Seconds of one computation of all forces against the number of stars, for each solver, and the exponent of the fitted power law.',
  },
} as const satisfies Record<string, ResultField>
