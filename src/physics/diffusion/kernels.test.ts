import { beforeAll, describe, expect, it } from 'vitest'
import { momentFields, stepFields, stepRecord } from '../../kernels/diffusionLayout'
import type { InProcess } from '../../kernels/inProcess'
import { instantiateInProcess } from '../../kernels/inProcess'
import {
  displacementMoments,
  fourierTransform,
  meanSquareDisplacement,
  msdByFourier,
  msdFromAutocorrelation,
  removeDrift,
  stepMoments,
} from './displacements'
import { brownian, generate, lay, msdBySpectrum } from './trajectories.fixture'
import { unwrap } from './wrapping'

let wasm: InProcess
beforeAll(async () => {
  wasm = await instantiateInProcess(256 << 20)
})

const close = (got: number, expected: number, relative: number) =>
  expect(Math.abs(got - expected)).toBeLessThanOrEqual(relative * Math.abs(expected))

function integers(values: readonly number[]): number {
  const pointer = wasm.allocate(4 * values.length)
  new Int32Array(wasm.memory.buffer, pointer, values.length).set(values)
  return pointer
}

function msdDirect(state: number, particles: number, frames: number, dimensions: number, lags: number[]): number[] {
  const out = wasm.allocate(8 * dimensions * lags.length)
  const axes = (1 << dimensions) - 1
  expect(
    wasm.call('msdDirect', {
      state,
      first: 0,
      count: particles,
      frames,
      axes,
      lags: integers(lags),
      lagCount: lags.length,
      out,
    }),
  ).toBe(1)
  const sums = wasm.float64(out, dimensions * lags.length)
  return lags.map((lag, i) => {
    let sum = 0
    for (let axis = 0; axis < dimensions; axis++) sum += sums[axis * lags.length + i]
    return sum / (particles * (frames - lag))
  })
}

describe('the Fourier transform', () => {
  it.each([16, 32, 64, 128, 1024, 2048])('of %i numbers is that of its twin', (length) => {
    const laid = lay(wasm, brownian, 1, length / 2)
    expect(laid.length).toBe(length)
    const re = wasm.float64(wasm.allocate(8 * length), length)
    const im = wasm.float64(wasm.allocate(8 * length), length)
    for (let i = 0; i < length; i++) {
      re[i] = Math.sin(i * i + 1)
      im[i] = Math.cos(3 * i * i)
    }
    const expected = fourierTransform(Array.from(re), Array.from(im))
    wasm.call('fourierInPlace', { state: laid.state, re: re.byteOffset, im: im.byteOffset })
    laid.order.forEach((frequency, place) => {
      expect(re[place]).toBeCloseTo(expected.re[frequency], 10)
      expect(im[place]).toBeCloseTo(expected.im[frequency], 10)
    })
  })
})

