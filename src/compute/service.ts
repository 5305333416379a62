import { DisposedError, SupersededError, WorkerDiedError } from './errors'
import type { ServiceHost, Told } from './protocol'
import { Spares } from './spares'
import type { Thread, ThreadEntry } from './thread'
import { startThread } from './thread'

/** What a service answers: one question at a time, with a way to tell how far it is. All of it is plain data. */
export type Answers = Readonly<Record<string, (question: never, tell: (fraction: number) => void) => unknown>>
type Question<A extends Answers, N extends keyof A> = Parameters<A[N]>[0]
type Answer<A extends Answers, N extends keyof A> = Awaited<ReturnType<A[N]>>

export interface CallOptions {
  /** Takes the call back. One that is being answered ends its worker: nothing else stops a computation. */
  readonly signal?: AbortSignal
  /**
   * Milliseconds that a worker has to finish what was taken back before it is ended, for questions that come quickly one after
   * the other: starting a worker takes longer than most answers. Default: none.
   */
  readonly grace?: number
  /** Called with the finished fraction, 0 to 1. */
  readonly onProgress?: (fraction: number) => void
  /** Of the calls that say so only the newest waits; the one before it rejects with SupersededError. */
  readonly newest?: boolean
}

interface Call {
  readonly name: string
  readonly question: unknown
  readonly options: CallOptions
  readonly resolve: (answer: unknown) => void
  readonly reject: (reason: unknown) => void
  /** Nobody waits for it any more. */
  takenBack: boolean
}

/**
 * One worker for whatever is no kernel: solving, reading, analysing. It starts with the first call, answers one call after the
 * other, and starts again with the next call when it has died or was ended.
 *
 * Every call settles: with its answer or what the answering threw, with WorkerDiedError when the worker died over it (calls that
 * wait go to the next worker), WorkerStartError, SupersededError, DisposedError, or the signal's own reason.
 */
export class Service<A extends Answers> {
  private readonly waiting: Call[] = []
  private running: Call | undefined
  private thread: Thread<ServiceHost> | undefined
  /** Ends the start of a worker for a call that was taken back. */
  private starting: AbortController | undefined
  private calls = 0
  private disposed = false

  /** @param name how messages call it: "the solver died" */
  constructor(
    private readonly name: string,
    private readonly entry: ThreadEntry,
  ) {}

  /** Asks for an answer. */
  ask<N extends keyof A & string>(name: N, question: Question<A, N>, options: CallOptions = {}): Promise<Answer<A, N>> {
    const { signal } = options
    let stopListening = () => {}
    return new Promise<unknown>((resolve, reject) => {
      if (this.disposed) throw new DisposedError()
      signal?.throwIfAborted()
      const call: Call = { name, question, options, resolve, reject, takenBack: false }
      const onAbort = () => this.takeBack(call, signal?.reason)
      signal?.addEventListener('abort', onAbort)
      stopListening = () => signal?.removeEventListener('abort', onAbort)
      if (options.newest) this.supersede()
      this.waiting.push(call)
      this.next()
    }).finally(() => stopListening()) as Promise<Answer<A, N>>
  }

  /** Whether nobody waits for an answer. */
  get idle(): boolean {
    return !this.running && this.waiting.length === 0
  }

  /** Ends the worker; calls still pending reject. */
  dispose() {
    this.disposed = true
    const pending = [...(this.running ? [this.running] : []), ...this.waiting.splice(0)]
    this.stop()
    for (const { reject } of pending) reject(new DisposedError())
  }

  private supersede() {
    const index = this.waiting.findIndex((call) => call.options.newest)
    if (index >= 0) this.waiting.splice(index, 1)[0].reject(new SupersededError())
  }

  private takeBack(call: Call, reason: unknown) {
    const index = this.waiting.indexOf(call)
    call.takenBack = true
    if (index >= 0) this.waiting.splice(index, 1)
    else if (this.running === call) this.giveUp(call)
    call.reject(reason)
    this.next()
  }

  /** Ends the worker that is answering a call nobody waits for, at once or a little later. */
  private giveUp(call: Call) {
    const { grace = 0 } = call.options
    if (grace <= 0) return this.stop()
    // A worker that is still starting is there for the next call.
    if (this.starting) return
    setTimeout(() => {
      if (this.running !== call) return
      this.stop()
      this.next()
    }, grace)
  }

  /** Ends the worker, whatever it does. */
  private stop() {
    this.running = undefined
    this.starting?.abort(new DisposedError())
    this.starting = undefined
    this.thread?.end()
    this.thread = undefined
  }

  private next() {
    if (this.running || this.disposed) return
    this.running = this.waiting.shift()
    if (this.running) void this.answer(this.running)
  }

  private async answer(call: Call) {
    // What is taken back or has died is no longer the running call, and settled already.
    const current = () => this.running === call
    try {
      const thread = this.thread ?? (await this.start())
      if (!current()) return
      if (call.takenBack) {
        this.running = undefined
        return this.next()
      }
      const answer = await thread.host.answer(++this.calls, call.name, call.question)
      if (!current()) return
      this.running = undefined
      call.resolve(answer)
    } catch (error) {
      if (!current()) return
      this.running = undefined
      call.reject(error)
    }
    this.next()
  }

  private async start(): Promise<Thread<ServiceHost>> {
    const starting = new AbortController()
    this.starting = starting
    const thread = await startThread<ServiceHost>(this.entry, {
      onDeath: (reason) => this.died(reason),
      onTold: (told) => this.told(told),
      signal: starting.signal,
    })
    if (starting.signal.aborted) {
      thread.end()
      throw new DisposedError()
    }
    this.starting = undefined
    this.thread = thread
    return thread
  }

  private died(reason: string) {
    this.thread = undefined
    const { running } = this
    this.running = undefined
    running?.reject(new WorkerDiedError(this.name, false, reason))
    this.next()
  }

  private told({ call, fraction }: Told) {
    if (call === this.calls) this.running?.options.onProgress?.(fraction)
  }
}

/**
 * Services of one kind that have been used and are idle: one is kept for good, so that what is asked again and again (while a slider
 * moves, run after run) starts no worker.
 */
export const spareServices = <A extends Answers>() =>
  new Spares<Service<A>>({
    fits: (kept, service) => service.idle && kept.length === 0,
    end: (service) => service.dispose(),
    seconds: Number.POSITIVE_INFINITY,
  })
