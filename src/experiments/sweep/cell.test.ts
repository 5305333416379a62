import { describe, expect, it } from 'vitest'
import { KernelError, MemoryError, WorkerStartError } from '../../compute/errors'
import { readNpy } from '../../files/npy'
import { unpackNpz } from '../../files/npz'
import { choice, flag, integer } from '../../parameters/parameter'
import { ParameterError } from '../../parameters/resolve'
import { asIs } from '../../words/text'
import { countingLab } from '../counting.fixture'
import { drive } from '../drive'
import { defineExperiment, type OpenContext } from '../experiment'
import { composeLab } from '../lab'
import type { Json, Outcome, Run } from '../run'
import type { CellRecord } from './cell'
import { computeCell } from './cell'
import { Merged } from './merged'
import { makePlan } from './plan'

const build = { program: '0.1.0+abc', kernels: 'sha256:def' }

/** An experiment whose run is what a test says it comes to for `n`. */
function labOf(comesTo: (n: number, context: OpenContext) => Partial<Outcome> | Promise<Partial<Outcome>>) {
  const about = { label: '', meaning: '', group: '' } as const
  const names = ['value', 'vector', 'parts', 'flag', 'name', 'cost', 'n', 'gone']
  const experiment = defineExperiment<{ readonly n: number }, Run<unknown, { readonly n: number }>>({
    name: 'spoken',
    title: '',
    parameters: {
      n: integer({ ...about, default: 0, minimum: 0, maximum: 1000 }),
      kind: choice({ ...about, default: 'a', options: [{ value: 'a', label: '' }, { value: 'bé', label: '' }] }), // biome-ignore format: one line
      on: flag({ ...about, default: false }),
    },
    results: Object.fromEntries(names.map((name) => [name, { meaning: '' }])),
    mainArray: 'x',
    unit: 'unit',
    open: async ({ n }, context) => {
      const outcome = { result: {}, arrays: {}, ...(await comesTo(n, context)) }
      const run = {
        ...{ done: 0, end: 1, snapshot: () => undefined, outcome: () => Promise.resolve(outcome), dispose: () => {} },
        advance: (most: number) => Promise.resolve((run.done = most)),
      }
      return run
    },
  })
  return composeLab({ name: 'spoken', title: '', summary: '', icon: '', experiments: [experiment.erased] })
}

const result = (fields: Readonly<Record<string, Json>>) => labOf(() => ({ result: fields }))
const planOf = (lab: Parameters<typeof makePlan>[0], axes: string, keep: string) =>
  makePlan(lab, { given: [], axes, keep, shards: 1 }, build)
const first = async (lab: Parameters<typeof makePlan>[0], keep: string) =>
  computeCell(await planOf(lab, 'n=1:3', keep), 0, {})

