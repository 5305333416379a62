import { describe, expect, it } from 'vitest'
import { drive } from '../../experiments/drive'
import { writeNpy } from '../../files/npy'
import { readTogether } from '../../files/trajectories/together'
import { own } from '../../parameters/own'
import { ParameterError } from '../../parameters/resolve'
import { studentWidening } from '../../physics/diffusion/particleScatter'
import { diffusion } from '.'

type Given = Readonly<Record<string, unknown>>
const files: Record<string, Blob> = {}
const run = (given: Given) =>
  drive(diffusion, Object.entries({ workers: 1, ...given }), 'typed', {
    readFile: (name) => {
      const file = own(files, name)
      return file ? Promise.resolve(file) : Promise.reject(new Error('no such file'))
    },
  })
const resultOf = async (given: Given) => (await run(given)).document.result
const refusal = async (given: Given) => {
  const error = await run(given).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(ParameterError)
  return (error as ParameterError).message
}
const numbers = ({ msd, lags, time, particles, frames, gaps }: Record<string, unknown>) => ({
  msd,
  lags,
  time,
  particles,
  frames,
  gaps,
})
const upTo = <T>(count: number, value: (k: number) => T): T[] => Array.from({ length: count }, (_, k) => value(k))
const wander = (p: number, k: number) => ((p * 977 + k * k * 7919 + k * 31) % 101) / 25 + (k % 9) * p
const npy = (particles: number, from: number, frames: number) =>
  new Blob([
    writeNpy({
      data: Float64Array.from(upTo(particles, (p) => upTo(frames, (k) => wander(p, from + k))).flat()),
      shape: [particles, frames, 1],
    }),
  ])
/** Two atoms that go round a box of 5 with steps of up to 2.3, told in extended XYZ. */
const xyz = (from: number, frames: number, names = ['Li', 'O']) =>
  new Blob([
    upTo(frames, (k) => {
      const at = (atom: number) => ((((atom + 1) * 1.1 * (from + k)) % 5) + 5) % 5
      const rows = names.map((name, atom) => `${name} ${at(atom).toFixed(6)} ${(1 + ((from + k) % 2)).toFixed(1)} 0`)
      return `2\nLattice="5 0 0 0 5 0 0 0 5" Properties=species:S:1:pos:R:3 Time=${(0.5 * (from + k)).toFixed(1)}\n${rows.join('\n')}\n`
    }).join(''),
  ])

describe('files that are parts of one run', () => {
  it('are that run: arrays one after the other', async () => {
    Object.assign(files, { 'a.npy': npy(3, 0, 20), 'b.npy': npy(3, 20, 31), 'ab.npy': npy(3, 0, 51) })
    const [parts, whole] = await Promise.all([
      resultOf({ input: 'a.npy, b.npy', together: 'parts' }),
      resultOf({ input: 'ab.npy' }),
    ])
    expect(numbers(parts)).toEqual(numbers(whole))
    expect(parts.diffusionCoefficient).toBe(whole.diffusionCoefficient)
    expect(parts).not.toHaveProperty('replicas')
  })

  it('are unfolded across their borders, and a frame that both have counts once', async () => {
    Object.assign(files, { '1.xyz': xyz(0, 11), '2.xyz': xyz(10, 15), 'all.xyz': xyz(0, 25) })
    const [parts, whole] = await Promise.all([
      resultOf({ input: '1.xyz,2.xyz', together: 'parts', axes: 'x' }),
      resultOf({ input: 'all.xyz', axes: 'x' }),
    ])
    expect(numbers(parts)).toEqual(numbers(whole))
    expect((whole.msd as number[])[0]).toBeCloseTo((1.1 ** 2 + 2.2 ** 2) / 2, 6)
    expect((parts.notices as string[]).join(' ')).toMatch(/1 of 26 frames were left out/)
  })

  it('of tables go on with the tracks of the same names, with a gap where frames are missing', async () => {
    const table = (tracks: readonly number[], frames: readonly number[]) =>
      new Blob([`track,frame,x\n${tracks.flatMap((p) => frames.map((k) => `${p},${k},${wander(p, k)}`)).join('\n')}\n`])
    const [early, late] = [upTo(12, (k) => 5 + k), upTo(9, (k) => 19 + k)]
    Object.assign(files, { '1.csv': table([1, 2], early), '2.csv': table([2, 3], late) })
    const rows = [
      ...[1, 2].flatMap((p) => early.map((k) => [p, k] as const)),
      ...[2, 3].flatMap((p) => late.map((k) => [p, k] as const)),
    ]
    files['all.csv'] = new Blob([`track,frame,x\n${rows.map(([p, k]) => `${p},${k},${wander(p, k)}`).join('\n')}\n`])
    const [parts, whole] = await Promise.all([
      resultOf({ input: '1.csv,2.csv', together: 'parts' }),
      resultOf({ input: 'all.csv' }),
    ])
    expect({ ...numbers(parts), gaps: 2 }).toEqual({ ...numbers(whole), gaps: 2 })
    expect(parts.gaps).toBe(2)
  })

  it('in the wrong order, of other atoms or another length are refused with the name of the file', async () => {
    expect(await refusal({ input: '2.xyz,1.xyz', together: 'parts' })).toMatch(/1\.xyz: it begins at time 0.*replicas/)
    files['other.xyz'] = xyz(30, 5, ['O', 'Li'])
    expect(await refusal({ input: '1.xyz,other.xyz', together: 'parts' })).toMatch(/other\.xyz: .*element O, and Li/)
    files['four.npy'] = npy(4, 0, 20)
    expect(await refusal({ input: 'a.npy,four.npy', together: 'parts' })).toMatch(/four\.npy has 4 particles/)
    expect(await refusal({ input: '2.csv,1.csv', together: 'parts' })).toMatch(/1\.csv begins with frame 5/)
    expect(await refusal({ input: 'a.npy,nowhere.npy' })).toMatch(/cannot be opened \(nowhere\.npy\): no such file/)
  })
})

