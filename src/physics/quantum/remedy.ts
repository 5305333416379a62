import { say } from '../../words/text'
import type { Remedy } from './potential'

type Value = (x: number) => number

/** How far from the origin a well is looked for, on a grid of `steps` for each scale. */
const scales = [1, 4, 16, 64, 256, 1024, 4096, 0.25, 1 / 16]
const steps = 400

/** What can be done about a potential that holds no particle on the whole line. */
export const waysOn = (value: Value): Remedy[] => [boxFor(value), cellFor(value)].filter((way) => way !== undefined)

const rounded = (x: number, digits: number) => Number(x.toPrecision(digits))
const written = (x: number) => String(x).replace('-', '−')

/**
 * Walls for a potential that holds no particle by itself: on the tops of the barriers on both sides of the well nearest to the
 * origin, or, where it has none, far enough to see something.
 */
function boxFor(value: Value): Remedy | undefined {
  for (const scale of scales) {
    const grid = Array.from({ length: 2 * steps + 1 }, (_, i) => (scale * 10 * (i - steps)) / steps)
    const v = grid.map(value)
    const isTop = (i: number) => v[i] > v[i - 1] && v[i] >= v[i + 1]
    const tops = grid.map((_, i) => i).filter((i) => i > 0 && i < 2 * steps && isTop(i))
    const pairs = tops
      .slice(1)
      .map((right, k): [number, number] => [tops[k], right])
      // Tops that the grid makes of what is narrower than itself are none.
      .filter(([left, right]) => right - left > 8)
    const middle = ([left, right]: [number, number]) => Math.abs(grid[left] + grid[right])
    const nearest = pairs.sort((a, b) => middle(a) - middle(b))[0]
    if (nearest) {
      const [low, high] = nearest.map((i) => topBetween(value, grid[i - 1], grid[i + 1]))
      const near = (x: number) => (Math.abs(x) < 1e-4 * (high - low) ? 0 : rounded(x, 4))
      return box(near(low), near(high), true)
    }
  }
  const all = [-10, -5, -1, 1, 5, 10].map(value)
  return all.every(Number.isFinite) ? box(-10, 10, false) : undefined
}

/** Where V is highest between two points, by thirds. */
function topBetween(value: Value, from: number, to: number): number {
  let [a, b] = [from, to]
  for (let k = 0; k < 60; k++) {
    const [left, right] = [a + (b - a) / 3, b - (b - a) / 3]
    if (value(left) < value(right)) a = left
    else b = right
  }
  return (a + b) / 2
}

function box(low: number, high: number, onTops: boolean): Remedy {
  const ends = { low: written(low), high: written(high) }
  return {
    sentence: onTops
      ? say('walls at {low} and {high}, on the tops of the barriers, hold it', ends)
      : say('walls at {low} and {high}, hold it', ends),
    label: say('Put it into a box from {low} to {high}', ends),
    values: { domain: [low, high] },
  }
}

/** One cell, where V repeats itself. */
function cellFor(value: Value): Remedy | undefined {
  const period = periodOf(value)
  if (period === undefined) return undefined
  const length = rounded(period, 6)
  return {
    sentence: say('it repeats itself every {length}, and one cell of it has bands', { length }),
    label: say('Look at the bands of one cell, {length} long', { length }),
    values: { domain: [0, period], ends: 'periodic' },
  }
}

/** The distance after which V is the same again, from where it crosses a value upwards; undefined where it is not. */
function periodOf(value: Value): number | undefined {
  for (const scale of scales) {
    const at = (i: number) => (scale * 10 * (i + 0.5)) / steps
    const v = Array.from({ length: steps }, (_, i) => value(at(i)))
    const [low, high] = [Math.min(...v), Math.max(...v)]
    if (!(high > low) || !Number.isFinite(high - low)) continue
    const crossed = low + 0.437 * (high - low)
    const crossings: number[] = []
    for (let i = 1; i < steps && crossings.length < 12; i++) {
      if (v[i - 1] >= crossed || v[i] < crossed) continue
      let [a, b] = [at(i - 1), at(i)]
      for (let k = 0; k < 80; k++) {
        const middle = (a + b) / 2
        if (value(middle) < crossed) a = middle
        else b = middle
      }
      crossings.push(b)
    }
    for (const next of crossings.slice(1)) {
      const period = roundest(next - crossings[0])
      const same = Array.from({ length: 64 }, (_, k) => scale * (0.317 * k - 9.7)).every(
        (x) => Math.abs(value(x + period) - value(x)) <= 1e-9 * (high - low),
      )
      if (same) return period
    }
  }
  return undefined
}

/** With as few digits as it has. */
function roundest(x: number): number {
  for (let digits = 1; digits < 17; digits++) {
    const round = rounded(x, digits)
    if (Math.abs(round - x) <= 2e-15 * x) return round
  }
  return x
}
