import type { Island } from '../../../physics/resonance/pendulum'

/** Points of a curve, less one. */
const steps = 240

type Point = readonly [angle: number, action: number]
const gap: Point = [Number.NaN, Number.NaN]

export interface PendulumCurve {
  /** θ_s in units of π. */
  readonly x: readonly number[]
  /** I_s in kpc km/s. */
  readonly y: readonly number[]
}

/**
 * A curve of equal pendulum energy: ½𝒢I² + Ψ cos θ, with I_h² = 4 |Ψ/𝒢|, over slow angles from 0 to 2π. Closed inside the separatrix, two
 * branches outside; NaN stands between pieces that are not joined.
 * @param energy above the bottom of the island, in units of the separatrix's
 */
export function pendulumCurve(
  { halfWidth, stableAngle }: Pick<Island, 'halfWidth' | 'stableAngle'>,
  energy: number,
): PendulumCurve {
  const along = (place: (share: number) => Point): readonly Point[] =>
    Array.from({ length: steps + 1 }, (_, i) => place(i / steps))
  const closed = (shift: number) =>
    along((share) => {
      const turn = 2 * Math.PI * share
      const modulus = Math.sqrt(energy)
      return [shift + stableAngle + 2 * Math.asin(modulus * Math.sin(turn)), halfWidth * modulus * Math.cos(turn)]
    })
  const open = (sign: number) =>
    along((share) => {
      const angle = 2 * Math.PI * share
      const rest = Math.max(0, energy - 0.5 * (1 - Math.cos(angle - stableAngle)))
      return [angle, sign * halfWidth * Math.sqrt(rest)]
    })
  // About an angle of 0 one half of the island stands at either end of the axis.
  const points =
    energy >= 1
      ? [...open(1), gap, ...open(-1)]
      : stableAngle < Math.PI / 2
        ? [...closed(0), gap, ...closed(2 * Math.PI)]
        : closed(0)
  return { x: points.map(([angle]) => angle / Math.PI), y: points.map(([, action]) => action) }
}
