import { choice, flag, integer, list, real, text } from '../../../parameters/parameter'
import { analysisParameters } from '../parameters'

/** What trajectories from a file depend on. Lengths and times are in the file's own units. */
export const fileParameters = {
  layout: choice({
    label: 'Order of the array',
    meaning: 'What the first axis of an npy array counts.',
    group: 'File',
    default: 'particlesFirst',
    options: [
      { value: 'particlesFirst', label: 'Particles first', meaning: '(particles, frames, axes)' },
      { value: 'framesFirst', label: 'Frames first', meaning: '(frames, particles, axes)' },
    ],
  }),
  frameInterval: real({
    label: 'Frame interval',
    symbol: '\\Delta t',
    meaning: 'Time between two frames of the file; 0 takes what the file says, or else 1.',
    group: 'File',
    default: 0,
    minimum: 0,
    maximum: 1e12,
    scale: 'log',
    sliderMinimum: 1e-3,
    sliderMaximum: 100,
  }),
  box: list({
    label: 'Periodic box',
    symbol: 'L',
    meaning:
      'Edges of the box into which coordinates were folded, in place of what the file says: one number for all axes, or one for each. They are then unfolded; 0 leaves them as they are.',
    group: 'File',
    default: [],
    minimum: 0,
    maximum: 1e12,
    minimumLength: 0,
    maximumLength: 3,
  }),
  atoms: text({
    label: 'Atoms',
    meaning:
      'Which atoms or tracks count: an element, type, name or residue (Li, type 2, name OW, residue SOL), molecule 1-10 or id 1-100; several separated by commas. Empty takes all.',
    group: 'File',
    default: '',
    maximumLength: 1000,
    example: 'Li',
  }),
  centreOfMass: flag({
    label: 'Centres of mass',
    meaning: 'Molecules in place of their atoms, where the file says which atoms belong together.',
    group: 'File',
    default: false,
  }),
  frameRange: list({
    label: 'Frames',
    meaning:
      'First and last frame that count, or the first alone, as the file numbers them, or from 0 on where it does not; empty takes all.',
    group: 'File',
    default: [],
    minimum: 0,
    maximum: 1_000_000_000,
    minimumLength: 0,
    maximumLength: 2,
  }),
  stride: integer({
    label: 'One frame in',
    meaning: 'Takes one frame in so many; times and lags stay those of the file.',
    group: 'File',
    default: 1,
    minimum: 1,
    maximum: 1_000_000,
    scale: 'log',
    sliderMaximum: 100,
  }),
  minimumLength: integer({
    label: 'Shortest track',
    meaning: 'Tracks with fewer positions than this are left out.',
    group: 'File',
    default: 1,
    minimum: 1,
    maximum: 10_000_000,
    scale: 'log',
    sliderMaximum: 1000,
  }),
  ...analysisParameters,
} as const
