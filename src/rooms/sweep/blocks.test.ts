import { describe, expect, it } from 'vitest'
import { blockOf, curveBlocks, finished, mostPlaces } from './blocks'

const values = Float64Array.of(3, 1, Number.NaN, -2, Number.NaN, Number.NaN, 5)

const view = (mean: Float64Array) => {
  const none = new Float64Array()
  return { mean, median: mean, lower: none, upper: none, error: none }
}
const drawn = (size: number) => finished(curveBlocks(view(values), size))

describe('a curve of very many places', () => {
  it('is drawn in blocks of neighbours, of what is there of them', () => {
    const two = drawn(2).mean
    expect([...two.mean]).toEqual([2, -2, Number.NaN, 5])
    expect([...two.least]).toEqual([1, -2, Number.NaN, 5])
    expect([...two.largest]).toEqual([3, -2, Number.NaN, 5])
    expect([...drawn(4).mean.largest]).toEqual([3, 5])
    const { mean, least, largest } = drawn(1).mean
    for (const each of [mean, least, largest]) expect([...each]).toEqual([...values])
    expect(drawn(2).bands).toBeUndefined()
    expect(drawn(2).extent).toEqual({ here: 4, low: 3, high: 6 })
    expect(finished(curveBlocks(view(Float64Array.of(Number.NaN)), 1)).extent).toEqual({ here: 0, low: -1, high: -1 })
  })

  it('has the bands of its replicas', () => {
    const [median, lower, upper, error] = [values.map((x) => x + 1), values.map((x) => x - 1), values.map((x) => x + 2), values.map(() => 0.5)] // biome-ignore format: one line
    const { bands } = finished(curveBlocks({ mean: values, median, lower, upper, error }, 2))
    expect([...(bands?.median.mean ?? [])]).toEqual([3, -1, Number.NaN, 6])
    expect([...(bands?.lower.least ?? [])]).toEqual([0, -3, Number.NaN, 4])
    expect([...(bands?.upper.largest ?? [])]).toEqual([5, 0, Number.NaN, 7])
    expect([...(bands?.below.least ?? [])]).toEqual([0.5, -2.5, Number.NaN, 4.5])
    expect([...(bands?.above.largest ?? [])]).toEqual([3.5, -1.5, Number.NaN, 5.5])
  })

  it('is gone through in steps', () => {
    const many = curveBlocks(view(Float64Array.from({ length: 1_000_000 }, (_, i) => i)), blockOf(1_000_000))
    let steps = 0
    for (let step = many.next(); !step.done; step = many.next()) steps++
    expect(steps).toBeGreaterThan(100)
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
