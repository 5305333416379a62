import { afterEach, expect, it, vi } from 'vitest'
import { setSingleKeys, singleKeysCount } from './singleKeys'

afterEach(() => {
  setSingleKeys(true)
  vi.unstubAllGlobals()
})

it('letters are switched off and on again, and that is remembered', () => {
  const kept = new Map<string, string>()
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  })
  expect(singleKeysCount()).toBe(true)
  setSingleKeys(false)
  expect(singleKeysCount()).toBe(false)
  expect([...kept.values()]).toEqual(['off'])
  setSingleKeys(true)
  expect(singleKeysCount()).toBe(true)
  expect(kept.size).toBe(0)
})

it('lasts as long as the page where nothing can be remembered', () => {
  const refuse = () => {
    throw new Error('refused')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  setSingleKeys(false)
  expect(singleKeysCount()).toBe(false)
})
