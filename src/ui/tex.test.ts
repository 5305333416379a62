import { describe, expect, it } from 'vitest'
import { plainTex, substitute } from './tex'

describe('plainTex', () => {
  it.each([
    ['\\Delta t', 'Δ t'],
    ['\\langle x^2 \\rangle', '⟨ x² ⟩'],
    ['M_{\\odot}', 'M_☉'],
    ['\\frac{k_B T}{m\\omega^{2}}', '(k_B T)/(mω²)'],
    ['\\unknown{x}', 'unknownx'],
    ['{{{\\', ''],
  ])('%s is %s', (tex, text) => {
    expect(plainTex(tex)).toBe(text)
  })
})

describe('substitute', () => {
  it('replaces symbols that stand alone', () => {
    expect(substitute('E = \\frac{1}{2} m v^2', { m: '3', v: '4' })).toBe('E = \\frac{1}{2} {3} {4}^2')
  })
  it('leaves commands, indices and words alone', () => {
    expect(substitute('\\mu m + m_1 + \\sum m \\text{ mass m}', { m: '3' })).toBe(
      '\\mu {3} + m_1 + \\sum {3} \\text{ mass m}',
    )
  })
  it('takes commands and longer symbols first', () => {
    expect(substitute('\\Delta t + t', { t: '1', '\\Delta t': '0.01' })).toBe('{0.01} + {1}')
    expect(substitute('\\epsilon + \\epsilon_0', { '\\epsilon': '2' })).toBe('{2} + \\epsilon_0')
  })
  it('does not look at what it has put in', () => {
    expect(substitute('a b', { a: 'b', b: 'a' })).toBe('{b} {a}')
  })
  it('reads dollars in values as they stand', () => {
    expect(substitute('a', { a: "$&$'" })).toBe("{$&$'}")
  })
})
