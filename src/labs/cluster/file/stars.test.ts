import { describe, expect, it } from 'vitest'
import { drive } from '../../../experiments/drive'
import { encodeArrays } from '../../../files/arrays'
import { writeNpz } from '../../../files/npz'
import { gravitationalConstant, kilometresPerSecond } from '../../../physics/units'
import { cluster } from '..'
import { ClusterRun } from '../run'
import { valuesOf } from '../testing'

type Files = Readonly<Record<string, BlobPart>>

const reading = (files: Files) => (name: string) =>
  name in files ? Promise.resolve(new Blob([files[name]])) : Promise.reject(new Error('no such file'))

const run = (query: string, files: Files) =>
  drive(cluster, [...new URLSearchParams(`model=file&input=stars.csv&${query}`)], 'text', { readFile: reading(files) })

const refusal = (query: string, text: string) => expect(run(query, { 'stars.csv': text })).rejects

const header = 'm,x,y,z,vx,vy,vz'
/** Two equal bodies on a circle about each other: 1 apart, v² = Gm/2 each. */
const pair = (speed: number, units = header) => `${units}\n1,0.5,0,0,0,${speed},0\n1,-0.5,0,0,0,${-speed},0\n`

describe('your own stars', () => {
  it('have a density centre where more of them than neighbours are counted are in one place', async () => {
    const rows = Array.from({ length: 8 }, () => '1,2,1,0,0,0,0')
    const text = [header, ...rows, '1,5,0,0,0,0,0', '0,9,9,9,0,0,0', '0,9,9,9,0,0,0'].join('\n')
    const { document } = await run('units=natural&softeningLength=0.1&steps=0', { 'stars.csv': text })
    expect(document.result).toMatchObject({ densityCentre: [2, 1, 0], coreRadius: 0 })
  })

  it('are what the file says, in plain numbers', async () => {
    const { arrays, document } = await run('units=natural&steps=0', { 'stars.csv': pair(Math.SQRT1_2) })
    expect([...arrays.mass.data]).toEqual([1, 1])
    expect([...arrays.position.data]).toEqual([0.5, 0, 0, -0.5, 0, 0])
    expect(arrays.velocity.data[1]).toBe(Math.SQRT1_2)
    expect(document.parameters).toMatchObject({ model: 'file', input: 'stars.csv' })
    expect(document.parameters).not.toHaveProperty('stars')
    expect(document.result).toMatchObject({ stars: 2, totalMass: 2 })
  })

  it('go round as they should, whatever the units', async () => {
    const astronomical = Math.sqrt(gravitationalConstant / 2)
    const au = 1 / 206264.80624709636
    const files = {
      plain: pair(Math.SQRT1_2),
      kms: pair(astronomical * kilometresPerSecond, 'm,x [pc],y,z,vx [km/s],vy,vz'),
      pcMyr: pair(astronomical, 'm [Msun],x,y,z,vx [pc/Myr],vy,vz'),
      au: `m,x [au],y [au],z [au],vx [au/yr],vy [au/yr],vz [au/yr]\n1,0.5,0,0,0,${Math.SQRT1_2 * 2 * Math.PI},0\n1,-0.5,0,0,0,${-Math.SQRT1_2 * 2 * Math.PI},0\n`,
    }
    const period = 2 * Math.PI * Math.SQRT1_2
    const end = async (text: string, query: string, unitTime: number, unitLength: number) => {
      const steps = `softeningLength=0&steps=400&timeStep=${(period * unitTime) / 400}`
      const { arrays } = await run(`${steps}&integrator=yoshida4&${query}`, { 'stars.csv': text })
      return Array.from(arrays.position.data, (value) => value / unitLength)
    }
    for (const [text, query, time, length] of [
      [files.plain, 'units=natural', 1, 1],
      [files.kms, '', 1 / Math.sqrt(gravitationalConstant), 1],
      [files.pcMyr, '', 1 / Math.sqrt(gravitationalConstant), 1],
      // A year is 2π of the time in which G M☉ = 1 au³: Gauss' constant.
      [files.au, '', 1e-6 / (2 * Math.PI), au],
    ] as const) {
      const [x, y] = await end(text, query, time, length)
      expect(x).toBeCloseTo(0.5, 5)
      expect(y).toBeCloseTo(0, 3)
    }
  })

  it('come back from the files that a run writes', async () => {
    const plummer = valuesOf({
      model: 'plummer',
      radius: 1,
      virialRatio: 0.5,
      stars: 40,
      steps: 0,
      softeningLength: 0.01,
    })
    const given = Object.entries(plummer).filter(
      ([name]) => !['speed', 'trails', 'picture', 'colours', 'diagnostic'].includes(name),
    )
    const { arrays, document, origin, experiment } = await drive(cluster, given, 'typed')
    for (const format of ['npz', 'csv'] as const) {
      const bytes = encodeArrays(format, arrays, experiment.mainArray, document, origin)
      const again = await run('steps=0&softeningLength=0.01', { 'stars.csv': bytes })
      expect(again.arrays.position.data).toEqual(arrays.position.data)
      for (const [k, value] of again.arrays.velocity.data.entries())
        expect(value).toBeCloseTo(arrays.velocity.data[k], 13)
    }
  })

  it('give the same digits on any number of workers', async () => {
    const count = 700
    const column = (seed: number) => ({
      data: Float64Array.from({ length: count }, (_, k) => (((k + 1) * seed * 7919) % 1009) / 1009 - 0.5),
      shape: [count],
    })
    const arrays = Object.fromEntries(header.split(',').map((name, k) => [name, column(k + 2)]))
    const mass = { data: arrays.m.data.map((value) => value + 0.6), shape: [count] }
    const bytes = writeNpz({ ...arrays, m: mass })
    const one = await run('steps=3&workers=1', { 'stars.csv': bytes })
    const three = await run('steps=3&workers=3', { 'stars.csv': bytes })
    expect(three.document.checksum).toBe(one.document.checksum)
  })

  it('that another file holds under the same name are not found on the shelf', async () => {
    const values = valuesOf({ model: 'file', input: 'stars.csv', units: 'natural' })
    const made = await ClusterRun.create(values, { shared: true }, { readFile: reading({ 'stars.csv': pair(0.7) }) })
    expect((await made.checkpoint()).fleeting).toBe(true)
    made.dispose()
  })
})

