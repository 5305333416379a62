import type { Summary } from './engine'
import { ClusterEngine } from './engine'
import type { ClusterValues } from './parameters'
import { parameters } from './parameters'
import type { StarSource } from './StarSource'

/** Listeners hear of the run this often at most, in ms; the scene reads it in place at every frame. */
const beat = 200

/** What there is to show. A new object whenever something of it changed. */
export interface SessionView {
  /** Undefined until the first stars are there. */
  readonly engine: ClusterEngine | undefined
  readonly summary: Summary | undefined
  readonly source: StarSource | undefined
  /** Why no run could be set up. */
  readonly failure: unknown
}

type DecidingName = keyof typeof parameters

/** Names of the parameters that decide the initial state: a change of one of them starts the run anew. */
export const deciding = (Object.keys(parameters) as DecidingName[]).filter((name) => {
  const { effect = 'initial' }: { readonly effect?: string } = parameters[name]
  return effect === 'initial'
})

/**
 * Keeps one engine for the parameters as they are: new stars when they call for it, everything else without a restart.
 * Calls may come in any order and at any time; only the newest wish is carried out.
 */
export class ClusterSession {
  private view: SessionView = { engine: undefined, summary: undefined, source: undefined, failure: undefined }
  private readonly listeners = new Set<() => void>()
  private values: ClusterValues | undefined
  /** Counts the set-ups begun; an older one that finishes late is thrown away. */
  private attempt = 0
  /** The set-up whose run is shown. */
  private adopted = 0
  /** Whether the run now being set up is to play. */
  private playing: boolean
  private timer: ReturnType<typeof setTimeout> | undefined
  private revision = 0

  /** @param onRestart told, with the labels of the parameters that changed, when they made the run start again */
  constructor(
    autoStart: boolean,
    private readonly onRestart: (labels: readonly string[]) => void,
  ) {
    this.playing = autoStart
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly snapshot = (): SessionView => this.view

  /** Follows the parameters. */
  update(values: ClusterValues) {
    const before = this.values
    this.values = values
    if (!before) return this.start()
    const changed = deciding.filter((name) => before[name] !== values[name])
    if (changed.length > 0) this.startAgain(changed)
    else if (this.view.engine && this.settled) {
      this.apply(this.view.engine, values)
      // Not at the next beat: beside the new parameters they would be taken for the numbers of another run.
      this.refresh()
    }
  }

  /** Whether the run shown is the one wanted; else its successor is being set up. */
  private get settled() {
    return this.attempt === this.adopted
  }

  private refresh() {
    const { engine } = this.view
    if (engine && this.settled) this.show({ ...this.view, summary: engine.summary() })
  }

  /** Starts the run that an address describes, whatever ran before. */
  open(values: ClusterValues, play: boolean) {
    this.values = values
    this.reset(play)
  }

  private startAgain(changed: readonly DecidingName[]) {
    this.onRestart(changed.map((name) => parameters[name].label.toLowerCase()))
    this.start()
  }

  /** Back to the first stars. */
  reset(play: boolean) {
    this.playing = play
    if (this.values) this.start()
  }

  play() {
    this.playing = true
    this.view.engine?.play()
  }

  pause() {
    this.playing = false
    void this.view.engine?.pause()
  }

  stepOnce() {
    this.playing = false
    void this.view.engine?.stepOnce()
  }

  dispose() {
    this.attempt++
    clearTimeout(this.timer)
    this.view.engine?.dispose()
    this.values = undefined
    this.view = { engine: undefined, summary: undefined, source: undefined, failure: undefined }
  }

  private start() {
    const { values } = this
    if (!values) return
    const attempt = ++this.attempt
    // The old stars stay in sight, at rest, until the new ones are there; what the old run came to is no longer said.
    this.view.engine?.dispose()
    const { summary } = this.view
    if (summary) this.show({ ...this.view, summary: { ...summary, state: 'idle', achieved: 0, checksum: undefined } })
    ClusterEngine.create(values).then(
      (engine) => {
        if (attempt !== this.attempt) return engine.dispose()
        this.adopted = attempt
        this.adopt(engine)
      },
      (failure: unknown) => {
        if (attempt === this.attempt) this.show({ engine: undefined, summary: undefined, source: undefined, failure })
      },
    )
  }

  private adopt(engine: ClusterEngine) {
    engine.subscribe(() => {
      if (this.giveUp(engine)) return
      this.timer ??= setTimeout(() => {
        this.timer = undefined
        this.refresh()
      }, beat)
    })
    const { simulation, values } = engine
    const source: StarSource = {
      count: values.stars,
      masses: simulation.masses,
      extent: values.radius * (values.model === 'plummer' ? 4 : 1),
      revision: ++this.revision,
      frame: () => ({ positions: simulation.picture, generation: simulation.generation }),
    }
    this.show({ engine, summary: engine.summary(), source, failure: undefined })
    // What was changed while the stars were being drawn.
    if (this.values) this.apply(engine, this.values)
    if (this.playing) engine.play()
  }

  /** Parameters that act on the run under way. */
  private apply(engine: ClusterEngine, values: ClusterValues) {
    engine.setSpeed(values.speed)
    engine.setSteps(values.steps)
    // Closed meanwhile: then its successor has the values.
    engine.setTimeStep(values.timeStep).catch(() => undefined)
    engine.setWorkers(values.workers).catch(() => undefined)
    this.giveUp(engine)
  }

  /** Starts again where the run under way can no longer become the one that is asked for. */
  private giveUp(engine: ClusterEngine): boolean {
    const { values } = this
    if (!values || !engine.astray || this.view.engine !== engine) return false
    if (this.settled) this.startAgain([engine.simulation.timeStep === values.timeStep ? 'steps' : 'timeStep'])
    return true
  }

  private show(view: SessionView) {
    this.view = view
    for (const listener of this.listeners) listener()
  }
}
