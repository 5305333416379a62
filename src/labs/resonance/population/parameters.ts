import type { Values } from '../../../parameters/parameter'
import { integer, real } from '../../../parameters/parameter'
import { drawn, galaxy } from '../parameters'

/** Everything that a population of subhaloes and the stars that it shakes depend on. */
export const parameters = {
  ...galaxy,
  subhaloFraction: real({
    label: 'Subhaloes',
    symbol: 'f_{sub}',
    meaning: 'Abundance of subhaloes, in units of what simulations without gas find at the Sun.',
    group: 'Population',
    default: 1,
    minimum: 0,
    maximum: 1e5,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 1e4,
  }),
  maximumMass: real({
    label: 'Largest mass',
    symbol: 'M_{max}',
    unit: 'M☉',
    meaning: 'Upper end of the mass function dn/dM ∝ M^−1.9, which starts at 10⁵ M☉.',
    group: 'Population',
    default: 1e9,
    minimum: 2e5,
    maximum: 1e11,
    scale: 'log',
  }),
  horizon: real({
    label: 'Time span',
    symbol: 't',
    unit: 'Gyr',
    meaning: 'How long the trapped stars are watched.',
    group: 'Population',
    default: 8,
    minimum: 0.1,
    maximum: 50,
    scale: 'log',
    sliderMinimum: 1,
    sliderMaximum: 20,
  }),
  trappedStars: integer({
    label: 'Trapped stars',
    meaning: 'Real orbits with random kicks, and pendulums beside them.',
    group: 'Population',
    default: 1024,
    minimum: 8,
    maximum: 100_000,
    scale: 'log',
    sliderMaximum: 8192,
  }),
  ...drawn,
} as const
export type PopulationValues = Values<typeof parameters>
