import { sharedMemoryAvailable } from '../compute/cores'
import { say } from '../words/text'
import { changedNames, effectOf, labelsOf } from './changes'
import type { Environment, ExperimentDefinition, OpenContext } from './experiment'
import type { Shelf } from './history'
import { identify } from './identity'
import type { Lab, Settings } from './lab'
import type { Collected, Opened } from './played'
import { PlayedRun } from './played'
import { Rival } from './rival'
import type { Progress, Run } from './run'
import { openInSpite } from './survivor'
import type { RunView, SessionState } from './view'
import { betweenRuns, nothing, stateOf, viewOf } from './view'

export interface SessionOptions {
  readonly environment?: Environment
  /** Whether the first run plays by itself. */
  readonly autoStart?: boolean
  readonly readFile?: OpenContext['readFile']
  /** Where checkpoints outlive the page. */
  readonly shelf?: Shelf
}

/** Listeners hear of a run this often at most, in ms; what must be seen at every frame is read in place. */
const throttle = 100

/** What was asked of a run that is still being opened, to be done once it is there. */
interface Wishes {
  /** The moment that it is to be taken to. */
  at?: number
  /** Single units to be taken. */
  steps: number
}

/**
 * Keeps one run for the parameters as they are: opens it, plays it, and follows changes. Calls may come in any order and at any
 * time, also while a run is being opened; only the newest wish is carried out, and none is lost. No React, no DOM.
 */
export class RunSession<V, R extends Run<unknown, V>> {
  private view: RunView<R> = nothing
  private readonly listeners = new Set<() => void>()
  private settings: Settings | undefined
  private playing: boolean
  private played: PlayedRun<V, R> | undefined
  /** Counts the openings begun; an older one that finishes late is thrown away. */
  private attempt = 0
  private opening = new AbortController()
  private wishes: Wishes = { steps: 0 }
  private restartedBy: readonly string[] = []
  private error: unknown
  private progress: Progress | undefined
  /** Set while the run that is open cannot follow the parameters. */
  private refused = false
  private timer: ReturnType<typeof setTimeout> | undefined
  private settling: ReturnType<typeof setTimeout> | undefined
  /** Runs while a run that newer parameters have overtaken may still come to its end. */
  private lingering: ReturnType<typeof setTimeout> | undefined
  /** What was said about starting at once, when it was opened. */
  private told: boolean | undefined
  private resting = false
  private anew = false

  constructor(
    readonly lab: Lab,
    readonly experiment: ExperimentDefinition<V, R>,
    private readonly options: SessionOptions = {},
  ) {
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
    return this.played?.bytes ?? 0
  }

  /** Follows the parameters. */
  follow(settings: Settings): void {
    const before = this.settings
    this.settings = settings
    if (!before) return this.begin()
    const changed = changedNames(before, settings)
    if (changed.length === 0) return this.syncRivals()
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
    const waits = this.told === false && this.view.state === 'ready'
    this.settings = settings
    this.told = play ?? this.options.autoStart
    const usable = this.view.state !== 'failed' && this.view.state !== 'refused'
    if (!this.isThere(settings) || !usable) {
      this.playing = this.told ?? this.startsByItself() ?? true
      this.begin()
      if (at !== undefined) this.wishes.at = at
      return
    }
    this.stopLingering()
    if (before) void this.adapt(changedNames(before, settings), before)
    this.syncRivals()
    if (at !== undefined) void this.arrive(at, play ?? false)
    // One that was told to wait, and never began, waits no longer.
    else if (play === true || (waits && (this.told ?? this.startsByItself() ?? true))) this.play()
    else if (play === false) this.pause()
  }

  /** Takes the run to a moment, and plays it from there if that is wanted. */
  private async arrive(at: number, play: boolean) {
    const { played } = this
    await played?.recall(at)
    if (played !== this.played) return
    await this.seek(at)
    if (play) this.play()
  }

  private stopLingering() {
    clearTimeout(this.lingering)
    this.lingering = undefined
  }

  /** Whether the run that is open is the one that these parameters describe. While another one is being opened, none is. */
  private isThere(settings: Settings): boolean {
    const { played } = this
    return played?.changed.length === 0 && identify(this.lab, settings).address === played.identity.address
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
    const { state } = this.view
    if (state === 'refused' || state === 'failed') this.reset(true)
    else this.played?.play()
  }

