import type { pairLaws } from '../../kernels/clusterLayout'
import type { Vectors } from './forces'

/**
 * How two stars pull on each other, with s² = r² + ε² as in Plummer's softening, per G m:
 *
 *     newton    Φ = −1/s
 *     power     Φ = −r₀^{p−2} s^{1−p}/(p − 1), of p = 1 ln(s/r₀)/r₀: a pull r₀^{p−2}/r^p, Newton's at the distance r₀
 *     yukawa    Φ = −e^{−s/λ}/s
 *
 * The pull is −dΦ/dr in every case, so energy is conserved.
 */
export interface PairLaw {
  readonly law: keyof typeof pairLaws
  /** p of a power law. */
  readonly exponent: number
  /** r₀ of a power law, λ of Yukawa's. */
  readonly length: number
}

/** f in the acceleration G m f d by a star at the separation d: (dΦ/ds)/s. */
export function pullOf({ law, exponent, length }: PairLaw, square: number): number {
  const s = Math.sqrt(square)
  if (law === 'power') return length ** (exponent - 2) * s ** -(exponent + 1)
  return law === 'yukawa' ? ((1 + s / length) * Math.exp(-s / length)) / (square * s) : 1 / (square * s)
}

/** −d ln f/d ln s, which the jerk is made of: G m f (u − n (d·u) d/s²). */
export function steepnessOf({ law, exponent, length }: PairLaw, square: number): number {
  if (law === 'power') return exponent + 1
  const x = Math.sqrt(square) / length
  return law === 'yukawa' ? 3 + (x * x) / (1 + x) : 3
}

/** Φ per G m. */
export function pairPotential({ law, exponent, length }: PairLaw, square: number): number {
  const s = Math.sqrt(square)
  if (law === 'yukawa') return -Math.exp(-s / length) / s
  if (law === 'newton') return -1 / s
  return exponent === 1
    ? Math.log(s / length) / length
    : -(length ** (exponent - 2) * s ** (1 - exponent)) / (exponent - 1)
}

/** Whether a pair can be parted at all: the potential of weaker decay has no end. */
export const lastsForever = ({ law, exponent }: PairLaw): boolean => law === 'power' && exponent <= 1

/** Accelerations and jerks by the plain double loop: the twin of the kernels `lawRows` and `lawJerks`. */
export function lawAccelerations(
  law: PairLaw,
  r: Vectors,
  v: Vectors,
  mass: Float64Array,
  softening: number,
  g: number,
  acceleration: Vectors,
  jerk: Vectors,
): void {
  const axes = ['x', 'y', 'z'] as const
  for (let i = 0; i < mass.length; i++) {
    const a = [0, 0, 0]
    const change = [0, 0, 0]
    for (let j = 0; j < mass.length; j++) {
      if (j === i) continue
      const d = axes.map((axis) => r[axis][j] - r[axis][i])
      const u = axes.map((axis) => v[axis][j] - v[axis][i])
      const square = d[0] * d[0] + d[1] * d[1] + d[2] * d[2] + softening * softening
      const pull = mass[j] * pullOf(law, square)
      const along = (steepnessOf(law, square) * (d[0] * u[0] + d[1] * u[1] + d[2] * u[2])) / square
      for (let k = 0; k < 3; k++) {
        a[k] += pull * d[k]
        change[k] += pull * (u[k] - along * d[k])
      }
    }
    axes.forEach((axis, k) => {
      acceleration[axis][i] = g * a[k]
      jerk[axis][i] = g * change[k]
    })
  }
}
