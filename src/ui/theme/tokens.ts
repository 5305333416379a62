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
let observer: MutationObserver | undefined

/** What was read since the page last changed: reading has the browser work out its styles, and a chart asks at every drawing. */
const read = new Map<string, string>()

function kept(name: string, now: () => string): string {
  // Nobody would say when it changes; paper has colours and letters of its own.
  if (!observer || document.documentElement.hasAttribute('data-printing')) return now()
  const value = read.get(name) ?? now()
  read.set(name, value)
  return value
}

function tell() {
  read.clear()
  for (const each of listeners) each()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  if (!observer) {
    observer = new MutationObserver(tell)
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'style', 'class'] })
    // Letters of a theme may follow the size of the page.
    window.addEventListener('resize', tell)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size === 0) {
      observer?.disconnect()
      observer = undefined
      read.clear()
      window.removeEventListener('resize', tell)
    }
  }
}

/** As `readToken`, and renders again when the theme changes. */
export function useToken(name: Token): string {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => kept(name, () => readToken(name)), [name]),
  )
}

/** Whether the page is for the last row of a hall: letters and lines have a least size. */
export const useInHall = (): boolean => useToken('--sm-line-least') !== '0'

const readRootSize = () =>
  Number.parseFloat(kept('font-size', () => getComputedStyle(document.documentElement).fontSize)) || 16

/** The height of the page's letters, 1 rem in px, for what is drawn in px. */
export const useRootSize = (): number => useSyncExternalStore(subscribe, readRootSize)
