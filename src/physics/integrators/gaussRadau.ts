import type { Vectors } from '../cluster/forces'
import type { Motion } from '.'
import { inSteps } from './adaptive'
import { usualTolerance } from './tolerances'

/**
 * Gauss–Radau steps of fifteenth order (Everhart 1985; Rein & Spiegel, Mon. Not. R. Astron. Soc. 446, 1424 (2015)). Within a step of length T
 * the acceleration is a polynomial of the share s of it,
 *
 *     a(s) = a₀ + b₀ s + b₁ s² + … + b₆ s⁷ = a₀ + g₀ s + g₁ s (s − h₁) + … + g₆ s (s − h₁)…(s − h₆)
 *
 * that agrees with the forces at the nodes 0, h₁, …, h₇. Positions at the nodes come from its double integral, forces from them, g from the
 * forces: round after round, until nothing changes.
 */
export const orders = 7

/** Nodes of the Gauss–Radau quadrature with eight points on [0, 1]: roots of (P₇ + P₈)(2s − 1)/s, and 0. */
export const nodes = [
  0, 0.05626256053692214646565219, 0.1802406917368923649875799, 0.3526247171131696373739078,
  0.5471536263305553830014486, 0.7342101772154105315232106, 0.8853209468390957680903598, 0.9775206135612875018911745,
] as const

/** Row n: coefficients of s⁰ … s⁶ in (s − h₁)…(s − h_n), so that b_k = Σ_n g_n c_nk. */
export const coefficients: readonly (readonly number[])[] = (() => {
  const rows: number[][] = [[1, 0, 0, 0, 0, 0, 0]]
  for (let n = 1; n < orders; n++)
    rows.push(rows[n - 1].map((value, k) => (k > 0 ? rows[n - 1][k - 1] : 0) - nodes[n] * value))
  return rows
})()

const mostRounds = 12
const converged = 1e-16
/** Steps are taken again where the next one would be shorter than this share, and grow by its inverse at most. */
const safety = 0.25
const shrinkage = 1 / 16
/** The seventh power of 1/safety. */
const mostGrowth = 16384
/** Beyond this the series of the last step says nothing about a step so much longer. */
const farthest = 20

/** The seventh root by Newton's method: the same digits in every engine. */
function seventhRoot(value: number): number {
  let root = 1
  for (let round = 0; round < 60; round++) {
    const cube = root * root * root
    root += (value / (cube * cube) - root) / 7
  }
  return root
}

function binomial(n: number, k: number): number {
  let ways = 1
  for (let i = 1; i <= k; i++) ways = (ways * (n - k + i)) / i
  return ways
}

/** What goes on from step to step: length and coefficients of the last, and what rounding has cut off. Columns of x, y, z in turn. */
interface Kept {
  previous: number
  readonly b: readonly Float64Array[]
  readonly e: readonly Float64Array[]
  readonly lostPosition: Float64Array
  readonly lostVelocity: Float64Array
}

/** Adds to a number, and remembers what rounding cuts off (Kahan 1965). */
function addKept(column: Float64Array, lost: Float64Array, at: number, from: number, by: number) {
  const more = by - lost[at]
  const after = from + more
  lost[at] = after - from - more
  column[at] = after
}

const flat = ({ x, y, z }: Vectors) => Float64Array.of(...x, ...y, ...z)
function put(from: Float64Array, { x, y, z }: Vectors) {
  for (const [k, column] of [x, y, z].entries()) column.set(from.subarray(k * x.length, (k + 1) * x.length))
}
const sets = (count: number, size: number) => Array.from({ length: count }, () => new Float64Array(size))
/** Largest size of a number; NaN where one is. */
const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)

/** The plain twin of the kernel `radauStep`, and what it keeps. */
export class GaussRadau {
  private readonly kept: Kept
  /** Length that the next step should have. */
  private wanted: number | undefined

  constructor(private readonly motion: Motion) {
    const size = 3 * motion.position.x.length
    const [lostPosition, lostVelocity] = sets(2, size)
    this.kept = { previous: 0, b: sets(orders, size), e: sets(orders, size), lostPosition, lostVelocity }
  }

