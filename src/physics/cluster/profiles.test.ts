import { describe, expect, it } from 'vitest'
import { radialModel } from './profiles'

const models = [
  { model: 'uniform', radius: 2, centralPotential: 6 },
  { model: 'plummer', radius: 2, centralPotential: 6 },
  { model: 'hernquist', radius: 2, centralPotential: 6 },
  { model: 'king', radius: 2, centralPotential: 3 },
  { model: 'king', radius: 0.5, centralPotential: 9 },
] as const
const mass = 700

const modelOf = (of: (typeof models)[number]) => {
  const found = radialModel(of, mass)
  if (!found) throw new Error('no model')
  return found
}

describe.each(models)('the profile of $model, W₀ = $centralPotential', (of) => {
  it('has the mass inside that its density adds up to', () => {
    const { density, massShare } = modelOf(of)
    // ∫ 4πr³ρ d ln r by the midpoint rule.
    const ratio = 1.002
    let inside = mass * massShare(1e-4 * of.radius)
    for (let r = 1e-4 * of.radius; r < 40 * of.radius; r *= ratio) {
      inside += 4 * Math.PI * (r * Math.sqrt(ratio)) ** 3 * density(r * Math.sqrt(ratio)) * Math.log(ratio)
      expect(Math.abs(inside / mass - massShare(r * ratio))).toBeLessThan(0.004)
    }
  })

  it('holds all of it', () => {
    const { massShare } = modelOf(of)
    expect(massShare(1e5 * of.radius)).toBeCloseTo(1, 8)
    expect(massShare(1e-6)).toBeLessThan(1e-6)
  })
})

it('there is none of what is no sphere', () => {
  expect(radialModel({ model: 'disk', radius: 1, centralPotential: 6 }, 1)).toBeUndefined()
})
