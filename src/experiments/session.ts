import { sharedMemoryAvailable } from '../compute/cores'
import { Player } from '../compute/player'
import type { ShapedArrays } from '../files/arrays'
import type { ParameterTable } from '../parameters/parameter'
import { formatValue } from '../parameters/parameter'
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

/**
 * `preparing`: a run is being opened; `ready`: it stands at its start; `refused`: no run can be had for the parameters as they
 * are; `failed`: it broke off.
 */
export type SessionState = 'preparing' | 'ready' | 'running' | 'paused' | 'done' | 'refused' | 'failed'

/** What there is to show of a run. A new object whenever something of it changed; all of it belongs to `identity`. */
export interface RunView<R extends Run<unknown, never>> {
  /** Whose numbers these are. Undefined before the first run. */
  readonly identity: Identity | undefined
  /** The run itself, for what is read in place at every frame. */
  readonly run: R | undefined
  readonly snapshot: SnapshotOf<R> | undefined
  readonly state: SessionState
  readonly done: number
  readonly end: number
  /** How far it is, 0 to 1. */
  readonly fraction: number
  /** Of what is under way: opening, or a long batch. */
  readonly progress: Progress | undefined
  /** Measured units per second, and what was asked for; undefined where a run has no pace. */
  readonly achieved: number
  readonly wanted: number | undefined
  /** Seconds spent computing. */
  readonly seconds: number
  readonly workers: number
  readonly shared: boolean
  /** Workers that died and were replaced. */
  readonly deaths: number
  /** Labels of the parameters that made this run start in the place of another. */
  readonly restartedBy: readonly string[]
  /** Why playback paused by itself. */
  readonly concern: string | undefined
  /** Labels of the parameters that were changed while it ran. */
  readonly changedOnTheWay: readonly string[]
  /** The finished run's document, with its checksum. */
  readonly document: RunDocument | undefined
  /** Why it was refused or failed. */
  readonly error: unknown
  /** Earlier moments that can be had at once, in units. */
  readonly moments: readonly number[]
}

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
  private openedIn = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private settling: ReturnType<typeof setTimeout> | undefined
  private resting = false
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
    if (effects.has('initial') && !this.isThere(settings)) return this.restart(changed, before)
    void this.adapt(changed, before)
  }

  /** Opens what an address describes, whatever ran before; a run that is just that one goes on. */
  open(settings: Settings, play?: boolean): void {
    this.settings = settings
    if (play !== undefined) this.playing = play
    if (!this.isThere(settings) || this.view.state === 'failed' || this.view.state === 'refused') {
      this.playing = play ?? this.options.autoStart ?? true
      this.begin()
    } else if (play === true) this.play()
    else if (play === false) this.pause()
  }

  /** Whether the run that is open is the one that these parameters describe. While another one is being opened, none is. */
  private isThere(settings: Settings): boolean {
    return (
      this.survivor !== undefined &&
      this.changed.length === 0 &&
      identify(this.lab, settings).key === this.identity?.key
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
    void this.player?.stepOnce()
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
    this.timer = undefined
    this.settings = undefined
    this.listeners.clear()
  }

  private restart(changed: readonly string[], before: Settings) {
    if (this.experiment.playsOnChange) this.playing = true
    this.restartedBy = labelsOf(changed, this.settings ?? before, before)
    this.begin(this.experiment.settle)
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
    this.error = undefined
    this.progress = undefined
    this.show('preparing')
    const identity = identify(lab, settings)
    const start = async () => {
      const context: OpenContext = {
        environment: this.options.environment ?? { shared: sharedMemoryAvailable() },
        signal: opening.signal,
        onProgress: (progress) => {
          if (attempt === this.attempt) this.tell(progress)
        },
        ...(this.options.readFile ? { readFile: this.options.readFile } : {}),
      }
      // Checked against the schema when they were resolved.
      const open = () => experiment.open(settings.values as V, context)
      const started = performance.now()
      try {
        const run = await open()
        if (attempt !== this.attempt) return run.dispose()
        this.openedIn = (performance.now() - started) / 1000
        this.adopt(run, open, identity)
      } catch (error) {
        if (attempt !== this.attempt) return
        this.error = error
        // Nothing has started.
        this.restartedBy = []
        this.show('refused')
      }
    }
    if (settle > 0) this.settling = setTimeout(() => void start(), settle)
    else void start()
  }

  private adopt(run: R, open: () => Promise<R>, identity: Identity) {
    const survivor = new Survivor<R>(run, open)
    this.survivor = survivor
    this.identity = identity
    this.changed = []
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
    if (this.playing && !this.resting) player.play()
  }

  /** Units per second that playback asks for; without a pace, as many as there are. */
  private rate(run: R): number {
    const { pace } = this.experiment
    const speed = this.settings?.values.speed
    return pace ? pace(run) * (typeof speed === 'number' ? speed : 1) : 1e12
  }

  private async advance(survivor: Survivor<R>, most: number): Promise<number> {
    const { signal } = (this.batch = new AbortController())
    const units = this.experiment.pace ? most : Number.POSITIVE_INFINITY
    const before = survivor.run.done
    try {
      const taken = await survivor.advance(Math.min(units, survivor.run.end - before), {
        signal,
        onProgress: (progress) => this.tell(progress),
      })
      await this.remember(survivor.run)
      this.mind(survivor.run)
      return taken
    } catch (error) {
      if (!signal.aborted) throw error
      // Paused in mid-batch: what is done stays done.
      return survivor.run.done - before
    } finally {
      this.progress = undefined
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
    if (!this.experiment.pace) this.batch.abort(new DOMException('paused', 'AbortError'))
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
    try {
      // Nothing of the old identity may be seen under the new one while the run is being adapted.
      this.document = undefined
      const how = await player.interlude(async () => survivor.run.adapt?.(settings.values as V, deciding))
      if (survivor !== this.survivor) return
      if (how === 'restart' || how === undefined) return this.restart(changed, before)
      if (how === 'departed') this.changed = [...new Set([...this.changed, ...labelsOf(deciding, settings, before)])]
      this.identity = identify(this.lab, settings)
      // A finished run that may go on waits to be played.
      await player.pause()
      this.history?.forgetAfter(survivor.run.done)
      this.turned()
      if (this.playing && survivor.run.done < survivor.run.end) player.play()
    } catch (error) {
      if (survivor !== this.survivor) return
      this.error = error
      this.show('refused')
    }
  }

  private async setWorkers(run: Run<unknown, V>, workers: number) {
    const { player } = this
    if (!player || !run.pool?.shared) return
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
    if (stateOf(player.state, survivor.run.done) === state) this.tell()
    else this.show()
  }

  private async finish() {
    const { survivor, identity, player } = this
    if (!survivor || !identity || !player) return
    const { run } = survivor
    try {
      const document = await player.interlude(async () =>
        composeDocument(identity, await run.outcome(), this.course(run)),
      )
      // The run may have been made longer, or another one opened, meanwhile.
      if (identity !== this.identity || survivor !== this.survivor || run.done < run.end) return
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
    return {
      identity,
      run: run,
      snapshot: run.snapshot() as SnapshotOf<R>,
      state: asked ?? stateOf(player.state, run.done),
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

const nothing = {
  identity: undefined,
  run: undefined,
  snapshot: undefined,
  state: 'preparing',
  done: 0,
  end: 0,
  fraction: 0,
  progress: undefined,
  achieved: 0,
  wanted: undefined,
  seconds: 0,
  workers: 0,
  shared: true,
  deaths: 0,
  restartedBy: [],
  concern: undefined,
  changedOnTheWay: [],
  document: undefined,
  error: undefined,
  moments: [],
} as const

const stateOf = (state: Player['state'], done: number): SessionState =>
  state === 'idle' ? (done === 0 ? 'ready' : 'paused') : state === 'paused' && done === 0 ? 'ready' : state

function changedNames(before: Settings, now: Settings): string[] {
  const names = new Set([...Object.keys(before.values), ...Object.keys(now.values)])
  const text = (values: Settings['values'], name: string) =>
    Object.hasOwn(values, name) ? formatValue(values[name]) : undefined
  return [...names].filter((name) => text(before.values, name) !== text(now.values, name))
}

const effectOf = (name: string, before: ParameterTable, now: ParameterTable) =>
  (Object.hasOwn(now, name) ? now[name] : before[name]).effect ?? 'initial'

const labelsOf = (names: readonly string[], now: Settings, before: Settings): string[] =>
  names.map((name) =>
    (Object.hasOwn(now.parameters, name) ? now.parameters[name] : before.parameters[name]).label.toLowerCase(),
  )
