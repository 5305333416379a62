import { describe, expect, it } from 'vitest'
import { errorVerdict, verdict, withError } from './words'

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

  it('trust an error bar only where nothing speaks against it', () => {
    expect(errorVerdict({ current: undefined }, { warnings: [], tailIndex: undefined })).toBe('No error bar yet.')
    expect(errorVerdict({ current }, { warnings: [], tailIndex: -0.12 })).toMatch(/k̂ = −0\.12: the weights are tame\.$/)
    expect(errorVerdict({ current }, { warnings: ['Mind.'], tailIndex: 0.62 })).toMatch(
      /k̂ = 0\.62: do not trust it blindly\.$/,
    )
    expect(errorVerdict({ current }, { warnings: ['Mind.'], tailIndex: undefined })).toMatch(/samples\. Mind\.$/)
  })
})
