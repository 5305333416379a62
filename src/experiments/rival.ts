import type { RunDocument } from './document'
import { composeDocument } from './document'
import type { Identity } from './identity'
import type { Run, SnapshotOf } from './run'
import { openInSpite } from './survivor'
import type { TravelOptions } from './track'
import { Track } from './track'

/** What there is to show of a run beside another one; all of it belongs to `identity`. */
export interface RivalView<R extends Run<unknown, never>> {
  readonly identity: Identity
  /** Undefined while it is being opened. */
  readonly run: R | undefined
  readonly snapshot: SnapshotOf<R> | undefined
  readonly done: number
  readonly end: number
  /** Once it has come to its own end: the one that its address gives by itself. */
  readonly document: RunDocument | undefined
  /** Why it went no further. */
  readonly error: unknown
}

/**
 * A run beside another one, on that one's clock: it never plays by itself but goes where the leader's moment is, forth and back. Its
 * batches come between the leader's, so that the two never take each other's cores.
 */
export class Rival<R extends Run<unknown, never>> {
  private track: Track<R> | undefined
  private document: RunDocument | undefined
  private error: unknown
  private closed = false
  /** Whether it has been where the leader was: until then it has a way of its own to go. */
  joined = false
  private readonly openedAt = performance.now()

  constructor(
    readonly identity: Identity,
    private readonly open: () => Promise<R>,
  ) {}

  /** Opens it. What fails is kept to be shown. */
  async prepare(): Promise<void> {
    try {
      const reopen = () => openInSpite(this.open)
      const run = await reopen()
      if (this.closed) return run.dispose()
      const track = new Track(run, reopen)
      await track.remember()
      this.track = track
    } catch (error) {
      this.error = error
    }
  }

  get view(): RivalView<R> {
    const { identity, track, document, error } = this
    const run = track?.run
    return {
      identity,
      run,
      snapshot: run?.snapshot() as SnapshotOf<R> | undefined,
      done: run?.done ?? 0,
      end: run?.end ?? 0,
      document,
      error,
    }
  }

  get bytes(): number {
    return this.track?.bytes ?? 0
  }

  /** Milliseconds of computing in its last batch, where its workers tell. */
  get computing(): number {
    return this.track?.run.computing ?? 0
  }

  /** Goes to where the leader is: to the same time where runs have one, else to as many units. */
  async follow(leader: R, options: TravelOptions = {}): Promise<void> {
    const { track } = this
    if (!track || this.error !== undefined || this.closed) return
    const { run } = track
    const wanted = Math.min(run.end, leader.time !== undefined && run.doneAt ? run.doneAt(leader.time) : leader.done)
    if (wanted === run.done) return run.meets?.(leader)
    try {
      await track.travel(wanted, options)
      if (options.stop?.()) return
      await track.remember()
      await track.run.meets?.(leader)
      this.document = undefined
      if (track.run.done >= track.run.end) await this.finish(track.run)
    } catch (error) {
      if (!this.closed) this.error = error
    }
  }

  /** It has been taken to another moment, instead of being played there. */
  landed() {
    this.track?.run.landed?.()
  }

  private async finish(run: R) {
    const seconds = (performance.now() - this.openedAt) / 1000
    const course = { seconds, workers: run.pool?.workers ?? run.threads ?? 1, complete: true, changedOnTheWay: [] }
    this.document = await composeDocument(this.identity, await run.outcome(), course)
  }

  /** Another number of workers; none while its room is not open. */
  async setWorkers(workers: number): Promise<void> {
    const run = this.track?.run
    if (!run?.pool?.shared) return
    if (workers === 0) await run.pool.resize(0)
    else await (run.setWorkers?.(workers) ?? run.pool.resize(workers))
  }

  dispose(): void {
    this.closed = true
    this.track?.run.dispose()
    this.track = undefined
  }
}
