import { describe, expect, test } from 'vitest'
import { colourOf, rangeOf, shareOf } from './colourMaps'

describe('colour maps', () => {
  test.each(['viridis', 'magma', 'cividis'] as const)('%s grows lighter all the way', (map) => {
    let before = -1
    for (let i = 0; i <= 100; i++) {
      const [r, g, b] = colourOf(map, i / 100)
      const luminance = 0.2126 * r ** 2.2 + 0.7152 * g ** 2.2 + 0.0722 * b ** 2.2
      expect(luminance).toBeGreaterThanOrEqual(before)
      before = luminance
    }
  })
  test('ends are the first and last colour, also beyond them', () => {
    expect(colourOf('viridis', -3)).toEqual([0x44, 0x01, 0x54])
    expect(colourOf('viridis', 7)).toEqual([0xfd, 0xe7, 0x25])
  })
})

test('shares on both scales', () => {
  expect(shareOf(5, 0, 10, 'linear')).toBe(0.5)
  expect(shareOf(100, 1, 10_000, 'log')).toBeCloseTo(0.5, 15)
  expect(shareOf(3, 3, 3, 'log')).toBe(0.5)
})

test('ranges leave out what cannot be shown', () => {
  expect(rangeOf([Number.NaN, 3, -1, 0, 7], 'linear')).toEqual([-1, 7])
  expect(rangeOf([Number.NaN, 3, -1, 0, 7], 'log')).toEqual([3, 7])
  expect(rangeOf([Number.NaN], 'linear')).toBeUndefined()
})
