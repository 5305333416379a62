import { describe, expect, it } from 'vitest'
import { philox, seedWords } from '../random/philox'
import { type FixedStars, fixedForces, onGrid, tileSize } from './fixedPoint'
import { accelerations, potentialEnergy, type Vectors, vectors } from './forces'

const axes = ['x', 'y', 'z'] as const

/** Numbers in (0, 1), the same every time. */
function chances(count: number, seed: number): Float64Array {
  const key = seedWords(seed)
  return Float64Array.from({ length: count }, (_, k) => (philox([k, 0, 0, 0], key)[0] + 0.5) / 2 ** 32)
}

/** Plummer's sphere about a place, with masses between 0.1 and 1.1. */
function sphere(count: number, at = 0): { position: Vectors; mass: Float64Array } {
  const [inside, height, turn] = [1, 2, 3].map((seed) => chances(count, seed))
  const position = vectors(count)
  for (let star = 0; star < count; star++) {
    const radius = 1 / Math.sqrt((0.999 * inside[star]) ** (-2 / 3) - 1)
    const z = 2 * height[star] - 1
    const across = radius * Math.sqrt(1 - z * z)
    position.x[star] = at + across * Math.cos(2 * Math.PI * turn[star])
    position.y[star] = at + across * Math.sin(2 * Math.PI * turn[star])
    position.z[star] = at + radius * z
  }
  return { position, mass: chances(count, 4).map((value) => 0.1 + value) }
}

/** How far sums in fixed point are from double precision: accelerations (root mean square), energy, and the momentum they leave per sum of forces. */
function errorsOf(sums: Float32Array, units: FixedStars, position: Vectors, mass: Float64Array, softening: number) {
  const right = vectors(mass.length)
  accelerations(position, mass, softening, 1, right)
  let [off, size, energy, pulls] = [0, 0, 0, 0]
  const left = [0, 0, 0]
  mass.forEach((own, star) => {
    energy -= 0.5 * own * sums[4 * star + 3] * units.depthUnit
    axes.forEach((axis, k) => {
      const pull = sums[4 * star + k] * units.pullUnit
      off += (pull - right[axis][star]) ** 2
      size += right[axis][star] ** 2
      pulls += own * Math.abs(pull)
      left[k] += own * pull
    })
  })
  const whole = potentialEnergy(position, mass, softening, 1)
  return {
    rms: Math.sqrt(off / size),
    energy: Math.abs(energy / whole - 1),
    momentum: Math.hypot(...left) / pulls,
  }
}

function errors(position: Vectors, mass: Float64Array, softening: number) {
  const units = onGrid(position, mass, softening)
  return errorsOf(fixedForces(units, mass.length), units, position, mass, softening)
}

describe('pulls in fixed point and single precision', () => {
  it.each([
    ['about the origin', 0],
    ['far from it, where float32 would have lost the cluster', 1e6],
  ])('are within two millionths of double precision %s', (_, at) => {
    const { position, mass } = sphere(2000, at)
    const { rms, energy, momentum } = errors(position, mass, 0.01)
    expect(rms).toBeLessThan(2e-6)
    expect(rms).toBeGreaterThan(1e-9)
    expect(energy).toBeLessThan(1e-6)
    expect(momentum).toBeLessThan(1e-6)
  })

  it('are that of two, of a few and of a whole tile and one more', () => {
    for (const count of [2, 3, 17, tileSize, tileSize + 1]) {
      const { position, mass } = sphere(count)
      expect(errors(position, mass, 0).rms).toBeLessThan(2e-6)
    }
  })

  it('do not depend on the unit of length or mass, however large or small', () => {
    const { position, mass } = sphere(300)
    const { rms } = errors(position, mass, 0.01)
    for (const factor of [2 ** -80, 2 ** 80]) {
      const scaled = {
        x: position.x.map((x) => x * factor),
        y: position.y.map((y) => y * factor),
        z: position.z.map((z) => z * factor),
      }
      const units = onGrid(scaled, mass, 0.01 * factor)
      expect(errorsOf(fixedForces(units, 300), units, scaled, mass, 0.01 * factor).rms).toBeCloseTo(rms, 9)
      const heavy = mass.map((m) => m * factor)
      expect(errors(position, heavy, 0.01).rms).toBeCloseTo(rms, 9)
    }
  })

  it('are finite in one place, with and without softening, and of stars without mass', () => {
    const ones = new Float64Array(5).fill(1)
    const place = { x: ones, y: ones, z: ones }
    for (const softening of [0, 1e-30, 0.1]) {
      for (const mass of [ones, new Float64Array(5)]) {
        const { places, softeningSquared } = onGrid(place, mass, softening)
        const sums = fixedForces({ places, softeningSquared, pullUnit: 1, depthUnit: 1 }, 5)
        expect(sums.every(Number.isFinite)).toBe(true)
        for (let star = 0; star < 5; star++) expect([...sums.subarray(4 * star, 4 * star + 3)]).toEqual([0, 0, 0])
      }
    }
  })

  it('lose neighbours where one star is a million radii away, and say so by their size', () => {
    const { position, mass } = sphere(300)
    position.x[0] = 1e6
    const { rms } = errors(position, mass, 0.01)
    expect(rms).toBeGreaterThan(1e-5)
    expect(rms).toBeLessThan(0.1)
  })

  it('come to an end where a place is no number', () => {
    const { position, mass } = sphere(3)
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_VALUE]) {
      position.x[1] = wrong
      const sums = fixedForces(onGrid(position, mass, 0.1), 3)
      expect(sums.every(Number.isFinite)).toBe(true)
    }
  })
})
