import type { Values } from '../../parameters/parameter'
import { real } from '../../parameters/parameter'

const applies = ({ model }: Readonly<Record<string, unknown>>) => model === 'twoClusters'
const unitless = ({ units }: Readonly<Record<string, unknown>>) => units === 'natural'

/** The orbit of two clusters about each other. */
export const encounterParameters = {
  separation: real({
    label: 'Separation',
    symbol: 'd',
    unit: 'pc',
    unitless,
    meaning: 'Distance between the centres of the two clusters at the start.',
    group: 'Cluster',
    default: 10,
    minimum: 0,
    maximum: 1e5,
    scale: 'log',
    sliderMinimum: 1,
    sliderMaximum: 1000,
    applies,
  }),
  relativeSpeed: real({
    label: 'Relative speed',
    symbol: 'v',
    unit: 'km/s',
    unitless,
    meaning: 'Speed at which the two clusters approach each other at the start.',
    group: 'Cluster',
    default: 0.5,
    minimum: 0,
    maximum: 1e4,
    scale: 'log',
    sliderMinimum: 0.01,
    sliderMaximum: 100,
    applies,
  }),
  impactParameter: real({
    label: 'Impact parameter',
    symbol: 'b',
    unit: 'pc',
    unitless,
    meaning:
      'Distance at which their centres would pass each other if they went straight on, at most the separation: 0 is head on.',
    group: 'Cluster',
    default: 1,
    minimum: 0,
    maximum: 1e5,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 100,
    applies,
  }),
  massRatio: real({
    label: 'Mass ratio',
    symbol: 'M_2/M_1',
    meaning:
      'Mass of the second cluster over that of the first, as both have stars of the same kind: so many fewer are in it. Both have the same radius.',
    group: 'Cluster',
    default: 1,
    minimum: 0.01,
    maximum: 1,
    step: 0.01,
    applies,
  }),
} as const

type Encounter = Values<typeof encounterParameters>

/** How many of the stars belong to the first of two clusters; each has one at least, if there are two. */
export function firstOfTwo(stars: number, massRatio: number): number {
  const second = Math.max(1, Math.round((stars * massRatio) / (1 + massRatio)))
  return Math.max(1, stars - second)
}

/** Where the second of two clusters is, seen from the first: they approach along x, with the impact parameter along y. */
export function relativePlace({ separation, impactParameter }: Pick<Encounter, 'separation' | 'impactParameter'>) {
  const along = Math.sqrt(Math.max(0, separation * separation - impactParameter * impactParameter))
  return [along, impactParameter, 0] as const
}

/** Farthest that a centre is from that of both, at the start. */
export const farthestCentre = ({ separation, massRatio }: Pick<Encounter, 'separation' | 'massRatio'>) =>
  separation / (1 + massRatio)
