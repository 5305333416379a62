import { describe, expect, it } from 'vitest'
import { asIs } from '../../words/text'
import { type Axis, columnsOf, prepare, type Series, sameSeries } from './series'

const axis = (scale: 'linear' | 'log' = 'linear'): Axis => ({ label: asIs('x'), unit: 'u', scale })
const measured = (x: number[], y: number[], more: Partial<Series> = {}): Series => ({
  name: asIs('m'),
  kind: 'measured',
  x,
  y,
  ...more,
})

describe('prepare', () => {
  it('puts curves with the same x into the same rows, in order', () => {
    const x = [1, 2, 3]
    const sorted = prepare([measured(x, [4, 5, 6]), measured([1, 2.5], [8, 9])], axis(), axis())
    expect(sorted.rows).toEqual([
      { x: 1, y0: 4, y1: 8 },
      { x: 2, y0: 5 },
      { x: 2.5, y1: 9 },
      { x: 3, y0: 6 },
    ])
  })

  it('is empty without a point', () => {
    const drawing = prepare([measured([], []), measured([1], [Number.NaN])], axis(), axis())
    expect(drawing).toMatchObject({ empty: true, x: [0, 1], y: [0, 1] })
  })

  it('finds room for bands and marks', () => {
    const band = measured([0, 1], [1, 1], { lower: [0.4, 0.9], upper: [1.6, 1.1] })
    expect(prepare([band], axis(), axis()).y).toEqual([0.4, 1.6])
    const mark = { axis: 'y', value: 3, label: asIs('exact') } as const
    expect(prepare([band], axis(), axis(), [mark]).y[1]).toBeGreaterThanOrEqual(3)
  })

  it('ends a band that reaches below zero at a logarithmic axis', () => {
    const drawing = prepare([measured([1, 2], [1, 100], { lower: [-1, 50], upper: [2, 200] })], axis(), axis('log'))
    expect(drawing.rows[0].b0).toEqual([drawing.y[0], 2])
    expect(drawing.rows[1].b0).toEqual([50, 200])
  })

  it('keeps to the number of points', () => {
    const x = Array.from({ length: 10_000 }, (_, i) => i)
    const curves = [1, 2, 3].map((k) =>
      measured(
        x,
        x.map((v) => v * k),
      ),
    )
    const drawing = prepare(curves, axis(), axis())
    expect(drawing.rows.length).toBeLessThanOrEqual(300)
  })

  it('draws a curve that turns back in its own order', () => {
    const drawing = prepare([measured([0, 1, 0, -1, 0], [1, 0, -1, 0, 1])], axis(), axis())
    expect(drawing.rows.map((row) => [row.x, row.y0])).toEqual([
      [0, 1],
      [1, 0],
      [0, -1],
      [-1, 0],
      [0, 1],
    ])
  })

  it('keeps all steps of a histogram, and its ground', () => {
    const x = Array.from({ length: 501 }, (_, i) => i)
    const drawing = prepare([{ name: asIs('h'), kind: 'histogram', x, y: x.map(() => 5) }], axis(), axis())
    expect(drawing.rows).toHaveLength(501)
    expect(drawing.y[0]).toBe(0)
  })
})

it('tells new data from old by identity', () => {
  const one = measured([1], [2])
  expect(sameSeries([one], [{ ...one }])).toBe(true)
  expect(sameSeries([one], [{ ...one, y: [2] }])).toBe(false)
  expect(sameSeries([one], [])).toBe(false)
})

it('writes one x column where it is shared', () => {
  const x = [1, 2]
  const names = (series: Series[]) => columnsOf(series, axis(), axis()).map((column) => column.name)
  expect(
    names([measured(x, [1, 2], { name: asIs('a') }), measured(x, [3, 4], { name: asIs('b'), lower: [0, 0] })]),
  ).toEqual(['x', 'a', 'b', 'b, lower'])
  expect(names([measured(x, [1, 2], { name: asIs('a') }), measured([1], [3], { name: asIs('b') })])).toEqual([
    'x of a',
    'a',
    'x of b',
    'b',
  ])
  // Equal in number is not the same.
  expect(names([measured([1, 2], [1, 2], { name: asIs('a') }), measured([1, 3], [3, 4], { name: asIs('b') })])).toEqual(
    ['x of a', 'a', 'x of b', 'b'],
  )
  expect(names([])).toEqual([])
})
