import { describe, expect, it } from 'vitest'
import {
  effectiveTemperature,
  mainSequenceLuminosity,
  mainSequenceRadius,
  mainSequenceTemperature,
} from './mainSequence'

describe('main sequence', () => {
  it('gives the Sun its nominal temperature', () => {
    expect(effectiveTemperature(1, 1)).toBe(5772)
  })

  it('makes the young Sun fainter and smaller than today', () => {
    // Standard solar models start at about 0.70 L☉ and 0.89 R☉ (Bahcall, Pinsonneault & Basu 2001, table 1: 0.677, 0.87).
    expect(mainSequenceLuminosity(1)).toBeCloseTo(0.698, 2)
    expect(mainSequenceRadius(1)).toBeCloseTo(0.888, 2)
  })

  // Mean dwarfs by spectral type: Pecaut & Mamajek (2013, ApJS 208, 9), table of mean dwarf properties. Massive dwarfs
  // are older than zero age there, and low-mass models run hot, hence 15 %.
  const dwarfs: readonly (readonly [type: string, mass: number, kelvin: number])[] = [
    ['M4V', 0.23, 3210],
    ['M0V', 0.57, 3850],
    ['K5V', 0.7, 4440],
    ['K0V', 0.88, 5270],
    ['G2V', 1.02, 5770],
    ['F5V', 1.33, 6550],
    ['F0V', 1.61, 7220],
    ['A0V', 2.3, 9700],
    ['B5V', 4.7, 15700],
    ['B0V', 17.7, 31400],
  ]
  it.each(dwarfs)('agrees with observed %s dwarfs (%d M☉, %d K)', (_type, mass, kelvin) => {
    expect(Math.abs(mainSequenceTemperature(mass) / kelvin - 1)).toBeLessThan(0.15)
  })

  it('grows hotter and brighter with mass over the whole range', () => {
    let temperature = 0
    let luminosity = 0
    for (let mass = 0.1; mass < 100; mass *= 1.05) {
      expect(mainSequenceLuminosity(mass)).toBeGreaterThan(luminosity)
      luminosity = mainSequenceLuminosity(mass)
      if (mass < 80) expect(mainSequenceTemperature(mass)).toBeGreaterThan(temperature)
      temperature = mainSequenceTemperature(mass)
    }
  })

  it('stays finite for masses the fits do not know', () => {
    for (const mass of [0, -1, 1e-9, 1e9, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(Number.isFinite(mainSequenceTemperature(mass))).toBe(true)
      expect(mainSequenceLuminosity(mass)).toBeGreaterThan(0)
    }
    expect(mainSequenceLuminosity(1000)).toBe(mainSequenceLuminosity(100))
  })
})
