import { describe, expect, it } from 'vitest'
import { slowerShare, speedModel } from './speeds'

const of = (...given: Parameters<typeof speedModel>) => {
  const found = speedModel(...given)
  if (!found) throw new Error('there is none')
  return found
}

describe.each([
  ['plummer', 0],
  ['hernquist', 0],
  ['king', 3],
  ['king', 9],
] as const)('speeds of %s, W₀ = %s', (model, centralPotential) => {
  const { speed, density, share } = of(model, centralPotential)
  const step = speed[1]

  it('are a distribution of dispersion one', () => {
    const mean = (power: number) => density.reduce((sum, each, k) => sum + each * speed[k] ** power * step, 0)
    expect(mean(0)).toBeCloseTo(1, 4)
    expect(mean(2) / 3).toBeCloseTo(1, 4)
    expect([share[0], share[share.length - 1]]).toEqual([0, 1])
    expect(slowerShare({ speed, density, share }, speed[100])).toBeCloseTo(share[100], 12)
    expect(slowerShare({ speed, density, share }, 100)).toBe(1)
  })
})

it('nobody is faster than the escape from the centre', () => {
  // σ² = GM/a · π/32 (Plummer: K = 3πGM²/64a) and GM/18a (Hernquist: K = GM²/12a): √2 over it.
  expect(of('plummer', 0).speed.at(-1)).toBeCloseTo(Math.sqrt(2 / (Math.PI / 32)), 2)
  // Without the two per cent, all of them slow, that are cut off.
  expect(Number(of('hernquist', 0).speed.at(-1)) / Math.sqrt(2 / (1 / 18 / 0.98))).toBeCloseTo(1, 2)
})

it('Plummer’s speeds are near Maxwellian, and are not', () => {
  const maxwellian = (x: number) => Math.sqrt(2 / Math.PI) * x * x * Math.exp((-x * x) / 2)
  const far = ({ speed, density }: ReturnType<typeof of>) =>
    density.reduce((most, each, k) => Math.max(most, Math.abs(each - maxwellian(speed[k]))), 0)
  expect(far(of('plummer', 0))).toBeLessThan(0.07)
  expect(far(of('plummer', 0))).toBeGreaterThan(0.01)
})

it('there is none of what has no distribution function', () => {
  for (const model of ['uniform', 'disk', 'twoClusters', 'file']) expect(speedModel(model, 6)).toBeUndefined()
})
