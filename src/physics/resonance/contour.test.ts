import { expect, test } from 'vitest'
import { contourLine } from './contour'

test('the line of equal distance is a circle', () => {
  const pieces = contourLine((x, y) => Math.hypot(x, y), 2, 3, 60)
  expect(pieces.length).toBeGreaterThan(4 * 60)
  let length = 0
  for (let i = 0; i < pieces.length; i += 4) {
    expect(Math.hypot(pieces[i], pieces[i + 1])).toBeCloseTo(2, 2)
    length += Math.hypot(pieces[i + 2] - pieces[i], pieces[i + 3] - pieces[i + 1])
  }
  expect(length / (4 * Math.PI)).toBeCloseTo(1, 2)
})

test('a level that is never reached has no line', () => {
  expect(contourLine((x, y) => x * x + y * y, -1, 3, 20)).toHaveLength(0)
})
