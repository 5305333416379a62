import { describe, expect, it } from 'vitest'
import { blackBodyColour } from '../../physics/stars/blackBody'
import { relativeLuminance } from '../../ui/stage/ground'
import { inkColour, starAppearance, starBrightness } from './StarAppearance'

describe('star appearance', () => {
  it('orders stars by luminosity on a scale from 0 to 1', () => {
    expect(starBrightness(1e-9)).toBe(0)
    expect(starBrightness(1e9)).toBe(1)
    expect(starBrightness(1)).toBeGreaterThan(0.3)
    expect(starBrightness(1)).toBeLessThan(0.45)
    // Five magnitudes, a factor of 100, are the same step everywhere.
    expect(starBrightness(100) - starBrightness(1)).toBeCloseTo(starBrightness(1) - starBrightness(0.01), 12)
  })

  it('paints small stars orange and large ones blue', () => {
    const { tints, light } = starAppearance([0.2, 1, 30])
    expect([...tints.subarray(0, 3)].indexOf(255)).toBe(0)
    expect(tints[2]).toBeLessThan(160)
    expect(tints[8]).toBe(255)
    expect(tints[6]).toBeLessThan(190)
    expect(light[0]).toBeLessThan(light[1] ?? 0)
    expect(light[1]).toBeLessThan(light[2] ?? 0)
  })

  it('makes ink that keeps 7 : 1 against white at every temperature', () => {
    for (let kelvin = 2000; kelvin < 60_000; kelvin *= 1.07) {
      const luminance = luminanceOf(inkColour(blackBodyColour(kelvin)))
      expect(1.05 / (luminance + 0.05)).toBeGreaterThan(7)
    }
    const { inks } = starAppearance([0.1, 0.3, 1, 2, 8, 50])
    for (let star = 0; star < 6; star++) {
      const encoded = [...inks.subarray(3 * star, 3 * star + 3)].map((byte) => byte / 255) as [number, number, number]
      expect(1.05 / (relativeLuminance(encoded) + 0.05)).toBeGreaterThan(7)
    }
  })

  it('keeps stars of small or senseless mass visible', () => {
    const { light, flux, tints } = starAppearance([0.001, 0.001, Number.NaN])
    for (const value of [...light, ...flux]) expect(value).toBeGreaterThan(0)
    for (const value of [...light, ...flux, ...tints]) expect(Number.isFinite(value)).toBe(true)
    expect(starAppearance([]).count).toBe(0)
  })

  it('shows few bright stars as they are, a crowd of them fainter, and bright ones among faint ones as they are', () => {
    const [giant, dwarf] = [1e3, 0.2]
    const brightest = (masses: number[]) => Math.max(...starAppearance(masses).light)
    expect(brightest(new Array<number>(300).fill(giant))).toBe(1)
    expect(brightest(new Array<number>(10_000).fill(giant))).toBeCloseTo(0.06 ** 0.25, 5)
    expect(brightest(Array.from({ length: 10_000 }, (_, star) => (star % 20 === 0 ? giant : dwarf)))).toBe(1)
  })

  it('gives all clusters about the same light', () => {
    const sum = (masses: number[]): number => starAppearance(masses).flux.reduce((a, b) => a + b, 0)
    expect(sum(new Array<number>(1000).fill(1))).toBeCloseTo(26, 3)
    expect(sum(new Array<number>(5000).fill(0.2))).toBeCloseTo(26, 3)
    expect(sum([1, 1, 1])).toBeLessThan(5)
  })
})

function luminanceOf(linear: readonly [number, number, number]): number {
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
}
