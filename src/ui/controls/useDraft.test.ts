import { expect, it } from 'vitest'
import { list, real, text } from '../../parameters/parameter'
import { readTyped, typedOver } from './useDraft'

const described = { label: 'x', meaning: 'x', group: 'g' }
const number = real({ ...described, default: 1, minimum: -10, maximum: 1e6 })

it('reads what people type for numbers', () => {
  const read = (typed: string) => {
    const checked = readTyped(number, typed)
    return checked.ok ? checked.value : undefined
  }
  expect(['0,5', ' 2.5 ', '−3', '1e5', '.5'].map(read)).toEqual([0.5, 2.5, -3, 1e5, 0.5])
  expect(['', 'abc', '1,2,3', '1e999', 'NaN', '0x10', '11e6'].map(read)).toEqual(Array(7).fill(undefined))
})

it('leaves commas in lists and texts alone', () => {
  const axis = list({ ...described, default: [1], minimum: 0, maximum: 9, minimumLength: 1, maximumLength: 3 })
  expect(readTyped(axis, '1, 2,3')).toEqual({ ok: true, value: [1, 2, 3] })
  const formula = text({ ...described, default: '', maximumLength: 9 })
  expect(readTyped(formula, ' 1,5 ')).toEqual({ ok: true, value: ' 1,5 ' })
})

it('keeps a text being typed as long as the value is the one that it began over', () => {
  const typed = { text: '12', over: '1' }
  expect(typedOver(typed, '1')).toBe(typed)
  // A slider, a preset or Ctrl+Z moved it meanwhile.
  expect(typedOver(typed, '3')).toBeUndefined()
  expect(typedOver(undefined, '1')).toBeUndefined()
})
