import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CellRecord } from '../../experiments/sweep/cell'
import type { ShardHeader } from './shardFile'
import { ContradictionError, finishedShard, ShardPart, scanShard } from './shardFile'

const header: ShardHeader = { shard: 2, of: 4, first: 10, count: 5, plan: 'sha256:abc' }
const records: readonly CellRecord[] = [
  { cell: 10, values: [1.5, [1, null, 3]] },
  { cell: 11, values: [null, null], warnings: ['Hm, "this".'] },
  { cell: 12, error: 'it fell,"sum":"0123456789abcdef"} over – ö' },
  { cell: 13, values: [0, []] },
  { cell: 14, values: [4, [1]] },
]

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'second-moment-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const names = () => readdirSync(folder).sort()
const bytesOf = (name: string) => readFileSync(join(folder, name))
const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes)
const place = 'shard-2-of-4.jsonl'

async function write(list = records, how: ShardHeader = header) {
  const part = await ShardPart.open(folder, how)
  for (const record of list.slice(part.records)) part.append(record)
  return part
}
/** The whole shard, and the part before it is one. */
async function whole() {
  const part = await write()
  await part.finish()
  return bytesOf(place)
}

describe('a shard’s file', () => {
  it('has a header, a record a line, and a trailer with the sum of all before', async () => {
    const lines = (await whole()).toString().split('\n')
    expect(JSON.parse(lines[0])).toEqual(header)
    expect(lines.slice(1, 6).map((line) => JSON.parse(line) as object)).toEqual(
      records.map((record) => ({ ...record, sum: expect.stringMatching(/^[0-9a-f]{16}$/) as string })),
    )
    const before = `${lines.slice(0, 6).join('\n')}\n`
    expect(JSON.parse(lines[6])).toEqual({
      records: 5,
      failed: 1,
      sha256: createHash('sha256').update(before).digest('hex'),
    })
    expect(lines.slice(7)).toEqual([''])
    expect(names()).toEqual([place])
  })

  it('is read as it was written', async () => {
    await whole()
    const read: CellRecord[] = []
    const found = await scanShard(join(folder, place), (record) => read.push(record))
    expect(read).toEqual(records)
    expect(found).toMatchObject({ header, records: 5, failed: 1, complete: true, fault: '' })
  })

  it('is known to be whole without a look at each record, however long it is', async () => {
    // Longer than what is read at once, with failures at any place of it.
    const many = { ...header, count: 12_000 }
    const list = Array.from({ length: many.count }, (_, i): CellRecord => {
      const cell = many.first + i
      return i % 7 === 3
        ? { cell, error: `"error": ${'ö'.repeat(i % 50)}` }
        : { cell, values: [i / 3], warnings: ['"error":'] }
    })
    const part = await write(list, many)
    await part.finish()
    const at = join(folder, place)
    const found = await scanShard(at)
    expect(found).toMatchObject({ complete: true, records: 12_000, failed: 1714 })
    expect(await scanShard(at, () => undefined)).toEqual(found)
    // The number of failures is in no sum.
    put(place, bytesOf(place).toString().replace('"failed":1714', '"failed":1715'))
    expect(await scanShard(at)).toMatchObject({ complete: false, fault: 'its trailer does not fit' })
  })

  it('is looked at record by record by those who take them', async () => {
    // No accident does this: the trailer was made anew.
    const lines = (await whole()).toString().replace('"values":[1.5,', '"values":[2.5,').split('\n')
    const before = `${lines.slice(0, 6).join('\n')}\n`
    const sha256 = createHash('sha256').update(before).digest('hex')
    put(place, `${before}${JSON.stringify({ records: 5, failed: 1, sha256 })}\n`)
    expect(await scanShard(join(folder, place))).toMatchObject({ complete: true, records: 5, failed: 1 })
    const found = await scanShard(join(folder, place), () => undefined)
    expect(found).toMatchObject({ complete: false, fault: 'it is damaged after 0 of 5 records' })
  })

  it('has the same bytes wherever it was cut and gone on with', async () => {
    const bytes = await whole()
    for (let cut = 0; cut <= bytes.length; cut++) {
      // Every byte once would take a while: all around the ends of lines, and some between.
      if (cut % 37 !== 0 && bytes[cut] !== 10 && bytes[cut - 1] !== 10) continue
      rmSync(join(folder, place), { force: true })
      put(`shard-2-of-4.elsewhere.1.${cut.toString(16)}.part`, bytes.subarray(0, cut))
      const part = await write()
      await part.finish()
      expect(bytesOf(place).equals(bytes)).toBe(true)
      // Of what has not even a header nobody knows whose it is.
      expect(names()).toEqual(cut < bytes.indexOf(10) ? [expect.stringContaining('.part'), place] : [place])
      for (const name of names()) if (name !== place) rmSync(join(folder, name))
    }
  })

  it('goes on from the longest part, and only from what is whole in it', async () => {
    const bytes = await whole()
    rmSync(join(folder, place))
    const lines = bytes.toString().split('\n')
    const upTo = (n: number) => `${lines.slice(0, n + 1).join('\n')}\n`
    put('shard-2-of-4.a.1.aa.part', upTo(2))
    put('shard-2-of-4.b.1.bb.part', `${upTo(3)}{"cell":13,"val`)
    put('shard-2-of-4.c.1.cc.part', upTo(4).replace('1.5', '1.6'))
    put('shard-2-of-4.d.1.dd.part', upTo(4).replace('sha256:abc', 'sha256:abd'))
    put('shard-3-of-4.e.1.ee.part', upTo(4))
    const part = await ShardPart.open(folder, header)
    expect(part.records).toBe(3)
    for (const record of records.slice(3)) part.append(record)
    await part.finish()
    expect(bytesOf(place).equals(bytes)).toBe(true)
    // Those of another plan and of other shards are not ours.
    expect(names()).toEqual(['shard-2-of-4.d.1.dd.part', place, 'shard-3-of-4.e.1.ee.part'])
  })

  it('is saved where it stands; what a dead process left is then no longer needed', async () => {
    const bytes = await whole()
    rmSync(join(folder, place))
    const begun = bytes.toString().split('\n').slice(0, 3)
    // No process has this number: it is above the largest that Linux gives.
    put(`shard-2-of-4.${hostname()}.4194305.aa.part`, `${begun.join('\n')}\n`)
    put('shard-2-of-4.elsewhere.4194305.bb.part', `${begun.slice(0, 2).join('\n')}\n`)
    const part = await ShardPart.open(folder, header)
    part.append(records[2])
    part.save()
    expect(names()).toHaveLength(2)
    expect(names()).toContain('shard-2-of-4.elsewhere.4194305.bb.part')
    const again = await ShardPart.open(folder, header)
    expect(again.records).toBe(3)
    again.close()
  })

  it('leaves nothing where nothing was computed', async () => {
    const part = await ShardPart.open(folder, header)
    part.save()
    expect(names()).toEqual([])
  })

  it('that is finished by two at once is one', async () => {
    const [one, other] = [await write(), await write()]
    await one.finish()
    await other.finish()
    expect(names()).toEqual([place])
  })

  it('that is there is never written to again', async () => {
    const late = await write(records.slice(0, 4))
    const bytes = await whole()
    late.append({ cell: 14, values: [5, [1]] })
    await expect(late.finish()).rejects.toThrow(ContradictionError)
    expect(bytesOf(place).equals(bytes)).toBe(true)
  })

  it('that stands there as another contradicts', async () => {
    const bytes = (await whole()).toString()
    expect(await finishedShard(folder, header)).toMatchObject({ complete: true })
    await expect(finishedShard(folder, { ...header, plan: 'sha256:abd' })).rejects.toThrow(/belongs to another plan/)
    await expect(finishedShard(folder, { ...header, first: 9 })).rejects.toThrow(
      /is no whole shard \(its cells are others\)/,
    )
    put(place, bytes.slice(0, -5))
    await expect(finishedShard(folder, header)).rejects.toThrow(/is no whole shard \(its trailer is cut off\)/)
    expect(await finishedShard(folder, { ...header, shard: 3 })).toBeUndefined()
  })
})

