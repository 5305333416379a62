import { sharedMemoryAvailable } from '../compute/cores'
import { Player } from '../compute/player'
import type { ShapedArrays } from '../files/arrays'
import { changedNames, effectOf, labelsOf } from './changes'
import type { RunDocument } from './document'
import { arraysOf, composeDocument } from './document'
import type { Environment, ExperimentDefinition, OpenContext } from './experiment'
import { History } from './history'
import type { Identity } from './identity'
import { identify } from './identity'
import type { Lab, Settings } from './lab'
import type { Progress, Run, SnapshotOf } from './run'
import { fractionOf } from './run'
import { Survivor } from './survivor'
import type { RunView, SessionState } from './view'
import { nothing, stateOf } from './view'

export interface SessionOptions {
  readonly environment?: Environment
  /** Whether the first run plays by itself. */
  readonly autoStart?: boolean
  readonly readFile?: OpenContext['readFile']
}

/** Units between two looks at whether another moment is wanted meanwhile. */
const travelBatch = 64

/** Listeners hear of a run this often at most, in ms; what must be seen at every frame is read in place. */
const throttle = 100

/**
 * Keeps one run for the parameters as they are: opens it, plays it, follows changes, and owns its identity, its checksum and its
 * checkpoints. Calls may come in any order and at any time; only the newest wish is carried out. No React, no DOM.
 */
export class RunSession<V, R extends Run<unknown, V>> {
  private view: RunView<R> = nothing
  private readonly listeners = new Set<() => void>()
  private readonly options: SessionOptions
  private settings: Settings | undefined
  private playing: boolean
  /** Counts the openings begun; an older one that finishes late is thrown away. */
  private attempt = 0
  private opening = new AbortController()
  private batch = new AbortController()
  private survivor: Survivor<R> | undefined
  private player: Player | undefined
  private history: History | undefined
  private identity: Identity | undefined
  private changed: readonly string[] = []
  private restartedBy: readonly string[] = []
  private concern: string | undefined
  /** Whether its concern was heard: after that it is played as it is asked to. */
  private minded = false
  private document: RunDocument | undefined
  private error: unknown
  private progress: Progress | undefined
  /** Set while the run that is open cannot follow the parameters. */
  private refused = false
  private openedIn = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private settling: ReturnType<typeof setTimeout> | undefined
  /** Runs while a run that newer parameters have overtaken may still come to its end. */
  private lingering: ReturnType<typeof setTimeout> | undefined
  /** What was said about starting at once, when it was opened. */
  private told: boolean | undefined
  private resting = false
  /** Whether just one unit is wanted, also of a run without a pace. */
  private single = false
  /** The moment that an opened address asks for, until the run is there. */
  private arriving: number | undefined
  private seeking = false
  private anew = false
  private sought: number | undefined

  constructor(
    readonly lab: Lab,
    readonly experiment: ExperimentDefinition<V, R>,
    options: SessionOptions = {},
  ) {
    this.options = options
    this.playing = options.autoStart ?? true
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): RunView<R> => this.view

  /** The parameters that it follows. */
  get asked(): Settings | undefined {
    return this.settings
  }

  /** Bytes that the run and its checkpoints hold. */
  get bytes(): number {
    return (this.survivor?.run.pool?.bytes ?? 0) + (this.history?.bytes ?? 0)
  }

  /** Follows the parameters. */
  follow(settings: Settings): void {
    const before = this.settings
    this.settings = settings
    if (!before) return this.begin()
    const changed = changedNames(before, settings)
    if (changed.length === 0) return
    if (this.anew) {
      this.anew = false
      return this.reset(true)
    }
    const effects = new Set(changed.map((name) => effectOf(name, before.parameters, settings.parameters)))
    // What has no part in this experiment does not touch its run.
    const there = this.isThere(settings)
    if (there) this.stopLingering()
    if (effects.has('initial') && !there) return this.restart(changed, before)
    void this.adapt(changed, before)
  }

