import type { KernelCall } from '../kernels/exports'
import { layout } from '../kernels/layout'
import { loadModule } from '../kernels/module'
import { say } from '../words/text'
import { viewOf } from './elements'
import { DisposedError, KernelError, MemoryError, WorkerDiedError } from './errors'
import { keepMemory, memoryFor } from './memory'
import type { SpawnedWorker } from './spawn'
import { hireAhead, spawnWorker } from './spawn'
import type { BlockOptions, ElementType, ElementTypes, JobOptions, Pool } from './types'

export interface PoolOptions {
  readonly workers: number
  /** Bytes that the run will allocate; the control block comes on top. */
  readonly bytes: number
  /** False where the page is not cross-origin isolated: then one worker on a memory of its own. */
  readonly shared: boolean
  /** The module whose kernels they call. Default: that of the labs. */
  readonly module?: () => Promise<WebAssembly.Module>
  /** How workers come into being; tests put in their own, to be able to kill them. */
  readonly spawn?: typeof spawnWorker
}

/** Longest wait for kernels to notice that a run was cancelled, in ms, before their workers are replaced. */
const patience = 2000
/** Bytes: a few ms. */
const copiedAtOnce = 8 * 2 ** 20
const alignment = 64
const alignUp = (bytes: number) => Math.ceil(bytes / alignment) * alignment

interface Member {
  spawned: SpawnedWorker
  /** Reject what was asked of the worker and is not answered yet. */
  readonly pending: Set<(error: Error) => void>
  /** Set from its death until its successor is there: nobody would answer a call. Stays where no successor could be started. */
  dead: WorkerDiedError | undefined
}

/**
 * Compiles the kernels and starts workers before anybody has asked for a pool, so that the first run does not wait for them. What fails
 * is left to that run, which says so.
 */
export function getReady(workers: number): void {
  loadModule().catch(() => undefined)
  hireAhead(workers)
}

/** Opens a pool: compiles the kernels, makes the memory, starts the workers. @throws MemoryError */
export async function openPool(options: PoolOptions): Promise<Pool> {
  const module = await (options.module ?? loadModule)()
  const bytes = layout.controlEnd + alignUp(options.bytes) + alignment
  const memory = options.shared ? await memoryFor(bytes) : undefined
  const pool = new WorkerPool(module, memory, bytes, options.spawn ?? spawnWorker)
  try {
    await pool.resize(options.shared ? options.workers : 1)
  } catch (error) {
    // The workers that did start must not outlive the one that did not.
    pool.dispose()
    throw error
  }
  return pool
}

class WorkerPool implements Pool {
  private readonly members: Member[] = []
  private next: number = layout.controlEnd
  replaced = 0
  computing = 0
  private disposed = false
  /** Whether somebody may look at the memory for as long as they like. */
  private seen = false
  /** Ends workers that are still starting when the pool is closed. */
  private readonly closing = new AbortController()
  /** One call at a time: kernels of two runs would meet at each other's barriers. */
  private queue: Promise<unknown> = Promise.resolve()
  /** A worker that took its memory with it while nobody was waiting for it: the next to ask is told. */
  private lost: WorkerDiedError | undefined
  /** Replacements under way. */
  private healing: Promise<void> = Promise.resolve()

  constructor(
    private readonly module: WebAssembly.Module,
    private readonly memory: WebAssembly.Memory | undefined,
    readonly bytes: number,
    private readonly spawn: typeof spawnWorker,
  ) {}

  get shared() {
    return this.memory !== undefined
  }

  get workers() {
    return this.members.length
  }

  async resize(workers: number): Promise<void> {
    await this.exclusive(async () => {
      for (const member of this.members.splice(workers)) dismiss(member).catch(() => undefined)
      const missing = Array.from({ length: workers - this.members.length }, (_, i) => this.members.length + i)
      const settled = await Promise.allSettled(missing.map((index) => this.recruit(index)))
      for (const recruit of settled) if (recruit.status === 'fulfilled') this.admit(recruit.value)
      const failed = settled.find((recruit) => recruit.status === 'rejected')
      if (failed) throw failed.reason
    })
  }

