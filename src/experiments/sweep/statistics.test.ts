import { describe, expect, it } from 'vitest'
import { bandShare, binomialTail, medianBand, summarise } from './statistics'

/** Numbers from 0 to 1 that look drawn: a small generator of its own, seeded. */
function drawer(seed: number) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return (state + 0.5) / 2 ** 32
  }
}

describe('the tail of the binomial distribution', () => {
  it('is what adding up its terms gives', () => {
    const choose = (n: number, k: number) => Array.from({ length: k }, (_, i) => (n - i) / (i + 1)).reduce((a, b) => a * b, 1) // biome-ignore format: one line
    for (const n of [1, 2, 7, 30])
      for (const p of [0.01, 0.3, 0.5, 0.97])
        for (let m = 0; m <= n + 1; m++) {
          let sum = 0
          for (let j = m; j <= n; j++) sum += choose(n, j) * p ** j * (1 - p) ** (n - j)
          expect(binomialTail(n, p, m)).toBeCloseTo(sum, 12)
        }
  })
  it('does not underflow for many trials', () => {
    expect(binomialTail(100_001, 0.5, 50_001)).toBeCloseTo(0.5, 9)
    expect(binomialTail(20_000, 0.001, 0)).toBe(1)
  })
})

describe('a summary', () => {
  it('is nothing of nothing, and has no errors of one', () => {
    expect(summarise([])).toMatchObject({ count: 0, mean: Number.NaN, median: Number.NaN })
    expect(summarise([3])).toEqual({ count: 1, mean: 3, error: Number.NaN, median: 3, lower: Number.NaN, upper: Number.NaN }) // biome-ignore format: one line
  })
  it('has mean, standard error and median of the values, in whatever order', () => {
    const { mean, error, median } = summarise([4, 1, 3, 2])
    expect([mean, median]).toEqual([2.5, 2.5])
    expect(error).toBeCloseTo(Math.sqrt(5 / 3 / 4), 15)
    expect(summarise([9, -1, 5]).median).toBe(5)
  })
  it('sorts numbers as numbers', () => expect(summarise([10, 9, 100]).median).toBe(10))
})

describe('the band of the median', () => {
  it('is the bootstrap’s: that of many resamples', () => {
    const draw = drawer(5)
    for (const n of [5, 15, 31]) {
      const counts = new Array<number>(n).fill(0)
      const resamples = 40_000
      for (let r = 0; r < resamples; r++) {
        const picked = Array.from({ length: n }, () => Math.floor(n * draw())).sort((a, b) => a - b)
        counts[picked[(n - 1) / 2]]++
      }
      const quantile = (share: number) => {
        let sum = 0
        return counts.findIndex((count) => (sum += count) >= share * resamples)
      }
      expect(medianBand(n)).toEqual([quantile((1 - bandShare) / 2), quantile((1 + bandShare) / 2)])
    }
  })
  it('lies around the middle, the same on both sides for every number of values', () => {
    for (let n = 2; n < 200; n++) {
      const [low, high] = medianBand(n)
      expect(Math.abs(low + high - (n - 1))).toBeLessThanOrEqual(1)
      expect(low).toBeLessThanOrEqual((n - 1) / 2)
      expect(high).toBeGreaterThanOrEqual((n - 1) / 2)
    }
  })
  it('covers the true median as often as it says, and mean ± error the true mean', () => {
    const draw = drawer(77)
    const trials = 4000
    for (const n of [16, 41, 100]) {
      const [low, high] = medianBand(n)
      // Closed form: the true median lies between two sorted values as often as so many of n fall below it.
      const exact = binomialTail(n, 0.5, low + 1) - binomialTail(n, 0.5, high + 1)
      expect(exact).toBeGreaterThan(bandShare - 0.06)
      expect(exact).toBeLessThan(bandShare + 0.12)
      let [median, mean] = [0, 0]
      for (let t = 0; t < trials; t++) {
        const normal = () => Math.sqrt(-2 * Math.log(draw())) * Math.cos(2 * Math.PI * draw())
        const found = summarise(Array.from({ length: n }, normal))
        if (found.lower <= 0 && found.upper > 0) median++
        if (Math.abs(found.mean) <= found.error) mean++
      }
      const allowed = 4 * Math.sqrt(0.25 / trials)
      expect(Math.abs(median / trials - exact)).toBeLessThan(allowed)
      expect(Math.abs(mean / trials - bandShare)).toBeLessThan(allowed + 0.3 / n)
    }
  })
})
