import { describe, expect, it } from 'vitest'
import { asIs } from '../words/text'
import type { ParameterTable } from './parameter'
import { integer, real, text } from './parameter'
import type { Schema } from './resolve'
import { differences, ParameterError, resolve, resolveStrictly, shorten } from './resolve'

const number = (standard: number) =>
  real({ label: '', meaning: '', group: '', default: standard, minimum: 0, maximum: 100 })

const schema: Schema = {
  parameters: {
    lower: number(1),
    upper: number(10),
    seed: integer({ label: '', meaning: '', group: '', default: 1, minimum: 0, maximum: 9 }),
    expression: text({ label: '', meaning: '', group: '', default: '', maximumLength: 20 }),
  },
  presets: { wide: { label: asIs('Wide'), meaning: '', values: { upper: 50 } } },
  derived: (values): ParameterTable => (values.expression === 'k x' ? { k: number(2) } : {}),
  check: (values) =>
    Number(values.lower) > Number(values.upper)
      ? [
          {
            name: 'lower',
            given: String(values.lower),
            reason: asIs('must not be above upper'),
            involves: ['lower', 'upper'],
          },
        ]
      : [],
}

const read = (given: Record<string, unknown>) => resolve(schema, Object.entries(given), 'text')

describe('resolve', () => {
  it('fills in defaults, then the preset, then what was given', () => {
    expect(read({}).values).toMatchObject({ lower: 1, upper: 10 })
    expect(read({ preset: 'wide' }).values).toMatchObject({ lower: 1, upper: 50 })
    expect(read({ preset: 'wide', upper: '60' }).values).toMatchObject({ lower: 1, upper: 60 })
  })

  it('keeps the rest when one value cannot be taken, and says which and why', () => {
    const { values, problems } = read({ lower: 'five', upper: '20' })
    expect(values).toMatchObject({ lower: 1, upper: 20 })
    expect(problems).toEqual([{ name: 'lower', given: 'five', reason: 'takes a number from 0 to 100' }])
  })

  it('names unknown and inherited names', () => {
    for (const name of ['loewr', 'constructor', 'toString', '__proto__']) {
      const { problems } = resolve(schema, [[name, '1']], 'text')
      expect(problems).toEqual([{ name, given: '1', reason: 'is not a parameter of this lab' }])
    }
    expect(read({ preset: 'constructor' }).problems[0].reason).toBe('takes one of wide')
  })

  it('says when a name comes twice', () => {
    const { values, problems } = resolve(
      schema,
      [
        ['seed', '2'],
        ['seed', '3'],
      ],
      'text',
    )
    expect(values.seed).toBe(2)
    expect(problems).toHaveLength(1)
  })

  it('checks relations and leaves a set that holds', () => {
    const { values, problems } = read({ lower: '30' })
    expect(problems).toHaveLength(1)
    expect(values.lower).toBe(1)
    // Putting back the default of one is not enough here: the other contradicts it too.
    const both = read({ lower: '0.5', upper: '0.1' })
    expect(Number(both.values.lower)).toBeLessThanOrEqual(Number(both.values.upper))
  })

  it('gives up the one that the relation names, where the loss of either would do', () => {
    const { values, problems } = read({ upper: '5', lower: '8' })
    expect(values).toMatchObject({ lower: 1, upper: 5 })
    expect(problems.map(({ name }) => name)).toEqual(['lower'])
  })

  it('knows the parameters that a value brings with it', () => {
    expect(read({ expression: 'k x', k: '3' }).values.k).toBe(3)
    expect(read({ expression: 'x', k: '3' }).problems).toHaveLength(1)
  })

  it('shortens what it quotes', () => {
    expect(read({ lower: 'x'.repeat(100_000) }).problems[0].given.length).toBeLessThanOrEqual(60)
    expect([Number.NaN, 1e999, null, undefined, {}, [1]].map(shorten)).toEqual([
      'NaN',
      'Infinity',
      'null',
      'undefined',
      '{}',
      '[1]',
    ])
  })
})

describe('resolveStrictly', () => {
  it('throws an error that holds every problem', () => {
    const attempt = () => resolveStrictly(schema, Object.entries({ lower: 'a', nonsense: '1' }), 'text')
    expect(attempt).toThrow(ParameterError)
    expect(attempt).toThrow(/lower takes a number from 0 to 100.*nonsense is not a parameter/)
  })
})

describe('differences', () => {
  it('are empty at the defaults and at a preset', () => {
    expect(differences(schema, read({}).values, undefined)).toEqual([])
    expect(differences(schema, read({ preset: 'wide' }).values, 'wide')).toEqual([])
  })

  it('give back the state they were taken from', () => {
    const { values, preset } = read({ preset: 'wide', expression: 'k x', k: '0.1', seed: '7' })
    const again = resolve(schema, [['preset', preset], ...differences(schema, values, preset)], 'typed')
    expect(again.values).toEqual(values)
  })
})
