import { afterEach, expect, it, vi } from 'vitest'
import { recallTheme } from './memory'

afterEach(() => vi.unstubAllGlobals())

/** A system whose answers to media queries are these. */
const system = (...matching: string[]) => {
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: matching.includes(query) }))
  vi.stubGlobal('localStorage', { getItem: () => 'projector' })
}

it('recalls the theme, but where the system chooses the colours goes with its ground', () => {
  system('(prefers-color-scheme: dark)')
  expect(recallTheme()).toBe('projector')
  system('(forced-colors: active)')
  expect(recallTheme()).toBe('light')
  system('(forced-colors: active)', '(prefers-color-scheme: dark)')
  expect(recallTheme()).toBe('dark')
})
