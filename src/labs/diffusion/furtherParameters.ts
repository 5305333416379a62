import { choice, integer, list, real } from '../../parameters/parameter'

const group = 'Populations'
const asked = ({ populations }: Readonly<Record<string, unknown>>) => populations !== 'off'

/** What else can be asked of trajectories, wherever they come from: populations of jumps, van Hove's function. */
export const furtherParameters = {
  populations: choice({
    label: 'Populations',
    meaning: 'How many diffusion coefficients the jumps are a mixture of: mobile and immobile fractions.',
    group,
    effect: 'analysis',
    default: 'off',
    options: [
      { value: 'off', label: 'Not asked' },
      { value: 'auto', label: 'Up to three', meaning: 'As many as the Bayesian information criterion chooses.' },
      { value: '1', label: 'One' },
      { value: '2', label: 'Two' },
      { value: '3', label: 'Three' },
    ],
  }),
  jumpLags: integer({
    label: 'Jumps over up to',
    unit: 'frames',
    meaning: 'Jumps over 1 to so many frames are fitted together.',
    group,
    effect: 'analysis',
    default: 4,
    minimum: 1,
    maximum: 10,
    applies: asked,
  }),
  depthOfField: real({
    label: 'Depth of focus',
    meaning:
      'Thickness of the layer in which particles are seen: fast ones leave it sooner, and are counted back in (Hansen et al. 2018). 0 for no correction.',
    group,
    effect: 'analysis',
    default: 0,
    minimum: 0,
    maximum: 1e9,
    scale: 'log',
    sliderMinimum: 0.01,
    sliderMaximum: 10,
    applies: asked,
  }),
  positionError: real({
    label: 'Error of position',
    meaning: 'Its standard deviation along one axis, where it is known; 0 has it found with the populations.',
    group,
    effect: 'analysis',
    default: 0,
    minimum: 0,
    maximum: 1e9,
    scale: 'log',
    sliderMinimum: 0.001,
    sliderMaximum: 1,
    applies: asked,
  }),
  vanHoveLags: list({
    label: 'Van Hove at lags',
    meaning:
      "Adds van Hove's function (self part) at these lags to the files: how displacements along an axis are spread.",
    group: 'Analysis',
    effect: 'analysis',
    default: [],
    minimum: 1,
    maximum: 10_000_000,
    minimumLength: 0,
    maximumLength: 20,
  }),
} as const
