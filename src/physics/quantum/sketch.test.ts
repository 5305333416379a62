import { expect, it } from 'vitest'
import type { PotentialName } from './potentials'
import { potentialFamilies } from './potentials'
import { sketchWell } from './sketch'

const well = (name: PotentialName, given: Readonly<Record<string, number>> = {}, mass = 1) => {
  const { parameters, create } = potentialFamilies[name]
  const defaults = Object.fromEntries(Object.entries(parameters).map(([key, its]) => [key, its.default]))
  return create({ ...defaults, ...given }, mass, Math)
}

it.each([
  ['harmonic', {}, 1, [-5, 5]],
  ['harmonic', { frequency: 4 }, 2, [-5, 5]],
  ['harmonic', { frequency: 0.05 }, 1, [-5, 5]],
  ['morse', {}, 1, [-1, 4]],
  ['poschlTeller', {}, 1, [-3, 3]],
  ['infiniteWell', {}, 1, [-9, 9]],
] as const)(
  '%s %o, mass %f: levels and ⟨x²⟩ are close to the closed form, wherever the search began',
  (name, given, mass, range) => {
    const potential = well(name, given, mass)
    const sketch = sketchWell(potential, mass, range, 3)
    expect(sketch?.levels.length).toBeGreaterThan(0)
    sketch?.levels.forEach((energy, level) => {
      const exact = potential.exact?.(level)
      if (!exact) return
      const gap = Math.abs(exact.energy - (potential.exact?.(0)?.energy ?? 0)) || Math.abs(exact.energy)
      expect(Math.abs(energy - exact.energy)).toBeLessThan(0.01 * gap)
      expect(sketch.meanSquarePosition[level]).toBeGreaterThan(0.98 * exact.meanSquarePosition)
      expect(sketch.meanSquarePosition[level]).toBeLessThan(1.02 * exact.meanSquarePosition)
    })
  },
)

it('two levels that all but coincide are two waves', () => {
  const sketch = sketchWell(well('doubleWell', {}), 1, [-3, 3], 2)
  const [even, odd] = sketch?.waves ?? []
  const overlap = even.reduce((sum, value, i) => sum + value * odd[i], 0) * ((sketch?.x[1] ?? 0) - (sketch?.x[0] ?? 0))
  expect(Math.abs(overlap)).toBeLessThan(0.05)
})

it('leaves out what is not bound', () => {
  const shallow = well('poschlTeller')
  const { boundLevels = 0 } = shallow
  expect(sketchWell(shallow, 1, [-4, 4], 40)?.levels).toHaveLength(boundLevels)
})

it('is normalised, vanishes at walls, and takes what is no number for one', () => {
  const nowhere = { ...well('harmonic'), value: (x: number) => (x < 0 ? Number.NaN : x * x) }
  const sketch = sketchWell(nowhere, 1, [-4, 4], 1)
  const [wave] = sketch?.waves ?? []
  const h = (sketch?.x[1] ?? 0) - (sketch?.x[0] ?? 0)
  expect(wave.reduce((sum, value) => sum + value * value, 0) * h).toBeCloseTo(1, 12)
  wave.forEach((value, i) => {
    if ((sketch?.x[i] ?? 0) < -h) expect(value).toBe(0)
  })
  expect(sketchWell({ ...nowhere, value: () => Number.NaN }, 1, [-1, 1], 1)).toBeUndefined()
})
