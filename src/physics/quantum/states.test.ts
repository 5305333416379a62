import { describe, expect, it } from 'vitest'
import type { PotentialName } from './potentials'
import { potentialFamilies } from './potentials'
import { solve } from './solver'

const make = (name: PotentialName, values: Record<string, number> = {}, mass = 1) => {
  const family = potentialFamilies[name]
  const defaults = Object.fromEntries(Object.entries(family.parameters).map(([key, p]) => [key, p.default]))
  return family.create({ ...defaults, ...values }, mass, Math)
}
const state = (name: PotentialName, level = 0, values: Record<string, number> = {}, mass = 1) =>
  solve(make(name, values, mass), { level, mass }, Math).state

describe('excited states', () => {
  it('have the closed forms of the oscillator, up to level 40', () => {
    for (const level of [1, 2, 7, 20, 40]) {
      const { energy, meanSquarePosition, momentumSquared, uncertaintyProduct } = state('harmonic', level)
      expect(energy).toBeCloseTo(level + 0.5, 10)
      expect(meanSquarePosition).toBeCloseTo(level + 0.5, 10)
      expect(momentumSquared).toBeCloseTo(level + 0.5, 10)
      expect(uncertaintyProduct).toBeCloseTo(level + 0.5, 10)
    }
  })

  it.each([
    ['finiteWell', 1],
    ['finiteWell', 2],
    ['infiniteWell', 3],
  ] as const)('agree with their closed forms: %s, level %i', (name, level) => {
    const exact = make(name).exact?.(level)
    const found = state(name, level)
    expect(exact).toBeDefined()
    expect(found.energy / (exact?.energy ?? NaN)).toBeCloseTo(1, 11)
    expect(found.meanSquarePosition / (exact?.meanSquarePosition ?? NaN)).toBeCloseTo(1, 11)
  })

  it('agree with every closed form at other parameters and masses', () => {
    const cases: [PotentialName, Record<string, number>, number][] = [
      ['harmonic', { frequency: 3 }, 0.5],
      ['morse', { depth: 20, alpha: 0.7 }, 2],
      ['poschlTeller', { l: 3.5 }, 2],
      ['finiteWell', { depth: 3, halfWidth: 2 }, 1.5],
      ['infiniteWell', { width: 7 }, 3],
      ['linear', { strength: 2.5 }, 0.4],
    ]
    for (const [name, values, mass] of cases) {
      const exact = make(name, values, mass).exact?.(0)
      const found = state(name, 0, values, mass)
      expect(found.energy / (exact?.energy ?? NaN)).toBeCloseTo(1, 11)
      expect(found.meanSquarePosition / (exact?.meanSquarePosition ?? NaN)).toBeCloseTo(1, 11)
      expect(found.variance / (exact?.variance ?? NaN)).toBeCloseTo(1, 10)
    }
  })

  it('list levels that lie within their bounds of the closed forms, and bounds that say something', () => {
    const cases: [PotentialName, Record<string, number>, number, number][] = [
      ['harmonic', { frequency: 3 }, 0.5, 12],
      ['morse', { depth: 20, alpha: 0.7 }, 2, 8],
      ['poschlTeller', { l: 6.5 }, 2, 8],
      ['finiteWell', { depth: 30, halfWidth: 2 }, 1.5, 6],
      ['infiniteWell', { width: 7 }, 3, 10],
      ['linear', { strength: 2.5 }, 0.4, 1],
    ]
    for (const [name, values, mass, count] of cases) {
      const potential = make(name, values, mass)
      const { levels, levelErrors, state: found } = solve(potential, { level: 0, mass, list: count }, Math)
      expect(levelErrors).toHaveLength(levels.length)
      expect(levelErrors[0]).toBe(found.energyError)
      levels.forEach((energy, n) => {
        const exact = potential.exact?.(n)?.energy
        if (exact === undefined) return
        expect(Math.abs(energy - exact)).toBeLessThanOrEqual(levelErrors[n])
        expect(levelErrors[n]).toBeLessThan(1e-9 * (Math.abs(energy) + Math.abs(levels[0]) + 1))
      })
    }
  })

  it('list each level as it is when it is asked for itself, within both bounds', () => {
    for (const name of ['doubleWell', 'morse', 'quartic', 'gaussianWell'] as const) {
      const potential = make(name)
      const { levels, levelErrors } = solve(potential, { level: 0, mass: 1 }, Math)
      levels.forEach((energy, n) => {
        const own = solve(potential, { level: n, mass: 1 }, Math).state
        expect(Math.abs(energy - own.energy)).toBeLessThanOrEqual(levelErrors[n] + own.energyError)
      })
    }
  })

  it('list the levels: Morse’s three, the double well’s pair', () => {
    const morse = solve(make('morse'), { level: 0, mass: 1 }, Math)
    // E_n = ω (n + ½) - ω² (n + ½)² / 4D with ω² = 10, D = 5
    const exact = [0, 1, 2].map((n) => Math.sqrt(10) * (n + 0.5) - 0.5 * (n + 0.5) ** 2)
    expect(morse.levels).toHaveLength(3)
    expect(morse.complete).toBe(true)
    morse.levels.forEach((energy, n) => expect(energy).toBeCloseTo(exact[n], 10))
    const [ground, first] = solve(make('doubleWell'), { level: 0, mass: 1 }, Math).levels
    expect(ground).toBeCloseTo(0.9004067473103185, 11)
    expect(first).toBeCloseTo(0.948252691166673, 11)
  })

  it('keep tunnelling pairs apart', () => {
    const { levels, state: found } = solve(
      make('doubleWell', { strength: 8, separation: 8 }),
      { level: 1, mass: 1 },
      Math,
    )
    expect(levels[1] - levels[0]).toBeGreaterThan(0)
    expect(levels[1] - levels[0]).toBeLessThan(1e-6)
    expect(found.meanPosition).toBe(0)
    expect(found.meanSquarePosition).toBeGreaterThan(14)
  })

  it('know the selection rules: ⟨0|x|1⟩ = √½ and nothing else for the oscillator', () => {
    const { dipoles } = solve(make('harmonic'), { level: 0, mass: 1 }, Math)
    expect(Math.abs(dipoles[1])).toBeCloseTo(Math.SQRT1_2, 12)
    dipoles.forEach((dipole, n) => {
      if (n !== 1) expect(dipole).toBe(0)
    })
  })

  it('obey the virial theorem: ⟨V⟩/⟨T⟩ = 2/n for V ∝ |x|^n', () => {
    const ratio = ({ meanPotential, momentumSquared }: ReturnType<typeof state>) =>
      meanPotential / (momentumSquared / 2)
    expect(ratio(state('harmonic', 3))).toBeCloseTo(1, 10)
    expect(ratio(state('quartic', 0, { stiffness: 0, strength: 0.5 }))).toBeCloseTo(0.5, 11)
    expect(ratio(state('linear'))).toBeCloseTo(2, 10)
  })

  it('are normalised, with as many nodes as the level', () => {
    for (const level of [0, 1, 4]) {
      const { wave } = state('morse', Math.min(level, 2))
      const [low, high] = wave.range
      const steps = 4000
      let norm = 0
      for (let i = 0; i <= steps; i++) norm += wave.at(low + ((high - low) * i) / steps)[0] ** 2
      expect((norm * (high - low)) / steps).toBeCloseTo(1, 8)
      const { wave: oscillator } = state('harmonic', level)
      let nodes = 0
      let before = 0
      for (let x = -4.01; x < 4; x += 0.05) {
        const [value, slope] = oscillator.at(x)
        if (before * value < 0) nodes++
        before = value
        expect(slope).toBeCloseTo((oscillator.at(x + 1e-5)[0] - oscillator.at(x - 1e-5)[0]) / 2e-5, 7)
      }
      expect(nodes).toBe(level)
    }
  })

  it('refuse levels that are not bound, with a sentence', () => {
    expect(() => state('poschlTeller', 2)).toThrow('only levels 0 to 1 are bound')
    expect(() => state('gaussianWell', 30)).toThrow('are bound')
    expect(() => state('finiteWell', 1, { depth: 0.1 })).toThrow('only level 0 is bound')
    // Any attractive well on the line binds one state, however shallow.
    expect(state('finiteWell', 0, { depth: 0.02, halfWidth: 0.5 }).energy).toBeLessThan(0.02)
  })
})
