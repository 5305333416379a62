/** Everything that can go wrong between the page and its workers. */
export abstract class ComputeError extends Error {
  abstract readonly code: 'worker-died' | 'worker-start' | 'kernel' | 'memory' | 'disposed' | 'superseded'
}

/** How a worker is called in messages: those of a pool by their number, counted from one, a service by its name. */
const called = (worker: number | string) => (typeof worker === 'number' ? `worker ${worker + 1}` : `the ${worker}`)

/**
 * A worker was killed or crashed in the middle of a call. Pools and services start another one, at the latest with the next call;
 * whether that has happened yet, this error does not know and does not claim.
 */
export class WorkerDiedError extends ComputeError {
  override readonly name = 'WorkerDiedError'
  readonly code = 'worker-died'
  /**
   * @param worker its number in a pool, or the name of a service
   * @param memoryLost true where the memory was the worker's own and died with it
   */
  constructor(
    readonly worker: number | string,
    readonly memoryLost: boolean,
    reason?: string,
  ) {
    super(`${called(worker)} died${reason ? ` (${reason})` : ''}`)
  }
}

/** A worker could not be started: its file could not be loaded, say, or it did not answer in time. */
export class WorkerStartError extends ComputeError {
  override readonly name = 'WorkerStartError'
  readonly code = 'worker-start'
  /** @param overdue true where it did not fail, but did not answer either */
  constructor(
    readonly reason: string,
    readonly overdue: boolean,
  ) {
    super(`a worker could not be started: ${reason}`)
  }
}

/** A newer question took the place of this one before its turn came. */
export class SupersededError extends ComputeError {
  override readonly name = 'SupersededError'
  readonly code = 'superseded'
  constructor() {
    super('a newer question took the place of this one')
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

/** The pool or service was closed while the call was pending. */
export class DisposedError extends ComputeError {
  override readonly name = 'DisposedError'
  readonly code = 'disposed'
  constructor() {
    super('the workers of this lab were closed')
  }
}
