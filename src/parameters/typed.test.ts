import { describe, expect, it } from 'vitest'
import { asIs } from '../words/text'
import { choice, integer, list, real, text } from './parameter'
import { readTyped } from './typed'

const common = { label: '', meaning: '', group: '' } as const
const number = real({ ...common, default: 0, minimum: -1e30, maximum: 1e30 })
const whole = integer({ ...common, default: 1, minimum: -1e9, maximum: 1e9 })
const inUnit = (unit: string) => real({ ...common, unit, default: 0, minimum: -1e30, maximum: 1e30 })

describe('numbers as people type them', () => {
  it.each([
    ['1000', 1000],
    [' 1e3 ', 1000],
    ['1E+3', 1000],
    ['10^3', 1000],
    ['10**3', 1000],
    ['10³', 1000],
    ['10⁻⁵', 1e-5],
    ['−10⁻⁵', -1e-5],
    ['1·10^-5', 1e-5],
    ['2 × 10⁻³', 2e-3],
    ['2.5*10^6', 2.5e6],
    ['2,5 x 10^6', 2.5e6],
    ['1 000', 1000],
    ['1\u202f000\u202f000', 1e6],
    ["1'000.5", 1000.5],
    ['1’000’000', 1e6],
    ['1,000,000', 1e6],
    ['1,000.5', 1000.5],
    ['1.000.000,5', 1000000.5],
    ['1.000,25', 1000.25],
    ['0,5', 0.5],
    ['0,500', 0.5],
    ['−0,25', -0.25],
    ['12,3456', 12.3456],
    ['1.000', 1],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['+3', 3],
    ['１０．５', 10.5],
    ['－３', -3],
    ['１，０００，０００', 1e6],
    ['1/2', 0.5],
    ['−3 / 4', -0.75],
  ])('%s', (typed, value) => {
    expect(readTyped(number, typed)).toEqual({ ok: true, value })
  })

  it.each([
    ['1,000', 1000],
    ['1 000', 1000],
    ['12,345', 12345],
    ['1e3', 1000],
    ['10^3', 1000],
    ['1,5e3', 1500],
    ['1.000e3', 1000],
    ['3,0', 3],
  ])('%s, where a whole number is meant', (typed, value) => {
    expect(readTyped(whole, typed)).toEqual({ ok: true, value })
  })

  it.each([
    [number, '1,000', 'may mean 1000 or 1.000 here: write one of them'],
    [number, '-12,345', 'may mean -12345 or -12.345 here: write one of them'],
    [whole, '1.000', 'may mean 1000 or 1 here: write one of them'],
  ])('refuses what may mean two numbers, with both', (parameter, typed, reason) => {
    expect(readTyped(parameter, typed)).toEqual({ ok: false, reason })
  })

  it.each([
    '',
    ' ',
    'x',
    '1 2',
    '1,00,000',
    '1,2,3',
    '1..2',
    '--1',
    'e3',
    '1e',
    '1e3 × 10^2',
    '1 0000',
    'NaN',
    'Infinity',
    '0x10',
    '10^',
    '1/2/3',
  ])('refuses “%s”', (typed) => {
    expect(readTyped(number, typed).ok).toBe(false)
  })

  it('takes what decimals mean, to the last bit', () => {
    for (const [typed, value] of [
      ['0,1', 0.1],
      ['1×10^-7', 1e-7],
      ['4,30091·10⁻⁶', 4.30091e-6],
      ['123 456 789,125', 123456789.125],
    ] as const)
      expect(readTyped(number, typed)).toEqual({ ok: true, value })
  })

  it('leaves other kinds as they are, but for blanks and minus signs', () => {
    const axis = list({ ...common, default: [], minimum: -9, maximum: 9, minimumLength: 1, maximumLength: 9 })
    expect(readTyped(axis, ' 1, −2,3')).toEqual({ ok: true, value: [1, -2, 3] })
    expect(readTyped(text({ ...common, default: '', maximumLength: 9 }), ' 1,5 ')).toEqual({ ok: true, value: ' 1,5 ' })
    const either = choice({ ...common, default: 'a', options: [{ value: 'a', label: asIs('A') }] })
    expect(readTyped(either, ' a')).toEqual({ ok: true, value: 'a' })
  })
})