describe('a file that is no good', () => {
  it.each<[string, string, RegExp]>([
    ['', `${header}\n1,0,0,0,0,0,0\n`, /input=stars.csv: input holds one star: it takes 2 to 1000000/],
    [
      '',
      `${header}\n1,0,0,0,0,0,0\n-1,1,0,0,0,0,0\n`,
      /input cannot be read: line 3: m is -1; it takes a number from 0 to/,
    ],
    ['', `${header}\n1,0,0,0,0,0,0\n1,NaN,0,0,0,0,0\n`, /line 3: x should be a finite number and is 'NaN'/],
    ['', `${header}\n0,0,0,0,0,0,0\n0,1,0,0,0,0,0\n`, /m is 0 for every star/],
    [
      '',
      `${header}\n1,0,0,0,0,0,0\n1,1e300,0,0,0,0,0\n`,
      /line 3: x is 1e\+300; it takes a number from -100000000000 to/,
    ],
    ['', `${header}\n1,0,0,0,0,0,0\n1,1,0,0,0,4e5,0\n`, /line 3: vy is 400000; it takes .* 299792.458 km\/s/],
    ['', 'm,x,y,z\n1,0,0,0\n', /line 1: the columns vx, vy, vz are missing/],
    [
      'units=natural',
      'm [Msun],x,y,z,vx,vy,vz\n1,0,0,0,0,0,0\n1,1,0,0,0,0,0\n',
      /names the unit Msun, and with units=natural/,
    ],
    [
      'softeningLength=0',
      `${header}\n1,0,0,0,0,0,0\n1,1,0,0,0,0,0\n1,0,0,0,1,0,0\n`,
      /softeningLength takes a number above 0 here: .*\(line 2 and line 4 of stars.csv\)/,
    ],
    ['solver=tree&integrator=hermite4', pair(1), /integrator goes with solver=direct/],
  ])('%s %s', async (query, text, message) => {
    await refusal(query, text).toThrow(message)
  })

  it('is not there, or not named', async () => {
    await expect(run('', {})).rejects.toThrow(/input=stars.csv: input cannot be opened: no such file/)
    await expect(drive(cluster, [['model', 'file']], 'text')).rejects.toThrow(/input names no file/)
    await expect(drive(cluster, [...new URLSearchParams('model=file&input=a.csv')], 'text')).rejects.toThrow(
      /there is no way to files here/,
    )
  })

  it('is not read where it was not asked for, and that is said', async () => {
    const { document } = await drive(cluster, [...new URLSearchParams('input=a.csv&stars=2&steps=0')], 'text')
    expect(document.result.warnings).toEqual(['input=a.csv was not read: that takes model=file.'])
  })

  it('does not harm with stars in one place where there is softening', async () => {
    const { document } = await run('steps=2', {
      'stars.csv': `${header}\n1,0,0,0,0,0,0\n1,0,0,0,0,0,0\n1,1,0,0,0,0,0\n`,
    })
    expect(Number.isFinite(document.result.energy)).toBe(true)
  })

  it('whose stars are too close for numbers is refused, at the start and between two samples', async () => {
    const apart = (x: string) => `${header}\n1,0,0,0,0,0,0\n1,${x},0,0,0,0,0\n1,1,0,0,0,0,0\n`
    const given = 'units=natural&softeningLength=0&steps=3'
    await refusal(given, apart('1e-170')).toThrow(/softeningLength leaves bodies so close to each other at the start/)
    await refusal(given, apart('1e-150')).toThrow(/at step 3 their energies stopped being numbers/)
    const adaptive = `${given}&integrator=hermite4&accuracy=0.01`
    await refusal(adaptive, apart('1e-150')).toThrow(/softeningLength lets stars meet after step 3/)
  })
})
