import { real } from '../../parameters/parameter'

const applies = ({ model }: Readonly<Record<string, unknown>>) => model === 'disk'
const unitless = ({ units }: Readonly<Record<string, unknown>>) => units === 'natural'

/** A disc of stars in its own gravity, beside its scale length. */
export const diskParameters = {
  scaleHeight: real({
    label: 'Scale height',
    symbol: 'z_0',
    unit: 'pc',
    unitless,
    meaning: 'How high the disc is: its density falls as sech²(z/z₀) above and below the plane.',
    group: 'Cluster',
    default: 0.3,
    minimum: 0,
    maximum: 1e4,
    scale: 'log',
    sliderMinimum: 1e-3,
    sliderMaximum: 100,
    applies,
  }),
  toomreParameter: real({
    label: 'Toomre’s parameter',
    symbol: 'Q_T',
    meaning:
      'Random motion in the disc, as Toomre’s stability parameter at two scale lengths: below 1 it breaks into clumps, at 1 to 2 it makes spirals and a bar, 0 is a cold disc on circles.',
    group: 'Cluster',
    default: 1.2,
    minimum: 0,
    maximum: 5,
    step: 0.05,
    applies,
  }),
} as const
