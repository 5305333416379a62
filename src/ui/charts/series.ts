import { shown } from '../../words/language'
import { asIs, say, type Text } from '../../words/text'
import type { SeriesToken } from '../theme/tokens'
import { chooseIndices } from './downsample'
import { type Domain, domainOf, type Scale } from './ticks'

export interface Axis {
  readonly label: Text
  readonly unit?: string
  readonly scale: Scale
  /** Fixed ends; where absent they follow the data. */
  readonly domain?: Domain
}

export interface Series {
  readonly name: Text
  /**
   * Measured: solid, with its band. Theory: dashed. Guide: thin and dotted. Ghost: dashed long and short, of a run that was kept.
   * Preview: in wide dashes, of parameters that are in hand; it belongs to no run and goes into no file.
   */
  readonly kind: 'measured' | 'theory' | 'guide' | 'histogram' | 'ghost' | 'preview'
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  /** Ends of the 1σ band. */
  readonly lower?: ArrayLike<number>
  readonly upper?: ArrayLike<number>
  readonly token?: SeriesToken
  /** Curves of one kind that share a line in the legend, under this name. */
  readonly group?: Text
  /** Tells it from the others, where names may be the same. */
  readonly key?: string
}

export interface Mark {
  readonly axis: 'x' | 'y'
  readonly value: number
  readonly label: Text
  readonly kind?: 'theory' | 'guide'
}

/** One place on the x axis with what the curves have there: y0, y1, … and their bands b0, b1, … */
export type Row = { x: number } & { [key: `y${number}`]: number } & { [key: `b${number}`]: [number, number] }

export interface Drawing {
  readonly rows: readonly Row[]
  readonly x: Domain
  readonly y: Domain
  /** Nothing can be drawn. */
  readonly empty: boolean
}

/** A chart is drawn with at most this many points per curve. */
export const mostPoints = 300

/** Chooses the points to draw, puts curves with the same x into the same rows, and finds the axes' ends. */
export function prepare(series: readonly Series[], x: Axis, y: Axis, marks: readonly Mark[] = []): Drawing {
  const rows = new Map<number, Row>()
  const xs: number[] = []
  const ys: number[] = []
  /** Points that share their row with nothing: those of a curve that turns back, where x is no key. */
  const single: Row[] = []
  let returns = false
  series.forEach((each, number) => {
    const scales = { x: x.scale, y: y.scale }
    // The steps of a histogram are its values: they all stay.
    const limit = each.kind === 'histogram' ? Number.POSITIVE_INFINITY : mostPoints
    // An empty bar stays one on a logarithmic axis: its top is below any that is drawn.
    const barred = each.kind === 'histogram' && y.scale === 'log'
    const tops = barred ? Array.from(each.y, (top) => Math.max(top, Number.MIN_VALUE)) : each.y
    const indices = chooseIndices(each.x, tops, limit, scales)
    const turns = indices.some((index, position) => position > 0 && each.x[index] < each.x[indices[position - 1]])
    if (turns) returns = true
    for (const index of indices) {
      const at = each.x[index]
      let row = turns ? undefined : rows.get(at)
      if (!row || row[`y${number}`] !== undefined) {
        const fresh: Row = { x: at }
        if (row || turns) single.push(fresh)
        else rows.set(at, fresh)
        row = fresh
      }
      row[`y${number}`] = tops[index]
      xs.push(at)
      ys.push(each.y[index])
      const low = each.lower?.[index]
      const high = each.upper?.[index]
      if (low === undefined || high === undefined || !Number.isFinite(low) || !Number.isFinite(high)) continue
      row[`b${number}`] = [low, high]
      ys.push(low, high)
    }
    if (each.kind === 'histogram') ys.push(y.scale === 'log' ? Number.NaN : 0)
  })
  for (const mark of marks) (mark.axis === 'x' ? xs : ys).push(mark.value)
  const domains = {
    x: x.domain ?? domainOf(xs, x.scale, false),
    y: y.domain ?? domainOf(ys, y.scale, true),
  }
  const all = [...rows.values(), ...single]
  if (!returns) all.sort((a, b) => a.x - b.x)
  if (y.scale === 'log') {
    // A band that reaches below zero ends at the axis instead of nowhere.
    for (const row of all) {
      for (let number = 0; number < series.length; number += 1) {
        const band = row[`b${number}`]
        if (band && band[0] <= 0) row[`b${number}`] = [domains.y[0], Math.max(band[1], domains.y[0])]
      }
    }
  }
  return { rows: all, ...domains, empty: all.length === 0 }
}

/** Whether two lists of curves are drawn alike: the same arrays, not merely equal ones. */
export function sameSeries(a: readonly Series[], b: readonly Series[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index]
      return (
        one.x === other.x &&
        one.y === other.y &&
        one.lower === other.lower &&
        one.upper === other.upper &&
        one.name === other.name &&
        one.kind === other.kind &&
        one.token === other.token
      )
    })
  )
}

export const withUnit = ({ label, unit }: Pick<Axis, 'label' | 'unit'>): Text =>
  unit ? asIs(`${shown(label)} (${shown(unit)})`) : label

/** The curves as columns of a table: one x where they share it, otherwise an x for each. */
export function columnsOf(curves: readonly Series[], x: Axis, y: Axis) {
  const series = curves.filter(({ kind }) => kind !== 'preview')
  const shared = series.every((each) => each.x === series[0].x)
  return series.flatMap((each, index) => [
    ...(index === 0 || !shared
      ? [
          {
            name: shared ? x.label : say('{axis} of {name}', { axis: x.label, name: each.name }),
            unit: x.unit,
            values: each.x,
          },
        ]
      : []),
    { name: each.name, unit: y.unit, values: each.y },
    ...(each.lower ? [{ name: say('{name}, lower', { name: each.name }), unit: y.unit, values: each.lower }] : []),
    ...(each.upper ? [{ name: say('{name}, upper', { name: each.name }), unit: y.unit, values: each.upper }] : []),
  ])
}
