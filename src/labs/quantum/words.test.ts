import { describe, expect, it } from 'vitest'
import { errorVerdict, inErrors, verdict, withError } from './words'

const current = { samples: 4096, estimate: 0.50031, standardError: 0.00042 }

describe('words about an estimate', () => {
  it('round to two digits of the error', () => {
    expect(withError(0.5003149, 0.00042)).toBe('0.50031 ± 0.00042')
    expect(withError(-12.3, 1.9)).toBe('−12.3 ± 1.9')
    expect(withError(0.5, 0)).toBe('0.500000')
  })

  it('say how far it is from the exact number', () => {
    expect(verdict({ current, exact: 0.5 }, '⟨x²⟩')).toBe('⟨x²⟩ = 0.50031 ± 0.00042, exact 0.5000000, 0.7σ away.')
    expect(verdict({ current: undefined, exact: 0.5 }, '⟨r²⟩')).toBe('No sample yet.')
  })

  it('stay readable where the samples miss the well', () => {
    expect(withError(3.1e-203, 2.2e-203)).toBe('3.1 × 10⁻²⁰³ ± 2.2 × 10⁻²⁰³')
    expect(withError(0, 1e-20)).toBe('0 ± 1.0 × 10⁻²⁰')
    expect(withError(8.31212345e9, 2e5)).toBe('8.31212 × 10⁹ ± 200000')
    expect(withError(400.5, 1e-14)).toBe('400.500000000 ± 1.0 × 10⁻¹⁴')
    const missed = { samples: 4096, estimate: 3.1e-203, standardError: 2.2e-203 }
    expect(verdict({ current: missed, exact: 8.31e9 }, '⟨x²⟩')).toBe(
      '⟨x²⟩ = 3.1 × 10⁻²⁰³ ± 2.2 × 10⁻²⁰³, exact 8.310000 × 10⁹, more than 1000σ away.',
    )
    expect(inErrors(-3e200, 2)).toBe('less than −1000')
    expect(inErrors(-3, 2)).toBe('−3.00')
  })

  it('trust an error bar only where nothing speaks against it', () => {
    expect(errorVerdict({ current: undefined }, { warnings: [], tailIndex: undefined })).toBe('No error bar yet.')
    expect(errorVerdict({ current }, { warnings: [], tailIndex: -0.12 })).toMatch(/k̂ = −0\.12: the weights are tame\.$/)
    expect(errorVerdict({ current }, { warnings: ['Mind.'], tailIndex: 0.62 })).toMatch(
      /k̂ = 0\.62: do not trust it blindly\.$/,
    )
    expect(errorVerdict({ current }, { warnings: ['Mind.'], tailIndex: undefined })).toMatch(/samples\. Mind\.$/)
  })
})
