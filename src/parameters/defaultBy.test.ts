import { describe, expect, it } from 'vitest'
import { asIs } from '../words/text'
import { accepts, choice, real, standardInWords } from './parameter'
import { differences, resolve, type Schema, standing } from './resolve'

const options = ['cluster', 'orbit', 'eight'].map((value) => ({ value, label: asIs(value) }))
const schema: Schema = {
  parameters: {
    problem: choice({ label: '', meaning: '', group: '', default: 'cluster', options }),
    softening: real({
      ...{ label: '', meaning: '', group: '', unit: 'pc', default: 1, minimum: 0, maximum: 100 },
      unitless: ({ problem }) => problem !== 'cluster',
      defaultBy: { parameter: 'problem', values: { orbit: 0, eight: 0 } },
    }),
  },
  presets: {
    soft: { label: '', meaning: '', values: { softening: 5 } },
    ring: { label: '', meaning: '', values: { problem: 'orbit', softening: 3 } },
  },
}
const read = (given: Record<string, unknown>) => resolve(schema, Object.entries(given), 'text')

describe('a default that depends on another value', () => {
  it('is there wherever that value is named, unless its own parameter is', () => {
    expect(read({}).values.softening).toBe(1)
    expect(read({ problem: 'orbit' }).values.softening).toBe(0)
    expect(read({ softening: '1', problem: 'orbit' }).values.softening).toBe(1)
  })

  it('leaves a preset what it says of its own problem, and of no other', () => {
    expect(read({ preset: 'soft' }).values.softening).toBe(5)
    expect(read({ preset: 'soft', problem: 'orbit' }).values.softening).toBe(0)
    expect(read({ preset: 'ring' }).values.softening).toBe(3)
    expect(read({ preset: 'ring', problem: 'eight' }).values.softening).toBe(3)
    expect(read({ preset: 'ring', problem: 'cluster' }).values.softening).toBe(1)
  })

  it('is left out of an address, which gives the same values again', () => {
    for (const preset of [undefined, 'soft', 'ring'])
      for (const problem of ['cluster', 'orbit', 'eight'])
        for (const softening of [undefined, '0', '1', '3', '5']) {
          const given = Object.entries({ preset, problem, softening }).filter(([, value]) => value !== undefined)
          const { values } = resolve(schema, given, 'text')
          const written = differences(schema, values, preset)
          const again = [...(preset ? [['preset', preset] as const] : []), ...written]
          expect(resolve(schema, again, 'typed').values).toEqual(values)
        }
    expect(differences(schema, read({ problem: 'orbit' }).values, undefined)).toEqual([['problem', 'orbit']])
  })

  it('follows when the other value changes; what was chosen stays', () => {
    const after = (given: Record<string, unknown>, problem: string) => {
      const { values, preset } = read(given)
      const kept = standing(schema, values, preset).filter(([name]) => name !== 'problem')
      return resolve(schema, [...kept, ['problem', problem]], 'typed').values.softening
    }
    expect(after({}, 'orbit')).toBe(0)
    expect(after({ preset: 'soft' }, 'orbit')).toBe(0)
    expect(after({ problem: 'orbit' }, 'cluster')).toBe(1)
    expect(after({ softening: '7' }, 'orbit')).toBe(7)
  })

  it('is told in words', () => {
    expect(standardInWords(schema.parameters.softening)).toBe('1; 0 with problem=orbit, eight')
  })
})

it('a parameter whose numbers are plain is described without its unit', () => {
  const { parameters, problems } = read({ problem: 'orbit', softening: '-1' })
  expect(problems).toMatchObject([{ reason: 'takes a number from 0 to 100' }])
  expect(accepts(parameters.softening)).toBe('a number from 0 to 100')
  expect(read({ softening: '-1' }).problems).toMatchObject([{ reason: 'takes a number from 0 to 100 pc' }])
  expect(read({ problem: 'eight' }).parameters.softening).toBe(parameters.softening)
})
