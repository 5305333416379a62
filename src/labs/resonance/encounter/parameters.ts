import type { AnyValues, Values } from '../../../parameters/parameter'
import { list, real } from '../../../parameters/parameter'
import type { Relation } from '../../../parameters/settle'
import { checkStar, checkWindow, galaxy, passage, star, written } from '../parameters'

const { geometry, window } = passage

/** Everything one encounter depends on. */
export const parameters = {
  ...galaxy,
  ...star,
  geometry,
  mass: real({
    label: 'Mass',
    symbol: 'M',
    unit: 'M☉',
    meaning: 'Mass of the subhalo. Its Plummer radius is 1.62 kpc √(M/10⁸ M☉).',
    group: 'Subhalo',
    default: 1e9,
    minimum: 1,
    maximum: 1e12,
    scale: 'log',
    sliderMinimum: 1e5,
    sliderMaximum: 1e10,
  }),
  impact: real({
    label: 'Impact parameter',
    symbol: 'b',
    unit: 'kpc',
    meaning: 'Distance of closest approach if both flew straight.',
    group: 'Subhalo',
    default: 2.5,
    minimum: 0,
    maximum: 100,
    sliderMaximum: 15,
    step: 0.1,
  }),
  subhaloVelocity: list({
    label: 'Velocity of the subhalo',
    symbol: '\\mathbf{V}',
    unit: 'km/s',
    meaning: 'In the Galaxy, on the axes of the bar at closest approach.',
    group: 'Subhalo',
    default: [60, 0, 80],
    minimum: -100_000,
    maximum: 100_000,
    minimumLength: 3,
    maximumLength: 3,
  }),
  offsetDirection: list({
    label: 'Direction of the offset',
    symbol: '\\hat{\\mathbf{e}}',
    meaning: 'From the star to the subhalo at closest approach; its length does not matter.',
    group: 'Subhalo',
    default: [0, 1, 0],
    minimum: -1e6,
    maximum: 1e6,
    minimumLength: 3,
    maximumLength: 3,
  }),
  window,
} as const
export type EncounterValues = Values<typeof parameters>

export function check(given: AnyValues): Relation[] {
  const { offsetDirection } = given as EncounterValues
  const problems = [...checkStar(given), ...checkWindow(given)]
  if (offsetDirection.every((component) => component === 0)) {
    const reason = 'takes a direction: at least one of the three numbers must not be 0'
    problems.push({ name: 'offsetDirection', given: written(offsetDirection), reason, involves: ['offsetDirection'] })
  }
  return problems
}
