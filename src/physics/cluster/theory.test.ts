import { describe, expect, it } from 'vitest'
import { gravitationalConstant, lightYear, megayear } from '../units'
import { massSegments, meanMass } from './massFunction'
import { collapseFactor, freeFallTime, plummerLagrangianRadius } from './theory'

describe('the free-fall time', () => {
  it('of the article’s run is 4.8 Gyr, some 15 200 of its steps', () => {
    const mass = 1000 * meanMass(massSegments('salpeter', 0.1, 50))
    const time = freeFallTime(mass, 1000 * lightYear, gravitationalConstant)
    expect(time / 1000).toBeCloseTo(4.81, 2)
    expect(Math.round(time / (1e13 / megayear) / 100)).toBe(152)
  })

  it('is π/√8 in units in which G, M and R are 1', () => {
    expect(freeFallTime(1, 1, 1)).toBeCloseTo(Math.PI / Math.sqrt(8), 14)
    expect(freeFallTime(2, 3, 4)).toBeCloseTo((Math.PI / Math.sqrt(8)) * Math.sqrt(27 / 8), 14)
  })
})

describe('the collapse of a cold sphere', () => {
  it('follows its cycloid', () => {
    for (let k = 1; k < 200; k++) {
      const time = k / 200
      const angle = Math.acos(Math.sqrt(collapseFactor(time)))
      expect((2 / Math.PI) * (angle + Math.sin(angle) * Math.cos(angle))).toBeCloseTo(time, 13)
    }
  })

  it('has lost half the radius at 1/2 + 1/π of the free-fall time', () => {
    expect(collapseFactor(1 / 2 + 1 / Math.PI)).toBeCloseTo(0.5, 13)
  })

  it('starts as a free fall and ends as a fall onto a point', () => {
    expect((1 - collapseFactor(1e-3)) / 1e-6).toBeCloseTo(Math.PI ** 2 / 16, 5)
    const remaining = 1e-6
    const steep = ((3 * Math.PI * remaining) / 4) ** (2 / 3)
    expect(collapseFactor(1 - remaining) / steep).toBeCloseTo(1, 3)
  })

  it('is at rest before it starts and over after the free-fall time', () => {
    expect([-1, 0, Number.NaN].map(collapseFactor)).toEqual([1, 1, 1])
    expect([1, 1.5, Number.POSITIVE_INFINITY].map(collapseFactor)).toEqual([0, 0, 0])
  })
})

describe('Plummer’s model', () => {
  it('has its Lagrangian radii in Hénon units', () => {
    const scale = (3 * Math.PI) / 16
    expect(scale * plummerLagrangianRadius(0.1)).toBeCloseTo(0.308678, 6)
    expect(scale * plummerLagrangianRadius(0.5)).toBeCloseTo(0.76857063066, 11)
    expect(scale * plummerLagrangianRadius(0.9)).toBeCloseTo(2.18367, 6)
  })

  it('holds inside each radius the fraction that it was asked for', () => {
    for (const fraction of [0.001, 0.25, 0.75, 0.999]) {
      const radius = plummerLagrangianRadius(fraction)
      expect((radius * radius) ** 1.5 / (1 + radius * radius) ** 1.5).toBeCloseTo(fraction, 12)
    }
  })
})
