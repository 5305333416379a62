import { describe, expect, it } from 'vitest'
import { loadModule } from '../../kernels/module'
import { countingLab } from '../counting.fixture'
import { computeCell } from './cell'
import { laneAnswers } from './lane'
import { dealer } from './lanes'
import { makePlan, planText } from './plan'

const build = { program: '0.1.0+abc', kernels: 'sha256:def' }

/** A lane, and the lengths of the runs that it opened. */
async function laneOf(axes: string) {
  const { lab, opened, delay } = countingLab({ paced: false })
  let most = 0
  delay((run) => {
    most = Math.max(most, opened.filter(({ disposed }) => !disposed).length)
    return Promise.resolve(run)
  })
  const plan = await makePlan(lab, { given: [], axes, keep: 'sum', shards: 1 }, build)
  const module = await loadModule()
  const lane = laneAnswers({ labOf: () => Promise.resolve(lab), readerOf: () => () => Promise.reject(new Error('none')) }) // biome-ignore format: one line
  const ask = (cell: number, ahead?: number) =>
    lane.cell({ cell, plan: planText(plan), build, module, ...(ahead === undefined ? {} : { ahead }) })
  const lengths = () => opened.map(({ values }) => values.length)
  const open = (file: Blob) => lane.open({ file, module })
  return { plan, ask, open, lengths, most: () => most }
}

describe('a lane', () => {
  it('begins the cell that it will be asked for, and computes it once', async () => {
    const { plan, ask, lengths, most } = await laneOf('length=3:6')
    const answers = [await ask(0, 1)]
    await expect.poll(lengths).toEqual([3, 4])
    answers.push(...(await Promise.all([ask(1, 2), ask(2)])))
    expect(lengths()).toEqual([3, 4, 5])
    expect(most()).toBe(1)
    expect(answers).toEqual(
      await Promise.all([0, 1, 2].map(async (cell) => ({ record: await computeCell(plan, cell, {}) }))),
    )
  })

  it('computes what it is asked for instead, one cell after the other', async () => {
    const { ask, lengths, most } = await laneOf('length=3:6')
    await ask(0, 1)
    // Before that is done, and perhaps before it was begun.
    expect(await ask(3)).toMatchObject({ record: { cell: 3, values: [12] } })
    expect(lengths()).toEqual([3, 4, 6])
    expect(most()).toBe(1)
  })

  it('opens no file that is larger than its memory, and does not read it', async () => {
    const { open } = await laneOf('length=3:6')
    const file = new Blob()
    Object.defineProperties(file, {
      size: { value: 2 ** 40 },
      arrayBuffer: { value: () => Promise.reject(new Error('it was read')) },
    })
    await expect(open(file)).rejects.toThrow('it has 1099511627776 bytes, and 1073741824 can be opened')
  })
})

describe('cells that are dealt', () => {
  it('are each dealt once, promised before they are asked for, and the last ones to whoever is free', () => {
    let next = 0
    const deal = dealer(() => (next < 20 ? next++ : undefined), () => 20 - next, 2) // biome-ignore format: one line
    const hands = [deal(), deal()]
    const dealt = []
    for (let turn = 0, got = hands[0](); got; got = hands[++turn % 2]()) dealt.push(got)
    expect(dealt.map(({ cell }) => cell).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, i) => i))
    expect(dealt[0]).toEqual({ cell: 0, ahead: 1 })
    expect(dealt[2].cell).toBe(1)
    expect(dealt.slice(-8).every(({ ahead }) => ahead === undefined)).toBe(true)
  })
})
