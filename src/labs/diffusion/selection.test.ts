import { describe, expect, it } from 'vitest'
import { drive } from '../../experiments/drive'
import { writeNpy } from '../../files/npy'
import { own } from '../../parameters/own'
import { ParameterError } from '../../parameters/resolve'
import { diffusion } from '.'

type Given = Readonly<Record<string, unknown>>
const files: Record<string, Blob> = {}
const run = (given: Given) =>
  drive(diffusion, Object.entries({ workers: 1, ...given }), 'typed', {
    readFile: (name) => Promise.resolve(own(files, name) ?? new Blob([])),
  })
const resultOf = async (given: Given) => (await run(given)).document.result
const refusal = async (given: Given) => {
  const error = await run(given).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ParameterError)
  return (error as ParameterError).message
}

const wander = (p: number, k: number) => ((p * 977 + k * k * 7919 + k * 31) % 101) / 25 + (k % 9) * p
/** Rows of tracks that begin at different times and have holes, with the time in seconds. */
const rows = (wanted: (p: number, k: number) => boolean) =>
  Array.from({ length: 12 }, (_, p) =>
    Array.from({ length: 30 + 5 * (p % 3) }, (_, i) => [p, 7 * p + i] as const)
      .filter(([, k]) => (p + k) % 11 !== 0 && wanted(p, k))
      .map(([, k]) => `${p},${k},${(k * 0.2).toFixed(1)},${wander(p, k)},${wander(p + 20, k)}`),
  ).flat()
const table = (wanted: (p: number, k: number) => boolean) =>
  new Blob([`particle,frame,t,x,y\n${rows(wanted).join('\n')}\n`])
files['all.csv'] = table(() => true)

const numbers = ({
  msd,
  msdError,
  time,
  lags,
  diffusionCoefficient,
  gaps,
  particles,
  tracks,
}: Record<string, unknown>) => ({
  msd,
  msdError,
  time,
  lags,
  diffusionCoefficient,
  gaps,
  particles,
  tracks,
})

describe('a part of a recording', () => {
  it('gives what a file gives that holds nothing else', async () => {
    const given = { lags: '4,8,12', perTrack: true }
    files['cut.csv'] = table((_, k) => k >= 12 && k <= 90 && (k - 12) % 4 === 0)
    const cut = await resultOf({ ...given, input: 'cut.csv' })
    const chosen = await resultOf({ ...given, input: 'all.csv', frameRange: [12, 90], stride: 4 })
    expect(numbers(chosen)).toEqual(numbers(cut))
    expect(chosen.time).toEqual([0.8, 1.6, 2.4].map((time) => expect.closeTo(time, 9) as number))
    expect(chosen.notices).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/frameRange takes frames 12 to 90: \d+ of \d+ frames were left out/),
        expect.stringMatching(/stride takes one frame in 4, 20 of 79/),
      ]),
    )
  })

  it('counts frames as the file numbers them, also where tracks begin', async () => {
    const { arrays } = await run({ input: 'all.csv', frameRange: [20], perTrack: true })
    expect(Math.min(...arrays.trackFirstFrame.data)).toBe(20)
    const all = await run({ input: 'all.csv', perTrack: true })
    expect(Math.max(...arrays.trackLastFrame.data)).toBe(Math.max(...all.arrays.trackLastFrame.data))
  })

  it('without its short tracks says how many there were', async () => {
    const { particles, notices } = await resultOf({ input: 'all.csv', minimumLength: 36 })
    const counts = new Map<string, number>()
    for (const row of rows(() => true)) counts.set(row.split(',')[0], (counts.get(row.split(',')[0]) ?? 0) + 1)
    const long = [...counts.values()].filter((count) => count >= 36).length
    expect(long).toBeGreaterThan(0)
    expect(long).toBeLessThan(12)
    expect(particles).toBe(long)
    expect((notices as string[]).join(' ')).toMatch(
      new RegExp(`${12 - long} of 12 tracks have fewer than 36 positions`),
    )
  })

  it('is unfolded before frames are left out: between those that stay a particle may pass half the box', async () => {
    const data = Float64Array.from({ length: 600 }, (_, k) => (0.31 * k) % 5)
    files['folded.npy'] = new Blob([writeNpy({ data, shape: [600] })])
    const { msd, wrapped } = await resultOf({ input: 'folded.npy', lags: '10', stride: 10, box: [5] })
    expect(msd).toEqual([expect.closeTo(9.61, 9)])
    expect(wrapped).toBe(true)
  })

  it('takes the interval that was given for frames of the file', async () => {
    const { time } = await resultOf({ input: 'folded.npy', lags: '10,20', stride: 10, frameInterval: 0.5 })
    expect(time).toEqual([5, 10])
  })

  it('that is not there is refused by the name of what was asked for', async () => {
    expect(await refusal({ input: 'all.csv', frameRange: [500] })).toMatch(/frameRange holds no frame: .* 1 to \d+/)
    expect(await refusal({ input: 'all.csv', frameRange: [9, 3] })).toMatch(/frameRange .*first one not above/)
    expect(await refusal({ input: 'all.csv', minimumLength: 900 })).toMatch(/minimumLength leaves no track.* has \d+/)
    expect(await refusal({ input: 'folded.npy', stride: 10, lags: '5' })).toMatch(/lags must be a multiple of 10/)
    expect(await refusal({ input: 'all.csv', stride: 0 })).toMatch(/stride/)
  })
})
