import { beforeAll, describe, expect, it } from 'vitest'
import { randomPurposes } from '../../kernels/diffusionLayout'
import type { InProcess } from '../../kernels/inProcess'
import { instantiateInProcess } from '../../kernels/inProcess'
import { seedWords } from '../random/philox'
import { normalAt, uniformAt } from '../random/variates'
import { meanSquareDisplacement } from './displacements'
import { relativeMsdError } from './errorBars'
import type { Motion, MotionName } from './motions'
import { expectedMsd, motions } from './motions'
import { brownian, generate } from './trajectories.fixture'
import type { Variates } from './walks'
import { fractionalCovariance, twins } from './walks'

let wasm: InProcess
beforeAll(async () => {
  wasm = await instantiateInProcess(256 << 20)
})

const seed = 2 ** 40 + 7
/** Variates as the kernels address them: by particle and purpose. */
const stream = (particle: number, purpose: number) => ({ seed: seedWords(seed), stream: particle, substream: purpose })
const normals = (count: number, particle: number, purpose: number) =>
  Array.from({ length: count }, (_, i) => normalAt(i, stream(particle, purpose)))

describe('generated trajectories', () => {
  const frames = 60
  const of = (kind: Motion['kind']): Motion => ({ ...brownian, kind, dimensions: 2 })
  const { timeStep } = brownian

  it.each(Object.keys(motions) as MotionName[])('%s are those of the twin', (kind) => {
    for (const dimensions of [1, 2, 3]) {
      const motion = { ...of(kind), dimensions, hurst: dimensions === 1 ? 0.8 : 0.3 }
      const { positions } = generate(wasm, motion, 2, frames, seed)
      for (let particle = 0; particle < 2; particle++) {
        const variates: Variates = {
          normals: (count, purpose) => normals(count, particle, purpose),
          uniform: (purpose) => uniformAt(0, stream(particle, purpose)),
        }
        const expected = twins[kind](motion, frames, variates)
        expect(expected.length).toBe(dimensions)
        expected.forEach((path, axis) => {
          path.forEach((x, k) => expect(positions[(particle * dimensions + axis) * frames + k]).toBeCloseTo(x, 11))
        })
      }
    }
  })

  it('do not depend on how many particles are generated at once', () => {
    const all = generate(wasm, of('langevin'), 5, frames, seed).positions.slice()
    const few = generate(wasm, of('langevin'), 2, frames, seed).positions
    expect(few).toEqual(all.subarray(0, few.length))
  })

  it('add drift and errors of position to whatever moves', () => {
    const plain = generate(wasm, of('brownian'), 1, frames, seed).positions.slice()
    const seen = generate(
      wasm,
      { ...of('brownian'), drift: [3, 0, 0], localisationNoise: 0.2 },
      1,
      frames,
      seed,
    ).positions
    const errors = normals(frames, 0, randomPurposes.observation)
    errors.forEach((error, k) => expect(seen[k] - plain[k]).toBeCloseTo(3 * timeStep * k + 0.2 * error, 11))
  })
})

