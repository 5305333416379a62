import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import type { ParameterTable } from '../../parameters/parameter'
import { choice, integer, real, text } from '../../parameters/parameter'
import { asIs } from '../../words/text'
import { countingLab } from '../counting.fixture'
import { defineExperiment } from '../experiment'
import { composeLab } from '../lab'
import type { Run } from '../run'
import { originOfPlan } from './origin'
import { cellSettings, cellValues, makePlan, planText, readPlan } from './plan'
import { PlanError } from './planError'
import type { PlanRequest } from './planFile'
import { readOutline, shardRange } from './planFile'

const { lab } = countingLab({ paced: false })
const build = { program: '0.1.0+abc', kernels: 'sha256:def' }
const request = (change: Partial<PlanRequest> = {}): PlanRequest => ({
  given: [],
  axes: 'factor=1:5:3 length=2,4',
  keep: 'sum',
  shards: 1,
  ...change,
})
const make = (change: Partial<PlanRequest> = {}) => makePlan(lab, request(change), build)
const sumOf = (bytes: Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const read = (file: string, by = build) => readPlan(file, (name) => (name === 'test' ? lab : undefined), by)

/** Two experiments, a parameter that counts only beside a choice, one that is brought along, and a contradiction. */
const about = { label: '', meaning: '', group: '' } as const
const one = { value: 'one', label: '' } as const
const two = { value: 'two', label: '' } as const
const shape = choice({ ...about, default: 'one', options: [one, two] })
const task = choice({ ...about, default: 'first', options: [{ value: 'first', label: '' }, { value: 'second', label: '' }] }) // biome-ignore format: one line
const experiment = (name: string) =>
  defineExperiment<object, Run<unknown, object>>({
    name,
    title: '',
    parameters: {
      shape,
      low: integer({ ...about, default: 0, minimum: 0, maximum: 9 }),
      width: real({ ...about, default: 1, minimum: 0, maximum: 9, applies: ({ shape }) => shape === 'two' }),
      note: text({ ...about, default: '', maximumLength: 9 }),
    },
    derived: ({ shape }): ParameterTable =>
      shape === 'two' ? { depth: real({ ...about, default: 1, minimum: 0, maximum: 9 }) } : {},
    check: ({ low }) =>
      Number(low) > 5 ? [{ name: 'low', given: String(low), reason: asIs('is too high'), involves: ['low'] }] : [],
    results: {
      mean: { meaning: '' },
      name: { is: 'words', meaning: '' },
      told: { is: 'words', parts: ['error'], meaning: '' },
      time: { is: 'cost', meaning: '' },
    },
    mainArray: 'mean',
    unit: 'unit',
    open: () => Promise.reject(new Error('never')),
  }).erased
const shared = experiment('first')
const rich = composeLab({
  ...{ name: 'rich', title: '', summary: '', icon: '' },
  experiments: [shared, { ...shared, name: 'second' }],
  selection: { parameters: { task }, experiment: ({ task }) => String(task) },
})
const makeRich = (axes: string, given: PlanRequest['given'] = [], keep = 'mean') =>
  makePlan(rich, { given, axes, keep, shards: 1 }, build)

describe('a plan', () => {
  it('numbers its cells in C order: the last axis runs fastest', async () => {
    const plan = await make()
    expect(plan.cells).toBe(6)
    const cells = Array.from({ length: 6 }, (_, cell) => cellValues(plan, cell).map(([, value]) => value))
    expect(cells).toEqual([
      [1, 2],
      [1, 4],
      [3, 2],
      [3, 4],
      [5, 2],
      [5, 4],
    ])
    expect(cellSettings(plan, 3).values).toMatchObject({ factor: 3, length: 4 })
  })

  it('is the same file however it was said, and is read again', async () => {
    const plan = await make({ given: [['mark', '1.0'], ['preset', 'triple']], axes: ' factor=1.0:5:3  length=2,4 ' }) // biome-ignore format: one line
    const again = await make({ given: [['preset', 'triple'], ['mark', '1']] }) // biome-ignore format: one line
    expect(planText(again)).toBe(planText(plan))
    expect(plan.given).toEqual([
      ['mark', '1'],
      ['preset', 'triple'],
    ])
    const back = await read(planText(plan))
    expect(back).toEqual({ ...plan, axes: expect.any(Array) as unknown })
    expect(back.axes.map(({ text }) => text)).toEqual(['factor=1:5:3', 'length=2,4'])
  })

  it('has a hash of what decides its digits: not of the shards', async () => {
    const { hash } = await make()
    expect(hash).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect((await make({ shards: 3 })).hash).toBe(hash)
    const others = [
      make({ given: [['mark', '1']] }),
      make({ axes: 'length=2,4 factor=1:5:3' }),
      make({ axes: 'factor=1:5:3 length=2,5' }),
      make({ keep: 'sum,sum.x' }),
      make({ files: { 'a.csv': 'sha256:1' } }),
      makePlan(lab, request(), { ...build, program: '0.1.1+abc' }),
      makePlan(lab, request(), { ...build, kernels: 'sha256:deg' }),
    ]
    const hashes = (await Promise.all(others)).map((plan) => plan.hash)
    expect(new Set([hash, ...hashes]).size).toBe(1 + others.length)
  })

  it.each([
    [(file: string) => file.slice(0, -3), /^it is no plan: it is not a JSON object$/],
    [() => '[]', /^it is no plan: it is not a JSON object$/],
    [() => '{}', /^it is no plan: it has no field "plan"$/],
    [
      (file: string) => file.replace('"plan": 1', '"plan": 2'),
      /^it is a plan of version 2; this program reads version 1$/,
    ],
    [
      (file: string) => file.replace('0.1.0', '0.2.0'),
      /^it was made by the program 0\.2\.0\+abc, and this is 0\.1\.0\+abc/,
    ],
    [(file: string) => file.replace('sha256:def', 'sha256:deg'), /^it was made for other kernels \(sha256:deg\)/],
    [(file: string) => file.replace('"test"', '"toString"'), /^it is no plan: there is no lab toString$/],
    [(file: string) => file.replace('"shards": 1', '"shards": "1"'), /^it is no plan: a field is missing/],
    [(file: string) => file.replace('length=2,4', 'length=2,5'), /^it was changed after it was made: make it again/],
    [(file: string) => file.replace('length=2,4', 'length=2,4,2'), /^axis length=2,4,2: it has the value 2 twice$/],
    [(file: string) => file.replace('"cells": 6', '"cells": 7'), /^it was changed after it was made/],
    [(file: string) => file.replace('"cells"', '"extra": 1, "cells"'), /^it was changed after it was made/],
    [(file: string) => file.replace(/"hash": ".*"/, '"hash": ""'), /^it was changed after it was made/],
    [(file: string) => file.replace('"shards": 1', '"shards": 0'), /^--shards takes a whole number from 1 to 6 here$/],
    [
      (file: string) => file.replace('"parameters": {}', '"parameters": { "factor": "3" }'),
      /^factor is set for all cells, and an axis, too$/,
    ],
    [() => ' '.repeat(2 ** 24 + 1), /^it is no plan: it is longer than/],
  ])('is refused when it was changed (%#)', async (change, message) => {
    const changed = change(planText(await make()))
    await expect(read(changed)).rejects.toThrow(message)
    // Whoever looks at it without its lab sees at least that it was changed.
    expect(() => readOutline(changed, build, sumOf)).toThrow(PlanError)
  })

  it.each([
    'factor=1:5:3 length=2,4',
    'factor=1:100:20log length=2:50',
    'length=9',
    'shape=one,two low=1:3 width=0.5,2',
  ])('says how many cells it has without its lab: %s', async (axes) => {
    const plan = axes.startsWith('shape') ? await makeRich(axes) : await make({ axes })
    const { hash, cells, shards } = plan
    expect(readOutline(planText(plan), build, sumOf)).toEqual({ hash, cells, shards })
  })

  it('is what a picture of it says, and not the run that the lab is set to', async () => {
    const plan = await make({ given: [['mark', '3']] })
    const { address, parameters, plan: said, seed, moment } = originOfPlan(plan, 4)
    expect(address).toContain('mark=3')
    expect(Object.keys(JSON.parse(parameters) as object)).not.toContain('factor')
    expect((JSON.parse(said ?? '') as { hash: string }).hash).toBe(plan.hash)
    expect([seed, moment]).toEqual([undefined, 'cell 4 of 6'])
    expect(originOfPlan(plan, 6).moment).toBeUndefined()
  })

  it('of a million cells is a few lines, and any of its cells is there at once', async () => {
    const plan = await make({ axes: 'factor=0:1000:1000 length=1:1000', shards: 100 })
    expect(planText(plan).length).toBeLessThan(1000)
    expect(cellSettings(plan, 999_999).values).toMatchObject({ factor: 1000, length: 1000 })
  })

  it.each([
    [{ axes: 'nothing=1' }, /^axis nothing: nothing is not a parameter of test$/],
    [{ axes: 'toString=1' }, /^axis toString: toString is not a parameter of test$/],
    [{ axes: 'workers=1,2' }, /^axis workers: the digits do not depend on it$/],
    [{ axes: 'speed=1,2' }, /^axis speed=1,2: speed touches the picture only$/],
    [
      { axes: 'factor=0:1000:100000 length=1:10000' },
      /^the axes 100000 × 10000 make 1000000000 cells; 10000000 are possible$/,
    ],
    [{ given: [['factor', '3']] as const }, /^factor is set for all cells, and an axis, too$/],
    [{ given: [['workers', '3']] as const }, /^--workers says how a shard is run: give it to run$/],
    [{ given: [['mark', '12']] as const }, /^mark=12: mark takes a number from 0 to 9$/],
    [{ given: [['preset', 'none']] as const }, /^preset=none: preset takes one of triple$/],
    [{ keep: '' }, /^--keep takes results of test, separated by commas: sum$/],
    [
      { keep: 'mean' },
      /^--keep mean: there is no result mean; --keep takes results of test, separated by commas: sum$/,
    ],
    [{ keep: 'constructor' }, /^--keep constructor: there is no result constructor/],
    [{ keep: 'warnings' }, /^--keep warnings: the warnings of every cell are kept anyway$/],
    [{ keep: 'sum,sum' }, /^--keep sum is given twice$/],
    [{ shards: 7 }, /^--shards takes a whole number from 1 to 6 here$/],
    [{ shards: 1.5 }, /^--shards takes a whole number from 1 to 6 here$/],
  ])('is not made of %j', async (change, message) => {
    await expect(make(change)).rejects.toThrow(message)
  })

  it('keeps numbers, and parts of what has words besides; what it cannot keep it says before anything is computed', async () => {
    expect((await makeRich('low=1,2', [], 'mean,told.error')).keep).toEqual(['mean', 'told.error'])
    const takes = '--keep takes results of rich, first, separated by commas: mean, told.error'
    for (const [keep, reason] of [
      ['name', `there are words in it, and kept are numbers; ${takes}`],
      ['told', `there are words in it, and kept are numbers; ${takes}`],
      ['time', 'time says what a run costs, which is no part of its digits'],
      ['time.x', 'time says what a run costs, which is no part of its digits'],
    ])
      await expect(makeRich('low=1,2', [], keep)).rejects.toThrow(`--keep ${keep}: ${reason}`)
  })

  it('may have an axis that counts, or is there, beside some values of another', async () => {
    await expect(makeRich('width=1,2')).rejects.toThrow(/^axis width: width does not apply in any cell of this plan$/)
    expect((await makeRich('width=1,2', [['shape', 'two']])).cells).toBe(2)
    expect((await makeRich('width=1,2 shape=one,two')).warnings).toEqual([])
    await expect(makeRich('depth=1,2')).rejects.toThrow(/^axis depth: depth is not a parameter of rich$/)
    const { warnings } = await makeRich('depth=1,2 shape=one,two')
    expect(warnings).toEqual(['some cells will fail: depth=1: depth is not a parameter of this lab'])
  })

  it('warns of cells that contradict themselves, and is refused where all of them do', async () => {
    expect((await makeRich('low=4:6')).warnings).toEqual(['some cells will fail: low=6: low is too high'])
    await expect(makeRich('low=6:9')).rejects.toThrow(/^low=6: low is too high$/)
  })

  it('is of one experiment', async () => {
    await expect(makeRich('task=first,second')).rejects.toThrow(/^axis task: it selects the experiment/)
    expect((await makeRich('low=1:2', [['task', 'second']])).experiment.name).toBe('second')
  })
})

describe('the parts of a plan', () => {
  it.each([
    [7, 3],
    [10, 10],
    [1_000_000, 999],
    [10_000_000, 100_000],
  ])('of %d cells in %d shards hold each cell once, and are of one size', (cells, shards) => {
    let next = 0
    const sizes = new Set<number>()
    for (let shard = 1; shard <= shards; shard++) {
      const { first, count } = shardRange(cells, shard, shards)
      if (first !== next) throw new Error(`shard ${shard} begins at ${first} and not at ${next}`)
      sizes.add(count)
      next = first + count
    }
    expect([...sizes].toSorted((a, b) => a - b)).toEqual([
      ...new Set([Math.floor(cells / shards), Math.ceil(cells / shards)]),
    ])
    expect(next).toBe(cells)
  })
})
