import { describe, expect, it } from 'vitest'
import { Hold, type Holdable } from './Hold'
import type { Given } from './preview'
import { PreviewHub } from './preview'

/** A width from 0.5 to 3 that is at 1, held by what is returned. */
function taken() {
  const previews = new PreviewHub()
  const changes: Given[] = []
  const seen: (number | undefined)[] = []
  const thing: Holdable<number> = {
    value: 1,
    within: (value) => (value > 3 ? { value: 3, limit: 'takes at most 3' } : { value: Math.max(0.5, value) }),
    given: (width) => ({ width }),
    change: (given) => changes.push(given),
  }
  const hold = new Hold(thing, previews)
  hold.subscribe(() => seen.push(hold.snapshot()))
  return { hold, thing, previews, changes, seen }
}

describe('something in a hand', () => {
  it('is a preview while it moves, and one change when it is let go of', () => {
    const { hold, previews, changes, seen } = taken()
    hold.take()
    expect(previews.snapshot()).toBeUndefined()
    hold.move(1.5)
    hold.move(2)
    expect(previews.snapshot()).toEqual({ given: { width: 2 }, limit: undefined, released: false })
    expect(changes).toEqual([])
    hold.release()
    expect(changes).toEqual([{ width: 2 }])
    expect(previews.snapshot()).toEqual({ given: { width: 2 }, limit: undefined, released: true })
    expect(seen).toEqual([1, 1.5, 2, undefined])
  })

  it('goes as far as it is allowed to, and says why not further', () => {
    const { hold, previews, changes } = taken()
    hold.take()
    hold.move(7)
    expect(previews.snapshot()).toMatchObject({ given: { width: 3 }, limit: 'takes at most 3' })
    hold.move(2.5)
    expect(previews.snapshot()?.limit).toBeUndefined()
    hold.move(7)
    hold.release()
    expect(changes).toEqual([{ width: 3 }])
    expect(previews.snapshot()?.limit).toBeUndefined()
  })

  it('leaves everything as it was where it is given up', () => {
    const { hold, previews, changes } = taken()
    hold.take()
    hold.move(2)
    hold.giveUp()
    expect(previews.snapshot()).toBeUndefined()
    // The pointer is still down.
    hold.move(2.5)
    hold.release()
    expect(changes).toEqual([])
    expect(previews.snapshot()).toBeUndefined()
  })

  it('is no change where it comes back to where it was', () => {
    const { hold, previews, changes } = taken()
    hold.take()
    hold.move(2)
    hold.move(1)
    hold.release()
    expect(changes).toEqual([])
    expect(previews.snapshot()).toBeUndefined()
  })

  it('applies what it means by then', () => {
    const { hold, thing, changes } = taken()
    hold.take()
    hold.move(2)
    hold.follow({ ...thing, given: (width) => ({ width, center: 4 }) })
    hold.release()
    expect(changes).toEqual([{ width: 2, center: 4 }])
  })
})

it('a preview that was let go of tells its listeners once more when it is dropped, and then no more', () => {
  const previews = new PreviewHub()
  let told = 0
  const stop = previews.subscribe(() => told++)
  previews.release()
  previews.drop()
  expect(told).toBe(0)
  previews.show({ width: 2 })
  const first = previews.snapshot()
  expect(previews.snapshot()).toBe(first)
  previews.release()
  previews.drop()
  expect(told).toBe(3)
  stop()
  previews.show({ width: 2 })
  expect(told).toBe(3)
})