  /**
   * Opens what an address describes, whatever ran before; a run that is just that one goes on.
   * @param play whether it is to be played; undefined leaves it as the session was made
   * @param at the moment to be taken to first, in units
   */
  open(settings: Settings, play?: boolean, at?: number): void {
    const { settings: before } = this
    this.settings = settings
    this.told = play ?? this.options.autoStart
    const usable = this.view.state !== 'failed' && this.view.state !== 'refused'
    this.arriving = at
    if (!this.isThere(settings) || !usable) {
      this.playing = this.told ?? this.startsByItself() ?? true
      return this.begin()
    }
    this.stopLingering()
    if (before) void this.adapt(changedNames(before, settings), before)
    if (at !== undefined) void this.arrive(play ?? false)
    else if (play === true) this.play()
    else if (play === false) this.pause()
  }

  /** Takes a run that was just opened to the moment that was asked for. */
  private async arrive(play: boolean) {
    const { arriving } = this
    this.arriving = undefined
    if (arriving !== undefined) await this.seek(arriving)
    if (play) this.play()
  }

  private stopLingering() {
    clearTimeout(this.lingering)
    this.lingering = undefined
  }

  /** Whether the run that is open is the one that these parameters describe. While another one is being opened, none is. */
  private isThere(settings: Settings): boolean {
    return (
      this.survivor !== undefined &&
      this.changed.length === 0 &&
      identify(this.lab, settings).address === this.identity?.address
    )
  }

  /** Back to the start. */
  reset(play: boolean): void {
    this.playing = play
    if (this.settings) this.begin()
  }

  /** The next change of parameters starts a run of its own, and plays it, whatever its effect. */
  startAnewOnChange(): void {
    this.anew = true
  }

  play(): void {
    this.playing = true
    this.concern = undefined
    const { state } = this.view
    if (state === 'refused' || state === 'failed') this.reset(true)
    else this.player?.play()
  }

  pause(): void {
    this.playing = false
    this.interrupt()
    void this.player?.pause()
  }

  stepOnce(): void {
    this.playing = false
    this.concern = undefined
    this.interrupt()
    this.single = true
    void this.player?.stepOnce().finally(() => {
      this.single = false
    })
  }

  /**
   * Takes the run to another of its moments, to the same digits: from the checkpoint before it, or on from where it is. While it
   * is on its way only the newest wish counts.
   */
  async seek(target: number): Promise<void> {
    this.sought = target
    if (this.seeking) return
    this.seeking = true
    this.playing = false
    this.interrupt()
    try {
      while (this.sought !== undefined && this.player && this.survivor) {
        const { player, survivor, sought } = this
        this.sought = undefined
        await player.pause()
        this.document = undefined
        await player.interlude(() => this.travel(survivor, sought))
        // At its end it is done, anywhere else it waits.
        if (survivor === this.survivor && survivor.run.done >= survivor.run.end) player.play()
        this.show()
      }
    } finally {
      this.seeking = false
    }
  }

  private async travel(survivor: Survivor<R>, target: number) {
    const { run } = survivor
    const wanted = Math.min(Math.max(0, Math.round(target)), run.end)
    if (wanted < run.done) {
      const checkpoint = this.history?.before(wanted)
      if (!checkpoint || !run.restore) return
      await run.restore(checkpoint)
    }
    // Somebody who drags on has another moment in mind.
    while (survivor.run.done < wanted && this.sought === undefined && survivor === this.survivor) {
      await survivor.advance(Math.min(wanted - survivor.run.done, travelBatch))
      this.tell()
    }
  }

  /** Does something between two batches, with the run at rest. */
  async between<T>(work: (run: R) => Promise<T>): Promise<T> {
    const { player, survivor } = this
    if (!player || !survivor) throw new Error('there is no run yet')
    const value = await player.interlude(() => work(survivor.run))
    this.tell()
    return value
  }

