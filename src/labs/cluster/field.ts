import {
  circularSpeed,
  depthAt,
  type ExternalField,
  jacobiRadius,
  noField,
  stretchAt,
} from '../../physics/cluster/external'
import type { Outside } from '../../physics/cluster/structure'
import { type ExternalValues, isPulledApart, startOf } from './external'
import { scalesOf } from './scales'

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
export const turnedBy = (
  values: ExternalValues & { readonly reverseAt: number },
  time: number,
  reversed: number,
): number => fieldOf(values).strength * (values.reverseAt > 0 && time > reversed ? 2 * reversed - time : time)

/** Speed with which the cluster sets out on its orbit about what stands at the origin. */
export const startingSpeed = (values: ExternalValues): number =>
  values.orbitSpeed * circularSpeed(fieldOf(values), startOf(values))

/** What decides besides the stars' own gravity who is bound. */
export function outsideOf(values: ExternalValues): Outside {
  const field = fieldOf(values)
  if (field.form === 'none') return {}
  return isPulledApart(values) ? { stretch: (r, v) => stretchAt(field, r, v) } : { depth: (r) => depthAt(field, r) }
}
