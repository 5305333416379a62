import { Player } from '../compute/player'
import type { ShapedArrays } from '../files/arrays'
import type { Origin } from '../files/origin'
import { programChanged } from './changes'
import type { RunDocument } from './document'
import { arraysOf, composeDocument } from './document'
import type { ExperimentDefinition } from './experiment'
import type { Shelf } from './history'
import type { Identity } from './identity'
import { originOf } from './origin'
import type { Rival, RivalView } from './rival'
import type { Progress, Run } from './run'
import { Track } from './track'

/** What a run that is open tells whoever keeps it. */
export interface Keeper {
  /** A state, a batch or a document is new. */
  readonly turned: () => void
  /** A number is new; it need not be seen at once. */
  readonly tell: () => void
  /** It paused by itself, over something that people should know. */
  readonly paused: () => void
}

/** A run as it stood: what there is to be taken home. */
export interface Collected {
  readonly document: RunDocument
  readonly arrays: ShapedArrays
  readonly origin: Origin
}

export interface Opened<V, R extends Run<unknown, V>> {
  readonly experiment: Pick<ExperimentDefinition<V, R>, 'pace' | 'unit'>
  readonly run: R
  /** Opens the same run once more, where its memory died with a worker. */
  readonly reopen: () => Promise<R>
  readonly identity: Identity
  /** Workers that died over the opening. */
  readonly deaths: number
  /** Seconds that opening it took. */
  readonly openedIn: number
  /** Times the pace of playback. */
  readonly speed: number
  readonly shelf?: Shelf | undefined
}

/**
 * A run that is open: played, stepped, taken back in time, read between two batches. Whose numbers they are, what was changed on the
 * way, its checkpoints and its document stand here beside it and go with it.
 */
export class PlayedRun<V, R extends Run<unknown, V>> {
  readonly player: Player
  /** Labels of the parameters that were changed while it ran: where there are any, no address describes it. */
  changed: readonly string[] = []
  /** The version of the program that computed its beginning, where that is another. */
  private begunBy: string | undefined
  /** Once it is finished. */
  document: RunDocument | undefined
  /** Why playback paused by itself. */
  concern: string | undefined
  /** Of the batch under way. */
  progress: Progress | undefined
  /** Why it failed. */
  error: unknown
  identity: Identity
  private readonly track: Track<R>
  private rivals: readonly Rival<R>[] = []
  /** Milliseconds of computing in the last batch, of the run that took longest: each may fill a batch of its own. */
  private computing = 0
  private batch = new AbortController()
  /** Whether its concern was heard: after that it is played as it is asked to. */
  private minded = false
  /** Whether just one unit is wanted, also of a run without a pace. */
  private single = false
  private seeking = false
  private sought: number | undefined
  private closed = false

  constructor(
    private readonly opened: Opened<V, R>,
    private readonly keeper: Keeper,
  ) {
    const { run, reopen } = opened
    this.identity = opened.identity
    const track = (this.track = new Track<R>(run, reopen, (checkpoint) => {
      // Of a run that was changed on the way no address would find it.
      if (checkpoint.done > 0 && !checkpoint.fleeting && this.changed.length === 0)
        opened.shelf?.save(this.identity.address, checkpoint)
    }))
    this.player = new Player(
      {
        step: () => track.run.done,
        end: () => track.run.end,
        advance: (most) => this.advance(most),
        computing: () => (track.run.computing === undefined ? this.player.lastBatch : this.computing),
      },
      this.rate(opened.speed),
      () => this.turned(),
    )
    void this.between(() => track.remember())
  }

  get run(): R {
    return this.track.run
  }

  /** Workers that died and were replaced. */
  get deaths(): number {
    return this.opened.deaths + this.track.deaths
  }

  /** Bytes that it, its rivals and their checkpoints hold. */
  get bytes(): number {
    return this.rivals.reduce((sum, { bytes }) => sum + bytes, this.track.bytes)
  }

  /** What there is to show of the runs beside it. */
  get beside(): readonly RivalView<R>[] {
    return this.rivals.map(({ view }) => view)
  }

  /** Earlier moments that can be had at once, in units. */
  get moments(): readonly number[] {
    return this.track.moments
  }

  /** Seconds spent computing. */
  get seconds(): number {
    return this.opened.openedIn + this.player.seconds
  }

  /** What a file of it says, as it stands. */
  get origin(): Origin {
    const { identity, document, changed, begunBy, run } = this
    const { unit } = this.opened.experiment
    return originOf(identity, {
      document: document ?? { changedOnTheWay: changed },
      begunBy,
      done: run.done,
      end: run.end,
      unit,
    })
  }

