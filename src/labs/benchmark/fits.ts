/** The number in the middle, or the mean of the two there. NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

/**
 * The serial share s of Amdahl's law, 1/speedup = s + (1 − s)/n, by least squares; between 0 and 1, NaN where only one worker was tried.
 * @param speedups by number of workers, over one of them
 */
export function serialShare(speedups: readonly { readonly workers: number; readonly speedup: number }[]): number {
  let [both, square] = [0, 0]
  for (const { workers, speedup } of speedups) {
    const rest = 1 - 1 / workers
    both += (1 / speedup - 1 / workers) * rest
    square += rest * rest
  }
  return square > 0 ? Math.min(1, Math.max(0, both / square)) : Number.NaN
}

/** Natural logarithms, as the caller has them: what is fitted is a time, which varies anyway. */
type Logarithm = (x: number) => number

/** Exponent of y ∝ x^k by least squares of the logarithms; NaN for fewer than two points. */
export function exponentOf(points: readonly (readonly [x: number, y: number])[], log: Logarithm): number {
  if (points.length < 2) return Number.NaN
  const places = points.map(([x, y]) => [log(x), log(y)] as const)
  const mean = (k: 0 | 1) => places.reduce((sum, place) => sum + place[k], 0) / places.length
  const [mx, my] = [mean(0), mean(1)]
  let [both, square] = [0, 0]
  for (const [x, y] of places) {
    both += (x - mx) * (y - my)
    square += (x - mx) * (x - mx)
  }
  return both / square
}

/** Root of the mean squared difference over that of the right values. */
export function deviationOf(found: ArrayLike<number>, right: ArrayLike<number>): number {
  let [off, all] = [0, 0]
  for (let i = 0; i < right.length; i++) {
    off += (found[i] - right[i]) * (found[i] - right[i])
    all += right[i] * right[i]
  }
  return all > 0 ? Math.sqrt(off / all) : Math.sqrt(off)
}
