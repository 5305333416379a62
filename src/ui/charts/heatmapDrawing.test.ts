import { describe, expect, it } from 'vitest'
import { asIs } from '../../words/text'
import { boxOf, cellUnder, drawHeatmap, type HeatmapColours, listAxis } from './heatmapDrawing'

const colours: HeatmapColours = {
  text: '#111',
  dim: '#222',
  axis: '#333',
  empty: '#444',
  focus: '#555',
  ground: '#666',
  font: 'sans',
  size: 11,
}
const [width, height] = [400, 300]

interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly colour: string
}

/** A canvas that keeps the rectangles that are filled and framed. */
function canvas() {
  const filled: Rectangle[] = []
  const framed: Rectangle[] = []
  const own: Record<string, unknown> = {
    fillStyle: '',
    strokeStyle: '',
    measureText: () => ({ width: 10 }),
    fillRect: (x: number, y: number, w: number, h: number) =>
      filled.push({ x, y, width: w, height: h, colour: String(own.fillStyle) }),
    strokeRect: (x: number, y: number, w: number, h: number) =>
      framed.push({ x, y, width: w, height: h, colour: String(own.strokeStyle) }),
  }
  const context = new Proxy(own, {
    get: (target, name) => (name in target ? target[String(name)] : () => undefined),
    set: (target, name, value: unknown) => {
      target[String(name)] = value
      return true
    },
  })
  return { context: context as unknown as CanvasRenderingContext2D, filled, framed }
}

const x = listAxis(asIs('impact'), 'kpc', [0, 2.5, 5])
const y = listAxis(asIs('mass'), 'M☉', [1e5, 1e6, 1e7, 1e8, 1e9])
const z = { label: asIs('ratio'), scale: 'linear' } as const
const cells = Array.from({ length: x.count * y.count }, (_, cell) => cell)

/** Where a map shows a cell: the one place that is filled when only that cell has a value. */
function placeOf(cell: number) {
  const { context, filled, framed } = canvas()
  const values = cells.map((other) => (other === cell ? 1 : Number.NaN))
  const drawing = { x, y, z, values, ends: [0, 1] as const, colourMap: 'viridis' as const }
  const nothing = { hatched: undefined, lines: undefined, selected: cell, cursor: undefined }
  drawHeatmap(context, width, height, { ...drawing, ...nothing }, colours)
  // Ground, empty map, the cell; the scale of colours follows.
  const [, , place] = filled
  return { place, frame: framed.find(({ colour }) => colour === colours.focus) }
}

const under = (px: number, py: number) =>
  cellUnder(px, py, boxOf(width, height, colours.size, { y, z, ends: [0, 1] }), x.count, y.count)

describe('a heat map', () => {
  it.each(cells)('finds cell %d under the middle of the place where it is drawn', (cell) => {
    const { place, frame } = placeOf(cell)
    expect(under(place.x + place.width / 2, place.y + place.height / 2)).toBe(cell)
    expect(frame?.x).toBeCloseTo(place.x, 9)
    expect(frame?.y).toBeCloseTo(place.y, 9)
  })

  it('has its first row at the bottom and its first column on the left', () => {
    const first = placeOf(0).place
    const last = placeOf(cells.length - 1).place
    expect(first.y).toBeGreaterThan(last.y)
    expect(first.x).toBeLessThan(last.x)
  })

  it('leaves room for the longest label of its scale of colours', () => {
    const narrow = boxOf(width, height, 24, { y, z, ends: [0, 1] })
    const wide = boxOf(width, height, 24, { y, z, ends: [-2.34e-12, 1.2e-11] })
    // Such as “−2.3·10⁻¹²”.
    expect(width - wide.left - wide.width).toBeGreaterThan(24 + 9 * 0.58 * 24)
    expect(wide.width).toBeLessThan(narrow.width)
  })

  it('finds nothing beside the map', () => {
    for (const [px, py] of [
      [1, height / 2],
      [width - 1, height / 2],
      [width / 2, 1],
      [width / 2, height - 1],
    ])
      expect(under(px, py)).toBeUndefined()
  })
})