describe('files that are replicas', () => {
  it('are measured together, never from one to the next, and told one by one', async () => {
    Object.assign(files, { 'a.npy': npy(3, 0, 30), 'b.npy': npy(2, 100, 30), 'c.npy': npy(3, 300, 21) })
    const given = { lags: '1,2,5', fit: 'cve' }
    const alone = await Promise.all(['a', 'b', 'c'].map((name) => resultOf({ ...given, input: `${name}.npy` })))
    const whole = await resultOf({ ...given, input: 'a.npy,b.npy,c.npy' })
    const windows = [1, 2, 5].map((lag) => [3 * (30 - lag), 2 * (30 - lag), 3 * (21 - lag)])
    ;(whole.msd as number[]).forEach((value, i) => {
      const sum = alone.reduce((all, { msd }, r) => all + (msd as number[])[i] * windows[i][r], 0)
      expect(value).toBeCloseTo(sum / windows[i].reduce((all, each) => all + each, 0), 10)
    })
    const { count, diffusionCoefficients } = whole.replicas as { count: number; diffusionCoefficients: number[] }
    expect(count).toBe(3)
    diffusionCoefficients.forEach((D, r) => expect(D).toBeCloseTo(alone[r].diffusionCoefficient as number, 10))
    expect(whole.errorAssumption).toBe('replicas')
    expect((whole.warnings as string[]).join(' ')).toMatch(/only 3 replicas/)
  })

  it.each(['ols', 'gls'] as const)('have the D of each by the same line, by %s', async (fit) => {
    const given = { fit, fitLags: [1, 2] }
    const alone = await Promise.all(['a', 'b'].map((name) => resultOf({ ...given, input: `${name}.npy` })))
    const { replicas } = await resultOf({ ...given, input: 'a.npy,b.npy' })
    ;(replicas as { diffusionCoefficients: number[] }).diffusionCoefficients.forEach((D, r) =>
      expect(D).toBeCloseTo(alone[r].diffusionCoefficient as number, 9),
    )
  })

  it('give the same digits on 1 and 3 workers, with a posterior as without', async () => {
    for (const fit of ['ols', 'posterior']) {
      const given = { input: 'a.npy,b.npy,c.npy', fit, removeDrift: true }
      const [one, three] = await Promise.all([run(given), run({ ...given, workers: 3 })])
      expect(one.document.checksum).toBe(three.document.checksum)
    }
  })

  it('each lose a drift of their own', async () => {
    const drifting = (name: string, speed: number) => {
      const data = Float64Array.from(upTo(2, (p) => upTo(30, (k) => speed * k + (p === 0 ? 1 : -1) * (k % 2))).flat())
      files[name] = new Blob([writeNpy({ data, shape: [2, 30, 1] })])
    }
    drifting('fast.npy', 50)
    drifting('slow.npy', -3)
    const { msd } = await resultOf({ input: 'fast.npy,slow.npy', lags: '1', removeDrift: true })
    // Steps of 1 about the mean of two, which took half of their square.
    expect((msd as number[])[0]).toBeCloseTo(2, 10)
  })

  it('have the error of D that the spread of their own D gives, all of them being of one size', async () => {
    files['d.npy'] = npy(3, 500, 30)
    files['e.npy'] = npy(3, 900, 30)
    const { estimates, replicas } = await resultOf({ input: 'a.npy,d.npy,e.npy' })
    const { diffusionCoefficients: D } = replicas as { diffusionCoefficients: number[] }
    const mean = D.reduce((sum, value) => sum + value, 0) / 3
    const between = Math.sqrt(D.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (2 * 3))
    const { diffusionCoefficient, replicaError } = (estimates as Record<string, Record<string, number>>).ols
    expect(diffusionCoefficient).toBeCloseTo(mean, 9)
    expect(replicaError / between).toBeCloseTo(studentWidening(2), 9)
  })

  it('of another kind are refused with the name of the file', async () => {
    const plane = new Blob([
      writeNpy({ data: Float64Array.from({ length: 40 }, (_, i) => (i * i * 7) % 11), shape: [1, 20, 2] }),
    ])
    Object.assign(files, { 'plane.npy': plane })
    expect(await refusal({ input: 'a.npy,plane.npy' })).toMatch(/plane\.npy does not fit to a\.npy: .* along xy/)
  })
})

it('one file is read as ever', async () => {
  const read = await readTogether([{ name: 'a.npy', file: npy(3, 0, 20) }], 'parts')
  expect(read).toMatchObject({ particles: 3, frames: 20 })
  expect(read.replicas).toBeUndefined()
})