  /** Goes on by a time, in steps of its own choice. @throws StepTooShortError */
  advance(time: number, tolerance = usualTolerance): void {
    this.wanted = inSteps(time, this.wanted ?? time, (h) => this.step(h, tolerance))
  }

  /**
   * A step of length h, or its undoing where its last term b₆ is too large for the tolerance.
   * @param tolerance the largest b₆ over the largest acceleration that is to be (Rein & Spiegel 2015, eqs. 8 to 11); ∞ takes every step
   */
  step(h: number, tolerance: number): { readonly taken: boolean; readonly next: number } {
    const { motion, kept } = this
    const { previous, lostPosition, lostVelocity } = kept
    const { clock } = motion
    const begun = clock?.now ?? 0
    const x0 = flat(motion.position)
    const v0 = flat(motion.velocity)
    const a0 = flat(motion.acceleration)
    const size = x0.length
    const [b, e, g] = [sets(orders, size), sets(orders, size), sets(orders, size)]
    const ratio = previous > 0 ? h / previous : Number.POSITIVE_INFINITY
    for (let i = 0; i < size; i++) {
      let power = 1
      for (let k = 0; k < orders && ratio <= farthest; k++) {
        power *= ratio
        let guess = 0
        for (let j = k; j < orders; j++) guess += binomial(j + 1, k + 1) * kept.b[j][i]
        e[k][i] = guess * power
        b[k][i] = e[k][i] + (kept.b[k][i] - kept.e[k][i])
      }
      for (let k = orders - 1; k >= 0; k--) {
        let value = b[k][i]
        for (let n = k + 1; n < orders; n++) value -= coefficients[n][k] * g[n][i]
        g[k][i] = value
      }
    }
    const position = new Float64Array(size)
    const change = new Float64Array(size)
    let before = Number.POSITIVE_INFINITY
    let term = 0
    for (let round = 0; round < mostRounds; round++) {
      let a = a0
      for (let n = 1; n <= orders; n++) {
        const s = nodes[n]
        const length = s * h
        for (let i = 0; i < size; i++) {
          let sum = 0
          for (let k = orders - 1; k >= 0; k--) sum = s * (sum + b[k][i] / ((k + 2) * (k + 3)))
          position[i] = x0[i] + (length * (v0[i] + length * (a0[i] / 2 + sum)) - lostPosition[i])
        }
        put(position, motion.position)
        if (clock) clock.now = begun + length
        motion.force()
        a = flat(motion.acceleration)
        for (let i = 0; i < size; i++) {
          let value = (a[i] - a0[i]) / s
          for (let m = 1; m < n; m++) value = (value - g[m - 1][i]) / (s - nodes[m])
          change[i] = value - g[n - 1][i]
          g[n - 1][i] = value
          for (let k = 0; k < n; k++) b[k][i] += change[i] * coefficients[n - 1][k]
        }
      }
      const pulls = largest(a)
      const off = pulls > 0 ? largest(change) / pulls : 0
      term = pulls > 0 ? largest(b[orders - 1]) / pulls : pulls
      if (!(off >= converged) || (round > 1 && off >= before)) break
      before = off
    }
    const worth = tolerance / term
    let factor = 1 / safety
    if (Number.isNaN(term)) factor = shrinkage
    else if (worth < mostGrowth) factor = Math.max(shrinkage, seventhRoot(worth))
    const taken = factor >= safety
    if (taken) {
      kept.previous = h
      for (let i = 0; i < size; i++) {
        let once = 0
        let twice = 0
        for (let k = orders - 1; k >= 0; k--) {
          once += b[k][i] / (k + 2)
          twice += b[k][i] / ((k + 2) * (k + 3))
          kept.b[k][i] = b[k][i]
          kept.e[k][i] = e[k][i]
        }
        addKept(position, lostPosition, i, x0[i], h * (v0[i] + h * (a0[i] / 2 + twice)))
        addKept(change, lostVelocity, i, v0[i], h * (a0[i] + once))
      }
      put(position, motion.position)
      put(change, motion.velocity)
      if (clock) clock.now = begun + h
      motion.force()
    } else {
      if (clock) clock.now = begun
      put(x0, motion.position)
      put(a0, motion.acceleration)
    }
    return { taken, next: h * factor }
  }
}
