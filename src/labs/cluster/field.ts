import {
  circularSpeed,
  depthAt,
  type ExternalField,
  jacobiRadius,
  noField,
  stretchAt,
} from '../../physics/cluster/external'
import { lastsForever, type PairLaw, pairPotential } from '../../physics/cluster/pairLaw'
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
  if (field.form === 'none' || (field.form === 'tidal' && values.pairLaw !== 'newton')) return undefined
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

/** How the stars of a run pull on each other. */
export const lawOf = ({ pairLaw, pairExponent, pairLength, pairRange }: ExternalValues): PairLaw => ({
  law: pairLaw,
  exponent: pairExponent,
  length: pairLaw === 'yukawa' ? pairRange : pairLength,
})

/** Potential per G m of a star at that distance, squared. */
export const potentialBetween = (values: ExternalValues, square: number): number =>
  pairPotential(lawOf(values), square + values.softeningLength * values.softeningLength)

/** What decides besides the stars' energy in each other's field who is bound. */
export function outsideOf(values: ExternalValues): Outside {
  const field = fieldOf(values)
  const law = lawOf(values)
  const other = law.law === 'newton' ? {} : { otherLaw: true }
  // What has no end nothing escapes from.
  if (lastsForever(law)) return { ...other, depth: () => Number.NEGATIVE_INFINITY }
  if (field.form === 'none') return other
  if (!isPulledApart(values)) return { ...other, depth: (r) => depthAt(field, r) }
  // The Jacobi radius is that of Newton's law.
  return law.law === 'newton' ? { stretch: (r, v) => stretchAt(field, r, v) } : other
}
