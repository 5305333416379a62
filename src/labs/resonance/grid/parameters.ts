import type { AnyValues, Values } from '../../../parameters/parameter'
import { choice, flag, integer, list } from '../../../parameters/parameter'
import type { Relation } from '../../../parameters/settle'
import { say } from '../../../words/text'
import { checkWindow, drawn, galaxy, passage } from '../parameters'

/** Cells that one grid may have. */
const mostCells = 200_000

/** Everything a grid of encounters depends on. */
export const parameters = {
  ...galaxy,
  ...passage,
  masses: list({
    label: 'Masses',
    symbol: 'M',
    unit: 'M☉',
    meaning: 'First axis of the grid.',
    group: 'Axes',
    default: [1e5, 1e6, 1e7, 1e8, 1e9, 1e10],
    minimum: 1,
    maximum: 1e12,
    minimumLength: 1,
    maximumLength: 1000,
  }),
  impacts: list({
    label: 'Impact parameters',
    symbol: 'b',
    unit: 'kpc',
    meaning: 'Second axis of the grid.',
    group: 'Axes',
    default: [0, 2.5, 5, 7.5, 10],
    minimum: 0,
    maximum: 100,
    minimumLength: 1,
    maximumLength: 1000,
  }),
  velocities: list({
    label: 'Velocities',
    symbol: 'v',
    unit: 'km/s',
    meaning: 'Third axis of the grid.',
    group: 'Axes',
    default: [0, 25, 50, 75, 100],
    minimum: 0,
    maximum: 10_000,
    minimumLength: 1,
    maximumLength: 1000,
  }),
  encounters: integer({
    label: 'Encounters per cell',
    symbol: 'n',
    meaning: 'Passages with random stars and directions. Four times as many halve the error.',
    group: 'Axes',
    default: 256,
    minimum: 1,
    maximum: 65_536,
    scale: 'log',
    sliderMinimum: 8,
    sliderMaximum: 4096,
  }),
  massSource: choice({
    label: 'Mass of a passage',
    meaning: 'Whether all passages of a cell have its mass.',
    group: 'Axes',
    default: 'axis',
    options: [
      { value: 'axis', label: 'That of the cell' },
      {
        value: 'massFunction',
        label: 'From the mass function',
        meaning: 'Drawn from dn/dM ∝ M^−1.9 between 10⁵ M☉ and the mass of the cell.',
      },
    ],
  }),
  velocitySource: choice({
    label: 'Speed of a passage',
    meaning: 'Whether all passages of a cell have its speed.',
    group: 'Axes',
    default: 'axis',
    options: [
      { value: 'axis', label: 'That of the cell' },
      {
        value: 'maxwellian',
        label: 'Maxwellian',
        meaning: 'Drawn from a Maxwellian whose dispersion per axis is the velocity of the cell.',
      },
    ],
  }),
  compareSerial: flag({
    label: 'Compare with one worker',
    meaning: 'Computes the grid a second time on one worker and compares every bit.',
    group: 'Axes',
    effect: 'future',
    default: false,
  }),
  ...drawn,
} as const
export type GridValues = Values<typeof parameters>

export function check(given: AnyValues): Relation[] {
  const values = given as GridValues
  const problems = checkWindow(given)
  const cells = values.masses.length * values.impacts.length * values.velocities.length
  if (cells > mostCells) {
    const longest = (['masses', 'impacts', 'velocities'] as const).toSorted(
      (a, b) => values[b].length - values[a].length,
    )[0]
    const reason = say('makes a grid of {cells} cells together with the other axes; up to {mostCells} are possible', {
      ...{ cells, mostCells },
    })
    problems.push({
      name: longest,
      given: say('{count} values', { count: values[longest].length }),
      reason,
      involves: ['masses', 'impacts', 'velocities'],
    })
  }
  return problems
}
