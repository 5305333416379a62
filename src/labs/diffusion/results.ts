import type { ResultField } from '../../experiments/experiment'
import { furtherResults, transportResults } from './furtherResults'

/** What the fields of a result mean. Lengths are in the length unit of the data, times in its time unit. */
export const results = {
  particles: { meaning: 'Particles.' },
  frames: { meaning: 'Positions per particle.' },
  dimensions: { meaning: 'Axes that count.' },
  lags: { unit: 'frames', meaning: 'Lags at which the MSD was taken.' },
  time: { unit: 'time', meaning: 'The same as times.' },
  msd: { unit: 'length²', meaning: 'Mean-square displacement, over all windows and particles, summed over the axes.' },
  msdError: {
    unit: 'length²',
    meaning:
      'Its standard error, exact for Brownian motion (Qian, Sheetz & Elson 1991); where particles differ by more than that, from their differences.',
  },
  diffusionCoefficient: {
    unit: 'length²/time',
    meaning: 'D by the chosen estimator; null where there are too few frames.',
  },
  diffusionError: {
    unit: 'length²/time',
    meaning: 'Its standard error, correlations included; of a posterior, its standard deviation.',
  },
  credibleInterval: {
    unit: 'length²/time',
    meaning: 'With fit=posterior: between these D lies with a probability of 95 %.',
  },
  errorAssumption: {
    is: 'words',
    meaning:
      'What the error rests on: replicas (how far they differ, where several files are runs of their own), particles (how far they differ from one another) or brownian (Brownian motion, all particles alike, each axis with its own D).',
  },
  fitLags: { meaning: 'Lags that the estimator took.' },
  fitRange: { unit: 'frames', meaning: 'The first and the last of them.' },
  estimates: {
    is: 'words',
    parts: ['ols', 'gls', 'cve'].flatMap((name) => [`${name}.diffusionCoefficient`, `${name}.diffusionError`]),
    unit: 'length²/time',
    meaning:
      'D, its error by either assumption and the localisation error by each estimator: ols, gls, cve; with fit=posterior also that, and the least error that an unbiased estimate can have.',
  },
  exponent: {
    meaning:
      'α of MSD = A t^α + 2dσ², fitted together with the offset by generalised least squares up to an eighth of the frames.',
  },
  exponentError: { meaning: 'Its standard error.' },
  behaviour: { is: 'words', meaning: 'What the motion does at short and at long times, in words.' },
  wrapped: { meaning: 'Whether coordinates had been folded into a periodic box.' },
  gaps: { meaning: 'Frames missing inside tracks.' },
  expectedMsd: { unit: 'length²', meaning: 'The exact curve of a generated motion at the same lags; null for a file.' },
  expectedDiffusion: {
    unit: 'length²/time',
    meaning: 'D that a generated motion has at long times; null where it has none.',
  },
  tracks: {
    unit: 'length²/time',
    meaning:
      'With perTrack: how many tracks there are, how many have a D and how many one that is not above 0, and the D below which 5, 25, 50, 75 and 95 % of them lie.',
  },
  ...furtherResults,
  notices: { is: 'words', meaning: 'What was decided or left out on the way.' },
} as const satisfies Record<string, ResultField>

/** A file's results say how it was read besides. */
export const fileResults = {
  ...results,
  replicas: {
    unit: 'length²/time',
    meaning: 'Of several files that are replicas: how many, and the D of each by itself.',
  },
  ...transportResults,
  reading: { is: 'words', meaning: 'How a file was read: its columns, interval, units, what was not used.' },
} as const satisfies Record<string, ResultField>
