import { expect, it } from 'vitest'
import { countingLab } from '../experiments/counting.fixture'
import { settingsOf } from '../experiments/testing'
import { previewOf } from './preview'

const { lab } = countingLab({ paced: false })
const { values } = settingsOf(lab, { length: 7 })
const inHand = (given: Record<string, number>, limit?: string) =>
  previewOf(lab, values, { given, limit, released: false })

it('puts what is in hand among the values of the room', () => {
  const preview = inHand({ factor: 3 })
  expect(preview.values).toEqual({ ...values, factor: 3 })
  expect([...preview.changed]).toEqual(['factor'])
  expect(preview.limit).toBeUndefined()
})

it('says why something goes no further, and still shows how far it went', () => {
  expect(inHand({ factor: 3 }, 'Factor takes at most 3')).toMatchObject({
    values: { ...values, factor: 3 },
    limit: 'Factor takes at most 3',
  })
})

it('shows nothing of what cannot be had, and says what can', () => {
  const preview = inHand({ length: -1 })
  expect(preview.values).toBeUndefined()
  expect(preview.limit).toMatch(/takes a whole number from \d+ to \d+/)
})
