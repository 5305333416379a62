import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { leave, queue } from './turns'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** Waits, and says that it has come. */
function guest(name: string, came: string[]) {
  const come = () => void came.push(name)
  queue(come)
  return come
}

it('lets one in after the other, each in a task of its own, and the next once the one before is done', () => {
  const came: string[] = []
  const [a, b, c] = ['a', 'b', 'c'].map((name) => guest(name, came))
  expect(came).toEqual([])
  vi.runAllTimers()
  expect(came).toEqual(['a'])
  leave(a)
  expect(came).toEqual(['a'])
  vi.runAllTimers()
  expect(came).toEqual(['a', 'b'])
  leave(b)
  vi.runAllTimers()
  leave(c)
  expect(came).toEqual(['a', 'b', 'c'])
  const later = guest('later', came)
  vi.runAllTimers()
  leave(later)
  expect(came).toEqual(['a', 'b', 'c', 'later'])
})

it('is held up by nobody who leaves: before the turn, in it, or twice', () => {
  const came: string[] = []
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => guest(name, came))
  leave(b)
  leave(a)
  leave(a)
  vi.runAllTimers()
  // Its turn was called before it left.
  expect(came).toEqual(['a', 'c'])
  leave(c)
  vi.runAllTimers()
  expect(came).toEqual(['a', 'c', 'd'])
  leave(d)
  vi.runAllTimers()
  expect(vi.getTimerCount()).toBe(0)
})
