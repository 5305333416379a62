import { expect, test } from 'vitest'
import { chevronSpan, countMap, ratioMap, smooth, sun } from './maps'

const columns = (stars: readonly { r: number; v: number; l: number; x?: number; y?: number }[]) => ({
  radius: Float32Array.from(stars, ({ r }) => r),
  radialVelocity: Float32Array.from(stars, ({ v }) => v),
  angularMomentum: Float32Array.from(stars, ({ l }) => l),
  energy: new Float32Array(stars.length),
  x: Float32Array.from(stars, ({ x }) => x ?? 0),
  y: Float32Array.from(stars, ({ y }) => y ?? 0),
})
const total = (counts: Float64Array) => counts.reduce((a, b) => a + b, 0)

test('stars count by sense, place and distance from the Sun; those that are not done do not', () => {
  const stars = columns([
    { r: 8, v: 0, l: 800, x: sun.x, y: sun.y },
    { r: 8, v: 10, l: -800 },
    { r: 8, v: 10, l: 100 },
    { r: 50, v: 0, l: 800 },
    { r: 0, v: 0, l: 0 },
  ])
  const count = (sense: 'all' | 'prograde' | 'retrograde', near: boolean) =>
    total(countMap(stars, 'radius', 'radialVelocity', chevronSpan, sense, near))
  expect(count('all', false)).toBe(3)
  expect(count('prograde', false)).toBe(1)
  expect(count('retrograde', false)).toBe(1)
  expect(count('all', true)).toBe(1)
})

test('smoothing keeps an even map even and a ratio of equal maps at one', () => {
  const even = new Float64Array(chevronSpan.columns * chevronSpan.rows).fill(5)
  for (const value of smooth(even, chevronSpan)) expect(value).toBeCloseTo(5, 12)
  for (const value of ratioMap(even, even, chevronSpan)) expect(value).toBeCloseTo(1, 12)
  expect(ratioMap(even.fill(0), even, chevronSpan)[0]).toBeNaN()
})
