import { describe, expect, it } from 'vitest'
import { blockOf, largestOf, leastOf, meanOf, mostPlaces } from './blocks'

const values = Float64Array.of(3, 1, Number.NaN, -2, Number.NaN, Number.NaN, 5)

describe('a curve of very many places', () => {
  it('is drawn in blocks of neighbours, of what is there of them', () => {
    expect([...meanOf(values, 2)]).toEqual([2, -2, Number.NaN, 5])
    expect([...leastOf(values, 2)]).toEqual([1, -2, Number.NaN, 5])
    expect([...largestOf(values, 4)]).toEqual([3, 5])
    expect([...meanOf(values, 1)]).toEqual([...values])
  })

  it('has no more points than are drawn', () => {
    for (const places of [1, mostPlaces, mostPlaces + 1, 999_999, 1_000_000]) {
      const points = Math.ceil(places / blockOf(places))
      expect(points).toBeLessThanOrEqual(mostPlaces)
      expect(points).toBeGreaterThan(Math.min(places, mostPlaces) / 2 - 1)
    }
    expect(blockOf(mostPlaces)).toBe(1)
  })
})
