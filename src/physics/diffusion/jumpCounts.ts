/** Bins of squared jumps: sixteen to a doubling, of equal width within it. */
export interface JumpBins {
  /** Middle of each bin. */
  readonly squares: Float64Array
  /** Lower edge of each bin, and the upper one of the last. */
  readonly edges: Float64Array
  /** Number of the first one, among all that there could be. */
  readonly first: number
}

const perDoubling = 16
/** Doublings below and above the mean square: jumps beyond them count in the bins at the ends. */
const [below, above] = [20, 13]

const number = new Float64Array(1)
const words = new Uint32Array(number.buffer)
/** Exponent and the first four binary digits of a number above 0, read from its float64 (little-endian, as WebAssembly's memory is). */
function binOf(value: number): number {
  number[0] = value
  return words[1] >>> 16
}

/** Value at which a bin begins. */
function edgeOf(bin: number): number {
  words[0] = 0
  words[1] = bin << 16
  return number[0]
}

/** @param scale a mean square of the jumps */
export function jumpBins(scale: number): JumpBins {
  const middle = binOf(scale)
  const first = Math.max(perDoubling, middle - below * perDoubling)
  const count = (below + above) * perDoubling
  const edges = Float64Array.from({ length: count + 1 }, (_, i) => edgeOf(first + i))
  const squares = Float64Array.from({ length: count }, (_, i) => (edges[i] + edges[i + 1]) / 2)
  return { squares, edges, first }
}

/** Groups that tracks are dealt into, at most: errors come from drawing groups anew, and a thousand tell as much as more would. */
export const mostGroups = 1000

export interface CountAsked {
  /** Tracks one after the other: all frames of their first axis, then those of the next; NaN where a position is missing. */
  readonly positions: Float64Array
  readonly lengths: ArrayLike<number>
  readonly dimensions: number
  /** Axes that count. */
  readonly axes: readonly number[]
  readonly lags: readonly number[]
  readonly bins: JumpBins
  readonly groups: number
  /** Number of the first of these tracks. */
  readonly first: number
  /** Added to: jumps of group g at lag i in bin b at (g · lags + i) · bins + b. */
  readonly counts: Uint32Array
}

/** Counts the jumps of tracks by their squares; track n belongs to group n mod groups. */
export function countJumps({
  positions,
  lengths,
  dimensions,
  axes,
  lags,
  bins,
  groups,
  first,
  counts,
}: CountAsked): void {
  const size = bins.squares.length
  let start = 0
  for (let track = 0; track < lengths.length; track++) {
    const frames = lengths[track]
    const group = (first + track) % groups
    for (const [i, lag] of lags.entries()) {
      const row = (group * lags.length + i) * size
      for (let k = 0; k + lag < frames; k++) {
        let square = 0
        for (const axis of axes) {
          const at = start + axis * frames + k
          const step = positions[at + lag] - positions[at]
          square += step * step
        }
        if (Number.isNaN(square)) continue
        counts[row + Math.max(0, Math.min(size - 1, binOf(square) - bins.first))]++
      }
    }
    start += dimensions * frames
  }
}
