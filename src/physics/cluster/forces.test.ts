import { describe, expect, it } from 'vitest'
import type { Vectors } from './forces'
import {
  accelerations,
  angularMomentum,
  kineticEnergy,
  lagrangianRadii,
  momentum,
  potentialEnergy,
  vectors,
} from './forces'

const bodies = (...rows: readonly (readonly [number, number, number])[]): Vectors => ({
  x: Float64Array.from(rows, (row) => row[0]),
  y: Float64Array.from(rows, (row) => row[1]),
  z: Float64Array.from(rows, (row) => row[2]),
})

/** Places without symmetry: fractions of the golden ratio's multiples. */
function scattered(count: number): { r: Vectors; v: Vectors; mass: Float64Array } {
  const fraction = (k: number) => (k * 0.6180339887498949) % 1
  const rows = (offset: number) =>
    Array.from({ length: count }, (_, i): [number, number, number] => [
      fraction(3 * i + offset) - 0.5,
      fraction(7 * i + 2 * offset) - 0.5,
      fraction(11 * i + 3 * offset) - 0.5,
    ])
  return {
    r: bodies(...rows(1)),
    v: bodies(...rows(5)),
    mass: Float64Array.from({ length: count }, (_, i) => 0.1 + fraction(13 * i)),
  }
}

describe('accelerations', () => {
  it('of two bodies are Newton’s', () => {
    // 2, 3 and 6 apart: distance 7.
    const r = bodies([1, 1, 1], [3, 4, 7])
    const out = vectors(2)
    accelerations(r, Float64Array.of(5, 11), 0, 2, out)
    const towards = [2 / 7, 3 / 7, 6 / 7]
    towards.forEach((cosine, axis) => {
      const column = out[(['x', 'y', 'z'] as const)[axis]]
      expect(column[0]).toBeCloseTo(((2 * 11) / 49) * cosine, 14)
      expect(column[1]).toBeCloseTo(((-2 * 5) / 49) * cosine, 14)
    })
  })

  it('are softened as a Plummer sphere', () => {
    const r = bodies([0, 0, 0], [3, 0, 0])
    const out = vectors(2)
    accelerations(r, Float64Array.of(1, 1), 4, 1, out)
    // Distance 3, softening 4: √(9 + 16) = 5.
    expect(out.x[0]).toBeCloseTo(3 / 125, 15)
    // The pull is greatest at ε/√2, and none where two bodies coincide.
    const pullAt = (distance: number) => {
      accelerations(bodies([0, 0, 0], [distance, 0, 0]), Float64Array.of(1, 1), 1, 1, out)
      return out.x[0]
    }
    expect(pullAt(Math.SQRT1_2)).toBeCloseTo(2 / (3 * Math.sqrt(3)), 14)
    expect(pullAt(0.7)).toBeLessThan(pullAt(Math.SQRT1_2))
    expect(pullAt(0.72)).toBeLessThan(pullAt(Math.SQRT1_2))
    expect(pullAt(0)).toBe(0)
  })

  it('add up to no force on the whole', () => {
    const { r, mass } = scattered(60)
    const out = vectors(60)
    accelerations(r, mass, 0.01, 1, out)
    const size = mass.reduce((sum, m, i) => sum + m * Math.abs(out.x[i]), 0)
    for (const force of momentum(out, mass)) expect(Math.abs(force) / size).toBeLessThan(1e-14)
  })

  it('are the downhill slope of the potential', () => {
    const { r, mass } = scattered(8)
    const out = vectors(8)
    accelerations(r, mass, 0.1, 3, out)
    const h = 1e-5
    for (const axis of ['x', 'y', 'z'] as const) {
      const at = r[axis][2]
      r[axis][2] = at + h
      const above = potentialEnergy(r, mass, 0.1, 3)
      r[axis][2] = at - h
      const below = potentialEnergy(r, mass, 0.1, 3)
      r[axis][2] = at
      expect((below - above) / (2 * h) / mass[2] / out[axis][2]).toBeCloseTo(1, 7)
    }
  })
})

describe('energies and momenta', () => {
  it('of the Pythagorean problem: −769/60', () => {
    const r = bodies([1, 3, 0], [-2, -1, 0], [1, -1, 0])
    expect(potentialEnergy(r, Float64Array.of(3, 4, 5), 0, 1)).toBeCloseTo(-769 / 60, 13)
  })

  it('of the figure of eight: −1.287142, no momentum, no spin', () => {
    const [vx, vy] = [0.3471168881189, 0.532724945388]
    const r = bodies([-1, 0, 0], [1, 0, 0], [0, 0, 0])
    const v = bodies([vx, vy, 0], [vx, vy, 0], [-2 * vx, -2 * vy, 0])
    const mass = Float64Array.of(1, 1, 1)
    expect(kineticEnergy(v, mass) + potentialEnergy(r, mass, 0, 1)).toBeCloseTo(-1.287142, 6)
    for (const part of [...momentum(v, mass), ...angularMomentum(r, v, mass)]) expect(part).toBeCloseTo(0, 15)
  })

  it('are softened like the forces', () => {
    expect(potentialEnergy(bodies([0, 0, 0], [3, 0, 0]), Float64Array.of(2, 7), 4, 10)).toBeCloseTo(-28, 13)
  })

  it('turn with the right hand', () => {
    const spin = angularMomentum(bodies([2, 0, 0]), bodies([0, 3, 0]), Float64Array.of(5))
    expect(spin).toEqual([0, 0, 30])
    expect(angularMomentum(bodies([0, 2, 0]), bodies([0, 0, 3]), Float64Array.of(5))).toEqual([30, 0, 0])
    expect(angularMomentum(bodies([0, 0, 2]), bodies([3, 0, 0]), Float64Array.of(5))).toEqual([0, 30, 0])
  })
})

describe('Lagrangian radii', () => {
  it('count mass from the centre of mass outwards', () => {
    // Pairs at distances 1, 2 and 3 of the point (10, 0, 0), with 20, 30 and 50 % of the mass.
    const r = bodies([9, 0, 0], [11, 0, 0], [10, 2, 0], [10, -2, 0], [10, 0, 3], [10, 0, -3])
    const mass = Float64Array.of(10, 10, 15, 15, 25, 25)
    expect(lagrangianRadii(r, mass, [0.1, 0.2, 0.21, 0.5, 0.51, 1])).toEqual([1, 1, 2, 2, 3, 3])
  })
})
