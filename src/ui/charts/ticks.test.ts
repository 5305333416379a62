import { describe, expect, it } from 'vitest'
import { domainOf, linearTicks, logTicks, niceStep, tickLabels } from './ticks'

describe('linear ticks', () => {
  it.each([
    [[0, 10], 5, [0, 2, 4, 6, 8, 10]],
    [[0.1, 0.35], 5, [0.1, 0.15, 0.2, 0.25, 0.3, 0.35]],
    [[-1, 1], 4, [-1, -0.5, 0, 0.5, 1]],
    [[0.50031, 0.50035], 4, [0.50031, 0.50032, 0.50033, 0.50034, 0.50035]],
  ] as const)('of %j', (domain, count, ticks) => {
    expect(linearTicks([domain[0], domain[1]], count)).toEqual(ticks)
  })
  it('of an empty domain are one or none', () => {
    expect(linearTicks([3, 3], 5)).toEqual([3])
    expect(linearTicks([Number.NaN, 1], 5)).toEqual([])
    expect(linearTicks([0, Infinity], 5)).toEqual([0])
  })
  it('come in steps of 1, 2, 5', () => {
    expect([10, 13, 40, 0.007].map((span) => niceStep(span, 5))).toEqual([2, 5, 10, 0.002])
  })
})

describe('logarithmic ticks', () => {
  it('are powers of ten', () => {
    expect(logTicks([1, 1e5], 8)).toEqual([1, 10, 100, 1e3, 1e4, 1e5])
    expect(logTicks([1e-12, 1], 5)).toEqual([1e-12, 1e-9, 1e-6, 1e-3, 1])
  })
  it('get 2 and 5 where there are few decades', () => {
    expect(logTicks([1, 30], 6)).toEqual([1, 2, 5, 10, 20])
  })
  it('become round numbers inside one decade', () => {
    expect(logTicks([6, 9], 4)).toEqual([6, 7, 8, 9])
  })
  it('of nothing are none', () => {
    expect(logTicks([0, 10], 4)).toEqual([])
    expect(logTicks([-5, 10], 4)).toEqual([])
    expect(logTicks([5, 5], 4)).toEqual([5])
  })
})

describe('labels', () => {
  it('share their decimals', () => {
    expect(tickLabels([0, 0.25, 0.5], 'linear')).toEqual(['0.00', '0.25', '0.50'])
    expect(tickLabels([-2, 0, 2], 'linear')).toEqual(['−2', '0', '2'])
  })
  it('are powers of ten where plain numbers would be long', () => {
    expect(tickLabels([0, 50_000, 100_000, 150_000], 'linear')).toEqual(['0', '5.0×10⁴', '1.0×10⁵', '1.5×10⁵'])
    expect(tickLabels([0, 2e-7, 4e-7], 'linear')).toEqual(['0', '2×10⁻⁷', '4×10⁻⁷'])
    expect(tickLabels([1e-9, 1e-6, 1e-3, 1], 'log')).toEqual(['10⁻⁹', '10⁻⁶', '10⁻³', '10⁰'])
    expect(tickLabels([1, 10, 100], 'log')).toEqual(['1', '10', '100'])
    expect(tickLabels([1e-3, 2e-3, 5e-3], 'log')).toEqual(['10⁻³', '2×10⁻³', '5×10⁻³'])
  })
  it('of nothing are none', () => {
    expect(tickLabels([], 'linear')).toEqual([])
  })
})

describe('domains', () => {
  it('are widened to round numbers', () => {
    expect(domainOf([0.13, 0.87], 'linear', true)).toEqual([0.1, 0.9])
    expect(domainOf([-3, 11], 'linear', true)).toEqual([-4, 12])
    expect(domainOf([0.02, 700], 'log', true)).toEqual([0.01, 1000])
  })
  it('keep their start where asked, and end on the next small step', () => {
    expect(domainOf([0.13, 0.87], 'linear', false)).toEqual([0.13, 0.9])
    expect(domainOf([0, 25.003], 'linear', false)).toEqual([0, 26])
    expect(domainOf([2, 700], 'log', false)).toEqual([2, 800])
    expect(domainOf([1, 1000], 'log', false)).toEqual([1, 1000])
  })
  it('have room round a single value, and do not blow up its last bit', () => {
    expect(domainOf([5], 'linear', true)).toEqual([4.5, 5.5])
    expect(domainOf([0], 'linear', true)).toEqual([-1, 1])
    const [low, high] = domainOf([1, 1 + 2e-16], 'linear', true)
    expect(high - low).toBeGreaterThan(0.1)
  })
  it('leave out what cannot be shown', () => {
    expect(domainOf([Number.NaN, Infinity, 2, 4], 'linear', false)).toEqual([2, 4])
    expect(domainOf([-1, 0, 10, 1000], 'log', true)).toEqual([10, 1000])
    expect(domainOf([], 'linear', true)).toEqual([0, 1])
    expect(domainOf([-3], 'log', true)).toEqual([1, 10])
  })
})