describe('each motion follows its expected curve, within 5 standard errors', () => {
  const particles = 1500
  const frames = 200
  const lags = [1, 2, 5, 15, 50]
  it.each<[string, Partial<Motion>]>([
    ['randomWalk', { kind: 'randomWalk', dimensions: 3 }],
    ['brownian', { kind: 'brownian', dimensions: 3 }],
    [
      'brownian with drift and errors of position',
      { kind: 'brownian', dimensions: 2, drift: [1, -2, 0], localisationNoise: 0.3 },
    ],
    ['langevin', { kind: 'langevin', dimensions: 3 }],
    ['langevin, steps much shorter than τ', { kind: 'langevin', dimensions: 1, timeStep: 1e-4 }],
    ['harmonicTrap', { kind: 'harmonicTrap', dimensions: 2 }],
    ['reflectingBox', { kind: 'reflectingBox', dimensions: 1, timeStep: 0.05 }],
    ['fractionalBrownian, H = 0.3', { kind: 'fractionalBrownian', dimensions: 3, hurst: 0.3 }],
    ['fractionalBrownian, H = 0.8', { kind: 'fractionalBrownian', dimensions: 2, hurst: 0.8 }],
    ['activeBrownian', { kind: 'activeBrownian', dimensions: 2 }],
    ['activeBrownian in space', { kind: 'activeBrownian', dimensions: 3, propulsionSpeed: 20 }],
    ['activeBrownian along one axis', { kind: 'activeBrownian', dimensions: 1, swimmingAxes: 1, propulsionSpeed: 20 }],
  ])('%s', (_, change) => {
    const motion: Motion = { ...brownian, ...change }
    const { positions } = generate(wasm, motion, particles, frames, 2026)
    const track = { positions, dimensions: motion.dimensions, frames }
    // One value per particle: they are independent, so their spread tells the error of the mean.
    const per = Array.from({ length: particles }, (_unused, p) => {
      const size = motion.dimensions * frames
      return meanSquareDisplacement(
        { ...track, positions: positions.subarray(p * size, (p + 1) * size), particles: 1 },
        lags,
      )
    })
    lags.forEach((lag, i) => {
      const values = per.map((each) => each[i])
      const mean = values.reduce((a, b) => a + b) / particles
      const error = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / particles / (particles - 1))
      const expected = expectedMsd(motion, lag * motion.timeStep)
      expect(Math.abs(mean - expected)).toBeLessThan(5 * error)
      // The error itself must be small enough to notice a wrong factor.
      expect(error).toBeLessThan(0.12 * expected)
    })
  })
})

describe('fractional Brownian motion', () => {
  it('has steps of the exact covariance, on both axes of a pair, and none between them', () => {
    const [particles, frames, hurst] = [4000, 33, 0.75]
    const motion: Motion = {
      ...brownian,
      kind: 'fractionalBrownian',
      dimensions: 2,
      hurst,
      timeStep: 1,
      diffusionCoefficient: 0.5,
    }
    const { positions } = generate(wasm, motion, particles, frames, 5)
    const step = (p: number, axis: number, k: number) =>
      positions[(p * 2 + axis) * frames + k + 1] - positions[(p * 2 + axis) * frames + k]
    const mean = (value: (p: number) => number) => {
      let sum = 0
      for (let p = 0; p < particles; p++) sum += value(p)
      return sum / particles
    }
    // A product of two unit Gaussians varies by at most √2.
    const bound = 5 * Math.sqrt(2 / particles)
    for (const lag of [0, 1, 2, 8, 31]) {
      for (const axis of [0, 1]) {
        const found = mean((p) => step(p, axis, 0) * step(p, axis, lag))
        expect(Math.abs(found - fractionalCovariance(lag, hurst))).toBeLessThan(bound)
      }
      expect(Math.abs(mean((p) => step(p, 0, 0) * step(p, 1, lag)))).toBeLessThan(bound)
    }
  })
})

describe('the random walk of the article', () => {
  it('has MSD(10) = 0.3 and MSD(100) = 3 within four exact errors', () => {
    const motion: Motion = { ...brownian, kind: 'randomWalk', timeStep: 1 }
    const { positions } = generate(wasm, motion, 1000, 500, 42)
    const [ten, hundred] = meanSquareDisplacement({ positions, particles: 1000, dimensions: 3, frames: 500 }, [10, 100])
    const error = (lag: number) => 0.03 * lag * relativeMsdError(lag, 500 - lag, 3, 1000)
    expect(error(10)).toBeCloseTo(0.000903485, 9)
    expect(Math.abs(ten - 0.3)).toBeLessThan(4 * error(10))
    expect(Math.abs(hundred - 3)).toBeLessThan(4 * error(100))
  })
})
