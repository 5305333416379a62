import type { Outside, Structure } from '../../physics/cluster/structure'
import { mainSequenceLuminosity, mainSequenceTemperature } from '../../physics/stars/mainSequence'
import type { ClusterValues } from './parameters'
import { type Scales, shownUnits } from './scales'

export interface Star {
  readonly mass: number
  readonly position: readonly [x: number, y: number, z: number]
  readonly velocity: readonly [x: number, y: number, z: number]
  readonly distance: number
  readonly speed: number
  readonly energy: number
  /** Whether it belongs to the cluster, by that energy and, where something pulls the cluster apart, by where it is. */
  readonly bound: boolean
  /** On the main sequence: effective temperature (K) and luminosity (L☉). Undefined where masses are plain numbers. */
  readonly temperature: number | undefined
  readonly luminosity: number | undefined
  /** The star that it is a hard binary with; null: with none. Undefined where that was not looked up. */
  readonly partner:
    | { readonly star: number; readonly semiMajorAxis: number; readonly eccentricity: number }
    | null
    | undefined
}

/** What a star is seen in. */
interface Around {
  /** Positions and velocities of all stars, component by component, `padded` elements each. */
  readonly columns: Float64Array
  readonly padded: number
  readonly masses: Float64Array
  readonly values: ClusterValues
  readonly scales: Scales
  readonly fields: typeof import('./field') | undefined
  readonly outside: Outside
  /** As it was when it was looked up last. */
  readonly structure: Structure | undefined
}

/** One star in numbers that people read. */
export function starAt(
  index: number,
  { columns, padded, masses, values, scales, fields, outside, structure }: Around,
): Star {
  const at = (axis: number, star: number) => columns[axis * padded + star]
  const place = [at(0, index), at(1, index), at(2, index)] as const
  const [x, y, z] = place
  let potential = 0
  for (let other = 0; other < values.stars; other++) {
    if (other === index) continue
    const dx = columns[other] - x
    const dy = columns[padded + other] - y
    const dz = columns[2 * padded + other] - z
    potential += masses[other] * potentialAt(dx * dx + dy * dy + dz * dz, fields, values)
  }
  const own = fields && !outside.depth ? meanVelocity(masses, columns, padded) : [0, 0, 0]
  const square = ([x, y, z]: readonly number[]) => x * x + y * y + z * z
  const velocity = [at(3, index), at(4, index), at(5, index)] as const
  const unit = scales.speed * scales.speed
  const depth = outside.depth?.(place) ?? 0
  const motion = (unit * square(velocity.map((v, axis) => v - own[axis]))) / 2
  const energy = motion + scales.gravityRead * potential + (Number.isFinite(depth) ? unit * depth : 0)
  const mass = masses[index]
  const shines = shownUnits(values).mass === 'M☉'
  return {
    mass,
    position: place,
    velocity: [velocity[0] * scales.speed, velocity[1] * scales.speed, velocity[2] * scales.speed],
    temperature: shines ? mainSequenceTemperature(mass) : undefined,
    luminosity: shines ? mainSequenceLuminosity(mass) : undefined,
    partner: partnerOf(index, structure),
    distance: Math.sqrt(square(place)),
    speed: Math.sqrt(square(velocity)) * scales.speed,
    energy,
    bound: (energy < 0 || depth === Number.NEGATIVE_INFINITY) && isWithinReach(place, structure),
  }
}

/** Potential per G m of a star at that distance, squared. */
function potentialAt(square: number, fields: Around['fields'], values: ClusterValues): number {
  if (fields) return fields.potentialBetween(values, square)
  return -1 / Math.sqrt(square + values.softeningLength * values.softeningLength)
}

/** The other star of the hard binary that this one is in. */
function partnerOf(index: number, structure: Structure | undefined): Star['partner'] {
  if (!structure?.binaries) return undefined
  const pair = structure.binaries.find(({ stars }) => stars.includes(index))
  if (!pair) return null
  const { stars, semiMajorAxis, eccentricity } = pair
  return { star: stars[0] === index ? stars[1] : stars[0], semiMajorAxis, eccentricity }
}

/** Whether a place is within the Jacobi radius of the cluster, where it has one. */
function isWithinReach(place: readonly number[], structure: Structure | undefined): boolean {
  const { tidalRadius, densityCentre } = structure ?? {}
  if (tidalRadius === undefined || !densityCentre) return true
  const [dx, dy, dz] = place.map((x, axis) => x - densityCentre[axis])
  return dx * dx + dy * dy + dz * dz < tidalRadius * tidalRadius
}

/** Velocity of the centre of mass. @param columns places and velocities, `stride` elements each */
function meanVelocity(masses: Float64Array, columns: Float64Array, stride: number): readonly number[] {
  let weight = 0
  for (const mass of masses) weight += mass
  return [3, 4, 5].map(
    (column) => masses.reduce((sum, mass, star) => sum + mass * columns[column * stride + star], 0) / weight,
  )
}
