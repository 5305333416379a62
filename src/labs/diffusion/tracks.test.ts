import { describe, expect, it } from 'vitest'
import { drive } from '../../experiments/drive'
import type { ShapedArrays } from '../../files/arrays'
import { own } from '../../parameters/own'
import { diffusion } from '.'
import { trackArithmetic } from './trackArithmetic'

type Given = Readonly<Record<string, unknown>>
const run = (given: Given, files: Readonly<Record<string, string>> = {}) =>
  drive(diffusion, Object.entries({ workers: 1, ...given }), 'typed', {
    readFile: (name) => Promise.resolve(new Blob([own(files, name) ?? ''])),
  })
const columns = (arrays: ShapedArrays, ...names: readonly string[]) =>
  names.map((name) => [...(own(arrays, name)?.data ?? [])])

/** Tracks on one axis that wander without any random generator, of different lengths. */
const wander = (track: number, k: number) => ((track * 977 + k * k * 7919 + k * 31) % 101) / 25 + (k % 9) * track
const lengths = [40, 25, 60, 8]
const rows = (tracks: readonly number[]) =>
  tracks.flatMap((track) =>
    Array.from({ length: lengths[track] }, (_, k) => `${track + 10},${5 + k},${wander(track, k)}`),
  )
const table = (tracks: readonly number[]) => ['particle,frame,x', ...rows(tracks)].join('\n')
const all = { 'all.csv': table([0, 1, 2, 3]) }

interface Estimate {
  readonly diffusionCoefficient: number
  readonly diffusionError: number
  readonly brownianError: number
  readonly localisationVariance: number
}

