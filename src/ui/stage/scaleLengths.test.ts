import { describe, expect, it } from 'vitest'
import { scaleBarLabel, scaleBarLength } from './scaleLengths'

describe('scale bar', () => {
  it('takes 1, 2 or 5 times a power of ten, as long as fits', () => {
    expect(scaleBarLength(1, 120)).toEqual({ length: 100, pixels: 100 })
    expect(scaleBarLength(1, 99)).toEqual({ length: 50, pixels: 50 })
    expect(scaleBarLength(1, 49)).toEqual({ length: 20, pixels: 20 })
    expect(scaleBarLength(1, 200)).toEqual({ length: 200, pixels: 200 })
    expect(scaleBarLength(0.0001, 100)?.length).toBe(0.01)
  })

  it('is never longer than allowed and never shorter than two fifths of it, over 24 decades', () => {
    for (let worldPerPixel = 1e-12; worldPerPixel < 1e12; worldPerPixel *= 1.37) {
      const bar = scaleBarLength(worldPerPixel, 120)
      expect(bar).toBeDefined()
      expect(bar?.pixels).toBeLessThanOrEqual(120.001)
      expect(bar?.pixels).toBeGreaterThan(120 * 0.3999)
      expect(['1', '2', '5']).toContain((bar?.length ?? 0).toExponential().split('e')[0])
    }
  })

  it('has no bar for a scale that is none', () => {
    for (const scale of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(scaleBarLength(scale, 120)).toBeUndefined()
  })

  it('labels lengths the way people write them', () => {
    expect(scaleBarLabel(0.05, 'pc')).toBe('0.05\u202fpc')
    expect(scaleBarLabel(5000, 'pc')).toBe('5000\u202fpc')
    expect(scaleBarLabel(20000, 'pc')).toBe('20\u202f000\u202fpc')
    expect(scaleBarLabel(2e-5, 'pc')).toBe('2×10⁻⁵\u202fpc')
    expect(scaleBarLabel(1e6, 'pc')).toBe('10⁶\u202fpc')
    expect(scaleBarLabel(1, '')).toBe('1')
  })
})
