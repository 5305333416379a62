import { describe, expect, it } from 'vitest'
import { msdCovariance, relativeMsdError, varianceFactor } from './errorBars'
import { generalisedLeastSquares, optimalLags, ordinaryLeastSquares } from './estimators'

describe('exact error bars', () => {
  it('are those of Qian, Sheetz & Elson', () => {
    const twice = (n: number) => 2 * varianceFactor(n, 100 - n)
    expect(twice(1)).toBeCloseTo(0.020202, 6)
    expect(twice(10)).toBeCloseTo(0.1448148148, 9)
    expect(twice(50)).toBeCloseTo(1.0004, 4)
  })

  it('give the random walk of the article its errors', () => {
    // 1000 particles, 500 frames, three axes; MSD(10) = 0.3, MSD(100) = 3.
    expect(0.3 * relativeMsdError(10, 490, 3, 1000)).toBeCloseTo(0.000903485, 9)
    expect(3 * relativeMsdError(100, 400, 3, 1000)).toBeCloseTo(0.0306, 4)
  })

  it('agree with the covariance of the MSD at equal lags, on both branches', () => {
    for (const n of [1, 2, 7, 40, 50, 51, 80, 99]) {
      const covariance = msdCovariance({ positions: 100, stepVariance: 1, noiseVariance: 0 }, n, n)
      expect(covariance / (n * n)).toBeCloseTo(2 * varianceFactor(n, 100 - n), 10)
    }
  })

  it('agree with the covariance written out window by window, errors of position included', () => {
    const [N, step, noise] = [12, 0.7, 0.3]
    // Cov of two positions: min(i, j) steps, and the error where they are the same.
    const position = (i: number, j: number) => step * Math.min(i, j) + (i === j ? noise : 0)
    const displacement = (k: number, m: number, l: number, n: number) =>
      position(k + m, l + n) - position(k + m, l) - position(k, l + n) + position(k, l)
    for (const [m, n] of [
      [1, 1],
      [1, 2],
      [3, 5],
      [5, 3],
      [2, 11],
      [8, 9],
    ]) {
      let sum = 0
      for (let k = 0; k + m < N; k++) for (let l = 0; l + n < N; l++) sum += 2 * displacement(k, m, l, n) ** 2
      const expected = sum / ((N - m) * (N - n))
      expect(msdCovariance({ positions: N, stepVariance: step, noiseVariance: noise }, m, n)).toBeCloseTo(expected, 12)
    }
  })
})

describe('straight lines through correlated points', () => {
  const lags = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
  /** One track of 100 positions on one axis with D = 1: the relative error of D. */
  const curve = (count: number) => ({
    lags: lags(count),
    msd: lags(count).map((lag) => 2 * lag),
    dimensions: 1,
    particles: 1,
    positions: 100,
    timeStep: 1,
  })

  it('know D four times worse from half the curve than from two lags', () => {
    expect(ordinaryLeastSquares(curve(2)).diffusionError).toBeCloseTo(0.248, 3)
    expect(ordinaryLeastSquares(curve(10)).diffusionError).toBeCloseTo(0.429, 3)
    expect(ordinaryLeastSquares(curve(50)).diffusionError).toBeCloseTo(1.056, 3)
  })

  it('find D itself on an exact line', () => {
    for (const fit of [ordinaryLeastSquares, generalisedLeastSquares]) {
      const found = fit({ ...curve(10), msd: lags(10).map((lag) => 6 * lag + 0.5), timeStep: 0.5 })
      expect(found.diffusionCoefficient).toBeCloseTo(6, 9)
      expect(found.noiseVariance).toBeCloseTo(0.25, 9)
      expect(found.fitRange).toEqual([1, 10])
    }
  })

  it('come close to the limit √(2/steps) when the correlations are used, however many lags there are', () => {
    const limit = Math.sqrt(2 / 99)
    expect(limit).toBeCloseTo(0.142, 3)
    const few = generalisedLeastSquares(curve(2)).diffusionError
    const many = generalisedLeastSquares(curve(40)).diffusionError
    expect(many).toBeLessThanOrEqual(few * (1 + 1e-9))
    expect(many).toBeGreaterThan(limit)
    expect(many).toBeLessThan(1.75 * limit)
  })

  it('divide the error by the square root of particles and axes', () => {
    const one = ordinaryLeastSquares(curve(5)).diffusionError
    const many = ordinaryLeastSquares({ ...curve(5), particles: 25, dimensions: 3, msd: lags(5).map((lag) => 6 * lag) })
    expect(many.diffusionCoefficient).toBeCloseTo(1, 12)
    expect(many.diffusionError).toBeCloseTo(one / Math.sqrt(75), 12)
  })

  it('are known no better than from one axis where one axis does all the moving', () => {
    const whole = { ...curve(5), dimensions: 3, particles: 20 }
    const perAxis = [...whole.msd, ...lags(5).map(() => 1e-9), ...lags(5).map(() => 1e-9)]
    const even = [1, 2, 3].flatMap(() => whole.msd.map((value) => value / 3))
    const ratio =
      ordinaryLeastSquares({ ...whole, perAxis }).diffusionError /
      ordinaryLeastSquares({ ...whole, perAxis: even }).diffusionError
    expect(ratio).toBeCloseTo(Math.sqrt(3), 6)
  })

  it('refuse a single point', () => {
    expect(() => ordinaryLeastSquares(curve(1))).toThrow('two lags')
    expect(() => generalisedLeastSquares(curve(1))).toThrow('two lags')
  })
})

describe('optimal number of lags', () => {
  it('is two where positions are exact', () => {
    expect(optimalLags(0, 100)).toBe(2)
    expect(optimalLags(0, 1000)).toBe(2)
  })

  it('follows Michalet & Berglund, and is the best of all in the covariance', () => {
    for (const x of [1, 10, 100]) {
      const positions = 200
      const error = (count: number) => {
        const lags = Array.from({ length: count }, (_, i) => i + 1)
        return ordinaryLeastSquares({
          lags,
          // D Δt = 1, σ² = x.
          msd: lags.map((lag) => 2 * lag + 2 * x),
          dimensions: 1,
          particles: 1,
          positions,
          timeStep: 1,
        }).diffusionError
      }
      const p = optimalLags(x, positions)
      const best = Math.min(...[2, 3, 4, 6, 8, 12, 16, 20, 24, 30, 40, 60, 80].map(error))
      expect(error(p)).toBeLessThan(1.03 * best)
    }
  })

  it('never asks for more lags than there are', () => {
    expect(optimalLags(1e6, 10)).toBeLessThanOrEqual(9)
    expect(optimalLags(0, 3)).toBe(2)
  })
})