describe('a cell', () => {
  it('is the run of the same names and values, to the digit', async () => {
    const { lab } = countingLab({ paced: false })
    const plan = await makePlan(lab, { given: [['preset', 'triple']], axes: 'length=3:5 mark=1', keep: 'sum', shards: 1 }, build) // biome-ignore format: one line
    for (const cell of [0, 1, 2]) {
      const { document } = await drive(lab, [['preset', 'triple'], ['length', cell + 3], ['mark', 1]], 'typed') // biome-ignore format: one line
      expect(await computeCell(plan, cell, {})).toEqual({ cell, values: [document.result.sum] })
    }
  })

  it('keeps numbers, vectors, parts of what has parts, and truth', async () => {
    const lab = result({
      value: 0.1,
      vector: [1, null, 3],
      parts: { 10: 1, 90: [2, { deep: 3 }] },
      flag: true,
      gone: null,
    })
    expect(
      (await first(lab, 'value,vector,parts,parts.90,parts.90.1.deep,vector.2,flag,gone,gone.x,n')).values,
    ).toEqual([
      ...[0.1, [1, null, 3], [1, 2, 3], [2, 3], 3, 3, 1, null, null],
      // Declared, and not there in this cell.
      null,
    ])
  })

  it('writes minus zero as zero and keeps what it is warned of', async () => {
    const record = await computeCell(
      await planOf(
        labOf(() => ({ result: { value: -0 }, warnings: ['This\nis  wrong.', 'x'.repeat(600)] })),
        'n=1',
        'value',
      ),
      0,
      {},
    )
    expect(Object.is((record.values ?? [])[0], 0)).toBe(true)
    expect(record.warnings?.[0]).toBe('This is wrong.')
    expect(record.warnings?.[1]).toMatch(/^x{499}…$/)
  })

  it('keeps what was looked up besides', async () => {
    const record = await first(
      labOf(() => ({ lookedUp: { parts: { a: 1, b: null } } })),
      'parts',
    )
    expect(record.values).toEqual([[1, null]])
  })

  it.each([
    ['name', /^--keep name: it is a text \(harmonic\), no number$/],
    ['value.x', /^--keep value\.x: value has no part x$/],
    ['cost', /^--keep cost: cost says what a run costs/],
    ['vector', /^--keep vector: it has 4097 numbers, and 4096 are possible$/],
  ])('does not keep %s', async (keep, message) => {
    const outcome = {
      result: { name: 'harmonic', value: 1, vector: new Array<number>(4097).fill(1) },
      costs: { cost: 3 },
    }
    await expect(
      first(
        labOf(() => outcome),
        keep,
      ),
    ).rejects.toThrow(message)
  })

  it.each([
    [new ParameterError([{ name: 'n', given: '1', reason: asIs('brings bad luck') }]), 'n=1: n brings bad luck'],
    [new KernelError('step', new Error('unreachable')), 'kernel step failed: unreachable'],
    [new Error('the level\ndoes not exist'), 'the level does not exist'],
  ])('that fails is a record: %s', async (error, line) => {
    const lab = labOf(() => Promise.reject(error))
    expect(await first(lab, 'value')).toEqual({ cell: 0, error: line })
  })

  it.each([
    new MemoryError(2 ** 40),
    new WorkerStartError('no room', false),
    new RangeError('Array buffer allocation failed'),
  ])('for which the machine is to blame is none: %s', async (error) => {
    await expect(
      first(
        labOf(() => Promise.reject(error)),
        'value',
      ),
    ).rejects.toMatchObject({ name: 'CellInterruptedError', message: error.message })
  })

  it('whose file cannot be read here is none, either', async () => {
    const lab = labOf(async (_, { readFile }) => {
      await readFile?.('walk.csv').catch(() => {
        throw new ParameterError([{ name: 'n', given: 'walk.csv', reason: asIs('cannot be opened') }])
      })
      return {}
    })
    const plan = await planOf(lab, 'n=1', 'value')
    const readFile = () => Promise.reject(new Error('it has changed'))
    await expect(computeCell(plan, 0, { readFile })).rejects.toMatchObject({ name: 'CellInterruptedError', message: 'it has changed' }) // biome-ignore format: one line
    expect(await computeCell(plan, 0, { readFile: () => Promise.resolve(new Blob([])) })).toEqual({ cell: 0, values: [null] }) // biome-ignore format: one line
  })

  it('gives up when it is asked to', async () => {
    const stop = new AbortController()
    const lab = labOf(() => {
      stop.abort(new Error('enough'))
      return Promise.reject(new Error('cut short'))
    })
    await expect(computeCell(await planOf(lab, 'n=1', 'value'), 0, { signal: stop.signal })).rejects.toThrow('enough')
  })
})

