import { expect, it } from 'vitest'
import { asIs } from '../../words/text'
import { type HeatmapDrawing, listAxis, rangeAxis } from './heatmapDrawing'
import { cellInPart, cellInWhole, drawingOfPart, partOfMap } from './heatmapPart'

const x = rangeAxis(asIs('R'), 'kpc', [0, 10], 5, [0, 5, 10])
const y = listAxis(asIs('mass'), 'M☉', [1e7, 1e8, 1e9, 1e10])
const drawing: HeatmapDrawing = {
  x,
  y,
  z: { label: asIs('stars'), scale: 'log' },
  values: Float64Array.from({ length: 20 }, (_, cell) => cell),
  ends: [1, 19],
  colourMap: 'magma',
  hatched: Uint8Array.from({ length: 20 }, (_, cell) => (cell === 7 ? 1 : 0)),
  lines: [{ label: asIs('ridge'), x: [0, 0.5, 1], y: [0, 0.5, 1] }],
  notes: [
    { text: 'tip', at: [0.5, 0.375], from: [0.1, 0.9] },
    { text: 'far', at: [0.05, 0.05], from: [0.1, 0.2] },
  ],
  selected: 7,
  cursor: 0,
}

it('takes the cells that a window touches, and at least one', () => {
  expect(partOfMap({ x: [1.2, 2.9], y: [1, 3] }, x, y)).toEqual({
    x: { first: 1, count: 2 },
    y: { first: 1, count: 2 },
  })
  expect(partOfMap({ x: [2.4, 2.4] }, x, y)).toEqual({ x: { first: 2, count: 1 }, y: { first: 0, count: 4 } })
  expect(partOfMap({ x: [-3, 99] }, x, y)).toEqual({ x: { first: 0, count: 5 }, y: { first: 0, count: 4 } })
  expect(partOfMap({ x: [7, 9] }, x, y).x).toEqual({ first: 4, count: 1 })
})

it('knows a cell of the part in the whole, and the other way round', () => {
  const part = partOfMap({ x: [1, 4], y: [1, 3] }, x, y)
  for (let cell = 0; cell < 6; cell++) expect(cellInPart(cellInWhole(cell, part, 5), part, 5)).toBe(cell)
  expect(cellInWhole(0, part, 5)).toBe(6)
  expect(cellInPart(0, part, 5)).toBeUndefined()
  expect(cellInPart(undefined, part, 5)).toBeUndefined()
})

it('cuts values, stripes, lines, words and marks alike', () => {
  const cut = drawingOfPart(drawing, partOfMap({ x: [1, 4], y: [1, 3] }, x, y))
  expect(Array.from(cut.values)).toEqual([6, 7, 8, 11, 12, 13])
  expect(Array.from(cut.hatched ?? [])).toEqual([0, 1, 0, 0, 0, 0])
  expect(cut.selected).toBe(1)
  expect(cut.cursor).toBeUndefined()
  expect(cut.x.value(0)).toBe(x.value(1))
  expect(cut.y.name(1)).toBe(y.name(2))
  // The middle of the whole, 2.5 cells from the left and 2 from below, is the middle of these three columns and rows 1 and 2.
  expect(cut.lines?.[0].x[1]).toBeCloseTo(0.5, 12)
  expect(cut.lines?.[0].y[1]).toBeCloseTo(0.5, 12)
  expect(cut.notes?.map(({ text }) => text)).toEqual(['tip'])
  expect(cut.notes?.[0].at).toEqual([0.5, 0.25])
  expect(cut.notes?.[0].from).toEqual([0.05, 0.95])
})

it('labels its axes where none of the labels of the whole is left', () => {
  const cut = drawingOfPart(drawing, partOfMap({ x: [3, 4] }, x, y))
  expect(cut.x.ticks).toEqual([{ at: 0.5, text: '7' }])
  expect(cut.y.ticks).toEqual(y.ticks)
  expect(drawingOfPart(drawing, partOfMap({}, x, y))).toBe(drawing)
})

it('labels close neighbours with the digits that tell them apart', () => {
  const close = listAxis(asIs('radius'), 'pc', [249.4, 249.7, 250, 250.3])
  const cut = drawingOfPart({ ...drawing, x: { ...close, ticks: [] } }, partOfMap({ x: [1, 4] }, close, y))
  expect(cut.x.ticks.map(({ text }) => text)).toEqual(['249.7', '250', '250.3'])
})