describe('mean-square displacement', () => {
  it.each([
    [1, 1, 7],
    [5, 2, 64],
    [8, 3, 101],
  ])(
    'of %i particles on %i axes in %i frames: kernels and twins agree, direct and Fourier',
    (particles, dimensions, frames) => {
      const motion = { ...brownian, dimensions }
      const laid = generate(wasm, motion, particles, frames)
      const track = { positions: laid.positions, particles, dimensions, frames }
      const lags = Array.from({ length: frames - 1 }, (_, i) => i + 1)
      const expected = meanSquareDisplacement(track, lags)
      const direct = msdDirect(laid.state, particles, frames, dimensions, lags)
      const { autocorrelation, squares } = msdBySpectrum(wasm, laid, motion, particles, frames)
      const fourier = msdFromAutocorrelation(autocorrelation, squares, particles)
      const twin = msdByFourier(track)
      lags.forEach((lag, i) => {
        close(direct[i], expected[i], 1e-13)
        close(fourier[lag], expected[i], 1e-9)
        close(twin[lag], expected[i], 1e-9)
      })
    },
  )

  it('of a straight flight over 5000 frames is d v² n², both ways', () => {
    const [frames, v] = [5000, [0.3, -0.7, 1.1]]
    const laid = lay(wasm, brownian, 1, frames)
    for (let axis = 0; axis < 3; axis++)
      for (let k = 0; k < frames; k++) laid.positions[axis * frames + k] = v[axis] * k
    const square = v.reduce((sum, value) => sum + value * value, 0)
    const lags = [1, 2, 10, 777, 2500, 4999]
    const direct = msdDirect(laid.state, 1, frames, 3, lags)
    const { autocorrelation, squares } = msdBySpectrum(wasm, laid, brownian, 1, frames)
    const fourier = msdFromAutocorrelation(autocorrelation, squares, 1)
    lags.forEach((lag, i) => {
      close(direct[i], square * lag * lag, 1e-11)
      close(fourier[lag], square * lag * lag, 1e-8)
    })
  })

  it('keeps its digits at an offset of 1e8', () => {
    const [particles, frames] = [4, 300]
    const laid = generate(wasm, brownian, particles, frames)
    for (let i = 0; i < laid.positions.length; i++) laid.positions[i] += 1e8
    // What the offset itself rounds away is lost to both ways alike.
    const lags = [1, 5, 50, 200, 299]
    const direct = msdDirect(laid.state, particles, frames, 3, lags)
    const { autocorrelation, squares } = msdBySpectrum(wasm, laid, brownian, particles, frames)
    const fourier = msdFromAutocorrelation(autocorrelation, squares, particles)
    lags.forEach((lag, i) => close(fourier[lag], direct[i], 1e-9))
  })

  it('takes the windows that exist where frames are missing', () => {
    const [particles, frames, lags] = [3, 40, [1, 2, 3, 10, 39]]
    const laid = generate(wasm, brownian, particles, frames)
    for (const [particle, frame] of [
      [0, 0],
      [0, 17],
      [1, 5],
      [1, 6],
      [2, 39],
    ]) {
      for (let axis = 0; axis < 3; axis++) laid.positions[(particle * 3 + axis) * frames + frame] = Number.NaN
    }
    const track = { positions: laid.positions, particles, dimensions: 3, frames }
    const out = wasm.allocate(8 * 3 * lags.length)
    const counts = wasm.allocate(8 * lags.length)
    wasm.call('msdGapped', {
      state: laid.state,
      first: 0,
      count: particles,
      frames,
      axes: 7,
      lags: integers(lags),
      lagCount: lags.length,
      out,
      counts,
    })
    const sums = wasm.float64(out, 3 * lags.length)
    const windows = wasm.float64(counts, lags.length)
    meanSquareDisplacement(track, lags).forEach((expected, i) => {
      close((sums[i] + sums[lags.length + i] + sums[2 * lags.length + i]) / windows[i], expected, 1e-12)
    })

    const moments = wasm.allocate(8 * momentFields * particles * lags.length)
    wasm.call('displacementMoments', {
      state: laid.state,
      first: 0,
      count: particles,
      frames,
      axes: 7,
      lags: integers(lags),
      lagCount: lags.length,
      out: moments,
    })
    const fields = wasm.float64(moments, momentFields * particles * lags.length)
    lags.forEach((lag, i) => {
      const total = [0, 0, 0, 0, 0]
      for (let particle = 0; particle < particles; particle++) {
        for (let field = 0; field < momentFields; field++) {
          total[field] += fields[(particle * lags.length + i) * momentFields + field]
        }
      }
      const expected = displacementMoments(track, lag)
      expect(total[0]).toBe(expected.windows)
      close(total[1] / total[0], expected.fourth, 1e-12)
      close((total[2] + total[3] + total[4]) / total[0], expected.second, 1e-12)
    })

    const steps = wasm.allocate(8 * stepFields * particles)
    wasm.call('stepMoments', { state: laid.state, first: 0, count: particles, frames, axes: 7, out: steps })
    const perParticle = wasm.float64(steps, stepFields * particles)
    const total = [0, 1, 2, 3].map((field) =>
      [0, 1, 2].reduce((sum, p) => sum + perParticle[p * stepFields + field], 0),
    )
    const twin = stepMoments(track)
    expect(total[0]).toBe(twin.steps)
    expect(total[2]).toBe(twin.pairs)
    close(total[1], twin.squares, 1e-12)
    expect(Math.abs(total[3] - twin.products)).toBeLessThan(1e-10)
  })

  it('has sums of steps for each axis, which are what the particle has come forward', () => {
    const [particles, frames] = [3, 40]
    const laid = generate(wasm, brownian, particles, frames)
    const out = wasm.allocate(8 * stepFields * particles)
    wasm.call('stepMoments', { state: laid.state, first: 0, count: particles, frames, axes: 0b101, out })
    const { place } = stepRecord
    for (let particle = 0; particle < particles; particle++) {
      const record = wasm.float64(out + stepRecord.bytes * particle, stepFields)
      for (const axis of [0, 2]) {
        const x = laid.positions.subarray((particle * 3 + axis) * frames, (particle * 3 + axis + 1) * frames)
        expect(record[place.axisSums + axis]).toBeCloseTo(x[frames - 1] - x[0], 11)
      }
      for (const [whole, parts] of [
        [place.squares, place.axisSquares],
        [place.products, place.axisProducts],
      ]) {
        expect(record[parts] + record[parts + 2]).toBeCloseTo(record[whole], 11)
        expect(record[parts + 1]).toBe(0)
      }
      expect(record[place.steps]).toBe(2 * (frames - 1))
    }
  })

  it('looks at some of the axes only', () => {
    const [particles, frames, lags] = [2, 50, [1, 7]]
    const laid = generate(wasm, brownian, particles, frames)
    const plane = new Float64Array(particles * 2 * frames)
    for (let p = 0; p < particles; p++) {
      for (const [place, axis] of [
        [0, 0],
        [1, 2],
      ]) {
        plane.set(
          laid.positions.subarray((p * 3 + axis) * frames, (p * 3 + axis + 1) * frames),
          (p * 2 + place) * frames,
        )
      }
    }
    const expected = meanSquareDisplacement({ positions: plane, particles, dimensions: 2, frames }, lags)
    const out = wasm.allocate(8 * 2 * lags.length)
    wasm.call('msdDirect', {
      state: laid.state,
      first: 0,
      count: particles,
      frames,
      axes: 0b101,
      lags: integers(lags),
      lagCount: lags.length,
      out,
    })
    const sums = wasm.float64(out, 2 * lags.length)
    expected.forEach((value, i) => close((sums[i] + sums[2 + i]) / (particles * (frames - lags[i])), value, 1e-13))
    const moments = wasm.allocate(8 * momentFields * particles * lags.length)
    wasm.call('displacementMoments', {
      state: laid.state,
      first: 0,
      count: particles,
      frames,
      axes: 0b101,
      lags: integers(lags),
      lagCount: lags.length,
      out: moments,
    })
    const first = wasm.float64(moments, momentFields)
    expect(first[3]).toBe(0)
    expect(first[2]).toBeGreaterThan(0)
    expect(first[4]).toBeGreaterThan(0)
  })
})

