import { describe, expect, it } from 'vitest'
import { blackBodyChromaticity, blackBodyColour, colourMatching, encodeSrgb } from './blackBody'

describe('black-body colour', () => {
  // CIE 1931 chromaticities of the Planckian locus: Wyszecki & Stiles, Color Science (1982), table 1(3.11); CIE
  // illuminant A is the locus at 2856 K. The fit of the observer is good to about 0.005 in x and y.
  const locus: readonly (readonly [kelvin: number, x: number, y: number])[] = [
    [2000, 0.5267, 0.4133],
    [2856, 0.4476, 0.4074],
    [4000, 0.3805, 0.3768],
    [6500, 0.3135, 0.3237],
    [10000, 0.2807, 0.2884],
  ]
  it.each(locus)('lies on the Planckian locus at %d K', (kelvin, x, y) => {
    const [ownX, ownY] = blackBodyChromaticity(kelvin)
    expect(Math.abs(ownX - x)).toBeLessThan(0.006)
    expect(Math.abs(ownY - y)).toBeLessThan(0.006)
  })

  it('sees equal-energy white as nearly white and green best near 555 nm', () => {
    let sums = [0, 0, 0]
    let best = 0
    let peak = 0
    for (let wavelength = 360; wavelength <= 830; wavelength++) {
      const bars = colourMatching(wavelength)
      sums = sums.map((sum, channel) => sum + (bars[channel] ?? 0))
      if (bars[1] > best) {
        best = bars[1]
        peak = wavelength
      }
    }
    const [x = 0, y = 0, z = 0] = sums
    expect(x / y).toBeCloseTo(1, 1)
    expect(z / y).toBeCloseTo(1, 1)
    expect(Math.abs(peak - 555)).toBeLessThan(6)
  })

  it('goes from orange through white to blue', () => {
    const cool = blackBodyColour(3000)
    const sun = blackBodyColour(5772)
    const hot = blackBodyColour(30000)
    expect(cool[0]).toBe(1)
    expect(cool[1]).toBeGreaterThan(cool[2])
    expect(cool[2]).toBeLessThan(0.2)
    // The Sun: nearly white, a little warm.
    expect(sun[0]).toBe(1)
    expect(sun[2]).toBeGreaterThan(0.75)
    expect(sun[2]).toBeLessThan(0.95)
    expect(hot[2]).toBe(1)
    expect(hot[0]).toBeLessThan(0.5)
  })

  it('stays finite where it is asked nonsense', () => {
    for (const kelvin of [0, -5, 1, 1e9]) {
      for (const channel of blackBodyColour(kelvin)) {
        expect(channel).toBeGreaterThanOrEqual(0)
        expect(channel).toBeLessThanOrEqual(1)
      }
    }
  })

  it('encodes like sRGB', () => {
    expect(encodeSrgb(0)).toBe(0)
    expect(encodeSrgb(1)).toBeCloseTo(1, 12)
    // Mid grey: 18 % reflectance is encoded as 118/255.
    expect(Math.round(255 * encodeSrgb(0.18))).toBe(118)
  })
})
