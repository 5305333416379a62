/** What several values of one quantity come to. Not a number where they are too few. */
export interface Summary {
  readonly count: number
  readonly mean: number
  /** Standard error of the mean. */
  readonly error: number
  readonly median: number
  /** Ends of the band of the median. */
  readonly lower: number
  readonly upper: number
}

/** Share that a band holds: that of one standard deviation on both sides. */
export const bandShare = 0.6827

/** Probability that at least m of n trials succeed. @param p of one trial */
export function binomialTail(n: number, p: number, m: number): number {
  if (m <= 0 || p >= 1) return 1
  if (m > n || p <= 0) return 0
  // From the most probable number on, whose weight is set to 1: nothing underflows there.
  const mode = Math.min(n, Math.floor((n + 1) * p))
  const odds = p / (1 - p)
  let tail = mode >= m ? 1 : 0
  let all = 1
  for (let j = mode, weight = 1; j > 0 && weight > 1e-17; j--) {
    weight *= j / ((n - j + 1) * odds)
    all += weight
    if (j - 1 >= m) tail += weight
  }
  for (let j = mode, weight = 1; j < n && weight > 1e-17; j++) {
    weight *= ((n - j) * odds) / (j + 1)
    all += weight
    if (j + 1 >= m) tail += weight
  }
  return tail / all
}

const known = new Map<number, readonly [number, number]>()

/**
 * Which of n sorted values, from 0, are the ends of the median's bootstrap band. The bootstrap need not be drawn: a resampled median is at
 * most the k-th value where at least half of n draws are among the first k, which is binomial (Efron 1979, Maritz & Jarrett 1978). So
 * it is what infinitely many resamples come to. For an even n the lower end is that of the lower of the two middle values, and the upper end
 * that of the upper.
 */
export function medianBand(n: number): readonly [number, number] {
  const cached = known.get(n)
  if (cached) return cached
  const [low, high] = [Math.floor((n + 1) / 2), Math.floor(n / 2) + 1]
  /** The first k whose share of resampled medians reaches a quantile. */
  const rank = (middle: number, quantile: number) => {
    let [from, to] = [1, n]
    while (from < to) {
      const k = Math.floor((from + to) / 2)
      if (binomialTail(n, k / n, middle) >= quantile) to = k
      else from = k + 1
    }
    return from - 1
  }
  const band = [rank(low, (1 - bandShare) / 2), rank(high, (1 + bandShare) / 2)] as const
  known.set(n, band)
  return band
}

/** Values that are looked at between two steps. */
const stepValues = 32_768

/** Sorts in steps: parts of some length, then each two of them into one. */
function* sorting(values: Float64Array<ArrayBuffer>): Generator<void, Float64Array> {
  const { length } = values
  for (let from = 0; from < length; from += stepValues) {
    values.subarray(from, from + stepValues).sort()
    if (length > stepValues) yield
  }
  let [source, target] = [values, length > stepValues ? new Float64Array(length) : values]
  for (let width = stepValues; width < length; width *= 2) {
    for (let from = 0; from < length; from += 2 * width) {
      const [middle, end] = [Math.min(length, from + width), Math.min(length, from + 2 * width)]
      let [left, right] = [from, middle]
      for (let i = from; i < end; i++) {
        target[i] = right >= end || (left < middle && source[left] <= source[right]) ? source[left++] : source[right++]
        if (i % stepValues === 0) yield
      }
    }
    ;[source, target] = [target, source]
  }
  return source
}

/** Mean with its standard error, median with its bootstrap band. @param values in any order, finite */
export function summarise(values: readonly number[]): Summary {
  const steps = summarising(Float64Array.from(values))
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The same in steps of less than some ms, as of a million values. @param values are sorted */
export function* summarising(values: Float64Array<ArrayBuffer>): Generator<void, Summary> {
  const count = values.length
  const none = Number.NaN
  if (count === 0) return { count, mean: none, error: none, median: none, lower: none, upper: none }
  let sum = 0
  for (let i = 0; i < count; i++) {
    sum += values[i]
    if (i % stepValues === stepValues - 1) yield
  }
  const mean = sum / count
  let squares = 0
  for (let i = 0; i < count; i++) {
    squares += (values[i] - mean) * (values[i] - mean)
    if (i % stepValues === stepValues - 1) yield
  }
  const sorted = yield* sorting(values)
  const median = 0.5 * (sorted[(count - 1) >> 1] + sorted[count >> 1])
  if (count === 1) return { count, mean, error: none, median, lower: none, upper: none }
  const [low, high] = medianBand(count)
  return {
    count,
    mean,
    error: Math.sqrt(squares / (count - 1) / count),
    median,
    lower: sorted[low],
    upper: sorted[high],
  }
}
