import type { Values } from '../../../parameters/parameter'
import { integer, real } from '../../../parameters/parameter'
import { common } from '../parameters'

/** What a run of the cloud depends on beside its own parameters. */
export const parameters = common

/** A well may bring another width, so these come with the experiment. */
export const own = {
  particles: integer({
    label: 'Particles',
    symbol: 'n',
    meaning: 'Particles in the cloud.',
    group: 'Cloud',
    default: 5000,
    minimum: 1,
    maximum: 1_000_000,
    scale: 'log',
    sliderMinimum: 100,
    sliderMaximum: 100_000,
  }),
  samplesPerParticle: integer({
    label: 'Samples per particle',
    symbol: 'k',
    meaning: 'Positions drawn for each particle.',
    group: 'Cloud',
    default: 2000,
    minimum: 1,
    maximum: 10_000,
    scale: 'log',
    sliderMinimum: 10,
  }),
  width: real({
    label: 'Width per axis',
    symbol: '\\sigma',
    meaning: 'Standard deviation along each axis; exactly ⟨r²⟩ = 3σ².',
    group: 'Cloud',
    default: 1,
    minimum: 0,
    exclusiveMinimum: true,
    maximum: 1000,
    sliderMinimum: 0.1,
    sliderMaximum: 5,
  }),
} as const

export type CloudValues = Values<typeof parameters> & Values<typeof own>
