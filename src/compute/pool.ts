import type { KernelName } from '../kernels/exports'
import { layout } from '../kernels/layout'
import { createMemory, loadModule } from '../kernels/module'
import { copyOf, viewOf } from './elements'
import { DisposedError, KernelError, MemoryError, WorkerDiedError } from './errors'
import type { SpawnedWorker } from './spawn'
import { spawnWorker } from './spawn'
import type { BlockOptions, ElementType, ElementTypes, JobOptions, Pool } from './types'

export interface PoolOptions {
  readonly workers: number
  /** Bytes that the run will allocate; the control block comes on top. */
  readonly bytes: number
  /** False where the page is not cross-origin isolated: then one worker on a memory of its own. */
  readonly shared: boolean
  /** How workers come into being; tests put in their own, to be able to kill them. */
  readonly spawn?: typeof spawnWorker
}

/** Longest wait for kernels to notice that a run was cancelled, in ms, before their workers are replaced. */
const patience = 2000
const alignment = 64
const alignUp = (bytes: number) => Math.ceil(bytes / alignment) * alignment

interface Member {
  spawned: SpawnedWorker
  /** Reject what was asked of the worker and is not answered yet. */
  readonly pending: Set<(error: Error) => void>
  /** Set from its death until its successor is there: nobody would answer a call. */
  dead: WorkerDiedError | undefined
}

/** Opens a pool: compiles the kernels, makes the memory, starts the workers. @throws MemoryError */
export async function openPool(options: PoolOptions): Promise<Pool> {
  const module = await loadModule()
  const bytes = layout.controlEnd + alignUp(options.bytes) + alignment
  const pool = new WorkerPool(module, options.shared, bytes, options.spawn ?? spawnWorker)
  await pool.resize(options.shared ? options.workers : 1)
  return pool
}

class WorkerPool implements Pool {
  private readonly members: Member[] = []
  private readonly memory: WebAssembly.Memory | undefined
  private next: number = layout.controlEnd
  replaced = 0
  computing = 0
  private disposed = false
  /** One call at a time: kernels of two runs would meet at each other's barriers. */
  private queue: Promise<unknown> = Promise.resolve()
  /** A worker that took its memory with it while nobody was waiting for it: the next to ask is told. */
  private lost: WorkerDiedError | undefined
  /** Replacements under way. */
  private healing: Promise<void> = Promise.resolve()

  constructor(
    private readonly module: WebAssembly.Module,
    readonly shared: boolean,
    readonly bytes: number,
    private readonly spawn: typeof spawnWorker,
  ) {
    if (!shared) return
    try {
      this.memory = createMemory(bytes)
    } catch {
      throw new MemoryError(bytes)
    }
  }

  get workers() {
    return this.members.length
  }

  async resize(workers: number): Promise<void> {
    await this.exclusive(async () => {
      while (this.members.length > workers) this.members.pop()?.spawned.terminate()
      const missing = Array.from({ length: workers - this.members.length }, (_, i) => this.members.length + i)
      const members = await Promise.all(missing.map((index) => this.recruit(index)))
      this.members.push(...members)
    })
  }

  private async recruit(index: number): Promise<Member> {
    const member: Member = { spawned: undefined as never, pending: new Set(), dead: undefined }
    let started = false
    let giveUp: ((error: Error) => void) | undefined
    member.spawned = await this.spawn((reason) => {
      if (started) this.bury(index, member, reason)
      else giveUp?.(new WorkerDiedError(index, !this.shared, reason))
    })
    const dying = new Promise<never>((_, reject) => {
      giveUp = reject
    })
    try {
      await Promise.race([member.spawned.start(this.module, this.memory ?? this.bytes), dying])
    } catch (error) {
      member.spawned.terminate()
      throw error instanceof RangeError ? new MemoryError(this.bytes) : error
    }
    started = true
    return member
  }

  /** A worker is gone: its call, if it had one, fails, the others leave their barriers, a successor starts. */
  private bury(index: number, member: Member, reason: string) {
    if (this.disposed || member.dead || this.members[index] !== member) return
    this.replaced++
    // Only who shares a call with the dead has anything to stop; where it was idle the others' work is whole.
    if (member.pending.size > 0) this.setCancel(1)
    const dead = new WorkerDiedError(index, !this.shared, reason)
    this.healing = this.healing.then(() => this.replace(index))
    member.dead = dead
    if (member.pending.size === 0 && !this.shared) this.lost = dead
    for (const fail of [...member.pending]) fail(dead)
  }

  private async replace(index: number) {
    this.members[index].spawned.terminate()
    if (!this.disposed) this.members[index] = await this.recruit(index)
  }

  private setCancel(value: number) {
    if (!this.memory) return
    Atomics.store(new Int32Array(this.memory.buffer), layout.cancel / 4, value)
  }

  /** Puts the control block back to rest. Only when no kernel runs. */
  private async clearControl() {
    const zeros = new Uint8Array(layout.controlEnd - layout.cancel)
    await this.write(layout.cancel, zeros)
  }