describe('the histogram of displacements', () => {
  it('counts every displacement once', () => {
    const [particles, frames, lag, bins] = [3, 200, 4, 10]
    const motion = { ...brownian, dimensions: 2 }
    const laid = generate(wasm, motion, particles, frames)
    const out = wasm.allocate(4 * 2 * (bins + 2))
    wasm.call('displacementHistogram', {
      state: laid.state,
      first: 0,
      count: particles,
      frames,
      axes: 3,
      lag,
      lower: -1,
      width: 0.2,
      bins,
      out,
    })
    const counts = new Int32Array(wasm.memory.buffer, out, 2 * (bins + 2))
    for (let axis = 0; axis < 2; axis++) {
      const expected = new Array<number>(bins + 2).fill(0)
      for (let p = 0; p < particles; p++) {
        for (let k = 0; k + lag < frames; k++) {
          const start = (p * 2 + axis) * frames + k
          const bin = Math.floor((laid.positions[start + lag] - laid.positions[start] + 1) / 0.2)
          expected[bin < 0 ? bins : bin >= bins ? bins + 1 : bin]++
        }
      }
      expect([...counts.subarray(axis * (bins + 2), (axis + 1) * (bins + 2))]).toEqual(expected)
      expect(expected.reduce((a, b) => a + b)).toBe(particles * (frames - lag))
    }
  })
})

describe('boxes and drift', () => {
  it('are undone as by their twins', () => {
    const [particles, frames, edge] = [3, 300, 2.5]
    const motion = { ...brownian, dimensions: 2, drift: [4, -2, 0], timeStep: 0.01 }
    const laid = generate(wasm, motion, particles, frames)
    const path = laid.positions.slice()
    for (let i = 0; i < path.length; i++) laid.positions[i] = path[i] - edge * Math.floor(path[i] / edge)
    const box = wasm.allocate(16)
    wasm.float64(box, 2).fill(edge)
    const expected = unwrap(laid.positions.slice(0, frames), edge)
    wasm.call('unwrapTrajectories', { state: laid.state, first: 0, count: particles, box })
    expect(laid.positions.slice(0, frames)).toEqual(expected)
    // Unfolded paths differ from the true ones by whole boxes at most.
    for (let i = 0; i < path.length; i++) {
      const start = Math.floor(i / frames) * frames
      expect(laid.positions[i] - laid.positions[start]).toBeCloseTo(path[i] - path[start], 9)
    }

    const still = removeDrift({ positions: laid.positions, particles, dimensions: 2, frames })
    const steps = wasm.allocate(8 * 2 * (frames - 1))
    const counts = wasm.allocate(8 * frames)
    const every = { state: laid.state, first: 0, count: particles }
    wasm.call('commonSteps', { ...every, steps: frames - 1, out: steps, counts: counts + 8 })
    const drift = wasm.float64(wasm.allocate(8 * 2 * frames), 2 * frames)
    for (let axis = 0; axis < 2; axis++) {
      for (let k = 1; k < frames; k++) {
        const step = wasm.float64(steps, 2 * (frames - 1))[axis * (frames - 1) + k - 1]
        drift[axis * frames + k] = drift[axis * frames + k - 1] + step / wasm.float64(counts, frames)[k]
      }
    }
    wasm.call('subtractPath', { ...every, frames, path: drift.byteOffset, counts })
    laid.positions.forEach((x, i) => expect(x).toBeCloseTo(still[i], 10))
  })
})
