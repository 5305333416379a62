import { say, type Text } from '../../words/text'
import type { Axis, Series } from './series'
import type { Domain } from './ticks'

/** The points of a curve in a part of the x axis, with a neighbour on either side: the line goes on to the edge. */
export function seenOf(each: Series, [low, high]: Domain): Series {
  const { x, y, lower, upper } = each
  const count = Math.min(x.length, y.length)
  let first = count
  let last = -1
  for (let i = 0; i < count; i += 1) {
    const inside = x[i] >= low && x[i] <= high
    const across = i > 0 && Math.min(x[i - 1], x[i]) < low && Math.max(x[i - 1], x[i]) > high
    if (!inside && !across) continue
    first = Math.min(first, i)
    last = i
  }
  const from = Math.max(0, first - 1)
  const length = last < 0 ? 0 : Math.min(count, last + 2) - from
  const cut = (values: ArrayLike<number>) => Float64Array.from({ length }, (_, i) => values[from + i])
  return {
    ...each,
    x: cut(x),
    y: cut(y),
    ...(lower ? { lower: cut(lower) } : {}),
    ...(upper ? { upper: cut(upper) } : {}),
  }
}

/** Measured points that a logarithmic axis has no place for. An empty bar of a histogram needs none. */
export function leftOut(series: readonly Series[], x: Pick<Axis, 'scale'>, y: Pick<Axis, 'scale'>): number {
  let points = 0
  for (const { kind, x: xs, y: ys } of series) {
    if (kind !== 'measured' && kind !== 'histogram') continue
    const count = Math.min(xs.length, ys.length)
    for (let i = 0; i < count; i += 1) {
      if ((x.scale === 'log' && xs[i] <= 0) || (y.scale === 'log' && kind === 'measured' && ys[i] <= 0)) points += 1
    }
  }
  return points
}

/** Why an axis cannot be logarithmic; undefined where it can. */
export function logRefusal(values: Iterable<ArrayLike<number>>, { label }: Pick<Axis, 'label'>): Text | undefined {
  for (const each of values) {
    for (let i = 0; i < each.length; i += 1) if (each[i] > 0 && Number.isFinite(each[i])) return undefined
  }
  return say('No value of {label} is above zero: a logarithmic axis has no place for them.', { label })
}
