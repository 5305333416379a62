import { describe, expect, it } from 'vitest'
import { asIs } from '../words/text'
import { checkValue, parseValue } from './check'
import { choice, flag, formatValue, integer, list, real, text } from './parameter'

const width = real({
  label: asIs('Width'),
  meaning: '',
  group: '',
  default: 1,
  minimum: 0,
  maximum: 10,
  exclusiveMinimum: true,
})
const stars = integer({ label: 'Stars', meaning: '', group: '', default: 10, minimum: 1, maximum: 1e6 })

describe('parseValue', () => {
  it.each(['1', '+2', '.5', '1e-3', '10', '1E1'])('takes the decimal number %s', (source) => {
    expect(parseValue(width, source)).toEqual({ ok: true, value: Number(source) })
  })

  it.each(['', ' ', '1 ', '0x10', 'Infinity', 'NaN', '1e999', '-1', '0', '-0', '11', '1,2', '<b>', '__proto__'])(
    'refuses %j and says what it takes',
    (source) => {
      expect(parseValue(width, source)).toEqual({ ok: false, reason: 'takes a number above 0 and up to 10' })
    },
  )

  it('takes whole numbers only where whole numbers are meant', () => {
    expect(parseValue(stars, '1e3')).toEqual({ ok: true, value: 1000 })
    expect(parseValue(stars, '10.5').ok).toBe(false)
  })

  it('turns minus zero into zero, which prints and hashes alike', () => {
    const shift = real({ label: '', meaning: '', group: '', default: 1, minimum: -1, maximum: 1 })
    const outcome = parseValue(shift, '-0')
    expect(outcome.ok && Object.is(outcome.value, 0)).toBe(true)
  })

  it('reads vectors, and only of the right length', () => {
    const vector = list({
      label: '',
      meaning: '',
      group: '',
      default: [0, 0],
      minimum: -9,
      maximum: 9,
      minimumLength: 2,
      maximumLength: 2,
    })
    expect(parseValue(vector, '1,-2.5')).toEqual({ ok: true, value: [1, -2.5] })
    for (const source of ['', '1', '1,2,3', '1,', 'a,b', '1,10']) expect(parseValue(vector, source).ok).toBe(false)
  })

  it('gives back the same bits that formatValue wrote', () => {
    const any = real({ label: '', meaning: '', group: '', default: 0, minimum: -1e300, maximum: 1e300 })
    for (const value of [0.1, 1 / 3, 5e-324, 1e21, -123456.789, 306.60139378555056]) {
      expect(parseValue(any, formatValue(value))).toEqual({ ok: true, value })
    }
  })

  it('reads choices, flags and texts', () => {
    const model = choice({
      label: '',
      meaning: '',
      group: '',
      default: 'a',
      options: [
        { value: 'a', label: asIs('A') },
        { value: 'b', label: asIs('B') },
      ],
    })
    expect(parseValue(model, 'b')).toEqual({ ok: true, value: 'b' })
    expect(parseValue(model, 'toString')).toEqual({ ok: false, reason: 'takes one of a, b' })
    const on = flag({ label: '', meaning: '', group: '', default: false })
    expect(parseValue(on, 'true')).toEqual({ ok: true, value: true })
    expect(parseValue(on, 'yes').ok).toBe(false)
    const formula = text({
      label: '',
      meaning: '',
      group: '',
      default: 'x',
      maximumLength: 5,
      check: (source) => (source.includes('!') ? asIs('holds a mark that means nothing') : undefined),
    })
    expect(parseValue(formula, 'x^2')).toEqual({ ok: true, value: 'x^2' })
    expect(parseValue(formula, 'x!')).toEqual({ ok: false, reason: 'holds a mark that means nothing' })
    expect(parseValue(formula, 'xxxxxx')).toEqual({ ok: false, reason: 'takes a text of at most 5 characters' })
  })
})

describe('checkValue', () => {
  it.each([Number.NaN, Number.POSITIVE_INFINITY, '5', null, undefined, {}, [1]])(
    'refuses %j from a script',
    (value) => {
      expect(checkValue(width, value).ok).toBe(false)
    },
  )
})