describe('single tracks', () => {
  it.each([
    ['ols', [1, 3]],
    ['cve', []],
  ] as const)('have the D of a recording that holds nothing else, by %s', async (fit, fitLags) => {
    const given = { fit, fitLags, frameInterval: 0.5, perTrack: true }
    const { arrays } = await run({ ...given, input: 'all.csv' }, all)
    const [D, errors, noise] = columns(
      arrays,
      'trackDiffusionCoefficient',
      'trackDiffusionError',
      'trackLocalisationVariance',
    )
    for (const track of lengths.keys()) {
      const { document } = await run({ ...given, input: 'one.csv' }, { 'one.csv': table([track]) })
      const alone = (document.result.estimates as unknown as Readonly<Record<'ols' | 'cve', Estimate>>)[fit]
      expect(D[track] / alone.diffusionCoefficient).toBeCloseTo(1, 9)
      expect(noise[track] / alone.localisationVariance).toBeCloseTo(1, 9)
      if (alone.diffusionCoefficient > 0) expect(errors[track] / alone.brownianError).toBeCloseTo(1, 9)
    }
  })

  it('have lengths, names and frames as the file has them', async () => {
    const file = 'track,frame,x,y\n7,2,0,0\n7,4,3,4\n7,6,3,0\n9,10,1,1\n9,12,1,2\n9,18,4,6\n'
    const { arrays, document } = await run({ input: 'a.csv', perTrack: true }, { 'a.csv': file })
    const names = ['', 'Positions', 'FirstFrame', 'LastFrame', 'ContourLength', 'NetDisplacement']
    expect(columns(arrays, ...names.map((name) => `track${name}`))).toEqual([
      [7, 9],
      [3, 3],
      [2, 10],
      [6, 18],
      // Straight over the frames that are missing.
      [9, 6],
      [3, Math.sqrt(34)],
    ])
    // Two steps in a row, and a step with a gap behind it: only the first tells noise from motion.
    const [D] = columns(arrays, 'trackDiffusionCoefficient')
    expect(D.map(Number.isNaN)).toEqual([false, true])
    expect(document.result.tracks).toMatchObject({ count: 2, withDiffusionCoefficient: 1 })
  })

  it('come on top: nothing else of a result is another for them, on any number of workers', async () => {
    const given = { particles: 300, frames: 50, localisationNoise: 0.1, fit: 'gls' }
    const plain = await run(given)
    const [one, three] = await Promise.all([1, 3].map((workers) => run({ ...given, perTrack: true, workers })))
    const { tracks, ...rest } = one.document.result
    expect(rest).toEqual(plain.document.result)
    expect(plain.arrays).not.toHaveProperty('track')
    expect(tracks).toMatchObject({ count: 300, withDiffusionCoefficient: 300 })
    expect(three.document.checksum).toBe(one.document.checksum)
    expect(plain.document.checksum).not.toBe(one.document.checksum)
  })

  it.each([
    ['ols', 100, 0.02],
    ['gls', 100, 0.1],
    ['cve', 100, 0.1],
    ['cve', 30, 0.02],
  ] as const)('have errors of D by %s that hold (%d frames, error of position %d)', async (fit, frames, noise) => {
    const given = { particles: 1500, frames, dimensions: 2, localisationNoise: noise, lags: '1', fit, seed: 11 }
    const { arrays } = await run({ ...given, perTrack: true })
    const [D, errors, alpha, alphaErrors] = columns(
      arrays,
      ...['trackDiffusionCoefficient', 'trackDiffusionError', 'trackExponent', 'trackExponentError'],
    )
    const share = (found: number[], error: number[], sigmas: number) =>
      found.filter((value, i) => Math.abs(value - 1) <= sigmas * error[i]).length / found.length
    // Errors in proportion to a D that came out low by chance are too short: they hold a little less often than a bell's.
    expect(share(D, errors, 1)).toBeGreaterThan(0.62)
    expect(share(D, errors, 1)).toBeLessThan(0.74)
    expect(share(D, errors, 2)).toBeGreaterThan(frames > 50 ? 0.91 : 0.88)
    expect(share(alpha, alphaErrors, 1)).toBeGreaterThan(0.62)
    expect(share(alpha, alphaErrors, 1)).toBeLessThan(0.74)
  })

  it('are told nothing of that they are too short for', async () => {
    const file = `track,frame,x\n1,1,0\n1,2,1\n2,1,0\n${Array.from({ length: 30 }, (_, k) => `3,${k + 1},${wander(1, k)}`).join('\n')}\n`
    const { arrays, document } = await run({ input: 'a.csv', perTrack: true }, { 'a.csv': file })
    for (const [column] of [['DiffusionCoefficient'], ['DiffusionError'], ['LocalisationVariance']] as const)
      expect(columns(arrays, `track${column}`)[0].map(Number.isNaN)).toEqual([true, true, false])
    expect(columns(arrays, 'trackPositions')[0]).toEqual([2, 1, 30])
    expect(document.result.tracks).toMatchObject({ count: 3, withDiffusionCoefficient: 1 })
  })
})

describe('the order of tracks', () => {
  const values = Float64Array.from([3, NaN, 1, 3, -2, NaN])
  it('puts what is not known last, and what is alike in the order of the file', () => {
    expect([...trackArithmetic.trackOrder({ values, falling: false })]).toEqual([4, 2, 0, 3, 1, 5])
    expect([...trackArithmetic.trackOrder({ values, falling: true })]).toEqual([0, 3, 2, 4, 1, 5])
  })
})

describe('the histogram of tracks', () => {
  it('counts every D above 0 once, over bins that grow by one factor', async () => {
    const values = Float64Array.from({ length: 1000 }, (_, i) => (i % 10 === 0 ? -1 : 2 ** ((i % 97) / 8)))
    const { edges, counts, left } = await trackArithmetic.trackHistogram({ values, bins: 12 })
    expect(left).toBe(100)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(900)
    expect(edges[0]).toBeCloseTo(1, 12)
    expect(edges[12]).toBeCloseTo(2 ** 12, 8)
    for (let i = 2; i < edges.length; i++) expect(edges[i] / edges[i - 1]).toBeCloseTo(edges[1] / edges[0], 10)
    counts.forEach((count, i) => {
      const inside = values.filter((value) => value > edges[i] * (1 + 1e-12) && value < edges[i + 1] * (1 - 1e-12))
      expect(count).toBeGreaterThanOrEqual(inside.length)
    })
    const alike = await trackArithmetic.trackHistogram({ values: Float64Array.from([5, 5, 5]), bins: 12 })
    expect([...alike.counts]).toEqual([3])
  })
})
