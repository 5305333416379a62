import { expect, it } from 'vitest'
import type { CurveGuess } from '../../experiments/lesson'
import { asIs } from '../../words/text'
import { answerAt, curveDistance, filled, numberDistance, withUnit } from './distance'

const guess: CurveGuess = {
  kind: 'curve',
  question: '',
  said: '',
  x: { label: asIs('x'), scale: 'log', minimum: 1, maximum: 100 },
  y: { label: asIs('y'), scale: 'log', minimum: 0.01, maximum: 10 },
  answer: { x: [1, 100], y: [1, 0.01] },
}
const nine = (height: (place: number) => number) => Array.from({ length: 9 }, (_, index) => height(10 ** (index / 4)))

it('says how far a number is away, never that it is wrong', () => {
  expect(numberDistance(100, 100)).toBe('as good as the same')
  expect(numberDistance(30, 100)).toBe('a factor of 3.3 below')
  expect(numberDistance(1000, 100)).toBe('a factor of 10 above')
  expect(numberDistance(1e6, 1)).toBe('6 powers of ten above')
})

it('groups the digits of large numbers, as the lessons’ own words do', () => {
  expect(withUnit(39_000)).toBe('39\u202f000')
  expect(withUnit(2400, 'Myr')).toBe('2400 Myr')
  expect(withUnit(0.37, '%')).toBe('0.370 %')
  expect(withUnit(2.5e9)).toMatch(/^2\.5\s×\s10⁹$/)
})

it('goes straight between the points of an answer on its own axes', () => {
  expect(answerAt(guess, 10)).toBeCloseTo(0.1, 12)
  expect(answerAt(guess, 0.5)).toBe(1)
  expect(answerAt(guess, 500)).toBe(0.01)
})

it('says how far a curve is away on the average, and on which side', () => {
  expect(
    curveDistance(
      guess,
      nine((x) => 1 / x),
    ),
  ).toBe('as good as the same')
  expect(
    curveDistance(
      guess,
      nine((x) => 2 / x),
    ),
  ).toBe('on the average a factor of 2.0 away, above all the way')
  expect(
    curveDistance(
      { ...guess, y: { ...guess.y, scale: 'linear', maximum: 10.01 } },
      nine((x) => answerAt({ ...guess, y: { ...guess.y, scale: 'linear' } }, x) - 1),
    ),
  ).toBe('on the average 10 % of the axis away, below all the way')
})

it('fills in what was not drawn with what is nearest', () => {
  expect(filled([undefined, undefined])).toBeUndefined()
  expect(filled([undefined, 2, undefined, undefined, 5])).toEqual([2, 2, 2, 5, 5])
})
