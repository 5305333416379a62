import { describe, expect, it } from 'vitest'
import type { Potential } from './potential'
import { confining } from './potential'
import type { PotentialName } from './potentials'
import { potentialFamilies } from './potentials'
import { solve } from './solver'

const make = (name: PotentialName, values: Record<string, number> = {}, mass = 1): Potential => {
  const family = potentialFamilies[name]
  const defaults = Object.fromEntries(Object.entries(family.parameters).map(([key, p]) => [key, p.default]))
  return family.create({ ...defaults, ...values }, mass, Math)
}

const smooth = (value: (x: number) => number): Potential => ({ ...confining, symmetric: true, value })

/** Reference values computed elsewhere with 30 digits or more. */
const rows: [string, Potential, number, number][] = [
  ['x²/2', make('harmonic'), 0.5, 0.5],
  ['Morse', make('morse'), 1.456138830084189666, 0.27887271878471760746],
  ['(x⁶ - 3x²)/2', smooth((x) => (x ** 6 - 3 * x * x) / 2), 0, 0.47798879748612499536],
  ['Pöschl–Teller l = 2', make('poschlTeller'), -2, 0.32246703342411321824],
  ['infinite well', make('infiniteWell'), Math.PI ** 2 / 2, 1 / 12 - 1 / (2 * Math.PI ** 2)],
  ['finite well', make('finiteWell'), 0.81974007376663247, 0.203815596231594671],
  ['|x|', make('linear'), 0.80861651746550181, 0.4723937073838092],
  ['x⁴/2', make('quartic', { stiffness: 0, strength: 0.5 }), 0.53018104524209145, 0.36202264878867685],
  ['x²/2 + 0.1 x⁴', make('quartic'), 0.55914632718351958, 0.41252536838365027],
  ['x²/2 + x⁴', make('quartic', { strength: 1 }), 0.80377065123427377, 0.25714982144280972],
  ['2((x/2)² - 1)²', make('doubleWell'), 0.9004067473103185, 3.2543590399815982],
  ['-10 e^(-x²/2)', make('gaussianWell'), -8.5131152668762773, 0.18012045691578005],
]

describe('the solver', () => {
  it.each(rows)('gives twelve digits of energy and ⟨x²⟩: %s', (_name, potential, energy, meanSquare) => {
    const { state } = solve(potential, { level: 0, mass: 1 }, Math)
    expect(Math.abs(state.energy - energy)).toBeLessThan(1e-12 * Math.max(1, Math.abs(energy)))
    expect(Math.abs(state.meanSquarePosition - meanSquare)).toBeLessThan(1e-12 * Math.max(1, meanSquare))
    // The bound printed beside the number holds.
    expect(Math.abs(state.energy - energy)).toBeLessThan(state.energyError)
    expect(Math.abs(state.meanSquarePosition - meanSquare)).toBeLessThan(state.meanSquareError)
    expect(state.meanSquareError).toBeLessThan(1e-9)
  })
})