  /** The run as it stands: document and arrays, computed when they are asked for. */
  async collect(): Promise<{ readonly document: RunDocument; readonly arrays: ShapedArrays }> {
    const { identity } = this
    if (!identity) throw new Error('there is no run yet')
    this.cut()
    return this.between(async (run) => {
      const outcome = await run.outcome()
      const document = await composeDocument(identity, outcome, this.course(run))
      return { document, arrays: arraysOf(outcome) }
    })
  }

  /** Leaves the run where it is and gives its workers back: another room is open. */
  async rest(): Promise<void> {
    this.resting = true
    this.interrupt()
    await this.player?.pause()
    const { pool } = this.survivor?.run ?? {}
    if (this.resting && pool?.shared) await pool.resize(0)
  }

  /** Takes it up again. */
  async wake(): Promise<void> {
    if (!this.resting) return
    this.resting = false
    const { settings, survivor } = this
    const workers = settings?.values.workers
    if (survivor && typeof workers === 'number') await this.setWorkers(survivor.run, workers)
    if (this.playing) this.player?.play()
  }

  /** Gives the run's memory back; it is opened anew when its room is. */
  letGo(): void {
    this.attempt++
    this.opening.abort()
    this.close()
    this.identity = undefined
    this.view = nothing
    for (const listener of this.listeners) listener()
  }

  dispose(): void {
    this.attempt++
    this.opening.abort()
    this.close()
    clearTimeout(this.timer)
    clearTimeout(this.settling)
    this.stopLingering()
    this.timer = undefined
    this.settings = undefined
    this.listeners.clear()
  }

  private restart(changed: readonly string[], before: Settings) {
    if (this.experiment.playsOnChange) this.playing = true
    else if (this.experiment.startsByItself) this.playing = this.told ?? this.startsByItself() ?? true
    this.restartedBy = labelsOf(changed, this.settings ?? before, before)
    const { linger, settle } = this.experiment
    if (linger === undefined || this.player?.state !== 'running') this.begin(settle)
    else this.lingering ??= setTimeout(() => this.begin(), linger)
  }

  private startsByItself(): boolean | undefined {
    // Checked against the schema when they were resolved.
    return this.settings && this.experiment.startsByItself?.(this.settings.values as V)
  }

  /** Opens a run for the parameters as they are. The old one's picture stays in sight until the new one is there. */
  private begin(settle = 0) {
    const { settings, lab, experiment } = this
    if (!settings) return
    const attempt = ++this.attempt
    this.opening.abort()
    const opening = (this.opening = new AbortController())
    this.close()
    clearTimeout(this.settling)
    this.stopLingering()
    this.error = undefined
    this.refused = false
    this.progress = undefined
    this.identity = identify(lab, settings)
    this.changed = []
    this.show('preparing')
    const start = async () => {
      const context: OpenContext = {
        environment: this.options.environment ?? { shared: sharedMemoryAvailable() },
        signal: opening.signal,
        onProgress: (progress) => {
          if (attempt === this.attempt) this.tell(progress)
        },
        ...(this.options.readFile ? { readFile: this.options.readFile } : {}),
      }
      // Checked against the schema when they were resolved. Opened anew, it is the run that it has become by then.
      const open = () => experiment.open((attempt === this.attempt ? this.settings : settings)?.values as V, context)
      const started = performance.now()
      try {
        const run = await open()
        if (attempt !== this.attempt) return run.dispose()
        this.openedIn = (performance.now() - started) / 1000
        this.adopt(run, open)
      } catch (error) {
        if (attempt !== this.attempt) return
        this.error = error
        this.progress = undefined
        // Nothing has started.
        this.restartedBy = []
        this.show('refused')
      }
    }
    if (settle > 0) this.settling = setTimeout(() => void start(), settle)
    else void start()
  }

  private adopt(run: R, open: () => Promise<R>) {
    const survivor = new Survivor<R>(run, open)
    this.survivor = survivor
    this.concern = undefined
    this.minded = false
    this.document = undefined
    this.progress = undefined
    this.history = run.checkpoint ? new History(run.end) : undefined
    const player = new Player(
      {
        step: () => survivor.run.done,
        end: () => survivor.run.end,
        advance: (most) => this.advance(survivor, most),
        computing: () => survivor.run.computing ?? this.player?.lastBatch ?? 0,
      },
      this.rate(run),
      () => this.turned(),
    )
    this.player = player
    this.show()
    void this.remember(run)
    if (this.arriving !== undefined) void this.arrive(this.playing)
    else if (this.playing && !this.resting) player.play()
  }

