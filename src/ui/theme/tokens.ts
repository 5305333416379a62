import { useCallback, useSyncExternalStore } from 'react'

export const themes = ['dark', 'light', 'projector'] as const
export type Theme = (typeof themes)[number]

/** Names of the custom properties in tokens.css. */
export type Token =
  | `--sm-${'background' | 'panel' | 'panel-raised' | 'border' | 'border-strong' | 'text' | 'text-dim'}`
  | `--sm-${'accent' | 'accent-strong' | 'accent-text' | 'accent-soft' | 'focus' | 'danger' | 'warning' | 'ok'}`
  | SeriesToken
  | `--sm-${'theory' | 'guide' | 'grid' | 'axis' | 'band-opacity' | 'stage' | 'sky' | 'sky-text' | 'shadow'}`
  | `--sm-${'font' | 'font-mono' | 'root-size' | 'font-size' | 'line-width' | 'line-least'}`

export type SeriesToken = `--sm-series-${1 | 2 | 3 | 4 | 5 | 6}`

/** The six series colours in turn. */
export const seriesToken = (index: number): SeriesToken => `--sm-series-${((index % 6) + 1) as 1 | 2 | 3 | 4 | 5 | 6}`

/** The value a token has now, for canvas and three, which cannot read custom properties. */
export const readToken = (name: Token): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim()

const listeners = new Set<() => void>()
let watched = false
/** What tokens were found to be since the page last changed: asking the page for one makes it compute its styles anew. */
const found = new Map<string, string | number>()

/** Has tokens looked up again: for whoever changes what they depend on and draws before the page has been seen to change. */
export const forgetTokens = () => found.clear()

function tell() {
  forgetTokens()
  for (const each of listeners) each()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** From the first look on: while a page is put up nobody listens yet, and each further look would lay out what is half there. */
function remembered<T extends string | number>(name: string, read: () => T): T {
  if (!watched) {
    watched = true
    new MutationObserver(tell).observe(document.documentElement, {
      attributes: true,
      attributeFilter: ['data-theme', 'style', 'class'],
    })
    // Letters of a theme may follow the size of the page.
    window.addEventListener('resize', tell)
  }
  const known = found.get(name)
  if (known !== undefined) return known as T
  const value = read()
  found.set(name, value)
  return value
}

/** As `readToken`, and renders again when the theme changes. */
export function useToken(name: Token): string {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => remembered(name, () => readToken(name)), [name]),
  )
}

/** Whether the page is for the last row of a hall: letters and lines have a least size. */
export const useInHall = (): boolean => useToken('--sm-line-least') !== '0'

const readRootSize = () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
const rememberedRootSize = () => remembered('font-size', readRootSize)

/** The height of the page's letters, 1 rem in px, for what is drawn in px. */
export const useRootSize = (): number => useSyncExternalStore(subscribe, rememberedRootSize)
