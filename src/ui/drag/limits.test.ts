import { expect, it } from 'vitest'
import { integer, list, real } from '../../parameters/parameter'
import { asIs } from '../../words/text'
import { listWithinLimits, roundStep, toStep, withinLimits } from './limits'

const described = { label: asIs('Width'), meaning: asIs('x'), group: asIs('g') }

it('a value goes to the nearest one that is allowed, with the words of its limits', () => {
  const width = real({ ...described, unit: 'pc', default: 1, minimum: 0, exclusiveMinimum: true, maximum: 5 })
  expect(withinLimits(width, 2.5, 0.1)).toEqual({ value: 2.5 })
  expect(withinLimits(width, 0, 0.1)).toEqual({
    value: 0.1,
    limit: 'Width takes a number above 0 and up to 5 pc',
  })
  expect(withinLimits(width, -3, 0.1).value).toBe(0.1)
  expect(withinLimits(width, 9, 0.1).value).toBe(5)
  expect(withinLimits(width, Number.NaN, 0.1).value).toBe(0.1)
})

it('whole numbers are rounded, not refused', () => {
  const level = integer({ ...described, label: asIs('Level'), default: 0, minimum: 0, maximum: 40 })
  expect(withinLimits(level, 2.4, 1)).toEqual({ value: 2 })
  expect(withinLimits(level, -1, 1)).toEqual({ value: 0, limit: 'Level takes a whole number from 0 to 40' })
})

it('each number of a list is kept within its limits', () => {
  const star = list({
    ...described,
    label: asIs('Star'),
    default: [0, 0],
    minimum: -10,
    maximum: 10,
    minimumLength: 2,
    maximumLength: 2,
  })
  expect(listWithinLimits(star, [1, 2])).toEqual({ value: [1, 2] })
  expect(listWithinLimits(star, [-20, 11])).toEqual({
    value: [-10, 10],
    limit: 'Star takes 2 numbers from -10 to 10, separated by commas',
  })
})

it('steps are round numbers, and values on them have no tail of digits', () => {
  expect([0.013, 0.02, 0.049, 0.05, 7, 30].map(roundStep)).toEqual([0.01, 0.02, 0.02, 0.05, 5, 20])
  expect(toStep(0.30000000000000004, 0.1)).toBe(0.3)
  expect(toStep(-1.2345, 0.05)).toBe(-1.25)
  expect(toStep(127, 20)).toBe(120)
})
