import type { Potential } from './potential'

/**
 * A well at low order, for a picture that follows a hand: the second derivative by three points on a uniform grid between two walls.
 * Levels are good to some thousandths where the potential is smooth; the solver's are exact to rounding.
 */
export interface WellSketch {
  /** Points between the walls of the grid. */
  readonly x: Float64Array
  readonly potential: Float64Array
  /** Energies of the lowest levels that are bound. */
  readonly levels: readonly number[]
  /** ψ_n of each, normalised. */
  readonly waves: readonly Float64Array[]
  readonly meanPosition: readonly number[]
  readonly meanSquarePosition: readonly number[]
}

/** Grid points while the range is looked for, and in the end. */
const coarse = 160
const fine = 480
/** ψ at the ends of the range, in units of its largest value, that counts as having come to an end. */
const faint = 2e-3
/** How often the range is changed, at most. */
const mostRanges = 12

/**
 * Sketches the lowest levels of a potential.
 * @param range where to look first; it follows the states
 * @param count levels that are wanted; those above the potential's limits are left out
 * @returns undefined where V is nowhere finite
 */
export function sketchWell(
  potential: Potential,
  mass: number,
  range: readonly [low: number, high: number],
  count: number,
): WellSketch | undefined {
  const [left, right] = potential.domain
  let low = Math.max(left, range[0])
  let high = Math.min(right, range[1])
  // A box that the range does not meet is taken as it is.
  if (!(low < high)) [low, high] = [Math.max(left, -1e6), Math.min(right, 1e6)]
  for (let turn = 0; turn < mostRanges; turn++) {
    const sketch = sketchBetween(potential, mass, low, high, count, coarse)
    if (!sketch) return undefined
    const seen = extentOf(sketch)
    const width = high - low
    const room = 0.25 * (seen.high - seen.low) + 2e-3 * width
    const wider = { low: seen.atLow && low > left, high: seen.atHigh && high < right }
    if (!wider.low && !wider.high && seen.high - seen.low + 2 * room > 0.5 * width) break
    const nextLow = Math.max(left, wider.low ? low - 0.7 * width : seen.low - room)
    const nextHigh = Math.min(right, wider.high ? high + 0.7 * width : seen.high + room)
    if (nextLow === low && nextHigh === high) break
    low = nextLow
    high = nextHigh
  }
  return sketchBetween(potential, mass, low, high, count, fine)
}

/** From where to where the waves can be seen, and whether they are cut off at an end. */
function extentOf({ x, waves }: WellSketch) {
  let first = x.length - 1
  let last = 0
  let atLow = false
  let atHigh = false
  const edge = Math.max(1, Math.round(0.02 * x.length))
  for (const wave of waves) {
    const largest = wave.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
    const seen = (value: number) => Math.abs(value) > faint * largest
    first = Math.min(first, wave.findIndex(seen))
    last = Math.max(last, wave.findLastIndex(seen))
    if (seen(wave[edge])) atLow = true
    if (seen(wave[x.length - 1 - edge])) atHigh = true
  }
  // Nothing is bound here: perhaps further out.
  if (waves.length === 0) return { low: x[0], high: x[x.length - 1], atLow: true, atHigh: true }
  return { low: x[first], high: x[last], atLow, atHigh }
}

function sketchBetween(
  potential: Potential,
  mass: number,
  low: number,
  high: number,
  count: number,
  points: number,
): WellSketch | undefined {
  const h = (high - low) / (points + 1)
  const x = Float64Array.from({ length: points }, (_, i) => low + (i + 1) * h)
  const v = x.map((at) => potential.value(at))
  const lowest = v.reduce((least, value) => (value < least ? value : least), Infinity)
  if (!Number.isFinite(lowest)) return undefined
  const hop = 1 / (2 * mass * h * h)
  // What is no number is a wall.
  const diagonal = v.map((value) => (Number.isNaN(value) ? Infinity : value) + 2 * hop)
  const threshold = Math.min(...potential.limits)
  const levels: number[] = []
  const waves: Float64Array[] = []
  for (let n = 0; n < count; n++) {
    const energy = levelOf(diagonal, hop, n, levels[n - 1] ?? lowest)
    if (!(energy < threshold)) break
    levels.push(energy)
    waves.push(waveOf(diagonal, hop, energy, h))
  }
  const mean = (power: 1 | 2) =>
    waves.map((wave) => wave.reduce((sum, psi, i) => sum + psi * psi * (power === 1 ? x[i] : x[i] * x[i]), 0) * h)
  return { x, potential: v, levels, waves, meanPosition: mean(1), meanSquarePosition: mean(2) }
}

/** Keeps a pivot away from zero. */
const pivot = (value: number) => (Math.abs(value) < 1e-280 ? 1e-280 : value)

/** How many eigenvalues lie below an energy: negative pivots of the matrix without it (Sturm). */
function levelsBelow(diagonal: Float64Array, hop: number, energy: number): number {
  let below = 0
  let d = Infinity
  for (const each of diagonal) {
    d = pivot(each - energy - (hop * hop) / d)
    if (d < 0) below++
  }
  return below
}

/** Eigenvalue number n, by bisection upwards from an energy that it is not below; the grid's own error is larger than what is left. */
function levelOf(diagonal: Float64Array, hop: number, n: number, from: number): number {
  let low = from
  let reach = 4e-6 * hop
  while (levelsBelow(diagonal, hop, low + reach) <= n) {
    low += reach
    reach *= 2
    if (!Number.isFinite(low + reach)) return Infinity
  }
  let high = low + reach
  for (let halving = 0; halving < 24 && high - low > 1e-7 * (high - from); halving++) {
    const middle = (low + high) / 2
    if (levelsBelow(diagonal, hop, middle) > n) high = middle
    else low = middle
  }
  return (low + high) / 2
}

/**
 * The eigenvector to an eigenvalue: the two factorisations, from either end, meet where the twisted pivot is smallest.
 * Source: Parlett & Dhillon, Linear Algebra Appl. 267, 247 (1997).
 */
function waveOf(diagonal: Float64Array, hop: number, energy: number, h: number): Float64Array {
  const size = diagonal.length
  const down = new Float64Array(size)
  const up = new Float64Array(size)
  for (let i = 0; i < size; i++) {
    down[i] = pivot(diagonal[i] - energy - (i > 0 ? (hop * hop) / down[i - 1] : 0))
    const j = size - 1 - i
    up[j] = pivot(diagonal[j] - energy - (i > 0 ? (hop * hop) / up[j + 1] : 0))
  }
  let twist = 0
  let smallest = Infinity
  for (let i = 0; i < size; i++) {
    const gamma = Math.abs(down[i] + up[i] - (diagonal[i] - energy))
    if (gamma < smallest) {
      smallest = gamma
      twist = i
    }
  }
  const wave = new Float64Array(size)
  wave[twist] = 1
  for (let i = twist - 1; i >= 0; i--) wave[i] = (hop / down[i]) * wave[i + 1]
  for (let i = twist + 1; i < size; i++) wave[i] = (hop / up[i]) * wave[i - 1]
  const norm = Math.sqrt(wave.reduce((sum, value) => sum + value * value, 0) * h)
  // Like the solver's: positive at its right end.
  const sign = wave[wave.findLastIndex((value) => Math.abs(value) > 1e-3)] < 0 ? -1 : 1
  return wave.map((value) => (sign * value) / norm)
}
