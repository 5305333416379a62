import { describe, expect, it } from 'vitest'
import { drive } from '../../experiments/drive'
import { writeNpy } from '../../files/npy'
import { own } from '../../parameters/own'
import { ParameterError } from '../../parameters/resolve'
import { diffusion } from '.'

type Given = Readonly<Record<string, unknown>>
const run = (given: Given, files: Readonly<Record<string, Blob>> = {}) =>
  drive(diffusion, Object.entries({ workers: 1, ...given }), 'typed', {
    readFile: (name) => {
      const file = own(files, name)
      return file ? Promise.resolve(file) : Promise.reject(new Error('no such file'))
    },
  })

interface Result {
  readonly particles: number
  readonly frames: number
  readonly lags: number[]
  readonly msd: number[]
  readonly msdError: number[]
  readonly diffusionCoefficient: number | null
  readonly diffusionError: number | null
  readonly fitLags: number | null
  readonly exponent: number | null
  readonly wrapped: boolean
  readonly gaps: number
  readonly expectedMsd: number[] | null
  readonly notices: string[]
}
const resultOf = async (given: Given, files?: Readonly<Record<string, Blob>>) =>
  (await run(given, files)).document.result as unknown as Result

/** One particle on one axis as a file. */
const track = (positions: number[]) => ({
  'x.npy': new Blob([writeNpy({ data: Float64Array.from(positions), shape: [positions.length] })]),
})
const csv = (...lines: string[]) => ({ 'x.csv': new Blob([`${lines.join('\n')}\n`]) })
const upTo = <T>(count: number, value: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => value(k))
const refusal = async (given: Given, files?: Readonly<Record<string, Blob>>) => {
  const error = await run(given, files).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ParameterError)
  return (error as ParameterError).message
}

describe('a run', () => {
  it('has the same checksum on one, two and three workers', async () => {
    for (const motion of ['fractionalBrownian', 'activeBrownian']) {
      const given = { motion, particles: 70, frames: 90, removeDrift: true, localisationNoise: 0.1 }
      const [one, two, three] = await Promise.all(
        [1, 2, 3].map(async (workers) => (await run({ ...given, workers })).document),
      )
      expect(two.checksum).toBe(one.checksum)
      expect(three.checksum).toBe(one.checksum)
      expect(two.timing.workers).toBe(2)
    }
  })

  it('gives the random walk of the article its MSD, within four exact errors', async () => {
    const { msd, msdError, diffusionCoefficient, diffusionError, fitLags } = await resultOf({
      preset: 'article',
      lags: '10,100',
    })
    expect(Math.abs(msd[0] - 0.3)).toBeLessThan(4 * 0.000903485)
    expect(Math.abs(msd[1] - 3)).toBeLessThan(4 * 0.0306)
    expect(msdError[0] / msd[0]).toBeCloseTo(0.000903485 / 0.3, 8)
    expect(fitLags).toBe(2)
    expect(Math.abs((diffusionCoefficient ?? 0) - 0.005)).toBeLessThan(4 * (diffusionError ?? 0))
  })

  it('gives the same numbers directly and by Fourier transform, at an offset of 1e8 too', async () => {
    const given = { particles: 9, frames: 333, dimensions: 2 }
    const [direct, fourier] = await Promise.all(['direct', 'fft'].map((method) => resultOf({ ...given, method })))
    expect(fourier.lags).toHaveLength(332)
    fourier.msd.forEach((value, i) => expect(Math.abs(value / direct.msd[i] - 1)).toBeLessThan(1e-9))
    const far = track(upTo(500, (k) => 1e8 + Math.round(1e3 * Math.sin(k * k)) / 64))
    const [near, away] = await Promise.all(['direct', 'fft'].map((method) => resultOf({ input: 'x.npy', method }, far)))
    away.msd.forEach((value, i) => expect(Math.abs(value / near.msd[i] - 1)).toBeLessThan(1e-9))
  })

  it('knows the expected curve of what it generates', async () => {
    const { expectedMsd, msd } = await resultOf({ motion: 'harmonicTrap', particles: 400, frames: 100, axes: 'xz' })
    expect(expectedMsd?.[0]).toBeCloseTo(4 * 0.1 * (1 - Math.exp(-0.1)), 12)
    expect(Math.abs(msd[0] / (expectedMsd?.[0] ?? 0) - 1)).toBeLessThan(0.05)
  })
})

