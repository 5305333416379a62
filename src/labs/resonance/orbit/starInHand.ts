import type { Within } from '../../../ui/drag/Hold'
import type { Direction } from '../../../ui/drag/useHold'
import { say } from '../../../words/text'
import { starLimits, starReasons } from '../parameters'

export type Star = readonly number[]

const length = (...components: readonly number[]) => Math.sqrt(components.reduce((sum, each) => sum + each * each, 0))
const toStep = (value: number, perUnit: number) => Math.round(value * perUnit) / perUnit
/** Kept as far as a hand can point: 0.01 kpc, 0.5 km/s. */
const places = 100
const speeds = 2

/** A star put somewhere else in the plane, with the velocity that it has. */
export function starAt([, , z, ...velocity]: Star, x: number, y: number): Star {
  return [toStep(x, places), toStep(y, places), z, ...velocity]
}

/** A star with another velocity in the plane, km/s. */
export function starWith([x, y, z, , , pz]: Star, px: number, py: number): Star {
  return [x, y, z, toStep(px, speeds), toStep(py, speeds), pz]
}

/** The nearest star that can be followed, and why it is not the one that was meant. */
export function starWithinLimits(star: Star): Within<Star> {
  const [x, y, z, px, py, pz] = star
  const distance = length(x, y, z)
  if (distance < starLimits.distance) {
    const place =
      distance > 0 ? [x, y, z].map((each) => (each * starLimits.distance) / distance) : [starLimits.distance, 0, 0]
    // Rounding must not take it back inside.
    const [outX, outY, outZ] = place.map((each) => each * (1 + 1e-9))
    return { value: [outX, outY, outZ, px, py, pz], limit: say('Star {reason}', { reason: starReasons.distance }) }
  }
  const speed = length(px, py, pz)
  if (speed > starLimits.speed) {
    const slower = [px, py, pz].map((each) => (each * starLimits.speed * (1 - 1e-9)) / speed)
    return { value: [x, y, z, ...slower], limit: say('Star {reason}', { reason: starReasons.speed }) }
  }
  return { value: star }
}

/** The star a tenth of a kpc further, or a whole one. */
export const starMoved = (star: Star, [right, up]: Direction, large: boolean): Star =>
  starAt(star, star[0] + right * (large ? 1 : 0.1), star[1] + up * (large ? 1 : 0.1))

/** The star 1 km/s faster, or 10. */
export const starHurried = (star: Star, [right, up]: Direction, large: boolean): Star =>
  starWith(star, star[3] + right * (large ? 10 : 1), star[4] + up * (large ? 10 : 1))
