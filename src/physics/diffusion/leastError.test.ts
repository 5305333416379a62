import { describe, expect, it } from 'vitest'
import { msdCovariance } from './errorBars'
import { generalisedLeastSquares, generalisedWeights, optimalLags, quadraticForm } from './estimators'
import { leastError } from './leastError'

/** One track with D = 1 and a unit of time per frame, on one axis. */
const track = (positions: number, noiseVariance: number) => ({
  diffusionCoefficient: 1,
  noiseVariance,
  timeStep: 1,
  dimensions: 1,
  tracks: [{ positions, tracks: 1 }],
})
const upTo = (last: number) => Array.from({ length: last }, (_, i) => i + 1)
const covarianceOf = (lags: readonly number[], positions: number, noiseVariance: number) =>
  Float64Array.from({ length: lags.length * lags.length }, (_, i) =>
    msdCovariance(
      { positions, stepVariance: 2, noiseVariance },
      lags[Math.floor(i / lags.length)],
      lags[i % lags.length],
    ),
  )

describe('the least error of D', () => {
  it('is that of counted steps where positions are known to be exact', () => {
    const two = {
      ...track(100, 0),
      dimensions: 3,
      tracks: [
        { positions: 41, tracks: 5 },
        { positions: 9, tracks: 2 },
      ],
    }
    expect(leastError(two, true, Math)).toBeCloseTo(Math.sqrt(2 / (3 * (5 * 40 + 2 * 8))), 12)
  })

  it.each([0, 0.3, 2, 20])('of long tracks is the closed form, σ² = %d DΔt', (x) => {
    const steps = 3000
    const closed = Math.sqrt((2 / steps) * (1 + 2 * Math.sqrt(1 + 2 * x)))
    expect(leastError(track(steps + 1, x), false, Math) / closed).toBeCloseTo(1, 2)
    // What a step tells does not change any more.
    const longer = leastError(track(400 * steps + 1, x), false, Math)
    expect((longer * 20) / closed).toBeCloseTo(1, 2)
  })

  it('comes with the units of length and time', () => {
    const [length, time] = [3, 0.2]
    const scale = (length * length) / time
    const other = { ...track(50, 0.5 * length * length), diffusionCoefficient: scale, timeStep: time }
    expect(leastError(other, false, Math)).toBeCloseTo(scale * leastError(track(50, 0.5), false, Math), 10)
  })

  it('is infinite where D cannot be told from errors of position, or nothing moves', () => {
    expect(leastError(track(2, 0.5), false, Math)).toBe(Number.POSITIVE_INFINITY)
    expect(leastError({ ...track(50, 0.5), diffusionCoefficient: 0 }, false, Math)).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('a generalised line with the true covariance', () => {
  const cases = [30, 64, 128, 500].flatMap((positions) => [0, 0.1, 1, 10].map((x) => [positions, x] as const))
  it.each(cases)('comes within 1.05 of it: %i positions, σ² = %d DΔt', (positions, x) => {
    const lags = upTo(Math.max(optimalLags(x, positions), Math.min(20, positions / 2)))
    const covariance = covarianceOf(lags, positions, x)
    const variance = quadraticForm(covariance, generalisedWeights({ lags }, covariance).slope) / 4
    const ratio = variance / leastError(track(positions, x), false, Math) ** 2
    expect(ratio).toBeGreaterThan(1 - 1e-9)
    expect(ratio).toBeLessThan(1.05)
  })

  it('that begins at 0 counts steps: its first lag has all the weight, and its error is the least there is', () => {
    const lags = upTo(10)
    const [positions, particles] = [200, 1]
    // Along a curve that is exactly a line the covariance is the true one.
    const curve = { lags, msd: lags.map((lag) => 2 * lag), dimensions: 1, particles, positions, timeStep: 1 }
    const found = generalisedLeastSquares(curve, false)
    expect(found.diffusionCoefficient).toBeCloseTo(1, 12)
    expect(found.noiseVariance).toBe(0)
    expect(found.weights?.of[0]).toBeCloseTo(1 / 2, 2)
    const ratio = found.diffusionError / leastError(track(positions, 0), true, Math)
    expect(ratio).toBeGreaterThan(1 - 1e-9)
    expect(ratio).toBeLessThan(1.001)
  })
})