describe('files', () => {
  it('a staircase gives n², standing still gives 0, one frame gives [0]', async () => {
    const stairs = await resultOf({ input: 'x.npy' }, track(upTo(100, (k) => k)))
    stairs.lags.forEach((lag, i) => expect(stairs.msd[i]).toBeCloseTo(lag * lag, 7))
    expect(stairs.exponent).toBeCloseTo(2, 9)
    const still = await resultOf({ input: 'x.npy', lags: '1,50' }, track(upTo(100, () => 1)))
    expect(still).toMatchObject({ msd: [0, 0], diffusionCoefficient: 0, diffusionError: 0, exponent: null })
    const single = await resultOf({ input: 'x.npy' }, track([5]))
    expect(single).toMatchObject({ lags: [0], msd: [0], msdError: [0], diffusionCoefficient: null, frames: 1 })
  })

  it('a straight flight of 5000 frames gives d v² n², both ways', async () => {
    const path = upTo(5000, (k) => [0.3 * k, -0.7 * k, 1.1 * k]).flat()
    const file = { 'x.npy': new Blob([writeNpy({ data: Float64Array.from(path), shape: [1, 5000, 3] })]) }
    for (const method of ['direct', 'fft']) {
      const { lags, msd } = await resultOf({ input: 'x.npy', method, lags: '1,10,1000,4999' }, file)
      lags.forEach((lag, i) => expect(msd[i] / (1.79 * lag * lag)).toBeCloseTo(1, 8))
    }
  })

  it('gaps are counted and passed over', async () => {
    const { msd, lags, gaps } = await resultOf({ input: 'x.csv' }, csv('frame,x', '1,0', '3,6', '4,9'))
    expect(lags).toEqual([1, 2, 3])
    expect(msd).toEqual([9, 36, 81])
    expect(gaps).toBe(1)
  })

  it('short tracks in a long recording are stored from their own first frame, to the same numbers', async () => {
    const step = (i: number) => ((i * i * 7919 + i * 31) % 101) / 50
    const rows = (every: number) =>
      upTo(30, (p) =>
        upTo(4 + (p % 5), (k) => `${p},${p * every + k},${step(17 * p + k)},${step(13 * p + 5 * k)}`),
      ).flat()
    const given = { input: 'x.csv', lags: '1,2,7' }
    const together = await resultOf(given, csv('particle,frame,x,y', ...rows(0)))
    const apart = await resultOf(given, csv('particle,frame,x,y', ...rows(600)))
    expect(apart.frames).toBe(8)
    apart.msd.forEach((value, i) => expect(value).toBeCloseTo(together.msd[i], 12))
    apart.msdError.forEach((value, i) => expect(value).toBeCloseTo(together.msdError[i], 12))
    expect(apart.diffusionCoefficient).toBeCloseTo(together.diffusionCoefficient ?? 0, 12)
    expect(apart.diffusionError).toBeCloseTo(together.diffusionError ?? 0, 12)
    expect(await refusal({ ...given, lags: '8' }, csv('particle,frame,x,y', ...rows(600)))).toMatch(/which is 8/)
    expect(await refusal({ ...given, method: 'fft' }, csv('particle,frame,x,y', ...rows(600)))).toMatch(/method/)
  })

  it('drift is taken off tracks that are there at different times', async () => {
    // Pairs that meet for some frames, each pair at another time; all move by 3 a frame, and to and fro against one another.
    const rows = upTo(20, (p) =>
      upTo(6, (k) => {
        const frame = 100 * (p >> 1) + k
        return `${p},${frame},${3 * frame + (p % 2 === 0 ? 1 : -1) * (k % 2)}`
      }),
    ).flat()
    const { msd } = await resultOf({ input: 'x.csv', lags: '1,2', removeDrift: true }, csv('particle,frame,x', ...rows))
    // Steps of 1 about the mean of two, which took half of their square.
    expect(msd[0]).toBeCloseTo(2, 10)
    expect(msd[1]).toBeCloseTo(0, 10)
  })

  it('folded coordinates are noticed, and unfolded with the box', async () => {
    const folded = track(upTo(600, (k) => (0.31 * k) % 5))
    const noticed = await resultOf({ input: 'x.npy', lags: '10' }, folded)
    expect(noticed.wrapped).toBe(true)
    expect(noticed.notices.join(' ')).toMatch(/folded into a periodic box of about 4\.9/)
    const unfolded = await resultOf({ input: 'x.npy', lags: '10', box: [5] }, folded)
    expect(unfolded.msd[0]).toBeCloseTo(9.61, 9)
  })

  it('the frame interval is that of the file, or the one given', async () => {
    const file = csv('t,x', '0,0', '0.5,1', '1,2', '1.5,2.5')
    expect((await run({ input: 'x.csv', lags: '1' }, file)).document.result.time).toEqual([0.5])
    expect((await run({ input: 'x.csv', lags: '1', frameInterval: 2 }, file)).document.result.time).toEqual([2])
  })
})

describe('bad input', () => {
  it('names the parameter and what is wrong', async () => {
    expect(await refusal({ lags: '500' })).toMatch(/lags.*below the number of frames, which is 500/)
    expect(await refusal({ lags: '0' })).toMatch(/lags/)
    expect(await refusal({ fitLags: [2, 500] })).toMatch(/fitLags.*below the number of frames, which is 500/)
    expect(await refusal({ dimensions: 2, axes: 'xz' })).toMatch(/axes.*2 dimensions do not have/)
    expect(await refusal({ particles: 1_000_000, frames: 100_000 })).toMatch(/particles may be at most/)
    expect(await refusal({ fitLags: [5, 2] })).toMatch(/fitLags/)
    expect(await refusal({ input: 'nowhere.npy' })).toMatch(/input cannot be opened: no such file/)
    expect(await refusal({ input: 'x.npy' }, { 'x.npy': new Blob(['not an array']) })).toMatch(
      /input cannot be read: .*byte 0/,
    )
    expect(await refusal({ input: 'x.npy', lags: '7' }, track([1, 2, 3]))).toMatch(/lags.*which is 3/)
    expect(await refusal({ input: 'x.npy', axes: 'y' }, track([1, 2, 3]))).toMatch(/axes.*1 dimensions/)
    expect(await refusal({ particles: 1, frames: 20, removeDrift: true })).toMatch(/removeDrift.*single particle/)
    expect(await refusal({ input: 'x.npy', removeDrift: true }, track([1, 2, 3]))).toMatch(
      /removeDrift.*single particle/,
    )
    expect(await refusal({ input: 'x.csv', method: 'fft' }, csv('frame,x', '1,0', '3,6', '4,9'))).toMatch(/method/)
  })
})
