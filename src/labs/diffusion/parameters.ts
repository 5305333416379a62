import type { Values } from '../../parameters/parameter'
import { choice, flag, integer, list, real, text } from '../../parameters/parameter'
import type { Problem } from '../../parameters/resolve'
import { seedParameter, workersParameter } from '../runParameters'
import { lagsProblem, parseLags } from './lags'

type Given = Readonly<Record<string, unknown>>
const generated = (values: Given) => values.input === ''
const fromFile = (values: Given) => values.input !== ''
const moves =
  (...motions: string[]) =>
  (values: Given) =>
    generated(values) && motions.includes(String(values.motion))

/** Everything a run of the diffusion lab depends on. Lengths are in `lengthUnit`, times in seconds unless a file says otherwise. */
export const parameters = {
  motion: choice({
    label: 'Motion',
    meaning: 'What the particles do.',
    group: 'Motion',
    default: 'brownian',
    applies: generated,
    options: [
      { value: 'randomWalk', label: 'Random walk', meaning: 'Independent Gaussian steps of a given size.' },
      { value: 'brownian', label: 'Brownian motion', meaning: 'Free diffusion: MSD = 2dDt.' },
      { value: 'langevin', label: 'Langevin particle', meaning: 'With inertia: flies at first, diffuses later.' },
      { value: 'harmonicTrap', label: 'Harmonic trap', meaning: 'Held by a spring: the MSD levels off.' },
      { value: 'reflectingBox', label: 'Reflecting box', meaning: 'Free between walls: the MSD levels off.' },
      {
        value: 'fractionalBrownian',
        label: 'Fractional Brownian motion',
        meaning: 'Steps that remember: MSD ~ t^2H, slower or faster than diffusion.',
      },
      {
        value: 'activeBrownian',
        label: 'Active particle',
        meaning: 'Swims in the plane of x and y and turns at random.',
      },
    ],
  }),
  particles: integer({
    label: 'Particles',
    symbol: 'N_p',
    meaning: 'How many particles. Four times as many halve every error.',
    group: 'Motion',
    default: 1000,
    minimum: 1,
    maximum: 1_000_000,
    scale: 'log',
    sliderMaximum: 20_000,
    applies: generated,
  }),
  frames: integer({
    label: 'Frames',
    symbol: 'N',
    meaning: 'Positions per particle.',
    group: 'Motion',
    default: 500,
    minimum: 1,
    maximum: 10_000_000,
    scale: 'log',
    sliderMinimum: 10,
    sliderMaximum: 20_000,
    applies: generated,
  }),
  dimensions: integer({
    label: 'Dimensions',
    symbol: 'd',
    meaning: 'Axes along which particles move.',
    group: 'Motion',
    default: 3,
    minimum: 1,
    maximum: 3,
    applies: generated,
  }),
  timeStep: real({
    label: 'Time between frames',
    symbol: '\\Delta t',
    unit: 's',
    meaning: 'Every motion is exact at the frames, however far they are apart.',
    group: 'Motion',
    default: 0.01,
    minimum: 0,
    exclusiveMinimum: true,
    maximum: 1e9,
    scale: 'log',
    sliderMinimum: 1e-4,
    sliderMaximum: 10,
    applies: generated,
  }),
  diffusionCoefficient: real({
    label: 'Diffusion coefficient',
    symbol: 'D',
    meaning: 'How fast particles spread, in squared lengths per second; of fractional motion the D of 2dDt^2H.',
    group: 'Motion',
    default: 1,
    minimum: 0,
    maximum: 1e12,
    scale: 'log',
    sliderMinimum: 1e-3,
    sliderMaximum: 100,
    applies: moves('brownian', 'harmonicTrap', 'reflectingBox', 'fractionalBrownian', 'activeBrownian'),
  }),
  stepScale: real({
    label: 'Step size',
    symbol: 's',
    meaning: 'Standard deviation of a step along each axis.',
    group: 'Motion',
    default: 0.1,
    minimum: 0,
    maximum: 1e9,
    scale: 'log',
    sliderMinimum: 1e-3,
    sliderMaximum: 10,
    applies: moves('randomWalk'),
  }),
  relaxationTime: real({
    label: 'Relaxation time',
    symbol: '\\tau',
    unit: 's',
    meaning: 'After this time a Langevin particle forgets its velocity, or a trapped one its place.',
    group: 'Motion',
    default: 0.1,
    minimum: 0,
    exclusiveMinimum: true,
    maximum: 1e9,
    scale: 'log',
    sliderMinimum: 1e-3,
    sliderMaximum: 10,
    applies: moves('langevin', 'harmonicTrap'),
  }),
  friction: real({
    label: 'Friction',
    symbol: '\\gamma',
    unit: '1/s',
    meaning: 'Of the Langevin particle: 1/γ is its relaxation time. 0 takes the relaxation time above.',
    group: 'Motion',
    default: 0,
    minimum: 0,
    maximum: 1e9,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 1000,
    applies: moves('langevin'),
  }),
  temperature: real({
    label: 'Temperature',
    symbol: 'k_BT/m',
    meaning: 'Mean square of a thermal velocity along one axis; D = τ kT/m.',
    group: 'Motion',
    default: 10,
    minimum: 0,
    maximum: 1e12,
    scale: 'log',
    sliderMinimum: 0.01,
    sliderMaximum: 1000,
    applies: moves('langevin'),
  }),
  boxLength: real({
    label: 'Edge of the box',
    symbol: 'L',
    meaning: 'Distance between reflecting walls.',
    group: 'Motion',
    default: 1,
    minimum: 0,
    exclusiveMinimum: true,
    maximum: 1e9,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 100,
    applies: moves('reflectingBox'),
  }),
  hurst: real({
    label: 'Hurst exponent',
    symbol: 'H',
    meaning: 'Below ½ steps tend to turn back, above ½ to go on; ½ is Brownian motion.',
    group: 'Motion',
    default: 0.3,
    minimum: 0.01,
    maximum: 0.99,
    step: 0.01,
    applies: moves('fractionalBrownian'),
  }),
  propulsionSpeed: real({
    label: 'Speed of swimming',
    symbol: 'v',
    meaning: 'Speed of the active particle along its own direction.',
    group: 'Motion',
    default: 10,
    minimum: 0,
    maximum: 1e9,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 100,
    applies: moves('activeBrownian'),
  }),
  rotationalDiffusion: real({
    label: 'Rotational diffusion',
    symbol: 'D_R',
    unit: '1/s',
    meaning: 'How fast the active particle loses its direction.',
    group: 'Motion',
    default: 2,
    minimum: 0,
    maximum: 1e9,
    scale: 'log',
    sliderMinimum: 0.01,
    sliderMaximum: 100,
    applies: moves('activeBrownian'),
  }),
  localisationNoise: real({
    label: 'Localisation error',
    symbol: '\\sigma',
    meaning: 'Standard deviation of the error with which each position is seen: lifts the MSD by 2dσ².',
    group: 'Observation',
    default: 0,
    minimum: 0,
    maximum: 1e9,
    scale: 'log',
    sliderMinimum: 1e-3,
    sliderMaximum: 10,
    applies: generated,
  }),
  drift: list({
    label: 'Drift',
    symbol: 'v',
    meaning: 'Velocity that all particles share, along x or x,y,z: adds v²t² to the MSD.',
    group: 'Observation',
    default: [0],
    minimum: -1e9,
    maximum: 1e9,
    minimumLength: 1,
    maximumLength: 3,
    applies: generated,
  }),
  input: text({
    label: 'File',
    meaning: 'Trajectories to be measured instead of simulated ones: npy, npz, csv, xyz, LAMMPS dump, gro, xtc or trr.',
    group: 'File',
    default: '',
    maximumLength: 4096,
    example: 'walk.npy',
  }),
  layout: choice({
    label: 'Order of the array',
    meaning: 'What the first axis of an npy array counts.',
    group: 'File',
    default: 'particlesFirst',
    applies: fromFile,
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
    applies: fromFile,
  }),
  lengthUnit: text({
    label: 'Length unit',
    meaning: 'What lengths are counted in, for labels. Empty takes what the file says.',
    group: 'File',
    default: '',
    maximumLength: 20,
    example: 'µm',
  }),
  box: list({
    label: 'Periodic box',
    symbol: 'L',
    meaning:
      'Edges of the box into which coordinates were folded: one number for all axes, or one for each. They are then unfolded.',
    group: 'File',
    default: [],
    minimum: 0,
    maximum: 1e12,
    minimumLength: 0,
    maximumLength: 3,
    applies: fromFile,
  }),
  axes: choice({
    label: 'Axes',
    meaning: 'Which axes count.',
    group: 'Analysis',
    default: 'xyz',
    options: [
      { value: 'xyz', label: 'All' },
      { value: 'xy', label: 'x and y' },
      { value: 'xz', label: 'x and z' },
      { value: 'yz', label: 'y and z' },
      { value: 'x', label: 'x' },
      { value: 'y', label: 'y' },
      { value: 'z', label: 'z' },
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
    default: 'all',
    maximumLength: 20_000,
    example: '1,10,100',
    check: lagsProblem,
  }),
  fit: choice({
    label: 'Estimator of D',
    meaning: 'How the diffusion coefficient is taken from the displacements.',
    group: 'Analysis',
    default: 'ols',
    options: [
      { value: 'ols', label: 'Straight line', meaning: 'Least squares through the best number of lags.' },
      { value: 'gls', label: 'Generalised', meaning: 'A line that knows how the points are correlated.' },
      { value: 'cve', label: 'Covariance', meaning: 'From neighbouring steps alone, without a fit.' },
    ],
  }),
  fitLags: list({
    label: 'Lags of the fit',
    meaning: 'Last lag of the line, or first and last; empty takes the best number (Michalet & Berglund 2012).',
    group: 'Analysis',
    default: [],
    minimum: 1,
    maximum: 10_000_000,
    minimumLength: 0,
    maximumLength: 2,
  }),
  seed: seedParameter('Picks the trajectories.', { default: 2026, applies: generated }),
  workers: workersParameter(),
} as const

export type DiffusionValues = Values<typeof parameters>

/** Bytes that positions may take: with the working memory beside them they stay within the 4 GiB that kernels can address. */
export const maximumPositionBytes = 3.25 * 2 ** 30

/** Relations that no single range can express. */
export function check(given: Given): Problem[] {
  const values = given as DiffusionValues
  const problems: Problem[] = []
  const fit = values.fitLags
  if (fit.some((lag) => !Number.isInteger(lag)) || (fit.length === 2 && fit[0] >= fit[1])) {
    problems.push({
      name: 'fitLags',
      given: fit.join(','),
      reason: 'takes whole numbers, the first one below the second',
    })
  }
  if (values.input !== '') return problems
  const bytes = 8 * values.particles * values.frames * values.dimensions
  if (bytes > maximumPositionBytes) {
    const most = Math.floor(maximumPositionBytes / (8 * values.frames * values.dimensions))
    const reason =
      most >= 1
        ? `may be at most ${most} with ${values.frames} frames in ${values.dimensions} dimensions: positions would take more than 3.25 GiB`
        : `must come with fewer frames: one particle alone would take more than 3.25 GiB`
    problems.push({ name: 'particles', given: String(values.particles), reason })
  }
  const missing = [...values.axes].some((axis) => 'xyz'.indexOf(axis) >= values.dimensions)
  if (values.axes !== 'xyz' && missing) {
    problems.push({
      name: 'axes',
      given: values.axes,
      reason: `names an axis that ${values.dimensions} dimensions do not have`,
    })
  }
  const lags = parseLags(values.lags)
  const beyond = lags === 'all' ? undefined : lags.find((lag) => lag >= values.frames)
  if (beyond !== undefined) {
    const reason = `must stay below the number of frames, which is ${values.frames}`
    problems.push({ name: 'lags', given: String(beyond), reason })
  }
  if (fit.length > 0 && fit[fit.length - 1] >= values.frames) {
    problems.push({
      name: 'fitLags',
      given: fit.join(','),
      reason: `must stay below the number of frames, which is ${values.frames}`,
    })
  }
  return problems
}