describe('damage', () => {
  it.each([
    ['no byte', () => '', 'it is empty'],
    ['half a header', (text: string) => text.slice(0, 20), 'its first line is no header'],
    ['another header', (text: string) => text.replace('{"shard":2', '{ "shard":2'), 'its first line is no header'],
    [
      'a record cut off',
      (text: string) => text.slice(0, text.indexOf('"cell":12')),
      'it is damaged after 2 of 5 records',
    ],
    [
      'no record after the second',
      (text: string) => text.split('\n').slice(0, 3).join('\n') + '\n',
      'it ends after 2 of 5 records',
    ],
    ['a digit changed', (text: string) => text.replace('1.5', '1.6'), 'it is damaged after 0 of 5 records'],
    [
      'a record twice',
      (text: string) => text.replace(/(.*"cell":11.*\n)/, '$1$1'),
      'it is damaged after 2 of 5 records',
    ],
    ['a record left out', (text: string) => text.replace(/.*"cell":11.*\n/, ''), 'it is damaged after 1 of 5 records'],
    ['zeros', (text: string) => text.slice(0, 300) + '\0'.repeat(99), 'it is damaged after 2 of 5 records'],
    ['no trailer', (text: string) => text.replace(/.*"records".*\n/, ''), 'it has no trailer'],
    ['half a trailer', (text: string) => text.slice(0, -9), 'its trailer is cut off'],
    ['another trailer', (text: string) => text.replace('"failed":1', '"failed":0'), 'its trailer does not fit'],
    ['more behind it', (text: string) => `${text}\n`, 'something stands behind its trailer'],
  ])('is seen: %s', async (_, change, fault) => {
    put(place, change((await whole()).toString()))
    expect(await scanShard(join(folder, place))).toMatchObject({ complete: false, fault })
  })
})
