import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readNpy, readNpyText, writeNpy, writeNpyText, writeNpyTexts } from '../../files/npy'
import { unpackNpz, writeNpz } from '../../files/npz'
import { countingLab } from '../counting.fixture'
import { archiveOf, readArchive, tableOf } from './archive'
import type { CellRecord } from './cell'
import { Merged } from './merged'
import type { Plan } from './plan'
import { makePlan, planText } from './plan'
import { Points } from './points'
import { kindOfSweepFile } from './recognise'
import { copied, Records } from './records'

const build = { program: '0.1.0+abc', kernels: 'sha256:def' }
const { lab } = countingLab({ paced: false })
const planOf = (axes: string, keep = 'sum,sum.more') => makePlan(lab, { given: [], axes, keep, shards: 1 }, build)
const byName = () => Promise.resolve(lab)

/** Records of a plan that say little and differ: numbers, vectors of several lengths, nothing, failures, warnings. */
const recordOf = (cell: number): CellRecord =>
  cell % 5 === 3
    ? { cell, error: `it fell over ${cell % 2}` }
    : {
        cell,
        values: [cell % 7 === 0 ? null : cell / 3, cell % 2 === 0 ? [cell, null, 2] : cell % 3 === 0 ? null : [cell]],
        ...(cell % 4 === 1 ? { warnings: ['mind', `the ${cell % 3}`] } : {}),
      }

/** Some order that is none. */
const shuffled = (cells: number) => Array.from({ length: cells }, (_, i) => (i * 37 + 11) % cells)

function filled(plan: Plan, order = shuffled(plan.cells)) {
  const records = new Records(plan)
  for (const cell of order) records.add(recordOf(cell))
  return records
}

async function merged(plan: Plan) {
  const inOrder = new Merged(plan)
  for (let cell = 0; cell < plan.cells; cell++) inOrder.add(recordOf(cell))
  return inOrder.archive()
}

describe('records in any order', () => {
  it('come to the bytes of those in order, also on another thread', async () => {
    const plan = await planOf('length=3:10 mark=0:9')
    const expected = await merged(plan)
    const records = filled(plan)
    expect(await archiveOf(plan, records)).toEqual(expected)
    expect(await archiveOf(plan, new Records(plan, structuredClone(records.packed())))).toEqual(expected)
    expect([records.done, records.failed]).toEqual([80, 16])
  })
  it('keep the first of two for the same cell, and none beyond the plan', async () => {
    const plan = await planOf('length=3:5')
    const records = new Records(plan)
    for (const values of [[1, 2], [9, 9]]) records.add({ cell: 1, values }) // biome-ignore format: one line
    for (const cell of [3, -1, 0.5]) records.add({ cell, values: [1, 1] })
    expect(records.record(1)).toEqual({ cell: 1, values: [1, 2] })
    expect(records.done).toBe(1)
  })
  it('are no archive while some are missing', async () => {
    const plan = await planOf('length=3:10')
    const records = filled(plan, [1, 2])
    await expect(archiveOf(plan, records)).rejects.toThrow('6 cells are missing')
  })
  it('are a table with a row for each that is here', async () => {
    const table = tableOf(await planOf('length=3:10'), filled(await planOf('length=3:10'), [6, 3, 1])).split('\r\n')
    expect(table[1]).toBe('length,sum,sum.more_0,sum.more_1,sum.more_2,error,warnings')
    expect(table.slice(2)).toEqual(['4,0.3333333333333333,1,,,,mind the 1', '6,,,,,it fell over 1,', '9,2,6,,2,,', ''])
  })
})

describe('a merged file', () => {
  it('is read as what was merged, and gives the same bytes again', async () => {
    const plan = await planOf('length=3:10 mark=0:9')
    const { bytes, checksum } = await merged(plan)
    const opened = await readArchive(bytes, byName)
    expect(opened.checksum).toBe(checksum)
    expect(opened.plan.hash).toBe(plan.hash)
    expect(await archiveOf(opened.plan, opened.records)).toEqual({ bytes, checksum })
    expect(opened.records.errorOf(3)).toBe('it fell over 1')
  })
  it('is refused where a number was changed, or its plan, or where it is something else', async () => {
    const plan = await planOf('length=3:10')
    const { bytes } = await merged(plan)
    const { data } = readNpy(unpackNpz(bytes).get('sum') as Uint8Array)
    const at = bytes.findIndex((_, i) => new DataView(bytes.buffer, i).byteLength >= 8 && new DataView(bytes.buffer).getFloat64(i, true) === data[1]) // biome-ignore format: one line
    const changed = bytes.slice()
    changed[at] ^= 1
    await expect(readArchive(changed, byName)).rejects.toThrow(/cannot be unpacked|is damaged/)
    const members = Object.fromEntries([...unpackNpz(bytes)].map(([name, each]) => [`${name}.npy`, each.slice()]))
    members['sum.npy'][members['sum.npy'].length - 1] ^= 1
    await expect(readArchive(zipSync(members), byName)).rejects.toThrow('numbers are not those of its checksum')
    await expect(readArchive(writeNpz({ x: { data: Float64Array.of(1), shape: [1] } }), byName)).rejects.toThrow('it is no merged sweep') // biome-ignore format: one line
    await expect(readArchive(Uint8Array.of(1, 2), byName)).rejects.toThrow('not a .npz file')
    await expect(readArchive(bytes, () => Promise.resolve(undefined))).rejects.toThrow('there is no lab')
  })
})

