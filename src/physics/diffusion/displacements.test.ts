import { describe, expect, it } from 'vitest'
import type { Track } from './displacements'
import {
  displacementMoments,
  meanSquareDisplacement,
  msdByFourier,
  nonGaussianParameter,
  removeDrift,
  stepMoments,
} from './displacements'
import { covarianceEstimator } from './estimators'

/** A track from one list of coordinates per particle and axis. */
function track(dimensions: number, ...series: number[][]): Track {
  return {
    positions: Float64Array.from(series.flat()),
    particles: series.length / dimensions,
    dimensions,
    frames: series[0].length,
  }
}

const upTo = (count: number, value: (k: number) => number) => Array.from({ length: count }, (_, k) => value(k))

describe('meanSquareDisplacement', () => {
  it('is n² on a staircase, 0 where nothing moves, 0 for a single frame', () => {
    const staircase = track(
      1,
      upTo(100, (k) => k),
    )
    const lags = [0, 1, 2, 50, 99]
    expect(meanSquareDisplacement(staircase, lags)).toEqual(lags.map((n) => n * n))
    msdByFourier(staircase).forEach((value, n) => expect(value).toBeCloseTo(n * n, 8))
    expect(
      meanSquareDisplacement(
        track(
          1,
          upTo(100, () => 1),
        ),
        [1, 50],
      ),
    ).toEqual([0, 0])
    expect(meanSquareDisplacement(track(1, [5]), [0])).toEqual([0])
    expect([...msdByFourier(track(1, [5]))]).toEqual([0])
  })

  it('takes the windows that exist in a track with gaps', () => {
    // Frames 1, 3, 4 with x = 0, 6, 9.
    const gapped = track(1, [0, Number.NaN, 6, 9])
    expect(meanSquareDisplacement(gapped, [1, 2, 3])).toEqual([9, 36, 81])
  })

  it('adds the axes and averages over particles', () => {
    const two = track(2, [0, 1, 2], [0, 0, 0], [0, 3, 6], [0, 4, 8])
    expect(meanSquareDisplacement(two, [1, 2])).toEqual([(1 + 25) / 2, (4 + 100) / 2])
  })
})

describe('moments', () => {
  it('tell a Gaussian from what is none', () => {
    expect(nonGaussianParameter(3, 15, 3)).toBe(0)
    // Steps of fixed length: ⟨r⁴⟩ = ⟨r²⟩².
    const fixed = displacementMoments(
      track(
        1,
        upTo(20, (k) => k),
      ),
      1,
    )
    expect(nonGaussianParameter(fixed.second, fixed.fourth, 1)).toBeCloseTo(-2 / 3, 12)
    expect(fixed.windows).toBe(19)
  })

  it('give the covariance estimator what it needs, over gaps too', () => {
    const moments = stepMoments(track(1, [0, 1, 3, Number.NaN, 4, 5, 8]))
    expect(moments).toEqual({ steps: 4, squares: 1 + 4 + 1 + 9, pairs: 2, products: 2 + 3 })
    const estimate = covarianceEstimator(moments, 0.5, 1)
    expect(estimate.diffusionCoefficient).toBeCloseTo(15 / 4 / 1 + 5 / 2 / 0.5, 12)
    expect(estimate.noiseVariance).toBeCloseTo(-2.5, 12)
  })

  it('give the error of Vestergaard, Blainey & Flyvbjerg without errors of position', () => {
    // ε = 0: √(6/N + 4/N²) per track.
    const estimate = covarianceEstimator({ steps: 400, squares: 800, pairs: 396, products: 0 }, 1, 4)
    expect(estimate.diffusionCoefficient).toBe(1)
    expect(estimate.diffusionError).toBeCloseTo(Math.sqrt((6 / 100 + 4 / 10_000) / 4), 12)
  })
})

describe('removeDrift', () => {
  it('leaves the centre of mass at rest, whoever is missing', () => {
    const drifting = track(1, [0, 1, 2, 3], [5, 7, 9, 11], [Number.NaN, 4, Number.NaN, 6])
    const still = removeDrift(drifting)
    expect([...still.subarray(0, 4)]).toEqual([0, -0.5, -1, -1.5])
    expect([...still.subarray(4, 8)]).toEqual([5, 5.5, 6, 6.5])
    expect(still[8]).toBeNaN()
    expect(still[9]).toBe(2.5)
  })
})
