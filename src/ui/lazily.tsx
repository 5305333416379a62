import type { ComponentType } from 'react'
import { createElement, lazy } from 'react'

/** A part of the page that did not arrive. */
export class LoadError extends Error {
  override readonly name = 'LoadError'
  constructor(cause: unknown) {
    super(
      'A part of this page did not arrive: the connection is gone, or a newer version of the page has taken its place on the server.',
      { cause },
    )
  }
}

/** Whether a part did not come at all, as Chromium, Firefox, Safari and the bundler's loader put it; else it came and broke. */
const isMissing = (error: unknown) =>
  error instanceof Error &&
  /dynamically imported module|importing a module script failed|unable to preload/i.test(error.message)

/** What a part of the page brings, or a `LoadError` where it did not come. */
export const arriving = <T,>(load: () => Promise<T>): Promise<T> =>
  load().catch((error: unknown) => {
    throw isMissing(error) ? new LoadError(error) : error
  })

/** How often somebody asked to try again. */
let attempt = 0

/** From here on, parts that failed to load are asked for anew. */
export function retryLoading(): void {
  attempt++
  // A style sheet that failed stays in the document, and the bundler's loader would take it for one that is there.
  for (const link of document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')) {
    if (link.sheet === null) link.remove()
  }
}

/**
 * As React's `lazy`, for parts that may fail to load and be tried again: `lazy` keeps a failure for good.
 * A part that did not come rejects with a `LoadError` until `retryLoading` is called.
 */
export function lazily<P extends object>(load: () => Promise<{ readonly default: ComponentType<P> }>) {
  let failed: number | undefined
  const fresh = () =>
    lazy(() =>
      arriving(load).catch((error: unknown) => {
        failed = attempt
        throw error
      }),
    )
  let component = fresh()
  const current = () => {
    if (failed !== undefined && failed < attempt) {
      failed = undefined
      component = fresh()
    }
    return component
  }
  return function Late(props: P) {
    // Which component it is may change from one drawing to the next.
    'use no memo'
    return createElement(current() as ComponentType<P>, props)
  }
}
