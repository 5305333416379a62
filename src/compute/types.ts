import type { KernelCall } from '../kernels/exports'

/** The element types a block of shared memory can be read as. */
export interface ElementTypes {
  float64: Float64Array
  float32: Float32Array
  int32: Int32Array
  uint32: Uint32Array
  uint8: Uint8Array
}
export type ElementType = keyof ElementTypes

export interface JobOptions {
  readonly signal?: AbortSignal
  /** Called with the finished fraction, 0 to 1, at most some ten times a second. */
  readonly onProgress?: (fraction: number) => void
  /** Use only the first so many workers. */
  readonly workers?: number
}

export interface BlockOptions extends JobOptions {
  /** Called with every finished block, in the order in which they finish. */
  readonly onBlock?: (block: number, value: number) => void
}

/**
 * All workers of one open lab, on one memory and one compiled module.
 *
 * The memory is allocated once, by addresses (bytes from its start), and lives as long as the pool. In `shared` mode the page
 * sees it directly; where the page is not cross-origin isolated one worker owns it and data travels as copies.
 *
 * Every call rejects with a typed error from ./errors: WorkerDiedError (the pool starts a successor and stays usable),
 * WorkerStartError where that cannot be done, KernelError, or the signal's own abort reason.
 */
export interface Pool {
  /** Workers at work. */
  readonly workers: number
  readonly shared: boolean
  /** Size of its memory. */
  readonly bytes: number
  /** Workers that died and were replaced, so far. */
  readonly replaced: number
  /**
   * Milliseconds that the slowest worker computed during the last finished `together`: the cost of the work itself, whatever
   * the page was busy with when the answer came.
   */
  readonly computing: number
  /** Reserves bytes, 64-byte aligned, zeroed. @throws MemoryError when the pool's memory is exhausted. */
  allocate(bytes: number): number
  /** Copies data into the memory. */
  write(pointer: number, data: ArrayBufferView): Promise<void>
  /** Copies data out of the memory. */
  read<T extends ElementType>(pointer: number, type: T, length: number): Promise<ElementTypes[T]>
  /** The memory itself, in place, or undefined where it is not shared with this thread. */
  view<T extends ElementType>(pointer: number, type: T, length: number): ElementTypes[T] | undefined
  /**
   * Calls one kernel on all workers at once (or on the first `workers` of them), for kernels that meet at a barrier.
   * @returns what each of them returned
   */
  together(callOf: (worker: number, workers: number) => KernelCall, options?: JobOptions): Promise<number[]>
  /**
   * Calls a kernel once per block, handing blocks out to whichever worker is free. Results are placed by block, so digits
   * cannot depend on who computed what.
   * @returns what each block returned, in block order
   */
  blocks(count: number, callOf: (block: number) => KernelCall, options?: BlockOptions): Promise<number[]>
  /** Starts or ends workers, without touching the memory. Digits do not depend on how many there are. */
  resize(workers: number): Promise<void>
  /** Ends the workers; calls still pending reject. */
  dispose(): void
}
