import { expect, it } from 'vitest'
import { studentWidening } from './particleScatter'

/** Share of Student's t within ±t, for a few degrees of freedom (Abramowitz & Stegun 26.7.3 and 26.7.4). */
const within: Readonly<Record<number, (t: number) => number>> = {
  1: (t) => (2 / Math.PI) * Math.atan(t),
  2: (t) => t / Math.sqrt(2 + t * t),
  3: (t) => (2 / Math.PI) * (Math.atan(t / Math.sqrt(3)) + (t * Math.sqrt(3)) / (3 + t * t)),
  4: (t) => {
    const sine = t / Math.sqrt(4 + t * t)
    return sine * (1 + (1 - sine * sine) / 2)
  },
}

it.each([1, 2, 3, 4])('two widened errors hold what two known ones do: %i degrees of freedom', (freedom) => {
  const share = within[freedom](2 * studentWidening(freedom))
  expect(Math.abs(share - 0.9545)).toBeLessThan(freedom === 1 ? 0.007 : 0.001)
})

it('many runs need no widening', () => {
  expect(studentWidening(1e6)).toBeCloseTo(1, 5)
})
