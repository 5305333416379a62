import { describe, expect, it } from 'vitest'
import type { Parameter } from '../parameters/parameter'
import { flag, integer } from '../parameters/parameter'
import { parseArguments, UsageError } from './arguments'

const words = { label: '', meaning: '', group: '' } as const
const known = new Map<string, Parameter>([
  ['trails', flag({ ...words, default: false })],
  ['stars', integer({ ...words, default: 1, minimum: 1, maximum: 9 })],
])
const read = (...argv: string[]) =>
  parseArguments(argv, (lab, name) => (lab === 'cluster' ? known.get(name) : undefined))

describe('arguments', () => {
  it('are a lab, flags with values, and what to do with the result', () => {
    expect(read('cluster', '--stars', '100', '--seed=5', '--json', '--out', 'a.npz')).toEqual({
      words: ['cluster'],
      lab: 'cluster',
      json: true,
      help: false,
      out: 'a.npz',
      given: [
        ['stars', '100'],
        ['seed', '5'],
      ],
    })
    expect(read()).toEqual({ words: [], lab: undefined, json: false, help: false, out: undefined, given: [] })
  })

  it('may be negative numbers, dashes or empty', () => {
    expect(read('cluster', '--x', '-1.5e-3', '--y=-2', '--z', '-', '--e=').given).toEqual([
      ['x', '-1.5e-3'],
      ['y', '-2'],
      ['z', '-'],
      ['e', ''],
    ])
  })

  it('keep what stands behind the first equals sign', () => {
    expect(read('cluster', '--potential=k=1', '--out=a=b.csv')).toMatchObject({
      given: [['potential', 'k=1']],
      out: 'a=b.csv',
    })
  })

  it('need a value, except flags', () => {
    expect(read('cluster', '--trails', '--stars', '2').given).toEqual([
      ['trails', 'true'],
      ['stars', '2'],
    ])
    expect(read('cluster', '--trails').given).toEqual([['trails', 'true']])
    expect(() => read('cluster', '--stars')).toThrow('--stars needs a value: a whole number from 1 to 9')
    expect(() => read('cluster', '--stars', '--seed', '1')).toThrow('--stars needs a value: a whole number from 1 to 9')
    expect(() => read('cluster', '--out')).toThrow(
      '--out needs a value: a file name that ends in .npz, .npy, .csv or .json',
    )
    expect(() => read('cluster', '--other')).toThrow(/^--other needs a value$/)
  })

  it('refuse what has no name, and a value where none belongs', () => {
    expect(() => read('cluster', 'stars', '5')).toThrow(UsageError)
    expect(() => read('cluster', 'stars')).toThrow('unexpected "stars"')
    expect(() => read('cluster', '--json=yes')).toThrow('--json takes no value')
    expect(read('cluster', '--json=true').json).toBe(true)
  })

  it('keep names that no lab knows, for the lab to judge', () => {
    expect(read('cluster', '--nonsense', '1', '--__proto__', '2', '--constructor=3').given).toEqual([
      ['nonsense', '1'],
      ['__proto__', '2'],
      ['constructor', '3'],
    ])
  })

  it.each([
    ['--stars 1 --stars 2', '--stars is given twice'],
    ['--stars=1 --stars=1', '--stars is given twice'],
    ['--trails --trails', '--trails is given twice'],
    ['--json --json', '--json is given twice'],
    ['--out a.npz --out b.npz', '--out is given twice'],
  ])('say each thing once: not %s', (flags, message) => {
    expect(() => read('cluster', ...flags.split(' '))).toThrow(message)
  })

  it.each(['--', '--=5', 'cluster', '-stars'])('are refused where there is no name: %s', (word) => {
    expect(() => read('cluster', ...word.split(' '))).toThrow(/is no flag|flags are written/)
  })

  it('ask for help in two ways', () => {
    expect(read('-h').help).toBe(true)
    expect(read('cluster', '--help')).toMatchObject({ lab: 'cluster', help: true })
  })
})
