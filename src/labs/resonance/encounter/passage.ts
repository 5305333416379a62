import type { Vector } from '../../../physics/resonance/encounter'
import type { Given } from '../../../ui/drag/preview'
import { acrossRelative, type EncounterValues, galacticVelocity } from './parameters'

export type { Vector }

const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const size = (a: Vector) => Math.sqrt(dot(a, a))
export const scale = (a: Vector, f: number): Vector => [a[0] * f, a[1] * f, a[2] * f]
const vector = ([x, y, z]: readonly number[]): Vector => [x, y, z]

/** Two directions across w, the first of them as level as possible: the angle of the offset counts from it. */
export function across(w: Vector): readonly [Vector, Vector] {
  const level = cross([0, 0, 1], w)
  const first: Vector = size(level) > 1e-9 * size(w) ? scale(level, 1 / size(level)) : [1, 0, 0]
  const second = cross(w, first)
  return [first, size(second) > 0 ? scale(second, 1 / size(second)) : [0, 1, 0]]
}

/** Velocity of the subhalo relative to the star, km/s. */
function relative(values: EncounterValues): Vector {
  const [vx, vy, vz] = galacticVelocity(values)
  const [, , , px, py, pz] = values.star
  return [vx - px, vy - py, vz - pz]
}

const acrossFlight = (values: EncounterValues) => {
  const w = relative(values)
  return across(size(w) > 0 ? w : [1, 0, 0])
}

/** A place in the plane across the relative flight, the star in its middle, kpc: level and upright components. */
export type Aim = readonly [level: number, upright: number]

/** Where the subhalo is at closest approach, seen along its flight. */
export function aimOf(values: EncounterValues): Aim {
  const [first, second] = acrossFlight(values)
  const direction = acrossRelative(values)?.direction ?? first
  const [level, upright] = [dot(direction, first), dot(direction, second)]
  const length = Math.sqrt(level * level + upright * upright)
  return length > 0 ? [(values.impact * level) / length, (values.impact * upright) / length] : [values.impact, 0]
}

/** Where it is in space then, from the star, kpc. */
export function offsetOf(values: EncounterValues): Vector {
  return scale(acrossRelative(values)?.direction ?? acrossFlight(values)[0], values.impact)
}

const written = (value: number) => Number(value.toPrecision(12))
const direction = ([first, second]: readonly [Vector, Vector], [level, upright]: Aim) =>
  first.map((each, k) => written(level * each + upright * second[k]))

/** Impact parameter and direction of the offset that lead to a place; straight through the star the direction stays as it is. */
export function aimedAt(values: EncounterValues, aim: Aim): Given {
  const distance = Math.sqrt(aim[0] * aim[0] + aim[1] * aim[1])
  if (distance === 0) return { impact: 0 }
  return {
    impact: Math.round(distance * 100) / 100,
    offsetDirection: direction(acrossFlight(values), [aim[0] / distance, aim[1] / distance]),
  }
}

/** Another velocity in the plane of the galaxy, km/s; the subhalo passes on the same side. */
export function flownAlong(values: EncounterValues, [x, y]: readonly [number, number]): Given {
  const subhaloVelocity = [Math.round(x), Math.round(y), values.subhaloVelocity[2]]
  const [level, upright] = aimOf({ ...values, impact: 1 })
  return {
    subhaloVelocity,
    offsetDirection: direction(acrossFlight({ ...values, subhaloVelocity: vector(subhaloVelocity) }), [level, upright]),
  }
}
