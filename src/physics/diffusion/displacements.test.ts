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

/** Evenly distributed numbers between 0 and 1. */
function uniform(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
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
    const expectNear = (values: Iterable<number>, expected: readonly number[]) =>
      [...values].forEach((value, k) => expect(value).toBeCloseTo(expected[k], 12))
    // Steps of two about their mean are √2 too short without it.
    const half = Math.SQRT1_2
    expectNear(still.subarray(0, 4), [0, -half, -2 * half, -3 * half])
    expectNear(still.subarray(4, 8), [5, 5 + half, 5 + 2 * half, 5 + 3 * half])
    expect(still[8]).toBeNaN()
    expect(still[9]).toBe(2.5)
    // Over the gap: 2 less the path of 3, and less what the two that made the path bring along.
    expect(still[11]).toBeCloseTo(2.5 - Math.sqrt(2 / 3), 12)
  })

  it('leaves the MSD of independent particles what it was, on the average', () => {
    const [particles, frames] = [4, 4000]
    const noise = uniform(8)
    const walks = Array.from({ length: particles }, () => {
      let x = 0
      return upTo(frames, () => (x += noise() - 0.5))
    })
    const still = removeDrift(track(1, ...walks))
    const found = meanSquareDisplacement({ positions: still, particles, dimensions: 1, frames }, [1, 5])
    // Steps of variance 1/12; without the correction a quarter of it would be missing.
    expect(Math.abs(found[0] * 12 - 1)).toBeLessThan(0.05)
    expect(Math.abs(found[1] * 12 - 5)).toBeLessThan(0.4)
  })
})
