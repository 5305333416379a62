import type { Values } from '../../parameters/parameter'
import { real } from '../../parameters/parameter'
import type { Relation } from '../../parameters/settle'
import { say } from '../../words/text'
import { isDrawn } from './bodies'
import { scalesOf, withUnit } from './scales'

type Given = Readonly<Record<string, unknown>>

const unitless = ({ units }: Given) => units === 'natural'

/** Spheres whose stars are drawn one by one: each of them has an orbit in its model. */
const spheres: ReadonlySet<unknown> = new Set(['uniform', 'plummer', 'hernquist', 'king'])

/** Whether a run's stars begin in pairs. */
export const hasPairs = (values: Given) => isDrawn(values.model) && Number(values.binaryFraction) > 0

/**
 * Variance of the number of stars in a place over its mean, where systems are scattered by chance: two stars of a pair come and go together.
 * @returns (1 + 3 f)/(1 + f) for the share f of pairs among the systems: 1 without
 */
export function countVariance({ binaryFraction, ...values }: Given & { readonly binaryFraction: number }): number {
  return hasPairs({ ...values, binaryFraction }) ? (1 + 3 * binaryFraction) / (1 + binaryFraction) : 1
}

const sorts = ({ model, massFunction, binaryFraction }: Given) =>
  spheres.has(model) && (massFunction !== 'equal' || Number(binaryFraction) > 0)

/** What a cluster is born with: pairs of stars, and heavy stars deeper than light ones. */
export const primordialParameters = {
  binaryFraction: real({
    label: 'Binaries',
    symbol: 'f_b',
    meaning:
      'Share of the systems that begin as two stars about each other: B/(S + B), with S single stars and B pairs. Masses are paired by chance, eccentricities are thermal (Jeans 1919). Virial ratio and rotation are those of the pairs’ centres of mass.',
    group: 'Masses',
    default: 0,
    minimum: 0,
    maximum: 1,
    step: 0.01,
    applies: ({ model }) => isDrawn(model),
  }),
  minimumAxis: real({
    label: 'Smallest semi-major axis',
    symbol: 'a_1',
    unit: 'pc',
    unitless,
    meaning: 'Of the binaries, whose axes are spread evenly in log a (Öpik 1924). 0.001 pc is 206 astronomical units.',
    group: 'Masses',
    default: 5e-3,
    minimum: 1e-9,
    maximum: 1e3,
    scale: 'log',
    sliderMinimum: 1e-5,
    sliderMaximum: 1,
    applies: hasPairs,
  }),
  maximumAxis: real({
    label: 'Largest semi-major axis',
    symbol: 'a_2',
    unit: 'pc',
    unitless,
    meaning: 'Of the binaries. Those wider than stars are apart are torn apart at once.',
    group: 'Masses',
    default: 0.05,
    minimum: 1e-9,
    maximum: 1e3,
    scale: 'log',
    sliderMinimum: 1e-5,
    sliderMaximum: 1,
    applies: hasPairs,
  }),
  massSegregation: real({
    label: 'Mass segregation',
    symbol: 'S',
    meaning:
      'How far the stars are sorted by mass at the start: 0 not at all, 1 the heaviest has the deepest orbit. The density of mass stays that of the model, and so does the balance (Baumgardt, De Marchi & Kroupa 2008).',
    group: 'Masses',
    default: 0,
    minimum: 0,
    maximum: 1,
    step: 0.01,
    applies: sorts,
  }),
} as const

type Primordial = Values<typeof primordialParameters>

/** How many pairs are among so many stars: B = f N/(1 + f) of N = S + 2 B. */
export const pairsAmong = (stars: number, binaryFraction: number): number =>
  Math.min(Math.floor(stars / 2), Math.round((binaryFraction * stars) / (1 + binaryFraction)))

/** More stars are not sorted: sixteen orbits are drawn for each. */
const mostSorted = 100_000

/** Whether the stars of a run are sorted by mass. */
export const isSegregated = (values: Given): boolean => sorts(values) && Number(values.massSegregation) > 0

/** What of this no single range can express. */
export function checkPrimordial(
  values: Primordial & { readonly stars: number; readonly units: 'astronomical' | 'natural' },
): Relation[] {
  const { minimumAxis, maximumAxis, massSegregation, stars } = values
  if (hasPairs(values) && minimumAxis > maximumAxis) {
    const reason = say('must not be above maximumAxis, which is {largest}', {
      largest: withUnit(String(maximumAxis), scalesOf(values).units.length),
    })
    return [{ name: 'minimumAxis', given: String(minimumAxis), reason, involves: ['minimumAxis', 'maximumAxis'] }]
  }
  if (isSegregated(values) && stars > mostSorted) {
    const reason = say('takes at most {most} stars, and there are {stars}', { most: mostSorted, stars })
    const involves = ['massSegregation', 'stars']
    return [{ name: 'massSegregation', given: String(massSegregation), reason, involves }]
  }
  return []
}
