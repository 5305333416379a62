import type { Values } from '../../parameters/parameter'
import { choice, optionsOf, real } from '../../parameters/parameter'
import { depthAt, type ExternalField, jacobiRadius, noField, stretchAt } from '../../physics/cluster/external'
import { externalPotentials } from '../../physics/cluster/externalPotentials'
import type { Outside } from '../../physics/cluster/structure'
import { scalesOf } from './scales'

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

type ExternalValues = Values<typeof externalParameters> & {
  readonly units: 'astronomical' | 'natural'
  readonly softeningLength: number
}

/** The field of a run, in its units. */
export function fieldOf(values: ExternalValues): ExternalField {
  const { externalPotential, externalMass, externalRadius, orbitRadius, epicyclicRatio, softeningLength } = values
  const { gravity, speed } = scalesOf(values)
  const circular = values.circularSpeed / speed
  const square = (x: number) => x * x
  switch (externalPotential) {
    case 'pointMass':
      return { form: 'plummer', strength: gravity * externalMass, scale: square(softeningLength) }
    case 'plummer':
      return { form: 'plummer', strength: gravity * externalMass, scale: square(externalRadius) }
    case 'logarithmic':
      return { form: 'logarithmic', strength: square(circular), scale: square(externalRadius) }
    case 'tidal': {
      const turn = circular / orbitRadius
      return { form: 'tidal', strength: turn, scale: (4 - square(epicyclicRatio)) * square(turn) }
    }
    default:
      return noField
  }
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

/**
 * Radius of what is drawn of it about the origin: of a sphere or a halo its own, of a point a small one, of a tide the Jacobi radius of all
 * stars. Undefined without any, and where it is beyond the picture.
 */
export function shownRadius(values: ExternalValues, mass: number, extent: number): number | undefined {
  const field = fieldOf(values)
  if (field.form === 'none') return undefined
  if (values.externalPotential === 'pointMass') return extent / 50
  const tide = () => jacobiRadius(scalesOf(values).gravity * mass, field.scale)
  const radius = field.form === 'tidal' ? tide() : values.externalRadius
  return radius < 5 * extent ? radius : undefined
}

/** By how much the direction to the galaxy's centre has turned at a time of the run, which may have been turned round. */
export const turnedBy = (values: ExternalValues, time: number, reversed: number): number =>
  fieldOf(values).strength * (reversed > 0 && time > reversed ? 2 * reversed - time : time)

/** What decides besides the stars' own gravity who is bound. */
export function outsideOf(values: ExternalValues): Outside {
  const field = fieldOf(values)
  if (field.form === 'none') return {}
  return isPulledApart(values) ? { stretch: (r, v) => stretchAt(field, r, v) } : { depth: (r) => depthAt(field, r) }
}
