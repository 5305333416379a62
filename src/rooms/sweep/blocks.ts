import type { PointsView } from '../../experiments/sweep/points'

/** Places of a curve that are drawn one by one: no screen has more. */
export const mostPlaces = 4096

/** How many neighbouring places are one point of what is drawn. */
export const blockOf = (places: number): number => Math.ceil(places / mostPlaces)

/** What each block of neighbours comes to; not a number where none of them is one. */
export interface Blocks {
  readonly mean: Float64Array
  readonly least: Float64Array
  readonly largest: Float64Array
}

/** Values that are looked at between two steps. */
const stepValues = 16_384

/** In steps, for a million places. @param valueAt the value of a place */
function* blocking(places: number, size: number, valueAt: (place: number) => number): Generator<void, Blocks> {
  const blank = () => new Float64Array(Math.ceil(places / size)).fill(Number.NaN)
  const [mean, least, largest] = [blank(), blank(), blank()]
  const perStep = Math.ceil(stepValues / size)
  for (let block = 0; block < mean.length; block++) {
    const end = Math.min(places, (block + 1) * size)
    let [sum, low, high, count] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0]
    for (let i = block * size; i < end; i++) {
      const value = valueAt(i)
      if (!Number.isFinite(value)) continue
      count++
      sum += value
      if (value < low) low = value
      if (value > high) high = value
    }
    if (count > 0) {
      mean[block] = sum / count
      least[block] = low
      largest[block] = high
    }
    if (block % perStep === perStep - 1) yield
  }
  return { mean, least, largest }
}

/** How many points of a curve are there, and where the lowest and the highest of them are; -1 where there is none. */
export interface Extent {
  readonly here: number
  readonly low: number
  readonly high: number
}

function* measuring(values: Float64Array): Generator<void, Extent> {
  let [low, high, here] = [-1, -1, 0]
  for (let point = 0; point < values.length; point++) {
    if (point % stepValues === stepValues - 1) yield
    const value = values[point]
    if (!Number.isFinite(value)) continue
    here++
    if (low < 0 || value < values[low]) low = point
    if (high < 0 || value > values[high]) high = point
  }
  return { here, low, high }
}

/** What is drawn of a curve: blocks of neighbours. Bands are those of replicas; without any there is the mean alone. */
export interface CurveBlocks {
  readonly mean: Blocks
  readonly bands:
    | { readonly median: Blocks; readonly lower: Blocks; readonly upper: Blocks; readonly below: Blocks; readonly above: Blocks } // biome-ignore format: one line
    | undefined
  readonly extent: Extent
}

/** In steps of a few ms at most: the page goes through a million places in turns. */
export function* curveBlocks(
  { mean, median, lower, upper, error }: Pick<PointsView, 'mean' | 'median' | 'lower' | 'upper' | 'error'>,
  size: number,
): Generator<void, CurveBlocks> {
  const { length } = mean
  const of = (values: Float64Array) => blocking(length, size, (place) => values[place])
  const extent = yield* measuring(median)
  const middle = yield* of(mean)
  if (lower.length < length) return { mean: middle, bands: undefined, extent }
  const bands = {
    median: yield* of(median),
    lower: yield* of(lower),
    upper: yield* of(upper),
    below: yield* blocking(length, size, (place) => mean[place] - error[place]),
    above: yield* blocking(length, size, (place) => mean[place] + error[place]),
  }
  return { mean: middle, bands, extent }
}

/** What steps come to, all at once. */
export function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
