import {
  circularSpeed,
  depthAt,
  type ExternalField,
  jacobiRadius,
  noField,
  stretchAt,
} from '../../physics/cluster/external'
import { lastsForever, type PairLaw, pairPotential } from '../../physics/cluster/pairLaw'
import type { Outside, Structure } from '../../physics/cluster/structure'
import type { SpherePlace } from '../../ui/stage/DashedSphere'
import { type ExternalValues, isPulledApart, startOf } from './external'
import type { Surroundings } from './StarSource'
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
function shownRadius(values: ExternalValues, mass: number, extent: number): number | undefined {
  const field = fieldOf(values)
  if (field.form === 'none' || (field.form === 'tidal' && values.pairLaw !== 'newton')) return undefined
  if (values.externalPotential === 'pointMass') return extent / 50
  const tide = () => jacobiRadius(scalesOf(values).gravity * mass, field.scale)
  const radius = field.form === 'tidal' ? tide() : values.externalRadius
  return radius < 5 * extent ? radius : undefined
}

/** A run, as far as it counts for what is seen of what pulls from outside. */
interface Surrounded {
  readonly values: ExternalValues & { readonly reverseAt: number }
  readonly totalMass: number
  readonly time: number
  readonly done: number
  readonly structure: Structure | undefined
  readonly structured: boolean
  timeAt(step: number): number
}

/** What a tide draws out of a cluster is seen to so many of its Jacobi radii: there it is a tail, and the cluster is no dot yet. */
const seenTails = 8

/** What is to be seen of what pulls from outside. @param extent what the camera frames */
export function surroundingsOf(run: Surrounded, extent: number): Surroundings | undefined {
  const { values } = run
  const radius = shownRadius(values, run.totalMass, extent)
  if (radius === undefined) return undefined
  if (values.externalPotential !== 'tidal') return { radius }
  return {
    radius,
    tails: seenTails * radius,
    angle: () => turnedBy(values, run.time, run.timeAt(values.reverseAt)),
    place: () => placeInTide(run.structure, run.done === 0 || !run.structured ? radius : 0),
  }
}

/**
 * Where a cluster in a tide is, as what it loses pushes it about, and its Jacobi radius.
 * @param first that of all its stars, about the origin: where nothing else is known; 0: nowhere then
 */
function placeInTide(structure: Structure | undefined, first: number): SpherePlace | undefined {
  if (structure?.tidalRadius !== undefined && structure.densityCentre)
    return { centre: structure.densityCentre, radius: structure.tidalRadius }
  return first > 0 ? { centre: [0, 0, 0], radius: first } : undefined
}

/** By how much the direction to the galaxy's centre has turned at a time of the run, which may have been turned round. */
const turnedBy = (values: ExternalValues & { readonly reverseAt: number }, time: number, reversed: number): number =>
  fieldOf(values).strength * (values.reverseAt > 0 && time > reversed ? 2 * reversed - time : time)

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
