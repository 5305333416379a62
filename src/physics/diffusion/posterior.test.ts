import { describe, expect, it } from 'vitest'
import { cholesky } from './cholesky'
import { msdCovariance } from './errorBars'
import { dot, generalisedWeights, quadraticForm } from './estimators'
import { posteriorAboveZero } from './posterior'

describe('the posterior of what cannot be negative', () => {
  it('is the normal distribution itself far above 0', () => {
    const { mean, deviation, interval } = posteriorAboveZero(10, 0.5, Math)
    expect(mean).toBeCloseTo(10, 12)
    expect(deviation).toBeCloseTo(0.5, 12)
    expect(interval[0]).toBeCloseTo(10 - 1.959964 * 0.5, 6)
    expect(interval[1]).toBeCloseTo(10 + 1.959964 * 0.5, 6)
  })

  it('is half of one at 0', () => {
    const { mean, deviation } = posteriorAboveZero(0, 2, Math)
    expect(mean).toBeCloseTo(2 * Math.sqrt(2 / Math.PI), 12)
    expect(deviation).toBeCloseTo(2 * Math.sqrt(1 - 2 / Math.PI), 12)
  })

  it('falls off like an exponential where the centre lies far below 0, and is refused where that contradicts it', () => {
    const { mean, deviation, interval } = posteriorAboveZero(-25, 1, Math)
    expect(mean * 25).toBeCloseTo(1, 2)
    expect(deviation * 25).toBeCloseTo(1, 2)
    expect((interval[0] * 25) / -Math.log(0.975)).toBeCloseTo(1, 2)
    expect((interval[1] * 25) / -Math.log(0.025)).toBeCloseTo(1, 1)
    expect(() => posteriorAboveZero(-31, 1, Math)).toThrow(RangeError)
    expect(() => posteriorAboveZero(Number.NaN, 1, Math)).toThrow(RangeError)
    expect(() => posteriorAboveZero(1, 0, Math)).toThrow(RangeError)
  })

  // A second way: the likelihood of slope and offset, point by point on a grid.
  it.each([
    ['well above 0', [2.3, 4.1, 6.2, 7.7]],
    ['about 0', [2.4, 2.9, 2.5, 3.1]],
    ['below 0', [3.4, 2.9, 3.3, 2.8]],
  ] as const)('is that of a line whose offset may be anything: a slope %s', (_, msd) => {
    const lags = [1, 2, 3, 4]
    const covariance = Float64Array.from({ length: 16 }, (_, i) =>
      msdCovariance({ positions: 12, stepVariance: 2, noiseVariance: 0.4 }, lags[i >> 2], lags[i % 4]),
    )
    const { slope: weights } = generalisedWeights({ lags }, covariance)
    const [centre, error] = [dot(weights, msd), Math.sqrt(quadraticForm(covariance, weights))]
    const { solve } = cholesky(covariance, 4)
    const width = (Math.max(0, centre) + 7 * error) / 400
    const slopes = Array.from({ length: 400 }, (_, i) => (i + 0.5) * width)
    const density = slopes.map((slope) => {
      let sum = 0
      for (let offset = -60; offset < 30; offset += 0.2) {
        const rest = lags.map((lag, k) => msd[k] - slope * lag - offset)
        sum += Math.exp(-dot(rest, solve(rest)) / 2)
      }
      return sum
    })
    const all = density.reduce((sum, value) => sum + value, 0)
    const average = (of: (slope: number) => number) => dot(density, slopes.map(of)) / all
    const mean = average((slope) => slope)
    const found = posteriorAboveZero(centre, error, Math)
    expect(found.mean / mean).toBeCloseTo(1, 3)
    expect(found.deviation / Math.sqrt(average((slope) => (slope - mean) ** 2))).toBeCloseTo(1, 3)
    const [low, high] = found.interval
    const below = (limit: number) => average((slope) => Math.min(1, Math.max(0, (limit - slope) / width + 0.5)))
    expect(below(low)).toBeCloseTo(0.025, 3)
    expect(below(high)).toBeCloseTo(0.975, 3)
  })
})
