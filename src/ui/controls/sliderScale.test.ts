import { describe, expect, it } from 'vitest'
import { integer, real } from '../../parameters/parameter'
import { asIs } from '../../words/text'
import { sliderScale, sliderSteps } from './sliderScale'

const described = { label: asIs('x'), meaning: asIs('x'), group: asIs('g') }

describe('a linear slider', () => {
  const scale = sliderScale(real({ ...described, default: 0.5, minimum: 0, maximum: 2, step: 0.1 }))
  it('snaps to its step without binary tails', () => {
    expect(scale.valueAt(150)).toBe(0.3)
    expect(scale.next(0.2, 1)).toBe(0.3)
    expect(scale.next(0.3, -1, true)).toBe(0)
  })
  it('reaches both ends exactly', () => {
    expect(scale.valueAt(0)).toBe(0)
    expect(scale.valueAt(sliderSteps)).toBe(2)
    expect(scale.positionOf(2)).toBe(sliderSteps)
    expect(scale.positionOf(99)).toBe(sliderSteps)
  })
  it('reaches an end that is no multiple of the step', () => {
    const odd = sliderScale(real({ ...described, default: 0, minimum: 0, maximum: 1.05, step: 0.1 }))
    expect(odd.valueAt(sliderSteps)).toBe(1.05)
    expect(odd.next(1, 1)).toBe(1.05)
  })
  it('keeps away from a minimum that is not allowed', () => {
    const width = sliderScale(real({ ...described, default: 1, minimum: 0, maximum: 5, exclusiveMinimum: true }))
    expect(width.valueAt(0)).toBeGreaterThan(0)
    expect(width.next(width.valueAt(0), -1)).toBeGreaterThan(0)
  })
  it('uses the narrower slider range', () => {
    const scale = sliderScale(
      real({ ...described, default: 1, minimum: 0, maximum: 1e6, sliderMinimum: 1, sliderMaximum: 3, step: 0.5 }),
    )
    expect([scale.valueAt(0), scale.valueAt(500), scale.valueAt(sliderSteps)]).toEqual([1, 2, 3])
  })
})

describe('a logarithmic slider', () => {
  const scale = sliderScale(integer({ ...described, default: 10, minimum: 1, maximum: 100_000, scale: 'log' }))
  it('runs evenly in decades', () => {
    expect(scale.valueAt(200)).toBe(10)
    expect(scale.valueAt(600)).toBe(1000)
    expect(scale.positionOf(10)).toBeCloseTo(200, 9)
  })
  it('always moves by at least one whole number', () => {
    expect(scale.next(1, 1)).toBe(2)
    expect(scale.next(3, -1)).toBe(2)
    expect(scale.next(1, -1)).toBe(1)
    expect(scale.next(1000, 1, true)).toBe(10_000)
  })
  it('goes there and back', () => {
    for (const value of [1, 7, 130, 4210, 100_000]) expect(scale.valueAt(scale.positionOf(value))).toBe(value)
  })
  it('falls back to a linear one where the range holds zero', () => {
    const linear = sliderScale(real({ ...described, default: 0, minimum: 0, maximum: 10, scale: 'log' }))
    expect(linear.valueAt(500)).toBe(5)
  })
})