describe('what cells come to together', () => {
  const merge = async (records: readonly CellRecord[], axes = 'n=1:3 on=false,true', keep = 'value,vector,n') => {
    const merged = new Merged(await planOf(result({}), axes, keep))
    for (const record of records) merged.add(record)
    return merged
  }
  const records: readonly CellRecord[] = [
    { cell: 0, values: [1, [1], 7] },
    { cell: 1, values: [null, [1, 2, 3], 7], warnings: ['One.', 'Two.'] },
    { cell: 2, error: 'it fell over' },
    { cell: 3, values: [4, null, 7], warnings: ['One.', 'Two.'] },
    { cell: 4, error: 'it fell over' },
    { cell: 5, values: [6, [9, 8], 7], warnings: ['Three.'] },
  ]

  it('are arrays whose first dimensions are the axes, as wide as the widest, and NaN where there is nothing', async () => {
    const merged = await merge(records)
    const { numbers } = merged.arrays()
    const none = Number.NaN
    expect(Object.keys(numbers)).toEqual(['n', 'on', 'value', 'vector', 'result.n', 'cellErrors', 'cellWarnings'])
    expect(numbers.n).toEqual({ data: Float64Array.of(1, 2, 3), shape: [3] })
    expect(numbers.on).toEqual({ data: Uint8Array.of(0, 1), shape: [2] })
    expect(numbers.value).toEqual({ data: Float64Array.of(1, none, none, 4, none, 6), shape: [3, 2] })
    expect(numbers.vector).toEqual({
      data: Float64Array.of(1, none, none, 1, 2, 3, none, none, none, none, none, none, none, none, none, 9, 8, none),
      shape: [3, 2, 3],
    })
    expect(numbers.cellErrors).toEqual({ data: Int32Array.of(0, 0, 2, 0, 2, 0), shape: [3, 2] })
    expect(numbers.cellWarnings).toEqual({ data: Int32Array.of(0, 1, 0, 1, 0, 3), shape: [3, 2] })
    expect(merged.arrays().texts.cellMessages.texts).toEqual(['', 'One. Two.', 'it fell over', 'Three.'])
    expect(merged.failed).toBe(2)
  })

  it('are an archive that says what made it, the same bytes for the same records', async () => {
    const { bytes, checksum } = await (await merge(records, 'kind=bé,a n=1:3')).archive()
    const members = unpackNpz(bytes)
    expect(readNpy(members.get('vector') ?? new Uint8Array()).shape).toEqual([2, 3, 3])
    const points = (name: string) => {
      const file = members.get(name) ?? new Uint8Array()
      const header = new TextDecoder('latin1').decode(file.slice(0, 128))
      const numbers = new Uint32Array(file.slice(128).buffer)
      return { header, text: String.fromCodePoint(...numbers) }
    }
    expect(points('kind').header).toContain("'descr': '<U2', 'fortran_order': False, 'shape': (2,)")
    expect(points('kind').text).toBe('béa\0')
    expect(JSON.parse(points('about').text)).toMatchObject({ software: 'Second Moment', checksum })
    expect(checksum).toMatch(/^sha256:[0-9a-f]{64}$/)
    const again = await (await merge(records, 'kind=bé,a n=1:3')).archive()
    expect(again.bytes).toEqual(bytes)
    const other = await (await merge(records.slice(1), 'kind=bé,a n=1:3')).archive()
    expect(other.checksum).not.toBe(checksum)
  })

  it('keep the sentences of many cells within bounds', async () => {
    const merged = await merge([], 'n=0:999 on=false,true', 'value')
    for (let cell = 0; cell < 2000; cell++) merged.add({ cell, error: `${cell} ${'é'.repeat(300)}` })
    const { texts } = merged.arrays().texts.cellMessages
    expect(texts.length).toBe(2001)
    expect(texts[1].length).toBe(240)
  })

  it.each([['vector', 'n=0:999 on=false,true', 2000]])(
    'are refused where one file cannot hold them',
    async (keep, axes) => {
      const merged = await merge([], axes, keep)
      expect(() => merged.add({ cell: 0, values: [new Array<number>(200_000).fill(1)] })).toThrow(
        /^vector has 200000 numbers in each of 2000 cells, more than one file holds: keep less$/,
      )
    },
  )
})
