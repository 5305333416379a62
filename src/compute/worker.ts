// Entry of a worker in a browser.
import { expose } from 'comlink'
import { createHost } from './host'

expose(
  createHost(
    (life) =>
      new Promise((resolve) => {
        // Without the lock manager (an insecure page) the page goes by the worker's error events alone.
        if (!('locks' in navigator)) resolve()
        else {
          void navigator.locks.request(life, () => {
            resolve()
            // Held until the worker is gone.
            return new Promise<never>(() => undefined)
          })
        }
      }),
  ),
)
