import { say, type Text } from '../words/text'
/** Everything that can go wrong between the page and its workers. */
export abstract class ComputeError extends Error {
  abstract readonly code: 'worker-died' | 'worker-start' | 'kernel' | 'memory' | 'disposed' | 'superseded'
}

/** What is said of a worker's death: those of a pool have numbers, counted from one, a service has its name. */
function deathInWords(worker: number | string, reason: string | undefined): Text {
  if (typeof worker === 'string')
    return reason
      ? say('the {service} died ({reason})', { service: worker, reason })
      : say('the {service} died', { service: worker })
  const number = worker + 1
  return reason ? say('worker {number} died ({reason})', { number, reason }) : say('worker {number} died', { number })
}

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
    super(deathInWords(worker, reason))
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
    super(say('a worker could not be started: {reason}', { reason }))
  }
}

/** A newer question took the place of this one before its turn came. */
export class SupersededError extends ComputeError {
  override readonly name = 'SupersededError'
  readonly code = 'superseded'
  constructor() {
    super(say('a newer question took the place of this one'))
  }
}

/** A kernel trapped: an address outside its memory, say. The pool is still usable. */
export class KernelError extends ComputeError {
  override readonly name = 'KernelError'
  readonly code = 'kernel'
  constructor(kernel: string, cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(say('kernel {kernel} failed: {reason}', { kernel, reason }), { cause })
  }
}

/** The memory that a run asks for cannot be had. */
export class MemoryError extends ComputeError {
  override readonly name = 'MemoryError'
  readonly code = 'memory'
  constructor(readonly bytes: number) {
    super(
      say('a run of this size needs {size} MiB of memory, more than this browser or machine provides', {
        size: Math.ceil(bytes / 2 ** 20),
      }),
    )
  }
}

/** The pool or service was closed while the call was pending. */
export class DisposedError extends ComputeError {
  override readonly name = 'DisposedError'
  readonly code = 'disposed'
  constructor() {
    super(say('the workers of this lab were closed'))
  }
}
