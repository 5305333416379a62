import { describe, expect, it } from 'vitest'
import { real } from '../parameters/parameter'
import { readTyped } from '../parameters/typed'
import {
  formatBytes,
  formatCount,
  formatDuration,
  formatField,
  formatFields,
  formatNumber,
  formatPercent,
  formatRate,
  formatWithError,
  nothing,
  powerOfTen,
  unbroken,
} from './format'

describe('formatNumber', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [42, '42'],
    [-7, '−7'],
    [0.5, '0.5000'],
    [3.14159265, '3.142'],
    [0.00123456, '0.001235'],
    [0.00012345, '1.234 × 10⁻⁴'],
    [999999.99, '1.000 × 10⁶'],
    [1234567, '1.235 × 10⁶'],
    [-6.02214076e23, '−6.022 × 10²³'],
    [5e-324, '4.941 × 10⁻³²⁴'],
  ])('%d is %s', (value, text) => {
    expect(formatNumber(value)).toBe(text)
  })
  it('never prints NaN or Infinity', () => {
    for (const value of [Number.NaN, null, undefined]) expect(formatNumber(value)).toBe(nothing)
    expect(formatNumber(Infinity)).toBe('∞')
    expect(formatNumber(-Infinity)).toBe('−∞')
  })
})

it('writes whole numbers in one way, large or small: they are no measurement', () => {
  expect([1e8, -1e8, 2.5e9, 123456789].map((value) => formatNumber(value, 3))).toEqual([
    '10⁸',
    '−10⁸',
    '2.5 × 10⁹',
    '1.23 × 10⁸',
  ])
  expect(formatNumber(1e8 + 0.5, 3)).toBe('1.00 × 10⁸')
})

it('keeps a number with its error and its power of ten on one line', () => {
  expect(unbroken('⟨x²⟩ = (1.2 ± 0.1) × 10⁻⁸, 0.5 ± 0.1, a × b')).toBe(
    '⟨x²⟩ = (1.2\u00a0±\u00a00.1)\u00a0×\u00a010⁻⁸, 0.5\u00a0±\u00a00.1, a × b',
  )
})

it('writes a list in one style', () => {
  expect(formatFields([100000, 1e6])).toBe('10⁵, 10⁶')
  expect(formatFields([100000, 250000])).toBe('100000, 250000')
  expect(formatFields([1, 0.5, 2.5e9])).toBe('1, 0.5, 2.5\u2009×\u200910⁹')
})

describe('formatField', () => {
  it.each([
    [0, '0'],
    [50_000, '50000'],
    [306.60139378555056, '306.6'],
    [0.3168808781402895, '0.3169'],
    [0.3, '0.3'],
    [-2.5, '−2.5'],
    [0.001, '0.001'],
    [5e-4, '5\u2009×\u200910⁻⁴'],
    [1e9, '10⁹'],
    [-1e-6, '−10⁻⁶'],
    [2.5e9, '2.5\u2009×\u200910⁹'],
    [10_000_000, '10⁷'],
    [999_999.7, '10⁶'],
  ])('writes %d as %s', (value, text) => expect(formatField(value)).toBe(text))

  it('is understood when it is typed', () => {
    const mass = real({ label: '', meaning: '', group: '', default: 1, minimum: -1e12, maximum: 1e12 })
    for (const value of [306.6, 5e-4, 1e9, 2.5e9, -2.5, -1e-6])
      expect(readTyped(mass, formatField(value))).toEqual({ ok: true, value })
  })
})

describe('formatWithError', () => {
  it.each([
    [0.500314, 0.00042, '0.50031 ± 0.00042'],
    [0.500314, 0.000999, '0.5003 ± 0.0010'],
    [0.998, 0.0021, '0.9980 ± 0.0021'],
    [123.456, 7.89, '123.5 ± 7.9'],
    [12345, 120, '12345 ± 120'],
    [-1.5, 0.25, '−1.50 ± 0.25'],
    [0, 0.03, '0.000 ± 0.030'],
    [1.2345e9, 2.3e6, '(1.2345 ± 0.0023) × 10⁹'],
    [1.2345e-30, 2.3e-33, '(1.2345 ± 0.0023) × 10⁻³⁰'],
  ])('%d ± %d is %s', (value, error, text) => {
    expect(formatWithError(value, error)).toBe(text)
  })
  it('leaves out an error that is none', () => {
    for (const error of [Number.NaN, Infinity, 0, -1, null, undefined]) {
      expect(formatWithError(0.5, error)).toBe('0.50000')
    }
    expect(formatWithError(Number.NaN, 0.1)).toBe(nothing)
  })
})

describe('the others', () => {
  it('superscripts', () => {
    expect(powerOfTen(-12)).toBe('10⁻¹²')
    expect(powerOfTen(0)).toBe('10⁰')
  })
  it('counts', () => {
    expect(formatCount(1234567)).toBe('1\u202f234\u202f567')
    expect(formatCount(9999)).toBe('9999')
    expect(formatCount(-10000)).toBe('−10\u202f000')
    expect(formatCount(Number.NaN)).toBe(nothing)
  })
  it('rates', () => {
    expect(formatRate(1.2345e9, 'pairs/s')).toEqual({ value: '1.23', unit: 'G pairs/s' })
    expect(formatRate(999.7, 'steps/s')).toEqual({ value: '1.00', unit: 'k steps/s' })
    expect(formatRate(0, 'steps/s')).toEqual({ value: '0', unit: 'steps/s' })
    expect(formatRate(Number.NaN, 'steps/s')).toEqual({ value: nothing, unit: 'steps/s' })
  })
  it.each([
    [0, '0 s'],
    [0.0005, '< 1 ms'],
    [0.0123, '12 ms'],
    [0.25, '250 ms'],
    [0.9999, '1.0 s'],
    [9.97, '10 s'],
    [59.6, '1 min 00 s'],
    [200, '3 min 20 s'],
    [3599.9, '1 h 00 min'],
    [7500, '2 h 05 min'],
    [864000, '10 days'],
    [-1, nothing],
    [Infinity, nothing],
  ])('a duration of %d s is %s', (seconds, text) => {
    expect(formatDuration(seconds)).toBe(text)
  })
  it('bytes and percentages', () => {
    expect(formatBytes(999)).toBe('999 B')
    expect(formatBytes(999_999)).toBe('1 MB')
    expect(formatBytes(3_456_789)).toBe('3.46 MB')
    expect(formatPercent(0.3719)).toBe('37 %')
    expect(formatPercent(Number.NaN)).toBe(nothing)
  })
})
