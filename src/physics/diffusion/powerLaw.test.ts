import { describe, expect, it } from 'vitest'
import { instantiateInProcess } from '../../kernels/inProcess'
import { meanSquareDisplacement } from './displacements'
import {
  effectiveTracks,
  ensembleCovariance,
  gaussianMsdCovariance,
  groupTracks,
  relativeEnsembleError,
} from './ensemble'
import { msdCovariance, relativeMsdError } from './errorBars'
import { judgeError, particleError } from './particleScatter'
import { fitPowerLaw } from './powerLaw'
import { brownian, generate } from './trajectories.fixture'

const lags = [1, 2, 3, 4, 6, 8, 10, 12]

describe('a power law behind an offset', () => {
  it('is found on exact curves', () => {
    const tracks = [{ positions: 100, tracks: 10 }]
    for (const [exponent, offset] of [
      [0.6, 0.5],
      [1, 0],
      [1, 3],
      [1, -0.3],
      [1.6, 0],
    ]) {
      const msd = lags.map((lag) => 2 * (1.5 * lag ** exponent + offset))
      const found = fitPowerLaw({ lags, msd, dimensions: 2, tracks }, Math)
      expect(found.exponent).toBeCloseTo(exponent, 8)
      expect(found.offset).toBeCloseTo(offset, 6)
      expect(found.exponentError).toBeGreaterThan(0)
    }
  })

  it('holds the truth as often as its error says, with errors of position as large as steps, within 4 binomial deviations', async () => {
    const [replicas, particles, frames] = [200, 4, 100]
    const motion = { ...brownian, dimensions: 2, timeStep: 1, diffusionCoefficient: 1, localisationNoise: 1 }
    const wasm = await instantiateInProcess(64 << 20)
    const { positions } = generate(wasm, motion, replicas * particles, frames, 5)
    const size = particles * 2 * frames
    let [one, two] = [0, 0]
    for (let replica = 0; replica < replicas; replica++) {
      const part = positions.subarray(replica * size, (replica + 1) * size)
      const msd = meanSquareDisplacement({ positions: part, particles, dimensions: 2, frames }, lags)
      const tracks = [{ positions: frames, tracks: particles }]
      const { exponent, exponentError } = fitPowerLaw({ lags, msd, dimensions: 2, tracks }, Math)
      const z = Math.abs(exponent - 1) / exponentError
      if (z < 1) one++
      if (z < 2) two++
    }
    const allowed = (p: number) => 4 * Math.sqrt(p * (1 - p) * replicas)
    expect(Math.abs(one - 0.6827 * replicas)).toBeLessThan(allowed(0.6827))
    expect(Math.abs(two - 0.9545 * replicas)).toBeLessThan(allowed(0.9545))
  })
})

describe('averages over tracks', () => {
  it('have the covariance of Brownian motion where the structure function is a line', () => {
    const [step, noise] = [0.7, 0.3]
    const structure = Float64Array.from({ length: 60 }, (_, t) => (t === 0 ? 0 : step * t + 2 * noise))
    for (const [m, n] of [
      [1, 1],
      [3, 5],
      [8, 2],
    ]) {
      const expected = msdCovariance({ positions: 20, stepVariance: step, noiseVariance: noise }, m, n)
      expect(gaussianMsdCovariance(structure, 20, m, n, 20)).toBeCloseTo(expected, 12)
    }
  })

  it('of equal tracks have the error of one over the root of their number', () => {
    const groups = groupTracks(new Array<number>(9).fill(50))
    expect(groups).toEqual([{ positions: 50, tracks: 9 }])
    expect(relativeEnsembleError(groups, 7, 3, 9 * 43)).toBe(relativeMsdError(7, 43, 3, 9))
    const one = ensembleCovariance([{ positions: 50, tracks: 1 }], [1, 4], (N, m, n) => N + m * n)
    ensembleCovariance(groups, [1, 4], (N, m, n) => N + m * n).forEach((value, i) => {
      expect(value).toBeCloseTo(one[i] / 9, 12)
    })
  })

  it('of unequal tracks lean on the few that reach a lag', () => {
    const groups = groupTracks([10, 10, 10, 100])
    // Beyond lag 9 there is one track only.
    expect(relativeEnsembleError(groups, 20, 2, 80)).toBeCloseTo(relativeMsdError(20, 80, 2, 1), 12)
    expect(() => ensembleCovariance(groups, [100], () => 1)).toThrow(RangeError)
    expect(effectiveTracks([9, 9, 9, 99])).toBeLessThan(1.7)
    expect(groupTracks(Array.from({ length: 300 }, (_, i) => i)).length).toBeLessThanOrEqual(13)
  })
})

describe('the error of an average over particles', () => {
  it('is that of the model for few, and of their differences for many or where they are too large', () => {
    const alike = particleError({ squares: 0.01, cubes: 0 }, 5) ?? 0
    expect(alike).toBeCloseTo(Math.sqrt((0.05 / 4) * 2), 12)
    expect(judgeError(0.1, alike, 5).assumption).toBe('brownian')
    expect(judgeError(0.1, alike, 20).assumption).toBe('particles')
    expect(judgeError(0.01, alike, 5).assumption).toBe('particles')
    expect(judgeError(0.1, particleError({ squares: 0, cubes: 0 }, 1), 1)).toMatchObject({
      error: 0.1,
      assumption: 'brownian',
    })
    expect(particleError({ squares: 0.01, cubes: 3e-4 }, 5)).toBeGreaterThan(alike)
  })
})
