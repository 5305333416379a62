import { describe, expect, it } from 'vitest'
import { asIs } from '../../words/text'
import { errorVerdict, headlineOf, inErrors, verdict } from './words'

const current = { samples: 4096, estimate: 0.50031, standardError: 0.00042 }

describe('words about an estimate', () => {
  it('say how far it is from the exact number', () => {
    expect(verdict({ current, exact: 0.5 }, '⟨x²⟩')).toBe('⟨x²⟩ = 0.50031 ± 0.00042, exact 0.5000000, 0.7σ away.')
    expect(verdict({ current: undefined, exact: 0.5 }, '⟨r²⟩')).toBe('No sample yet.')
  })

  it('give the headline the number that the verdict gives', () => {
    expect(headlineOf({ current, exact: 0.5 }, '⟨x²⟩')).toMatchObject({
      value: '0.50031 ± 0.00042',
      note: 'exact 0.5000000, 0.7σ away',
    })
    expect(headlineOf({ current: undefined, exact: 3 }, '⟨r²⟩').value).toBeUndefined()
  })

  it('stay readable where the samples miss the well', () => {
    const missed = { samples: 4096, estimate: 3.1e-203, standardError: 2.2e-203 }
    expect(verdict({ current: missed, exact: 8.31e9 }, '⟨x²⟩')).toBe(
      '⟨x²⟩ = (3.1 ± 2.2) × 10⁻²⁰³, exact 8.31 × 10⁹, more than 1000σ away.',
    )
    expect(inErrors(-3e200, 2)).toBe('less than −1000')
    expect(inErrors(-3, 2)).toBe('−3.00')
  })

  it('trust an error bar only where nothing speaks against it', () => {
    expect(errorVerdict({ current: undefined }, { warnings: [], tailIndex: undefined })).toBe('No error bar yet.')
    expect(errorVerdict({ current }, { warnings: [], tailIndex: -0.12 })).toMatch(/k̂ = −0\.12: the weights are tame\.$/)
    expect(errorVerdict({ current }, { warnings: [asIs('Mind.')], tailIndex: 0.62 })).toMatch(
      /k̂ = 0\.62: do not trust it blindly\.$/,
    )
    expect(errorVerdict({ current }, { warnings: [asIs('Mind.')], tailIndex: undefined })).toMatch(/samples\. Mind\.$/)
  })
})
