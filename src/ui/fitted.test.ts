import { expect, it } from 'vitest'
import { fit, type Place } from './fitted'

/** A place that is `wide` and holds what needs `needed` px; it writes down in `log` when it is asked and when it is changed. */
function place(log: string[], wide: number, needed: number) {
  const given = { size: '' }
  return {
    get clientWidth() {
      log.push('ask')
      return wide
    },
    get scrollWidth() {
      log.push('ask')
      return needed
    },
    style: {
      get fontSize() {
        return given.size
      },
      set fontSize(size: string) {
        log.push('change')
        given.size = size
      },
    },
  } as unknown as Place
}

it('makes what is too wide smaller, down to six tenths, and leaves the rest as it is', () => {
  const places = [place([], 200, 150), place([], 200, 250), place([], 200, 2000)]
  fit(places)
  expect(places.map(({ style }) => style.fontSize)).toEqual(['', `${(0.99 * 200) / 250}em`, '0.6em'])
})

it('has the page laid out twice, however many there are, and once where their places are as they were', () => {
  const log: string[] = []
  const places = Array.from({ length: 10 }, () => place(log, 200, 250))
  fit(places)
  // The page is laid out where it is asked after a change.
  const layouts = () => log.filter((each, index) => each === 'ask' && log[index - 1] !== 'ask').length
  expect(layouts()).toBe(2)
  log.length = 0
  fit(places)
  expect(log).toEqual(places.map(() => 'ask'))
})
