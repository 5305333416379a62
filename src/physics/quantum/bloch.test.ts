import { describe, expect, it } from 'vitest'
import { solveBloch } from './bloch'
import { customPotential } from './customPotential'
import { parse } from './expression/parse'
import { PotentialError } from './potential'

const bands = (expression: string, domain: readonly number[], quasimomentum: number, { level = 0, mass = 1 } = {}) =>
  solveBloch(customPotential(parse(expression), {}, domain, Math), { level, mass, quasimomentum, list: 6 }, Math)

describe('the bands of a cell', () => {
  it('are Mathieu’s characteristic values for cos x', () => {
    // Abramowitz & Stegun, table 20.1. With x = 2z: a = 8 m E, q = 4 m A for V = A cos x.
    const published: [q: number, quasimomentum: number, values: number[]][] = [
      // a₀, b₂, a₂ and b₁, a₁
      [5, 0, [-5.80004602, 2.09946045, 7.44910974]],
      [5, 1, [-5.7900806, 1.85818754]],
      [25, 0, [-40.25677955, -21.31486062, -3.52216473]],
      [25, 1, [-40.25677898, -21.31489969]],
    ]
    for (const [q, quasimomentum, values] of published) {
      // In a cell that begins anywhere, and for another mass.
      for (const [start, mass] of [
        [0, 1],
        [-1.3, 0.4],
      ] as const) {
        const { levels } = bands(`${q / (4 * mass)}*cos(x)`, [start, start + 2 * Math.PI], quasimomentum, { mass })
        values.forEach((value, n) => expect(Math.abs(8 * mass * levels[n] - value)).toBeLessThan(1e-8))
      }
    }
  })

  it('obey the dispersion relation of Kronig and Penney for a comb of square wells', () => {
    // Proc. R. Soc. A 130, 499 (1931): wells of width w at 0, barriers of height V and width d.
    const trace = (energy: number, height: number, w: number, d: number) => {
      const k = Math.sqrt(2 * energy)
      const inside = 2 * (height - energy)
      const p = Math.sqrt(Math.abs(inside))
      const [c, s] = inside > 0 ? [Math.cosh(p * d), Math.sinh(p * d) / p] : [Math.cos(p * d), Math.sin(p * d) / p]
      return Math.cos(k * w) * c + ((inside - k * k) / (2 * k)) * Math.sin(k * w) * s
    }
    for (const [height, w, d] of [
      [5, 2, 1],
      [20, 1, 0.3],
      [3, 0.5, 4],
      [1e4, 1, 1e-3],
    ]) {
      for (const quasimomentum of [0, 0.25, -0.7, 1]) {
        const { levels, state } = bands(`x < ${w} ? 0 : ${height}`, [0, w + d], quasimomentum, { level: 1 })
        const wanted = Math.cos(Math.PI * quasimomentum)
        for (const energy of levels) {
          const step = 1e-6 * energy
          const slope = (trace(energy + step, height, w, d) - trace(energy - step, height, w, d)) / (2 * step)
          const off = trace(energy, height, w, d) - wanted
          // At the edge of a band the slope vanishes as the root of the deviation.
          expect(Math.abs(off)).toBeLessThan(1e-9 * (1 + Math.abs(slope * energy)))
        }
        expect(Math.abs(state.energy - levels[1])).toBeLessThan(state.energyError)
      }
    }
  })

  it('over the first zone: each by Kronig and Penney, even, from edge to edge, and what is listed at each quasimomentum', () => {
    const { dispersion } = bands('x < 2 ? 0 : 5', [0, 3], 0.4)
    if (!dispersion) throw new Error('there are bands')
    const { quasimomentum, bands: drawn } = dispersion
    expect(drawn).toHaveLength(5)
    expect([quasimomentum[0], quasimomentum[32], quasimomentum[64]]).toEqual([-1, 0, 1])
    drawn.forEach((band, n) => {
      // Up from the middle of the zone in even bands, down in odd ones, and even in κ.
      const slope = n % 2 === 0 ? 1 : -1
      for (let i = 33; i < 65; i++) {
        expect(slope * (band[i] - band[i - 1])).toBeGreaterThan(0)
        expect(band[i]).toBe(band[64 - i])
      }
    })
    for (const i of [0, 7, 32, 45, 64]) {
      const { levels, levelErrors } = bands('x < 2 ? 0 : 5', [0, 3], quasimomentum[i])
      drawn.forEach((band, n) => expect(Math.abs(band[i] - levels[n])).toBeLessThan(1e-8 + levelErrors[n]))
    }
  })

  it('have bounds of their errors: Mathieu’s values lie within them', () => {
    const { levels, levelErrors } = bands('1.25*cos(x)', [0, 2 * Math.PI], 0)
    // As above, with more digits than the table has: a₀ of q = 5 is −5.800046020851508.
    expect(Math.abs(8 * levels[0] + 5.800046020851508)).toBeLessThan(8 * levelErrors[0] + 1e-14)
    for (const error of levelErrors) expect(error).toBeLessThan(1e-10)
  })

  it('of nothing are those of a free particle, touching at the edges of the zone', () => {
    for (const quasimomentum of [0.3, -0.85]) {
      const { levels, state, warnings } = bands('0', [-1, 2], quasimomentum, { level: 2 })
      const free = [-4, -2, 0, 2, 4].map((turn) => (Math.PI * (quasimomentum + turn)) ** 2 / 18).sort((a, b) => a - b)
      levels.slice(0, 4).forEach((energy, n) => expect(Math.abs(energy - free[n])).toBeLessThan(1e-12))
      expect(state.momentumSquared).toBeCloseTo(2 * state.energy, 11)
      expect(state.meanPosition).toBeCloseTo(0.5, 11)
      expect(state.variance).toBeCloseTo(0.75, 11)
      expect(warnings).toEqual([])
    }
    const edge = bands('0', [0, 1], 1)
    expect(Math.abs(edge.state.energy - Math.PI ** 2 / 2)).toBeLessThan(edge.state.energyError)
    expect(edge.warnings.join()).toContain('touch')
  })

  it('have states that go over from one end of the cell to the other, and bounds that hold', () => {
    const cell = [-1, 2 * Math.PI - 1]
    const { state } = bands('cos(x) + 0.3*abs(sin(x))', cell, 0.4, { level: 1 })
    const [from, to] = [state.wave.at(cell[0]), state.wave.at(cell[1])]
    expect(Math.abs(from[0] - to[0])).toBeLessThan(1e-10)
    expect(Math.abs(from[1] - to[1])).toBeLessThan(1e-7)
    let norm = 0
    for (let i = 0; i < 4000; i++) norm += state.wave.at(cell[0] + (2 * Math.PI * (i + 0.5)) / 4000)[0] ** 2
    expect((norm * 2 * Math.PI) / 4000).toBeCloseTo(1, 9)
    // The same states, in a cell that is another cut of the same line.
    const other = bands('cos(x) + 0.3*abs(sin(x))', [0.5, 0.5 + 2 * Math.PI], 0.4, { level: 1 }).state
    expect(Math.abs(other.energy - state.energy)).toBeLessThan(other.energyError + state.energyError)
    expect(Math.abs(other.momentumSquared - state.momentumSquared)).toBeLessThan(1e-10)
    expect(Math.abs(other.wave.at(2)[0] - state.wave.at(2)[0])).toBeLessThan(1e-10)
    expect(state.energyError).toBeLessThan(1e-11)
  })

  it('are refused where nothing passes from cell to cell', () => {
    expect(() => bands('1/x^2', [0, 1], 0)).toThrow(PotentialError)
    expect(() => bands('abs(x) < 1 ? 0 : 1/0', [-2, 2], 0)).toThrow(/walls/)
  })
})
