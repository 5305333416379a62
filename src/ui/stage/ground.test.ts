import { describe, expect, it } from 'vitest'
import { groundOf, parseColour, relativeLuminance } from './ground'

describe('ground', () => {
  it('reads the notations a style sheet may use', () => {
    expect(parseColour('#fff')).toEqual([1, 1, 1])
    expect(parseColour(' #FF0000 ')).toEqual([1, 0, 0])
    expect(parseColour('rgb(0, 255, 0)')).toEqual([0, 1, 0])
    expect(parseColour('rgb(0 0 255)')).toEqual([0, 0, 1])
    expect(parseColour('rgba(255, 255, 255, 0.5)')).toEqual([1, 1, 1])
    expect(parseColour('papayawhip')).toBeUndefined()
    expect(parseColour('')).toBeUndefined()
  })

  it('glows on dark grounds and inks light ones', () => {
    expect(groundOf('#04060e').dark).toBe(true)
    expect(groundOf('#ffffff').dark).toBe(false)
    expect(groundOf('#eef1f6').dark).toBe(false)
    expect(groundOf('').dark).toBe(true)
  })

  it('measures luminance as WCAG does', () => {
    expect(relativeLuminance([1, 1, 1])).toBeCloseTo(1, 6)
    expect(relativeLuminance([0, 0, 0])).toBe(0)
    // #777777 on white is WCAG's well-known 4.48 : 1.
    expect(1.05 / (relativeLuminance([0x77 / 255, 0x77 / 255, 0x77 / 255]) + 0.05)).toBeCloseTo(4.48, 2)
  })
})
