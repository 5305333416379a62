import type { ElementType, ElementTypes } from './types'

/**
 * What a worker understands. It is comlink-wrapped: every method returns a promise on the page's side.
 *
 *     page                                   worker
 *     start(module, memory, life)  ───────►  instantiates the module on the shared memory, takes the lock `life` for good
 *     call(kernel, args)           ───────►  runs one kernel to its end and answers with what it returned
 *     read / write                 ───────►  only where the memory is the worker's own
 *
 * The worker holds the lock `life` as long as it lives. The page asks for the same lock and gets it at the moment the worker is
 * gone, however it went: no other event tells that a worker has closed itself or was killed from outside.
 */
export interface KernelHost {
  /** @param memory the pool's memory, or the number of bytes of one that the worker makes for itself */
  start(module: WebAssembly.Module, memory: WebAssembly.Memory | number, life: string): Promise<void>
  /** @returns what the kernel returned, and the milliseconds it took on the worker */
  call(kernel: string, args: readonly number[]): readonly [value: number, milliseconds: number]
  read<T extends ElementType>(pointer: number, type: T, length: number): ElementTypes[T]
  write(pointer: number, bytes: Uint8Array): void
}
