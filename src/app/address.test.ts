import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { openHash } from '../files/address'

/**
 * A browser's address bar as far as it matters here: a new hash is there at once, its event comes as a task of its own, later the busier
 * the page is; `replaceState` changes the hash without an event.
 */
class Bar extends EventTarget {
  hash = ''
  busy = 0
  readonly href = 'http://localhost/'
  open(hash: string) {
    if (hash === this.hash) return
    this.hash = hash
    setTimeout(() => this.dispatchEvent(new Event('hashchange')), this.busy)
  }
}

let bar: Bar
beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  bar = new Bar()
  const location = {
    get hash() {
      return bar.hash
    },
    set hash(hash: string) {
      bar.open(hash)
    },
    href: bar.href,
  }
  vi.stubGlobal('location', location)
  vi.stubGlobal('history', { replaceState: (_: unknown, __: string, hash: string) => void (bar.hash = hash) })
  vi.stubGlobal('HashChangeEvent', Event)
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, bar[name].bind(bar))
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

async function page() {
  const { followAddress } = await import('./address')
  const store = await import('./store')
  return { ...store, end: followAddress(), seed: () => store.useApp.getState().states.get('cluster')?.values.seed }
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
  expect(bar.hash).toBe('#/cluster?v=1&seed=8')
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
