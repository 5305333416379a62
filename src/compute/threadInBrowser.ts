import { say } from '../words/text'
import type { Body } from './body'

/** A browser's worker as a thread's body. */
export function bodyInBrowser(worker: Worker): Body {
  const watch = new AbortController()
  const { signal } = watch
  const locks = 'locks' in navigator
  const life = locks ? `second-moment-worker-${crypto.randomUUID()}` : ''
  return {
    endpoint: worker,
    life,
    watch(onGone, onTold) {
      // Listeners hang on the signal, so that an ended worker, which the browser keeps for a while, keeps nothing of ours.
      worker.addEventListener(
        'error',
        (event) => {
          event.preventDefault()
          onGone(event.message || say('it could not be loaded'))
        },
        { signal },
      )
      worker.addEventListener('messageerror', () => onGone(say('a message could not be read')), { signal })
      worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => onTold(data), { signal })
    },
    watchLife(onGone) {
      if (!locks) return
      navigator.locks
        .request(life, { signal }, () => onGone(say('it was closed')))
        // The watch ends when the page ends the worker itself.
        .catch(() => undefined)
    },
    terminate() {
      watch.abort()
      worker.terminate()
    },
    occupy: () => undefined,
  }
}
