/** The worker's side of its life in a browser: holds the lock that tells the page when the worker is gone. */
export function holdLife(life: string): Promise<void> {
  return new Promise((resolve) => {
    // Without the lock manager (an insecure page) the page goes by the worker's error events alone.
    if (life === '') resolve()
    else {
      void navigator.locks.request(life, () => {
        resolve()
        // Held until the worker is gone.
        return new Promise<never>(() => undefined)
      })
    }
  })
}
