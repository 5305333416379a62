import { describe, expect, it } from 'vitest'
import { keyInWords, symbolParts } from './symbols'

const written = (text: string) =>
  symbolParts(text)
    .map(({ text, place }) => (place === 'line' ? text : place === 'below' ? `[${text}]` : `{${text}}`))
    .join('')

describe('symbols in a text', () => {
  it.each([
    ['E_J', 'E[J]'],
    ['ΔE_J simulated', 'ΔE[J] simulated'],
    ['|ΔE_J|/E', '|ΔE[J]|/E'],
    ['T_lib/Gyr', 'T[lib]/Gyr'],
    ['half lost at f_sub', 'half lost at f[sub]'],
    ['dn/dM ∝ M^−1.9', 'dn/dM ∝ M{−1.9}'],
    ['v_r (km/s)', 'v[r] (km/s)'],
  ])('%s is set', (text, expected) => expect(written(text)).toBe(expected))

  it.each(['delta_EJ_sim', 'mean_x', 'my_file.csv', 'plain words', ''])('%s is left alone', (text) =>
    expect(written(text)).toBe(text),
  )
})

describe('keys of a result', () => {
  it('are said in words', () => {
    expect(keyInWords('effectiveSampleSize')).toBe('effective sample size')
    expect(keyInWords('energy')).toBeUndefined()
    expect(keyInWords('ΔE_J simulated')).toBeUndefined()
  })
})
