import { describe, expect, test } from 'vitest'
import { elementary } from './elementary.fixture'
import { createGalaxy } from './galaxy'
import { corotationIsland } from './pendulum'
import {
  diffusion,
  errorFunction,
  halfLifeScaled,
  heatingIntegral,
  meanInverseSpeed,
  orbitAverages,
  subhaloDensity,
  survivalClosedForm,
  survivalFokkerPlanck,
} from './population'
import { createRadialSolver } from './radialOrbit'

const galaxy = createGalaxy({ potential: 'logarithmic', patternSpeed: 35, barStrength: 0.02 }, elementary)

describe('subhaloes', () => {
  test('number density between 1e6 and 1e7 solar masses', () => {
    expect(subhaloDensity(1e6, 1e7, elementary) / 5.859375e-4).toBeCloseTo(1, 6)
  })
  test.each([
    [0.1, 0.1124629160182849],
    [1, 0.8427007929497149],
    [2.9, 0.9999589021219005],
    [3.5, 0.9999992569016276],
    [-1, -0.8427007929497149],
  ])('error function at %f', (x, expected) => {
    expect(errorFunction(x, elementary)).toBeCloseTo(expected, 13)
  })
  test('a slow star meets the Maxwellian’s own mean of 1/v, √(2/π)/σ', () => {
    const sigma = 235 / Math.SQRT2
    expect(meanInverseSpeed(1e-4, elementary) / (Math.sqrt(2 / Math.PI) / sigma)).toBeCloseTo(1, 9)
  })
})

describe('diffusion', () => {
  const solver = createRadialSolver(galaxy)
  const island = corotationIsland(solver, 300)
  if (!island) throw new Error('there is no island')
  const averages = orbitAverages(solver, island)
  test('coefficients for given averages', () => {
    // ⟨R²⟩, ⟨u²⟩ and ⟨1/v⟩ of a published sample of 256 stars, recovered from its S₂, D_I and D_EJ.
    const squaredRadius = (3.07871 * 24) / 1.4111
    const squaredTurningSpeed = (10803.8 * 6) / 1.4111
    const inverseSpeed = (1.4111 * 0.9777922216807891) / heatingIntegral(1e5, 1e9, elementary)
    const found = diffusion(galaxy, { squaredRadius, squaredTurningSpeed, inverseSpeed }, island.halfWidth, 1, 1e9)
    expect(found.velocity).toBeCloseTo(1.4111, 10)
    expect(found.action).toBeCloseTo(3.07871, 8)
    expect(found.energy / 10803.8).toBeCloseTo(1, 10)
    expect(found.time / 2409).toBeCloseTo(1, 3)
    // The resonant rosette stands for that sample to within its own scatter.
    expect(averages.squaredRadius / squaredRadius).toBeCloseTo(1, 0.9)
    expect(averages.squaredTurningSpeed / squaredTurningSpeed).toBeCloseTo(1, 0.9)
    expect(averages.inverseSpeed / inverseSpeed).toBeCloseTo(1, 1.2)
  })
  test('is linear in the number of subhaloes', () => {
    const one = diffusion(galaxy, averages, island.halfWidth, 1, 1e9)
    const many = diffusion(galaxy, averages, island.halfWidth, 300, 1e9)
    expect(many.action / one.action).toBeCloseTo(300, 9)
    expect(one.time / many.time).toBeCloseTo(300, 9)
  })
})

describe('survival between absorbing walls', () => {
  const reference = [
    [0.05, 0.74768675],
    [0.2, 0.49591218],
  ] as const
  test.each(reference)('closed form at Dt/I_h² = %f', (time, fraction) => {
    expect(survivalClosedForm(time, elementary)).toBeCloseTo(fraction, 8)
  })
  test('Crank–Nicolson', () => {
    const got = survivalFokkerPlanck([0, 0.001, ...reference.map(([time]) => time), 1])
    expect(got[0]).toBe(1)
    expect(got[1]).toBeCloseTo(survivalClosedForm(0.001, elementary), 3)
    reference.forEach(([, fraction], i) => expect(got[i + 2]).toBeCloseTo(fraction, 4))
    expect(got[4]).toBeCloseTo(survivalClosedForm(1, elementary), 4)
  })
  test('half is left where the closed form says, and Crank–Nicolson agrees', () => {
    const half = halfLifeScaled(elementary)
    // The slowest mode alone: 8/π² e^{−π²x/4} = ½; the next one adds 8/9π² e^{−9π²x/4}, some thousandth.
    expect(half).toBeCloseTo((4 / Math.PI ** 2) * Math.log(16 / Math.PI ** 2), 2)
    expect(survivalFokkerPlanck([half])[0]).toBeCloseTo(0.5, 4)
  })
})
