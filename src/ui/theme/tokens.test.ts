import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { themes } from './tokens'

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')

function tokensOf(theme: string): Map<string, string> {
  const block = new RegExp(`\\[data-theme=.${theme}.\\]\\s*\\{([^}]*)\\}`).exec(css)
  if (!block) throw new Error(`tokens.css has no block for ${theme}`)
  return new Map([...block[1].matchAll(/(--sm-[\w-]+):\s*([^;]+);/g)].map((m) => [m[1], m[2].trim()]))
}

/** Relative luminance, WCAG 2.2 definition. */
function luminance(hex: string): number {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new Error(`${hex} is no six-digit colour`)
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}

const grounds = ['background', 'panel', 'panel-raised', 'stage']
const inks = [
  'text',
  'text-dim',
  'accent',
  'accent-strong',
  'focus',
  'danger',
  'warning',
  'ok',
  'theory',
  'guide',
].concat([1, 2, 3, 4, 5, 6].map((n) => `series-${n}`))

describe('contrast', () => {
  it('agrees with the definition for black on white', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10)
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  })

  for (const theme of themes) {
    const least = theme === 'projector' ? 7 : 4.5
    it(`of everything that is read is at least ${least} in ${theme}`, () => {
      const tokens = tokensOf(theme)
      const value = (name: string) => tokens.get(`--sm-${name}`) ?? ''
      const poor: string[] = []
      const check = (ink: string, ground: string, minimum: number) => {
        const ratio = contrast(value(ink), value(ground))
        if (ratio < minimum) poor.push(`${ink} on ${ground}: ${ratio.toFixed(2)}`)
      }
      for (const ink of inks) for (const ground of grounds) check(ink, ground, least)
      check('accent-text', 'accent', least)
      check('sky-text', 'sky', least)
      check('accent-text', 'accent-strong', least)
      check('text', 'accent-soft', least)
      check('accent', 'accent-soft', least)
      for (const ground of grounds) check('axis', ground, theme === 'projector' ? 7 : 3)
      for (const ground of grounds) check('border-strong', ground, theme === 'projector' ? 7 : 3)
      if (theme === 'projector') {
        check('grid', 'stage', 7)
        check('border', 'background', 7)
      }
      expect(poor).toEqual([])
    })
  }

  it('all themes define the same tokens', () => {
    const names = (theme: string) => [...tokensOf(theme).keys()].sort()
    for (const theme of themes) expect(names(theme)).toEqual(names('dark'))
  })

  it('a projector gets no yellow', () => {
    for (const [name, value] of tokensOf('projector')) {
      if (!/^#/.test(value)) continue
      const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(value.slice(at, at + 2), 16))
      const yellow = r > 120 && g > 120 && b < 90
      expect(yellow, name).toBe(false)
    }
  })
})
