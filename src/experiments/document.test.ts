import { describe, expect, it } from 'vitest'
import type { ShapedArrays } from '../files/arrays'
import { composeDocument, outcomeChecksum } from './document'
import type { Outcome } from './run'

const outcome = (changes: { result?: Outcome['result']; arrays?: ShapedArrays } = {}) => ({
  result: changes.result ?? { energy: -0.25, radii: { 10: 1, 50: 2 }, spin: [0, 1, 2] },
  arrays: changes.arrays ?? {
    mass: { data: Float64Array.of(1, 2, 3, 4), shape: [4] },
    time: { data: Float32Array.of(0, 1), shape: [2] },
  },
})
const standard = outcome()

describe('what cannot be trusted', () => {
  it('stands in the result, and is words: no part of the fingerprint', async () => {
    const identity = { lab: 'x', experiment: 'x', preset: undefined, values: {}, address: '#/x' }
    const course = { seconds: 1, workers: 1, complete: true, changedOnTheWay: [] }
    const silent = await composeDocument(identity, standard, course)
    expect(silent.result).toEqual({ ...standard.result, warnings: [] })
    const doubtful = await composeDocument(identity, { ...standard, warnings: ['Mind the gap.'] }, course)
    expect(doubtful.result.warnings).toEqual(['Mind the gap.'])
    expect(doubtful.checksum).toBe(silent.checksum)
  })
})

describe('the checksum', () => {
  it('is a SHA-256 of what its documentation says', async () => {
    const { createHash } = await import('node:crypto')
    const hash = createHash('sha256')
    hash.update('{"energy":-0.25,"radii":{"10":1,"50":2},"spin":[0,1,2]}')
    hash.update('\nmass Float64Array 4\n').update(Buffer.from(Float64Array.of(1, 2, 3, 4).buffer))
    hash.update('\ntime Float32Array 2\n').update(Buffer.from(Float32Array.of(0, 1).buffer))
    expect(await outcomeChecksum(standard)).toBe(`sha256:${hash.digest('hex')}`)
  })

  it('does not see in which order things were put together, nor units and timing', async () => {
    const { mass, time } = standard.arrays
    const shuffled = {
      result: { spin: [0, 1, 2], radii: { 50: 2, 10: 1 }, energy: -0.25 },
      arrays: { time: { ...time, unit: 'Myr' }, mass },
      timing: { seconds: 12, workers: 7 },
    }
    expect(await outcomeChecksum(shuffled)).toBe(await outcomeChecksum(standard))
    const nested = outcome({ result: { list: [{ a: 1, b: 2 }] } })
    expect(await outcomeChecksum(nested)).toBe(await outcomeChecksum(outcome({ result: { list: [{ b: 2, a: 1 }] } })))
  })

  it('sees every number, name, shape and type', async () => {
    const { mass, time } = standard.arrays
    const nudged = Float64Array.of(1, 2, 3, 4 * (1 + Number.EPSILON))
    const others = [
      outcome({ result: { ...standard.result, energy: -0.25000000000000006 } }),
      outcome({ result: { ...standard.result, spin: [0, 2, 1] } }),
      outcome({ result: { ...standard.result, more: null } }),
      outcome({ arrays: { mass: { ...mass, data: nudged }, time } }),
      outcome({ arrays: { mass: { ...mass, shape: [2, 2] }, time } }),
      outcome({ arrays: { masses: mass, time } }),
      outcome({ arrays: { mass } }),
      outcome({ arrays: { mass, time: { data: Int32Array.of(0, 1), shape: [2] } } }),
    ]
    const sums = await Promise.all([standard, ...others].map(outcomeChecksum))
    expect(new Set(sums).size).toBe(others.length + 1)
  })

  it('takes every NaN for the same, and leaves the arrays as they are', async () => {
    const withBits = (high: number, low: number) => {
      const data = new Float64Array(2)
      new DataView(data.buffer).setUint32(4, high, true)
      new DataView(data.buffer).setUint32(0, low, true)
      return data
    }
    const sum = (data: Float64Array) => outcomeChecksum(outcome({ arrays: { a: { data, shape: [2] } } }))
    const strange = withBits(0xfff80000, 0x1234)
    expect(strange[0]).toBeNaN()
    expect(await sum(strange)).toBe(await sum(withBits(0x7ff80000, 0)))
    expect(await sum(strange)).not.toBe(await sum(withBits(0x7ff00000, 0)))
    expect(new DataView(strange.buffer).getUint32(0, true)).toBe(0x1234)
    const float32 = new Float32Array(1)
    new DataView(float32.buffer).setUint32(0, 0xffc00001, true)
    const narrow = (data: Float32Array) => outcomeChecksum(outcome({ arrays: { a: { data, shape: [1] } } }))
    expect(await narrow(float32)).toBe(await narrow(Float32Array.of(Number.NaN)))
  })
})

describe('a document', () => {
  const identity = { lab: 'test', experiment: 'test', preset: 'triple', values: { factor: 3 }, address: '#/test?v=1' }
  const course = { seconds: 2, workers: 1, complete: true, changedOnTheWay: [] as string[] }
  const compose = (changes: Partial<typeof course>) => composeDocument(identity, standard, { ...course, ...changes })

  it('has the checksum of a run that came to its end as its parameters say', async () => {
    const document = await compose({})
    expect(document).toMatchObject({ lab: 'test', parameters: { preset: 'triple', factor: 3 } })
    expect(document.checksum).toBe(await outcomeChecksum(standard))
    for (const name of ['complete', 'changedOnTheWay']) expect(document).not.toHaveProperty(name)
  })

  it('has none, and says why, where the run was cut short or changed on the way', async () => {
    const short = await compose({ complete: false })
    expect(short).toMatchObject({ complete: false })
    expect(short).not.toHaveProperty('checksum')
    const changed = await compose({ changedOnTheWay: ['time step'] })
    expect(changed).toMatchObject({ changedOnTheWay: ['time step'] })
    expect(changed).not.toHaveProperty('checksum')
  })

  it('says whether its digits travel, and has no checksum where they do not', async () => {
    const exact = await composeDocument(identity, { ...standard, digits: 'exact' }, course)
    expect(exact).toMatchObject({ digits: 'exact', checksum: await outcomeChecksum(standard) })
    const local = await composeDocument(identity, { ...standard, digits: 'this machine' }, course)
    expect(local).toMatchObject({ digits: 'this machine' })
    expect(local).not.toHaveProperty('checksum')
  })
})
