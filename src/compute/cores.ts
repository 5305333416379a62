/** Cores of this machine, as the browser or Node tells. */
export function availableCores(): number {
  if (typeof navigator !== 'undefined' && navigator.hardwareConcurrency) return navigator.hardwareConcurrency
  if (typeof process !== 'undefined') return process.getBuiltinModule('node:os').availableParallelism()
  return 1
}

/** Whether memory can be shared with workers here: always in Node, in a browser where the page is cross-origin isolated. */
export function sharedMemoryAvailable(): boolean {
  return typeof crossOriginIsolated === 'undefined' ? true : crossOriginIsolated
}

/**
 * Whether there is a page that must not be held up: what takes long is then asked of another thread. In Node, and on a worker that has a
 * whole run to itself, it is computed in place.
 */
export const besideAPage = typeof Worker !== 'undefined' && !('WorkerGlobalScope' in globalThis)
