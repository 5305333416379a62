import type { Values } from '../../parameters/parameter'
import { choice, optionsOf, real } from '../../parameters/parameter'
import { externalPotentials } from '../../physics/cluster/externalPotentials'
import type { pairParameters } from './pairs'

type Given = Readonly<Record<string, unknown>>

const unitless = ({ units }: Given) => units === 'natural'
const among =
  (...names: readonly string[]) =>
  ({ externalPotential }: Given) =>
    names.includes(String(externalPotential))
const isFixed = among('pointMass', 'plummer', 'logarithmic')

/** What pulls on the stars from outside. */
export const externalParameters = {
  externalPotential: choice({
    label: 'External potential',
    meaning:
      'What pulls on the stars besides themselves: something that stands still at the origin, or the tide of a galaxy about which the cluster goes in a circle.',
    group: 'Surroundings',
    default: 'none',
    options: [{ value: 'none', label: 'None', meaning: 'The stars are alone.' }, ...optionsOf(externalPotentials)],
  }),
  externalMass: real({
    label: 'Its mass',
    symbol: 'M_{ext}',
    unit: 'M☉',
    unitless,
    meaning: 'Mass of the point or of Plummer’s sphere at the origin.',
    group: 'Surroundings',
    default: 1000,
    minimum: 0,
    maximum: 1e15,
    scale: 'log',
    sliderMinimum: 1,
    sliderMaximum: 1e12,
    applies: among('pointMass', 'plummer'),
  }),
  externalRadius: real({
    label: 'Its radius',
    symbol: 'b',
    unit: 'pc',
    unitless,
    meaning: 'Scale radius of Plummer’s sphere, core radius of the halo.',
    group: 'Surroundings',
    default: 10,
    minimum: 1e-3,
    maximum: 1e7,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 1e4,
    applies: among('plummer', 'logarithmic'),
    defaultBy: { parameter: 'externalPotential', values: { logarithmic: 1000 } },
  }),
  circularSpeed: real({
    label: 'Circular speed',
    symbol: 'v_c',
    unit: 'km/s',
    unitless,
    meaning: 'Speed on a circle far out in the halo; that of the cluster about its galaxy, which makes the tide.',
    group: 'Surroundings',
    default: 220,
    minimum: 1e-3,
    maximum: 1e5,
    scale: 'log',
    sliderMinimum: 0.1,
    sliderMaximum: 1000,
    applies: among('logarithmic', 'tidal'),
  }),
  orbitRadius: real({
    label: 'Radius of the orbit',
    symbol: 'R_G',
    unit: 'pc',
    unitless,
    meaning:
      'Distance of the cluster from the centre of what pulls on it, at the start. 0: the centre is in the middle of the cluster.',
    group: 'Surroundings',
    default: 0,
    minimum: 0,
    maximum: 1e7,
    scale: 'log',
    sliderMinimum: 1,
    sliderMaximum: 1e5,
    applies: (values) => isFixed(values) || values.externalPotential === 'tidal',
    defaultBy: { parameter: 'externalPotential', values: { tidal: 8000 } },
  }),
  orbitSpeed: real({
    label: 'Speed over circular speed',
    symbol: 'v/v_c',
    meaning: 'How fast the cluster sets out, across the line to the centre: 1 goes round in a circle, 0 falls.',
    group: 'Surroundings',
    default: 1,
    minimum: 0,
    maximum: 2,
    step: 0.01,
    applies: (values) => isFixed(values) && Number(values.orbitRadius) > 0,
  }),
  epicyclicRatio: real({
    label: 'Epicyclic ratio',
    symbol: '\\kappa/\\Omega',
    meaning:
      'Epicyclic over angular frequency in the galaxy: 1 about a point mass, √2 where the rotation curve is flat, 2 within a homogeneous sphere, which does not pull apart.',
    group: 'Surroundings',
    default: Math.SQRT2,
    minimum: 1,
    maximum: 2,
    step: 0.01,
    applies: among('tidal'),
  }),
} as const

export type ExternalValues = Values<typeof externalParameters & typeof pairParameters> & {
  readonly units: 'astronomical' | 'natural'
  readonly softeningLength: number
}

/** How far from the origin the cluster begins: the tide is seen from its own centre. */
export const startOf = ({
  externalPotential,
  orbitRadius,
}: Pick<ExternalValues, 'externalPotential' | 'orbitRadius'>) =>
  externalPotential === 'none' || externalPotential === 'tidal' ? 0 : orbitRadius

/** Whether the cluster goes about something that pulls it apart, and not about itself in something that holds it together. */
export const isPulledApart = (values: Pick<ExternalValues, 'externalPotential' | 'orbitRadius'>): boolean =>
  values.externalPotential === 'tidal' || startOf(values) > 0

/** Whether the cluster is about the middle of what pulls on it. */
export const standsInTheMiddle = (values: Pick<ExternalValues, 'externalPotential' | 'orbitRadius'>): boolean =>
  values.externalPotential !== 'none' && !isPulledApart(values)

/** Whether nothing acts but Newton's pull of the stars on each other. */
export const isNewtonAlone = ({
  externalPotential,
  pairLaw,
}: Pick<ExternalValues, 'externalPotential' | 'pairLaw'>): boolean =>
  externalPotential === 'none' && pairLaw === 'newton'
