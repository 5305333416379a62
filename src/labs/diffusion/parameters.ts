import { workersParameter } from '../../experiments/parameters'
import { choice, flag, list, text } from '../../parameters/parameter'
import { asIs } from '../../words/text'
import { furtherParameters } from './furtherParameters'
import { lagsProblem } from './lags'

/** Selects the experiment: without a name particles are moved, with one a file is measured. */
export const inputParameter = text({
  label: 'File',
  meaning:
    'Trajectories to be measured instead of simulated ones: npy, npz, csv, MTrackJ, TrackMate XML, xyz, LAMMPS dump, gro, xtc, trr, dcd, nc, pdb or XDATCAR; any of them also as .gz. Several are separated by commas.',
  group: 'File',
  default: '',
  maximumLength: 4096,
  example: 'walk.npy',
})

/** Names of the files that an input asks for. */
export const inputNames = (input: string): string[] =>
  input
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** What is asked of trajectories, wherever they come from. */
export const analysisParameters = {
  lengthUnit: text({
    label: 'Length unit',
    meaning: 'What lengths are counted in, for labels. Empty takes what the file says.',
    group: 'File',
    effect: 'analysis',
    default: '',
    maximumLength: 20,
    example: 'µm',
  }),
  axes: choice({
    label: 'Axes',
    meaning: 'Which axes count.',
    group: 'Analysis',
    effect: 'analysis',
    default: 'xyz',
    options: [
      { value: 'xyz', label: 'All' },
      { value: 'xy', label: 'x and y' },
      { value: 'xz', label: 'x and z' },
      { value: 'yz', label: 'y and z' },
      { value: 'x', label: asIs('x') },
      { value: 'y', label: asIs('y') },
      { value: 'z', label: asIs('z') },
    ],
  }),
  removeDrift: flag({
    label: 'Remove drift',
    meaning: 'Subtract the mean motion of all particles first.',
    group: 'Analysis',
    default: false,
  }),
  method: choice({
    label: 'Method',
    meaning: 'How the MSD is summed up; the numbers are the same.',
    group: 'Analysis',
    effect: 'analysis',
    default: 'auto',
    options: [
      { value: 'auto', label: 'Automatic', meaning: 'Whichever is faster; directly where frames are missing.' },
      { value: 'direct', label: 'Directly', meaning: 'Every window of every lag.' },
      { value: 'fft', label: 'By Fourier transform', meaning: 'All lags at once (Calandrini et al. 2011).' },
    ],
  }),
  lags: text({
    label: 'Lags',
    symbol: 'n',
    meaning: 'Lags in frames: all, one number, or several separated by commas.',
    group: 'Analysis',
    effect: 'analysis',
    default: 'all',
    maximumLength: 20_000,
    example: '1,10,100',
    check: lagsProblem,
  }),
  fit: choice({
    label: 'Estimator of D',
    meaning: 'How the diffusion coefficient is taken from the displacements.',
    group: 'Analysis',
    effect: 'analysis',
    default: 'ols',
    options: [
      { value: 'ols', label: 'Straight line', meaning: 'Least squares through the best number of lags.' },
      { value: 'gls', label: 'Generalised', meaning: 'A line that knows how the points are correlated.' },
      { value: 'cve', label: 'Covariance', meaning: 'From neighbouring steps alone, without a fit.' },
      {
        value: 'posterior',
        label: 'Posterior',
        meaning:
          'What the generalised line leaves of all D from 0 on (McCluskey et al. 2025); tracks one by one take that line.',
      },
    ],
  }),
  fitOffset: flag({
    label: 'Offset of the line',
    meaning:
      'Whether the line may begin elsewhere than at 0. Without it D is known better by up to √3, where positions are exact and the motion diffuses from the first frame on.',
    group: 'Analysis',
    effect: 'analysis',
    default: true,
    applies: ({ fit }) => fit === 'posterior',
  }),
  fitLags: list({
    label: 'Lags of the fit',
    meaning: 'Last lag of the line, or first and last; empty takes the best number (Michalet & Berglund 2012).',
    group: 'Analysis',
    effect: 'analysis',
    default: [],
    minimum: 1,
    maximum: 10_000_000,
    minimumLength: 0,
    maximumLength: 2,
  }),
  perTrack: flag({
    label: 'Every track in the files',
    meaning: 'Adds D, α, lengths and the error of position of every single track to the result and its files.',
    group: 'Analysis',
    effect: 'analysis',
    default: false,
  }),
  ...furtherParameters,
  workers: workersParameter(),
} as const

/** A slider that rests this long has arrived, in ms. */
export const patience = 220