describe('lists as people type them', () => {
  const axis = (unit?: string) =>
    list({
      ...{ ...common, ...(unit ? { unit } : {}), default: [], minimum: -1e12, maximum: 1e12 },
      ...{ minimumLength: 0, maximumLength: 3 },
    })

  it.each([
    ['', []],
    ['-1.5, 1.5', [-1.5, 1.5]],
    ['1e8,10^9,10¹⁰', [1e8, 1e9, 1e10]],
    ['0,5; 1,5', [0.5, 1.5]],
    ['1 000; 2 000', [1000, 2000]],
    ['100,200', [100, 200]],
    ['0, 2π', [0, 2 * Math.PI]],
    ['1 2 5', [1, 2, 5]],
    ['-1.5  1e3', [-1.5, 1000]],
    ['0 2 * π', [0, 2 * Math.PI]],
    ['1 000', [1000]],
    ['100 20', [100, 20]],
    ['−π, pi', [-Math.PI, Math.PI]],
    ['-pi/2,3*pi/4', [-Math.PI / 2, (3 * Math.PI) / 4]],
  ])('%s', (typed, value) => {
    expect(readTyped(axis(), typed)).toEqual({ ok: true, value })
  })

  it('takes units, and π where there is none', () => {
    expect(readTyped(axis('kpc'), '2500 pc, 5')).toEqual({ ok: true, value: [2.5, 5] })
    expect(readTyped(axis('kpc'), '2500 pc 5')).toEqual({ ok: true, value: [2.5, 5] })
    expect(readTyped(axis('kpc'), 'π').ok).toBe(false)
    expect(readTyped(number, '2π')).toEqual({ ok: true, value: 2 * Math.PI })
  })

  it.each([
    ['1,000', 'may mean 1000 or a list here: write ; between numbers'],
    ['100 200', 'may mean 100200 or a list here: write ; between numbers'],
    ['1 2 3 4', 'takes 0 to 3 numbers from -1000000000000 to 1000000000000, separated by commas'],
    ['1,2,3,4', 'takes 0 to 3 numbers from -1000000000000 to 1000000000000, separated by commas'],
    ['1,,2', 'takes 0 to 3 numbers from -1000000000000 to 1000000000000, separated by commas'],
    ['1; 2,000', 'may mean 2000 or 2.000 here: write one of them'],
  ])('refuses %s', (typed, reason) => {
    expect(readTyped(axis(), typed)).toEqual({ ok: false, reason })
  })
})

describe('numbers with a unit', () => {
  it.each([
    ['2 Gyr', 'Myr', 2000],
    ['2Gyr', 'Myr', 2000],
    ['500 Myr', 'Gyr', 0.5],
    ['0,5 Myr', 'Myr', 0.5],
    ['3 kpc', 'pc', 3000],
    ['1.5e3 pc', 'kpc', 1.5],
    ['5 ms', 's', 5e-3],
    ['2 min', 's', 120],
    ['30 m/s', 'km/s', 0.03],
    ['10^5 Msun', 'M☉', 1e5],
    ['1 000 M⊙', 'M☉', 1000],
    ['1 μm', 'nm', 1000],
    ['5 1/s', '1/s', 5],
    ['5 /s', '1/s', 5],
    ['1/2 pc', 'pc', 0.5],
    ['2 (km/s)²', '(km/s)²', 2],
    ['1 000 pc', 'pc', 1000],
  ])('%s in %s', (typed, unit, value) => {
    expect(readTyped(inUnit(unit), typed)).toEqual({ ok: true, value })
  })

  it('converts between units of other bases as their definitions say', () => {
    const read = (typed: string, unit: string) => {
      const checked = readTyped(inUnit(unit), typed)
      return checked.ok ? Number(checked.value) : Number.NaN
    }
    // A parsec is 648 000/π astronomical units (IAU 2015 Resolution B2), and 3.2615637769… light years.
    expect(read('1 pc', 'AU')).toBeCloseTo(648_000 / Math.PI, 6)
    expect(read('1 pc', 'ly')).toBeCloseTo(3.2615637769, 8)
    expect(read('1 pc/Myr', 'km/s')).toBeCloseTo(0.9777922217, 9)
  })

  it.each([
    ['2 kpc', 'Myr', 'is in Myr; kpc cannot be turned into that'],
    ['2 parrots', 'Myr', 'is in Myr; parrots cannot be turned into that'],
    ['2 __proto__', 'Myr', 'is in Myr; __proto__ cannot be turned into that'],
  ])('refuses %s where %s are meant', (typed, unit, reason) => {
    expect(readTyped(inUnit(unit), typed)).toEqual({ ok: false, reason })
  })

  it('takes no division by zero', () => {
    for (const typed of ['1/0', '0/0']) expect(readTyped(number, typed).ok).toBe(false)
  })

  it('refuses a unit where there is none', () => {
    expect(readTyped(whole, '5 stars')).toEqual({
      ok: false,
      reason: 'is a number without a unit; stars cannot be turned into that',
    })
  })
})