  pause(): void {
    this.playing = false
    void this.played?.pause()
  }

  /** Takes one unit, paused. */
  stepOnce(): void {
    this.playing = false
    if (this.played) void this.played.stepOnce()
    else this.wishes.steps++
  }

  /** Takes the run to another of its moments, to the same digits, and pauses there. */
  async seek(moment: number): Promise<void> {
    this.playing = false
    if (!this.played) {
      this.wishes = { at: moment, steps: 0 }
      return
    }
    await this.played.seek(moment)
    this.show()
  }

  /** Does something between two batches, with the run at rest. */
  async between<T>(work: (run: R) => Promise<T>): Promise<T> {
    const value = await this.thereNow().between(work)
    this.tell()
    return value
  }

  /** The run as it stands: document and arrays, computed when they are asked for. */
  async collect(): Promise<Collected> {
    const collected = await this.thereNow().collect()
    this.tell()
    return collected
  }

  private thereNow(): PlayedRun<V, R> {
    if (!this.played) throw new Error(say('there is no run yet'))
    return this.played
  }

  /** Leaves the run where it is and gives its workers back: another room is open. */
  async rest(): Promise<void> {
    this.resting = true
    await this.played?.rest(() => this.resting)
  }

  /** Takes it up again. */
  async wake(): Promise<void> {
    if (!this.resting) return
    this.resting = false
    const workers = this.settings?.values.workers
    if (typeof workers === 'number') await this.played?.setWorkers(workers)
    this.tell()
    if (this.playing) this.played?.player.play()
  }

  /** Gives the run's memory back; it is opened anew when its room is. */
  letGo(): void {
    this.abandon()
    this.view = nothing
    for (const listener of this.listeners) listener()
  }

  dispose(): void {
    this.abandon()
    clearTimeout(this.timer)
    this.timer = undefined
    this.settings = undefined
    this.listeners.clear()
  }

  /** Gives up the run, and the one that is being opened. */
  private abandon() {
    this.attempt++
    this.opening.abort()
    clearTimeout(this.settling)
    this.stopLingering()
    this.close()
  }

  private restart(changed: readonly string[], before: Settings) {
    if (this.experiment.playsOnChange) this.playing = true
    else if (this.experiment.startsByItself) this.playing = this.told ?? this.startsByItself() ?? true
    this.restartedBy = labelsOf(changed, this.settings ?? before, before)
    const { linger, settle } = this.experiment
    if (linger === undefined || this.played?.player.state !== 'running') this.begin(settle)
    else this.lingering ??= setTimeout(() => this.begin(), linger)
  }

  /** Opens the runs that are to go beside it, and lets go of those that are not any more. */
  private syncRivals() {
    const { played, settings, lab, experiment } = this
    if (!played || !settings) return
    const rivals = new Map<string, Rival<R>>()
    for (const each of settings.rivals ?? []) {
      const identity = identify(lab, each)
      const open = () => experiment.open(each.values as V, this.context)
      rivals.set(identity.address, played.rivalOf(identity.address) ?? new Rival(identity, open))
    }
    void played.setRivals([...rivals.values()])
  }

  /** What every opening is given. */
  private get context(): OpenContext {
    return {
      environment: this.options.environment ?? { shared: sharedMemoryAvailable() },
      ...(this.options.readFile ? { readFile: this.options.readFile } : {}),
    }
  }

  private startsByItself(): boolean | undefined {
    // Checked against the schema when they were resolved.
    return this.settings && this.experiment.startsByItself?.(this.settings.values as V)
  }

  /** Opens a run for the parameters as they are. The old one's picture stays in sight until the new one is there. */
  private begin(settle = 0) {
    const { settings } = this
    if (!settings) return
    this.abandon()
    const { attempt } = this
    const opening = (this.opening = new AbortController())
    this.wishes = { steps: 0 }
    this.error = undefined
    this.refused = false
    this.progress = undefined
    this.show('preparing')
    if (settle > 0) this.settling = setTimeout(() => void this.start(attempt, settings, opening.signal), settle)
    else void this.start(attempt, settings, opening.signal)
  }

