import { describe, expect, it } from 'vitest'
import { axesOf, magnified, partOf, shareOf, shifted, valueAt, within } from './zoom'

describe('shares and values', () => {
  it('are each other’s way back, linear and logarithmic', () => {
    for (const [scale, domain] of [
      ['linear', [-3, 5]],
      ['log', [1e-4, 1e7]],
    ] as const) {
      for (const share of [0, 0.2, 0.5, 1]) {
        expect(shareOf(scale, domain, valueAt(scale, domain, share))).toBeCloseTo(share, 12)
      }
    }
    expect(valueAt('log', [1, 100], 0.5)).toBeCloseTo(10, 12)
  })
})

describe('partOf', () => {
  it('takes the ends in either order', () => {
    expect(partOf('linear', [0, 10], 0.7, 0.2)).toEqual([2, 7])
    const [low, high] = partOf('log', [1, 1e4], 0.25, 0.75) ?? []
    expect(low).toBeCloseTo(10, 10)
    expect(high).toBeCloseTo(1000, 8)
  })
  it('refuses what has no room for two labels', () => {
    expect(partOf('linear', [1, 1 + 1e-8], 0.5, 0.51)).toBeUndefined()
    expect(partOf('linear', [0, 10], 0.5, 0.5)).toBeUndefined()
  })
})

describe('magnified', () => {
  it('keeps the place it is about', () => {
    const part = magnified('linear', [0, 10], [0, 10], 0.5, 0.25) ?? [0, 0]
    expect(part).toEqual([1.25, 6.25])
    expect(shareOf('linear', part, 2.5)).toBeCloseTo(0.25, 12)
  })
  it('comes back to the whole and no further', () => {
    expect(magnified('linear', [1, 6], [0, 10], 4, 0.5)).toBeUndefined()
    expect(magnified('linear', [1, 6], [0, 10], 1.6, 0)).toEqual([1, 9])
    expect(within([-5, 50], [0, 10])).toBeUndefined()
    expect(within([20, 30], [0, 10])).toBeUndefined()
  })
  it('stays where it is at the end of what numbers can tell apart', () => {
    const close = [1, 1 + 1.5e-9] as const
    expect(magnified('linear', close, [0, 10], 0.5, 0.5)).toEqual(close)
  })
})

describe('shifted', () => {
  it('goes on by a share of the part, and stops at the ends of the whole', () => {
    expect(shifted('linear', [2, 4], [0, 10], 0.5)).toEqual([3, 5])
    expect(shifted('linear', [2, 4], [0, 10], -5)).toEqual([0, 2])
    expect(shifted('linear', [7, 9], [0, 10], 5)).toEqual([8, 10])
    const [low, high] = shifted('log', [10, 100], [1, 1e3], 5)
    expect(low).toBeCloseTo(100, 8)
    expect(high).toBeCloseTo(1000, 8)
  })
})

describe('axesOf', () => {
  const drag = (toX: number, toY: number) => axesOf({ fromX: 100, fromY: 100, toX, toY })
  it('means both axes with a rectangle, one with a line, none with a click', () => {
    expect(drag(160, 140)).toEqual({ x: true, y: true })
    expect(drag(40, 105)).toEqual({ x: true, y: false })
    expect(drag(103, 30)).toEqual({ x: false, y: true })
    expect(drag(104, 96)).toEqual({ x: false, y: false })
  })
})
