import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../../experiments/testing'
import { jacobiIntegral } from '../../../physics/resonance/galaxy'
import { followOrbit } from '../../../physics/resonance/orbit'
import { corotationRadius, effectivePotential } from '../../../physics/resonance/resonances'
import { fromMegayears } from '../../../physics/units'
import { resonance } from '..'
import { galaxyOf, starOf } from '../model'
import type { OrbitValues } from './parameters'
import { previewOrbit } from './preview'
import { starAt, starHurried, starMoved, starWith, starWithinLimits } from './starInHand'

const values = settingsOf(resonance, { task: 'orbit', patternSpeed: 40 }).values as unknown as OrbitValues
const galaxy = galaxyOf(values, Math)
const star = starOf(values.star)

/** Of a picture of some 500 px, kpc. */
const pixel = 0.056

describe('an orbit in hand', () => {
  it('is the way that the star will take', () => {
    const { path } = previewOrbit(values, false)
    // One point of the preview is 12 steps of a quarter of a Myr.
    const exact = followOrbit(galaxy, star, fromMegayears(0.25), 400 * 12, 12).path
    for (let i = 0; i <= 400; i++) {
      expect(Math.abs(path[2 * i] - exact[6 * i])).toBeLessThan(pixel)
      expect(Math.abs(path[2 * i + 1] - exact[6 * i + 1])).toBeLessThan(pixel)
    }
  })

  it('stays within the curve on which a star with its energy would rest', () => {
    const bound = { ...values, star: [3, 0, 0, 0, 200, 0] }
    const { zeroVelocity } = previewOrbit(bound, false)
    const energy = jacobiIntegral(galaxy, starOf(bound.star))
    const at = (x: number, y: number) => effectivePotential(galaxy, x, y) - energy
    expect(zeroVelocity.length).toBeGreaterThan(100)
    for (let i = 0; i < zeroVelocity.length; i += 2) {
      const [x, y] = [zeroVelocity[i], zeroVelocity[i + 1]]
      const slope = Math.hypot(at(x + 1e-4, y) - at(x - 1e-4, y), at(x, y + 1e-4) - at(x, y - 1e-4)) / 2e-4
      expect(Math.abs(at(x, y)) / slope).toBeLessThan(2 * pixel)
    }
  })

  it('moves the resonances where the bar is in hand, and only there', () => {
    const { resonances } = previewOrbit(values, true)
    expect(resonances.find(({ name }) => name === 'corotation')?.radius).toBeCloseTo(corotationRadius(galaxy) ?? 0, 9)
    expect(resonances.map(({ name }) => name)).toContain('OLR')
    expect(previewOrbit(values, false).resonances).toEqual([])
  })
})

describe('a star in hand', () => {
  const given = [3, 4, 1, 10, 20, 30]

  it('goes where the hand is, to a hundredth of a kpc and half a km/s, and keeps the rest', () => {
    expect(starAt(given, 1.23456, -7)).toEqual([1.23, -7, 1, 10, 20, 30])
    expect(starWith(given, 99.9, -0.1)).toEqual([3, 4, 1, 100, -0, 30])
  })

  it('goes by steps with the keys', () => {
    expect(starMoved(given, [0, -1], false)).toEqual([3, 3.9, 1, 10, 20, 30])
    expect(starMoved(given, [1, 0], true)).toEqual([4, 4, 1, 10, 20, 30])
    expect(starHurried(given, [-1, 0], true)).toEqual([3, 4, 1, 0, 20, 30])
  })

  it('stays where an orbit can be followed, and says so', () => {
    expect(starWithinLimits(given)).toEqual({ value: given })
    const central = starWithinLimits([0.01, 0, 0, 10, 20, 30])
    expect(central.value[0]).toBeGreaterThanOrEqual(0.05)
    expect(central.limit).toMatch(/^Star takes a star at least 0.05 kpc/)
    const [x, y, z] = starWithinLimits([0, 0, 0, 1, 1, 1]).value
    expect(Math.sqrt(x * x + y * y + z * z)).toBeGreaterThanOrEqual(0.05)
    const fast = starWithinLimits([3, 4, 1, 3000, 4000, 0])
    expect(fast.value.slice(3).map(Math.round)).toEqual([600, 800, 0])
    expect(fast.limit).toMatch(/at most 1000 km\/s/)
    for (const each of [central.value, fast.value])
      expect(() => settingsOf(resonance, { task: 'orbit', star: each })).not.toThrow()
  })
})
