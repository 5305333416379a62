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
