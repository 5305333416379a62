/** Everything that can go wrong between the page and its workers. */
export abstract class ComputeError extends Error {
  abstract readonly code: 'worker-died' | 'kernel' | 'memory' | 'disposed'
}

/** A worker was killed or crashed in the middle of a call. It has been replaced when this arrives. */
export class WorkerDiedError extends ComputeError {
  override readonly name = 'WorkerDiedError'
  readonly code = 'worker-died'
  /**
   * @param worker its number
   * @param memoryLost true where the memory was the worker's own and died with it
   */
  constructor(
    readonly worker: number,
    readonly memoryLost: boolean,
    reason?: string,
  ) {
    super(`worker ${worker + 1} died${reason ? ` (${reason})` : ''} and was replaced`)
  }
}

/** A kernel trapped: an address outside its memory, say. The pool is still usable. */
export class KernelError extends ComputeError {
  override readonly name = 'KernelError'
  readonly code = 'kernel'
  constructor(kernel: string, cause: unknown) {
    super(`kernel ${kernel} failed: ${cause instanceof Error ? cause.message : String(cause)}`, { cause })
  }
}

/** The memory that a run asks for cannot be had. */
export class MemoryError extends ComputeError {
  override readonly name = 'MemoryError'
  readonly code = 'memory'
  constructor(readonly bytes: number) {
    super(
      `a run of this size needs ${Math.ceil(bytes / 2 ** 20)} MiB of memory, more than this browser or machine provides`,
    )
  }
}

/** The pool was closed while the call was pending. */
export class DisposedError extends ComputeError {
  override readonly name = 'DisposedError'
  readonly code = 'disposed'
  constructor() {
    super('the workers of this lab were closed')
  }
}