  get finished(): boolean {
    return this.run.done >= this.run.end
  }

  /** Units per second that are asked for; undefined where a run has no pace. */
  get wanted(): number | undefined {
    return this.opened.experiment.pace ? this.player.rate : undefined
  }

  set speed(speed: number) {
    this.player.rate = this.rate(speed)
  }

  /** Units per second that playback asks for; without a pace, as many as there are. */
  private rate(speed: number): number {
    const { pace } = this.opened.experiment
    return pace ? pace(this.run) * speed : 1e12
  }

  play(): void {
    this.concern = undefined
    this.player.play()
  }

  pause(): Promise<void> {
    this.interrupt()
    return this.player.pause()
  }

  async stepOnce(): Promise<void> {
    this.concern = undefined
    this.interrupt()
    this.single = true
    try {
      await this.player.stepOnce()
    } finally {
      this.single = false
    }
  }

  /**
   * Takes the run to another of its moments, to the same digits: from the checkpoint before it, or on from where it is. While it
   * is on its way only the newest wish counts.
   */
  async seek(target: number): Promise<void> {
    this.sought = target
    if (this.seeking) return
    this.seeking = true
    this.interrupt()
    try {
      while (this.sought !== undefined && !this.closed) {
        const { sought } = this
        this.sought = undefined
        await this.player.pause()
        this.document = undefined
        await this.player.interlude(() => this.travel(sought))
        // At its end it is done, anywhere else it waits.
        if (!this.closed && this.finished) this.player.play()
        else await this.player.pause()
        this.keeper.turned()
      }
    } finally {
      this.seeking = false
    }
  }

  /** Before it goes to a moment: what outlived the page on the way there need not be computed. */
  async recall(target: number): Promise<void> {
    const { identity } = this
    const kept = await this.opened.shelf?.load(identity.address)
    if (!kept || kept.done > target || identity !== this.identity) return
    const { begunBy } = kept
    await this.between(async (run) => {
      if (begunBy === undefined) return this.track.recall(kept)
      // What another version of the program computed is no moment of this run: it is another course, which begins there.
      await run.restore?.(kept)
      this.begunBy = begunBy
      this.document = undefined
      this.changed = [...new Set([...this.changed, programChanged])]
      await this.track.departHere()
    })
  }

  private async travel(target: number) {
    // Somebody who drags on has another moment in mind.
    const options = {
      stop: () => this.sought !== undefined || this.closed,
      moved: () => this.keeper.tell(),
    }
    await this.track.travel(target, options)
    this.run.landed?.()
    for (const rival of this.rivals) {
      await rival.follow(this.run, options)
      rival.landed()
    }
  }

  /** The run beside it that an address describes. */
  rivalOf(address: string): Rival<R> | undefined {
    return this.rivals.find(({ identity }) => identity.address === address)
  }

  /**
   * Sets which runs go beside it. Those that stay keep where they are; new ones are opened, while this one goes on, and then brought to
   * its moment.
   */
  async setRivals(rivals: readonly Rival<R>[]): Promise<void> {
    const { rivals: before } = this
    if (rivals.length === before.length && rivals.every((rival, index) => rival === before[index])) return
    this.rivals = rivals
    for (const rival of before) if (!rivals.includes(rival)) rival.dispose()
    const fresh = rivals.filter((rival) => !before.includes(rival))
    await Promise.all(fresh.map((rival) => rival.prepare().then(() => this.keeper.turned())))
    const options = { stop: () => this.closed, moved: () => this.keeper.tell() }
    await this.between(async (run) => {
      for (const rival of fresh) {
        await rival.follow(run, options)
        rival.joined = true
      }
    })
    this.keeper.turned()
  }

  /** Does something between two batches, with the run at rest. */
  between<T>(work: (run: R) => Promise<T>): Promise<T> {
    return this.player.interlude(() => work(this.run))
  }

  /** Document and arrays as the run stands, computed when they are asked for. */
  collect(): Promise<Collected> {
    this.cut()
    return this.between(async (run) => {
      const outcome = await run.outcome()
      const { identity, begunBy } = this
      const document = await composeDocument(identity, outcome, this.course())
      const { unit } = this.opened.experiment
      const origin = originOf(identity, { document, begunBy, done: run.done, end: run.end, unit })
      return { document, arrays: arraysOf(outcome), origin }
    })
  }

  /**
   * Follows parameters that do not decide the start: what is under way is still for the ones before, and no document of theirs
   * may be seen under the new ones.
   */
  adapt(values: V, changed: readonly string[]) {
    this.document = undefined
    this.cut()
    return this.between(async (run) => run.adapt?.(values, changed))
  }

