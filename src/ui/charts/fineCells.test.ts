import { expect, it } from 'vitest'
import { colourOf } from './colourMaps'
import { pixelsOf } from './fineCells'
import { listAxis } from './heatmapDrawing'

it('paints every cell of a fine map: its colour, grey where it failed, nothing where there is no value; the last row is on top', () => {
  const [x, y] = [listAxis('x', '', [1, 2, 3]), listAxis('y', '', [1, 2])]
  const values = [0, 5, 10, Number.NaN, 20, -1]
  const drawing = { x, y, values, ends: [0, 10] as const, colourMap: 'viridis' as const, hatched: [0, 0, 0, 0, 0, 1] }
  const of = (scale: 'linear' | 'log', ends = drawing.ends) => {
    const pixels = pixelsOf({ ...drawing, ends, z: { scale } })
    return Array.from({ length: 6 }, (_, i) => [...pixels.subarray(4 * i, 4 * i + 4)])
  }
  const [low, high] = [0, 1].map((share) => [...colourOf('viridis', share), 255])
  const linear = of('linear')
  expect(linear).toEqual([[0, 0, 0, 0], high, [128, 128, 128, 255], low, linear[4], high])
  linear[4].slice(0, 3).forEach((channel, i) => expect(Math.abs(channel - colourOf('viridis', 0.5)[i])).toBeLessThan(2))
  expect(of('log', [5, 10] as never).map(([, , , opacity]) => opacity)).toEqual([0, 255, 255, 0, 255, 255])
})
