import { expect, it } from 'vitest'
import { nextAnnouncement } from './announcement'

it('speaks when the words change, and when the numbers have come to rest', () => {
  const first = 'Energy off by 3.2 × 10⁻⁵ of itself after 120 steps'
  const second = 'Energy off by 4.1 × 10⁻⁴ of itself after 240 steps'
  const third = 'Energy off by 4.2 × 10⁻⁴ of itself after 360 steps'
  expect(nextAnnouncement(first, first, second)).toBe(first)
  expect(nextAnnouncement(first, second, third)).toBe(first)
  expect(nextAnnouncement(first, third, third)).toBe(third)
  expect(nextAnnouncement(first, second, 'Too few frames.')).toBe('Too few frames.')
})
