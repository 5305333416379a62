import type { ElementType, ElementTypes } from './types'

/**
 * What every worker understands. It is comlink-wrapped: every method returns a promise on the page's side.
 *
 *     page                                   worker
 *     begin(life)                  ───────►  takes the lock `life` for good; the answer says that it has started
 *
 * The worker holds the lock `life` as long as it lives. The page asks for the same lock and gets it at the moment the worker is
 * gone, however it went: no other event tells that a worker has closed itself or was killed from outside. In Node a thread's exit
 * tells, and `life` is empty.
 */
export interface Mortal {
  begin(life: string): Promise<void>
}

/**
 * A worker of a pool.
 *
 *     start(module, memory)        ───────►  instantiates the module on the shared memory
 *     call(kernel, args)           ───────►  runs one kernel to its end and answers with what it returned
 *     read / write                 ───────►  only where the memory is the worker's own
 *     rest(wipe)                   ───────►  lets go of memory and kernels; `start` may follow, with others
 */
export interface KernelHost extends Mortal {
  /** @param memory the pool's memory, or the number of bytes of one that the worker makes for itself */
  start(module: WebAssembly.Module, memory: WebAssembly.Memory | number): Promise<void>
  /** @returns what the kernel returned, and the milliseconds it took on the worker */
  call(kernel: string, args: readonly number[]): readonly [value: number, milliseconds: number]
  read<T extends ElementType>(pointer: number, type: T, length: number): ElementTypes[T]
  write(pointer: number, bytes: Uint8Array): void
  /** @param wipe whether the memory is to be zeroed first */
  rest(wipe: boolean): void
}

/**
 * The worker of a service.
 *
 *     answer(call, name, question) ───────►  answers one question; meanwhile it may tell how far it is:
 *                                  ◄───────  { call, fraction }, a plain message, so that nothing has to be released for it
 */
export interface ServiceHost extends Mortal {
  answer(call: number, name: string, question: unknown): unknown
}

/** How far a service is with a call, 0 to 1. */
export interface Told {
  readonly call: number
  readonly fraction: number
}