  /** Starts a worker on the pool's memory. @throws WorkerStartError, WorkerDiedError, MemoryError, DisposedError */
  private async recruit(index: number): Promise<Member> {
    const member: Member = { spawned: undefined as never, pending: new Set(), dead: undefined }
    let started = false
    let giveUp: ((error: Error) => void) | undefined
    const dying = new Promise<never>((_, reject) => {
      giveUp = reject
    })
    // It may die before anybody waits for it.
    dying.catch(() => undefined)
    if (this.disposed) throw new DisposedError()
    member.spawned = await this.spawn((reason) => {
      if (started) this.bury(member, reason)
      else giveUp?.(new WorkerDiedError(index, !this.shared, reason))
    }, this.closing.signal)
    const closed = () => giveUp?.(new DisposedError())
    this.closing.signal.addEventListener('abort', closed)
    try {
      await Promise.race([member.spawned.host.start(this.module, this.memory ?? this.bytes), dying])
      this.closing.signal.throwIfAborted()
    } catch (error) {
      member.spawned.terminate()
      throw error instanceof RangeError ? new MemoryError(this.bytes) : error
    } finally {
      this.closing.signal.removeEventListener('abort', closed)
    }
    started = true
    return member
  }

  /** A worker is gone: its call, if it had one, fails, the others leave their barriers, a successor starts. */
  private bury(member: Member, reason: string) {
    const index = this.members.indexOf(member)
    if (this.disposed || member.dead || index < 0) return
    // Only who shares a call with the dead has anything to stop; where it was idle the others' work is whole.
    if (member.pending.size > 0) this.setCancel(1)
    const dead = new WorkerDiedError(index, !this.shared, reason)
    member.dead = dead
    // Where no successor can be started, whoever asks next tries again and is told why.
    this.healing = this.healing.then(() => this.replace(member)).catch(() => undefined)
    if (member.pending.size === 0 && !this.shared) this.lost = dead
    for (const fail of [...member.pending]) fail(dead)
  }

  private async replace(dead: Member) {
    const index = this.members.indexOf(dead)
    if (this.disposed || index < 0) return
    dead.spawned.terminate()
    this.admit(await this.recruit(index), dead)
  }

