import { describe, expect, it } from 'vitest'
import { settingsOf } from '../../../experiments/testing'
import { resonance } from '..'
import type { TrappingValues } from './parameters'
import { islandInWords, previewedState } from './preview'

const values = settingsOf(resonance, { task: 'resonances' }).values as unknown as TrappingValues
const previewed = (given: Partial<TrappingValues>) => ({
  given: given as Record<string, number>,
  values: { ...values, ...given },
  parameters: {},
  changed: new Set(Object.keys(given)),
  limit: undefined,
  released: false,
})

describe('an island in hand', () => {
  it('grows with the root of the bar’s strength, and swings as much faster', () => {
    // Tremaine & Weinberg (1984): I_h = 2 √(Ψ/𝒢) and T ∝ 1/√(Ψ𝒢), and Ψ is proportional to the bar.
    const [weak, strong] = [0.01, 0.04].map((barStrength) => previewedState(previewed({ barStrength }))?.island)
    expect((strong?.halfWidth ?? 0) / (weak?.halfWidth ?? 1)).toBeCloseTo(2, 6)
    expect((weak?.librationPeriod ?? 0) / (strong?.librationPeriod ?? 1)).toBeCloseTo(2, 6)
  })

  it('is told in words, and so is that there is none', () => {
    expect(islandInWords(previewed({ barStrength: 0.04 }))).toMatch(/^island ± 1[56]\d kpc km\/s, T_lib ≈ 0\.9\d* Gyr$/)
    expect(islandInWords(previewed({ patternSpeed: 40 }))).toMatch(/^corotation at 5\.\d+ kpc, island ± /)
    expect(islandInWords(previewed({ barStrength: 0 }))).toBe('no island')
    expect(islandInWords(previewed({ timeStep: 1 }))).toBeUndefined()
  })
})
