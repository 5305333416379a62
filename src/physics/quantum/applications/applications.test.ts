import { describe, expect, it } from 'vitest'
import { potentialFamilies } from '../potentials'
import { solve } from '../solver'
import { crystals, intensityLeft, meanSquareDisplacement, temperatureFactor } from './debyeWaller'
import { diatomics, moleculeScale } from './diatomics'
import { ionMass, lambDicke, resonators, thermalFactor, trappedIons, zeroPointLength } from './oscillators'

const oscillator = solve(potentialFamilies.harmonic.create({ frequency: 1 }, 1, Math), { level: 0, mass: 1 }, Math)
const half = oscillator.state.meanSquarePosition

const digits = (value: number, reference: number, relative: number) =>
  expect(Math.abs(value / reference - 1)).toBeLessThan(relative)

describe('real numbers from the lab’s own ⟨x²⟩', () => {
  it.each([
    ['H2', 0.089041, 0.0221574],
    ['D2', 0.0744153, 0.0157143],
    ['N2', 0.0320969, 0.00375135],
    ['HCl', 0.0768767, 0.015316],
    ['I2', 0.0352691, 0.00283183],
  ] as const)('bond of %s', (name, fluctuation, shift) => {
    const { depth, length } = moleculeScale(diatomics[name])
    const potential = potentialFamilies.morse.create({ depth, alpha: 1 }, 1, Math)
    const { state } = solve(potential, { level: 0, mass: 1, list: 1 }, Math)
    digits(Math.sqrt(state.variance) * length, fluctuation, 2e-6)
    digits(state.meanPosition * length, shift, 3e-6)
  })

  it('Lamb–Dicke parameters', () => {
    digits(zeroPointLength(half, ionMass(trappedIons.beryllium), 11.2e6), 7.0761626e-9, 1e-6)
    digits(lambDicke(trappedIons.beryllium, half), 0.2008, 1e-4)
    digits(lambDicke(trappedIons.calcium, half), 0.096906, 1e-5)
    digits(lambDicke(trappedIons.ytterbium, half), 0.092481, 1e-5)
    // η² is the recoil frequency over the trap frequency.
    const { calcium } = trappedIons
    const recoil = (1.054571817e-34 * ((2 * Math.PI) / calcium.wavelength) ** 2) / (2 * ionMass(calcium))
    digits(lambDicke(calcium, half) ** 2, recoil / (2 * Math.PI * calcium.frequency), 1e-9)
  })

  it('nanomechanical zero-point motion', () => {
    digits(zeroPointLength(half, resonators.drum.mass, resonators.drum.frequency), 4.0689e-15, 2e-5)
    digits(zeroPointLength(half, resonators.nanobeam.mass, resonators.nanobeam.frequency), 2.7079e-15, 2e-5)
    expect(thermalFactor(10.56e6, 0)).toBe(1)
    // At high temperature ⟨x²⟩ → k_B T / mω².
    digits(thermalFactor(1e6, 300) ** 2, (2 * 1.380649e-23 * 300) / (1.054571817e-34 * 2 * Math.PI * 1e6), 1e-6)
  })

  it('Debye–Waller factors at 300 K', () => {
    const b = (name: keyof typeof crystals) => temperatureFactor(meanSquareDisplacement(crystals[name], 300, half))
    digits(b('aluminium'), 0.8618, 1e-3)
    digits(b('copper'), 0.5633, 1e-3)
    digits(b('silicon'), 0.453, 1e-3)
    expect(intensityLeft(0.453, 0)).toBe(1)
    // At rest only the zero-point motion is left.
    expect(temperatureFactor(meanSquareDisplacement(crystals.copper, 0, half))).toBeLessThan(0.2)
  })
})