describe('a hostile file', () => {
  /** The merged file with some of its members replaced (or left out), packed as small as it goes. */
  async function tampered(members: Readonly<Record<string, Uint8Array | undefined>>) {
    const { bytes } = await merged(await planOf('length=3:10'))
    const all = { ...Object.fromEntries(unpackNpz(bytes)), ...members }
    const kept = Object.entries(all).flatMap(([name, member]) => (member ? [[`${name}.npy`, member] as const] : []))
    return new Uint8Array(zipSync(Object.fromEntries(kept), { level: 9 }))
  }
  const opening = async (members: Parameters<typeof tampered>[0]) => readArchive(await tampered(members), byName)
  /** The head of an array of such numbers, and nothing behind it. */
  function claims(shape: string, description = '<f8') {
    const text = writeNpy({ data: new Float64Array(0), shape: [0] })
    const header = `{'descr': '${description}', 'fortran_order': False, 'shape': ${shape}, }`
    text.fill(0x20, 10, text.length - 1)
    for (let i = 0; i < header.length; i++) text[10 + i] = header.charCodeAt(i)
    return text
  }
  const eight = (value: number) => new Float64Array(8).fill(value)

  it('is one that is packed anew all the same', async () => {
    expect((await opening({})).records.done).toBe(8)
  })
  it.each([
    ['claims 10¹² numbers', { sum: claims('(1000000, 1000000)') }, /claims|cut short|ends/],
    ['claims more than there are numbers for', { sum: claims('(1000000000, 10000000000)') }, /larger than any file/],
    ['claims 10¹² sentences', { cellMessages: claims('(1000000000000,)', '<U1') }, 'more than 65537 texts'],
    [
      'claims sentences that are longer than it',
      { cellMessages: claims('(3,)', '<U900000000') },
      'the text is cut short',
    ],
    ['has more sentences than any file', { cellMessages: writeNpyTexts({ texts: Array<string>(70_000).fill('') }) }, 'more than 65537 texts'], // biome-ignore format: one line
    ['lacks a result', { sum: undefined }, 'it has no array sum'],
    ['lacks the sentences', { cellMessages: undefined }, 'it has no array cellMessages'],
    ['says nothing of its plan', { about: undefined }, 'it has no array about'],
    ['has something else for what it says of itself', { about: writeNpyText('[1, 2]') }, 'it names no plan'],
    ['has numbers for a text', { about: writeNpy({ data: eight(1), shape: [8] }) }, 'this is no text'],
    ['has texts for numbers', { sum: writeNpyTexts({ texts: Array<string>(8).fill('1') }) }, 'are not numbers'],
    ['has pickles for numbers', { sum: claims('(8,)', '|O') }, 'pickled Python objects'],
    ['has single precision', { sum: writeNpy({ data: Float32Array.from(eight(1)), shape: [8] }) }, 'not those of its checksum'], // biome-ignore format: one line
    ['has too few numbers', { sum: writeNpy({ data: eight(1).slice(1), shape: [7] }) }, 'do not fit its axes'],
    ['has no numbers', { sum: writeNpy({ data: eight(1).slice(8), shape: [0] }) }, 'do not fit its axes'],
    ['numbers sentences that there are not', { cellErrors: writeNpy({ data: eight(1e9), shape: [8] }) }, 'not those of its checksum'], // biome-ignore format: one line
  ])('that %s is refused in a sentence', async (_, members, words) => {
    await expect(opening(members)).rejects.toThrow(words)
  })
  it('is refused wherever it is cut off', async () => {
    const bytes = await tampered({})
    for (let length = 0; length < bytes.length; length += 97)
      await expect(readArchive(bytes.slice(0, length), byName)).rejects.toThrow(/empty|not a .npz file|cut short/)
  })
  it('whose plan has too many cells is refused before anything of it is held', async () => {
    const { bytes } = await merged(await planOf('length=3:10'))
    const about = JSON.parse(readNpyText(unpackNpz(bytes).get('about') as Uint8Array)) as { plan: string }
    const plan = about.plan.replace('length=3:10', 'length=3:10 mark=0:999999999')
    await expect(opening({ about: writeNpyText(JSON.stringify({ ...about, plan })) })).rejects.toThrow(/cells|takes/)
  })
})

