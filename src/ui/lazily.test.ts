import { createElement, Suspense } from 'react'
import { prerender } from 'react-dom/static'
import { beforeAll, expect, it, vi } from 'vitest'
import { LoadError, lazily, retryLoading } from './lazily'

beforeAll(() => {
  vi.stubGlobal('document', { querySelectorAll: () => [] })
  return () => vi.unstubAllGlobals()
})

/** Renders to the end, or says what went wrong on the way. */
async function outcome(part: () => ReturnType<typeof createElement>): Promise<string> {
  const errors: unknown[] = []
  const { prelude } = await prerender(createElement(Suspense, { fallback: 'nothing' }, part()), {
    onError: (error) => void errors.push(error),
  })
  const text = await new Response(prelude).text()
  return errors.length > 0 ? (errors[0] as Error).name : text.replace(/<[^>]*>/g, '')
}

it('asks for a part that did not come once, and again only when somebody tries again', async () => {
  let online = false
  const load = vi.fn(() =>
    online
      ? Promise.resolve({ default: () => createElement('p', {}, 'here') })
      : Promise.reject(new TypeError('Failed to fetch dynamically imported module: http://localhost/Lab.js')),
  )
  const Late = lazily(load)
  const show = () => outcome(() => createElement(Late))
  expect(await show()).toBe(new LoadError('').name)
  online = true
  expect(await show()).toBe('LoadError')
  expect(load).toHaveBeenCalledTimes(1)
  retryLoading()
  expect(await show()).toBe('here')
  retryLoading()
  expect(await show()).toBe('here')
  expect(load).toHaveBeenCalledTimes(2)
})

it('does not say that a part did not come which came and broke', async () => {
  const Late = lazily<object>(() => Promise.reject(new RangeError('one lamp too many')))
  expect(await outcome(() => createElement(Late))).toBe('RangeError')
})