  private async start(attempt: number, settings: Settings, signal: AbortSignal) {
    const context: OpenContext = {
      ...this.context,
      signal,
      onProgress: (progress) => {
        if (attempt !== this.attempt) return
        this.progress = progress
        this.tell()
      },
    }
    // Checked against the schema when they were resolved. Opened anew, it is the run that it has become by then.
    const open = () => this.experiment.open((attempt === this.attempt ? this.settings : settings)?.values as V, context)
    let deaths = 0
    const reopen = () => openInSpite(open, () => deaths++)
    const started = performance.now()
    try {
      const run = await reopen()
      if (attempt !== this.attempt) return run.dispose()
      this.adopt(run, { reopen, deaths, openedIn: (performance.now() - started) / 1000 }, settings)
    } catch (error) {
      if (attempt !== this.attempt) return
      this.error = error
      this.progress = undefined
      // Nothing has started.
      this.restartedBy = []
      this.show('refused')
    }
  }

  private adopt(run: R, opening: Pick<Opened<V, R>, 'reopen' | 'deaths' | 'openedIn'>, settings: Settings) {
    const { experiment } = this
    const played = new PlayedRun<V, R>(
      {
        experiment,
        run,
        ...opening,
        identity: identify(this.lab, settings),
        speed: this.speed,
        shelf: this.options.shelf,
      },
      {
        turned: () => {
          if (played === this.played) this.turned()
        },
        tell: () => {
          if (played === this.played) this.tell()
        },
        paused: () => {
          if (played === this.played) this.playing = false
        },
      },
    )
    this.played = played
    this.progress = undefined
    this.syncRivals()
    this.show()
    const { at, steps } = this.wishes
    if (at !== undefined) void this.arrive(at, this.playing)
    else if (this.playing && !this.resting) played.play()
    for (let step = 0; step < steps; step++) void played.stepOnce()
  }

  private get speed(): number {
    const speed = this.settings?.values.speed
    return typeof speed === 'number' ? speed : 1
  }

  private async adapt(changed: readonly string[], before: Settings) {
    const { played, settings } = this
    if (!settings) return
    const effect = (name: string) => effectOf(name, before.parameters, settings.parameters)
    const counting = changed.filter((name) => effect(name) !== 'view')
    // What is still being opened, or was refused, knows the parameters of before only.
    if (!played) return counting.length > 0 ? this.begin(this.experiment.settle) : undefined
    played.speed = this.speed
    this.syncRivals()
    if (counting.includes('workers')) await played.setWorkers(Number(settings.values.workers))
    const deciding = this.isThere(settings) ? [] : counting.filter((name) => name !== 'workers')
    if (deciding.length === 0) return this.tell()
    if (!played.run.adapt) return this.restart(changed, before)
    if (this.experiment.playsOnChange && deciding.some((name) => effect(name) === 'analysis')) this.playing = true
    try {
      const { finished } = played
      const how = await played.adapt(settings.values as V, deciding)
      if (played !== this.played) return
      // What is over has nothing before it that another course could be taken in.
      if (how === 'restart' || how === undefined || (how === 'departed' && finished))
        return this.restart(changed, before)
      this.error = undefined
      this.refused = false
      const departed = how === 'departed' ? labelsOf(deciding, settings, before) : []
      await played.become(identify(this.lab, settings), departed)
      if (this.playing && !played.finished) played.player.play()
    } catch (error) {
      if (played !== this.played) return
      this.error = error
      this.refused = true
      this.show()
    }
  }

  /** The run has something new: a state, or another batch. */
  private turned() {
    const { played } = this
    if (!played) return
    const { state } = played.player
    if (this.lingering !== undefined && state !== 'running') {
      this.show()
      return this.begin()
    }
    const same = stateOf(state, played.run.done) === this.view.state && played.document === this.view.document
    if (same) this.tell()
    else this.show()
  }

  private close() {
    this.played?.dispose()
    this.played = undefined
  }

  /** Tells the listeners soon, not more often than they can take. */
  private tell() {
    this.timer ??= setTimeout(() => {
      this.timer = undefined
      this.show()
    }, throttle)
  }

  private show(state?: SessionState) {
    const { view: before, played, restartedBy, error } = this
    this.view = played
      ? viewOf(played, before, {
          restartedBy,
          error: error ?? played.error,
          ...(state || this.refused ? { state: state ?? 'refused' } : {}),
        })
      : betweenRuns(before, { restartedBy, error, progress: this.progress, ...(state ? { state } : {}) })
    for (const listener of this.listeners) listener()
  }
}
