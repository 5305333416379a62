import { expect, it } from 'vitest'
import { computeCell } from '../experiments/sweep/cell'
import { cellSettings } from '../experiments/sweep/plan'
import { readAddress } from '../files/address'
import { resolve } from '../parameters/resolve'
import { planOf } from '../rooms/lessons/key'
import { ownHash, ownSteps } from '../rooms/lessons/quiz'
import { labs as entries } from '.'
import { labs } from './all'

const environment = { shared: false }
const build = { program: 'test', kernels: 'test' }
const taught = await Promise.all(entries.map(async ({ name, lessons }) => ({ name, ...(await lessons()) })))
const asked = taught.flatMap(({ name, lessons }) =>
  lessons.flatMap((lesson) => ownSteps(lesson).map((step) => [name, lesson.name, step] as const)),
)

it('some lesson of every lab with chance in its lessons asks for own numbers', () => {
  expect(new Set(asked.map(([lab]) => lab))).toEqual(new Set(['cluster', 'quantum', 'diffusion']))
})

it.each(asked.map(([lab, lesson, step]) => [`${lab}, ${lesson}: ${step.title}`, lab, step] as const))(
  'the key of %s is of the runs at the addresses of the sheets, and each is another one',
  async (_, name, step) => {
    const lab = labs.find((each) => each.name === name)
    if (!lab) throw new Error(`there is no lab ${name}`)
    const seeds = [20_201, 268_435_455]
    const plan = await planOf(lab, step, [...seeds, seeds[0]], build)
    expect(plan.cells).toBe(2)
    const key = await Promise.all([0, 1].map((cell) => computeCell(plan, cell, { environment })))
    const [one, other] = key.map(({ values }) => Number(values?.[0]))
    const { given, problems } = readAddress(ownHash(name, step, seeds[0]))
    expect(problems).toEqual([])
    // By the driver behind all doors, the same settings are the same digits.
    expect(resolve(lab, given, 'text').values).toEqual(cellSettings(plan, 0).values)
    // Copied from a neighbour, it is seen.
    expect(Math.abs(one - other)).toBeGreaterThan(step.own.within)
  },
)