  /** Units per second that playback asks for; without a pace, as many as there are. */
  private rate(run: R): number {
    const { pace } = this.experiment
    const speed = this.settings?.values.speed
    return pace ? pace(run) * (typeof speed === 'number' ? speed : 1) : 1e12
  }

  private async advance(survivor: Survivor<R>, most: number): Promise<number> {
    const { signal } = (this.batch = new AbortController())
    const units = this.experiment.pace || this.single ? most : Number.POSITIVE_INFINITY
    const before = survivor.run.done
    try {
      const taken = await survivor.advance(Math.min(units, survivor.run.end - before), {
        signal,
        // A run that was given up may still have something to say: not here any more.
        onProgress: (progress) => {
          if (survivor === this.survivor && !signal.aborted) this.tell(progress)
        },
      })
      await this.remember(survivor.run)
      this.mind(survivor.run)
      return taken
    } catch (error) {
      if (!signal.aborted) throw error
      // Paused in mid-batch: what is done stays done.
      return survivor.run.done - before
    } finally {
      if (survivor === this.survivor) this.progress = undefined
    }
  }

  /** Pauses, once, a run that has something to say. */
  private mind({ concern }: Run<unknown, V>) {
    if (concern === undefined || this.minded) return
    this.minded = true
    this.concern = concern
    this.pause()
  }

  private async remember(run: Run<unknown, V>) {
    const { history } = this
    if (!history || !run.checkpoint || !history.due(run.done)) return
    history.add(await run.checkpoint())
  }

  /** Ends the batch under way, where a batch is the whole of what is left. */
  private interrupt() {
    if (this.experiment.pace) return
    this.batch.abort(new DOMException('paused', 'AbortError'))
    this.progress = undefined
  }

  /** Makes a gap for something that is not to wait for all that is left. What runs on kernels loses next to nothing by it. */
  private cut() {
    if (this.survivor?.run.pool) this.interrupt()
  }

  private async adapt(changed: readonly string[], before: Settings) {
    const { survivor, player, settings } = this
    if (!settings) return
    const counting = changed.filter((name) => effectOf(name, before.parameters, settings.parameters) !== 'view')
    // What is still being opened, or was refused, knows the parameters of before only.
    if (!survivor || !player) return counting.length > 0 ? this.begin(this.experiment.settle) : undefined
    player.rate = this.rate(survivor.run)
    if (counting.includes('workers')) await this.setWorkers(survivor.run, Number(settings.values.workers))
    const deciding = this.isThere(settings) ? [] : counting.filter((name) => name !== 'workers')
    if (deciding.length === 0) return this.tell()
    if (!survivor.run.adapt) return this.restart(changed, before)
    const analysed = deciding.some((name) => effectOf(name, before.parameters, settings.parameters) === 'analysis')
    if (analysed && this.experiment.playsOnChange) this.playing = true
    try {
      // Nothing of the old identity may be seen under the new one while the run is being adapted.
      this.document = undefined
      // What is under way is still for the parameters of before.
      this.cut()
      const how = await player.interlude(async () => survivor.run.adapt?.(settings.values as V, deciding))
      if (survivor !== this.survivor) return
      if (how === 'restart' || how === undefined) return this.restart(changed, before)
      if (how === 'departed') this.changed = [...new Set([...this.changed, ...labelsOf(deciding, settings, before)])]
      this.identity = identify(this.lab, settings)
      this.error = undefined
      this.refused = false
      // A finished run that may go on waits to be played.
      if (player.state === 'done') await player.pause()
      this.history?.forgetAfter(survivor.run.done)
      this.turned()
      if (this.playing && survivor.run.done < survivor.run.end) player.play()
    } catch (error) {
      if (survivor !== this.survivor) return
      this.error = error
      this.refused = true
      this.show()
    }
  }

