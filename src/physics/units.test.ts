import { describe, expect, it } from 'vitest'
import {
  galacticGravitationalConstant,
  gigayearsPerTimeUnit,
  gravitationalConstant,
  gravitationalConstantKms,
  julianYear,
  kilometresPerSecond,
  lightYear,
  megayear,
  parsec,
} from './units'

/** Relative distance. */
const off = (value: number, expected: number) => Math.abs(value / expected - 1)

describe('units', () => {
  it('give the gravitational constant that astronomers quote, 4.3009173e-3 pc (km/s)² / M☉', () => {
    expect(gravitationalConstantKms.toPrecision(8)).toBe('0.0043009173')
  })

  it('give a light year of 0.306601 pc', () => {
    expect(lightYear.toPrecision(6)).toBe('0.306601')
  })

  it('give a parsec per million years of 0.977792 km/s', () => {
    expect(kilometresPerSecond.toPrecision(6)).toBe('0.977792')
  })

  it('of the resonance differ from the cluster’s by what they were rounded to', () => {
    expect(off(galacticGravitationalConstant * 1e3, gravitationalConstantKms)).toBeCloseTo(1.69e-6, 8)
    expect(off(gigayearsPerTimeUnit, parsec / 1e9 / julianYear)).toBeLessThan(1e-15)
  })

  it('agree with each other', () => {
    expect(off(gravitationalConstant * kilometresPerSecond ** 2, gravitationalConstantKms)).toBeLessThan(1e-14)
  })

  it('give the Earth a year: a solar mass holds a small body one astronomical unit away for 365.2569 days', () => {
    // Gauss's year 2π/k = 365.2568983 days belongs to exactly one solar mass and one astronomical unit.
    const unit = 149597870700 / parsec
    const period = 2 * Math.PI * Math.sqrt(unit ** 3 / gravitationalConstant)
    expect((period * megayear) / 86400).toBeCloseTo(365.2568983, 5)
  })
})