  /**
   * It is now the run of these parameters: nothing beyond this moment follows from what was.
   * @param departed labels of the parameters that set it on another course: its way back ends here, where that begins
   */
  async become(identity: Identity, departed: readonly string[] = []): Promise<void> {
    this.identity = identity
    this.error = undefined
    if (departed.length > 0) {
      this.changed = [...new Set([...this.changed, ...departed])]
      await this.between(() => this.track.departHere())
    }
    // A finished run that may go on waits to be played.
    if (this.player.state === 'done') await this.player.pause()
    this.track.forgetBeyond()
    // One that stays finished has another document now.
    this.turned()
  }

  async setWorkers(workers: number): Promise<void> {
    const { run } = this
    if (this.rivals.length > 0)
      await this.between(() => Promise.all(this.rivals.map((rival) => rival.setWorkers(workers)))).catch(
        () => undefined,
      )
    if (!run.pool?.shared) return
    this.cut()
    await this.player
      .interlude(() => run.setWorkers?.(workers) ?? run.pool?.resize(workers) ?? Promise.resolve())
      // Closed meanwhile: then its successor has the values.
      .catch(() => undefined)
  }

  /** Pauses and gives its workers back, until it is given some again. @param still whether that is still wanted, once it has paused */
  async rest(still: () => boolean): Promise<void> {
    await this.pause()
    if (!still()) return
    const { pool } = this.run
    if (pool?.shared) await pool.resize(0)
    for (const rival of this.rivals) await rival.setWorkers(0)
  }

  dispose(): void {
    this.closed = true
    this.player.dispose()
    this.batch.abort(new DOMException('closed', 'AbortError'))
    this.run.dispose()
    for (const rival of this.rivals) rival.dispose()
  }

  private async advance(most: number): Promise<number> {
    const { signal } = (this.batch = new AbortController())
    const units = this.opened.experiment.pace || this.single ? most : Number.POSITIVE_INFINITY
    const before = this.run.done
    try {
      const taken = await this.track.advance(Math.min(units, this.run.end - before), {
        signal,
        // A run that was given up may still have something to say: not here any more.
        onProgress: (progress) => {
          if (this.closed || signal.aborted) return
          this.progress = progress
          this.keeper.tell()
        },
      })
      await this.lead()
      this.mind()
      return taken
    } catch (error) {
      if (!signal.aborted) throw error
      // Paused in mid-batch: what is done stays done.
      return this.run.done - before
    } finally {
      this.progress = undefined
    }
  }

  /** Pauses, once, where the run has something to say. */
  private mind() {
    const { concern } = this.run
    if (concern === undefined || this.minded) return
    this.minded = true
    this.concern = concern
    this.keeper.paused()
    void this.pause()
  }

  /** Brings the runs beside it to where it is. */
  private async lead() {
    this.computing = this.run.computing ?? 0
    for (const rival of this.rivals) {
      if (!rival.joined) continue
      await rival.follow(this.run, { stop: () => this.closed })
      this.computing = Math.max(this.computing, rival.computing)
    }
  }

  /** Ends the batch under way, where a batch is the whole of what is left. */
  private interrupt() {
    if (this.opened.experiment.pace) return
    this.batch.abort(new DOMException('paused', 'AbortError'))
    this.progress = undefined
  }

  /** Makes a gap for something that is not to wait for all that is left. What runs on kernels loses next to nothing by it. */
  private cut() {
    if (this.run.pool) this.interrupt()
  }

  /** The player has something new: a state, or another batch. */
  private turned() {
    if (this.closed) return
    if (this.player.state === 'failed') this.error = this.player.error
    if (this.player.state === 'done' && this.document === undefined) void this.finish()
    this.keeper.turned()
  }

  private async finish() {
    const { identity } = this
    // The run may have been made longer, or another one opened, meanwhile.
    const outdated = () => this.closed || identity !== this.identity || !this.finished
    try {
      const document = await this.between(async (run) =>
        outdated() ? undefined : composeDocument(identity, await run.outcome(), this.course()),
      )
      if (outdated()) return
      this.document = document
    } catch (error) {
      if (this.closed) return
      this.error = error
    }
    this.keeper.turned()
  }

  private course() {
    return {
      seconds: this.seconds,
      workers: this.run.pool?.workers ?? this.run.threads ?? 1,
      complete: this.finished,
      changedOnTheWay: this.changed,
      begunBy: this.begunBy,
    }
  }
}
