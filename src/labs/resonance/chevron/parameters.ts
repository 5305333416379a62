import type { Values } from '../../../parameters/parameter'
import { choice, integer, real } from '../../../parameters/parameter'
import { bar, drawn } from '../parameters'

/** Everything a stellar halo in a bar that grows and slows depends on. */
export const parameters = {
  ...bar,
  haloStars: integer({
    label: 'Halo stars',
    symbol: 'N',
    meaning: 'Stars of the halo. The map appears block by block and grows sharper.',
    group: 'Halo',
    default: 100_000,
    minimum: 100,
    maximum: 1_000_000,
    scale: 'log',
    sliderMinimum: 10_000,
    sliderMaximum: 400_000,
  }),
  barHistory: choice({
    label: 'Bar',
    meaning: 'What the bar does after it has grown for 2 Gyr.',
    group: 'Halo',
    default: 'constant',
    options: [
      { value: 'constant', label: 'Constant', meaning: 'Keeps its pattern speed.' },
      { value: 'slowing', label: 'Slowing', meaning: 'Turns 10 km/s/kpc faster at first and slows to it by 6 Gyr.' },
    ],
  }),
  evolutionTime: real({
    label: 'Evolution',
    symbol: 't',
    unit: 'Gyr',
    meaning: 'How long the halo evolves, from the moment the bar starts to grow.',
    group: 'Halo',
    default: 6,
    minimum: 0.5,
    maximum: 12,
    sliderMinimum: 1,
    step: 0.5,
  }),
  ...drawn,
} as const
export type ChevronValues = Values<typeof parameters>
