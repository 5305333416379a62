import { describe, expect, it } from 'vitest'
import { mapOf, type Seen, surfaceDensity } from './surfaceDensity'

/** Looks along −z from the origin, 90° wide and high: x and y of the picture are x/−z and y/−z. */
const ahead = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, -1, -1, 0, 0, -0.2, 0]
const view = (width: number, height: number, stars: readonly (readonly number[])[]): Seen => ({
  positions: Float32Array.from(stars.flatMap(([x, y, z]) => [x, y, z])),
  masses: stars.map(([, , , mass]) => mass),
  viewProjection: ahead,
  sides: [2, 2],
  width,
  height,
  dark: true,
})

describe('the surface density of stars', () => {
  it('is mass over the area of a point at the distance of the star', () => {
    // Halfway to the right and up at distance 10: there a point of 4 by 4 is 5 wide and high.
    const density = surfaceDensity(view(4, 4, [[5.1, 5.1, -10, 50]]))
    expect(density[3 * 4 + 3]).toBeCloseTo(50 / 25, 6)
    expect(density.reduce((sum, each) => sum + each, 0)).toBeCloseTo(2, 6)
  })

  it('does not know what is behind the camera, beside the picture or nowhere', () => {
    const stars = [
      [0, 0, 3, 1],
      [40, 0, -10, 1],
      [Number.NaN, 0, -10, 1],
    ]
    expect(surfaceDensity(view(4, 4, stars)).every((each) => each === 0)).toBe(true)
  })

  it('is the same per area for a sheet of stars, however far away', () => {
    const sheet = (z: number) =>
      Array.from({ length: 40_000 }, (_, k) => [
        (((k % 200) + 0.5) / 100 - 1) * 20,
        ((Math.floor(k / 200) + 0.5) / 100 - 1) * 20,
        z,
        0.5,
      ])
    const middle = (z: number) => surfaceDensity(view(10, 10, sheet(z)))[5 * 10 + 5]
    expect(middle(-10)).toBeCloseTo(middle(-20), 1)
  })
})

describe('the map', () => {
  const stars = Array.from({ length: 400 }, (_, k) => {
    const r = 6 * (k / 400) ** 2
    return [r * Math.cos(2.4 * k), r * Math.sin(2.4 * k), -10, 1]
  })

  it('has the brightest colour where most is, and none where nothing is; on light ground the darkest', () => {
    const at = (pixels: Uint8Array, row: number, column: number) => [
      ...pixels.subarray(4 * (row * 60 + column)).subarray(0, 4),
    ]
    const { pixels, top } = mapOf(view(60, 60, stars))
    const light = mapOf({ ...view(60, 60, stars), dark: false })
    expect(light.top).toBe(top)
    const brightness = ([r, g, b]: readonly number[]) => r + g + b
    expect(brightness(at(pixels, 30, 30))).toBeGreaterThan(brightness(at(pixels, 30, 40)))
    expect(brightness(at(light.pixels, 30, 30))).toBeLessThan(brightness(at(light.pixels, 30, 40)))
    expect(at(pixels, 0, 0)).toEqual([0, 0, 0, 0])
    expect(at(pixels, 30, 30)[3]).toBe(255)
  })

  it('has a scale that ends with 1, 2 or 5 times a power of ten', () => {
    for (const mass of [0.03, 1, 7, 800]) {
      const { top } = mapOf(
        view(
          60,
          60,
          stars.map(([x, y, z]) => [x, y, z, mass]),
        ),
      )
      expect([1, 2, 5]).toContain(Number(top.toExponential().split('e')[0]))
    }
  })

  it('of nothing is empty', () => {
    const { pixels, top } = mapOf(view(8, 8, [[0, 0, 5, 1]]))
    expect(top).toBe(0)
    expect(pixels.every((each) => each === 0)).toBe(true)
  })
})
