import { expect, it } from 'vitest'
import { safeFileName } from './download'

it('makes file names that every system takes', () => {
  expect(safeFileName('energy error (ΔE/E).csv')).toBe('energy-error-E-E-.csv')
  expect(safeFileName('../../etc/passwd')).toBe('etc-passwd')
  expect(safeFileName('⟨x²⟩')).toBe('x2')
  expect(safeFileName('')).toBe('second-moment')
  expect(safeFileName('a'.repeat(500))).toHaveLength(120)
})
