import { expect, it } from 'vitest'
import { asIs } from '../../words/text'
import { colourOf } from './colourMaps'
import { type FinePicture, painterOf, placeFine } from './fineCells'
import { listAxis } from './heatmapDrawing'

it('paints every cell of a fine map: its colour, grey where it failed, nothing where there is no value; the last row is on top', () => {
  const [x, y] = [listAxis(asIs('x'), '', [1, 2, 3]), listAxis(asIs('y'), '', [1, 2])]
  const values = [0, 5, 10, Number.NaN, 20, -1]
  const drawing = { x, y, values, ends: [0, 10] as const, colourMap: 'viridis' as const, hatched: [0, 0, 0, 0, 0, 1] }
  const whole = { x: { first: 0, count: 3 }, y: { first: 0, count: 2 } }
  const of = (scale: 'linear' | 'log', ends = drawing.ends) => {
    const painter = painterOf({ ...drawing, ends, z: { scale } }, whole)
    const pixels = Uint8ClampedArray.from([...painter.paint(0, 1), ...painter.paint(1, 1)])
    return Array.from({ length: 6 }, (_, i) => [...pixels.subarray(4 * i, 4 * i + 4)])
  }
  const [low, high] = [0, 1].map((share) => [...colourOf('viridis', share), 255])
  const linear = of('linear')
  expect(linear).toEqual([[0, 0, 0, 0], high, [128, 128, 128, 255], low, linear[4], high])
  linear[4].slice(0, 3).forEach((channel, i) => expect(Math.abs(channel - colourOf('viridis', 0.5)[i])).toBeLessThan(2))
  expect(of('log', [5, 10] as never).map(([, , , opacity]) => opacity)).toEqual([0, 255, 255, 0, 255, 255])
})

it('paints a part of a map, and of more cells than it has pixels those in the middle', () => {
  const [x, y] = [{ count: 100 }, { count: 3 }]
  const values = Float64Array.from({ length: 300 }, (_, cell) => cell)
  const cells = { x, y, z: { scale: 'linear' as const }, values, ends: [0, 300] as const, hatched: undefined }
  const part = { x: { first: 10, count: 50 }, y: { first: 1, count: 1 } }
  const painter = painterOf({ ...cells, colourMap: 'viridis' }, part, 5)
  expect([painter.width, painter.height]).toEqual([5, 1])
  const red = Array.from(painter.paint(0, 1)).filter((_, i) => i % 4 === 0)
  expect(red).toEqual([115, 125, 135, 145, 155].map((cell) => colourOf('viridis', Math.round((cell / 300) * 1023) / 1023)[0])) // biome-ignore format: one line
})

it('puts the picture of another part where it lies in the one that is in sight', () => {
  const placed: unknown[][] = []
  const nothing = () => undefined
  const context = { save: nothing, beginPath: nothing, rect: nothing, clip: nothing, restore: nothing, drawImage: (...words: unknown[]) => placed.push(words) } // biome-ignore format: one line
  const picture = { image: 'it', part: { x: { first: 0, count: 40 }, y: { first: 0, count: 10 } } }
  const seen = { x: { first: 10, count: 20 }, y: { first: 5, count: 5 } }
  const box = { left: 100, top: 10, width: 200, height: 50 }
  placeFine(context as never, picture as unknown as FinePicture, seen, box)
  expect(placed).toEqual([['it', 0, 10, 400, 100]])
})
