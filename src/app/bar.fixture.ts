import { vi } from 'vitest'

/**
 * A browser's address bar and history as far as they matter here: a new hash is there at once, its event comes as a task of its own,
 * later the busier the page is; `pushState` and `replaceState` change the hash without an event.
 */
export class Bar extends EventTarget {
  busy = 0
  readonly href = 'http://localhost/'
  private entries: { hash: string; state: unknown }[] = [{ hash: '', state: null }]
  private at = 0
  get hash() {
    return this.entries[this.at].hash
  }
  get state() {
    return this.entries[this.at].state
  }
  get length() {
    return this.entries.length
  }
  open(hash: string) {
    if (hash === this.hash) return
    this.pushState(null, '', hash)
    setTimeout(() => this.dispatchEvent(new Event('hashchange')), this.busy)
  }
  replaceState(state: unknown, _: string, hash: string) {
    this.entries[this.at] = { state, hash }
  }
  pushState(state: unknown, _: string, hash: string) {
    this.entries.splice(++this.at, Number.POSITIVE_INFINITY, { state, hash })
  }
  go(by: number) {
    const to = this.at + by
    if (to < 0 || to >= this.entries.length) return
    this.at = to
    setTimeout(() => this.dispatchEvent(new Event('hashchange')), this.busy)
  }
  back() {
    this.go(-1)
  }
  forward() {
    this.go(1)
  }
}

/** Puts it in the place of a browser's, until `vi.unstubAllGlobals`. */
export function stubBar(): Bar {
  const bar = new Bar()
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
  vi.stubGlobal('history', bar)
  vi.stubGlobal('HashChangeEvent', Event)
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const)
    vi.stubGlobal(name, bar[name].bind(bar))
  return bar
}
