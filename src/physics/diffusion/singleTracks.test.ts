import { beforeAll, describe, expect, it } from 'vitest'
import { shapeRecord } from '../../kernels/diffusionLayout'
import type { InProcess } from '../../kernels/inProcess'
import { instantiateInProcess } from '../../kernels/inProcess'
import { meanSquareDisplacement, type Track, trackShapes } from './displacements'
import { ordinaryLeastSquares } from './estimators'
import { logarithmicLags } from './exponent'
import { slopeVariance, trackLine, trackPower } from './singleTracks'
import { brownian, generate } from './trajectories.fixture'

let wasm: InProcess
beforeAll(async () => {
  wasm = await instantiateInProcess(64 << 20)
})
const { log } = Math

/** Tracks of free particles with D = 1 in one unit of time per frame, one by one. */
function tracksOf(count: number, frames: number, noise: number, hurst = 0.5): Track[] {
  const kind = hurst === 0.5 ? 'brownian' : 'fractionalBrownian'
  const motion = { ...brownian, kind, hurst, dimensions: 2, timeStep: 1, diffusionCoefficient: 1 } as const
  const { positions } = generate(wasm, { ...motion, localisationNoise: noise }, count, frames, 5)
  return Array.from({ length: count }, (_, p) => ({
    positions: positions.subarray(p * 2 * frames, (p + 1) * 2 * frames),
    particles: 1,
    dimensions: 2,
    frames,
  }))
}
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const spread = (values: readonly number[]) => {
  const middle = mean(values)
  return Math.sqrt(mean(values.map((value) => (value - middle) ** 2)))
}

/** Share of the values that lie within one and within two errors of the truth. */
const within = (found: readonly number[], truth: number, errors: readonly number[]) =>
  [1, 2].map((sigmas) => mean(found.map((value, i) => (Math.abs(value - truth) <= sigmas * errors[i] ? 1 : 0))))

describe('the line of a single track', () => {
  const frames = 60
  const lags = [1, 2, 3, 4]

  it('is that of the estimator for many, with its error', () => {
    const line = trackLine('ols', lags, frames, 0)
    for (const track of tracksOf(20, frames, 0.5)) {
      const msd = meanSquareDisplacement(track, lags)
      const known = ordinaryLeastSquares({ lags, msd, dimensions: 2, particles: 1, positions: frames, timeStep: 1 })
      const along = (weights: readonly number[]) => weights.reduce((sum, weight, i) => sum + (weight * msd[i]) / 2, 0)
      const [slope, intercept] = [along(line.slope), along(line.intercept)]
      expect(slope / 2).toBeCloseTo(known.diffusionCoefficient, 12)
      expect(intercept / 2).toBeCloseTo(known.noiseVariance, 12)
      if (slope <= 0) continue
      const error = Math.sqrt(slopeVariance(line, slope, Math.max(0, intercept / 2), 2)) / 2
      expect(error / known.diffusionError).toBeCloseTo(1, 10)
    }
  })

  it('has the error that its D is scattered with, and the weighted one the smaller', () => {
    const tracks = tracksOf(3000, frames, 1)
    const [plain, weighted] = (['ols', 'gls'] as const).map((kind) => {
      const line = trackLine(kind, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], frames, 0.5)
      const found = tracks.map((track) => {
        const msd = meanSquareDisplacement(track, line.lags)
        return line.slope.reduce((sum, weight, i) => sum + (weight * msd[i]) / 2, 0) / 2
      })
      // A step of variance 2, an error of position of 1.
      const error = Math.sqrt(slopeVariance(line, 2, 1, 2)) / 2
      expect(Math.abs(mean(found) - 1)).toBeLessThan((4 * error) / Math.sqrt(tracks.length))
      expect(Math.abs(spread(found) / error - 1)).toBeLessThan(0.05)
      return error
    })
    expect(weighted).toBeLessThan(0.9 * plain)
  })
})

describe('the exponent of a single track', () => {
  const found = (frames: number, noise: number, hurst?: number) => {
    const lags = logarithmicLags(frames - 1, 24).filter((lag) => lag <= Math.max(3, frames / 4))
    const power = trackPower(lags, frames, (noise * noise) / 2, 2, { log })
    const exponents = tracksOf(3000, frames, noise, hurst).map((track) => {
      const msd = meanSquareDisplacement(track, lags)
      const sum = msd.reduce((all, value, i) => all + power.weights[i] * log(value / 2 - 2 * noise * noise), 0)
      return power.correction + sum
    })
    return { exponents, error: power.error }
  }

  it.each([
    [8, 0.1],
    [24, 0.1],
    [100, 0.1],
    [100, 1],
  ])('of %d free positions with errors of %d is 1, within its error as often as that says', (frames, noise) => {
    const { exponents, error } = found(frames, noise)
    // What is left of the bias of a logarithm is a small part of the error.
    expect(Math.abs(mean(exponents) - 1)).toBeLessThan(0.05 * error + (4 * error) / Math.sqrt(exponents.length))
    expect(Math.abs(spread(exponents) / error - 1)).toBeLessThan(0.06)
    const errors = exponents.map(() => error)
    const [one, two] = within(exponents, 1, errors)
    expect(Math.abs(one - 0.6827)).toBeLessThan(0.035)
    expect(Math.abs(two - 0.9545)).toBeLessThan(0.02)
  })

  it('is 2H for particles that remember', () => {
    expect(Math.abs(mean(found(100, 0, 0.35).exponents) - 0.7)).toBeLessThan(0.01)
  })
})

describe('the shape of a track', () => {
  it('is told by the kernel as by its twin, with frames missing and axes left out', () => {
    const [particles, frames] = [4, 90]
    const laid = generate(wasm, { ...brownian, dimensions: 3 }, particles, frames)
    for (const [particle, missing] of [
      [1, [0, 1, 40, 41, 42, 89]],
      [2, Array.from({ length: frames }, (_, k) => k).filter((k) => k !== 7)],
      [3, Array.from({ length: frames }, (_, k) => k)],
    ] as const)
      for (const k of missing) for (const axis of [0, 1, 2]) laid.positions[(particle * 3 + axis) * frames + k] = NaN
    const out = wasm.allocate(shapeRecord.bytes * particles)
    wasm.call('trackShapes', { state: laid.state, first: 0, count: particles, axes: 0b101, out })
    const plane = new Float64Array(particles * 2 * frames)
    for (let row = 0; row < particles * 2; row++) {
      const from = (Math.floor(row / 2) * 3 + 2 * (row % 2)) * frames
      plane.set(laid.positions.subarray(from, from + frames), row * frames)
    }
    const shapes = trackShapes({ positions: plane, particles, dimensions: 2, frames })
    expect(shapes.map(({ positions, first, last }) => [positions, first, last])).toEqual([
      [90, 0, 89],
      [84, 2, 88],
      [1, 7, 7],
      [0, -1, -1],
    ])
    const { place, length } = shapeRecord
    shapes.forEach((shape, particle) => {
      const record = wasm.float64(out + shapeRecord.bytes * particle, length)
      for (const name of ['positions', 'first', 'last'] as const) expect(record[place[name]]).toBe(shape[name])
      for (const name of ['contour', 'netSquare'] as const) expect(record[place[name]]).toBeCloseTo(shape[name], 10)
    })
    expect(shapes[1].contour).toBeGreaterThan(Math.sqrt(shapes[1].netSquare))
  })
})
