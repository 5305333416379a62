import type { Values } from '../../../parameters/parameter'
import { list } from '../../../parameters/parameter'
import { followed, galaxy } from '../parameters'

/** Everything that resonances and islands depend on, and the star that is compared with them. */
export const parameters = {
  ...galaxy,
  ...followed,
  radialActions: list({
    label: 'Radial actions',
    symbol: 'J_r',
    unit: 'kpc km/s',
    meaning: 'For which islands at corotation are computed.',
    group: 'Islands',
    default: [25, 100, 300, 500],
    minimum: 0.1,
    maximum: 2000,
    minimumLength: 1,
    maximumLength: 100,
  }),
} as const
export type TrappingValues = Values<typeof parameters>
