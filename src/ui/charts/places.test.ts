import { expect, it } from 'vitest'
import { freePlace, meets } from './places'

const box = (left: number, top: number) => ({ left, top, right: left + 10, bottom: top + 10 })

it('sees a line that crosses a box though neither end is in it', () => {
  expect(meets(box(0, 0), -5, 5, 50, 5)).toBe(true)
  expect(meets(box(0, 0), -5, -5, 20, 20)).toBe(true)
  expect(meets(box(0, 0), -5, 10.5, 50, 10.5)).toBe(false)
  expect(meets(box(0, 0), 8, -8, 20, 4)).toBe(false)
  expect(meets(box(0, 0), 4, 4, 4, 4)).toBe(true)
})

it('takes the first place that is free of curves and of other labels', () => {
  const places = [box(0, 0), box(20, 0), box(40, 0)]
  const curve = [-5, 5, 15, 5]
  expect(freePlace(places, [curve], [])).toBe(places[1])
  expect(freePlace(places, [curve], [box(25, 5)])).toBe(places[2])
  expect(freePlace(places, [[-5, 5, 60, 5]], [])).toBeUndefined()
})