  private async setWorkers(run: Run<unknown, V>, workers: number) {
    const { player } = this
    if (!player || !run.pool?.shared) return
    this.cut()
    await player
      .interlude(() => run.setWorkers?.(workers) ?? run.pool?.resize(workers) ?? Promise.resolve())
      // Closed meanwhile: then its successor has the values.
      .catch(() => undefined)
    this.tell()
  }

  /** The player has something new: a state, or another batch. */
  private turned() {
    const { player, survivor } = this
    if (!player || !survivor) return
    if (player.state === 'failed') this.error = player.error
    const state = this.view.state
    if (player.state === 'done' && this.document === undefined) void this.finish()
    if (this.lingering !== undefined && player.state !== 'running') {
      this.show()
      return this.begin()
    }
    if (stateOf(player.state, survivor.run.done) === state) this.tell()
    else this.show()
  }

  private async finish() {
    const { survivor, identity, player } = this
    if (!survivor || !identity || !player) return
    const { run } = survivor
    try {
      // The run may have been made longer, or another one opened, meanwhile.
      const outdated = () => identity !== this.identity || survivor !== this.survivor || run.done < run.end
      const document = await player.interlude(async () =>
        outdated() ? undefined : composeDocument(identity, await run.outcome(), this.course(run)),
      )
      if (outdated()) return
      this.document = document
    } catch (error) {
      if (survivor !== this.survivor) return
      this.error = error
    }
    this.show()
  }

  private course(run: Run<unknown, V>) {
    return {
      seconds: this.openedIn + (this.player?.seconds ?? 0),
      workers: run.pool?.workers ?? 1,
      complete: run.done >= run.end,
      changedOnTheWay: this.changed,
    }
  }

  private close() {
    this.player?.dispose()
    this.batch.abort(new DOMException('closed', 'AbortError'))
    this.survivor?.run.dispose()
    this.player = undefined
    this.survivor = undefined
    this.history = undefined
    this.document = undefined
  }

  /** Tells the listeners soon, not more often than they can take. */
  private tell(progress?: Progress) {
    if (progress) this.progress = progress
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.show()
    }, throttle)
  }

  private show(state?: SessionState) {
    this.view = this.look(state)
    for (const listener of this.listeners) listener()
  }

  private look(asked?: SessionState): RunView<R> {
    const { survivor, player, identity, history } = this
    // Between two runs the old one's picture stays, under its own identity.
    if (!survivor || !player) {
      const before = this.view
      return {
        ...before,
        state: asked ?? (before.state === 'refused' ? 'refused' : 'preparing'),
        restartedBy: this.restartedBy,
        document: undefined,
        achieved: 0,
        progress: this.progress,
        error: this.error,
      }
    }
    const { run, deaths } = survivor
    const snapshot = run.snapshot() as SnapshotOf<R> | undefined
    const { view: before } = this
    // A run with nothing to show yet leaves the one before in sight, under that one's identity.
    const shown = snapshot === undefined && before.snapshot !== undefined ? before : { identity, run, snapshot }
    return {
      identity: shown.identity,
      run: shown.run,
      snapshot: shown.snapshot,
      state: asked ?? (this.refused ? 'refused' : stateOf(player.state, run.done)),
      done: run.done,
      end: run.end,
      fraction: fractionOf(run),
      progress: this.progress,
      achieved: player.achieved,
      wanted: this.experiment.pace ? player.rate : undefined,
      seconds: this.openedIn + player.seconds,
      workers: run.pool?.workers ?? 1,
      shared: run.pool?.shared ?? true,
      deaths: Math.max(deaths, run.pool?.replaced ?? 0),
      restartedBy: this.restartedBy,
      concern: this.concern,
      changedOnTheWay: this.changed,
      document: this.document,
      error: this.error,
      moments: history?.moments ?? [],
    }
  }
}
