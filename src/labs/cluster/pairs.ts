import { choice, optionsOf, real } from '../../parameters/parameter'
import { pairLaws } from '../../physics/cluster/pairLaws'

type Given = Readonly<Record<string, unknown>>
const unitless = ({ units }: Given) => units === 'natural'

/** How two stars pull on each other. */
export const pairParameters = {
  pairLaw: choice({
    label: 'Law of force',
    meaning:
      'How the pull of two stars falls with their distance, by direct summation. Models start with the velocities that they have under Newton’s law, scaled to the virial ratio.',
    group: 'Integration',
    default: 'newton',
    options: optionsOf(pairLaws),
  }),
  pairExponent: real({
    label: 'Exponent of the force',
    symbol: 'p',
    meaning: 'The pull goes as 1/r^p: 2 is Newton’s, −1 a spring’s; from 3 on no orbit but a circle lasts.',
    group: 'Integration',
    default: 2.1,
    minimum: -1,
    maximum: 4,
    step: 0.1,
    applies: ({ pairLaw }) => pairLaw === 'power',
  }),
  pairLength: real({
    label: 'Distance of equal pull',
    symbol: 'r_0',
    unit: 'pc',
    unitless,
    meaning: 'Where the power law pulls as hard as Newton’s.',
    group: 'Integration',
    default: 1,
    minimum: 1e-6,
    maximum: 1e6,
    scale: 'log',
    sliderMinimum: 0.01,
    sliderMaximum: 1000,
    applies: ({ pairLaw }) => pairLaw === 'power',
  }),
  pairRange: real({
    label: 'Range of the force',
    symbol: '\\lambda',
    unit: 'pc',
    unitless,
    meaning: 'Beyond this distance Yukawa’s pull dies away; far below it it is Newton’s.',
    group: 'Integration',
    default: 1,
    minimum: 1e-6,
    maximum: 1e9,
    scale: 'log',
    sliderMinimum: 0.01,
    sliderMaximum: 1e4,
    applies: ({ pairLaw }) => pairLaw === 'yukawa',
  }),
} as const
