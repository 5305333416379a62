import { expect, it } from 'vitest'
import { list } from '../../parameters/parameter'
import { asIs } from '../../words/text'
import { typedOver, understoodAs } from './useDraft'

it('keeps a text being typed as long as the value is the one that it began over', () => {
  const typed = { text: '12', over: '1' }
  expect(typedOver(typed, '1')).toBe(typed)
  // A slider, a preset or Ctrl+Z moved it meanwhile.
  expect(typedOver(typed, '3')).toBeUndefined()
  expect(typedOver(undefined, '1')).toBeUndefined()
})

it('says how a list was read that is parted by something else than commas', () => {
  const lags = list({
    ...{ label: asIs('Lags'), meaning: '', group: '', default: [], minimum: 0, maximum: 1e4 },
    ...{ minimumLength: 0, maximumLength: 9 },
  })
  expect(understoodAs(lags, '1 2 5', [1, 2, 5])).toBe('1, 2, 5')
  expect(understoodAs(lags, '1 000', [1000])).toBe('1000')
  expect(understoodAs(lags, ' 1,2, 5', [1, 2, 5])).toBeUndefined()
})
