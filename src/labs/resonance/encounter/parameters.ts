import type { AnyValues, Values } from '../../../parameters/parameter'
import { list, real } from '../../../parameters/parameter'
import type { Relation } from '../../../parameters/settle'
import type { Vector } from '../../../physics/resonance/encounter'
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
    meaning: 'On the axes of the bar at closest approach: in the Galaxy, or in relative geometry relative to the star.',
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
    meaning:
      'From the star to the subhalo at closest approach. Only its part across their relative velocity counts, and not its length.',
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
  const values = given as EncounterValues
  const problems = [...checkStar(given), ...checkWindow(given)]
  if (offsetDirection.every((component) => component === 0)) {
    const reason = 'takes a direction: at least one of the three numbers must not be 0'
    problems.push({ name: 'offsetDirection', given: written(offsetDirection), reason, involves: ['offsetDirection'] })
  } else if (acrossRelative(values) === undefined) {
    const reason = 'must not be parallel to the relative velocity: at closest approach the subhalo is beside the star'
    const involves = ['offsetDirection', 'subhaloVelocity', 'star', 'geometry']
    problems.push({ name: 'offsetDirection', given: written(offsetDirection), reason, involves })
  }
  return problems
}

/** V of the subhalo in the Galaxy, km/s, whatever the geometry says that the parameter means. */
export function galacticVelocity({ geometry: meant, star: of, subhaloVelocity }: EncounterValues): Vector {
  const [vx, vy, vz] = subhaloVelocity
  return meant === 'relative' ? [vx + of[3], vy + of[4], vz + of[5]] : [vx, vy, vz]
}

/** Below this share of its length an offset across the relative velocity is only rounding. */
const parallel = 1e-6
/** Below this share an offset along it is. */
const perpendicular = 1e-9

/**
 * ê: the direction of the offset, its part along the relative velocity taken away; where there is only rounding of it, as it was
 * given. Undefined where nothing is left.
 */
export function acrossRelative(
  values: EncounterValues,
): { readonly direction: Vector; readonly projected: boolean } | undefined {
  const [ex, ey, ez] = values.offsetDirection
  const size = Math.sqrt(ex * ex + ey * ey + ez * ez)
  const given: Vector = [ex / size, ey / size, ez / size]
  const velocity = galacticVelocity(values)
  const w = velocity.map((v, axis) => v - values.star[axis + 3])
  const speed = Math.sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2])
  if (speed === 0) return { direction: given, projected: false }
  const along = (given[0] * w[0] + given[1] * w[1] + given[2] * w[2]) / speed
  if (Math.abs(along) < perpendicular) return { direction: given, projected: false }
  const [x, y, z] = given.map((e, axis) => e - (along * w[axis]) / speed)
  const left = Math.sqrt(x * x + y * y + z * z)
  return left < parallel ? undefined : { direction: [x / left, y / left, z / left], projected: true }
}
