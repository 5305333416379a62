import { expect, it } from 'vitest'
import { History } from './history'

const at = (done: number, bytes = 10) => ({ done, bytes, state: {} })

it('keeps evenly spaced checkpoints within its budget, the first one always', () => {
  const history = new History(1280, 200)
  for (let done = 0; done <= 1280; done++) if (history.due(done)) history.add(at(done))
  expect(history.bytes).toBeLessThanOrEqual(200)
  const { moments } = history
  expect(moments[0]).toBe(0)
  const gaps = moments.slice(1).map((moment, i) => moment - moments[i])
  expect(new Set(gaps).size).toBe(1)
  expect(moments.at(-1)).toBeGreaterThan(1280 - 2 * gaps[0])
})

it('keeps two even where they are larger than the budget', () => {
  const history = new History(10, 5)
  for (let done = 0; done <= 10; done++) if (history.due(done)) history.add(at(done))
  expect(history.moments[0]).toBe(0)
  expect(history.moments).toHaveLength(2)
})

it('finds the one before a moment, and forgets what no longer follows', () => {
  const history = new History(128)
  for (const done of [0, 10, 20, 30]) history.add(at(done))
  expect(history.before(29)?.done).toBe(20)
  expect(history.before(30)?.done).toBe(30)
  history.forgetAfter(20)
  expect(history.before(1000)?.done).toBe(20)
})
