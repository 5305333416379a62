import { describe, expect, it } from 'vitest'
import { drive } from '../../../experiments/drive'
import { settingsOf } from '../../../experiments/testing'
import { ParameterError } from '../../../parameters/resolve'
import { quantum } from '..'
import type { WellValues } from './parameters'
import { solver } from './solver'

const valuesOf = (given: Readonly<Record<string, unknown>>) =>
  settingsOf(quantum, { potential: 'custom', samples: 1000, workers: 1, ...given }).values as WellValues

async function refusalOf(expression: string) {
  const error: unknown = await solver.prepare(valuesOf({ expression })).catch((reason: unknown) => reason)
  if (!(error instanceof ParameterError)) throw new Error('was not refused')
  return error.problems[0]
}

describe('a potential that holds nothing', () => {
  it.each([
    ['x^2/2 - 0.1*x^4', { domain: [-1.581, 1.581] }],
    ['-x^2', { domain: [-10, 10] }],
    ['3 - (x - 40)^2*(x - 60)^2/100', undefined],
    ['x*sin(x)', { domain: [-2.029, 2.029] }],
  ])('is refused with walls that hold it: %s', async (expression, first) => {
    const { reason, remedies = [] } = await refusalOf(expression)
    expect(reason).not.toContain('--')
    if (first) expect(remedies[0].values).toEqual({ ...first, proposal: 'automatic' })
    expect((await solver.prepare(valuesOf({ expression, ...remedies[0].values }))).state.energy).toBeLessThan(50)
  })

  it.each([
    ['cos(x)', 6.283185307179],
    ['-3*sin(2*x)^2', 1.5707963267948],
    ['mod(x, 2) < 1 ? 0 : 5', 2],
    ['cos(x) + cos(3*x)/2', 6.283185307179],
  ])('is refused with the cell that repeats itself: %s', async (expression, period) => {
    const { reason, remedies = [] } = await refusalOf(expression)
    const cell = remedies.find(({ values }) => values.ends === 'periodic')
    const [from, to] = cell?.values.domain as readonly number[]
    expect(Math.abs(to - from - period)).toBeLessThan(1e-11)
    expect(reason).toContain('repeats itself')
    const { levels } = await solver.prepare(valuesOf({ expression, ...cell?.values }))
    expect(levels.length).toBeGreaterThan(3)
  })

  it('is not said to repeat itself where it does not', async () => {
    const { remedies = [] } = await refusalOf('cos(x) + cos(1.4142135623730951*x)')
    expect(remedies.map(({ values }) => values.ends)).toEqual([undefined])
  })
})

describe('a cell of a crystal', () => {
  const cell = { potential: 'custom', expression: 'cos(x)', domain: [0, 2 * Math.PI], ends: 'periodic', workers: 1 }
  const run = (given: Readonly<Record<string, unknown>>) =>
    drive(quantum, Object.entries({ ...cell, quasimomentum: 0.3, ...given }), 'typed')

  it('is sampled by every method as any density is', async () => {
    for (const method of ['importance', 'selfNormalised', 'stratified', 'quasi', 'metropolis']) {
      const given = {
        method,
        level: 1,
        proposal: 'uniform',
        proposalCenter: Math.PI,
        proposalWidth: Math.PI,
        samples: 65_536,
      }
      const { result } = (await run(given)).document
      expect(Math.abs(Number(result.deviation))).toBeLessThan(4)
      expect(result.uncertaintyProduct).toBeNull()
      expect(result.warnings).toEqual([])
    }
  })

  it('warns of strata that its ends cut', async () => {
    const { result } = (await run({ method: 'stratified', proposal: 'automatic', samples: 4096 })).document
    expect(JSON.stringify(result.warnings)).toContain('ends of the cell')
  })

  it('has the same bands at κ and −κ, and needs two ends', async () => {
    const [one, other] = await Promise.all([0.3, -0.3].map((quasimomentum) => run({ quasimomentum, samples: 100 })))
    expect(one.document.result.levels).toEqual(other.document.result.levels)
    await expect(run({ domain: [] })).rejects.toThrow(/ends=periodic: ends takes a domain of two numbers/)
  })
})
