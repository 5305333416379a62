import { expect, it } from 'vitest'
import { typedOver } from './useDraft'

it('keeps a text being typed as long as the value is the one that it began over', () => {
  const typed = { text: '12', over: '1' }
  expect(typedOver(typed, '1')).toBe(typed)
  // A slider, a preset or Ctrl+Z moved it meanwhile.
  expect(typedOver(typed, '3')).toBeUndefined()
  expect(typedOver(undefined, '1')).toBeUndefined()
})