  /** Takes a worker on, in the place of a dead one or as one more; not where the pool was closed or made smaller meanwhile. */
  private admit(member: Member, inPlaceOf?: Member) {
    const index = inPlaceOf ? this.members.indexOf(inPlaceOf) : this.members.length
    if (this.disposed || index < 0) return member.spawned.terminate()
    this.members[index] = member
    if (inPlaceOf) this.replaced++
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

  /**
   * Waits until dead workers have successors.
   * @throws WorkerDiedError where one took the memory with it unnoticed, or why a successor cannot be started
   */
  private async ready() {
    await this.healing
    const dead = this.members.filter((member) => member.dead)
    if (dead.length > 0) {
      const attempt = Promise.all(dead.map((member) => this.replace(member))).then(() => undefined)
      this.healing = attempt.catch(() => undefined)
      await attempt
    }
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
  private call(index: number, { kernel, values }: KernelCall): Promise<readonly [number, number]> {
    return this.ask(index, (host) =>
      host.call(kernel, values).catch((error: unknown) => {
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
    for (const member of this.members) {
      if (member.pending.size > 0) this.bury(member, say('it did not stop when asked to'))
    }
  }

  allocate(bytes: number): number {
    const pointer = alignUp(this.next)
    if (pointer + bytes > this.bytes) throw new MemoryError(pointer + bytes)
    this.next = pointer + bytes
    return pointer
  }

  async write(pointer: number, data: ArrayBufferView) {
    // The memory may be the next pool's by now.
    if (this.disposed) throw new DisposedError()
    const source = new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    if (this.memory) {
      await this.copy(source, new Uint8Array(this.memory.buffer, pointer, source.length))
      return
    }
    const copy = source.slice()
    await this.alone((host) => host.write(pointer, copy))
  }

  async read<T extends ElementType>(pointer: number, type: T, length: number) {
    if (this.memory) {
      const { byteLength } = viewOf(this.memory.buffer, pointer, type, length)
      const bytes = new Uint8Array(byteLength)
      await this.copy(new Uint8Array(this.memory.buffer, pointer, byteLength), bytes)
      return viewOf(bytes.buffer, 0, type, length)
    }
    return this.alone((host) => host.read(pointer, type, length) as Promise<ElementTypes[T]>)
  }

  /** Copies what is much in turns: the page does not stand still meanwhile. */
  private async copy(from: Uint8Array, to: Uint8Array) {
    for (let at = 0; at < from.length; at += copiedAtOnce) {
      if (at > 0) {
        await new Promise((resolve) => setTimeout(resolve))
        if (this.disposed) throw new DisposedError()
      }
      to.set(from.subarray(at, at + copiedAtOnce), at)
    }
  }

  /** Asks the one worker that owns the memory. */
  private async alone<T>(question: (host: SpawnedWorker['host']) => Promise<T>): Promise<T> {
    if (this.disposed) throw new DisposedError()
    await this.ready()
    return this.ask(0, question)
  }

  view<T extends ElementType>(pointer: number, type: T, length: number) {
    if (!this.memory) return undefined
    this.seen = true
    return viewOf(this.memory.buffer, pointer, type, length)
  }

  together(callOf: (worker: number, workers: number) => KernelCall, options: JobOptions = {}) {
    return this.exclusive(() => {
      const workers = Math.min(options.workers ?? this.workers, this.workers)
      // All of them before the first is made: one that is refused would leave the others waiting at their barrier.
      const calls = Array.from({ length: workers }, (_, worker) => callOf(worker, workers))
      return this.settle(() => calls.map((each, worker) => this.call(worker, each)), options.signal).then((answers) => {
        this.computing = Math.max(...answers.map(([, milliseconds]) => milliseconds))
        return answers.map(([value]) => value)
      })
    })
  }

  blocks(count: number, callOf: (block: number) => KernelCall, options: BlockOptions = {}) {
    return this.exclusive(async () => {
      const results: number[] = new Array<number>(count).fill(0)
      const workers = Math.min(options.workers ?? this.workers, this.workers, count)
      let next = 0
      let done = 0
      let reported = performance.now()
      const work = async (worker: number, stop: AbortSignal) => {
        while (next < count && !stop.aborted) {
          const block = next++
          const [value] = await this.call(worker, callOf(block))
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
    if (this.disposed) return
    this.disposed = true
    const gone = new DisposedError()
    this.closing.abort(gone)
    const members = this.members.splice(0)
    const { memory } = this
    const free = memory !== undefined && !this.seen && members.every(isIdle)
    const dismissals = members.map((member, index) => dismiss(member, free && index === 0))
    // Only the first of them zeroes it, and it may do so as long as the others are not asked for anything.
    if (free && members.length > 0) {
      Promise.all(dismissals).then(
        () => keepMemory(memory),
        // A worker that died over it: then the collector has the memory.
        () => undefined,
      )
    }
    for (const { pending } of members) for (const fail of [...pending]) fail(gone)
  }
}

const isIdle = ({ pending, dead }: Member) => pending.size === 0 && !dead

/** Keeps a worker that computes nothing for the next pool, and ends any other. @param wipe whether it is to zero the memory */
async function dismiss(member: Member, wipe = false): Promise<void> {
  if (isIdle(member)) await member.spawned.retire(wipe)
  else member.spawned.terminate()
}