describe('points', () => {
  const shown = { result: 0, part: 0, x: 0, y: undefined, cut: [] }
  it('follow the records as they come, and come to the same at the end as all at once', async () => {
    const plan = await planOf('length=3:10 mark=0:9')
    const records = new Records(plan)
    const live = new Points(plan, records, { ...shown, y: 1 })
    for (const cell of shuffled(plan.cells)) {
      records.add(recordOf(cell))
      live.catchUp()
    }
    const whole = new Points(plan, records, { ...shown, y: 1 })
    whole.catchUp()
    expect(live).toEqual(whole)
    // Column 4 of row 2: length 7, mark 2.
    expect(whole.cells(2 * 8 + 4)).toEqual([42])
    expect([whole.mean[20], whole.count[20], whole.failed[20]]).toEqual([Number.NaN, 0, 0])
    expect(whole.mean[2 * 8 + 5]).toBe(52 / 3)
    expect(whole.failed[3 * 8 + 1]).toBe(1)
  })
  it('cut the axes that are not shown', async () => {
    const plan = await planOf('length=3:5 mark=0:3')
    const records = filled(plan)
    const row = new Points(plan, records, { ...shown, cut: [0, 2] })
    row.catchUp()
    expect([0, 1, 2].map((point) => row.cells(point))).toEqual([[2], [6], [10]])
    expect([...row.mean]).toEqual([2 / 3, 2, 10 / 3])
  })
  it('of many cells are taken in, and looked at, in short turns, to the same points', async () => {
    const plan = await planOf('length=3:4 mark=0:9:50000')
    const records = new Records(plan)
    for (let cell = 0; cell < plan.cells; cell++) records.add({ cell, values: [cell, 0] })
    const map = { ...shown, x: 1, y: 0 }
    const turns = (step: () => boolean) => {
      let count = 1
      while (!step()) count++
      return count
    }
    const points = new Points(plan, records, map)
    expect(points.view().mean).toHaveLength(0)
    expect(turns(() => points.catchUp(-1))).toBeGreaterThan(20)
    expect(turns(() => points.renew(-1))).toBeGreaterThan(5)
    const view = points.view()
    // Column 7 of both rows.
    expect([view.mean[7], view.median[50_007], view.failed[7]]).toEqual([7, 50_007, 0])
    expect(view.lower).toHaveLength(0)
    expect(view.mean.findIndex(Number.isNaN)).toBe(-1)
    points.renew()
    expect(points.view()).toBe(view)
  })
  it('of very many replicas are summarised in short turns, too', async () => {
    const { axes, ...others } = await planOf('length=3 mark=0:9:200000')
    const plan = { ...others, axes: [axes[0], { ...axes[1], name: 'seed' }] }
    const records = new Records(plan)
    // All numbers below a prime, in disorder; one failed.
    const value = (cell: number) => (cell * 7919) % 200_003
    for (let cell = 0; cell < plan.cells; cell++)
      records.add(cell === 5 ? { cell, error: 'why not' } : { cell, values: [value(cell), 0] })
    const points = new Points(plan, records, shown)
    let turns = 1
    while (!points.catchUp(-1)) turns++
    expect(turns).toBeGreaterThan(40)
    const sorted = Array.from({ length: plan.cells }, (_, cell) => value(cell)).toSorted((a, b) => a - b)
    sorted.splice(sorted.indexOf(value(5)), 1)
    expect([points.count[0], points.failed[0], points.firstFailed(0)]).toEqual([199_999, 1, 5])
    expect(points.median[0]).toBe(sorted[99_999])
    expect(points.mean[0]).toBeCloseTo(sorted.reduce((sum, one) => sum + one, 0) / 199_999, 6)
    expect(value(points.typical(0))).toBe(points.median[0])
  })

  it('are copied in turns to be handed over, as they were when that began', async () => {
    const plan = await planOf('length=3:4 mark=0:9:400000')
    const records = new Records(plan)
    for (let cell = 0; cell < 700_000; cell++) records.add({ cell, values: [cell, 0] })
    const copying = copied(records.packed())
    for (let cell = 700_000; cell < plan.cells; cell++) records.add({ cell, values: [cell, [0, 1]] })
    const copy = new Records(plan, await copying)
    expect([copy.done, copy.has(699_999), copy.has(700_000)]).toEqual([700_000, true, false])
    expect([0, 5, 699_999].map((cell) => copy.value(cell, 0))).toEqual([0, 5, 699_999])
    expect(records.done).toBe(plan.cells)
  })
})

it('what belongs to a sweep is known by what is in it, and nothing else is taken for it', async () => {
  const plan = await planOf('length=3:4')
  const { bytes } = await merged(plan)
  const text = planText(plan)
  const kinds = async (...parts: BlobPart[]) => kindOfSweepFile(new Blob(parts))
  expect(await kinds(text)).toBe('plan')
  expect(await kinds('\uFEFF \n', text)).toBe('plan')
  expect(await kinds(text.replace('"plan": 1', '"plan": 99'))).toBe('plan')
  expect(await kinds(bytes)).toBe('merged')
  const others = [
    '', '{', 'm,x,y,z', text.slice(0, -9), `[${text}]`, '{"plan": 1}', '{"axes": ["a=1"]}', '{"format": "second-moment setups"}',
    ' '.repeat(2 ** 24) + text, 'PK', bytes.slice(0, -9), writeNpz({ msd: { data: Float64Array.of(1), shape: [1] } }, { plan: text }),
  ] // biome-ignore format: few lines
  for (const other of others) expect(await kinds(other)).toBeUndefined()
})