  private exclusive<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.queue.then(async () => {
      if (this.disposed) throw new DisposedError()
      await this.ready()
      return work()
    })
    this.queue = turn.catch(() => undefined)
    return turn
  }

  /** Waits until dead workers have successors. @throws WorkerDiedError where one took the memory with it unnoticed */
  private async ready() {
    await this.healing
    const { lost } = this
    this.lost = undefined
    if (lost) throw lost
  }

  /** Asks one worker for something. Settles in any case: with the answer, the worker's death, or the pool's end. */
  private ask<T>(index: number, question: (host: SpawnedWorker['host']) => Promise<T>): Promise<T> {
    const { spawned, pending, dead } = this.members[index]
    if (dead) {
      this.lost = undefined
      return Promise.reject(dead)
    }
    let fail: ((error: Error) => void) | undefined
    return new Promise<T>((resolve, reject) => {
      fail = reject
      pending.add(reject)
      question(spawned.host).then(resolve, reject)
    }).finally(() => {
      if (fail) pending.delete(fail)
    })
  }

  /** One call of a kernel on one worker. */
  private call(index: number, kernel: string, args: readonly number[]): Promise<readonly [number, number]> {
    return this.ask(index, (host) =>
      host.call(kernel, args).catch((error: unknown) => {
        throw new KernelError(kernel, error)
      }),
    )
  }

  /**
   * Runs a set of calls and waits until every worker is idle again, whatever happens. The first failure, or the signal,
   * makes the kernels of the others return early.
   */
  private async settle<T>(calls: (stop: AbortSignal) => Promise<T>[], signal: AbortSignal | undefined): Promise<T[]> {
    signal?.throwIfAborted()
    await this.clearControl()
    const stop = new AbortController()
    let failure: { readonly error: unknown } | undefined
    let overdue: ReturnType<typeof setTimeout> | undefined
    const halt = (error: unknown) => {
      if (failure) return
      failure = { error }
      this.setCancel(1)
      stop.abort()
      if (this.shared) overdue = setTimeout(() => this.evict(), patience)
    }
    const onAbort = () => halt(signal?.reason)
    signal?.addEventListener('abort', onAbort)
    const settled = await Promise.allSettled(
      calls(stop.signal).map((call) =>
        call.catch((error: unknown) => {
          halt(error)
          throw error
        }),
      ),
    )
    signal?.removeEventListener('abort', onAbort)
    clearTimeout(overdue)
    await this.healing
    if (this.disposed) throw new DisposedError()
    if (failure) {
      await this.clearControl()
      throw failure.error
    }
    return settled.map((outcome) => (outcome as PromiseFulfilledResult<T>).value)
  }

  /** Replaces the workers that did not come back after a cancel. */
  private evict() {
    this.members.forEach((member, index) => {
      if (member.pending.size > 0) this.bury(index, member, 'it did not stop when asked to')
    })
  }

  allocate(bytes: number): number {
    const pointer = alignUp(this.next)
    if (pointer + bytes > this.bytes) throw new MemoryError(pointer + bytes)
    this.next = pointer + bytes
    return pointer
  }

  async write(pointer: number, data: ArrayBufferView) {
    const source = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    if (this.memory) {
      new Uint8Array(this.memory.buffer).set(source, pointer)
      return
    }
    const copy = source.slice()
    await this.alone((host) => host.write(pointer, copy))
  }

  async read<T extends ElementType>(pointer: number, type: T, length: number) {
    if (this.memory) return copyOf(this.memory.buffer, pointer, type, length)
    return this.alone((host) => host.read(pointer, type, length) as Promise<ElementTypes[T]>)
  }

  /** Asks the one worker that owns the memory. */
  private async alone<T>(question: (host: SpawnedWorker['host']) => Promise<T>): Promise<T> {
    if (this.disposed) throw new DisposedError()
    await this.ready()
    return this.ask(0, question)
  }

  view<T extends ElementType>(pointer: number, type: T, length: number) {
    return this.memory ? viewOf(this.memory.buffer, pointer, type, length) : undefined
  }

  together(kernel: KernelName, args: (worker: number, workers: number) => readonly number[], options: JobOptions = {}) {
    return this.exclusive(() => {
      const workers = Math.min(options.workers ?? this.workers, this.workers)
      return this.settle(
        () => Array.from({ length: workers }, (_, worker) => this.call(worker, kernel, args(worker, workers))),
        options.signal,
      ).then((answers) => {
        this.computing = Math.max(...answers.map(([, milliseconds]) => milliseconds))
        return answers.map(([value]) => value)
      })
    })
  }

  blocks(kernel: KernelName, count: number, args: (block: number) => readonly number[], options: BlockOptions = {}) {
    return this.exclusive(async () => {
      const results: number[] = new Array<number>(count).fill(0)
      const workers = Math.min(options.workers ?? this.workers, this.workers, count)
      let next = 0
      let done = 0
      let reported = performance.now()
      const work = async (worker: number, stop: AbortSignal) => {
        while (next < count && !stop.aborted) {
          const block = next++
          const [value] = await this.call(worker, kernel, args(block))
          if (stop.aborted) return
          results[block] = value
          done++
          options.onBlock?.(block, value)
          const now = performance.now()
          if (now - reported >= 100) {
            reported = now
            options.onProgress?.(done / count)
          }
        }
      }
      await this.settle((stop) => Array.from({ length: workers }, (_, worker) => work(worker, stop)), options.signal)
      options.onProgress?.(1)
      return results
    })
  }

  dispose() {
    this.disposed = true
    const gone = new DisposedError()
    for (const { spawned, pending } of this.members) {
      spawned.terminate()
      for (const fail of [...pending]) fail(gone)
    }
    this.members.length = 0
  }
}
