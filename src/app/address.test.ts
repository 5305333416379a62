import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openHash } from '../files/address'
import type { Bar } from './bar.fixture'
import { stubBar } from './bar.fixture'

let bar: Bar
beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  bar = stubBar()
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function page() {
  const { followAddress, undo, redo } = await import('./address')
  const store = await import('./store')
  // Here all labs have been fetched; how an address waits for its lab is told in wishes.test.ts.
  await (await import('./definitions')).fetchAll()
  return {
    ...store,
    undo,
    redo,
    end: followAddress(),
    seed: () => store.useApp.getState().states.get('cluster')?.values.seed,
  }
}

it('an address that arrives wins over a change that waits to be written, whenever it comes', async () => {
  const { change, seed, end } = await page()
  for (const busy of [0, 1, 20, 60]) {
    bar.busy = busy
    for (let offset = 180; offset <= 310; offset++) {
      change({ seed: 1 })
      vi.advanceTimersByTime(offset)
      const wanted = 1000 + offset
      bar.open(`#/cluster?seed=${wanted}`)
      vi.advanceTimersByTime(1000)
      expect(seed(), `${offset} ms after a change, its event ${busy} ms late`).toBe(wanted)
      expect(bar.hash).toBe(`#/cluster?v=1&seed=${wanted}`)
    }
  }
  end()
})

it('writes what is set once it comes to rest', async () => {
  const { change, end } = await page()
  change({ seed: 7 })
  vi.advanceTimersByTime(240)
  change({ seed: 8 })
  vi.advanceTimersByTime(240)
  expect(bar.hash).not.toContain('seed')
  vi.advanceTimersByTime(20)
  expect(bar.hash).toBe('#/cluster?v=1&preset=collapse&seed=8')
  end()
})

it('obeys an address that is opened although it is the one that was written last', async () => {
  const { change, seed, end } = await page()
  bar.open('#/cluster?v=1&seed=5')
  vi.advanceTimersByTime(1000)
  change({ seed: 6 })
  openHash('#/cluster?v=1&seed=5')
  vi.advanceTimersByTime(1000)
  expect(seed()).toBe(5)
  // And where it went away and came back before the page was told.
  change({ seed: 6 })
  bar.open('#/cluster?v=1&seed=9')
  bar.open('#/cluster?v=1&seed=5')
  vi.advanceTimersByTime(1000)
  expect(seed()).toBe(5)
  end()
})

it('takes changes back and makes them again, one by one, and never leaves the page', async () => {
  const { change, seed, undo, redo, end } = await page()
  const first = seed()
  const written = bar.length
  for (const value of [5, 6, 7]) {
    change({ seed: value })
    vi.advanceTimersByTime(1000)
  }
  expect(bar.length).toBe(written + 3)
  const step = (move: () => void) => {
    move()
    vi.advanceTimersByTime(1000)
    return seed()
  }
  expect([undo, undo, redo, redo, redo, undo].map(step)).toEqual([6, 5, 6, 7, 7, 6])
  expect([undo, undo, undo, undo].map(step)).toEqual([5, first, first, first])
  expect(bar.hash).toBe('#/cluster?v=1&preset=collapse')
  end()
})
